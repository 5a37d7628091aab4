"""Rows made and unmade: a row for every line of text, and lines put back together to rows."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from councildocs.geometry import Box
from councildocs.layout.tables.draft import Draft, Slot
from councildocs.layout.tables.text import text_lines
from councildocs.page import Word


def by_line(draft: Draft) -> Draft:
    """The draft with a row for every line of text; cells that span rows keep all their words, turned words stay in
    the first."""
    cuts: list[list[float]] = []
    for row in range(draft.row_count):
        here = [slot for slot in draft.slots if slot.row == row and slot.row_span == 1]
        words = [word for slot in here for word in slot.words if not word.style.angle]
        lines = text_lines(words) if len(words) > 1 else []
        cuts.append([_between(a.box, b.box) for a, b in pairwise(lines)])
    if not any(cuts):
        return draft
    first = [0]
    for cut in cuts:
        first.append(first[-1] + len(cut) + 1)
    ys: list[float] = []
    for row, cut in enumerate(cuts):
        ys += [draft.ys[row], *sorted(cut)]
    slots: list[Slot] = []
    for slot in draft.slots:
        row = first[slot.row]
        if slot.row_span > 1 or not cuts[slot.row]:
            slots.append(slot._replace(row=row, row_span=first[slot.row + slot.row_span] - row))
        else:
            slots.extend(_by_height(slot, row, sorted(cuts[slot.row])))
    bands = tuple(draft.bands[row] for row, cut in enumerate(cuts) for _ in range(len(cut) + 1))
    return replace(draft, ys=(*ys, draft.ys[-1]), slots=tuple(sorted(slots)), bands=bands)


def _between(above: Box, below: Box) -> float:
    """Where to cut between two lines."""
    return (above.middle + below.middle) / 2 if above.bottom > below.top else (above.bottom + below.top) / 2


def _by_height(slot: Slot, row: int, cuts: Sequence[float]) -> list[Slot]:
    held: dict[int, list[Word]] = defaultdict(list)
    for word in slot.words:
        held[0 if word.style.angle else bisect_left(cuts, word.box.middle)].append(word)
    return [slot._replace(row=row + i, words=tuple(held.get(i, ()))) for i in range(len(cuts) + 1)]


def joined_rows(draft: Draft, starts: Sequence[bool]) -> Draft:
    """The draft with each row that does not start joined to the one before it."""
    new: list[int] = []
    for start in starts:
        new.append((new[-1] + 1 if start else new[-1]) if new else 0)
    ys = [draft.ys[i] for i, start in enumerate(starts) if start or i == 0] + [draft.ys[-1]]
    bands = tuple(draft.bands[i] for i, start in enumerate(starts) if start or i == 0)
    taken: dict[tuple[int, int], list[Slot]] = defaultdict(list)
    slots: list[Slot] = []
    for slot in draft.slots:
        row = new[slot.row]
        span = new[slot.row + slot.row_span - 1] - row + 1
        moved = slot._replace(row=row, row_span=span)
        if span > 1:
            slots.append(moved)
        else:
            taken[row, 0].append(moved)
    for pieces in taken.values():
        slots.extend(_merged(pieces))
    return replace(draft, ys=tuple(ys), slots=tuple(sorted(slots)), bands=bands)


def _merged(pieces: list[Slot]) -> list[Slot]:
    """The cells of one row put together where they cover the same columns."""
    pieces = sorted(pieces, key=lambda slot: slot.column)
    out: list[Slot] = []
    for slot in pieces:
        if out and slot.column <= out[-1].columns[-1]:
            last = out[-1]
            end = max(last.column + last.column_span, slot.column + slot.column_span)
            out[-1] = last._replace(column_span=end - last.column, words=(*last.words, *slot.words))
        else:
            out.append(slot)
    return out


def with_tall_cells(draft: Draft, rows: Sequence[int], *, header: bool) -> Draft:
    """The draft with cells as tall as the rows of one ruled row where a column gives one text only in them.

    In a `header` any column may, else the columns at the left, up to the first with more than one text.
    """
    held = [slot for slot in draft.slots if slot.words and slot.row in rows]
    taken = {column for slot in held if slot.column_span > 1 or slot.row_span > 1 for column in slot.columns}
    tall: list[Slot] = []
    for column in range(draft.column_count):
        own = [slot for slot in held if slot.column == column and slot.column_span == 1]
        if len(own) == 1 and column not in taken:
            tall.append(own[0])
        elif not header:
            break
    if not tall:
        return draft
    columns = {slot.column for slot in tall}
    kept = [s for s in draft.slots if not (s.row in rows and s.column_span == 1 and s.column in columns)]
    grown = [slot._replace(row=rows[0], row_span=len(rows)) for slot in tall]
    return replace(draft, slots=tuple(sorted([*kept, *grown])))
