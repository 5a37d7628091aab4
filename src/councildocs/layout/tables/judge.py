"""Whether a draft is a table: not running text in columns, a list of contents, a form, a slide or a chart."""

from __future__ import annotations

from councildocs.layout.tables.draft import Draft
from councildocs.layout.tables.text import is_figure


def is_table(draft: Draft) -> bool:
    """Whether the draft has rows and columns of words."""
    held = [slot for slot in draft.slots if slot.words]
    rows = {slot.row for slot in held}
    columns = {slot.column for slot in held}
    if len(columns) < 2 or len(rows) < 2 or len(held) < 4:
        return False
    if draft.method == "ruled":
        return len(held) >= 0.25 * len(draft.slots)
    figures = sum(is_figure(" ".join(word.text for word in slot.words)) for slot in held)
    if draft.method == "aligned":
        return len(rows) >= 3 and figures >= 0.3 * len(held)
    return figures >= 0.2 * len(held) or len(columns) > 2
