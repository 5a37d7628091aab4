"""Spans of the calendar as councils count it: the year from 1 April, its quarters, halves and numbered months."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple


class Span(NamedTuple):
    """The first and the last day of a period; `None` where it is open or not told."""

    first: date | None
    last: date | None


UNKNOWN = Span(None, None)


def months(year: int, month: int, count: int = 1) -> Span:
    """`count` whole months from `month` on; a month may be beyond 12 and so in a later year.

    >>> months(2024, 2), months(2024, 13, 3)
    (Span(first=datetime.date(2024, 2, 1), last=datetime.date(2024, 2, 29)), \
Span(first=datetime.date(2025, 1, 1), last=datetime.date(2025, 3, 31)))
    """
    return Span(_first_of(year, month), _first_of(year, month + count) - timedelta(days=1))


def council_year(year: int) -> Span:
    """The financial year that begins in April of `year`.

    >>> council_year(2024)
    Span(first=datetime.date(2024, 4, 1), last=datetime.date(2025, 3, 31))
    """
    return months(year, 4, 12)


def quarter(year: int, number: int) -> Span:
    """A quarter (1 is April to June) of the financial year that begins in `year`.

    >>> quarter(2024, 4)
    Span(first=datetime.date(2025, 1, 1), last=datetime.date(2025, 3, 31))
    """
    return months(year, 1 + 3 * number, 3)


def half(year: int, number: int) -> Span:
    """A half of the financial year that begins in `year`.

    >>> half(2024, 2)
    Span(first=datetime.date(2024, 10, 1), last=datetime.date(2025, 3, 31))
    """
    return months(year, 6 * number - 2, 6)


def numbered_month(year: int, number: int) -> Span:
    """A month (1 is April) of the financial year that begins in `year`.

    >>> numbered_month(2025, 2).first, numbered_month(2025, 12).first
    (datetime.date(2025, 5, 1), datetime.date(2026, 3, 1))
    """
    return months(year, 3 + number)


def named_month(year: int, month: int) -> Span:
    """A month by its calendar number in the financial year that begins in `year`.

    >>> named_month(2024, 6).first, named_month(2024, 1).first
    (datetime.date(2024, 6, 1), datetime.date(2025, 1, 1))
    """
    return months(year if month >= 4 else year + 1, month)


def year_of(day: date) -> int:
    """The year in which the financial year of a day begins.

    >>> year_of(date(2025, 3, 31)), year_of(date(2025, 4, 1))
    (2024, 2025)
    """
    return day.year if day.month >= 4 else day.year - 1


def back(last: date, count: int) -> date:
    """The first day of the `count` months that end on `last`.

    >>> back(date(2023, 12, 31), 12), back(date(2024, 2, 29), 3), back(date(2024, 6, 15), 1)
    (datetime.date(2023, 1, 1), datetime.date(2023, 12, 1), datetime.date(2024, 5, 16))
    """
    after = last + timedelta(days=1)
    first = _first_of(after.year, after.month - count)
    return min(first + timedelta(days=after.day - 1), months(first.year, first.month).last or first)


def _first_of(year: int, month: int) -> date:
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)
