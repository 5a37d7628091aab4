"""Groups, units, notes and marks: what a table says of an indicator besides its figures."""

from __future__ import annotations

from tests.recognisers.measures.reading import facts, measures
from tests.tabled import paragraph


def test_a_row_of_its_own_names_the_group_of_those_below() -> None:
    """Group rows stand over the indicators until the next one."""
    found = measures(
        """
        Indicator        | Result
        *Streets*        | <
        Lamps mended     | 98%
        *Parks and play* | <
        Swings tested    | 91%
        """
    )
    assert [(measure.group, measure.name) for measure in found] == [
        ("Streets", "Lamps mended"),
        ("Parks and play", "Swings tested"),
    ]


def test_a_column_of_objectives_names_the_group() -> None:
    """An objective over several rows is the group of each, its text whole where rules cut it."""
    found = measures(
        """
        Objective                | Performance measure | Freq // uency | Polarity | Latest
        Fewer people waiting for | People on the list  | Q            | L        | 71
        a visit at home          | Days until a visit  | Q            | L        | 12
        More people at work      | Jobs found          | А            | Н        | 340
        """
    )
    assert [measure.group for measure in found] == [
        "Fewer people waiting for a visit at home",
        "Fewer people waiting for a visit at home",
        "More people at work",
    ]
    assert [(measure.frequency, measure.polarity) for measure in found] == [
        ("quarterly", "lower"),
        ("quarterly", "lower"),
        ("annual", "higher"),  # printed with look-alike letters
    ]


def test_the_title_above_is_the_group_and_its_period_counts() -> None:
    """A caption loses its number; figures without a period of their own take that of the caption."""
    [first, _] = measures(
        "Table 3: Calls by channel, April to June 2025",
        """
        Channel | Calls
        Letter  | 12
        Phone   | 1,880
        """,
    )
    assert first.group == "Calls by channel, April to June 2025"
    assert first.values[0].period is not None
    assert (first.values[0].period.start, first.values[0].period.end) == ("2025-04-01", "2025-06-30")


def test_a_heading_that_says_nothing_gives_way_to_the_one_above() -> None:
    """`Key Performance Indicators` is no group."""
    [measure] = measures(
        paragraph("Housing", heading=1),
        paragraph("Key Performance Indicators", heading=2),
        "Measure   | Actual\nHomes let | 31",
    )
    assert measure.group == "Housing"


def test_units_come_from_the_cell_the_head_a_note_or_the_name() -> None:
    """Money in thousands by a note, percent by the cell; figures of two units leave the measure without one."""
    [roads, total] = measures(
        paragraph("Budget"),
        paragraph("All figures in £000"),
        """
        Service | Budget | Variance %
        Roads   | 4,100  | 2.5%
        Bridges | 900    | -1.0%
        """,
    )
    assert roads.unit is None
    assert [value.unit for value in roads.values] == ["gbp thousands", "percent"]
    [calls] = measures("Measure | Q1 | Q2\n% of calls answered | 91 | 92")
    assert calls.unit == "percent"
    assert [value.unit for value in calls.values] == [None, None]
    assert total.name == "Bridges"


def test_notes_date_the_measures_of_each_frequency() -> None:
    """`Quarterly measures: updated Q2 25/26` dates the quarterly ones only."""
    assert facts(
        """
        Measure   | Frequency | Latest data
        Beds free | Quarterly | 14
        Happiness | Annual    | 7.1
        """,
        "Annual measures: survey 24/25",
        "Quarterly measures: updated Q2 25/26",
    ) == [("Beds free", 14, "actual", "Q2 25/26"), ("Happiness", 7.1, "actual", "24/25")]


def test_ratings_are_words_or_colors_and_directions_words_glyphs_or_drawn_arrows() -> None:
    """A word, a letter, a colored cell; a glyph, a word, an arrow that is drawn."""
    found = measures(
        """
        KPI         | Actual | RAG       | Previous RAG | DoT
        Damp seen   | 81%    | GREEN     | A            | ↑
        Voids let   | 74%    | {#ff0000} | Red          | No change
        Rent unpaid | 3%     | {#ffc000} | {#00b050}    |
        """,
        arrows={(3, 4): "down"},
    )
    assert [(measure.rag, measure.previous_rag, measure.direction) for measure in found] == [
        ("green", "amber", "improving"),
        ("red", "red", "stable"),
        ("amber", "green", "worsening"),
    ]


def test_a_table_of_ratings_without_figures_still_tells_of_its_indicators() -> None:
    """The head spans `Latest` and `Previous`; there is nothing but colors."""
    [measure] = measures(
        """
        Roads and streets       | RAG rating | <         | DoT
        ^                       | Latest     | Previous  | ^
        % of pits filled in time | GREEN     | AMBER     |
        """,
        arrows={(2, 3): "right"},
    )
    assert (measure.rag, measure.previous_rag, measure.direction) == ("green", "amber", "stable")
    assert measure.values == []


def test_a_count_of_ratings_is_labelled_with_the_rating() -> None:
    """`2` under GREEN counts indicators: its rating is green, that of the measure is not."""
    [summary] = measures(
        paragraph("Culture", heading=1),
        """
        KPI Summary | GREEN{#00ff00} | RED{#c00000} |
                    | 2              | 1            | 3
        """,
        arrows={(0, 3): "up"},
    )
    assert (summary.name, summary.group, summary.rag) == ("KPI Summary", "Culture", None)
    assert [(value.value, value.rag, value.breakdown["column"]) for value in summary.values] == [
        (2, "green", "GREEN"),
        (1, "red", "RED"),
        (3, None, "improving"),
    ]


def test_a_box_holds_one_indicator() -> None:
    """The figures say in their own cells what they are; `(Amber)` rates the previous one."""
    [measure] = measures(
        paragraph("Libraries", heading=1),
        """
        Loans of books per person | <                       | GREEN{#00ff00}
        Latest: 4.2               | Target: 4.0, Floor: 3.5 | Previous: 3.9 (Amber)
        """,
        arrows={(0, 2): "up"},
    )
    assert (measure.name, measure.group, measure.rag) == ("Loans of books per person", "Libraries", "green")
    assert [(value.kind, value.value, value.rag) for value in measure.values] == [
        ("actual", 4.2, None),
        ("target", 4.0, None),
        ("floor", 3.5, None),
        ("previous", 3.9, "amber"),
    ]


def test_two_figures_of_one_cell_keep_their_labels() -> None:
    """`Once 17% Often 4%` are two values."""
    [measure] = measures("Measure | 2023\nFalls at home | Once 17% Often 4%")
    assert [(value.value, value.breakdown["label"]) for value in measure.values] == [(17, "Once"), (4, "Often")]


def test_a_figure_that_its_narrow_column_broke_is_one_figure() -> None:
    """`2,5` over `61` in a column too narrow for `2,561`."""
    from tests.tabled import table_of

    table = table_of("Measure | Oct\nVisits | 2,5 // 61", wide=20.0)
    assert facts(table) == [("Visits", 2561, "Oct")]


def test_every_value_cites_its_own_cell() -> None:
    """The cited text is that of the cell, the measure cites its name."""
    [measure] = measures("Measure | Target | Actual\nKerbs dropped | 40 | 38")
    assert measure.provenance[0].text == "Kerbs dropped"
    assert [value.provenance[0].text for value in measure.values] == ["40", "38"]
