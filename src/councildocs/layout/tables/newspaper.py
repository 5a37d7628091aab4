"""Running text in two columns, as in a newspaper: each column is searched for tables by itself."""

from __future__ import annotations

from collections.abc import Sequence

from councildocs.layout.tables.columns import Gutter, crosses, gutters
from councildocs.layout.tables.edges import Edge
from councildocs.layout.tables.text import TextLine

LEAST_LINES = 10
"""Columns of running text are at least so many lines high."""
MIDDLE = 0.3
"""The gutter between them lies no nearer to either side than this share of the width."""
PROSE_WORDS = 5
PROSE = 0.6
SOME_PROSE = 0.4
"""Running text has at least so many words in this share of its lines, the other column in that share."""


def columns_of_text(lines: Sequence[TextLine], across: Sequence[Edge]) -> list[list[TextLine]]:
    """The lines in stretches that are read one after the other: whole lines, then columns where there are two.

    `across` are flat rules: where one runs over the gutter, there are the columns of a table.
    """
    if sum(line.is_cut for line in lines) < LEAST_LINES:
        return [list(lines)]
    gutter = _middle_gutter(lines)
    if gutter is None:
        return [list(lines)]
    stretches: list[list[TextLine]] = [[]]
    zone: list[TextLine] = []
    for line in lines:
        if crosses(line, [gutter]):
            stretches[-1:] = _read(stretches[-1], zone, gutter, across)
            zone = []
            stretches[-1].append(line)
        else:
            zone.append(line)
    stretches[-1:] = _read(stretches[-1], zone, gutter, across)
    return [stretch for stretch in stretches if stretch]


def _middle_gutter(lines: Sequence[TextLine]) -> Gutter | None:
    x0, x1 = min(line.box.x0 for line in lines), max(line.box.x1 for line in lines)
    low, high = x0 + MIDDLE * (x1 - x0), x1 - MIDDLE * (x1 - x0)
    found = [gutter for gutter in gutters([[line] for line in lines], sparse=False) if low < gutter.middle < high]
    return max(found, key=lambda gutter: gutter.support, default=None)


def _read(
    before: list[TextLine], zone: list[TextLine], gutter: Gutter, across: Sequence[Edge]
) -> list[list[TextLine]]:
    """The stretches that end with a zone of lines that keep the gutter free; the last one may go on."""
    left, right = _side(zone, gutter, left=True), _side(zone, gutter, left=False)
    if min(len(left), len(right)) < LEAST_LINES or sorted((_prose(left), _prose(right))) < [SOME_PROSE, PROSE]:
        return [[*before, *zone]]
    over = [rule for rule in across if rule.start < gutter.x0 and rule.end > gutter.x1]
    if any(zone[0].base < rule.at < zone[-1].base for rule in over):
        return [[*before, *zone]]
    return [before, left, right, []]


def _side(zone: Sequence[TextLine], gutter: Gutter, *, left: bool) -> list[TextLine]:
    """What stands on one side of a gutter."""
    found = []
    for line in zone:
        words = [word for word in line.words if (word.box.center < gutter.middle) == left]
        if words:
            found.append(line if len(words) == len(line.words) else line.of(words))
    return found


def _prose(side: Sequence[TextLine]) -> float:
    """The share of lines that are running text."""
    return sum(len(line.units) >= PROSE_WORDS and not line.is_cut for line in side) / len(side)
