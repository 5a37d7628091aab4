"""A draft from rules, made complete by its text: columns and rows that no rule divides."""

from __future__ import annotations

from councildocs.layout.tables.columns import Gutter, cut_columns, gutters, lines_of
from councildocs.layout.tables.draft import Draft
from councildocs.layout.tables.rows import by_line, joined_rows, row_starts


def refined(draft: Draft) -> Draft:
    """The draft with columns cut at gutters and bands cut into rows where the text asks for it."""
    ruled_rows = draft.row_count > 2
    lined = by_line(draft)
    for column in reversed(range(lined.column_count)):
        lined = cut_columns(lined, column, _gutters_in(lined, column))
    return joined_rows(lined, row_starts(lined, ruled=draft.method == "ruled" and draft.column_count > 1))


def _gutters_in(draft: Draft, column: int) -> list[Gutter]:
    own = [slot for slot in draft.slots if slot.column == column and slot.column_span == 1 and slot.words]
    found = gutters(lines_of(own), least=0.5 if draft.column_count == 1 else 1.0)
    if draft.column_count == 1:
        return found
    return [gutter for gutter in found if gutter.support >= max(3, 0.6 * len(own))]
