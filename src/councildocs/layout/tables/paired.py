"""Names that stand beside their figures: a name at the left, the figures at the right of one column."""

from __future__ import annotations

from dataclasses import replace

from councildocs.layout.tables.draft import Draft, Slot
from councildocs.layout.tables.text import is_figure, is_value

MOST_NAMES = 4
LEAST_BELOW = 2


def paired(draft: Draft) -> Draft:
    """The draft with each column of names alone put together with the column beside it that has none.

    Names stand above all that the other column holds, and this is figures.
    """
    column = 0
    while column + 1 < draft.column_count:
        if _is_pair(draft, column, column + 1) or _is_pair(draft, column + 1, column):
            draft = _joined(draft, column)
        else:
            column += 1
    return draft


def _is_pair(draft: Draft, named: int, given: int) -> bool:
    """Whether one column holds only names, and the other only what stands below them."""
    names = _rows(draft, named)
    below = _rows(draft, given)
    if not names or len(below) < LEAST_BELOW or len(names) > MOST_NAMES or max(names) >= min(below):
        return False
    if any(_reaches_out(slot, {named, given}) for slot in draft.slots):
        return False
    held = [slot for slot in draft.slots if slot.words and slot.row_span == slot.column_span == 1]
    if any(is_value(slot.text) for slot in held if slot.column == named):
        return False
    figures = sum(is_figure(slot.text) for slot in held if slot.column == given)
    return 2 * figures > len(below)


def _reaches_out(slot: Slot, pair: set[int]) -> bool:
    """Whether a cell spans rows in one of two columns, or only one of them together with others."""
    shared = pair.intersection(slot.columns)
    return bool(shared) and (slot.row_span > 1 or (slot.column_span > 1 and shared != pair))


def _rows(draft: Draft, column: int) -> set[int]:
    """The rows in which a column alone holds words."""
    return {slot.row for slot in draft.slots if slot.column == column and slot.column_span == 1 and slot.words}


def _joined(draft: Draft, column: int) -> Draft:
    """The draft with a column and the one right of it as one."""
    slots: dict[tuple[int, int], Slot] = {}
    for slot in draft.slots:
        first = slot.column - (slot.column > column)
        last = slot.columns[-1] - (slot.columns[-1] > column)
        moved = slot._replace(column=first, column_span=last - first + 1)
        other = slots.get((slot.row, first))
        if other is not None:
            moved = other._replace(
                words=(*other.words, *moved.words),
                row_span=max(other.row_span, moved.row_span),
                column_span=max(other.column_span, moved.column_span),
            )
        slots[slot.row, first] = moved
    xs = (*draft.xs[: column + 1], *draft.xs[column + 2 :])
    return replace(draft, xs=xs, slots=tuple(sorted(slots.values())))
