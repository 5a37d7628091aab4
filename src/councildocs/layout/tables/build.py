"""From a finished draft to a Table with its cells, lines and fills."""

from __future__ import annotations

from collections.abc import Sequence

from councildocs.geometry import union
from councildocs.layout.lines import make_line
from councildocs.layout.model import Cell, Line, Table
from councildocs.layout.tables.draft import Draft, Slot
from councildocs.layout.tables.fills import background
from councildocs.layout.tables.text import text_lines
from councildocs.page import Fill, Word


def built(page: int, draft: Draft, fills: Sequence[Fill]) -> Table:
    """The table that a draft describes; `fills` are the fills of its page in the order of drawing."""
    near = [fill for fill in fills if fill.box.overlap(draft.box) > 0]
    cells = tuple(_cell(page, draft, slot, near) for slot in sorted(draft.slots))
    return Table(cells, ((page, union([draft.box, *(cell.box for cell in cells)])),), draft.method)


def _cell(page: int, draft: Draft, slot: Slot, fills: Sequence[Fill]) -> Cell:
    lines = _lines(page, slot.words)
    box = draft.slot_box(slot)
    return Cell(
        row=slot.row,
        column=slot.column,
        page=page,
        box=union([box, *(line.box for line in lines)]),
        text=" ".join(line.text for line in lines),
        lines=lines,
        row_span=slot.row_span,
        column_span=slot.column_span,
        fill=background(box, fills, empty=not lines) if fills else None,
    )


def _lines(page: int, words: Sequence[Word]) -> tuple[Line, ...]:
    """The lines of a cell, what is set upright first, then what is turned."""
    upright = [word for word in words if word.style.angle == 0]
    turned = [word for word in words if word.style.angle]
    lines = [make_line(page, line.words) for line in text_lines(upright)]
    return tuple([*lines, *_turned_lines(page, turned)])


def _turned_lines(page: int, words: Sequence[Word]) -> list[Line]:
    """Lines of words that read upwards (from left to right) or downwards (from right to left)."""
    lines: list[list[Word]] = []
    for word in words:
        last = lines[-1][-1] if lines else None
        if last and last.style.angle == word.style.angle and abs(last.box.center - word.box.center) < word.style.size / 2:
            lines[-1].append(word)
        else:
            lines.append([word])
    up = bool(words) and words[0].style.angle == 270
    lines.sort(key=lambda line: line[0].box.center, reverse=not up)
    return [make_line(page, line) for line in lines]
