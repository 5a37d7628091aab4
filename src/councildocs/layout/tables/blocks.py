"""Blocks of lines that may be a table without upright rules: rows between flat rules, or words that align."""

from __future__ import annotations

from collections.abc import Sequence

from councildocs.layout.tables.columns import gutters
from councildocs.layout.tables.draft import Draft, Slot, filled
from councildocs.layout.tables.edges import Edge
from councildocs.layout.tables.text import TextLine

SAME_SIDE = 6.0
"""Flat rules whose ends differ by no more than this belong to one frame."""
LEAST_RULE = 60.0
WIDEST_STEP = 3.0
"""Lines of a block follow one another by at most so many font sizes."""
MOST_SINGLE = 2
"""So many lines without a gap may stand between lines with gaps."""


def rule_frames(across: Sequence[Edge]) -> list[list[Edge]]:
    """Flat rules of one width, one under the other, from top to bottom; groups of one are left out."""
    groups: list[list[Edge]] = []
    for edge in across:
        if edge.length < LEAST_RULE:
            continue
        for group in groups:
            if abs(group[0].start - edge.start) <= SAME_SIDE and abs(group[0].end - edge.end) <= SAME_SIDE:
                group.append(edge)
                break
        else:
            groups.append([edge])
    return [group for group in groups if len(group) > 1]


def ruled_blocks(across: Sequence[Edge], lines: Sequence[TextLine]) -> list[Draft]:
    """Drafts of the lines between flat rules, cut where a band holds running text."""
    found = []
    for frame in rule_frames(across):
        for part in _tabular_parts(frame, lines):
            draft = _block(part, lines)
            if draft:
                found.append(draft)
    return found


def _tabular_parts(frame: list[Edge], lines: Sequence[TextLine]) -> list[list[Edge]]:
    """The frame cut where a band between two of its rules is no piece of a table."""
    parts: list[list[Edge]] = [[frame[0]]]
    for above, below in zip(frame, frame[1:], strict=False):
        if _is_tabular(_within(lines, above, below)):
            parts[-1].append(below)
        else:
            parts.append([below])
    return [part for part in parts if len(part) > 1]


def _within(lines: Sequence[TextLine], above: Edge, below: Edge) -> list[TextLine]:
    return [
        line
        for line in lines
        if above.at < line.box.middle < below.at and line.box.x0 < above.end and line.box.x1 > above.start
    ]


def _is_tabular(lines: Sequence[TextLine]) -> bool:
    if not lines:
        return False
    cut = sum(1 for line in lines if len(line.runs()) > 1)
    return cut * 2 >= len(lines) or len(lines) == 1


def _block(frame: list[Edge], lines: Sequence[TextLine]) -> Draft | None:
    inside = _within(lines, frame[0], frame[-1])
    x0, x1 = min(edge.start for edge in frame), max(edge.end for edge in frame)
    words = [w for line in inside for w in line.words if x0 - 2 <= w.box.center <= x1 + 2]
    if len(gutters(inside)) < 1:
        return None
    x0, x1 = min(x0, *(w.box.x0 for w in words)), max(x1, *(w.box.x1 for w in words))
    ys = tuple(edge.at for edge in frame)
    rows = len(ys) - 1
    slots = tuple(Slot(row, 0, 1, 1) for row in range(rows))
    return filled(Draft((x0, x1), ys, slots, "rows ruled", tuple(range(rows))), words)


def aligned_blocks(lines: Sequence[TextLine]) -> list[Draft]:
    """Drafts of lines that stand one under the other with gaps in them."""
    found = []
    for block in _runs_of_lines(lines):
        if len(block) < 3 or not gutters(block):
            continue
        words = [word for line in block for word in line.words]
        box = (min(line.box.x0 for line in block), max(line.box.x1 for line in block))
        ys = (block[0].box.top, block[-1].box.bottom)
        found.append(filled(Draft(box, ys, (Slot(0, 0, 1, 1),), "aligned", (0,)), words))
    return found


def _runs_of_lines(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """Lines with gaps that follow one another, with few lines without gaps between them."""
    blocks: list[list[TextLine]] = []
    current: list[TextLine] = []
    single: list[TextLine] = []
    for line in lines:
        if current and line.base - (single or current)[-1].base > WIDEST_STEP * line.size:
            blocks.append(current)
            current, single = [], []
        if len(line.runs()) > 1:
            current += [*single, line]
            single = []
        elif current:
            single.append(line)
            if len(single) > MOST_SINGLE:
                blocks.append(current)
                current, single = [], []
    if current:
        blocks.append(current)
    return blocks
