"""Scorecards: rows of an actual and a target, ratings by quarter, quarters whose year stands in a heading."""

from __future__ import annotations

from dataclasses import replace

from councildocs.layout import Line
from tests.recognisers.measures.reading import facts, measures
from tests.tabled import paragraph, table_of


def test_quarters_take_their_year_from_the_heading_above() -> None:
    """The title of the table has no year, the heading that it stands under has."""
    [calls] = measures(
        paragraph("Scorecard for quarter 2 2031/32", heading=1),
        paragraph("Customer services", heading=2, top=70),
        table_of("Indicator | Q1 | Q2 | Target\nCalls answered | 71% | 74% | 80%"),
    )
    assert [value.period and value.period.start for value in calls.values] == ["2031-04-01", "2031-07-01", "2031-07-01"]


def test_one_name_stands_over_its_actuals_and_its_targets() -> None:
    """The cell that names them spans two rows, or is empty in the second: one measure either way."""
    for second in ("^", ""):
        [days] = measures(
            f"""
            Indicator         |        | 2030/31 | 2031/32
            Days to pay bills | Actual | 19      | 17
            {second}          | Target | 20      | 18
            """
        )
        assert [(value.value, value.kind) for value in days.values] == [
            (19, "actual"), (17, "actual"), (20, "target"), (18, "target"),
        ]  # fmt: skip


def test_a_column_beside_the_names_tells_the_period() -> None:
    """Under a head that says so, among figures of which each has its own; the day when a loan ends is none."""
    assert facts(
        """
        Indicator        | Period  | Marlowe Vale | England
        Adults who smoke | 2030    | 13.9%        | 12.7%
        Life expectancy  | 2028-30 | 81.2         | 81.5
        """
    ) == [
        ("Adults who smoke", 13.9, "2030", "Marlowe Vale"),
        ("Adults who smoke", 12.7, "2030", "England"),
        ("Life expectancy", 81.2, "2028-30", "Marlowe Vale"),
        ("Life expectancy", 81.5, "2028-30", "England"),
    ]
    assert facts("Loan | Maturity date | £m\nQuay bond | 31 March 2041 | 4.5\nMill bond | 1 May 2042 | 6.5") == [
        ("Quay bond", 4.5),
        ("Mill bond", 6.5),
    ]


def test_each_quarter_has_its_rating() -> None:
    """A rating rates the actual before it, not the target; the last one is the indicator's."""
    [bins] = measures(
        table_of(
            """
            Indicator | Q1 2031/32 | <      | <   | Q2 2031/32 | <      | <
            ^         | Actual     | Target | RAG | Actual     | Target | RAG
            Bins      | 91%        | 95%    | A   | 96%        | 95%    | G
            """,
            header_rows=2,
        )
    )
    assert [value.rag for value in bins.values] == ["amber", None, "green", None]
    assert (bins.previous_rag, bins.rag) == ("amber", "green")


def test_the_color_of_the_latest_figure_rates_the_indicator() -> None:
    """Each period is colored; without periods nobody knows which is the latest."""
    row = "Rent paid | 97% {#00b050} | 88% {#ff0000}"
    [rent] = measures(f"Indicator | Q1 2031/32 | Q2 2031/32\n{row}")
    assert rent.rag == "red"
    [rent] = measures(f"Indicator | North | South\n{row}")
    assert rent.rag is None


def test_a_directorate_groups_what_it_stands_beside() -> None:
    """Of two columns of text the one that names an organisation does not name the rows."""
    [post, roof] = measures("Saving | Directorate | £k\nDigital post | Resources | 120\nOne roof | Place | 300")
    assert [(m.name, m.group) for m in (post, roof)] == [("Digital post", "Resources"), ("One roof", "Place")]
    [place, _] = measures("Directorate | £k\nPlace | 120\nPeople | 300")
    assert place.name == "Place"


def test_one_figure_over_several_columns_is_one_figure() -> None:
    """A merged cell is printed once."""
    [first, _] = measures("Service | 2030/31 | 2031/32\nPools | 12 | <\nParks | 7 | 8")
    assert [value.value for value in first.values] == [12]


def test_scores_of_risks_are_no_measures() -> None:
    """A register's scores belong to its risks, whatever arrows stand beside them; money beside risks is measured."""
    assert (
        measures(
            "Ref | Risk | Gross score | Net score | Direction | Controls\nR1 | The quay falls in | 20 | 12 | ↑ | Piles"
        )
        == []
    )
    [saving] = measures(
        "Saving | Target £k | Forecast £k | Risk | Mitigation\nOne roof | 300 | 120 | Late keys | A second lock"
    )
    assert [value.value for value in saving.values] == [300, 120]


def test_figures_in_the_progress_of_actions_are_no_measures() -> None:
    """The words beside a figure make it commentary."""
    assert measures("Aim | Action | Lead | Progress | RAG\nSkills | Train all | T Wren | 40 of 52 trained | G") == []


def test_the_pages_of_services_are_no_figures() -> None:
    """A column of page numbers measures nothing, the columns beside it do; a list of contents has nothing else."""
    found = facts("Service | Green | Amber | Page\nPools | 4 | 1 | 7\nParks | 2 | 2 | 9")
    assert [fact[:2] for fact in found] == [("Pools", 4), ("Pools", 1), ("Parks", 2), ("Parks", 2)]
    assert measures("Section | Page\nPools | 7\nParks | 9") == []


def test_a_note_on_units_in_the_frame_is_no_title() -> None:
    """It gives the unit; the group is the heading above the table."""
    [roads] = measures(
        paragraph("Place", heading=1),
        table_of("All figures in £m | < | <\nService | Budget | Forecast\nRoads | 31.2 | 28.0", header_rows=2),
    )
    assert (roads.group, roads.unit) == ("Place", "gbp millions")


def test_a_figure_over_the_whole_row_names_nothing() -> None:
    """What a form leaves between its rows is no row."""
    found = facts("Line | A | B\nHomes | 4 | 7\n0 | < | <\nFlats | 3 | 1")
    assert [fact[:2] for fact in found] == [("Homes", 4), ("Homes", 7), ("Flats", 3), ("Flats", 1)]


def test_whole_numbers_among_so_many_councils_are_ranks() -> None:
    """A rank of `NW (22)` is at most 22; rates and larger numbers of the same councils are none."""
    found = facts("Indicator | NW (22) | GM (10)\nBins | 7 | 4.5\nBooks | 11 | 3.1")
    assert found == [
        ("Bins", 7, "rank", "NW (22)"),
        ("Bins", 4.5, "GM (10)"),
        ("Books", 11, "rank", "NW (22)"),
        ("Books", 3.1, "GM (10)"),
    ]


def test_a_head_is_known_by_its_lowest_cell() -> None:
    """Pieces of a title that stand in cells of their own above the heads are no part of them."""
    [bins] = measures(
        table_of(
            "Score | card for | quarter | 2\nTheme | Indicator | Freque ncy | Actual\nStreets | Bins | Q | 7",
            header_rows=2,
        )
    )
    assert (bins.group, bins.name, bins.frequency) == ("Streets", "Bins", "quarterly")


def test_a_colored_dot_rates_and_the_color_of_an_arrow_tells_the_direction() -> None:
    """A red arrow that points up is no improvement; a black one says what it points to."""
    table = table_of("Indicator | Actual | RAG | DoT\nMissed bins | 41 | ● | ↑\nVisits | 90 | 🟢 | ↑")
    cells = [
        replace(cell, lines=tuple(_colored(line) for line in cell.lines)) if cell.row == 1 and cell.column > 1 else cell
        for cell in table.cells
    ]
    bins, visits = measures(replace(table, cells=tuple(cells)))
    assert (bins.rag, bins.direction) == ("red", "worsening")
    assert (visits.rag, visits.direction) == ("green", "improving")


def _colored(line: Line) -> Line:
    return replace(line, words=tuple(word._replace(style=replace(word.style, color="#c00000")) for word in line.words))
