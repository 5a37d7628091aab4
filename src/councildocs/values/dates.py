"""Dates as British papers print them, to ISO 8601."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

import regex

from councildocs.values.months import PATTERN as MONTH
from councildocs.values.months import month_number


class DateFound(NamedTuple):
    """A date: `value` in ISO 8601 (`2025-06-19`, or `2025-11` where only the month is printed), and where it stands."""

    value: str
    text: str
    start: int
    end: int


_SPACE = r"[\s.,]{0,4}"
_LONG_YEAR = r"(?P<year>(?:1[89]|20|21)[0-9]{2})"
_YEAR = rf"{_LONG_YEAR}(?![0-9])"
# Two digits are a year only where the text does not go on as a time ("13 March 19.30") or a count ("5 May 20 people").
_SHORT_YEAR = (
    r"['’‘]?(?P<year>[0-9]{2})(?![0-9\p{L}%])(?!\s?[:.]\s?[0-9])"
    r"(?!\s{0,2}(?:am|pm|a\.m|p\.m|noon|hrs|hours|%)\b)(?!\s{1,3}(?!(?:to|until|till|at|and|or|i)\b)(?-i:\p{Ll}))"
    rf"(?!\s{{1,3}}{MONTH})"
)
# "November 2024-25" is a month of a financial year: see `periods`.
_ALONE = r"(?![/–-][0-9]{2}(?![0-9]))"
_WEEKDAY = (
    r"(?:(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|(?:dydd|nos)\s{1,3}(?:llun|fawrth|mawrth|mercher|fercher|iau|gwener|wener|sadwrn|sul))\b[\s.,]{1,4}(?:the\s+|y\s+)?)?"
)
_ORDINAL = r"(?:st|nd|rd|th|eg|ain|fed|ed|ydd|il|af)?"
_DAY = rf"(?<![0-9])(?<![0-9][./:])(?P<day>[0-9]{{1,2}})\s{{0,2}}{_ORDINAL}"
_MONTH = rf"(?P<month>{MONTH})"

_DAY_MONTH = rf"{_DAY}(?:{_SPACE}(?:day\s)?(?:(?:of|o)\s)?\s{{0,2}}|\s?[-/–]\s?){_MONTH}"
# Dates in figures: no figure and mark may stand before them, nor follow them.
_FRESH = r"(?<![0-9])(?<![0-9][./-])"
_D, _M, _Y = r"(?P<day>[0-9]{1,2})", r"(?P<month>[0-9]{1,2})", r"(?P<year>[0-9]{2})(?![0-9])(?![./-][0-9])"
# Minutes are numbered "19.09.03 Grass cutting" at the start of their line.
_NOT_A_NUMBERING = r"(?!(?<=(?:\A|\n)\s{0,20})[0-9.-]{8,9}[ \t]{1,20}[\p{L}–-])"

_FORMS = (
    # 19th June 2025; 19 th of June, 2025; 28thOctober2022; 19th day of June 2025
    rf"\b{_WEEKDAY}{_DAY_MONTH}(?:{_SPACE}|\s?[-/–]\s?){_YEAR}",
    # 28 Mar 18; 28-Mar-18; not the columns "Dec 23 Dec 24"
    rf"\b{_WEEKDAY}(?<!{MONTH}\s{{1,12}}){_DAY_MONTH}(?:{_SPACE}|[-/–]){_SHORT_YEAR}",
    # March 18, 2025
    rf"\b{_WEEKDAY}{_MONTH}{_SPACE}(?<![0-9])(?P<day>[0-9]{{1,2}})\s{{0,2}}{_ORDINAL}{_SPACE}(?<=[\s,.]){_YEAR}",
    # 2025-06-19
    rf"(?<![0-9./-]){_LONG_YEAR}(?P<mark>[-/.])(?P<month>[0-9]{{2}})(?P=mark)(?P<day>[0-9]{{2}})(?![0-9])",
    # 21/04/2015; 30.01.2025; 30..01.2025; 21 / 4 / 2015
    rf"{_FRESH}{_D}\s?(?P<mark>[./-])(?P=mark)?\s?{_M}\s?(?P=mark){{1,2}}\s?{_YEAR}",
    # 07/05/15; 1/4/24
    rf"{_FRESH}{_D}(?P<mark>/){_M}/{_Y}",
    # 30.01.25 but not 1.4.24, which may number a paragraph
    rf"{_NOT_A_NUMBERING}{_FRESH}(?P<day>[0-9]{{2}})(?P<mark>[.-])(?P=mark)?(?P<month>[0-9]{{2}})(?P=mark){_Y}",
    # 1.4.24 where it is all there is
    rf"\A\s*{_D}(?P<mark>[.-]){_M}(?P=mark){_Y}\s*\Z",
    # November 2025; Nov-25
    rf"\b{_MONTH}(?:[\s,.]{{1,4}}{_YEAR}{_ALONE}|\s?[-–]\s?{_YEAR}|[-–'’‘](?P<year>[0-9]{{2}})(?![0-9\p{{L}}%/.:-]))",
)
_PATTERNS = tuple(regex.compile(form, regex.IGNORECASE) for form in _FORMS)
_A_MONTH = regex.compile(MONTH, regex.IGNORECASE)
_IN_FIGURES = regex.compile(r"[0-9]\s?[./-]{1,2}\s?[0-9]{1,2}\s?[./-]")
_FIGURE = regex.compile("[0-9]")


def _may_hold_date(text: str) -> bool:
    """Whether the text has what every date has, which is soon told: a figure and a month, or figures with marks."""
    return bool(_FIGURE.search(text)) and bool(_A_MONTH.search(text) or _IN_FIGURES.search(text))


def find_dates(text: str) -> list[DateFound]:
    """Every date in the text, in reading order; day before month, two-digit years from 1950 to 2049.

    >>> [d.value for d in find_dates("Thursday, 19 June 2025 and the 7th of September, 2010")]
    ['2025-06-19', '2010-09-07']
    >>> find_dates("held on Tuesday 13th March 2018.")
    [DateFound(value='2018-03-13', text='Tuesday 13th March 2018', start=8, end=31)]
    >>> [d.value for d in find_dates("21/04/2015, 07/05/15, 30.01.2025, 30..01.2025, 2025-06-19, March 18, 2025")]
    ['2015-04-21', '2015-05-07', '2025-01-30', '2025-01-30', '2025-06-19', '2025-03-18']
    >>> [d.value for d in find_dates("28thOctober2022, 19 th June 2025, 28-Mar-18, 28 Mar 18, 1st April '24")]
    ['2022-10-28', '2025-06-19', '2018-03-28', '2018-03-28', '2024-04-01']
    >>> [d.text for d in find_dates("the meeting of 7 September 2010Page 2")]
    ['7 September 2010']
    >>> [d.value for d in find_dates("Nos Fercher 13eg o Ebrill 2016, 16 Mawrth 2016")]
    ['2016-04-13', '2016-03-16']

    Where only the month is printed, only the month comes out:

    >>> [d.value for d in find_dates("due November 2025, reviewed Jun-24")]
    ['2025-11', '2024-06']

    A date without its year, an impossible date and what only looks like one are refused:

    >>> find_dates("Wednesday 17th January; 31 June 2025; 30/02/2024; 13/13/2024; minute 12..27.04; 2024/25; 24/01234")
    []
    >>> find_dates("on 13 March 19.30 hours; on 5 May 20 people came; paragraph 1.4.24 applies; we may 2 times")
    []
    >>> [d.text for d in find_dates("30 March - 18 April 2025; 30 March 18 April 2025; 28 Mar 18 The")]
    ['18 April 2025', '18 April 2025', '28 Mar 18']
    """
    return list(_dates(text))


def date_at_start(text: str) -> DateFound | None:
    """The longest date with which the text begins, if it begins with one.

    >>> date_at_start("19 June 2025 was warm").value, date_at_start("on 19 June 2025")
    ('2025-06-19', None)
    """
    if not _may_hold_date(text):
        return None
    matches = [match for pattern in _PATTERNS if (match := pattern.match(text))]
    match = max(matches, key=lambda match: match.end(), default=None)
    value = _value(match) if match else None
    return DateFound(value, match.group(), 0, match.end()) if match and value else None


def parse_date(text: str) -> str | None:
    """The first date in the text.

    >>> parse_date("Date: 5th July 2016"), parse_date("14/10/24"), parse_date("1.4.24"), parse_date("to be confirmed")
    ('2016-07-05', '2024-10-14', '2024-04-01', None)
    """
    return next((found.value for found in _dates(text)), None)


def _dates(text: str) -> Iterator[DateFound]:
    """What the forms match, the earliest and longest first; an impossible date still bars what lies inside it."""
    if not _may_hold_date(text):
        return
    spans = [(match.start(), -match.end(), match) for pattern in _PATTERNS for match in pattern.finditer(text)]
    reached = 0
    for start, _, match in sorted(spans, key=lambda span: span[:2]):
        if start < reached:
            continue
        reached = match.end()
        if value := _value(match):
            yield DateFound(value, match.group(), start, reached)


def _value(match: regex.Match[str]) -> str | None:
    """ISO 8601 for a match of one of the forms, `None` where there is no such day."""
    named = match.groupdict()
    month = named["month"]
    number = int(month) if month.isdigit() else month_number(month)
    year = four_digits(named["year"])
    if not named.get("day"):
        # "may 2025" in lower case is more often a verb than a month
        return f"{year}-{number:02}" if month[0].isupper() else None
    try:
        return date(year, number, int(named["day"])).isoformat()
    except ValueError:
        return None


def four_digits(year: str) -> int:
    """The year that two digits stand for.

    >>> four_digits("2025"), four_digits("25"), four_digits("98")
    (2025, 2025, 1998)
    """
    number = int(year)
    if len(year) > 2:
        return number
    return number + (2000 if number < 50 else 1900)
