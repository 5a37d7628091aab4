"""Arrows that are drawn as shapes."""

from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from councildocs.geometry import Box
from councildocs.layout.turn import upright
from councildocs.page import Arrow, Page, Style, Word
from councildocs.pdf import open_pdf
from tests.pdf.drawn import pdf_of

UP = [(5, 10), (10, 5), (7, 5), (7, 0), (3, 0), (3, 5), (0, 5)]


def arrows_of(*, turned: int = 0, corners: list[tuple[int, int]] = UP) -> list[str]:
    """Where the arrows of a page point that holds one shape, turned anticlockwise."""

    def draw(canvas: Canvas) -> None:
        canvas.translate(100, 100)
        canvas.rotate(turned)
        path = canvas.beginPath()
        path.moveTo(*corners[0])
        for corner in corners[1:]:
            path.lineTo(*corner)
        path.close()
        canvas.drawPath(path, stroke=0, fill=1)

    with open_pdf(pdf_of(draw)) as pdf:
        [page] = pdf.pages()
    return [arrow.pointing for arrow in page.arrows]


@pytest.mark.parametrize(("turned", "way"), [(0, "up"), (90, "left"), (180, "down"), (270, "right")])
def test_an_arrow_is_read_as_it_is_seen(turned: int, way: str) -> None:
    """An arrow that is drawn upwards and turned with its matrix points where the reader sees it point."""
    assert arrows_of(turned=turned) == [way]


def test_a_box_points_nowhere() -> None:
    """Filled boxes and small lozenges are no arrows."""
    assert arrows_of(corners=[(0, 0), (20, 0), (20, 10), (0, 10)]) == []
    assert arrows_of(corners=[(5, 0), (10, 5), (5, 10), (0, 5)]) == []


def test_an_arrow_turns_with_its_page() -> None:
    """Where the text of a page reads upwards, an arrow that points up points along the text."""
    word = Word("Occupancy", Box(50, 50, 60, 100), Style(angle=270))
    page = Page(1, 595, 842, words=(word,), arrows=(Arrow(Box(70, 50, 80, 60), "up"),))
    straight, angle = upright(page)
    assert (angle, straight.arrows[0].pointing) == (270, "right")
