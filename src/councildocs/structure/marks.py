"""What is stamped on the pages of a pack: agenda items, page numbers, blank pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import regex

from councildocs.layout import Layout
from councildocs.structure.front import front
from councildocs.vocabulary import Stamp, stamp_of

BIG_PICTURE = 0.05
"""A page with a picture of more than this share of the page is not blank."""

TOP_ROWS = 2

_OWN_NUMBER = regex.compile(
    r"(?:page|tudalen|p a g e)? ?[-–|]? ?(\d{1,3})(?: ?(?:of|/|o) ?(\d{1,3}))? ?[-–|]?", regex.I
)


def item_stamp(layout: Layout) -> Stamp | None:
    """The stamp that says which agenda item, or which minute, the papers belong to that begin on the page.

    It stands in the margin, or as a line of its own at the top.
    """
    top = [line.text for line in front(layout, depth=TOP_ROWS)]
    stamps = (stamp_of(text) for text in (*(line.text for line in layout.furniture), *top))
    return next((stamp for stamp in stamps if stamp and stamp.kind in ("agenda_item", "minute_item")), None)


def is_stamped_pack(layouts: Sequence[Layout]) -> bool:
    """Whether a committee system put these pages together: it stamped items behind the first page, or "pack"."""
    kinds = {stamp.kind for layout in layouts for line in layout.furniture if (stamp := stamp_of(line.text))}
    return "pack" in kinds or any(item_stamp(layout) for layout in layouts[1:])


def is_blank(layout: Layout) -> bool:
    """Whether a page has nothing on it but furniture, or says that it is blank."""
    if says_blank(layout):
        return not layout.blocks
    if not layout.blank:
        return False
    area = layout.width * layout.height
    return not any(image.box.width * image.box.height > BIG_PICTURE * area for image in layout.images)


def says_blank(layout: Layout) -> bool:
    """Whether the page says "This page is intentionally left blank"."""
    return any((stamp := stamp_of(line.text)) and stamp.kind == "blank" for line in layout.furniture)


def folios(layouts: Sequence[Layout]) -> dict[str, int]:
    """The printed page numbers of the paper, each with its PDF page.

    Where pages are stamped "Page 15" only stamps count; a number that stands on two pages belongs to the page
    that keeps step with most others.
    """
    stamped = [layout for layout in layouts if layout.printed_page and _stamped_number(layout)]
    numbered = [layout for layout in layouts if layout.printed_page]
    chosen = stamped if 2 * len(stamped) >= len(numbered) else numbered
    steps = Counter(int(layout.printed_page or 0) - layout.number for layout in chosen)
    found: dict[str, int] = {}
    best: dict[str, int] = {}
    for layout in chosen:
        number = layout.printed_page or ""
        weight = steps[int(number) - layout.number]
        if weight > best.get(number, 0):
            best[number], found[number] = weight, layout.number
    return found


def _stamped_number(layout: Layout) -> bool:
    return any(
        (stamp := stamp_of(line.text)) and stamp.kind == "page" and stamp.value == layout.printed_page
        for line in layout.furniture
    )


def own_starts(layouts: Sequence[Layout]) -> set[int]:
    """Pages where a document begins that counts its own pages, beside the numbers of the pack."""
    votes: Counter[int] = Counter()
    for layout in layouts:
        for line in layout.furniture:
            match = _OWN_NUMBER.fullmatch(line.text.strip())
            if match and match[1] != layout.printed_page:
                votes[layout.number - int(match[1]) + 1] += 2 if match[2] else 1
    return {page for page, count in votes.items() if count >= 2 and page >= layouts[0].number}
