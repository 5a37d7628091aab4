"""What a pack's front sheet says about its pages: where the papers of each item begin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from councildocs.layout import Layout
from councildocs.structure.front import front

_ITEM = regex.compile(r"(?:item(?: no\.?)? )?(\d{1,3}[a-z]?)[.):]?(?=\s|$)", regex.I)
_PAGES = regex.compile(r"[\[(] ?(?:pages?|tudalen(?:nau)?):? ?(\d{1,4})(?: ?(?:[-–—]|to) ?\d{1,4})? ?[\])]", regex.I)
_MARGIN = regex.compile(r"[\[(]?(?:pages? )?(\d{1,4}) ?[-–—] ?(\d{1,4})[\])]?", regex.I)


class Listed(NamedTuple):
    """An item of the front sheet and the printed page on which its papers begin."""

    item: str | None
    page: str


def listed(layouts: Sequence[Layout]) -> Iterator[Listed]:
    """The items of a front sheet that have pages, in the order of the sheet."""
    item: str | None = None
    for layout in layouts:
        rows: dict[int, list[str]] = {}
        for line in front(layout, depth=200):
            rows.setdefault(line.row, []).append(line.text)
        for texts in rows.values():
            if match := _ITEM.match(texts[0]):
                item = match[1]
            found = _PAGES.search(" ".join(texts))
            margin = _MARGIN.fullmatch(texts[-1]) if len(texts) > 1 else None
            if found:
                yield Listed(item, found[1])
            elif margin and int(margin[2]) >= int(margin[1]):
                yield Listed(item, margin[1])
