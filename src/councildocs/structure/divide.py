"""Cut a PDF into the documents that it is made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from councildocs.layout import Layout, flow
from councildocs.page import OutlineEntry
from councildocs.records import PartKind
from councildocs.structure.covers import item_on_cover
from councildocs.structure.cuts import Cut, cuts
from councildocs.structure.kinds import kind_of
from councildocs.structure.marks import folios, is_blank, says_blank
from councildocs.structure.model import Paper, Part
from councildocs.structure.titles import title_of


def divide(layouts: Sequence[Layout], outline: Sequence[OutlineEntry] = ()) -> Paper:
    """The paper with its parts, in page order, covering every page."""
    if not layouts:
        return Paper((), (), tuple(outline))
    numbers = folios(layouts)
    found = cuts(layouts, outline, numbers)
    ends: list[Cut | None] = [*found[1:], None]
    pieces = [piece for cut, end in zip(found, ends, strict=True) for piece in _pieces(cut, end, layouts)]
    parts: list[Part] = []
    above: dict[int, str] = {}
    for cut, pages in sorted(pieces, key=lambda piece: piece[1][0].number):
        part = _part(f"p{len(parts) + 1}", cut, pages, parts, numbers)
        parts.append(replace(part, parent=_parent(cut, part, above)))
    papers = _papers(parts)
    return Paper(tuple(replace(part, papers=papers) for part in parts), tuple(layouts), tuple(outline))


def _papers(parts: Sequence[Part]) -> dict[str, tuple[int, int]]:
    """For each agenda item the pages of its parts, the blank pages behind them too."""
    pages: dict[str, tuple[int, int]] = {}
    item = None
    for part in parts:
        item = item if part.kind is PartKind.BLANK else part.agenda_item
        if item is not None:
            first, last = pages.get(item, (part.first, part.last))
            pages[item] = min(first, part.first), max(last, part.last)
    return pages


_COVERED = frozenset({PartKind.REPORT, PartKind.PERFORMANCE_REPORT, PartKind.FINANCE_REPORT})
Piece = tuple[Cut, tuple[Layout, ...]]


def _pieces(cut: Cut, end: Cut | None, layouts: Sequence[Layout]) -> Iterator[Piece]:
    """The pages from a cut to the next, without the blank ones at their end; then each blank page by itself."""
    pages = [layout for layout in layouts if cut.page <= layout.number and (end is None or layout.number <= end.page)]
    if end is not None and pages[-1].number == end.page:
        last = pages.pop()
        if end.block:
            pages.append(replace(last, blocks=last.blocks[: end.block]))
    if cut.block:
        pages[0] = replace(pages[0], blocks=pages[0].blocks[cut.block :])
    blanks = [page for page in pages if is_blank(page) and page is not pages[0]]
    while len(pages) > 1 and is_blank(pages[-1]):
        pages.pop()
    yield cut, tuple(pages)
    for blank in blanks:
        yield Cut(blank.number, "stamp" if says_blank(blank) else "first page"), (blank,)


def _part(name: str, cut: Cut, pages: tuple[Layout, ...], before: Sequence[Part], numbers: Mapping[str, int]) -> Part:
    blank = is_blank(pages[0])
    item = cut.item or _inherited(cut, before)
    packed = cut.basis in ("outline", "stamp") or any(part.basis in ("outline", "stamp") for part in before)
    kind = PartKind.BLANK if blank else _kind(cut, pages, attached=bool(packed and item and cut.item is None))
    if kind in _COVERED and cut.item is None:
        item = item_on_cover(pages[0].blocks) or item
    return Part(
        id=name,
        kind=kind,
        first=pages[0].number,
        last=pages[-1].number,
        basis=cut.basis,
        blocks=flow(pages),
        layouts=pages,
        title=None if blank else title_of(pages, kind, cut.title),
        agenda_item=None if blank else item,
        folios=numbers,
    )


def _kind(cut: Cut, pages: tuple[Layout, ...], *, attached: bool) -> PartKind:
    return kind_of(pages, cut.title, attached=attached)


def _inherited(cut: Cut, before: Sequence[Part]) -> str | None:
    """A part without a number of its own belongs to the item of the part before it."""
    return next((part.agenda_item for part in reversed(before) if part.kind is not PartKind.BLANK), None)


def _parent(cut: Cut, part: Part, above: dict[int, str]) -> str | None:
    """The part that a nested bookmark hangs on; `above` keeps the last part of each level."""
    if part.kind is PartKind.BLANK or cut.basis != "outline":
        return None
    parent = next((above[depth] for depth in range(cut.depth - 1, -1, -1) if depth in above), None)
    for depth in [depth for depth in above if depth >= cut.depth]:
        del above[depth]
    above[cut.depth] = part.id
    return parent
