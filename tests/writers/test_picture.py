"""Boxes on the picture of a page: at their place, in the colour of their layer, named."""

from __future__ import annotations

import pytest
from PIL import Image, ImageColor

from councildocs.geometry import Box
from councildocs.layout import Layout, Line, Paragraph
from councildocs.page import Page, Style, Word
from councildocs.records import Extraction, PartKind
from councildocs.structure import Paper, Part
from councildocs.writers.picture import LAYERS, Mark, draw, marks

BOX = Box(20, 30, 60, 40)


@pytest.mark.parametrize("scale", [1.0, 2.5])
def test_a_box_is_drawn_where_it_lies_at_any_scale(scale: float) -> None:
    size = round(100 * scale)
    drawn = draw(Image.new("RGB", (size, size), "white"), [Mark("words", BOX)], scale)
    assert drawn.getpixel((round(20 * scale), round(30 * scale))) == ImageColor.getrgb(LAYERS["words"])
    assert drawn.getpixel((round(10 * scale), round(10 * scale))) == (255, 255, 255)


def test_the_picture_that_is_drawn_on_stays_as_it_was() -> None:
    blank = Image.new("RGB", (100, 100), "white")
    draw(blank, [Mark("records", BOX, "minute 1")], 1)
    assert blank.getcolors() == [(10_000, (255, 255, 255))]


def test_a_legend_names_the_layers_beneath_the_page() -> None:
    drawn = draw(Image.new("RGB", (300, 100), "white"), [], 1, ["parts"])
    colors = drawn.crop((0, 100, 300, drawn.height)).getcolors() or []
    assert ImageColor.getrgb(LAYERS["parts"]) in {color for _, color in colors}


def _seen(page: Page, layout: Layout, extraction: Extraction, *layers: str) -> list[Mark]:
    part = Part("p9", PartKind.MINUTES, 1, 4, "whole", (), (), "Minutes of the last meeting")
    return marks(page, layout, Paper((part,), (layout,)), extraction, layers)


def test_only_what_lies_on_the_page_and_was_asked_for_is_marked(extraction: Extraction) -> None:
    page, layout = Page(2, 595, 842, words=(Word("To", BOX, Style()),)), Layout(2, 595, 842)
    assert _seen(page, layout, extraction, "words") == [Mark("words", BOX)]
    records = _seen(page, layout, extraction, "records")
    assert {mark.box for mark in records} == {Box(72, 100, 300, 112)}
    assert "minute LP.12" in [mark.label for mark in records]
    assert not any("Libraries Panel" in mark.label for mark in records), "that meeting is on page 1"
    (part,) = _seen(page, layout, extraction, "parts")
    assert part.label == "p9 minutes Minutes of the last meeting"


def test_a_line_of_a_turned_page_is_marked_where_it_is_seen(extraction: Extraction) -> None:
    """The layout reads a page whose text runs up its side as if turned; its picture is not turned."""
    line = Line(2, "To note", Box(140, 10, 180, 30), (), 10.0)
    layout = Layout(2, 200, 100, blocks=(Paragraph((line,), "To note"),), turned=270)
    assert [mark.box for mark in _seen(Page(2, 100, 200), layout, extraction, "lines")] == [Box(10, 20, 30, 60)]
