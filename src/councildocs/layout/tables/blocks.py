"""Blocks of lines between flat rules that may be a table without upright rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from councildocs.geometry import Box
from councildocs.layout.tables.beyond import beyond
from councildocs.layout.tables.columns import Gutter, crosses, gutters
from councildocs.layout.tables.draft import OUTSIDE, Draft, Slot, filled
from councildocs.layout.tables.edges import Edge
from councildocs.layout.tables.text import TextLine

SAME_SIDE = 6.0
"""Flat rules whose ends differ by no more than this belong to one frame."""
LEAST_RULE = 60.0
MOST_CROSSING = 0.34
"""A band in which a larger share of the lines runs across the gutters holds running text."""
TALLEST_GAP = 4.0
"""A band without words that is so many font sizes high ends a table."""
LEFT = 0.25
"""The share of the width of a frame within which its first column begins."""
MOST_ROOM = 1.2
TIMES_ROOM = 2.5
"""A band without columns breaks a table when more than so many font sizes, and times the usual, are free in it."""

LEAST_ROW = 1.3
"""A row without words is at least so many font sizes high."""
LEAST_TEXT = 3
WIDE = 0.7
"""Running text takes so many lines, or more, and this share of the width of the rules."""


class Band(NamedTuple):
    """The lines between two neighbouring flat rules."""

    above: Edge
    below: Edge
    lines: tuple[TextLine, ...]


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
    frames = [group for group in groups if len(group) > 1]
    return [frame for frame in frames if not any(_is_nested(frame, other) for other in frames if other is not frame)]


def _is_nested(frame: Sequence[Edge], other: Sequence[Edge]) -> bool:
    """Whether rules lie between those of another frame and share one side with them: some of its cells span rows."""
    first, outer = frame[0], other[0]
    if first.length >= outer.length - SAME_SIDE:
        return False
    level = outer.at < first.at and frame[-1].at < other[-1].at
    return level and (abs(first.start - outer.start) <= SAME_SIDE or abs(first.end - outer.end) <= SAME_SIDE)


def ruled_blocks(across: Sequence[Edge], lines: Sequence[TextLine]) -> list[Draft]:
    """Drafts of the lines between flat rules, cut where a band holds running text."""
    found = []
    for frame in rule_frames(across):
        tables = _unbroken([Band(a, b, _within(lines, a, b)) for a, b in pairwise(frame)])
        for bands in tables:
            at = gutters([band.lines for band in bands if _has_columns(band)])
            if at:
                near = _outside(lines, [other for other in tables if other is not bands])
                found += [_ruled_draft(part, at, near, across) for part in _parts(bands, at)]
    return found


def _outside(lines: Sequence[TextLine], tables: Sequence[Sequence[Band]]) -> list[TextLine]:
    """The lines that stand in none of some tables between the rules of one frame."""
    spans = [(bands[0].above.at, bands[-1].below.at) for bands in tables]
    return [line for line in lines if not any(top < line.box.middle < bottom for top, bottom in spans)]


def _unbroken(bands: Sequence[Band]) -> list[list[Band]]:
    """The bands cut where one without columns keeps two tables apart: it has more room than words."""
    usual = sorted(_empty(band) for band in bands if any(line.is_cut for line in band.lines))
    if not usual:
        return []
    found: list[list[Band]] = [[]]
    for band in bands:
        size = band.lines[0].size if band.lines else 10.0
        most = max(MOST_ROOM * size, TIMES_ROOM * usual[len(usual) // 2])
        if _is_gap(band, size) or _is_text(band) or (_empty(band) > most and _is_heading(band)):
            found.append([])
        else:
            found[-1].append(band)
    return [part for part in found if part]


def _is_gap(band: Band, size: float) -> bool:
    """Whether a band is too low for a row without words: the space between two tables."""
    return not band.lines and band.below.at - band.above.at < LEAST_ROW * size


def _is_text(band: Band) -> bool:
    """Whether a band holds running text from side to side."""
    if len(band.lines) < LEAST_TEXT or any(line.is_cut for line in band.lines):
        return False
    return all(line.box.width > WIDE * band.above.length for line in band.lines[:-1])


def _is_heading(band: Band) -> bool:
    """Whether a band holds lines without gaps that stand at the left or in the middle of the rules."""
    if not band.lines or any(line.is_cut for line in band.lines):
        return False
    width, start = band.above.length, band.above.start
    left = min(line.box.x0 for line in band.lines)
    middle = abs(band.lines[0].box.center - start - width / 2) < band.lines[0].size
    return left < start + LEFT * width or middle


def _empty(band: Band) -> float:
    """The height of a band that is not filled with words."""
    height = band.below.at - band.above.at
    return height - (band.lines[-1].box.bottom - band.lines[0].box.top if band.lines else 0.0)


def _has_columns(band: Band) -> bool:
    """Whether half of the lines of a band are cut by wide gaps, or one is cut more than once."""
    cuts = [len(line.runs) - 1 if line.is_cut else 0 for line in band.lines]
    return 2 * sum(cut > 0 for cut in cuts) >= len(cuts) or max(cuts, default=0) > 1


def _within(lines: Sequence[TextLine], above: Edge, below: Edge) -> tuple[TextLine, ...]:
    found = []
    for line in lines:
        if above.at < line.box.middle < below.at:
            words = tuple(word for word in line.words if above.start - 2 <= word.box.center <= above.end + 2)
            if words:
                found.append(line if len(words) == len(line.words) else line.of(words))
    return tuple(found)


def _parts(bands: Sequence[Band], at: Sequence[Gutter]) -> list[list[Band]]:
    """Runs of bands that are rows of one table."""
    kinds = [_kind(band, at) for band in bands]
    parts: list[list[Band]] = []
    current: list[Band] = []
    for index, (band, kind) in enumerate(zip(bands, kinds, strict=True)):
        if kind == "prose" and current and _stands_inside(band, at) and "rows" in kinds[index + 1 : index + 2]:
            kind = "rows"
        if kind == "prose":
            parts.append(current)
            current = []
        else:
            current.append(band)
    parts.append(current)
    return [trimmed for part in parts if (trimmed := _trimmed(part, at))]


def _kind(band: Band, at: Sequence[Gutter]) -> str:
    """`rows`, `single` (nothing crosses the gutters, or a short line), `prose` (or too much empty space)."""
    if not band.lines:
        return "prose" if _empty(band) > TALLEST_GAP * 10 else "single"
    crossing = sum(crosses(line, at) for line in band.lines)
    if any(line.is_cut for line in band.lines) and crossing <= MOST_CROSSING * len(band.lines):
        return "rows"
    if _empty(band) > TALLEST_GAP * band.lines[0].size:
        return "prose"
    return "single" if crossing == 0 or len(band.lines) == 1 else "prose"


def _stands_inside(band: Band, at: Sequence[Gutter]) -> bool:
    """Whether the text of a band begins at a column and not at the left side of the rules."""
    return all(line.box.x0 > at[0].x0 for line in band.lines)


def _trimmed(part: list[Band], at: Sequence[Gutter]) -> list[Band]:
    """The part without empty bands at its ends; nothing when no band holds rows."""
    while part and not part[0].lines:
        part = part[1:]
    while part and not part[-1].lines:
        part = part[:-1]
    return part if any(_kind(band, at) == "rows" for band in part) else []


def _ruled_draft(
    part: Sequence[Band], at: Sequence[Gutter], lines: Sequence[TextLine], across: Sequence[Edge]
) -> Draft:
    inside = [line for band in part for line in band.lines]
    edges = [part[0].above, *(band.below for band in part)]
    x0, x1 = min(line.box.x0 for line in inside), max(line.box.x1 for line in inside)
    head, foot = beyond(lines, inside, at, Box(x0, edges[0].at, x1, edges[-1].at), across)
    ys = [edge.at for edge in edges]
    if head:
        ys.insert(0, head[0].box.top)
    if foot:
        ys.append(foot[-1].box.bottom)
    start, end = min(edge.start for edge in edges), max(edge.end for edge in edges)
    draft = block_draft([*head, *inside, *foot], ys, (start, end), "rows ruled", across)
    return replace(draft, bands=(OUTSIDE, *draft.bands[1:])) if head else draft


def block_draft(
    lines: Iterable[TextLine],
    ys: Sequence[float],
    sides: tuple[float, float],
    method: str,
    across: Sequence[Edge],
) -> Draft:
    """A draft with one cell for each band between `ys`, filled with lines."""
    words = [word for line in lines for word in line.words]
    x0, x1 = min(sides[0], *(w.box.x0 for w in words)), max(sides[1], *(w.box.x1 for w in words))
    slots = tuple(Slot(row, 0, 1, 1) for row in range(len(ys) - 1))
    cuts = tuple(e.at for e in across if ys[0] < e.at < ys[-1] and e.start < x1 and e.end > x0 and e.at not in ys)
    bands = tuple(range(len(ys) - 1))
    return filled(Draft((x0, x1), tuple(ys), slots, method, bands, guessed=True, cuts=cuts), words)
