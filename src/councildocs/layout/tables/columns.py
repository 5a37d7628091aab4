"""Columns that no rule divides: gutters, strips that stay free of words from line to line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from councildocs.layout.tables.draft import Draft, Slot
from councildocs.layout.tables.text import TextLine, is_figure, text_lines
from councildocs.page import Word

LEAST_GUTTER = 0.5
"""A gutter is at least so many times the font size wide where all lines are put together."""
WIDE_GUTTER = 1.0
"""A gutter that only few lines vouch for is at least so wide."""
LEAST_SUPPORT = 0.3
"""The share of the lines with words on both sides of a gutter."""
MOST_CROSSED = 0.2
"""The share of the lines that may run across a gutter (spanning headers, group names)."""
NEAR = 0.2
"""Figures are apart when the gap between them is at least so many times the font size."""
APART = 0.45


class Gutter(NamedTuple):
    """A strip between two columns, and the number of lines that have words on both sides."""

    x0: float
    x1: float
    support: int

    @property
    def middle(self) -> float:
        return (self.x0 + self.x1) / 2


def gutters(lines: Sequence[TextLine], *, least: float = LEAST_GUTTER) -> list[Gutter]:
    """The gutters of a block of lines, left to right.

    Lines that no wide gap cuts do not vote: they are running text or span columns.
    """
    voters = [line for line in lines if len(line.words) > 1 and line.runs()[1:]]
    if not voters:
        return []
    size = sorted(line.size for line in voters)[len(voters) // 2]
    needed = max(min(2, len(voters)), LEAST_SUPPORT * len(voters))
    allowed = MOST_CROSSED * len(voters) if len(voters) > 3 else 0
    found: list[Gutter] = []
    for x0, x1, free, support in _strips(voters, size):
        if len(voters) - free > allowed or support < needed:
            continue
        if found and x0 <= found[-1].x1 + 0.01:
            before = found.pop()
            found.append(_better(before, Gutter(x0, x1, support)))
        else:
            found.append(Gutter(x0, x1, support))
    return [gutter for gutter in found if gutter.x1 - gutter.x0 >= _width(gutter, len(voters), least) * size]


def _width(gutter: Gutter, voters: int, least: float) -> float:
    return least if gutter.support > 2 and gutter.support > 0.5 * voters else max(least, WIDE_GUTTER)


def _better(first: Gutter, second: Gutter) -> Gutter:
    """Of two strips that touch the one with more support; both where it is the same."""
    if first.support == second.support:
        return Gutter(first.x0, second.x1, first.support)
    return max(first, second, key=lambda gutter: (gutter.support, gutter.x1 - gutter.x0))


def _strips(lines: Sequence[TextLine], size: float) -> Iterable[tuple[float, float, int, int]]:
    """Strips (x0, x1, lines without a word there, lines with words on both sides)."""
    changes: list[tuple[float, int, int]] = []
    free = 0
    for line in lines:
        free += 1
        changes.append((line.box.x0, -1, 0))
        changes.append((line.box.x1, 1, 0))
        edge = line.words[0].box.x1
        for word in line.words[1:]:
            if word.box.x0 - edge >= NEAR * size:
                changes.append((edge, 1, 1))
                changes.append((word.box.x0, -1, -1))
            edge = max(edge, word.box.x1)
    changes.sort()
    support = 0
    for (x, more_free, more_support), (after, _, _) in zip(changes, changes[1:], strict=False):
        free += more_free
        support += more_support
        if after > x:
            yield x, after, free, support


def crosses(line: TextLine, at: Sequence[Gutter]) -> bool:
    """Whether words that stand close together run across a gutter.

    Words cross a gutter when one of them covers its middle, or when two of them leave no wide gap over it.
    """
    for gutter in at:
        middle = gutter.middle
        before = [word for word in line.words if word.box.x0 < middle]
        after = [word for word in line.words if word.box.x0 >= middle]
        if not before:
            continue
        edge = max(word.box.x1 for word in before)
        if edge > middle or (after and after[0].box.x0 - edge < APART * line.size):
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
    ordered = sorted(words, key=lambda word: word.box.x0)
    pieces: list[tuple[int, int, tuple[Word, ...]]] = []
    first = 0
    for index in range(1, len(ordered) + 1):
        if index == len(ordered) or _apart(ordered[index - 1], ordered[index], at):
            piece = tuple(ordered[first:index])
            pieces.append((*_covered(piece, at), piece))
            first = index
    return pieces


def _apart(left: Word, right: Word, at: Sequence[Gutter]) -> bool:
    """Whether a gutter lies in the gap between two words that follow one another."""
    size = right.style.size
    gap = right.box.x0 - left.box.x1
    if gap < NEAR * size or right.glued:
        return False
    between = [g for g in at if left.box.center < g.middle < right.box.center]
    if not between:
        return False
    if gap >= WIDE_GUTTER * size:
        return True
    least = NEAR if is_figure(left.text) and is_figure(right.text) else APART
    return gap >= least * size and any(_agree(gutter, left.box.x1, right.box.x0) for gutter in between)


def _agree(gutter: Gutter, x0: float, x1: float) -> bool:
    """Whether a gap shares at least half of a gutter, or the gutter half of the gap."""
    return min(gutter.x1, x1) - max(gutter.x0, x0) >= 0.5 * min(x1 - x0, gutter.x1 - gutter.x0) 


def _covered(words: Sequence[Word], at: Sequence[Gutter]) -> tuple[int, int]:
    """The columns that words cover: first and last."""
    x0, x1 = words[0].box.x0, max(word.box.x1 for word in words)
    slack = 0.25 * words[0].style.size
    first = sum(1 for gutter in at if (x0 + min(slack, (x1 - x0) / 2)) > gutter.middle)
    last = sum(1 for gutter in at if (x1 - min(slack, (x1 - x0) / 2)) > gutter.middle)
    return first, max(first, last)


def lines_of(slots: Iterable[Slot]) -> list[TextLine]:
    """The lines of text in cells, cell by cell."""
    return [line for slot in slots for line in text_lines(slot.words)]
