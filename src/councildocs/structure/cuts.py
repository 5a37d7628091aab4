"""Where the parts of a paper begin, and what each decision rests on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from councildocs.layout import Block, Layout, Paragraph
from councildocs.page import OutlineEntry
from councildocs.records import PartKind
from councildocs.structure.front import label_of
from councildocs.structure.front_sheet import listed
from councildocs.structure.looks import Look, look, says
from councildocs.structure.marks import is_blank, is_stamped_pack, item_stamp, own_starts
from councildocs.structure.outlines import Mark, marks
from councildocs.structure.signs import after_blanks, appendices, odd_appendices, restarts, title_pages, turned
from councildocs.values.dates import find_dates

FRONT_PAGES = 8
"""A front sheet has at most so many pages."""
MOST_CELLS = 16
"""A table that says when a meeting is has at most so many cells."""
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


def cuts(layouts: Sequence[Layout], outline: Sequence[OutlineEntry], numbers: Mapping[str, int]) -> list[Cut]:
    """Where parts begin, in page order; the first page always is one.  `numbers` are the folios of the paper."""
    start = layouts[0].number
    found = _Found()
    found.add(_by_outline(layouts, outline))
    found.add(_by_stamps(layouts))
    packed = is_stamped_pack(layouts) or bool(found.pages)
    firsts = _by_first_pages(layouts, {start, *found.pages})
    found.add(_by_front_sheet(layouts, [*found.cuts, *firsts], numbers))
    found.add(firsts)
    if packed or _is_pack(layouts[0], found.cuts):
        _inside(layouts, found)
    elif found.pages <= {start}:
        found.add(Cut(page, "geometry") for page in odd_appendices(layouts) if page != start)
    found.add([Cut(start, "first page")])
    if len(found.cuts) == 1:
        return [replace(found.cuts[0], basis="whole")]
    return found.cuts


class _Found:
    """Cuts as they are found: an earlier one keeps its place, a later one may add its item."""

    def __init__(self) -> None:
        self._by_place: dict[tuple[int, int], Cut] = {}

    def add(self, cuts: Iterable[Cut]) -> None:
        for cut in cuts:
            known = self._by_place.get((cut.page, cut.block))
            self._by_place[cut.page, cut.block] = replace(known, item=known.item or cut.item) if known else cut

    @property
    def pages(self) -> set[int]:
        return {page for page, _ in self._by_place}

    @property
    def cuts(self) -> list[Cut]:
        return [self._by_place[place] for place in sorted(self._by_place)]


def _is_pack(first: Layout, found: Sequence[Cut]) -> bool:
    """Whether a front sheet stands before other documents."""
    seen = look(first)
    return seen is not None and seen.kind is PartKind.AGENDA and any(cut.page > first.number for cut in found)


def _inside(layouts: Sequence[Layout], found: _Found) -> None:
    """Documents that nothing but their looks parts from the one before: pages that turn, appendices, blanks between."""
    known = found.pages | {layouts[0].number}
    bookmarked = any(cut.basis == "outline" for cut in found.cuts)
    if not bookmarked:
        found.add(Cut(page, "stamp") for page in after_blanks(layouts) if page not in known)
        found.add(Cut(page, "first page") for page in appendices(layouts) if page not in known)
        found.add(Cut(page, "geometry") for page in turned(layouts, found.pages) if page not in known)
        found.add(Cut(page, "geometry") for page in own_starts(layouts) if page not in known)
    begins = sorted(found.pages | {layouts[0].number})
    for first, end in zip(begins, [*begins[1:], layouts[-1].number + 1], strict=True):
        pages = [layout for layout in layouts if first <= layout.number < end]
        found.add(Cut(page, "first page", block) for page, block in restarts(pages))
        found.add(Cut(page, "first page") for page in title_pages(pages))


def _by_front_sheet(layouts: Sequence[Layout], known: Sequence[Cut], numbers: Mapping[str, int]) -> list[Cut]:
    """By the page ranges that the front sheet prints, where the pages are numbered and nothing better told of the
    item."""
    told = {cut.item for cut in known if cut.item}
    blank = {layout.number for layout in layouts if is_blank(layout)}
    end = min((cut.page for cut in known if cut.page > layouts[0].number), default=layouts[0].number + FRONT_PAGES)
    found: list[Cut] = []
    for layout in layouts[:FRONT_PAGES]:
        if layout.number >= end:
            break
        for entry in listed([layout]):
            page = numbers.get(entry.page)
            if page is not None and page > layout.number and page not in blank and entry.item not in told:
                found.append(Cut(page, "stamp", item=entry.item))
                end = min(end, page)
    return [cut for cut in found if cut.page >= end]


def _by_outline(layouts: Sequence[Layout], outline: Sequence[OutlineEntry]) -> list[Cut]:
    return [_of_mark(mark) for mark in marks(outline, layouts)]


def _of_mark(mark: Mark) -> Cut:
    return Cut(mark.page, "outline", title=mark.title, item=mark.item, depth=mark.depth)


def _by_stamps(layouts: Sequence[Layout]) -> list[Cut]:
    """The pages with the stamp of an item; a stamp that is on the page before too begins nothing."""
    found: list[Cut] = []
    before = None
    for layout in layouts:
        stamp = item_stamp(layout)
        if stamp and stamp != before:
            found.append(Cut(layout.number, "stamp", item=stamp.value if stamp.kind == "agenda_item" else None))
        before = stamp or before
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
            if seen and not seen.sure and seen.kind is PartKind.AGENDA and layout is layouts[0]:
                before = seen  # a cover with the members: the heading over the items goes on with it
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
        and isinstance(block, Paragraph)
        and says(block.lines[0].text)
        and sum(texts[:number]) > (LETTERHEAD if known else 0)
        and not all(_headline(before) or _of_a_meeting(before) for before in layout.blocks[:number])
    ]
    return [*later, 0]


def _of_a_meeting(block: Block) -> bool:
    """Whether a small table says when a meeting is: it stands over the word `MINUTES` of its own paper."""
    if isinstance(block, Paragraph) or len(block.cells) > MOST_CELLS:
        return False
    texts = [cell.text for cell in block.cells]
    return sum(map(len, texts)) < LETTERHEAD and any(find_dates(text) for text in texts)


def _headline(block: Block) -> bool:
    if not isinstance(block, Paragraph) or label_of(block.text):
        return False
    return block.heading > 0 or block.bold or block.text.isupper()


def _mid_page(seen: Look) -> bool:
    """Whether a look is enough to begin a part in the middle of a page: its first line says it."""
    return seen.row <= 1 and seen.kind in _COVERED


__all__ = ["Cut", "cuts"]
