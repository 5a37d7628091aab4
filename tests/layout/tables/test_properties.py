"""What holds of the tables of every page."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from councildocs.geometry import Box
from councildocs.layout import Cell
from councildocs.layout.furniture import furnish
from councildocs.layout.tables import find_tables
from councildocs.layout.turn import upright
from councildocs.page import Page
from councildocs.pdf import open_pdf
from tests.layout.tables.drawn import drawn, tables_of, texts

MOST_PAGES = 12
TEXTS = st.sampled_from(["", "12", "1,200", "Ashdown", "the old mill", "-", "£3.4m"])

TABLE = """
    +----------+--------+--------+
    | Ward     | 2023   | 2024   |
    +----------+--------+--------+
    | Ashdown  | 131    | 140    |
    +----------+--------+--------+

    Licence           2022     2023     2024
    Street trading     120      131      140
    Taxis               88       90       97
    Public houses      301      298      310
"""


def test_no_word_inside_a_table_is_lost_or_said_twice(paper: Path) -> None:
    """Each word in the box of a table stands in one cell, inside the box of that cell; cells do not overlap."""
    with open_pdf(paper) as pdf:
        pages = [upright(page)[0] for page in pdf.pages(range(1, min(len(pdf), MOST_PAGES) + 1))]
    for page, furnished in zip(pages, furnish(pages), strict=True):
        for table in find_tables(page, furnished.body):
            held = [(cell, word) for cell in table.cells for line in cell.lines for word in line.words]
            inside = [word for word in furnished.body if table.boxes[0][1].holds_middle(word.box)]
            assert len(held) == len({id(word) for _, word in held})
            assert {id(word) for word in inside} <= {id(word) for _, word in held}
            assert all(cell.box.holds(word.box, slack=0.01) for cell, word in held)
            places = [place for cell in table.cells for place in _places(cell)]
            assert len(places) == len(set(places))


def _places(cell: Cell) -> list[tuple[int, int]]:
    return [(cell.row + i, cell.column + j) for i in range(cell.row_span) for j in range(cell.column_span)]


@settings(max_examples=25, deadline=None)
@given(dx=st.integers(-30, 300), dy=st.integers(-50, 500))
def test_moving_a_page_changes_no_table(dx: int, dy: int) -> None:
    """The same words and rules elsewhere on the page make the same tables."""
    page = drawn(TABLE)
    moved = Page(
        1,
        842.0,
        1190.0,
        words=tuple(word._replace(box=_moved(word.box, dx, dy)) for word in page.words),
        rules=tuple(rule._replace(box=_moved(rule.box, dx, dy)) for rule in page.rules),
    )
    assert [texts(table) for table in find_tables(moved, moved.words)] == [texts(table) for table in tables_of(TABLE)]


def _moved(box: Box, dx: float, dy: float) -> Box:
    return Box(box.x0 + dx, box.top + dy, box.x1 + dx, box.bottom + dy)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS).map(list), min_size=2, max_size=6))
def test_a_ruled_grid_gives_back_what_it_holds(rows: list[list[str]]) -> None:
    """Whatever stands in closed cells comes out cell by cell, if it is a table at all."""
    rule = "+" + "+".join(["-" * 16] * 3) + "+"
    lines = [rule]
    for row in rows:
        lines += ["|" + "|".join(f" {text:<15}" for text in row) + "|", rule]
    found = tables_of("\n".join(lines))
    assert len(found) <= 1
    for table in found:
        assert texts(table) == rows
