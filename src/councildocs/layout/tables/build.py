"""From a finished draft to a Table with its cells, lines and fills."""

from __future__ import annotations

from councildocs.geometry import Box, union
from councildocs.layout.lines import make_line
from councildocs.layout.model import Cell, Table
from councildocs.layout.tables.draft import Draft, Slot
from councildocs.layout.tables.text import text_lines
from councildocs.page import Page


def built(page: Page, draft: Draft) -> Table:
    """The table that a draft describes."""
    cells = tuple(_cell(page, draft, slot) for slot in sorted(draft.slots))
    return Table(cells, ((page.number, union([draft.box, *(cell.box for cell in cells)])),), draft.method)


def _cell(page: Page, draft: Draft, slot: Slot) -> Cell:
    lines = tuple(make_line(page.number, line.words) for line in text_lines(slot.words))
    box = union([draft.slot_box(slot), *(line.box for line in lines)])
    return Cell(
        row=slot.row,
        column=slot.column,
        page=page.number,
        box=Box(*box),
        text=" ".join(line.text for line in lines),
        lines=lines,
        row_span=slot.row_span,
        column_span=slot.column_span,
    )
