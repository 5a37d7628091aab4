"""Whether a draft is a table: not running text in columns, a list of contents, a form, a slide or a chart."""

from __future__ import annotations

from councildocs.layout.tables.draft import Draft, Slot
from councildocs.layout.tables.text import is_figure, is_mark

LEAST_FIGURES = 0.3
"""The share of figures among the cells of a table that no rule and no shade sets apart."""


def is_table(draft: Draft) -> bool:
    """Whether the draft has rows and columns of words."""
    held = [slot for slot in draft.slots if slot.words]
    rows = {slot.row for slot in held}
    columns = {slot.column for slot in held}
    if len(columns) < 2 or len(rows) < 2 or len(held) < 4:
        return False
    if draft.method == "aligned":
        return is_listed(draft)
    if draft.guessed and not _has_rows(draft):
        return False
    if draft.method == "ruled":
        return len(held) >= 0.25 * len(draft.slots)
    return _figures(draft) >= 0.2 * len(held) or len(columns) > 2


def is_listed(draft: Draft) -> bool:
    """Whether words alone make a table: at least three rows, and figures beside what names them."""
    beside = [slot for slot in draft.slots if slot.words and slot.column > 0 and slot.column_span == 1]
    rows = {slot.row for slot in beside}
    figures = sum(map(_is_figure, beside))
    return len(rows) >= 3 and _has_rows(draft) and figures >= max(3, LEAST_FIGURES * len(beside))


def _figures(draft: Draft) -> int:
    return sum(_is_figure(slot) for slot in draft.slots if slot.words)


def _is_figure(slot: Slot) -> bool:
    return is_figure(" ".join(word.text for word in slot.words))


def _has_rows(draft: Draft) -> bool:
    """Whether half of the rows have words in more than one cell, marks of lists not counted."""
    counts: dict[int, int] = {}
    for slot in draft.slots:
        if slot.words and not is_mark(" ".join(word.text for word in slot.words)):
            for row in slot.rows:
                counts[row] = counts.get(row, 0) + 1
    return 2 * sum(count > 1 for count in counts.values()) >= len(counts)
