"""Tables whose cells are closed by rules."""

from __future__ import annotations

from councildocs.geometry import Box
from councildocs.layout.tables import find_tables
from councildocs.page import Fill, Page, Rule, Style, Word
from tests.layout.tables.drawn import area, drawn, tables_of, texts

RULED = """
    +------------+--------+--------+
    | Ward       | 2023   | 2024   |
    +------------+--------+--------+
    | Ashdown    | 131    | 140    |
    +------------+--------+--------+
    | Beckford   | 90     |        |
    +------------+--------+--------+
"""


def test_every_ruled_cell_is_a_cell() -> None:
    """A full grid comes out cell by cell, blank ones included, with the boxes that the rules draw."""
    (table,) = tables_of(RULED)
    assert texts(table) == [["Ward", "2023", "2024"], ["Ashdown", "131", "140"], ["Beckford", "90", ""]]
    assert table.method == "ruled"
    first = table.cells[0]
    assert first.box.holds(first.lines[0].box)
    assert table.boxes[0][1] == Box(42.5, 67.0, 197.5, 151.0)


def test_a_cell_without_rules_inside_spans() -> None:
    """Cells between which no rule stands are one cell with its spans, said once."""
    (table,) = tables_of("""
        +----------+-----------------+
        |          | Decided         |
        |          +--------+--------+
        | Period   | Upheld | Not    |
        +----------+--------+--------+
        | Q1       | 3      | 10     |
        +----------+--------+--------+
    """)
    spans = {cell.text: (cell.row, cell.column, cell.row_span, cell.column_span) for cell in table.cells}
    assert spans["Period"] == (0, 0, 2, 1)
    assert spans["Decided"] == (0, 1, 1, 2)
    assert spans["Q1"] == (2, 0, 1, 1)


def test_lines_of_a_ruled_cell_are_one_cell() -> None:
    """Wrapped text between rules stays in one cell, its lines kept apart."""
    (table,) = tables_of("""
        +---------------------+---------------------+
        | Risk                | Action              |
        +---------------------+---------------------+
        | The old bridge may  | Inspect it every    |
        | be closed by floods | month and keep the  |
        | in winter           | drains clear        |
        +---------------------+---------------------+
    """)
    cell = next(cell for cell in table.cells if (cell.row, cell.column) == (1, 1))
    assert cell.text == "Inspect it every month and keep the drains clear"
    assert [line.text for line in cell.lines] == ["Inspect it every", "month and keep the", "drains clear"]


def test_rows_that_no_rule_divides_are_told_by_their_figures() -> None:
    """With rules between columns only, each line of figures is a row; a wrapped name is not."""
    (table,) = tables_of("""
        +----------------+--------+--------+
        | Ward           |  2023  |  2024  |
        +----------------+--------+--------+
        | Ashdown        |   131  |   140  |
        | Beckford       |    90  |    97  |
        | Carrow and     |   298  |   310  |
        | Upper Carrow   |        |        |
        | Dunmere        |    10  |     9  |
        +----------------+--------+--------+
    """)
    assert [row[0] for row in texts(table)] == ["Ward", "Ashdown", "Beckford", "Carrow and Upper Carrow", "Dunmere"]


def test_columns_ruled_in_the_header_only_divide_the_body() -> None:
    """Where the body has no upright rules its words are cut at the columns of the header."""
    (table,) = tables_of("""
        +----------+-------+-------+
        | Area     | Homes | Built |
        +----------+-------+-------+
        | North         12      10 |
        +--------------------------+
        | South          7       8 |
        +--------------------------+
    """)
    assert texts(table)[1:] == [["North", "12", "10"], ["South", "7", "8"]]


def test_rows_outside_the_rules_belong_to_the_table() -> None:
    """A total below the last rule and names above the first are rows, a paragraph is none."""
    (table,) = tables_of("""
        Area        Homes   Built
        +----------+-------+-------+
        | North    | 12    | 10    |
        +----------+-------+-------+
        | South    | 7     | 8     |
        +----------+-------+-------+
        Total        19      18

        The homes were built by the council and by others in the year.
    """)
    assert texts(table)[0] == ["Area", "Homes", "Built"]
    assert texts(table)[-1] == ["Total", "19", "18"]


def test_upright_rules_alone_make_columns() -> None:
    """Three upright rules that no flat one touches are enough for columns."""
    (table,) = tables_of("""
        | Ward      |  2023 |  2024 |
        | Ashdown   |   131 |   140 |
        | Beckford  |    90 |    97 |
        | Carrow    |   298 |   310 |
    """)
    assert texts(table)[2] == ["Beckford", "90", "97"]
    assert table.method == "columns ruled"


def test_two_tables_on_a_page_stay_two() -> None:
    """Grids that do not touch are tables of their own, from top to bottom."""
    page = RULED + "\n\n    Some words between.\n\n" + RULED
    first, second = tables_of(page)
    assert texts(first) == texts(second)
    assert first.boxes[0][1].bottom < second.boxes[0][1].top


def test_the_frame_of_a_page_is_no_table() -> None:
    """Rules around the whole page do not join what stands inside."""
    page = drawn(RULED)
    frame = [
        Rule(Box(20, 20, 820, 21)),
        Rule(Box(20, 1170, 820, 1171)),
        Rule(Box(20, 20, 21, 1170)),
        Rule(Box(820, 20, 821, 1170)),
    ]
    framed = Page(1, 842.0, 1190.0, words=page.words, rules=(*page.rules, *frame))
    (table,) = find_tables(framed, framed.words)
    assert table.row_count == 3


def test_a_text_box_is_no_table() -> None:
    """Running text in a frame, with bullets, has no cells."""
    assert not tables_of("""
        +----------------------------------------------+
        | The council will, in the year to come:       |
        |  •   mend the roads that the frost has       |
        |      broken, beginning with the hill         |
        |  •   open the new library in the market      |
        |      hall and keep it open on Sundays        |
        +----------------------------------------------+
    """)


def test_shades_side_by_side_make_a_grid() -> None:
    """Cells that only their colors set apart are cells, and know their color."""
    text = """
        Ward         2023     2024
        Ashdown       131      140
        Beckford       90       97
    """
    columns = [(0, 11), (12, 19), (20, 28)]
    colors = ["#1f4e79", "#cfe2f3", "#cfe2f3"]
    fills = [Fill(area((row, x0), (row, x1)), color) for row, color in enumerate(colors) for x0, x1 in columns]
    (table,) = tables_of(text, fills=fills)
    assert table.method == "shaded"
    assert texts(table) == [["Ward", "2023", "2024"], ["Ashdown", "131", "140"], ["Beckford", "90", "97"]]
    assert {cell.fill for cell in table.cells if cell.row == 1} == {"#cfe2f3"}


def test_turned_headers_are_read() -> None:
    """Words that read upwards stand in their cells, lines from left to right."""
    page = drawn("""
        +----------+------+
        |          |      |
        |          |      |
        |          |      |
        +----------+------+
        | Ashdown  | 12   |
        +----------+------+
        | Carrow   | 7    |
        +----------+------+
    """)
    up = Style(size=10, angle=270)
    turned = (
        Word("Number", Box(98, 80, 108, 110), up),
        Word("of", Box(98, 70, 108, 78), up),
        Word("homes", Box(110, 80, 120, 110), up),
    )
    (table,) = find_tables(page, (*page.words, *turned))
    assert texts(table)[0] == ["", "Number of homes"]


def test_rows_framed_one_by_one_are_one_table() -> None:
    """Boxes of one row each, one under the other with the same columns, are the rows of one table."""
    (table,) = tables_of("""
        +------------+------+------+
        | Homes      | 12   | 14   |
        +------------+------+------+

        +------------+------+------+
        | Exempt     | 2    | 1    |
        +------------+------+------+

        +------------+------+------+
        | Chargeable | 10   | 13   |
        +------------+------+------+
    """)
    assert texts(table) == [["Homes", "12", "14"], ["Exempt", "2", "1"], ["Chargeable", "10", "13"]]


def test_underlined_words_divide_no_cell() -> None:
    """The rules under a link that runs over the lines of a cell are no rules of the table."""
    page = drawn("""
        +----------+----------------------+
        | Document | Held at              |
        +----------+----------------------+
        | Plan     | www.example.org/plan |
        |          | s/area/action/two    |
        +----------+----------------------+
    """)
    link = [word for word in page.words if "/" in word.text]
    lines = [Rule(Box(word.box.x0, word.box.bottom - 1.2, word.box.x1, word.box.bottom - 0.7)) for word in link]
    (table,) = find_tables(Page(1, 842.0, 1190.0, words=page.words, rules=(*page.rules, *lines)), page.words)
    assert texts(table)[1] == ["Plan", "www.example.org/plan s/area/action/two"]
