"""Tables read by the heads of their columns."""

from __future__ import annotations

from councildocs.structure.cells import mended
from councildocs.structure.sheets import read_sheet
from tests.tabled import table_of


def test_the_heads_may_stand_below_a_title() -> None:
    """A title over the whole table is no head."""
    table = table_of("Register of the depot | < | <\nRef | Risk | Mitigation\nD1 | Fire | Doors")
    sheet = read_sheet(table, "risk_columns", ("risk",))
    assert sheet is not None
    assert sheet.uses == ("reference", "risk", "mitigation")
    assert [[cell.text for cell in row if cell] for row in sheet.rows] == [["D1", "Fire", "Doors"]]


def test_heads_in_two_rows_are_read_together() -> None:
    """`Gross` over `Score` is one head; a cell that began above is not cut."""
    table = table_of("Risk | Gross | <\n^ | Likelihood | Score\nFire | 3 | 12")
    sheet = read_sheet(table, "risk_columns", ("risk",))
    assert sheet is not None
    assert sheet.heads == ("Risk", "Gross Likelihood", "Gross Score")


def test_heads_that_are_repeated_below_are_no_rows() -> None:
    """The second page of a register repeats its heads."""
    table = table_of("Risk | Controls\nFire | Doors\nRisk | Controls\nIce | Salt")
    sheet = read_sheet(table, "risk_columns", ("risk",))
    assert sheet is not None
    assert len(sheet.rows) == 2


def test_a_table_without_what_is_asked_for_is_none() -> None:
    """There is no column of risks."""
    assert read_sheet(table_of("Ref | Controls\n1 | Doors"), "risk_columns", ("risk",)) is None


def test_a_hyphen_at_a_line_end_goes_where_the_paper_writes_the_word_whole() -> None:
    """`accom- modation` is one word; `long- term` keeps its hyphen where the part knows both halves."""
    assert mended("accom- modation") == "accommodation"
    assert mended("long- term", frozenset({"long", "term"})) == "long-term"
    assert mended("re- let", frozenset({"re", "let", "relet"})) == "relet"
