"""Tables as the tagged structure of a page says them: rows and cells with their spans, words by their marks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from councildocs.layout.tables.draft import Draft, Slot, without
from councildocs.layout.tables.lined import by_line, joined_rows
from councildocs.layout.tables.rows import FEW_BANDS, row_starts
from councildocs.layout.tables.text import around
from councildocs.page import Tag, Word

MOST_FOREIGN = 0.1
"""The share of the words inside a tagged table that may belong to nothing in it."""
OUT_OF_ROW = 0.1
BESIDE = 2.0
"""Neighbouring rows and columns may overlap by so many points, and by `OUT_OF_ROW` of the smaller one."""
MOST_SPAN = 200

Marked = dict[int, list[Word]]
Place = tuple[int, int]


def tagged_drafts(tags: Sequence[Tag], words: Sequence[Word]) -> list[Draft]:
    """The tables of the structure tree that agree with where their words stand."""
    tables = [table for tag in tags for table in _tables(tag)]
    if not tables:
        return []
    marked: Marked = defaultdict(list)
    for word in words:
        if word.mcid >= 0:
            marked[word.mcid].append(word)
    drafts = (_draft(table, marked) for table in tables)
    return [_listed(draft) for draft in drafts if draft and _is_sane(draft, words)]


def _listed(draft: Draft) -> Draft:
    """The draft with rows whose cells list figures line by line cut into such lines."""
    if draft.row_count <= FEW_BANDS:
        return draft
    lined = by_line(draft)
    return joined_rows(lined, row_starts(lined, walled=False))


def _tables(tag: Tag) -> Iterator[Tag]:
    """The outermost table nodes."""
    if tag.role == "Table":
        yield tag
    else:
        for child in tag.children:
            yield from _tables(child)


def _rows(tag: Tag) -> Iterator[Tag]:
    for child in tag.children:
        if child.role == "TR":
            yield child
        elif child.role in ("THead", "TBody", "TFoot"):
            yield from _rows(child)


def _words(tag: Tag, marked: Marked) -> Iterator[Word]:
    for mcid in tag.mcids:
        yield from marked.get(mcid, ())
    for child in tag.children:
        yield from _words(child, marked)


def _draft(table: Tag, marked: Marked) -> Draft | None:
    """The rows and cells that have words on this page, laid over the places of these words."""
    slots = _slots(table, marked)
    rows = max((slot.row + slot.row_span for slot in slots), default=0)
    columns = max((slot.column + slot.column_span for slot in slots), default=0)
    whole = Draft(tuple(range(columns + 1)), tuple(range(rows + 1)), slots, "tagged", tuple(range(rows)))
    whole = without(whole, _needless([slot.columns for slot in slots if slot.words], columns), columns=True)
    whole = without(whole, _needless([slot.rows for slot in whole.slots if slot.words], rows), columns=False)
    if whole.row_count < 2 or whole.column_count < 2:
        return None
    xs = _borders(_extents(whole.slots, columns=True), whole.column_count)
    ys = _borders(_extents(whole.slots, columns=False), whole.row_count)
    return replace(whole, xs=xs, ys=ys) if xs and ys else None


def _needless(spans: Sequence[range], count: int) -> set[int]:
    """The columns (or rows) in which no cell stands alone and that no cell needs."""
    alone = {span.start for span in spans if len(span) == 1}
    gone: set[int] = set()
    for place in range(count):
        if place not in alone and all(set(span) - gone - {place} for span in spans if place in span):
            gone.add(place)
    return gone


def _slots(table: Tag, marked: Marked) -> tuple[Slot, ...]:
    """The cells of a table at their rows and columns, rows without a word on this page left out."""
    slots: list[Slot] = []
    taken: set[Place] = set()
    row = 0
    for tag in _rows(table):
        cells = [(cell, tuple(_words(cell, marked))) for cell in tag.children if cell.role in ("TD", "TH")]
        if not any(words for _, words in cells):
            continue
        column = 0
        for cell, words in cells:
            while (row, column) in taken:
                column += 1
            across, down = min(cell.column_span, MOST_SPAN), min(cell.row_span, MOST_SPAN)
            slots.append(Slot(row, column, down, across, words))
            taken.update((row + i, column + j) for i in range(down) for j in range(across))
            column += across
        row += 1
    return tuple(sorted(slot._replace(row_span=min(slot.row_span, row - slot.row)) for slot in slots))


def _extents(slots: Sequence[Slot], *, columns: bool) -> dict[int, tuple[float, float]]:
    """From where to where the words of each column (or row) reach, spanning cells left out."""
    sides: dict[int, tuple[float, float]] = {}
    for slot in slots:
        at, span = (slot.column, slot.column_span) if columns else (slot.row, slot.row_span)
        if span > 1 or not slot.words:
            continue
        box = around(slot.words)
        low, high = (box.x0, box.x1) if columns else (box.top, box.bottom)
        before = sides.get(at, (low, high))
        sides[at] = (min(before[0], low), max(before[1], high))
    return sides


def _borders(extents: dict[int, tuple[float, float]], count: int) -> tuple[float, ...] | None:
    """The borders between columns (or rows); None where their words do not keep apart or stand out of order."""
    if len(extents) < count:
        return None
    borders = [extents[0][0]]
    for before, after in pairwise(range(count)):
        (low, high), (next_low, next_high) = extents[before], extents[after]
        if high > next_low + BESIDE + OUT_OF_ROW * min(high - low, next_high - next_low) * (next_low > low):
            return None
        borders.append((high + next_low) / 2)
    borders.append(extents[count - 1][1])
    return tuple(borders) if all(a < b for a, b in pairwise(borders)) else None


def _is_sane(draft: Draft, words: Iterable[Word]) -> bool:
    """Whether hardly any word stands inside the table without belonging to it."""
    own = {id(word) for slot in draft.slots for word in slot.words}
    inside = [word for word in words if draft.box.holds_middle(word.box)]
    foreign = sum(id(word) not in own for word in inside)
    return foreign <= MOST_FOREIGN * len(own)
