"""How a period is put together in print: one mark (a day, `Jun-24`, `Q2 25/26`), from one to another, up to one.

Each reader looks at one place in the text and says what period begins there and where it stops, or `None`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

import regex

from councildocs.values.council_year import UNKNOWN, Span, back, council_year, months, quarter, year_of
from councildocs.values.period_marks import Mark, council_year_at, mark


class Reading(NamedTuple):
    """A period read from the text and the offset at which it stops."""

    span: Span
    stop: int


_NUMBERS = {"three": 3, "six": 6, "nine": 9, "twelve": 12, "quarter": 3, "qtr": 3, "half year": 6, "year": 12}
_MONTHS_TO = regex.compile(
    r"(?:(?:rolling|last|previous|past|latest|the)\s){0,2}"
    r"(?:(?P<count>[0-9]{1,2}|three|six|nine|twelve)[\s-]{0,2}(?:m|mths?|mnths?|months?)"
    r"|(?P<count>month|quarter|qtr|half[\s-]year|year))\.?"
    r"[\s-]{1,2}(?:to|end(?:ed|ing)?|up\sto)\s{1,2}(?:the\s)?(?:end\s)?(?:of\s)?",
    regex.IGNORECASE,
)
_WEEK = regex.compile(r"(?:w/(?P<which>[ec])\.?|week\s(?P<which>ending|ended|commencing))\s{0,2}", regex.IGNORECASE)
_TO_DATE = regex.compile(r"(?:YTD|year[\s-]to[\s-]date)\b\s{0,2}(?:(?:to|at|[–-])\s{0,2})?", regex.IGNORECASE)
_TO_DATE_AFTER = regex.compile(r"[\s,]{0,2}\(?(?:YTD|(?:year[\s-])?to[\s-]date)\b\)?", regex.IGNORECASE)
_LATER = regex.compile(
    r"\s?\+(?![0-9])|\s(?:onwards?|(?:and|&)\s(?:beyond|onwards?|(?:(?:all|any)\s)?(?:later|future|subsequent)\syears?))\b",
    regex.IGNORECASE,
)
_AS_AT = regex.compile(r"(?:(?:as|position|snapshot)\s(?:at|of|on)\s{1,2})", regex.IGNORECASE)
_END_OF = regex.compile(r"(?:the\s)?end\s(?:of\s)?(?:the\s)?", regex.IGNORECASE)
_RELATIVE = regex.compile(
    r"(?:rolling|last|previous|past|latest)\s[0-9]{1,2}\s?(?:m|mths?|months?)\b", regex.IGNORECASE
)
_LEAD = regex.compile(
    r"(?P<open_end>since|from)\s|(?P<open_start>up\sto|until|till|to)\s|(?P<unknown>after|post|beyond|before|pre)[\s-]"
    r"|(?:by|in|during|for|at|on|over|between)\s(?:the\s)?",
    regex.IGNORECASE,
)
_TO = regex.compile(r"\s{0,3}(?:[-–—‐]|(?:to|until|till|up\sto|through)\b)\s{0,3}", regex.IGNORECASE)
_AND = regex.compile(r"\s{1,3}(?:and|to)\s{1,3}|\s?&\s?", regex.IGNORECASE)
_BESIDE = regex.compile(r"\s{0,2}[(:,–-]\s{0,2}")
_WORDS = regex.compile(r"(?:\s\p{L}[\p{L}&’'-]{0,20}){1,4}[\s,–-]{1,3}")
_SEVERAL_YEARS = regex.compile(r"(?P<first>(?:19|20)[0-9]{2})\s?[-–/]\s?(?P<last>(?:19|20)?[0-9]{2})(?![0-9/.-])")


def phrase(text: str, at: int, *, whole: bool) -> Reading | None:
    """The period that begins at `at`: in running text, or (`whole`) one that goes on to the end of the text.

    >>> phrase("the year ended March 2025 was", 4, whole=False).stop
    25
    >>> phrase("the year ended March 2025 was", 4, whole=True) is None
    True
    """
    for reader in _READERS_OF_WHOLE if whole else _READERS:
        reading = reader(text, at)
        if reading and (not whole or reading.stop == len(text)):
            return reading
    return None


def _months_to(text: str, at: int) -> Reading | None:
    """`12 mths to Dec 23`, `Quarter to Sep 24`, `Year ended 31 March 2025`."""
    if not (lead := _MONTHS_TO.match(text, at)) or not (end := mark(text, lead.end())) or not end.span.last:
        return None
    if end.span.first and (end.span.last - end.span.first).days > 100:
        # "the most recent year to 2019/20" compares, "year end 2019/20" is that year
        return Reading(end.span, end.stop) if "end" in lead.group().lower() else None
    count = lead["count"].lower().replace("-", " ")
    number = int(count) if count.isdigit() else _NUMBERS.get(count, 1)
    return Reading(Span(back(end.span.last, number), end.span.last), end.stop)


def _week(text: str, at: int) -> Reading | None:
    """`w/e 5 July 2024`, `week commencing 1 July 2024`."""
    if not (lead := _WEEK.match(text, at)) or not (day := mark(text, lead.end())) or not day.span.first:
        return None
    first = day.span.first - timedelta(days=6 if lead["which"].lower()[0] == "e" else 0)
    return Reading(Span(first, first + timedelta(days=6)), day.stop)


def _to_date(text: str, at: int) -> Reading | None:
    """`YTD Sept 24`, `Sept 24 YTD`, `2024/25 YTD`, `YTD`, `April 2024 to date`."""
    if lead := _TO_DATE.match(text, at):
        end = mark(text, lead.end())
        stop = end.stop if end else at + len(lead.group().rstrip(" -–"))
        return Reading(_year_so_far(end) if end else UNKNOWN, stop)
    if not (found := mark(text, at)) or not (tail := _TO_DATE_AFTER.match(text, found.stop)):
        return None
    return Reading(_year_so_far(found) if "y" in tail.group().lower() else Span(found.span.first, None), tail.end())


def _and_later(text: str, at: int) -> Reading | None:
    """`2026/27 and later years`, `2027 onwards`."""
    if not (found := mark(text, at)) or not (tail := _LATER.match(text, found.stop)):
        return None
    return Reading(Span(found.span.first, None), tail.end()) if found.span.first else None


def _year_so_far(end: Mark) -> Span:
    """From 1 April to the end of what is printed; a whole year says only where it begins."""
    if not end.span.first or not end.span.last:
        return UNKNOWN
    first = council_year(year_of(end.span.last)).first
    return Span(first, None if end.span == council_year(year_of(end.span.last)) else end.span.last)


def _as_at(text: str, at: int) -> Reading | None:
    """`as at 31 March 2025`, `as at end of Q2 24/25`, `end of Sept 2024`."""
    stop = lead.end() if (lead := _AS_AT.match(text, at)) else at
    end_of = _END_OF.match(text, stop)
    if stop == at and not end_of:
        return None
    found = mark(text, end_of.end() if end_of else stop)
    if not found or not found.span.last:
        return None
    return Reading(Span(found.span.last, found.span.last) if end_of else found.span, found.stop)


def _relative(text: str, at: int) -> Reading | None:
    """`Last 12 months`: kept, though the text does not say which."""
    found = _RELATIVE.match(text, at)
    return Reading(UNKNOWN, found.end()) if found else None


def _range(text: str, at: int) -> Reading | None:
    """`Jan – Mar 24`, `1 April 2024 to 31 March 2025`, `Q1 and Q2 24/25`."""
    first = mark(text, at)
    if not first:
        return None
    joint = _TO.match(text, first.stop) or (first.quarter and _AND.match(text, first.stop))
    if not joint:
        return None
    return _joined(first, mark(text, joint.end()))


def _joined(first: Mark, last: Mark | None) -> Reading | None:
    """From the first mark to the last; whichever lacks its year takes it from the other."""
    if last is None:
        return None
    if first.bare_year and last.bare_year:
        return Reading(UNKNOWN, last.stop)
    begin = first.span.first or (last.span.first and _before(first, last.span.first))
    end = last.span.last or (begin and _after(last, begin))
    if begin is None and end is None:
        alike = bool(first.month and last.month) or bool(first.quarter and last.quarter)
        return Reading(UNKNOWN, last.stop) if alike else None
    return Reading(Span(begin, end), last.stop) if begin and end and begin <= end else None


def _before(found: Mark, limit: date) -> date | None:
    """The first day of a mark without a year: its last occurrence that is not after `limit`."""
    if found.quarter:
        return quarter(year_of(limit), found.quarter).first
    if not found.month:
        return None
    year = limit.year if (found.month, found.day or 1) <= (limit.month, limit.day) else limit.year - 1
    first = months(year, found.month).first
    return first + timedelta(days=(found.day or 1) - 1) if first else None


def _after(found: Mark, limit: date) -> date | None:
    """The last day of a mark without a year: its next occurrence after `limit`."""
    if found.quarter:
        return quarter(year_of(limit), found.quarter).last
    if not found.month or found.day:
        return None
    return months(limit.year if found.month >= limit.month else limit.year + 1, found.month).last


def _quarter_with_months(text: str, at: int) -> Reading | None:
    """`Q4 (Jan-Mar 25)`, `Q4 (Jan-Mar)`."""
    found = mark(text, at)
    between = _BESIDE.match(text, found.stop) if found and found.quarter else None
    reading = _range(text, between.end()) if between else None
    if not reading:
        return None
    return Reading(reading.span, reading.stop + (text[reading.stop : reading.stop + 1] == ")"))


def _quarter_of_title(text: str, at: int) -> Reading | None:
    """`Quarter 3 Performance Report 2024/25`."""
    found = mark(text, at)
    words = _WORDS.match(text, found.stop) if found and found.quarter else None
    year = council_year_at(text, words.end()) if words else None
    return Reading(quarter(year[0], found.quarter), year[1]) if found and found.quarter and year else None


def _single(text: str, at: int) -> Reading | None:
    found = mark(text, at)
    return Reading(found.span, found.stop) if found and not found.month else None


def _led(text: str, at: int) -> Reading | None:
    """`By 2026-27`, `since April 2021`, `Post 2032`, `between April 2024 and March 2025`."""
    if not (lead := _LEAD.match(text, at)):
        return None
    first = mark(text, lead.end())
    if first and (joint := _AND.match(text, first.stop)):
        return _joined(first, mark(text, joint.end()))
    found = _range(text, lead.end()) or _single(text, lead.end()) or _several_years(text, lead.end())
    if not found:
        return None
    if lead["unknown"]:
        return Reading(UNKNOWN, found.stop)
    if lead["open_end"] and not _range(text, lead.end()):
        return Reading(Span(found.span.first, None), found.stop)
    return Reading(Span(None, found.span.last), found.stop) if lead["open_start"] else found


def _several_years(text: str, at: int) -> Reading | None:
    """`2022-26`: calendar or financial years, the text does not say."""
    found = _SEVERAL_YEARS.match(text, at)
    return Reading(UNKNOWN, found.end()) if found and int(found["first"][-2:]) < int(found["last"][-2:]) else None


def _without_year(text: str, at: int) -> Reading | None:
    """`July`, `31 March`."""
    found = mark(text, at)
    return Reading(UNKNOWN, found.stop) if found and found.month else None


_READERS: tuple[Callable[[str, int], Reading | None], ...] = (
    _months_to,
    _week,
    _to_date,
    _and_later,
    _as_at,
    _relative,
    _quarter_with_months,
    _range,
    _quarter_of_title,
    _single,
)
_READERS_OF_WHOLE = (
    *(reader for reader in _READERS if reader is not _quarter_of_title),
    _led,
    _several_years,
    _without_year,
)
