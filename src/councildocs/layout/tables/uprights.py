"""Tables whose columns alone are ruled: upright rules of one height side by side that no flat rule touches."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from councildocs.layout.tables.draft import Draft, Slot
from councildocs.layout.tables.edges import Edge
from councildocs.page import Word

SAME_END = 6.0
"""Upright rules whose ends differ by no more than this belong together."""
LEAST_RULES = 3
LEAST_HEIGHT = 20.0
BESIDE = 200.0
"""Words up to so far outside the outer rules stand in columns of their own."""
LEAST_BESIDE = 2


def upright_frames(down: Iterable[Edge], words: Sequence[Word]) -> list[Draft]:
    """Drafts of the columns between upright rules, still without words and all in one row."""
    groups: list[list[Edge]] = []
    for edge in down:
        if edge.length < LEAST_HEIGHT:
            continue
        for group in groups:
            if abs(group[0].start - edge.start) <= SAME_END and abs(group[0].end - edge.end) <= SAME_END:
                group.append(edge)
                break
        else:
            groups.append([edge])
    return [_draft(group, words) for group in groups if len(group) >= LEAST_RULES]


def _draft(group: Sequence[Edge], words: Sequence[Word]) -> Draft:
    top, bottom = min(edge.start for edge in group), max(edge.end for edge in group)
    xs = [edge.at for edge in group]
    level = [word.box for word in words if top < word.box.middle < bottom]
    left = [box.x0 for box in level if xs[0] - BESIDE < box.x0 and box.center < xs[0]]
    right = [box.x1 for box in level if box.x1 < xs[-1] + BESIDE and box.center > xs[-1]]
    if len(left) >= LEAST_BESIDE:
        xs.insert(0, min(left))
    if len(right) >= LEAST_BESIDE:
        xs.append(max(right))
    slots = tuple(Slot(0, column, 1, 1) for column in range(len(xs) - 1))
    return Draft(tuple(xs), (top, bottom), slots, "columns ruled", (0,))
