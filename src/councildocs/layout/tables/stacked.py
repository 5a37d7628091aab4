"""Rows that are framed one by one: grids of a row or two, one under the other, put together to one."""

from __future__ import annotations

from collections.abc import Sequence

from councildocs.layout.tables.draft import Draft, Slot
from councildocs.page import Word

SAME_PLACE = 4.0
"""Borders of columns that lie so near to one another are the same."""
MOST_GAP = 30.0
MOST_ROWS = 2
LEAST_GRIDS = 3
"""So many grids of at most so many rows each, no more than so many points apart, are the rows of one table."""


def stacked(grids: Sequence[Draft], words: Sequence[Word]) -> list[Draft]:
    """The grids, those that are single rows of one table put together; words between them make rows."""
    piles: list[list[Draft]] = []
    for grid in sorted(grids, key=lambda grid: (grid.ys[0], grid.xs[0])):
        pile = next((pile for pile in piles if _goes_on(pile, grid)), None)
        if pile is None:
            piles.append([grid])
        else:
            pile.append(grid)
    found: list[Draft] = []
    for pile in piles:
        found += [_pile(pile, words)] if len(pile) >= LEAST_GRIDS else pile
    return sorted(found, key=lambda grid: (grid.ys[0], grid.xs[0]))


def _goes_on(pile: Sequence[Draft], grid: Draft) -> bool:
    """Whether a grid stands right under a pile, with a side in the same place and no other columns."""
    last = pile[-1]
    if max(last.row_count, grid.row_count) > MOST_ROWS or not 0 <= grid.ys[0] - last.ys[-1] <= MOST_GAP:
        return False
    if abs(grid.xs[0] - last.xs[0]) > SAME_PLACE and abs(grid.xs[-1] - last.xs[-1]) > SAME_PLACE:
        return False
    fewer, more = sorted((max(pile, key=lambda draft: draft.column_count).xs, grid.xs), key=len)
    return all(any(abs(x - y) <= SAME_PLACE for y in more) for x in fewer)


def _pile(pile: Sequence[Draft], words: Sequence[Word]) -> Draft:
    """One grid of several, over the columns of the one that has most."""
    xs = max(pile, key=lambda draft: draft.column_count).xs
    ys = [pile[0].ys[0]]
    slots: list[Slot] = []
    for grid in pile:
        if grid is not pile[0]:
            ys[-1:] = _border(ys[-1], grid.ys[0], xs, words)
            if len(ys) - 1 > max(slot.row for slot in slots) + 1:
                slots.append(Slot(len(ys) - 2, 0, 1, len(xs) - 1))
        first = len(ys) - 1
        places = [min(range(len(xs)), key=lambda i, x=x: abs(xs[i] - x)) for x in grid.xs]  # type: ignore[misc]
        for slot in grid.slots:
            column, end = places[slot.column], places[slot.column + slot.column_span]
            slots.append(Slot(first + slot.row, column, slot.row_span, max(1, end - column)))
        slots += _beside(grid.row_count, first, set(range(places[0], places[-1])), len(xs) - 1)
        ys += grid.ys[1:]
    return Draft(xs, tuple(ys), tuple(sorted(slots)), pile[0].method, tuple(range(len(ys) - 1)))


def _beside(rows: int, first: int, held: set[int], columns: int) -> list[Slot]:
    """Cells for the columns in which a grid has none."""
    missing = [column for column in range(columns) if column not in held]
    return [Slot(first + row, column, 1, 1) for row in range(rows) for column in missing]


def _border(bottom: float, top: float, xs: Sequence[float], words: Sequence[Word]) -> list[float]:
    """Where two rows meet; both sides of the gap between them when words stand in it."""
    held = any(bottom < word.box.middle < top and xs[0] < word.box.center < xs[-1] for word in words)
    return [bottom, top] if held else [(bottom + top) / 2]
