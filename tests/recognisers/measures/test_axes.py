"""Which axis of a table names the indicator, and what the other one says."""

from __future__ import annotations

from tests.recognisers.measures.reading import facts, measures
from tests.tabled import paragraph, table_of


def test_rows_name_indicators_and_columns_are_periods() -> None:
    """A time series: each row a measure, each column a period."""
    assert facts(
        """
        Service       | Apr-24 | May-24
        Day centres   | 1,204  | 1,198
        Meals at home | 310    | 322
        """
    ) == [
        ("Day centres", 1204, "Apr-24"),
        ("Day centres", 1198, "May-24"),
        ("Meals at home", 310, "Apr-24"),
        ("Meals at home", 322, "May-24"),
    ]


def test_columns_name_indicators_where_rows_are_periods() -> None:
    """A transposed table: each column a measure, each row a period."""
    found = measures(
        """
        Year      | Swims   | Late trains
        2022/23   | 14,000  | 3.1%
        2023/24   | 15,500  | 2.9%
        """
    )
    assert [(measure.name, [value.value for value in measure.values]) for measure in found] == [
        ("Swims", [14000, 15500]),
        ("Late trains", [3.1, 2.9]),
    ]
    assert found[0].values[1].period is not None
    assert found[0].values[1].period.start == "2023-04-01"


def test_the_corner_names_the_indicator_where_columns_are_places() -> None:
    """Areas across, periods down: only the corner can say what is measured."""
    assert facts(
        """
        Rate of falls per 1,000 people | Marlowe Vale | North West | England
        Jan - Dec 2023                 | 4.1          | 4.4        | 4.0
        """
    ) == [
        ("Rate of falls per 1,000 people", 4.1, "Jan - Dec 2023", "Marlowe Vale"),
        ("Rate of falls per 1,000 people", 4.4, "Jan - Dec 2023", "North West"),
        ("Rate of falls per 1,000 people", 4.0, "Jan - Dec 2023", "England"),
    ]


def test_a_spanning_head_is_a_further_label() -> None:
    """Under `Decision` stand `Upheld` and `Not upheld`; the quarter takes its year from the corner."""
    [_, upheld, refused] = measures(
        """
        Period 2024/25 | Complaints received | Decision | <
        ^              | ^                   | Upheld   | Not upheld
        Q3             | 19                  | 4        | 11
        """
    )
    assert (upheld.name, refused.name) == ("Upheld", "Not upheld")
    assert upheld.values[0].breakdown["header"] == "Decision"
    assert upheld.values[0].period is not None
    assert (upheld.values[0].period.text, upheld.values[0].period.start) == ("Q3 2024/25", "2024-10-01")


def test_statistics_are_told_by_their_heads() -> None:
    """Target, floor, forecast, variance and rank are kinds of figures, no names."""
    assert facts(
        """
        Indicator      | Latest | Target | Floor | Variance | Rank in region
        Bins collected | 97%    | 98%    | 95%   | -1%      | 4th
        """
    ) == [
        ("Bins collected", 97, "actual"),
        ("Bins collected", 98, "target"),
        ("Bins collected", 95, "floor"),
        ("Bins collected", -1, "variance"),
        ("Bins collected", 4, "rank"),
    ]


def test_a_row_of_figures_alone_is_named_by_its_heads() -> None:
    """One row under three levels of heads: the period is put together from two of them."""
    found = facts(
        paragraph("Cycling", heading=1),
        """
        Quarter 2 | <    | <       | <
        2024/25   | <    | 2023/24 | <
        Hurt      | Hale | Hurt    | Hale
        4         | 12   | 6       | 9
        """,
    )
    assert found == [
        ("Hurt", 4, "Quarter 2 2024/25"),
        ("Hurt", 6, "Quarter 2 2023/24"),
        ("Hale", 12, "Quarter 2 2024/25"),
        ("Hale", 9, "Quarter 2 2023/24"),
    ]


def test_tables_side_by_side_in_one_frame_are_told_apart() -> None:
    """Names stand again behind the first figures: each figure has the name on its left."""
    assert facts(
        """
        Age      | Number | Shift | Number
        Under 30 | 12     | Day   | 31
        Over 30  | 25     | Night | 6
        """
    ) == [("Under 30", 12), ("Over 30", 25), ("Day", 31), ("Night", 6)]


def test_strips_of_figures_under_labels_are_read_one_by_one() -> None:
    """A dashboard: a row of labels over a row of figures, again and again."""
    found = facts(
        """
        *Workforce* | <      | <
        Posts       | Filled | Agency
        40          | 33     | 2
        Year 1      | Year 2 | Left
        5           | 4      | 1
        """
    )
    assert {("Filled", 33), ("Agency", 2), ("Year 2", 4), ("Left", 1)} <= set(found)


def test_a_table_that_goes_on_without_heads_keeps_those_above() -> None:
    """The second table follows right upon the first and has its columns."""
    first = table_of(
        """
                |         | Aug-23
        Reviews | Waiting | 90
        ^       | Longest | 410
        """
    )
    second = table_of("Visits | Waiting | 7\n | Longest | 31", top=230.0)
    found = measures(first, second)
    assert [(measure.group, measure.name) for measure in found] == [
        ("Reviews", "Waiting"),
        ("Reviews", "Longest"),
        ("Visits", "Waiting"),
        ("Visits", "Longest"),
    ]
    assert all(value.period and value.period.text == "Aug-23" for measure in found for value in measure.values)
