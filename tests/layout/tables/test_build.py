"""The texts of cells."""

from __future__ import annotations

from councildocs.geometry import Box
from councildocs.layout.tables import find_tables
from councildocs.page import Style, Word
from tests.layout.tables.drawn import drawn, tables_of, texts


def test_words_and_figures_broken_for_want_of_room_are_whole() -> None:
    """Letters that stand alone below a word that fills its cell belong to it, digits below a figure too."""
    (table,) = tables_of("""
        +----------+------+------+
        | Ward     | Tota | Rest |
        |          | l    |      |
        +----------+------+------+
        | Ashdown  | 1234 | 5678 |
        |          | 5    | 9    |
        +----------+------+------+
        | Carrow   | 12   | 34   |
        +----------+------+------+
    """)
    assert texts(table) == [["Ward", "Total", "Rest"], ["Ashdown", "12345", "56789"], ["Carrow", "12", "34"]]


def test_a_hyphen_at_the_end_of_a_line_joins() -> None:
    """Words that break at a hyphen keep it and lose the space."""
    (table,) = tables_of("""
        +----------+----------+
        | Project  | Re-      |
        |          | phasing  |
        +----------+----------+
        | Bridge   | 1.2      |
        +----------+----------+
    """)
    assert texts(table)[0] == ["Project", "Re-phasing"]


def test_a_footnote_mark_is_told_from_its_figure() -> None:
    """A digit set high behind a figure is a mark, not a digit of the figure."""
    page = drawn("""
        +--------+-------+
        | Ward   | Homes |
        +--------+-------+
        | North  | 12    |
        +--------+-------+
    """)
    figure = next(word for word in page.words if word.text == "12")
    x1, top = figure.box.x1, figure.box.top
    mark = Word("3", Box(x1, top, x1 + 3, top + 6), Style(size=6), glued=True, superscript=True)
    at = page.words.index(figure) + 1
    (table,) = find_tables(page, (*page.words[:at], mark, *page.words[at:]))
    assert texts(table)[1][1] == "12³"


def test_every_word_lies_in_the_box_of_its_cell() -> None:
    """A word that sticks out over a rule widens the box of its cell; no word inside a table is in no cell."""
    page = drawn("""
        +------+-------+
        | Ward | Homes |
        +------+-------+
        | Long name | 7|
        +------+-------+
        | B    | 8     |
        +------+-------+
    """)
    (table,) = find_tables(page, page.words)
    held = [(cell, word) for cell in table.cells for line in cell.lines for word in line.words]
    assert len(held) == len(page.words)
    assert all(cell.box.holds(word.box) for cell, word in held)
