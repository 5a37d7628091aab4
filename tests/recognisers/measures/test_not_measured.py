"""Tables with figures that measure nothing."""

from __future__ import annotations

from tests.recognisers.measures.reading import facts, measures
from tests.tabled import paragraph, table_of


def test_a_matrix_of_likelihood_and_impact_measures_nothing() -> None:
    """Its figures are products; a table that is not all products is read."""
    matrix = """
        Impact  | 1 Rare | 2 Likely | 3 Certain
        3 Major | 3      | 6        | {last}
        2 Some  | 2      | 4        | 6
        1 None  | 1      | 2        | 3
        """
    assert measures(matrix.format(last=9)) == []
    assert len(measures(matrix.format(last=8))) == 3


def test_days_of_meetings_measure_nothing() -> None:
    """The heading above the table says what the numbers are."""
    table = "Committee | May 2031 | June 2031\nCouncil | 14 | 11\nCabinet | 21 | 18"
    assert measures(paragraph("Calendar of meetings", heading=1), table_of(table)) == []
    assert len(measures(paragraph("Questions put", heading=1), table_of(table))) == 2


def test_payments_are_no_measures_but_the_account_of_a_year_is() -> None:
    """Payments are known by the heading that they stand under as well as by a title of their own."""
    table = "Particulars | Amount £\nLamp | 120.00\nHedges | 33.10"
    assert measures(paragraph("Accounts to be paid", heading=1), table_of(table)) == []
    found = facts(
        paragraph("Receipts and Payments Account for the year ended 31 March 2031", heading=1), table_of(table)
    )
    assert [fact[:2] for fact in found] == [("Lamp", 120), ("Hedges", 33.1)]


def test_a_column_headed_performance_holds_figures_where_it_prints_them() -> None:
    """The same head stands over ratings elsewhere."""
    assert facts("Indicator | Performance | National standard\nBins | 93.1% | 95%\nBooks | 99% | 90%") == [
        ("Bins", 93.1),
        ("Bins", 95, "target"),
        ("Books", 99),
        ("Books", 90, "target"),
    ]
    [bins, _] = measures("Indicator | Actual | Performance\nBins | 93 | Red\nBooks | 99 | Green")
    assert bins.rag == "red"
