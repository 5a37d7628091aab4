"""Minutes that are set as a table: number, discussion and decision side by side."""

from __future__ import annotations

from dataclasses import replace

from councildocs.geometry import Box
from councildocs.layout import Cell, Table, make_line
from councildocs.recognisers.minutes import MINUTES
from councildocs.records import Minute, PartKind
from councildocs.structure import Part
from tests.typed import part_of, words_of


def part_with(*rows: tuple[str, ...]) -> Part:
    """Minutes whose body is a table of typed rows; lines of a cell are parted by a line break."""
    part = part_of("MINUTES of the Harbour Board\n", PartKind.MINUTES)
    cells, top = [], 200.0
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            x = 50.0 + 170 * column
            typed = [words_of(line, top=top + 12 * i, left=x) for i, line in enumerate(text.split("\n"))]
            lines = [make_line(1, words) for words in typed if words]
            cells.append(Cell(row, column, 1, Box(x, top, x + 170, top + 60), text.replace("\n", " "), tuple(lines)))
        top += 80.0
    table = Table(tuple(cells), ((1, Box(50, 200, 560, top)),), "ruled")
    return replace(part, blocks=(*part.blocks, table))


def test_rows_of_a_table_are_minutes() -> None:
    """The first column numbers them, the second has title and text; the heads are neither."""
    part = part_with(("Item", "Discussion"), ("1", "Apologies: Mr Reed"), ("2", "Dues: The clerk spoke."))
    found = [record for record in MINUTES.find(part) if isinstance(record, Minute)]
    read = [(minute.number, minute.title, minute.text) for minute in found]
    assert read == [("1", "Apologies", "Mr Reed"), ("2", "Dues", "The clerk spoke.")]


def test_a_column_of_decisions_holds_the_resolutions() -> None:
    """What the discussion says of a decision is then not one more."""
    part = part_with(
        ("Item", "Discussion", "Decisions and Action Points"),
        ("1", "Apologies: Mr Reed", ""),
        ("2", "Accounts: These were approved with 12 votes for and none against.", "The accounts were approved."),
        ("3", "Thanks: The clerk was thanked.", "None"),
    )
    found = [record for record in MINUTES.find(part) if isinstance(record, Minute)]
    assert [[r.text for r in minute.resolutions] for minute in found] == [[], ["The accounts were approved."], []]
    votes = found[1].resolutions[0].votes
    assert votes is not None and votes.for_ == 12
