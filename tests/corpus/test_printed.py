"""The second opinion itself: it finds what is printed and misses what is not."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.corpus.printed import printed_pages


def page_with(words: Mapping[str, tuple[float, float]], path: Path, turned: int = 0) -> Path:
    """An A4 page with words at places counted from the bottom left, turned clockwise when it is viewed."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842))
    for word, (x, y) in words.items():
        canvas.drawString(x, y, word)
    canvas.save()
    writer = pypdf.PdfWriter(clone_from=buffer)
    writer.pages[0].rotate(turned)
    writer.write(path)
    return path


@pytest.mark.parametrize(
    ("turned", "box"),
    [
        (0, (95, 90, 200, 105)),
        (90, (737, 95, 755, 200)),
        (180, (395, 735, 500, 760)),
        (270, (85, 395, 105, 500)),
    ],
)
def test_words_are_found_where_they_are_seen(
    tmp_path: Path, turned: int, box: tuple[float, float, float, float]
) -> None:
    """A word at 100 points from the left and from the top is found there, however the page is turned."""
    [page] = printed_pages(page_with({"Bus shelters": (100, 742)}, tmp_path / "page.pdf", turned))
    assert page.shows("Bus shelters", box)
    assert not page.shows("Bus shelters", (300, 300, 400, 400))
    assert not page.shows("Bus stops", box)


def test_each_word_must_stand_there_in_a_place_of_its_own(tmp_path: Path) -> None:
    """A word that is quoted twice must be printed twice; the cells of a row may be quoted in any order."""
    lines = {"second line": (100, 700), "first line": (100, 720)}
    [page] = printed_pages(page_with(lines, tmp_path / "page.pdf"))
    everywhere = (0, 0, 595, 842)
    assert page.shows("first line second line", everywhere)
    assert page.shows("second line first line", everywhere)
    assert page.shows("line second line first", everywhere), "cells are quoted one after the other"
    assert not page.shows("first line first line", everywhere)
