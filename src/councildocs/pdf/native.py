"""The few PDFium functions that are asked about every word, bound so that a call costs as little as it can.

The bindings of pypdfium2 wrap each handle in an object; here a handle is a plain number.  The GIL is kept during
these calls: PDFium is not thread-safe, and they last less than a microsecond.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as pdfium_c


def _bound(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    address = ctypes.cast(function, ctypes.c_void_p).value
    prototype: Any = ctypes.PYFUNCTYPE(result, *arguments)
    bound: Callable[..., Any] = prototype(address)
    return bound


_handle, _int = ctypes.c_void_p, ctypes.c_int

text_object = _bound(pdfium_c.FPDFText_GetTextObject, _handle, _handle, _int)
"""(text page, place) -> handle of the text object of a letter, or None for a letter that PDFium made up."""

loose_box = _bound(pdfium_c.FPDFText_GetLooseCharBox, _int, _handle, _int, _handle)
"""(text page, place, by-reference FS_RECTF): the box of a letter with the full height of its font."""

origin = _bound(pdfium_c.FPDFText_GetCharOrigin, _int, _handle, _int, _handle, _handle)
"""(text page, place, by-reference x, y): where the letter stands on its baseline."""

letter_matrix = _bound(pdfium_c.FPDFText_GetMatrix, _int, _handle, _int, _handle)
"""(text page, place, by-reference FS_MATRIX)."""

letter_size = _bound(pdfium_c.FPDFText_GetFontSize, ctypes.c_double, _handle, _int)

letter_color = _bound(pdfium_c.FPDFText_GetFillColor, _int, _handle, _int, _handle, _handle, _handle, _handle)
"""(text page, place, by-reference red, green, blue, alpha)."""

font = _bound(pdfium_c.FPDFTextObj_GetFont, _handle, _handle)
render_mode = _bound(pdfium_c.FPDFTextObj_GetTextRenderMode, _int, _handle)
mcid = _bound(pdfium_c.FPDFPageObj_GetMarkedContentID, _int, _handle)

page_object = _bound(pdfium_c.FPDFPage_GetObject, _handle, _handle, _int)
form_object = _bound(pdfium_c.FPDFFormObj_GetObject, _handle, _handle, _int)
object_type = _bound(pdfium_c.FPDFPageObj_GetType, _int, _handle)
object_matrix = _bound(pdfium_c.FPDFPageObj_GetMatrix, _int, _handle, _handle)
object_bounds = _bound(pdfium_c.FPDFPageObj_GetBounds, _int, _handle, _handle, _handle, _handle, _handle)
"""(object, by-reference left, bottom, right, top)."""

fill_color = _bound(pdfium_c.FPDFPageObj_GetFillColor, _int, _handle, _handle, _handle, _handle, _handle)
stroke_color = _bound(pdfium_c.FPDFPageObj_GetStrokeColor, _int, _handle, _handle, _handle, _handle, _handle)
"""(object, by-reference red, green, blue, alpha)."""

stroke_width = _bound(pdfium_c.FPDFPageObj_GetStrokeWidth, _int, _handle, _handle)
is_transparent = _bound(pdfium_c.FPDFPageObj_HasTransparency, _int, _handle)
draw_mode = _bound(pdfium_c.FPDFPath_GetDrawMode, _int, _handle, _handle, _handle)
"""(path, by-reference kind of fill, whether it is stroked)."""

segment_count = _bound(pdfium_c.FPDFPath_CountSegments, _int, _handle)
segment = _bound(pdfium_c.FPDFPath_GetPathSegment, _handle, _handle, _int)
segment_point = _bound(pdfium_c.FPDFPathSegment_GetPoint, _int, _handle, _handle, _handle)
"""(segment, by-reference x, y)."""

segment_type = _bound(pdfium_c.FPDFPathSegment_GetType, _int, _handle)
segment_closes = _bound(pdfium_c.FPDFPathSegment_GetClose, _int, _handle)

tag_count = _bound(pdfium_c.FPDF_StructElement_CountChildren, _int, _handle)
tag_child = _bound(pdfium_c.FPDF_StructElement_GetChildAtIndex, _handle, _handle, _int)
tag_mcid = _bound(pdfium_c.FPDF_StructElement_GetChildMarkedContentID, _int, _handle, _int)
tag_attributes = _bound(pdfium_c.FPDF_StructElement_GetAttributeCount, _int, _handle)
tag_role = _bound(pdfium_c.FPDF_StructElement_GetType, ctypes.c_ulong, _handle, _handle, ctypes.c_ulong)


def address(handle: Any) -> int:
    """The number behind a handle of pypdfium2; 0 for none."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


def page_object_handle(number: int) -> Any:
    """The handle of pypdfium2 behind the number of a page object."""
    return ctypes.cast(number, pdfium_c.FPDF_PAGEOBJECT)
