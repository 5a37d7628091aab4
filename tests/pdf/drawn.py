"""Small PDFs drawn for a test."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = 595.0, 842.0


def pdf_of(*pages: Callable[[Canvas], None]) -> bytes:
    """An uncompressed A4 PDF, each page drawn by a function; y counts from the bottom, as in PDF."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(WIDTH, HEIGHT), invariant=True)
    for draw in pages:
        canvas.setFont("Helvetica", 12)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def text_page(text: str) -> Callable[[Canvas], None]:
    """A page with one line of text."""
    return lambda canvas: canvas.drawString(72, 700, text)
