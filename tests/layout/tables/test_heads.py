"""Headers of several lines: which names gather columns, and how tall the names beside them are."""

from __future__ import annotations

from councildocs.layout import Table
from councildocs.layout.tables import find_tables
from councildocs.page import Fill
from tests.layout.tables.drawn import area, drawn, tables_of, texts


def heads(table: Table) -> list[tuple[int, int, int, int, str]]:
    """Row, column, rows and columns spanned, and text of the header's cells."""
    return [(c.row, c.column, c.row_span, c.column_span, c.text) for c in table.cells if c.row < table.header_rows]


def test_a_name_in_the_middle_of_columns_gathers_them() -> None:
    """A name in the middle of two columns spans them; the names beside it are as tall as both rows."""
    (table,) = tables_of("""
        Directorate               Variance
        of the council   Budget    £m     %
        Highways            120    1.2  10.0
        Libraries            88    0.5   4.0
        Parks               301    0.3   2.0
        Total               509    2.0  16.0
    """)
    assert heads(table) == [
        (0, 0, 2, 1, "Directorate of the council"),
        (0, 1, 2, 1, "Budget"),
        (0, 2, 1, 2, "Variance"),
        (1, 2, 1, 1, "£m"),
        (1, 3, 1, 1, "%"),
    ]


def test_names_that_end_with_the_same_word_are_one_row() -> None:
    """Lines of a header that say one word again and again go on with the names above them."""
    (table,) = tables_of("""
                          1–4     5–14    15–24
        Sex      All    years    years    years
        Women    120       12       10       30
        Men       88       50       44       31
        All      208       62       54       61
    """)
    assert texts(table)[0] == ["Sex", "All", "1–4 years", "5–14 years", "15–24 years"]


def test_years_stay_below_what_gathers_them() -> None:
    """Years below a wider name are no part of a name that stands beside it."""
    (table,) = tables_of("""
                   Schools         Pupils
        Area     2022   2023    2022   2023
        North      12     13     120    140
        South      15     16     170    180
        West       11     12     110    130
    """)
    assert [cell[1:] for cell in heads(table) if cell[0] == 0 and cell[4] != "Area"] == [
        (1, 1, 2, "Schools"),
        (3, 1, 2, "Pupils"),
    ]
    assert texts(table)[1][1:] == ["2022", "2023", "2022", "2023"]


def test_shades_under_every_second_row_make_one_table() -> None:
    """Shades under whole rows, the first one right under a shaded header, are rows and no tables of their own."""
    rows = [f"        Area {i}        {i}20     {i}40     {i}10" for i in range(1, 10)]
    page = "\n".join(["        Name           North    South    West", *rows])
    fills = [Fill(area((0, 0), (0, 36)), "#1f3864")]
    fills += [Fill(area((row, 0), (row, 36)), "#dde4ee") for row in range(1, 10, 2)]
    (table,) = tables_of(page, fills=fills)
    assert table.row_count == 10
    assert texts(table)[9] == ["Area 9", "920", "940", "910"]


def test_rows_of_running_text_begin_where_every_column_says_something() -> None:
    """Wrapped text between upright rules makes rows where a column says something only as all columns do."""
    (table,) = tables_of("""
        +-----------+------------------------------+-----------------+
        | Scheme    | What it pays for             | Who runs it     |
        +-----------+------------------------------+-----------------+
        | Warm homes| Grants for the insulation of | Housing service |
        |           | homes that were built before |                 |
        |           | the war                      |                 |
        | Bus pass  | Travel without a fare for    | Transport team  |
        |           | everyone of pension age      |                 |
        | Meals     | Hot meals that are brought   | Adult services  |
        |           | to homes five days a week    |                 |
        +-----------+------------------------------+-----------------+
    """)
    assert [row[0] for row in texts(table)] == ["Scheme", "Warm homes", "Bus pass", "Meals"]
    assert texts(table)[2][1] == "Travel without a fare for everyone of pension age"


def test_a_shaded_header_over_ruled_rows_is_a_row_of_their_table() -> None:
    """A shade as wide as the rules under its table is the first row."""
    (table,) = tables_of(
        """
        Name           North    South
        -------------------------------
        Beech            120      140
        -------------------------------
        Larch            220      240
        -------------------------------
        Maple            320      340
        -------------------------------
        """,
        fills=[Fill(area((0, 0), (0, 30)), "#1f3864")],
    )
    assert texts(table) == [
        ["Name", "North", "South"],
        ["Beech", "120", "140"],
        ["Larch", "220", "240"],
        ["Maple", "320", "340"],
    ]


def test_headers_of_two_tables_are_no_stripes_of_one() -> None:
    """Shades of one width with a title between them head two tables."""
    tables = tables_of(
        """
        Name           North    South
        Beech            120      140
        Larch            220      240
        Maple            320      340

        The same figures for the year before, as they were reported

        Name           North    South
        Beech            120      140
        Larch            220      240
        Maple            320      340
        """,
        fills=[Fill(area((row, 0), (row, 28)), "#bfbfbf") for row in (0, 7)],
    )
    assert [(table.row_count, table.column_count) for table in tables] == [(4, 3), (4, 3)]


def test_a_name_of_two_lines_stands_beside_the_middle_of_those_of_one() -> None:
    """Lines of names that stand nearer than the height of a line are one row."""
    page = drawn("""
                           Public
        Name       Adults           Roads
                           Health
        North         120     140      11
        South         220     240      12
        West          320     340      13
    """)
    nearer = {"Public": 7.0, "Health": -7.0}
    words = [
        word._replace(box=word.box._replace(top=word.box.top + by, bottom=word.box.bottom + by))
        for word in page.words
        for by in [nearer.get(word.text, 0.0)]
    ]
    (table,) = find_tables(page, words)
    assert texts(table)[0] == ["Name", "Adults", "Public Health", "Roads"]
