"""Boxes on a page, in the one coordinate convention.

PDF points (1/72 inch), origin in the top left corner of the page as it is viewed (rotation applied), y down.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle: `x0 <= x1`, `top <= bottom`, in points from the top left corner.

    >>> Box(0, 0, 10, 4).width, Box(0, 0, 10, 4).height
    (10, 4)
    """

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """The height (y) halfway down.

        >>> Box(0, 0, 10, 4).middle
        2.0
        """
        return (self.top + self.bottom) / 2

    @property
    def center(self) -> float:
        """The x halfway across."""
        return (self.x0 + self.x1) / 2

    def holds(self, other: Box, slack: float = 0.0) -> bool:
        """Whether `other` lies inside, give or take `slack` points on each side.

        >>> Box(0, 0, 10, 10).holds(Box(1, 1, 9, 10.5)), Box(0, 0, 10, 10).holds(Box(1, 1, 9, 10.5), slack=1)
        (False, True)
        """
        return (
            other.x0 >= self.x0 - slack
            and other.top >= self.top - slack
            and other.x1 <= self.x1 + slack
            and other.bottom <= self.bottom + slack
        )

    def holds_middle(self, other: Box) -> bool:
        """Whether the middle of `other` lies inside."""
        x0, top, x1, bottom = other
        return self.x0 <= (x0 + x1) / 2 <= self.x1 and self.top <= (top + bottom) / 2 <= self.bottom

    def touches(self, other: Box) -> bool:
        """Whether both share more than an edge."""
        return self.x0 < other.x1 and other.x0 < self.x1 and self.top < other.bottom and other.top < self.bottom

    def overlap(self, other: Box) -> float:
        """The area that both share.

        >>> Box(0, 0, 2, 2).overlap(Box(1, 1, 3, 3))
        1
        """
        width = min(self.x1, other.x1) - max(self.x0, other.x0)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return width * height if width > 0 and height > 0 else 0.0

    def grown(self, by: float) -> Box:
        """The box with `by` points more on every side."""
        return Box(self.x0 - by, self.top - by, self.x1 + by, self.bottom + by)


def union(boxes: Iterable[Box]) -> Box:
    """The smallest box around all of `boxes`; ValueError when there are none.

    >>> union([Box(0, 0, 1, 1), Box(4, 2, 5, 3)])
    Box(x0=0, top=0, x1=5, bottom=3)
    """
    x0s, tops, x1s, bottoms = zip(*boxes, strict=True)
    return Box(min(x0s), min(tops), max(x1s), max(bottoms))
