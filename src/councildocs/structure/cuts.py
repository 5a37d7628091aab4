"""Where the parts of a paper begin, and what each decision rests on."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from councildocs.layout import Block, Layout, Paragraph
from councildocs.page import OutlineEntry
from councildocs.records import PartKind
from councildocs.structure.looks import Look, look
from councildocs.structure.marks import is_blank, item_stamp
from councildocs.structure.outlines import Mark, marks

LETTERHEAD = 400
"""On a page that begins a part, another begins only below at least so many letters."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A part begins here: at a block of a page, because of its `basis`."""

    page: int
    basis: str
    block: int = 0
    title: str | None = None
    item: str | None = None
    depth: int = 0


def cuts(layouts: Sequence[Layout], outline: Sequence[OutlineEntry]) -> list[Cut]:
    """Where parts begin, in page order; the first page always is one."""
    found: dict[tuple[int, int], Cut] = {}
    marked = [*_by_outline(layouts, outline), *_by_stamps(layouts)]
    begun = {layouts[0].number, *(cut.page for cut in marked)}
    for cut in (*marked, *_by_first_pages(layouts, begun)):
        place = (cut.page, cut.block)
        known = found.get(place)
        found[place] = replace(known, item=known.item or cut.item) if known else cut
    first = (layouts[0].number, 0)
    found.setdefault(first, Cut(layouts[0].number, "first page"))
    if len(found) == 1:
        return [replace(found[first], basis="whole")]
    return [found[place] for place in sorted(found)]


def _by_outline(layouts: Sequence[Layout], outline: Sequence[OutlineEntry]) -> list[Cut]:
    return [_of_mark(mark) for mark in marks(outline, layouts)]


def _of_mark(mark: Mark) -> Cut:
    return Cut(mark.page, "outline", title=mark.title, item=mark.item, depth=mark.depth)


def _by_stamps(layouts: Sequence[Layout]) -> list[Cut]:
    found: list[Cut] = []
    for layout in layouts:
        item = item_stamp(layout)
        if item and (not found or found[-1].item != item):
            found.append(Cut(layout.number, "stamp", item=item))
    return found


def _by_first_pages(layouts: Sequence[Layout], known: Collection[int]) -> list[Cut]:
    """By looks that are sure; a kind that repeats its own heading on the next page does not begin anew.

    `known` are the pages that begin a part anyway: their letterhead is not cut off from their title.
    """
    found: list[Cut] = []
    before: Look | None = None
    for layout in layouts:
        for block in _beginnings(layout, layout.number in known):
            seen = look(layout, block)
            if seen is None or not seen.sure or (block and not _mid_page(seen)):
                continue
            if before and seen.kind is before.kind and seen.kind in _REPEATING:
                continue
            before = seen
            found.append(Cut(layout.number, "first page", block))
            break
    return found


_REPEATING = {PartKind.QUESTIONS, PartKind.AGENDA, PartKind.INSPECTION_REPORT}
_COVERED = {PartKind.REPORT, PartKind.PERFORMANCE_REPORT, PartKind.FINANCE_REPORT, PartKind.MINUTES}


def _beginnings(layout: Layout, known: bool) -> list[int]:
    """The blocks at which a document may begin: headings under other text, then the first."""
    if is_blank(layout):
        return []
    texts = [len(block.text) if isinstance(block, Paragraph) else 1000 for block in layout.blocks]
    later = [
        number
        for number, block in enumerate(layout.blocks)
        if _headline(block)
        and sum(texts[:number]) > (LETTERHEAD if known else 0)
        and not all(_headline(before) for before in layout.blocks[:number])
    ]
    return [*later, 0]


def _headline(block: Block) -> bool:
    return isinstance(block, Paragraph) and (block.heading > 0 or block.bold or block.text.isupper())


def _mid_page(seen: Look) -> bool:
    """Whether a look is enough to begin a part in the middle of a page: its first line says it."""
    return seen.row <= 1 and seen.kind in _COVERED


__all__ = ["Cut", "cuts"]
