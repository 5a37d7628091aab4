"""Raw tables: the same cells as plain values, as CSV and as Markdown."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

from councildocs.geometry import Box
from councildocs.layout import Cell, Layout, Table, turn_back
from councildocs.records import PartKind
from councildocs.structure import Paper, Part
from councildocs.writers.tables import TABLE_WRITERS, markdown, table_dict, tables_of, text_rows
from tests.tabled import table_of

VISITS = table_of(
    """
    Hub        | Visits | <
    ^          | 2031   | 2032
    Northgate  | 1,203  | -3.4
    Old Mill   |        | {#00b050}
    """,
    header_rows=2,
    page=8,
)


def _written(form: str, *tables: Table) -> str:
    stream = io.StringIO()
    TABLE_WRITERS[form](tables, stream)
    return stream.getvalue()


def _paper(layouts: tuple[Layout, ...], *blocks: Table) -> Paper:
    part = Part("p1", PartKind.REPORT, layouts[0].number, layouts[-1].number, "whole", blocks, layouts)
    return Paper((part,), layouts)


def test_a_table_says_all_of_itself_and_of_each_cell() -> None:
    """Its keys are those of the contract; a spanning cell comes once, with what it spans."""
    table = replace(
        VISITS, title="Visits", notes=("Counted at the door.",), header_columns=1, join="header repeated",
        boxes=((8, Box(50, 100, 410, 260)), (9, Box(50, 60, 410, 90))),
    )  # fmt: skip
    told = table_dict(table)
    cells = told.pop("cells")
    assert told == {
        "title": "Visits", "notes": ["Counted at the door."], "pages": [8, 9], "header_rows": 2, "header_columns": 1,
        "method": "ruled", "join": "header repeated",
    }  # fmt: skip
    assert cells[1] == {
        "row": 0, "column": 1, "row_span": 1, "column_span": 2, "page": 8, "box": [170.0, 100.0, 410.0, 140.0],
        "text": "Visits", "header": True, "fill": None,
    }  # fmt: skip
    assert [cell["text"] for cell in cells] == [
        "Hub", "Visits", "2031", "2032", "Northgate", "1,203", "-3.4", "Old Mill", "",
    ]  # fmt: skip
    assert [cell["text"] for cell in cells if not cell["header"]] == ["1,203", "-3.4", ""]


def test_a_cell_that_is_only_coloured_is_told() -> None:
    """The colour may be a rating; a cell with neither text nor colour is left out."""
    blank = [(cell["row"], cell["column"], cell["fill"]) for cell in table_dict(VISITS)["cells"] if not cell["text"]]
    assert blank == [(3, 2, "#00b050")]


def test_a_cell_that_is_marked_as_header_is_one_wherever_it_stands() -> None:
    table = Table((Cell(5, 3, 1, Box(0.04, 1, 2, 3), "Health", header=True),), ((1, Box(0, 0, 9, 9)),), "tagged")
    assert [(cell["header"], cell["box"]) for cell in table_dict(table)["cells"]] == [(True, [0.0, 1, 2, 3])]


def test_json_is_a_list_with_a_line_for_each_cell() -> None:
    text = _written("json", VISITS, VISITS)
    assert json.loads(text) == [table_dict(VISITS)] * 2
    assert '"text": "1,203"' in text.splitlines()[6]
    assert json.loads(_written("json")) == []


def test_csv_rows_have_one_length_and_spanning_cells_are_printed_once() -> None:
    assert text_rows(VISITS) == [
        ["Hub", "Visits", ""],
        ["", "2031", "2032"],
        ["Northgate", "1,203", "-3.4"],
        ["Old Mill", "", ""],
    ]
    assert list(csv.reader(io.StringIO(_written("csv", VISITS)))) == text_rows(VISITS)


def test_an_empty_line_of_csv_stands_only_between_tables() -> None:
    """A blank row of a table is not an empty line, not even where it has one column."""
    table = Table(tuple(Cell(row, 0, 1, Box(0, 0, 1, 1), "x" * (row % 2)) for row in range(3)), VISITS.boxes, "ruled")
    assert _written("csv", table, table) == '""\nx\n""\n\n""\nx\n""\n'


def test_markdown_begins_with_the_header_and_further_header_rows_are_bold() -> None:
    table = replace(VISITS, title="Visits", notes=("Counted *by hand*.",))
    assert markdown(table).splitlines() == [
        "**Visits** (page 8)",
        "",
        "| Hub | Visits |  |",
        "| --- | --- | --- |",
        "|  | **2031** | **2032** |",
        "| Northgate | 1,203 | -3.4 |",
        "| Old Mill |  |  |",
        "",
        r"Counted \*by hand\*.",
    ]


def test_markdown_of_a_table_without_header_has_an_empty_one() -> None:
    assert markdown(table_of("Venue | Old Corn Hall")).splitlines()[2:] == [
        "|  |  |",
        "| --- | --- |",
        "| Venue | Old Corn Hall |",
    ]


def test_what_a_cell_says_is_never_markup() -> None:
    r"""Not a border, not an HTML element, not a link; a backslash stays a backslash."""
    cells = (Cell(0, 0, 1, Box(0, 0, 1, 1), "a | b <script> [x](y) \\|"),)
    table = Table(cells, VISITS.boxes, "ruled")
    assert markdown(table).splitlines()[-1] == r"| a \| b \<script> \[x](y) \\\| |"


def test_what_could_steer_a_terminal_is_not_printed() -> None:
    table = Table((Cell(0, 0, 1, Box(0, 0, 1, 1), "paid\x1b[2J\u202e now"),), VISITS.boxes, "ruled")
    assert _written("csv", table) == "paid[2J now\n"
    assert "\x1b" not in _written("json", table) + _written("markdown", table)


def test_tables_are_those_of_the_parts_or_page_by_page() -> None:
    """The joined table once, or its pieces."""
    first, second = table_of("A | 1", page=1), table_of("B | 2", page=2)
    layouts = (Layout(1, 600, 800, blocks=(first,)), Layout(2, 600, 800, blocks=(second,)))
    whole = replace(first, cells=(*first.cells, *second.cells), boxes=first.boxes + second.boxes)
    paper = _paper(layouts, whole)
    assert tables_of(paper) == (whole,)
    assert tables_of(paper, join=False) == (first, second)


def test_boxes_lie_on_the_page_as_it_is_viewed() -> None:
    """A page whose text runs up its side was turned to be read."""
    table = table_of("A | 1")
    paper = _paper((Layout(1, 800, 600, blocks=(table,), turned=90),), table)
    shown = tables_of(paper)[0]
    assert [cell.box for cell in shown.cells] == [turn_back(cell.box, 90, 800, 600) for cell in table.cells]
    assert shown.boxes[0][1] == turn_back(table.boxes[0][1], 90, 800, 600)
