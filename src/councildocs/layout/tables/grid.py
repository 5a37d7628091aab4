"""Edges → grids: which lines belong together, and the cells that they close.

A wall is a piece of an edge between two neighbouring cells.  Cells without a wall between them are one cell.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from councildocs.geometry import Box
from councildocs.layout.tables.draft import Draft, Slot
from councildocs.layout.tables.edges import Edge, Edges, edges_of, is_shade, joined
from councildocs.layout.tables.stripes import stripes_of, without_marked
from councildocs.layout.tables.underlines import without_underlines
from councildocs.layout.tables.uprights import upright_frames
from councildocs.page import Fill, Rule, Word

TOUCH = 3.5
"""Edges that come so near to one another touch."""
WALL = 0.5
"""An edge along at least this share of a cell's side is a wall."""
OPEN_SIDE = 6.0
"""Edges that stick out by more than this beyond the last crossing edge close a cell that has no outer rule."""
MOST_EDGES = 2_000

INSIDE = 0.6
"""A shade of which this share lies in a grid is the background of its cells."""
Place = tuple[int, int]


def grids(rules: Sequence[Rule], fills: Sequence[Fill], words: Sequence[Word]) -> tuple[list[Draft], list[Edge]]:
    """The grids of rules that touch one another, still without words; and the flat rules that touch no other.

    The sides of colored rectangles count where words stand on them and they lie in no grid of rules.
    """
    edges = without_underlines(edges_of(rules), words)
    parts = connected(edges)
    found = [grid for part in parts if (grid := grid_of(part))]
    flat, upright = _untouched(edges, parts)
    boxes = [grid.box.grown(TOUCH) for grid in found]
    shades = [fill for fill in fills if is_shade(fill) and not any(_lies_in(fill.box, box) for box in boxes)]
    shades = [fill for fill in shades if _holds_word(fill.box, words)]
    if not shades:
        return [*found, *upright_frames(upright, words)], flat
    stripes = stripes_of(shades, edges, words)
    striped = set(map(id, stripes))
    sides = [Edge(at, fill.box.x0, fill.box.x1) for fill in stripes for at in (fill.box.top, fill.box.bottom)]
    outside = list(joined([*flat, *sides])) if sides else flat
    shades = without_marked([fill for fill in shades if id(fill) not in striped], outside)
    parts = connected(without_underlines(edges_of(rules, shades), words))
    found = [
        grid if any(box.overlap(grid.box) for box in boxes) else replace(grid, method="shaded")
        for part in parts
        if (grid := grid_of(part))
    ]
    outside = [edge for edge in flat if not any(_crosses(edge, grid.box) for grid in found)]
    return found, list(joined([*outside, *sides])) if sides else outside


def _lies_in(box: Box, grid: Box) -> bool:
    """Whether most of a box lies in a grid."""
    return grid.overlap(box) >= INSIDE * box.width * box.height


def _untouched(edges: Edges, parts: Sequence[Edges]) -> tuple[list[Edge], list[Edge]]:
    """The flat and the upright edges that cross no other."""
    across = {edge for part in parts for edge in part.across}
    down = {edge for part in parts for edge in part.down}
    return [e for e in edges.across if e not in across], [e for e in edges.down if e not in down]


def _crosses(edge: Edge, box: Box) -> bool:
    return box.top - TOUCH <= edge.at <= box.bottom + TOUCH and edge.start < box.x1 and edge.end > box.x0


def _holds_word(box: Box, words: Iterable[Word]) -> bool:
    return any(
        box.x0 <= word.box.center <= box.x1 and box.top <= word.box.middle <= box.bottom for word in words
    )


def connected(edges: Edges) -> list[Edges]:
    """Edges in groups that touch, from top to bottom; groups without a crossing are left out."""
    if len(edges.across) + len(edges.down) > MOST_EDGES:
        return []
    down = edges.down
    ats = [edge.at for edge in down]
    parent = list(range(len(edges.across) + len(down)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for i, flat in enumerate(edges.across):
        for j in range(bisect_left(ats, flat.start - TOUCH), len(down)):
            upright = down[j]
            if upright.at > flat.end + TOUCH:
                break
            if upright.start - TOUCH <= flat.at <= upright.end + TOUCH:
                parent[root(i)] = root(len(edges.across) + j)
    groups: dict[int, tuple[list[Edge], list[Edge]]] = defaultdict(lambda: ([], []))
    for i, edge in enumerate(edges.across):
        groups[root(i)][0].append(edge)
    for j, edge in enumerate(down):
        groups[root(len(edges.across) + j)][1].append(edge)
    found = [Edges(tuple(across), tuple(uprights)) for across, uprights in groups.values() if across and uprights]
    return sorted(found, key=lambda part: part.across[0].at)


def grid_of(edges: Edges) -> Draft | None:
    """The grid that touching edges draw; None where they close no two cells."""
    xs = _places(edges.down, edges.across)
    ys = _places(edges.across, edges.down)
    if len(xs) < 2 or len(ys) < 2 or len(xs) + len(ys) < 5:
        return None
    beside = _walls(edges.down, xs, ys)
    below = {(row, column) for column, row in _walls(edges.across, ys, xs)}
    slots = tuple(sorted(_slots(len(ys) - 1, len(xs) - 1, beside, below)))
    return Draft(xs, ys, slots, "ruled", tuple(range(len(ys) - 1)))


def _places(along: Iterable[Edge], crossing: Sequence[Edge]) -> tuple[float, ...]:
    """Where edges stand, and the outer ends of the edges that cross them where these stick out."""
    places = sorted({edge.at for edge in along})
    starts = sorted(edge.start for edge in crossing)
    ends = sorted((edge.end for edge in crossing), reverse=True)
    if len(starts) > 1 and starts[1] < places[0] - OPEN_SIDE:
        places.insert(0, starts[1])
    if len(ends) > 1 and ends[1] > places[-1] + OPEN_SIDE:
        places.append(ends[1])
    return tuple(places)


def _walls(edges: Iterable[Edge], ats: Sequence[float], cuts: Sequence[float]) -> set[Place]:
    """The walls (row or column between `cuts`, index of the place it stands at) that edges make."""
    index = {at: i for i, at in enumerate(ats)}
    lengths: dict[Place, float] = defaultdict(float)
    for edge in edges:
        at = index[edge.at]
        for k in range(max(0, bisect_left(cuts, edge.start) - 1), len(cuts) - 1):
            if cuts[k] >= edge.end:
                break
            lengths[k, at] += min(edge.end, cuts[k + 1]) - max(edge.start, cuts[k])
    return {place for place, length in lengths.items() if length >= WALL * (cuts[place[0] + 1] - cuts[place[0]])}


def _slots(rows: int, columns: int, beside: set[Place], below: set[Place]) -> Iterator[Slot]:
    """The cells: runs of places without walls between them, cut to rectangles."""
    open_runs: dict[Place, Slot] = {}
    for row in range(rows):
        runs: dict[Place, Slot] = {}
        for first, last in _row_runs(row, columns, beside):
            above = open_runs.get((first, last))
            walled = any((row, column) in below for column in range(first, last + 1))
            if above and not walled:
                runs[first, last] = above._replace(row_span=above.row_span + 1)
                del open_runs[first, last]
            else:
                runs[first, last] = Slot(row, first, 1, last - first + 1)
        yield from open_runs.values()
        open_runs = runs
    yield from open_runs.values()


def _row_runs(row: int, columns: int, beside: set[Place]) -> Iterator[tuple[int, int]]:
    """First and last place of each run of places in a row that no wall cuts."""
    first = 0
    for column in range(columns):
        if column == columns - 1 or (row, column + 1) in beside:
            yield first, column
            first = column + 1
