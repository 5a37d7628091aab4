"""The single marks of time that periods are made of: a day, a month, a quarter, a year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

import regex

from councildocs.values.council_year import (
    UNKNOWN,
    Span,
    council_year,
    half,
    months,
    named_month,
    numbered_month,
    quarter,
)
from councildocs.values.dates import date_at_start, four_digits
from councildocs.values.months import PATTERN as MONTH
from councildocs.values.months import month_number


class Mark(NamedTuple):
    """One mark: its days (unknown where it lacks its year), where it stops, and what of it is known without a year."""

    span: Span
    stop: int
    month: int | None = None
    day: int | None = None
    quarter: int | None = None
    bare_year: bool = False


_ORDINALS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "final": 4,
}
_YEAR = r"(?:19|20)[0-9]{2}"
# 2024/25, 2024-25, 2018 / 2019, 2008/9; two digits with a slash only
_COUNCIL_YEAR = regex.compile(
    rf"(?P<first>{_YEAR})\s{{0,2}}[/–‐-]\s{{0,2}}(?P<second>{_YEAR}|[0-9]{{2}})(?![0-9])(?!\s?/\s?[0-9])"
    rf"|(?P<first>{_YEAR})/(?P<second>[0-9])(?![0-9])"
    r"|(?P<first>[0-9]{2})\s?/\s?(?P<second>[0-9]{2})(?![0-9])(?!\s?/\s?[0-9])"
)
_SHORT_COUNCIL_YEAR = regex.compile(r"(?P<first>[0-9]{2})[–-](?P<second>[0-9]{2})(?![0-9–-])")
_DAMAGED_YEAR = regex.compile(r"[0-9]{2,4}\s?/\s?[0-9]{0,2}(?:\s[0-9])?(?![0-9])")
_QUARTER = regex.compile(
    r"(?:Q|Qtr\.?|Quarter|Chwarter|Ch)\s{0,2}(?P<number>[1-4]|one|two|three|four)(?![0-9\p{L}])"
    r"|(?P<number>1st|2nd|3rd|4th|first|second|third|fourth|final)\s{1,2}(?:quarter|qtr)\b",
    regex.IGNORECASE,
)
_HALF = regex.compile(r"H(?P<number>[12])\b|(?P<number>first|second|1st|2nd)\shalf\b", regex.IGNORECASE)
_NUMBERED_MONTH = regex.compile(r"(?:M|P|Mth|Month|Period)\s{0,2}0?(?P<number>1[0-2]|[1-9])(?![0-9])", regex.IGNORECASE)
_OF = regex.compile(
    r"\s{0,2}(?:[,(:–-]\s?|of\s|for\s)?(?:the\s)?(?:(?:financial\s)?year\s|FY\s?)?", regex.IGNORECASE
)
_MONTHS_BESIDE = regex.compile(
    rf"\s?\({MONTH}\.?\s?(?:[-–]|to)\s?{MONTH}(?:\s?['’]?[0-9]{{2,4}})?\)?", regex.IGNORECASE
)
_KIND_OF_YEAR = regex.compile(
    r"(?:(?P<kind>financial|fiscal|council|academic|school|municipal|civic|calendar)\s)?year\s{1,2}"
    r"|(?P<kind>FY|AY|CY)\s?",
    regex.IGNORECASE,
)
_KIND_AFTER = regex.compile(r"\s(?P<kind>financial|academic|school|municipal|civic)\syear\b", regex.IGNORECASE)
_BETWEEN = regex.compile(r"\s?[,(–-]\s?|\s{1,2}")
_A_YEAR_FOLLOWS = regex.compile(r"\s{0,2}[0-9]{2}")
_SEASON = regex.compile(r"(?:spring|summer|autumn|winter)(?:\s(?:half[\s-])?term)?\s{1,2}", regex.IGNORECASE)
_MONTH = regex.compile(rf"(?P<month>{MONTH})\.?\s{{0,2}}(?:of\s)?", regex.IGNORECASE)
_YEAR_OF_MONTH = regex.compile(
    rf"[,\s/–-]?\s?(?P<year>{_YEAR})(?![0-9])"
    r"|[\s/–-]?['’‘]?(?P<year>[0-9]{2})(?![0-9\p{L}%])(?!,?\s(?:19|20)[0-9]{2})(?![:./][0-9])"
)
_DAY_OF_MONTH = regex.compile(
    rf"(?P<day>[0-9]{{1,2}})\s?(?:st|nd|rd|th)?\s{{0,2}}(?:of\s)?(?P<month>{MONTH})", regex.IGNORECASE
)
_CALENDAR_YEAR = regex.compile(rf"(?P<year>{_YEAR})(?![0-9])(?!\s?[-–/]\s?[0-9])(?![.,][0-9])(?!\s?%)")


@lru_cache(maxsize=64)  # several readers look at one place
def mark(text: str, at: int) -> Mark | None:
    """The mark of time that begins at `at`.

    >>> mark("Q2 25/26 actual", 0)
    Mark(span=Span(first=datetime.date(2025, 7, 1), last=datetime.date(2025, 9, 30)), stop=8, \
month=None, day=None, quarter=None, bare_year=False)
    >>> mark("Quarter 3", 0).quarter, mark("July", 0).month, mark("1 April", 0).day, mark("24/27", 0)
    (3, 7, 1, None)
    """
    return next((found for reader in _READERS if (found := reader(text, at))), None)


def council_year_at(text: str, at: int, *, short: bool = False) -> tuple[int, int] | None:
    """The year in which a printed financial year begins, and where it stops; the two years must follow each other.

    >>> council_year_at("2024/25", 0), council_year_at("24/25", 0), council_year_at("2008/9", 0)
    ((2024, 7), (2024, 5), (2008, 6))
    >>> council_year_at("2024/27", 0), council_year_at("24-25", 0), council_year_at("24-25", 0, short=True)
    (None, None, (2024, 5))
    """
    found = _COUNCIL_YEAR.match(text, at) or (_SHORT_COUNCIL_YEAR.match(text, at) if short else None)
    if not found:
        return None
    first, second = found["first"], found["second"]
    if int(second) != (int(first) + 1) % 10 ** len(second):
        return None
    return four_digits(first), found.end()


def _day(text: str, at: int) -> Mark | None:
    """`31 March 2025`, `31/03/2025`."""
    found = date_at_start(text[at : at + 48])
    if found is None or len(found.value) < len("2025-03-31"):
        return None
    day = date.fromisoformat(found.value)
    return Mark(Span(day, day), at + found.end)


def _part_of_year(
    name: regex.Pattern[str], days: Callable[[int, int], Span]
) -> Callable[[str, int], Mark | None]:
    """A reader for quarters, halves or months that are counted: the name with its number, then the year."""

    def read(text: str, at: int) -> Mark | None:
        found = name.match(text, at)
        if not found:
            return None
        number = found["number"].lower()
        of = _OF.match(text, found.end())
        year_at = of.end() if of else found.end()
        if year := council_year_at(text, year_at, short=True):
            beside = _MONTHS_BESIDE.match(text, year[1])
            return Mark(days(year[0], _ORDINALS.get(number) or int(number)), beside.end() if beside else year[1])
        if damaged := _DAMAGED_YEAR.match(text, year_at):
            return Mark(UNKNOWN, damaged.end())
        if name is _NUMBERED_MONTH:
            return None
        if of_calendar := _CALENDAR_YEAR.match(text, year_at):
            return Mark(UNKNOWN, of_calendar.end())
        return Mark(UNKNOWN, found.end(), quarter=_ORDINALS.get(number) or int(number)) if name is _QUARTER else None

    return read


def _year(text: str, at: int) -> Mark | None:
    """`2024/25`, `financial year 2024-25`, `2023/24 academic year`, `24/25 Q1`."""
    lead = _KIND_OF_YEAR.match(text, at)
    kind = (lead["kind"] or "").lower() if lead else ""
    after_lead = lead.end() if lead else at
    year = council_year_at(text, after_lead, short=bool(lead))
    if not year:
        bare = _CALENDAR_YEAR.match(text, after_lead) if lead else None
        if not bare:
            return None
        return Mark(months(int(bare["year"]), 1, 12) if kind in ("calendar", "cy", "") else UNKNOWN, bare.end())
    first, stop = year
    if tail := _KIND_AFTER.match(text, stop):
        kind, stop = tail["kind"].lower(), tail.end()
    if kind in ("academic", "school", "ay"):
        return Mark(months(first, 9, 12), stop)
    if kind in ("municipal", "civic"):
        return Mark(UNKNOWN, stop)
    return _part_after(text, stop, first) or Mark(council_year(first), stop)


def _part_after(text: str, at: int, year: int) -> Mark | None:
    """`Q1` in `24/25 Q1`, `(M9)` in `2024/25 (M9)`."""
    between = _BETWEEN.match(text, at)
    if not between:
        return None
    for name, days in _PARTS:
        found = name.match(text, between.end())
        if found and not _A_YEAR_FOLLOWS.match(text, found.end()):
            number = found["number"].lower()
            stop = found.end() + (between.group().strip() == "(" and text[found.end() : found.end() + 1] == ")")
            return Mark(days(year, _ORDINALS.get(number) or int(number)), stop)
    return None


def _season(text: str, at: int) -> Mark | None:
    """`Autumn term 2023`: the text does not say which days."""
    if not (lead := _SEASON.match(text, at)):
        return None
    year = council_year_at(text, lead.end())
    bare = _CALENDAR_YEAR.match(text, lead.end())
    stop = year[1] if year else bare.end() if bare else None
    return Mark(UNKNOWN, stop) if stop else None


def _month(text: str, at: int) -> Mark | None:
    """`Jun-24`, `June 2024`, `June 2024/25`; a capital letter, since "may" and "mar" are words."""
    found = _MONTH.match(text, at)
    if not found or not found["month"][0].isupper():
        return None
    number = month_number(found["month"])
    if year := council_year_at(text, found.end()):
        return Mark(named_month(year[0], number), year[1])
    if of := _YEAR_OF_MONTH.match(text, found.end()):
        return Mark(months(four_digits(of["year"]), number), of.end())
    return Mark(UNKNOWN, found.end("month"), month=number)


def _day_of_month(text: str, at: int) -> Mark | None:
    """`1 April`: complete only beside a date with its year."""
    found = _DAY_OF_MONTH.match(text, at)
    if not found or not 1 <= int(found["day"]) <= 31:
        return None
    return Mark(UNKNOWN, found.end(), month=month_number(found["month"]), day=int(found["day"]))


def _calendar_year(text: str, at: int) -> Mark | None:
    """`2025`."""
    found = _CALENDAR_YEAR.match(text, at)
    return Mark(months(int(found["year"]), 1, 12), found.end(), bare_year=True) if found else None


_PARTS: tuple[tuple[regex.Pattern[str], Callable[[int, int], Span]], ...] = (
    (_QUARTER, quarter),
    (_HALF, half),
    (_NUMBERED_MONTH, numbered_month),
)
_READERS: tuple[Callable[[str, int], Mark | None], ...] = (
    _day,
    *(_part_of_year(name, days) for name, days in _PARTS),
    _year,
    _season,
    _month,
    _day_of_month,
    _calendar_year,
)
