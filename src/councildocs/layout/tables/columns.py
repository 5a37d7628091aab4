"""Columns that no rule divides: gutters, strips that stay free of words from line to line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from councildocs.layout.tables.draft import Draft, Slot
from councildocs.layout.tables.text import TextLine, Unit, is_figure, units_of
from councildocs.page import Word

SMALLEST = 0.1
"""Letters are at least so many points high; a size of nothing would divide by nothing."""
LEAST_GUTTER = 0.5
"""A gutter is at least so many times the font size wide where all lines are put together."""
WIDE_GUTTER = 0.9
"""A gutter that only few lines vouch for is at least so wide."""
LEAST_SUPPORT = 0.3
"""The share of the lines with words on both sides of a gutter."""
LEAST_GIVEN = 3
"""With so many lines of figures only they tell where columns are."""
LEAST_IN_COLUMN = 2
"""A column between gutters has words on so many lines."""
SPARSE_SUPPORT = 0.15
"""The share of the lines with words on both sides of a gutter that no line crosses."""
MOST_CROSSED = 0.2
"""The share of the lines that may run across a gutter (spanning headers, group names)."""
NEAR = 0.2
"""Figures are apart when the gap between them is at least so many times the font size."""
APART = 0.45
SPACE = 0.25
WIDER_THAN_SPACE = 1.3


class Gutter(NamedTuple):
    """A strip between two columns, and the number of lines that have words on both sides."""

    x0: float
    x1: float
    support: int

    @property
    def middle(self) -> float:
        return (self.x0 + self.x1) / 2


class Strip(NamedTuple):
    """A strip, the number of lines with a word there, and of those with a gap there.

    `beside` counts those of the other lines that have a word there; they only choose between strips side by side.
    """

    x0: float
    x1: float
    crossing: int
    gaps: int
    beside: int


def gutters(
    groups: Sequence[Sequence[TextLine]], *, least: float = LEAST_GUTTER, sparse: bool = True
) -> list[Gutter]:
    """The gutters of a block of lines, left to right.

    Each group of lines is one voice: a line of its own, or all lines of a row whose cells are wrapped.  A group
    that no wide gap cuts does not count: it is running text or spans columns.  Where enough lines give figures, only
    they count: names above them may be wider than their columns.
    """
    voices = [group for group in groups if any(line.is_cut for line in group)]
    given = [group for group in voices if any(line.is_data for line in group)]
    voices = given if len(given) >= LEAST_GIVEN and 2 * len(given) >= len(voices) else voices
    voters = [line for group in voices for line in group]
    others = [line for group in groups if group not in voices for line in group]
    if not voters:
        return []
    size = sorted(line.size for line in voters)[len(voters) // 2]
    rows = max(2, LEAST_SUPPORT * len(voices))
    cut = max(min(2, len(voters)), LEAST_SUPPORT * sum(line.is_cut for line in voters))
    few = min(cut, max(3, SPARSE_SUPPORT * len(voters))) if sparse else cut
    found: list[list[Strip]] = []
    for strip in _strips(voters, others, size):
        voiced = strip.crossing + strip.gaps
        if strip.crossing > (MOST_CROSSED * voiced if voiced > 3 else 0):
            continue
        seldom = strip.gaps < (cut if strip.crossing else few)
        if seldom and sum(_on_both_sides(group, strip) for group in voices) < rows:
            continue
        if found and strip.x0 <= found[-1][-1].x1 + 0.01:
            found[-1].append(strip)
        else:
            found.append([strip])
    parted = [part for strips in found for part in _parted(strips, [*voters, *others])]
    wide = [_clearest(strips) for strips in parted if _is_wide(strips, len(voters), least * size)]
    return _apart_from_words(wide, [*voters, *others])


def _parted(strips: list[Strip], lines: Sequence[TextLine]) -> list[list[Strip]]:
    """Strips side by side, parted where a few words stand between two that no line crosses: a sparse column."""
    clear = [index for index, strip in enumerate(strips) if not strip.crossing]
    parts: list[list[Strip]] = []
    start = 0
    for before, after in pairwise(clear):
        if after > before + 1 and sum(_has_word(line, strips[before].x1, strips[after].x0) for line in lines) > 1:
            parts.append(strips[start : before + 1])
            start = after
    return [*parts, strips[start:]]


def _clearest(strips: Sequence[Strip]) -> Gutter:
    """Of strips side by side the widest of those that fewest lines cross."""
    least = min(strips, key=lambda strip: (strip.crossing + strip.beside, strip.crossing, -strip.gaps))
    found: list[Gutter] = []
    for strip in strips:
        if strip[2:] == least[2:]:
            goes_on = found and found[-1].x1 == strip.x0
            found.append(Gutter(found.pop().x0 if goes_on else strip.x0, strip.x1, strip.gaps))
    return max(found, key=lambda gutter: gutter.x1 - gutter.x0)


def _is_wide(strips: Sequence[Strip], lines: int, least: float) -> bool:
    """Whether strips side by side are wide enough; those that few lines vouch for must be wider."""
    gaps = max(strip.gaps for strip in strips)
    sure = gaps > 2 and gaps > 0.5 * lines
    return strips[-1].x1 - strips[0].x0 >= (least if sure else least * WIDE_GUTTER / LEAST_GUTTER)


def _on_both_sides(group: Sequence[TextLine], strip: Strip) -> bool:
    """Whether a row has words that end left and words that begin right of a strip."""
    left = any(line.units[0].x1 <= strip.x0 + 0.01 for line in group)
    return left and any(line.units[-1].x0 >= strip.x1 - 0.01 for line in group)


def _apart_from_words(found: list[Gutter], lines: Sequence[TextLine]) -> list[Gutter]:
    """The gutters without those that have hardly any word between them and the one before."""
    kept: list[Gutter] = []
    for gutter in found:
        if kept and sum(_has_word(line, kept[-1].x1, gutter.x0) for line in lines) < LEAST_IN_COLUMN:
            better = max(kept[-1], gutter, key=lambda each: (each.support, each.x1 - each.x0))
            kept[-1] = better
        else:
            kept.append(gutter)
    return kept


def _has_word(line: TextLine, x0: float, x1: float) -> bool:
    return any(unit.x0 >= x0 - 0.01 and unit.x1 <= x1 + 0.01 for unit in line.units)


def _strips(lines: Sequence[TextLine], others: Sequence[TextLine], size: float) -> Iterable[Strip]:
    """The strips between the places where words or gaps begin or end, left to right."""
    changes: list[tuple[float, int, int, int]] = []
    for line in lines:
        for x0, x1 in _covered_by(line, size):
            changes += [(x0, 1, -1, 0), (x1, -1, 1, 0)]
        changes += [(line.units[0].x0, 0, 1, 0), (max(unit.x1 for unit in line.units), 0, -1, 0)]
    for line in others:
        for x0, x1 in _covered_by(line, size):
            changes += [(x0, 0, 0, 1), (x1, 0, 0, -1)]
    changes.sort()
    crossing = gaps = beside = 0
    for (x, more_crossing, more_gaps, more_beside), (after, _, _, _) in pairwise(changes):
        crossing += more_crossing
        gaps += more_gaps
        beside += more_beside
        if after > x:
            yield Strip(x, after, crossing, gaps, beside)


def _covered_by(line: TextLine, size: float) -> Iterable[tuple[float, float]]:
    """The stretches that the words of a line cover, the spaces between words that stand close included."""
    start, edge = line.units[0].x0, line.units[0].x1
    for unit in line.units[1:]:
        if unit.x0 - edge >= NEAR * size:
            yield start, edge
            start = unit.x0
        edge = max(edge, unit.x1)
    yield start, edge


def crosses(line: TextLine, at: Sequence[Gutter]) -> bool:
    """Whether words that stand close together run across a gutter.

    Words cross a gutter when one of them covers its middle, or when two of them leave no wide gap over it.
    """
    for gutter in at:
        middle = gutter.middle
        edge, start = -1.0, 1e9
        for unit in line.units:
            if unit.x0 < middle:
                edge = max(edge, unit.x1)
            else:
                start = min(start, unit.x0)
        if edge > middle or (edge > 0 and start - edge < APART * line.size):
            return True
    return False


def cut_columns(draft: Draft, column: int, at: Sequence[Gutter]) -> Draft:
    """The draft with one column cut at gutters; words that run across a gutter keep a cell that spans it."""
    if not at:
        return draft
    xs = (*draft.xs[: column + 1], *(gutter.middle for gutter in at), *draft.xs[column + 1 :])
    slots: list[Slot] = []
    for slot in draft.slots:
        if slot.column > column:
            slots.append(slot._replace(column=slot.column + len(at)))
        elif slot.column + slot.column_span <= column:
            slots.append(slot)
        elif slot.column_span > 1:
            slots.append(slot._replace(column_span=slot.column_span + len(at)))
        else:
            slots.extend(_cut_slot(slot, at))
    return replace(draft, xs=xs, slots=tuple(sorted(slots)))


def _cut_slot(slot: Slot, at: Sequence[Gutter]) -> list[Slot]:
    """The pieces of a cell of one line, words that stand together in one piece."""
    pieces: list[Slot] = []
    for first, last, words in cut_words(slot.words, at):
        if pieces and first <= pieces[-1].columns[-1] - slot.column:
            pieces[-1] = pieces[-1]._replace(
                column_span=max(pieces[-1].columns[-1] - slot.column, last) - (pieces[-1].column - slot.column) + 1,
                words=(*pieces[-1].words, *words),
            )
        else:
            pieces.append(slot._replace(column=slot.column + first, column_span=last - first + 1, words=words))
    return pieces


def cut_words(words: Sequence[Word], at: Sequence[Gutter]) -> list[tuple[int, int, tuple[Word, ...]]]:
    """The words of a line in pieces: (first column, last column, words), cut at gutters that a gap crosses."""
    units = units_of(sorted(words, key=lambda word: word.box.x0))
    pieces: list[tuple[int, int, tuple[Word, ...]]] = []
    space = _space(units)
    first = 0
    for index in range(1, len(units) + 1):
        if index == len(units) or _apart(units[index - 1], units[index], at, space):
            piece = units[first:index]
            pieces.append((*_covered(piece, at), tuple(word for unit in piece for word in unit.words)))
            first = index
    return pieces


def _space(units: Sequence[Unit]) -> float:
    """The width of a space in a line, in font sizes."""
    gaps = sorted((b.x0 - a.x1) / max(SMALLEST, b.words[0].style.size) for a, b in pairwise(units))
    return max(SPACE, gaps[len(gaps) // 4]) if len(gaps) > 2 else SPACE


def _apart(left: Unit, right: Unit, at: Sequence[Gutter], space: float) -> bool:
    """Whether a gutter lies in the gap between two units that follow one another."""
    size = right.words[0].style.size
    gap = right.x0 - left.x1
    if gap < NEAR * size:
        return False
    between = [g for g in at if (left.x0 + left.x1) / 2 < g.middle < (right.x0 + right.x1) / 2]
    if not between:
        return False
    if gap >= WIDE_GUTTER * size:
        return True
    least = NEAR if is_figure(right.text) else min(APART, WIDER_THAN_SPACE * space)
    return gap >= least * size and any(_agree(gutter, left.x1, right.x0) for gutter in between)


def _agree(gutter: Gutter, x0: float, x1: float) -> bool:
    """Whether a gap shares at least half of a gutter, or the gutter half of the gap."""
    return min(gutter.x1, x1) - max(gutter.x0, x0) >= 0.5 * min(x1 - x0, gutter.x1 - gutter.x0)


def _covered(units: Sequence[Unit], at: Sequence[Gutter]) -> tuple[int, int]:
    """The columns that units cover: first and last."""
    x0, x1 = units[0].x0, max(unit.x1 for unit in units)
    slack = min(0.25 * units[0].words[0].style.size, (x1 - x0) / 2)
    first = sum(1 for gutter in at if x0 + slack > gutter.middle)
    last = sum(1 for gutter in at if x1 - slack > gutter.middle)
    return first, max(first, last)
