"""Rules that only underline words: links and stressed words have them, tables do not."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from councildocs.layout.tables.edges import Edge, Edges
from councildocs.layout.tables.text import baseline
from councildocs.page import Word

BELOW = 0.25
ABOVE = 0.08
"""An underline lies no further below or above the baseline than these shares of the font size."""
SAME_END = 0.4
"""It begins and ends with the words, give or take so many font sizes."""
LARGEST = 40.0


def without_underlines(edges: Edges, words: Sequence[Word]) -> Edges:
    """The edges without those that run under words of a line from the first to the last."""
    if not edges.across:
        return edges
    placed = sorted((baseline(word), index) for index, word in enumerate(words) if not word.style.angle)
    bases = [base for base, _ in placed]
    kept = []
    for edge in edges.across:
        low, high = bisect_left(bases, edge.at - BELOW * LARGEST), bisect_left(bases, edge.at + ABOVE * LARGEST)
        if not _underlines(edge, [words[index] for _, index in placed[low:high]]):
            kept.append(edge)
    return Edges(tuple(kept), edges.down)


def _underlines(edge: Edge, words: Sequence[Word]) -> bool:
    over = [
        word
        for word in words
        if -ABOVE * word.style.size <= edge.at - baseline(word) <= BELOW * word.style.size
        and min(word.box.x1, edge.end) - max(word.box.x0, edge.start) > 0.5 * word.box.width
    ]
    if not over:
        return False
    slack = SAME_END * max(word.style.size for word in over)
    first, last = min(word.box.x0 for word in over), max(word.box.x1 for word in over)
    return abs(first - edge.start) <= slack and abs(last - edge.end) <= slack
