"""Names of columns beside wider names: they are as tall as the wider name and the names below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from councildocs.layout.tables.draft import OUTSIDE, Draft, Slot
from councildocs.layout.tables.text import is_number, is_value

MOST_HEADERS = 5


def tall_heads(draft: Draft) -> Draft:
    """The draft with one cell for each column over all header rows in which other columns are gathered.

    Rows are of one header when a name that gathers columns stands in the upper one, and no rule between them.
    """
    links = [_is_linked(draft, row) for row in range(min(MOST_HEADERS, draft.row_count - 1))]
    if not any(links):
        return draft
    for column in range(draft.column_count):
        free = [link and not _covers(draft, row, column) for row, link in enumerate(links)]
        row = 0
        while row < len(free):
            last = row
            while last < len(free) and free[last]:
                last += 1
            if last > row:
                draft = _put_together(draft, column, range(row, last + 1))
            row = last + 1
    return draft


def _is_linked(draft: Draft, row: int) -> bool:
    """Whether a row gathers columns for the row below it."""
    if draft.bands[row] != draft.bands[row + 1] or draft.bands[row] == OUTSIDE:
        return False
    if any(is_value(slot.text) for slot in draft.slots if row in slot.rows and slot.column):
        return False
    wide = [slot for slot in _gatherers(draft, row) if slot.column_span < draft.column_count]
    below = {c for slot in draft.slots if slot.row == row + 1 and slot.words for c in slot.columns}
    return bool(wide) and all(below.intersection(slot.columns) for slot in wide)


def _gatherers(draft: Draft, row: int) -> list[Slot]:
    return [slot for slot in draft.slots if slot.row == row and slot.column_span > 1 and slot.words]


def _covers(draft: Draft, row: int, column: int) -> bool:
    """Whether a name that gathers columns stands over a column."""
    return any(column in slot.columns for slot in _gatherers(draft, row))


def _put_together(draft: Draft, column: int, rows: Sequence[int]) -> Draft:
    """The draft with what stands in one column of some rows in one cell."""
    own = [slot for slot in draft.slots if column in slot.columns and set(slot.rows) & set(rows)]
    if any(slot.column_span > 1 or not set(slot.rows) <= set(rows) for slot in own):
        return draft
    words = tuple(word for slot in sorted(own) for word in slot.words)
    if not words or any(is_number(slot.text) for slot in own if len(own) > 1):
        return draft
    kept = [slot for slot in draft.slots if slot not in own]
    return replace(draft, slots=tuple(sorted([*kept, Slot(rows[0], column, len(rows), 1, words)])))
