"""What a page draws besides letters: rules, fills, images; and which words lie hidden under a fill."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from ctypes import byref, c_float, c_int, c_uint
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium_c

from councildocs.geometry import Box
from councildocs.page import Arrow, Fill, Image, Rule
from councildocs.pdf import native
from councildocs.pdf.arrows import pointing
from councildocs.pdf.view import IDENTITY, Matrix, View, multiply, object_matrix

THIN = 3.0
"""A rectangle at most so many points wide is a rule."""
STRAIGHT = 0.6
"""A segment may lean by so many points and still count as horizontal or vertical."""
SYMBOL = 30.0
"""A drawing with slanted lines that is no larger than so many points is a symbol."""
MANY_SEGMENTS = 4_000
"""A path with more segments than this is a drawing: only its box is kept."""
SMALLEST_ARROW, LARGEST_ARROW = 4.0, 40.0
MOST_ARROW_SEGMENTS = 150
"""An arrow with rounded corners has about 60 segments."""
DEEPEST_FORM = 6
COVERED = 0.9
"""A word is hidden when a fill covers more than this share of it."""
OPAQUE = 250


class Layer(NamedTuple):
    """An opaque fill and its place in the order of drawing."""

    order: int
    box: Box


@dataclass(slots=True)
class Shapes:
    """Everything drawn on a page.  `orders` gives the drawing order of each text object by its address."""

    rules: list[Rule] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    arrows: list[Arrow] = field(default_factory=list)
    layers: list[Layer] = field(default_factory=list)
    orders: dict[int, int] = field(default_factory=dict)
    drawn: int = 0


def read_shapes(page: Any, view: View) -> Shapes:
    """The shapes of a page, in the order in which they are drawn."""
    shapes = Shapes()
    frame = Box(0, 0, view.width, view.height)
    for order, (number, matrix) in enumerate(_objects(native.address(page.raw), IDENTITY, 0)):
        kind = native.object_type(number)
        if kind == pdfium_c.FPDF_PAGEOBJ_TEXT:
            shapes.orders[number] = order
        elif kind == pdfium_c.FPDF_PAGEOBJ_PATH:
            shapes.drawn += 1
            _read_path(shapes, number, matrix, view, order, frame)
        elif kind == pdfium_c.FPDF_PAGEOBJ_IMAGE:
            box = _within(_bounds(number, matrix, view), frame)
            if box:
                shapes.images.append(Image(box))
    return shapes


def under_layers(shapes: Shapes) -> dict[int, int]:
    """The text objects that are drawn before some opaque fill: address -> place in the order of drawing."""
    last = shapes.layers[-1].order if shapes.layers else -1
    return {address: order for address, order in shapes.orders.items() if order < last}


def hidden_under(shapes: Shapes, box: Box, order: int) -> bool:
    """Whether an opaque fill that is drawn after `order` covers nearly all of `box`."""
    x, y = box.center, box.middle
    for drawn, fill in reversed(shapes.layers):
        if drawn <= order:
            return False
        x0, top, x1, bottom = fill
        if x0 <= x <= x1 and top <= y <= bottom and fill.overlap(box) > COVERED * box.width * box.height > 0:
            return True
    return False


def _objects(container: int, matrix: Matrix, depth: int) -> Iterator[tuple[int, Matrix]]:
    """The objects of a page or form, forms opened, each with the matrix of the form that it stands in."""
    if depth:
        count, get = pdfium_c.FPDFFormObj_CountObjects(native.page_object_handle(container)), native.form_object
    else:
        count, get = pdfium_c.FPDFPage_CountObjects(ctypes.cast(container, pdfium_c.FPDF_PAGE)), native.page_object
    for index in range(max(0, count)):
        number = get(container, index)
        if native.object_type(number) != pdfium_c.FPDF_PAGEOBJ_FORM:
            yield number, matrix
        elif depth < DEEPEST_FORM:
            inner = multiply(object_matrix(number), matrix)
            yield from _objects(number, inner, depth + 1)


def _bounds(obj: int, matrix: Matrix, view: View) -> Box | None:
    left, bottom, right, top = (c_float() for _ in range(4))
    if not native.object_bounds(obj, byref(left), byref(bottom), byref(right), byref(top)):
        return None
    if matrix is IDENTITY:
        return view.box(left.value, bottom.value, right.value, top.value)
    corners = [_apply(matrix, x.value, y.value) for x in (left, right) for y in (bottom, top)]
    xs, ys = zip(*corners, strict=True)
    return view.box(min(xs), min(ys), max(xs), max(ys))


def _within(box: Box | None, frame: Box) -> Box | None:
    """The visible piece of a box; None when nothing of it is on the page."""
    if box is None:
        return None
    cut = Box(max(box.x0, frame.x0), max(box.top, frame.top), min(box.x1, frame.x1), min(box.bottom, frame.bottom))
    return cut if cut.x0 <= cut.x1 and cut.top <= cut.bottom else None


def _apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _read_path(shapes: Shapes, obj: int, matrix: Matrix, view: View, order: int, frame: Box) -> None:
    fill_mode, stroke = c_int(), c_int()
    native.draw_mode(obj, byref(fill_mode), byref(stroke))
    box = _within(_bounds(obj, matrix, view), frame)
    if box is None:
        return
    color = "#000000"
    if stroke.value:
        color, alpha = _color(native.stroke_color, obj)
        if alpha > 0:
            shapes.rules.extend(_stroked(obj, matrix, view, box, color))
    if fill_mode.value:
        color, alpha = _color(native.fill_color, obj)
        if alpha > 0:
            _add_fill(shapes, obj, box, color, alpha, order)
    if SMALLEST_ARROW <= max(box.width, box.height) <= LARGEST_ARROW and (way := _pointing(obj, matrix, view)):
        shapes.arrows.append(Arrow(box, way, color))


def _add_fill(shapes: Shapes, obj: int, box: Box, color: str, alpha: int, order: int) -> None:
    """A filled path: a rule where it is thin, else a fill."""
    if min(box.width, box.height) <= THIN and max(box.width, box.height) > THIN:
        shapes.rules.append(Rule(box, color))
        return
    rectangle = native.segment_count(obj) <= 6 and not _curved(obj)
    shapes.fills.append(Fill(box, color, rectangle))
    if rectangle and alpha >= OPAQUE and not native.is_transparent(obj):
        shapes.layers.append(Layer(order, box))


def _pointing(obj: int, matrix: Matrix, view: View) -> str | None:
    """Where a path points that is an arrow."""
    count = native.segment_count(obj)
    if not 3 <= count <= MOST_ARROW_SEGMENTS or count == 5:  # five are a rectangle
        return None
    whole = multiply(object_matrix(obj), matrix)
    return pointing([view.point(*_apply(whole, x, y)) for x, y in _corners(obj, count)])


def _corners(obj: int, count: int) -> Iterator[tuple[float, float]]:
    x, y = c_float(), c_float()
    for index in range(count):
        native.segment_point(native.segment(obj, index), byref(x), byref(y))
        yield x.value, y.value


def _curved(obj: int) -> bool:
    return any(
        native.segment_type(native.segment(obj, i)) == pdfium_c.FPDF_SEGMENT_BEZIERTO
        for i in range(native.segment_count(obj))
    )


def _stroked(obj: int, matrix: Matrix, view: View, box: Box, color: str) -> Iterator[Rule]:
    """The straight horizontal and vertical segments of a stroked path, each with the width of its pen."""
    count = native.segment_count(obj)
    if count > MANY_SEGMENTS:
        return
    whole = multiply(object_matrix(obj), matrix)
    width = c_float()
    native.stroke_width(obj, byref(width))
    half = max(0.1, width.value * (abs(whole[0] * whole[3] - whole[1] * whole[2]) ** 0.5)) / 2
    drawn = [
        (*view.point(*_apply(whole, ax, ay)), *view.point(*_apply(whole, bx, by)))
        for (ax, ay), (bx, by) in _segments(obj, count)
    ]
    level = [min(abs(ay - by), abs(ax - bx)) <= STRAIGHT for ax, ay, bx, by in drawn]
    if max(box.width, box.height) <= SYMBOL and not all(level):
        return  # an arrow or another symbol in a cell: its edges are no rules
    for segment in (_pen(*ends, half) for ends, is_level in zip(drawn, level, strict=True) if is_level):
        if segment.x1 >= 0 and segment.x0 <= view.width and segment.bottom >= 0 and segment.top <= view.height:
            yield Rule(segment, color)


def _pen(ax: float, ay: float, bx: float, by: float, half: float) -> Box:
    """The box that a pen covers; a short segment of a very wide pen is a rule across it."""
    if abs(ay - by) <= abs(ax - bx):
        return Box(min(ax, bx), min(ay, by) - half, max(ax, bx), max(ay, by) + half)
    return Box(min(ax, bx) - half, min(ay, by), max(ax, bx) + half, max(ay, by))


def _segments(obj: int, count: int) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """The straight segments of a path, closing ones too."""
    start = here = (0.0, 0.0)
    x, y = c_float(), c_float()
    for index in range(count):
        segment = native.segment(obj, index)
        native.segment_point(segment, byref(x), byref(y))
        point = (x.value, y.value)
        kind = native.segment_type(segment)
        if kind == pdfium_c.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == pdfium_c.FPDF_SEGMENT_LINETO and point != here:
            yield here, point
        here = point
        if native.segment_closes(segment) and here != start:
            yield here, start
            here = start


def _color(getter: Callable[..., Any], obj: int) -> tuple[str, int]:
    r, g, b, a = (c_uint() for _ in range(4))
    if not getter(obj, byref(r), byref(g), byref(b), byref(a)):
        return "#000000", 255
    return f"#{r.value:02x}{g.value:02x}{b.value:02x}", a.value
