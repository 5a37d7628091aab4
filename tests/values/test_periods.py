"""Periods: council years and their parts, months, spans, and labels that are none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councildocs.values.periods import find_period, parse_period

PIECES = [
    "Q2",
    "Qtr 3",
    " ",
    "24/25",
    "2024-25",
    "2024",
    "Jun",
    "June ",
    "-",
    " to ",
    "12 months to ",
    "(",
    ")",
    "31 ",
    "YTD ",
]


@pytest.mark.parametrize(
    ("printed", "start", "end"),
    [
        ("2023-24", "2023-04-01", "2024-03-31"),
        ("2023/2024", "2023-04-01", "2024-03-31"),
        ("2023 /24", "2023-04-01", "2024-03-31"),
        ("1999/00", "1999-04-01", "2000-03-31"),
        ("financial year 2023/24", "2023-04-01", "2024-03-31"),
        ("Q1 2023 -24", "2023-04-01", "2023-06-30"),
        ("Q4, 2023/24", "2024-01-01", "2024-03-31"),
        ("Quarter 2 of 2023/24", "2023-07-01", "2023-09-30"),
        ("2023/24 Quarter 2", "2023-07-01", "2023-09-30"),
        ("2023/24 (Q2)", "2023-07-01", "2023-09-30"),
        ("Q3 23/24 (Oct – Dec)", "2023-10-01", "2023-12-31"),
        ("Q2 & Q3 23/24", "2023-07-01", "2023-12-31"),
        ("Period 12 2023/24", "2024-03-01", "2024-03-31"),
        ("Feb-24", "2024-02-01", "2024-02-29"),
        ("Feb '24", "2024-02-01", "2024-02-29"),
        ("Chwefror 2024", "2024-02-01", "2024-02-29"),
        ("Nov 23 to Jan 24", "2023-11-01", "2024-01-31"),
        ("Nov - Jan 2024", "2023-11-01", "2024-01-31"),
        ("1st October - 31st December 2023", "2023-10-01", "2023-12-31"),
        ("01/10/2023 – 31/12/2023", "2023-10-01", "2023-12-31"),
        ("Rolling 12 months to Feb 24", "2023-03-01", "2024-02-29"),
        ("three months ended 30 June 2023", "2023-04-01", "2023-06-30"),
        ("Year ended 31 March 2024", "2023-04-01", "2024-03-31"),
        ("2023/24 YTD", "2023-04-01", None),
        ("to March 2024", None, "2024-03-31"),
        ("as at end of Q2 23/24", "2023-09-30", "2023-09-30"),
        ("calendar year 2023", "2023-01-01", "2023-12-31"),
        ("(Q2 23/24)", "2023-07-01", "2023-09-30"),
        ("Q2\n23/24*", "2023-07-01", "2023-09-30"),
    ],
)
def test_a_period_has_its_first_and_last_day(printed: str, start: str | None, end: str | None) -> None:
    found = parse_period(printed)
    assert found is not None
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize(
    "printed", ["Q3", "Quarter Two", "Q3 23/2", "M4 23/2", "September", "Last 12 months", "2021-26", "YTD"]
)
def test_a_period_whose_days_are_not_told_keeps_its_text(printed: str) -> None:
    found = parse_period(printed)
    assert found is not None
    assert (found.text, found.start, found.end) == (printed, None, None)


@pytest.mark.parametrize(
    "printed",
    ["23/2", "23/25", "8/10", "1,204", "85%", "Target", "Actual 2023/24", "M25", "24/01234", "31 June 2024", "–", ""],
)
def test_what_is_no_period_is_refused(printed: str) -> None:
    assert parse_period(printed) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Target 2023/24", "2023/24"),
        ("Performance Report – Quarter 3 2023/24", "Quarter 3 2023/24"),
        ("Quarter 3 Monitoring Report 2023-24", "Quarter 3 Monitoring Report 2023-24"),
        ("Position as at 30 September 2023 (net)", "as at 30 September 2023"),
        ("Budget (Apr 23 - Mar 24) £m", "Apr 23 - Mar 24"),
        ("Forecast spend", None),
    ],
)
def test_the_first_period_inside_a_text_is_found(text: str, found: str | None) -> None:
    period = find_period(text)
    assert (period.text if period else None) == found


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2048, 12, 31)))
def test_a_month_lies_in_its_quarter_and_the_quarter_in_its_year(day: date) -> None:
    year = day.year if day.month >= 4 else day.year - 1
    quarter = (day.month - 4) % 12 // 3 + 1
    month = parse_period(f"{day:%b-%y}")
    part = parse_period(f"Q{quarter} {year}/{(year + 1) % 100:02}")
    whole = parse_period(f"{year}-{(year + 1) % 100:02}")
    assert month and part and whole
    assert month.start and part.start and whole.start and month.end and part.end and whole.end
    assert whole.start <= part.start <= month.start <= day.isoformat() <= month.end <= part.end <= whole.end


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_what_is_found_stands_where_it_says_and_does_not_end_before_it_begins(text: str) -> None:
    for found in (find_period(text), parse_period(text)):
        if found:
            assert text[found.at : found.to] == found.text
            assert not found.start or not found.end or found.start <= found.end


@pytest.mark.parametrize(
    "near_miss", ["Q1 ", "2024/", "12 months to ", "Jan - ", "as at ", "Quarter 3 Report ", "1", "the end of "]
)
def test_a_long_near_miss_comes_to_an_end(near_miss: str) -> None:
    find_period(near_miss * (10_000 // len(near_miss)))
    parse_period(near_miss * (10_000 // len(near_miss)))
