"""Where a drawn shape points, when it is an arrow."""

from __future__ import annotations

from collections.abc import Sequence

Point = tuple[float, float]

END = 0.07
"""The end of a shape is this share of its length."""
POINTED = 0.25
"""The end of an arrow's head is narrower than this share of the arrow's width ..."""
BLUNTER = 0.6
"""... and than this share of the other end."""
CENTRED = 0.12
"""The tip lies no further from the middle than this share of the width."""
LONGEST = 6.0
"""A shape longer than so many widths is a line."""


def pointing(points: Sequence[Point]) -> str | None:
    """`up`, `down`, `left`, `right`, or `sideways` for an arrow with two heads; None for any other shape.

    The points are the corners of its outline, y down.

    >>> pointing([(5, 0), (10, 5), (7, 5), (7, 10), (3, 10), (3, 5), (0, 5)])
    'up'
    >>> pointing([(0, 0), (10, 0), (5, 8)]), pointing([(0, 0), (0, 10), (8, 5)])
    ('down', 'right')
    >>> pointing([(0, 5), (3, 0), (3, 3), (7, 3), (7, 0), (10, 5), (7, 10), (7, 7), (3, 7), (3, 10)])
    'sideways'

    Rectangles, diamonds and round marks point nowhere:

    >>> pointing([(0, 0), (10, 0), (10, 10), (0, 10)]), pointing([(5, 0), (10, 5), (5, 10), (0, 5)])
    (None, None)
    """
    if len(set(points)) < 3:
        return None
    across = _tips(points)
    upright = _tips([(y, x) for x, y in points])
    if across == "both":
        return None if upright == "both" else "sideways"
    if across and not upright:
        return {"first": "left", "last": "right"}[across]
    if upright in ("first", "last") and not across:
        return {"first": "up", "last": "down"}[upright]
    return None


def _tips(points: Sequence[Point]) -> str | None:
    """At which end along x the shape comes to a point on its axis: `first`, `last`, `both` or None."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    first, length, width = min(xs), max(xs) - min(xs), max(ys) - min(ys)
    if min(length, width) <= 0 or length > LONGEST * width:
        return None
    middle = min(ys) + width / 2
    left = [y for x, y in points if x <= first + END * length]
    right = [y for x, y in points if x >= first + (1 - END) * length]
    breadths = [(max(side) - min(side)) / width for side in (left, right)]
    pointed = [
        breadth < POINTED and abs((max(side) + min(side)) / 2 - middle) <= CENTRED * width
        for side, breadth in zip((left, right), breadths, strict=True)
    ]
    if all(pointed) and abs(breadths[0] - breadths[1]) < 0.05:
        return "both" if len(points) > 8 else None
    for index, name in enumerate(("first", "last")):
        if pointed[index] and breadths[index] < BLUNTER * breadths[1 - index]:
            return name
    return None
