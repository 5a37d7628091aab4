"""Shades that lie under whole rows of a table, and those that only mark a cell of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from councildocs.geometry import Box
from councildocs.layout.tables.edges import Edge, Edges
from councildocs.layout.tables.text import text_lines
from councildocs.page import Fill, Word

TOUCH = 3.5
"""Edges that come so near to one another touch."""
LEAST_STRIPES = 2
STRIPE = 1.3
"""So many shades of one width, one under the other, lie under rows of a table, when no more than so many times their
height lies between them, or rows that follow one another closely."""
FREE = 1.5
LONG = 0.5
"""Rows follow one another closely with no more than so many font sizes between them, and none is a line without gaps
over more than this share of the shade's width."""
LEAST_FRAME = 3
SAME_SIDE = 6.0
WHOLE = 0.85
"""So many flat rules whose ends differ by no more than this are the rows of a table; shades that take this share of
its width and more together tell its columns."""


def stripes_of(shades: Sequence[Fill], edges: Edges, words: Sequence[Word]) -> list[Fill]:
    """The shades that lie under whole rows: of one width, one under the other, with nothing that cuts them upright.

    One alone does where a flat rule of its width touches it.
    """
    groups: dict[tuple[int, int], list[Fill]] = defaultdict(list)
    for fill in shades:
        groups[round(fill.box.x0 / TOUCH), round(fill.box.x1 / TOUCH)].append(fill)
    found: list[Fill] = []
    for group in groups.values():
        if any(_stands_beside(fill.box, other.box) for fill in group for other in shades):
            continue
        if any(_cuts(edge, fill.box) for edge in edges.down for fill in group):
            continue
        for stack in _stacks(group, words):
            if len(stack) >= LEAST_STRIPES or any(_touches(edge, stack[0].box) for edge in edges.across):
                found += stack
    return found


def _touches(edge: Edge, box: Box) -> bool:
    """Whether a flat edge runs along the top or bottom of a shade, and no further."""
    level = min(abs(edge.at - box.top), abs(edge.at - box.bottom)) <= TOUCH
    return level and abs(edge.start - box.x0) <= TOUCH and abs(edge.end - box.x1) <= TOUCH


def _stacks(shades: Iterable[Fill], words: Sequence[Word]) -> Iterator[list[Fill]]:
    """Shades one under the other, cut where the rows between two leave more room free than a shade is high."""
    stack: list[Fill] = []
    for fill in sorted(shades, key=lambda fill: fill.box.top):
        if stack and _is_apart(stack[-1].box, fill.box, words):
            yield stack
            stack = []
        stack.append(fill)
    if stack:
        yield stack


def _is_apart(above: Box, below: Box, words: Sequence[Word]) -> bool:
    """Whether more than rows that follow one another closely stands between two shades."""
    if below.top - above.bottom <= STRIPE * max(above.height, below.height):
        return False
    edge = above.bottom
    for line in text_lines([w for w in words if _stands_between(w.box, above, below)]):
        loose = line.box.top - edge > FREE * line.size
        if loose or (not line.is_cut and line.box.width > LONG * above.width):
            return True
        edge = max(edge, line.box.bottom)
    return below.top - edge > max(above.height, below.height)


def _stands_between(box: Box, above: Box, below: Box) -> bool:
    return above.bottom < box.middle < below.top and above.x0 < box.center < above.x1


def _stands_beside(box: Box, other: Box) -> bool:
    """Whether two shades touch one another side by side."""
    level = min(box.bottom, other.bottom) - max(box.top, other.top) > TOUCH
    return level and TOUCH >= max(box.x0 - other.x1, other.x0 - box.x1) > -TOUCH


def _cuts(edge: Edge, box: Box) -> bool:
    """Whether an upright edge runs through a shade, along its side, or up to it."""
    level = min(edge.end, box.bottom) - max(edge.start, box.top) >= -TOUCH
    return level and box.x0 - TOUCH <= edge.at <= box.x1 + TOUCH


def without_marked(shades: Sequence[Fill], flat: Sequence[Edge]) -> list[Fill]:
    """The shades without those that mark single cells of tables with flat rules only."""
    frames: list[list[Edge]] = []
    for edge in flat if shades else ():
        frame = next((frame for frame in frames if _is_level(frame[0], edge)), None)
        if frame is None:
            frames.append([edge])
        else:
            frame.append(edge)
    kept = list(shades)
    for frame in frames:
        if len(frame) >= LEAST_FRAME:
            inside = [fill for fill in kept if _is_marked(fill.box, frame)]
            if inside and not _are_rows([fill.box for fill in inside], frame[0].length):
                gone = set(map(id, inside))
                kept = [fill for fill in kept if id(fill) not in gone]
    return kept


def _is_level(edge: Edge, other: Edge) -> bool:
    return abs(edge.start - other.start) <= SAME_SIDE and abs(edge.end - other.end) <= SAME_SIDE


def _is_marked(box: Box, frame: Sequence[Edge]) -> bool:
    """Whether a shade lies between the rules of a frame, and is narrower than they are."""
    if not frame[0].start - TOUCH <= box.x0 <= box.x1 <= frame[0].end + TOUCH:
        return False
    narrow = box.width < WHOLE * frame[0].length
    return narrow and frame[0].at - TOUCH <= box.top and box.bottom <= frame[-1].at + TOUCH


def _are_rows(boxes: Sequence[Box], width: float) -> bool:
    """Whether shades side by side make a whole row."""
    rows: dict[int, float] = defaultdict(float)
    for box in boxes:
        rows[round(box.top / TOUCH)] += box.width
    return max(rows.values()) >= WHOLE * width
