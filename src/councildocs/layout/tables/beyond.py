"""Rows that go on above and below the rules of a table, and columns that go on beside its shades."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from councildocs.geometry import Box, union
from councildocs.layout.tables.columns import Gutter, crosses
from councildocs.layout.tables.draft import OUTSIDE, Draft, Slot
from councildocs.layout.tables.edges import Edge
from councildocs.layout.tables.text import TextLine, text_lines
from councildocs.page import Word

LEAST_BESIDE = 3
MOST_BESIDE = 0.5
"""A shade outside which more than this share of its lines go on is no table of its own."""
NEXT_ROW = 2.0
NEXT_LINE = 0.9
"""A line outside the rules belongs to the table when no more than so many font sizes keep it apart: the first row
below, or one above with words in most columns, may stand further off."""
MOST_COLUMNS = 0.6
TIGHT = 0.4
"""Lines of one cell stand no further apart than so many font sizes."""


def beyond(
    lines: Sequence[TextLine],
    inside: Sequence[TextLine],
    at: Sequence[Gutter],
    box: Box,
    across: Sequence[Edge],
) -> tuple[list[TextLine], list[TextLine]]:
    """Lines above and below `box`, a ruled part of a table, that go on with its columns.

    `across` are flat rules; a short one above the table may gather columns under a name.
    """
    x0, x1 = min(line.box.x0 for line in inside), max(line.box.x1 for line in inside)
    below = [line for line in _between(lines, x0, x1) if line.box.middle > box.bottom]
    above = [line for line in _between(lines, min(x0, box.x0), max(x1, box.x1)) if line.box.middle < box.top]
    head = _following(above[::-1], inside, box.top, at, across, up=True)[::-1]
    return head, _following(below, inside, box.bottom, at, across, up=False)


def _between(lines: Iterable[TextLine], x0: float, x1: float) -> list[TextLine]:
    return [line for line in lines if line.box.x0 >= x0 - line.size and line.box.x1 <= x1 + line.size]


def beyond_grid(
    lines: Sequence[TextLine], draft: Draft, across: Sequence[Edge]
) -> tuple[list[TextLine], list[TextLine]]:
    """Lines above and below the rules of a grid that go on with its columns."""
    box = draft.box
    near = [line for line in lines if box.top - 60 < line.box.bottom and line.box.top < box.bottom + 60]
    if draft.column_count < 2 or not near:
        return [], []
    inside = text_lines([word for slot in draft.slots if slot.column_span == 1 for word in slot.words])
    at = [Gutter(x, x, 0) for x in draft.xs[1:-1]]
    if not inside:
        return [], []
    if draft.method == "columns ruled":
        box = union(line.box for line in inside)._replace(top=box.top, bottom=box.bottom)
    return beyond(near, inside, at, box, across)


def goes_beside(grid: Draft, words: Sequence[Word]) -> bool:
    """Whether most lines in a shaded grid go on outside it: the shade is only a part of a table."""
    box = grid.box
    level = [word for word in words if box.top < word.box.middle < box.bottom and word.style.angle == 0]
    inside = [line for line in text_lines(level) if any(box.holds_middle(word.box) for word in line.words)]
    beside = sum(any(not box.holds_middle(word.box) for word in line.words) for line in inside)
    return beside >= LEAST_BESIDE and beside > MOST_BESIDE * len(inside)


def extended(grid: Draft, head: Sequence[TextLine], foot: Sequence[TextLine]) -> Draft:
    """The grid with a band for the lines above it and one for those below."""
    ys = list(grid.ys)
    slots = list(grid.slots)
    whole = Slot(0, 0, 1, grid.column_count)
    if head:
        ys.insert(0, head[0].box.top)
        slots = [whole, *(slot._replace(row=slot.row + 1) for slot in slots)]
    if foot:
        slots.append(whole._replace(row=len(ys) - 1))
        ys.append(foot[-1].box.bottom)
    bands = range(OUTSIDE, len(ys) - 2) if head else range(len(ys) - 1)
    return replace(grid, ys=tuple(ys), slots=tuple(slots), bands=tuple(bands))


def _following(
    lines: Iterable[TextLine],
    inside: Sequence[TextLine],
    edge: float,
    at: Sequence[Gutter],
    across: Sequence[Edge],
    *,
    up: bool,
) -> list[TextLine]:
    """The lines that follow an edge closely and stand in its columns.

    A line with words in several columns is taken, and what stands between it and the edge; below it also the
    lines that its cells go on with.
    """
    taken: list[TextLine] = []
    sure = waiting = 0
    for line in lines:
        between = [rule.at for rule in across if rule.start < line.box.x1 and rule.end > line.box.x0]
        if up:
            gap = min([edge, *(at for at in between if line.box.bottom - 2 <= at < edge)]) - line.box.bottom
        else:
            gap = line.box.top - max([edge, *(at for at in between if edge < at <= line.box.top + 2)])
        columns = _columns_hit(line, at)
        first = not taken and (not up or len(columns) > MOST_COLUMNS * (len(at) + 1))
        if gap > (NEXT_ROW if first else NEXT_LINE) * line.size:
            break
        if up and _gathers(line, at, edge, across):
            taken.append(line)
            sure = len(taken)
            edge = line.box.top
            continue
        if crosses(line, at) and not _stands_like(line, inside):
            break
        taken.append(line)
        if len(columns) > max(1, len(at) // 2):
            waiting = max(0, len(taken) - sure - 1)
            sure = len(taken)
        elif sure and not up and gap < TIGHT * line.size and sure == len(taken) - 1 and (0 not in columns or waiting):
            sure = len(taken)
            waiting -= 0 in columns
        edge = line.box.top if up else line.box.bottom
    return taken[:sure]


def _gathers(line: TextLine, at: Sequence[Gutter], edge: float, across: Sequence[Edge]) -> bool:
    """Whether a line above a header holds names for several columns: two or more, or one over a short rule."""
    over = [run for run in line.runs if run.x1 > at[0].middle]
    if any(run.x0 < at[0].middle for run in over):
        return False
    if len(over) > 1:
        return crosses(line, at)
    return len(over) == 1 == len(line.runs) and any(
        line.box.bottom - 2 <= rule.at <= edge + 2 and rule.start - 2 <= line.box.center <= rule.end + 2
        for rule in across
        if rule.length < at[-1].x1 - at[0].x0 + 20 * line.size and rule.start > at[0].x0 - line.size
    )


def _columns_hit(line: TextLine, at: Sequence[Gutter]) -> set[int]:
    return {sum(word.box.center > gutter.middle for gutter in at) for word in line.words}


def _stands_like(line: TextLine, inside: Sequence[TextLine]) -> bool:
    """Whether every piece of a line begins or ends where pieces of the lines inside do."""
    runs = line.runs
    sides = {round(side) for other in inside for run in other.runs for side in (run.x0, run.x1)}
    return len(runs) > 1 and all(round(run.x0) in sides or round(run.x1) in sides for run in runs)
