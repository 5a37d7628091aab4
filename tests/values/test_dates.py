"""Dates: every British way to print one, and what only looks like one."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councildocs.values.dates import find_dates, parse_date

DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2049, 12, 31))
PIECES = ["3", "31", " ", "/", ".", "-", "th", " of ", "May", "Feb", "Mawrth", "2024", "24", "'", ",", "\n", "Monday "]


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("Tuesday, 4 March 2025", "2025-03-04"),
        ("Tues 4th\nMarch 2025", "2025-03-04"),
        ("the 4th day of March 2025", "2025-03-04"),
        ("4 th March, 2025", "2025-03-04"),
        ("4thMarch2025", "2025-03-04"),
        ("4-Mar-25", "2025-03-04"),
        ("4 Mar '25", "2025-03-04"),
        ("March 4th, 2025", "2025-03-04"),
        ("04/03/2025", "2025-03-04"),
        ("4/3/25", "2025-03-04"),
        ("4 / 3 / 2025", "2025-03-04"),
        ("04.03.25", "2025-03-04"),
        ("04-03-2025", "2025-03-04"),
        ("2025-03-04T10:00", "2025-03-04"),
        ("29 February 2024", "2024-02-29"),
        ("4 September 1998Page 7", "1998-09-04"),
        ("Nos Lun 3ydd o Chwefror 2025", "2025-02-03"),
        ("dydd Iau, 6 Tachwedd 2025", "2025-11-06"),
        ("Nov-25", "2025-11"),
        ("February 2026", "2026-02"),
    ],
)
def test_a_date_is_read_in_every_way_that_councils_print_it(printed: str, value: str) -> None:
    assert parse_date(printed) == value


@pytest.mark.parametrize(
    "printed",
    [
        "Monday 6th October",
        "29 February 2025",
        "31/04/2025",
        "7.00 pm",
        "2024/25",
        "24/01234",
        "7 May 11 people came",
        "7 May 19.30",
        "paragraph 2.3.24 says",
        "\n14.03.07 Street lights",
        "01632 960 456",
        "we may 2024 or may not",
        "",
    ],
)
def test_what_is_no_date_is_refused(printed: str) -> None:
    assert parse_date(printed) is None


def test_dates_of_a_range_are_two_dates() -> None:
    assert [found.value for found in find_dates("1 April 2024-31 March 2025")] == ["2024-04-01", "2025-03-31"]


def test_columns_of_months_are_not_days() -> None:
    assert find_dates("Mar 24   Jun 24   Sep 24") == []


@given(DAYS)
def test_day_and_month_come_in_british_order(day: date) -> None:
    for printed in (f"{day:%d/%m/%Y}", f"{day:%d/%m/%y}", f"{day:%d.%m.%Y}", f"{day:%A %d %B %Y}", f"{day:%d %b %y}"):
        assert parse_date(printed) == day.isoformat()


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_what_is_found_stands_where_it_says(text: str) -> None:
    reached = 0
    for found in find_dates(text):
        assert text[found.start : found.end] == found.text
        assert found.start >= reached
        reached = found.end


@pytest.mark.parametrize("near_miss", ["31 March ", "1.", "12/", "January ", "Monday, ", "1 1", "Mar-", "0"])
def test_a_long_near_miss_comes_to_an_end(near_miss: str) -> None:
    find_dates(near_miss * (10_000 // len(near_miss)))
