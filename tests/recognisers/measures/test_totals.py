"""Totals are marked and added up: what is wrong is told, what rounding explains is noted."""

from __future__ import annotations

from tests.recognisers.measures.reading import facts, issues, measures


def test_a_total_that_is_not_the_sum_of_its_rows_is_a_doubt() -> None:
    """Two columns add up, one does not: the message has both figures."""
    table = """
        Ward    | Visits | Grants | Calls
        Elm End | 120    | 14     | 30
        Dovecot | 95     | 9      | 41
        Total   | 215    | 32     | 71
        """
    assert issues(table) == [("total-mismatch", "Total, Grants: printed 32, the figures add up to 23")]
    assert ("Total", 215, "total") in facts(table)


def test_subtotals_and_a_grand_total_are_taken_for_what_they_are() -> None:
    """Each subtotal adds its section, the grand total the subtotals."""
    assert (
        issues(
            """
            Item         | £
            *Income*     | <
            Rents        | 500
            Fees         | 250
            Total income | 750
            *Grants*     | <
            Lottery      | 100
            Trusts       | 50
            Total grants | 150
            Grand total  | 900
            """
        )
        == []
    )


def test_rounding_is_noted_not_doubted() -> None:
    """Shares that add up to 99.9%, and figures in thousands under a note."""
    table = """
        Channel | Share
        Phone   | 33.3%
        Letter  | 33.3%
        Hub     | 33.3%
        Total   | 100.0%
        """
    [(code, message)] = issues(table, "Shares may not add up due to rounding.")
    assert code == "total-rounding"
    assert message == "Total, Share: printed 100, the figures add up to 99.9 (the paper speaks of rounding)"


def test_people_are_not_rounded() -> None:
    """A count that is off by one is a doubt where nothing speaks of rounding."""
    table = """
        Callers   | Stage 1 | Stage 2
        Residents | 73      | 4
        Others    | 37      | 2
        Total     | 111     | 6
        """
    assert [code for code, _ in issues(table)] == ["total-mismatch"]


def test_a_column_of_totals_is_added_up_row_by_row() -> None:
    """One row of three does not add up to what stands under `Total`."""
    table = """
        Request  | Urgent | Standard | Total
        Waiting  | 1      | 81       | 82
        Started  | 2      | 12       | 15
        Finished | 4      | 30       | 34
        """
    assert issues(table) == [("total-mismatch", "Started, Total: printed 15, the figures add up to 14")]


def test_averages_rates_and_what_no_column_confirms_are_left_alone() -> None:
    """A total row over averages is no sum, nor is one whose columns all disagree."""
    assert issues("Team | Av. Days | Max Days\nNorth | 12 | 60\nSouth | 30 | 41\nTotal | 21 | 60") == []
    assert issues("Fund | In | Out\nA | 10 | 20\nB | 30 | 40\nTotal of all funds since 1990 | 900 | 800") == []


def test_total_number_of_is_a_name() -> None:
    """`Total number of homes` is an indicator like others."""
    [measure] = measures("Indicator | 2024/25\nTotal number of homes | 31,200")
    assert measure.values[0].kind is None
