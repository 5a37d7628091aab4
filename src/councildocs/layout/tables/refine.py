"""A draft from rules, made complete by its text: columns and rows that no rule divides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from councildocs.layout.tables.columns import Gutter, cut_columns, cut_words, gutters
from councildocs.layout.tables.draft import OUTSIDE, Draft, Slot, without
from councildocs.layout.tables.edges import Edge
from councildocs.layout.tables.heads import tall_heads
from councildocs.layout.tables.lined import by_line, joined_rows, with_tall_cells
from councildocs.layout.tables.named import named_gutters
from councildocs.layout.tables.paired import paired
from councildocs.layout.tables.rows import FEW_BANDS, row_starts
from councildocs.layout.tables.spanning import spanned
from councildocs.layout.tables.text import Run, TextLine, is_value, line_of

MOST_NAME_LINES = 4
FEW_LINES = 12
NAME_GAP = 1.0
"""A name without anything below makes a column when it stands so many font sizes from what is left of it."""


def refined(draft: Draft, across: Sequence[Edge] | None = None) -> Draft:
    """The draft with columns cut at gutters and bands cut into rows where the text asks for it.

    With `across`, the flat rules of the page, headers that stand over several columns span them.
    """
    lined = divided(by_line(draft))
    for column in reversed(range(lined.column_count)):
        lined = cut_columns(lined, column, _gutters_in(lined, column))
    if lined.column_count > draft.column_count:
        lined = paired(without(lined, _unused(lined), columns=True))
    walled = draft.method in ("ruled", "shaded") and lined.column_count == draft.column_count
    done = joined_rows(lined, row_starts(lined, walled=walled))
    done = _tall(done if across is None else tall_heads(spanned(done, across)))
    return replace(done, guessed=draft.guessed or _held(done) != _held(draft), walled=walled)


def _tall(draft: Draft) -> Draft:
    """The draft with cells that stand beside several lines of one ruled row as tall as that row."""
    bands: dict[int, list[int]] = defaultdict(list)
    for row, band in enumerate(draft.bands):
        bands[band].append(row)
    if len(bands) < 2:
        return draft
    first = draft.bands[0]
    for band, rows in bands.items():
        header = band == first and not any(is_value(s.text) for s in draft.slots if s.row in rows)
        if band != OUTSIDE and len(rows) > 1 and (header or len(bands) > FEW_BANDS):
            draft = with_tall_cells(draft, rows, header=header)
    return draft


def _held(draft: Draft) -> int:
    """How many cells hold words."""
    return sum(bool(slot.words) for slot in draft.slots)


def _unused(draft: Draft) -> set[int]:
    """Columns in which no cell stands alone."""
    return set(range(draft.column_count)) - {s.column for s in draft.slots if s.column_span == 1 and s.words}


def divided(draft: Draft) -> Draft:
    """The draft with cells that span columns cut at the borders of these columns, where their words keep apart.

    In tables whose upright rules stand in the header only, every row below is one such cell.
    """
    spanning: dict[tuple[int, int, int], list[Slot]] = defaultdict(list)
    slots: list[Slot] = []
    for slot in draft.slots:
        if slot.column_span > 1 and slot.row_span == 1 and len(slot.words) > 1:
            spanning[draft.bands[slot.row], slot.column, slot.column_span].append(slot)
        else:
            slots.append(slot)
    for group in spanning.values():
        cut = [_cut_at_borders(draft, slot) for slot in group]
        apart = sum(len(pieces) > 1 for pieces in cut)
        slots.extend(slot for pieces in cut for slot in pieces) if apart * 2 > len(group) else slots.extend(group)
    return replace(draft, slots=tuple(sorted(slots)))


def _cut_at_borders(draft: Draft, slot: Slot) -> list[Slot]:
    at = [Gutter(x, x, 0) for x in draft.xs[slot.column + 1 : slot.column + slot.column_span]]
    return [
        slot._replace(column=slot.column + first, column_span=last - first + 1, words=words)
        for first, last, words in cut_words(slot.words, at)
    ]


def _gutters_in(draft: Draft, column: int) -> list[Gutter]:
    own = [slot for slot in draft.slots if slot.column == column and slot.column_span == 1 and slot.words]
    found = gutters(_voices(draft, own), least=0.5 if draft.column_count == 1 else 1.0)
    if draft.column_count > 1:
        return [gutter for gutter in found if gutter.support >= max(3, 0.6 * len(own))]
    head = [line_of(slot.words) for slot in own if draft.bands[slot.row] == draft.bands[0]]
    body = [line_of(slot.words) for slot in own if draft.bands[slot.row] != draft.bands[0]]
    if (named := named_gutters(head, body, found)) is not None:
        return named
    return sorted([*found, *_named_only([line_of(slot.words) for slot in own], found)]) if found else found


def _named_only(lines: Sequence[TextLine], found: list[Gutter]) -> list[Gutter]:
    """Gutters that one line shows: before a name with nothing below it, between a name and its only row of figures."""
    extra: list[Gutter] = []
    for index, line in enumerate(lines):
        for left, right in pairwise(line.runs) if line.is_cut else ():
            named = index < MOST_NAME_LINES and not _stands_over(right, lines)
            given = len(lines) <= FEW_LINES and is_value(right.units[0].text) and not is_value(left.units[-1].text)
            gutter = _before(right, lines) if named or given else None
            if gutter is None or gutter.x1 - gutter.x0 < NAME_GAP * line.size:
                continue
            if not any(gutter.x0 - 1 <= other.middle <= gutter.x1 + 1 for other in (*found, *extra)):
                extra.append(gutter)
    return extra


def _before(run: Run, lines: Iterable[TextLine]) -> Gutter | None:
    """The strip free of words to the left of a piece and of what stands over or under it."""
    units = [unit for line in lines for unit in line.units]
    start = min([run.x0, *(unit.x0 for unit in units if unit.x0 < run.x1 and unit.x1 > run.x0)])
    end = max((unit.x1 for unit in units if unit.x0 < start), default=None)
    return Gutter(end, start, 1) if end is not None and end < start else None


def _stands_over(run: Run, lines: Iterable[TextLine]) -> bool:
    """Whether words of other pieces stand over or under a piece."""
    return any(
        unit.x0 < run.x1 and unit.x1 > run.x0 for line in lines for unit in line.units if unit not in run.units
    )


def _voices(draft: Draft, slots: list[Slot]) -> list[list[TextLine]]:
    """The lines of text in cells, those of one ruled row together where there are several such rows."""
    bands: dict[int, list[TextLine]] = defaultdict(list)
    for slot in slots:
        bands[draft.bands[slot.row]].append(line_of(slot.words))
    return list(bands.values()) if len(bands) > 1 else [[line] for band in bands.values() for line in band]
