"""Blocks of lines that may be a table without any rule: their words align."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from councildocs.layout.tables.blocks import block_draft
from councildocs.layout.tables.columns import Gutter, crosses, gutters
from councildocs.layout.tables.draft import Draft
from councildocs.layout.tables.edges import Edge
from councildocs.layout.tables.text import TextLine, is_figure, is_value

WIDEST_STEP = 3.0
"""Lines of a block follow one another by at most so many font sizes."""
MOST_SINGLE = 5
MOST_LONG = 2
"""So many lines without a gap may stand between lines with gaps, so many of them long."""
LONG = 0.5
"""A line or a piece of one is long that takes this share of the width of its block."""
MOST_ABOVE = 2
CLOSE = 1.6
OFF_MIDDLE = 2.0
"""So many lines without a gap, no more than so many font sizes apart, may stand above the first line with gaps: names
that gather columns, which do not stand in the middle of the table, give or take so many font sizes."""
OFTEN = 3
"""A table gives figures when one in so many of its lines with gaps does, or more."""
LEAST_WORDS = 7
DENSE = 0.75
"""So many words that cover this share of their line, its widest gap left out, are running text."""
LOOSE = 1.3
FAR = 2.2
"""A step so many times the usual one begins something new: after a title, and anywhere."""


def aligned_blocks(across: Sequence[Edge], lines: Sequence[TextLine]) -> list[Draft]:
    """Drafts of lines that stand one under the other with gaps in them."""
    found = []
    for run in _runs_of_lines(lines):
        if len(run) < 2 or not _is_promising(run):
            continue
        for block in _tables(run):
            if len(block) > 1 and _is_promising(block):
                sides = (min(line.box.x0 for line in block), max(line.box.x1 for line in block))
                found.append(block_draft(block, (block[0].box.top, block[-1].box.bottom), sides, "aligned", across))
    return found


def _runs_of_lines(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """Lines with gaps that follow one another, with few lines without gaps between them."""
    blocks: list[list[TextLine]] = []
    current: list[TextLine] = []
    single: list[TextLine] = []
    for line in lines:
        if current and line.base - (single or current)[-1].base > WIDEST_STEP * line.size:
            blocks.append(_ended(current, single))
            current, single = [], []
        if line.is_cut:
            current += [*(single if current or (single and _follows(single[-1], line)) else ()), line]
            single = []
        elif not current:
            single = [*single[-MOST_ABOVE + 1 :], line] if not single or _follows(single[-1], line) else [line]
        else:
            single.append(line)
            width = max(other.box.x1 for other in current) - min(other.box.x0 for other in current)
            if len(single) > MOST_SINGLE or sum(other.box.width > LONG * width for other in single) > MOST_LONG:
                blocks.append(_ended(current, single))
                current, single = [], []
    if current:
        blocks.append(_ended(current, single))
    return blocks


def _ended(block: list[TextLine], single: Sequence[TextLine]) -> list[TextLine]:
    """The lines of a block with those right below it that go on with a text behind its first column."""
    rest = list(single)
    while rest and _begins_inside(block[-1], rest[0], [run.x0 for run in block[-1].runs[len(block[-1].runs) > 1 :]]):
        block.append(rest.pop(0))
    return block


def _is_promising(block: Sequence[TextLine]) -> bool:
    """Whether lines with gaps have figures behind a gap, or several gaps each: numbered paragraphs have neither."""
    pieces = [run for line in block if line.is_cut for run in line.runs[1:]]
    if sum(len(line.runs) > 2 for line in block if line.is_cut) > 2:
        return True
    return sum(len(run.units) < 3 and is_figure(run.units[-1].text) for run in pieces) > 2


def _tables(run: Sequence[TextLine]) -> list[list[TextLine]]:
    """The lines in pieces: cut where titles or running text stand between tables, these left out."""
    at = gutters([[line] for line in run])
    if not at:
        return []
    width = max(line.box.x1 for line in run) - min(line.box.x0 for line in run)
    steps = sorted(b.base - a.base for a, b in pairwise(run))
    usual = steps[len(steps) // 2] if steps else 0.0
    pieces: list[list[TextLine]] = [[]]
    for index, line in enumerate(run):
        if _is_title(run, index, at, width, usual):
            pieces.append([])
            continue
        if pieces[-1] and line.base - pieces[-1][-1].base > max(FAR * usual, 2 * line.size):
            pieces.append([])
        pieces[-1].append(line)
    return [kept for piece in pieces if (kept := _without_notes(piece, at))]


def _follows(above: TextLine, line: TextLine) -> bool:
    """Whether a line of the same size stands right under another."""
    return above.size == line.size and line.base - above.base <= CLOSE * line.size


def _without_notes(block: list[TextLine], at: Sequence[Gutter]) -> list[TextLine]:
    """The lines of a table without running text above it and, if it gives figures, without what stands below them."""
    while block and not block[0].is_cut and not _gathers(block, at):
        block = block[1:]
    given = [index for index, line in enumerate(block) if _gives_figures(line, at)]
    figures = OFTEN * len(given) >= sum(line.is_cut for line in block)
    last = given[-1] if given and figures else len(block) - 1
    while last + 1 < len(block) and _goes_on_inside(block[last], block[last + 1], at):
        last += 1
    if last + 1 < len(block) and _goes_on(block[last], block[last + 1], at):
        last += 1
    return block[: last + 1]


def _gathers(block: Sequence[TextLine], at: Sequence[Gutter]) -> bool:
    """Whether a first line stands over columns behind the first one, and not in the middle of all."""
    line = block[0]
    if line.box.x0 < at[0].middle:
        return False
    x0, x1 = min(other.box.x0 for other in block), max(other.box.x1 for other in block)
    return abs(line.box.center - (x0 + x1) / 2) > OFF_MIDDLE * line.size


def _gives_figures(line: TextLine, at: Sequence[Gutter]) -> bool:
    """Whether most of what stands in one place behind the first column are figures."""
    return any(
        2 * sum(is_figure(unit.text) for unit in run.units) > len(run.units)
        for run in line.runs
        if run.x0 > at[0].x0
    )


def _goes_on_inside(row: TextLine, line: TextLine, at: Sequence[Gutter]) -> bool:
    """Whether a line right below a row begins where texts behind its first column do."""
    return _begins_inside(row, line, [run.x0 for run in row.runs if run.x0 > at[0].x0])


def _begins_inside(row: TextLine, line: TextLine, starts: Sequence[float]) -> bool:
    near = line.size == row.size and line.base - row.base <= CLOSE * line.size
    return near and all(any(abs(run.x0 - x0) <= 1 for x0 in starts) for run in line.runs)


def _goes_on(row: TextLine, line: TextLine, at: Sequence[Gutter]) -> bool:
    """Whether a line only ends the name of the row above it."""
    text = line.units[0].text
    alone = not line.is_cut and line.box.x1 < at[0].x1 and line.size == row.size
    return alone and (text[0].islower() or text[0] == "(")


def _is_dense(line: TextLine) -> bool:
    """Whether words fill a line as they fill running text, wide spaces or not."""
    if len(line.units) < LEAST_WORDS:
        return False
    gaps = [b.x0 - a.x1 for a, b in pairwise(line.units)]
    covered = sum(unit.x1 - unit.x0 for unit in line.units)
    return covered > DENSE * (line.box.width - max(gaps))


def _is_title(run: Sequence[TextLine], index: int, at: Sequence[Gutter], width: float, usual: float) -> bool:
    """Whether a long line is no row: it stands at the end, apart from what is above, or before a row of names."""
    line = run[index]
    long = max(piece.x1 - piece.x0 for piece in line.runs) > LONG * width
    given = sum(is_value(piece.units[-1].text) for piece in line.runs[1:])
    if given > 1 or not (long or _is_dense(line)) or not crosses(line, at):
        return False
    above, below = run[:index], run[index + 1 :]
    if not any(other.is_cut and not crosses(other, at) for other in above) or not below:
        return True
    if line.base - run[index - 1].base > LOOSE * usual:
        return True
    return not any(is_value(unit.text) for unit in below[0].units)
