"""From a finished draft to a Table with its cells, lines and fills."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from councildocs.geometry import union
from councildocs.layout.lines import make_line
from councildocs.layout.model import Cell, Line, Table
from councildocs.layout.tables.draft import Draft, Slot
from councildocs.layout.tables.fills import background
from councildocs.layout.tables.text import text_lines
from councildocs.page import Fill, Word

LONGEST_TAIL = 2
NO_ROOM = 0.6
"""A word is broken for want of room when less than so many font sizes are left beside it."""
CELL_PADDING = 5.0
DOT = 2.0
"""A fill that is thinner than this is a rule or a corner, not a background."""


def built(page: int, draft: Draft, fills: Sequence[Fill]) -> Table:
    """The table that a draft describes; `fills` are the fills of its page in the order of drawing."""
    near = [fill for fill in fills if min(fill.box.width, fill.box.height) >= DOT and fill.box.overlap(draft.box) > 0]
    beside: dict[tuple[int, int], list[Fill]] = {}
    cells = []
    for slot in sorted(draft.slots):
        rows = (slot.row, slot.row_span)
        if rows not in beside:
            top, bottom = draft.ys[slot.row], draft.ys[slot.row + slot.row_span]
            beside[rows] = [fill for fill in near if fill.box.top < bottom and fill.box.bottom > top]
        cells.append(_cell(page, draft, slot, beside[rows]))
    return Table(tuple(cells), ((page, draft.extent),), draft.method)


def _cell(page: int, draft: Draft, slot: Slot, fills: Sequence[Fill]) -> Cell:
    lines = _lines(page, slot.words)
    box = draft.slot_box(slot)
    return Cell(
        row=slot.row,
        column=slot.column,
        page=page,
        box=union([box, *(line.box for line in lines)]),
        text=_joined(lines, max(1.0, box.width - 2 * CELL_PADDING) if draft.walled else 0.0),
        lines=lines,
        row_span=slot.row_span,
        column_span=slot.column_span,
        fill=background(box, fills, empty=not lines) if fills else None,
    )


def _joined(lines: Sequence[Line], room: float) -> str:
    """The text of a cell; a word that is too wide for its cell, and goes on in the next line, in one piece.

    `room` is the width for words between rules, 0 where it is not known.  No hyphen marks such a word: its first
    letters fill the cell, and one or two letters stand alone below.
    """
    text = ""
    for above, line in pairwise([None, *lines]):
        if line is None:
            continue
        whole = above is None or _is_hyphened(above) or _is_cut(above, line, room or _widest(lines), sure=room > 0)
        text += line.text if whole else f" {line.text}"
    return text


def _widest(lines: Sequence[Line]) -> float:
    return max(line.box.width for line in lines)


def _is_hyphened(line: Line) -> bool:
    """Whether a line ends within a word, at a hyphen."""
    return line.text[-1:] == "-" and line.text[-2:-1].isalnum()


def _is_cut(above: Line, below: Line, room: float, *, sure: bool) -> bool:
    """Whether the last word of a line goes on in the next for want of room."""
    left = (room - above.box.width) / above.size if above.size else NO_ROOM
    if len(above.words) > 1 or left >= NO_ROOM:
        return False
    head, tail = above.words[-1].text, below.words[0].text
    if head.isalpha() and len(head) > len(tail) and tail.isalpha() and tail.islower():
        return len(tail) == 1 or (len(tail) == 2 and left < NO_ROOM / 2)
    if not sure:
        return False
    if head[-1].isdigit():
        return len(head) > len(tail) and ((tail.isdigit() and len(tail) <= LONGEST_TAIL) or tail in ("%", ")"))
    return head.isalpha() and tail[0].islower() and tail[-1] == "-" and len(tail) <= LONGEST_TAIL + 1


def _lines(page: int, words: Sequence[Word]) -> tuple[Line, ...]:
    """The lines of a cell, what is set upright first, then what is turned."""
    upright = [word for word in words if word.style.angle == 0]
    turned = [word for word in words if word.style.angle]
    lines = [make_line(page, line.words) for line in text_lines(upright)]
    return (*lines, *_turned_lines(page, turned))


def _turned_lines(page: int, words: Sequence[Word]) -> list[Line]:
    """Lines of words that read upwards (from left to right) or downwards (from right to left)."""
    if not words:
        return []
    up = words[0].style.angle == 270
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.box.center, reverse=not up):
        if lines and abs(lines[-1][0].box.center - word.box.center) < word.style.size / 2:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [make_line(page, sorted(line, key=lambda word: word.box.middle, reverse=up)) for line in lines]
