"""Figures: signs, units and scales as printed, and cells that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councildocs.values.numbers import find_numbers, parse_number

PIECES = ["1", "12", ",", ".", "345", "%", "£", "m", "-", "(", ")", " ", "th", "days", "/", "k"]


@pytest.mark.parametrize(
    ("cell", "value", "unit"),
    [
        ("7", 7, None),
        ("2,310,480", 2_310_480, None),
        ("2310480.5", 2_310_480.5, None),
        (".5", 0.5, None),
        ("91 %", 91, "percent"),
        ("91 per cent", 91, "percent"),
        ("+1.5 percentage points", 1.5, "percentage points"),
        ("£3.4m", 3.4, "gbp millions"),
        ("£3.4 million", 3.4, "gbp millions"),
        ("£3,400k", 3400, "gbp thousands"),
        ("£0.2bn", 0.2, "gbp billions"),
        ("£ 12.50", 12.5, "gbp"),
        ("-£0.6m", -0.6, "gbp millions"),
        ("(£0.6m)", -0.6, "gbp millions"),
        ("£(0.6)m", -0.6, "gbp millions"),
        ("(0.6)", -0.6, None),
        ("(0.6%)", -0.6, "percent"),
        ("–0.6", -0.6, None),
        ("− 0.6", -0.6, None),
        ("1,234-", -1234, None),
        ("14 th", 14, "rank"),
        ("22nd", 22, "rank"),
        ("20 working days", 20, "days"),
        ("7.5 hrs", 7.5, "hours"),
        ("6.1 per 10,000", 6.1, "rate"),
        ("2.5FE", 2.5, None),
        ("12.4 FTE", 12.4, None),
        ("60 Year 7 temp places", 60, None),
        ("6/10", 6, None),
        ("▼ 3.1", 3.1, None),
        ("3.1 ↑", 3.1, None),
        ("3.1*", 3.1, None),
        ("88% (p)", 88, "percent"),
        ("<5", 5, None),
    ],
)
def test_a_figure_has_its_value_as_printed_and_its_unit(cell: str, value: float, unit: str | None) -> None:
    found = parse_number(cell)
    assert found is not None
    assert (found.value, found.unit) == (value, unit)


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "-",
        "–",
        "N/A",
        "n/a",
        "tbc",
        "Nil",
        "No data",
        "*",
        "Q2",
        "2023/24",
        "23/24",
        "24/01234",
        "01632 960456",
        "1 204 310",
        "12,34",
        "1.2.3",
        "10-15%",
        "18% 3.9%",
        "2:1",
        "12 (3)",
        "4 March 2025",
        "3 High Street",
        "7b",
        "00812",
        "£m",
    ],
)
def test_a_cell_that_is_no_figure_or_more_than_one_is_refused(cell: str) -> None:
    assert parse_number(cell) is None


def test_the_text_of_a_figure_is_as_printed_without_arrows_and_footnote_marks() -> None:
    found = parse_number(" ↑ £1.5m ¹")
    assert found is not None
    assert found.text == "£1.5m"


def test_figures_in_a_sentence_are_found_and_references_are_not() -> None:
    text = "By 4 March 2025 the 2 schemes (24/01234, Q3) cost £1.6m, 12% over, against 1,204 days in 2023/24."
    assert [found.text for found in find_numbers(text)] == ["2", "£1.6m", "12%", "1,204 days"]


@given(st.integers(-10_000_000, 10_000_000))
def test_thousands_separators_and_brackets_do_not_change_a_value(number: int) -> None:
    for printed in (f"{number}", f"{number:,}", f"({abs(number):,})" if number < 0 else f"+{number:,}"):
        found = parse_number(printed)
        assert found is not None
        assert found.value == number


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_what_is_found_is_printed(text: str) -> None:
    for found in find_numbers(text):
        assert found.text in text
    if cell := parse_number(text):
        assert cell.text in text


@pytest.mark.parametrize("near_miss", ["1,", "1", "(", "£ ", "1.", "- ", "12 a ", "<", "%"])
def test_a_long_near_miss_comes_to_an_end(near_miss: str) -> None:
    find_numbers(near_miss * (10_000 // len(near_miss)))
    parse_number(near_miss * (10_000 // len(near_miss)))
