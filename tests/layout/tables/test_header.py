"""Which rows and columns name the others."""

from __future__ import annotations

from councildocs.page import Fill
from tests.layout.tables.drawn import area, tables_of


def test_bold_names_over_text_are_a_header() -> None:
    """In a table of text the first row is a header when it is set apart."""
    text = """
        +----------+----------------+---------+
        | Risk     | Action         | Owner   |
        +----------+----------------+---------+
        | Floods   | Clear drains   | Clerk   |
        +----------+----------------+---------+
        | Fire     | Test alarms    | Warden  |
        +----------+----------------+---------+
    """
    (plain,) = tables_of(text)
    (bold,) = tables_of(text, bold=[1])
    assert (plain.header_rows, bold.header_rows) == (0, 1)
    assert all(cell.header == (cell.row == 0) for cell in bold.cells)


def test_a_header_may_be_years() -> None:
    """Years over figures are names."""
    (table,) = tables_of("""
        +----------+------+------+
        |          | 2022 | 2023 |
        +----------+------+------+
        | Ashdown  | 120  | 131  |
        +----------+------+------+
        | Carrow   | 301  | 298  |
        +----------+------+------+
    """)
    assert (table.header_rows, table.header_columns) == (1, 1)


def test_ratings_in_color_are_no_header() -> None:
    """Coloured cells of a body stay in the body."""
    text = """
        +-----------+--------+
        | Measure   | Rating |
        +-----------+--------+
        | Calls     | GREEN  |
        +-----------+--------+
        | Letters   | RED    |
        +-----------+--------+
    """
    fills = [
        Fill(area((1, 0), (1, 21)).grown(6), "#d9d9d9"),
        Fill(area((3, 13), (3, 20)).grown(6), "#00ff00"),
        Fill(area((5, 13), (5, 20)).grown(6), "#c00000"),
    ]
    (table,) = tables_of(text, fills=fills)
    assert table.header_rows == 1
    assert [cell.fill for cell in table.cells if cell.column == 1] == ["#d9d9d9", "#00ff00", "#c00000"]


def test_group_labels_and_names_are_header_columns() -> None:
    """A label that spans rows and the names beside it name the figures."""
    (table,) = tables_of("""
        +-------+---------+-------+
        | Year  | Group   | Homes |
        +-------+---------+-------+
        | 1991  | Council | 11    |
        |       +---------+-------+
        |       | Private | 6     |
        +-------+---------+-------+
        | 1996  | Council | 9     |
        |       +---------+-------+
        |       | Private | 5     |
        +-------+---------+-------+
    """)
    assert (table.header_rows, table.header_columns) == (1, 2)
