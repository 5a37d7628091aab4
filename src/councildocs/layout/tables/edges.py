"""From what a page draws to straight edges: rules made of dashes, double rules and thin strips become one.

The first step of rules → edges → grids → tables.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from councildocs.layout.tables.fills import is_white
from councildocs.page import Fill, Rule

DOUBLE = 3.6
"""Parallel rules at most so many points apart are one (double rules, the two frames of neighbouring cells)."""
GAP = 4.0
"""Collinear rules with at most so many points between them are one (dashes, cells ruled one by one)."""
SHORTEST = 5.0
"""An edge that is shorter than this once its pieces are joined is a dot, a tick or a corner."""
SMALLEST_FILL = 5.0


class Edge(NamedTuple):
    """A straight line: `at` is the y of a horizontal and the x of a vertical one, `start` and `end` its ends."""

    at: float
    start: float
    end: float

    @property
    def length(self) -> float:
        return self.end - self.start


class Edges(NamedTuple):
    """The edges of a page: `across` are the horizontal, `down` the vertical ones."""

    across: tuple[Edge, ...]
    down: tuple[Edge, ...]


def edges_of(rules: Iterable[Rule], fills: Iterable[Fill] = ()) -> Edges:
    """The edges that rules make, and the sides of colored rectangles, pieces joined.

    >>> from councildocs.geometry import Box
    >>> dashes = [Rule(Box(x, 10, x + 4, 10.5)) for x in range(0, 60, 6)]
    >>> edges_of(dashes).across
    (Edge(at=10.25, start=0, end=58),)
    """
    across, down = [], []
    for rule in rules:
        box = rule.box
        if rule.horizontal:
            across.append(Edge((box.top + box.bottom) / 2, box.x0, box.x1))
        else:
            down.append(Edge((box.x0 + box.x1) / 2, box.top, box.bottom))
    for fill in fills:
        box = fill.box
        if is_shade(fill):
            across += [Edge(box.top, box.x0, box.x1), Edge(box.bottom, box.x0, box.x1)]
            down += [Edge(box.x0, box.top, box.bottom), Edge(box.x1, box.top, box.bottom)]
    return Edges(joined(across), joined(down))


def is_shade(fill: Fill) -> bool:
    """Whether a fill may be the background of cells: a colored rectangle large enough for words."""
    return fill.rectangle and min(fill.box.width, fill.box.height) >= SMALLEST_FILL and not is_white(fill.color)


def joined(edges: Iterable[Edge]) -> tuple[Edge, ...]:
    """Parallel edges, those that stand next to one another or follow one another joined, sorted by place.

    >>> joined([Edge(10, 0, 50), Edge(12, 0, 50), Edge(10, 52, 90), Edge(30, 0, 90)])
    (Edge(at=11.0, start=0, end=90), Edge(at=30, start=0, end=90))
    """
    found: list[Edge] = []
    for band in _bands(sorted(set(edges))):
        found.extend(_collinear(band))
    return tuple(found)


def _bands(edges: Sequence[Edge]) -> Iterator[list[Edge]]:
    """Edges at nearly the same place; a chain of near edges is cut where it grows wider than a double rule."""
    band: list[Edge] = []
    for edge in edges:
        if band and edge.at - band[0].at > DOUBLE:
            yield band
            band = []
        band.append(edge)
    if band:
        yield band


def _collinear(band: list[Edge]) -> Iterator[Edge]:
    """The pieces of one band joined where they touch or nearly do."""
    ats = {edge.at for edge in band}
    at = band[0].at if len(ats) == 1 else (min(ats) + max(ats)) / 2
    start: float | None = None
    end = 0.0
    for edge in sorted(band, key=lambda edge: edge.start):
        if start is None:
            start, end = edge.start, edge.end
        elif edge.start - end > GAP:
            if end - start >= SHORTEST:
                yield Edge(at, start, end)
            start, end = edge.start, edge.end
        else:
            end = max(end, edge.end)
    if start is not None and end - start >= SHORTEST:
        yield Edge(at, start, end)
