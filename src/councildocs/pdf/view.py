"""From the coordinates of a PDF page to those of the page as it is viewed."""

from __future__ import annotations

import ctypes
import math
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium_c

from councildocs.geometry import Box
from councildocs.pdf import native

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

SNAP = 8
"""Degrees by which a text may lean and still count as upright or turned by a quarter."""


def multiply(first: Matrix, then: Matrix) -> Matrix:
    """The matrix that applies `first`, then `then`.

    >>> multiply((2, 0, 0, 2, 0, 0), (1, 0, 0, 1, 5, 5))
    (2, 0, 0, 2, 5, 5)
    """
    a, b, c, d, e, f = first
    a2, b2, c2, d2, e2, f2 = then
    return (
        a * a2 + b * c2, a * b2 + b * d2,
        c * a2 + d * c2, c * b2 + d * d2,
        e * a2 + f * c2 + e2, e * b2 + f * d2 + f2,
    )  # fmt: skip


def object_matrix(obj: int) -> Matrix:
    """The matrix of a page object, given by its address."""
    m = pdfium_c.FS_MATRIX()
    if not native.object_matrix(obj, ctypes.byref(m)):
        return IDENTITY
    return (m.a, m.b, m.c, m.d, m.e, m.f)


@dataclass(frozen=True, slots=True)
class View:
    """The map from page space (origin bottom left, before rotation) to the viewed page (top left, y down)."""

    matrix: Matrix
    width: float
    height: float

    @property
    def straight(self) -> bool:
        """Whether the page is viewed as it is drawn, not turned."""
        return self.matrix[0] == 1

    def point(self, x: float, y: float) -> tuple[float, float]:
        a, b, c, d, e, f = self.matrix
        return a * x + c * y + e, b * x + d * y + f

    def box(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """The box in the view, from two corners in page space."""
        if self.matrix[0] == 1:
            right, down = self.matrix[4], self.matrix[5]
            return Box(x0 + right, down - y1, x1 + right, down - y0)
        ax, ay = self.point(x0, y0)
        bx, by = self.point(x1, y1)
        return Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))

    def angle(self, a: float, b: float) -> int:
        """The reading direction of text with the matrix (a, b, …), in degrees clockwise, snapped to quarters."""
        dx = self.matrix[0] * a + self.matrix[2] * b
        dy = self.matrix[1] * a + self.matrix[3] * b
        degrees = math.degrees(math.atan2(dy, dx)) % 360
        quarter = round(degrees / 90) * 90
        return quarter % 360 if abs(degrees - quarter) <= SNAP else round(degrees)


def view_of(page: Any) -> View:
    """How a pdfium page is viewed: its crop box, turned as the page says."""
    left, bottom, right, top = page.get_bbox()
    width, height = right - left, top - bottom
    match page.get_rotation():
        case 90:
            return View((0, 1, 1, 0, -bottom, -left), height, width)
        case 180:
            return View((-1, 0, 0, 1, right, -bottom), width, height)
        case 270:
            return View((0, -1, -1, 0, top, right), height, width)
        case _:
            return View((1, 0, 0, -1, -left, top), width, height)
