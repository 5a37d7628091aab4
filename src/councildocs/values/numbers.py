"""Figures as tables and sentences print them: the value as printed, with the unit that is printed with it."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import regex

from councildocs.values.dates import find_dates
from councildocs.values.months import PATTERN as MONTH


class NumberFound(NamedTuple):
    """A figure: `value` as printed (`£0.7m` is 0.7), its `text`, and the unit where one is printed.

    Units: `percent`, `percentage points`, `gbp`, `gbp thousands`, `gbp millions`, `gbp billions`, `thousands`,
    `millions`, `billions`, `pence`, `rank`, `rate`, `days`, `weeks`, `months`, `years`, `hours`, `minutes`.
    """

    value: float
    text: str
    unit: str | None


_MINUS = r"\-–−‐‑"
_DIGITS = r"(?P<digits>(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|0|[1-9][0-9]*)(?:\.[0-9]+)?|\.[0-9]+)"
_SCALE = r"(?P<scale>millions?|mil|mill|mn|m|billions?|bn|b|thousands?|k)"
_UNIT = (
    r"(?P<unit>%(?:\s?points?)?|per\s?cent(?:age)?(?:\s?points?)?|ppt?s?|p|st|nd|rd|th"
    r"|(?:(?:working|calendar)\s)?days?|wks?|weeks?|mths?|months?|yrs?|years?|hrs?|hours?|mins?|minutes?"
    r"|per\s[0-9]{1,3}(?:,?[0-9]{3})*|/\s?10{0,2}(?:,?000)+)"
)
_MONEY = rf"(?P<sign>[{_MINUS}+±])?\s?(?P<pound>£)?\s?(?P<sign>[{_MINUS}+])?\s?"
# What is counted stays out of the unit: 5FE, 440 places, 30 Year 7 places
_COUNTED = r"\s?(?:\p{Lu}{2,4}s?|(?:Year\s(?:R|[0-9]{1,2})\s)?\p{Ll}{2,}(?:\s\p{Ll}{2,}){0,2})"
_SHARE = r"(?<=(?<![0-9])[0-9]{1,3})\s?(?:/|(?:out\s)?of)\s?(?P<whole>[0-9]{1,3})"
_FIGURE = regex.compile(
    r"(?:(?:[<>≤≥~≈]=?|(?i:c\.?|ca\.?|circa|approx\.?|about|around))\s?)?"
    rf"{_MONEY}{_DIGITS}(?i:\s?{_SCALE}(?![\p{{L}}]))?"
    rf"(?:(?i:\s?{_UNIT}(?![\p{{L}}0-9]))|{_COUNTED}|{_SHARE})?(?P<sign>[{_MINUS}])?\.?"
)
_IN_BRACKETS = regex.compile(
    rf"(?P<before>\s?[{_MINUS}]?\s?£?\s?)\(\s?(?P<inside>[^()]{{1,24}})\)(?P<after>\s?[\p{{L}}%]{{0,8}})"
)
_ARROWS = r"[\p{So}\p{Co}←-⇿➔-➾⬀-⯿\s]*"
_FOOTNOTE = r"(?:\s?(?:[*†‡§#¹²³⁴⁵⁶⁷⁸⁹]+|\[[0-9a-z]{1,2}\]|\((?i:p|r|e|prov|provisional|revised|est)\)))?"
_CELL = regex.compile(rf"{_ARROWS}(?P<body>.{{1,60}}?){_FOOTNOTE}{_ARROWS}", regex.DOTALL)
_IN_TEXT = regex.compile(
    rf"(?<![\p{{L}}0-9£_])(?<![0-9][.,/:{_MINUS}])(?<![/_.])"
    rf"(?:(?<![\p{{L}}0-9)\]]\s?)(?P<sign>[{_MINUS}+])\s?(?=[£0-9.]))?(?P<pound>£)?\s?(?P<sign>[{_MINUS}])?{_DIGITS}"
    rf"(?![0-9]|[.,/:{_MINUS}][0-9])(?!\s?(?:st|nd|rd|th)?\s?(?:of\s)?(?i:{MONTH}))"
    rf"(?i:\s?{_SCALE}(?![\p{{L}}]))?(?:(?i:\s?{_UNIT}(?![\p{{L}}0-9]))|\p{{Lu}}{{2,4}}s?(?![\p{{L}}0-9]))?(?![\p{{L}}])"
)
_LIKE_A_YEAR = regex.compile(r"[0-9]{2}/[0-9]{2}")
_UNITS = {"%": "percent", "percent": "percent", "percentage": "percent", "p": "pence"}
_POINTS = ("%point", "percentpoint", "percentagepoint", "pp")
_SPANS = ("day", "week", "month", "year", "hour", "minute")
_SPAN_NAMES = {"wk": "week", "mth": "month", "yr": "year", "hr": "hour", "min": "minute"}


@lru_cache(maxsize=4096)
def parse_number(text: str) -> NumberFound | None:
    """The figure that a cell is, with its unit and sign, without the arrow or footnote mark beside it.

    >>> parse_number("2,310,480")
    NumberFound(value=2310480.0, text='2,310,480', unit=None)
    >>> parse_number("£0.7m")
    NumberFound(value=0.7, text='£0.7m', unit='gbp millions')
    >>> def figures(*cells):
    ...     return [(found.value, found.unit) if (found := parse_number(cell)) else None for cell in cells]
    >>> figures("85%", "85 %", "5.1400%", "85 per cent", "+2.1pp", "-1.5 percentage points")
    [(85.0, 'percent'), (85.0, 'percent'), (5.14, 'percent'), (85.0, 'percent'), (2.1, 'percentage points'), \
(-1.5, 'percentage points')]
    >>> figures("£2500", "£ 1,234.50", "£250k", "£1.2 million", "£0.5bn", "45p", "£12.40p")
    [(2500.0, 'gbp'), (1234.5, 'gbp'), (250.0, 'gbp thousands'), (1.2, 'gbp millions'), (0.5, 'gbp billions'), \
(45.0, 'pence'), (12.4, 'gbp')]
    >>> figures("(12.3)", "-3.4", "–3.4", "−3.4", "+17.2", "+ 8.6", "9.1-")
    [(-12.3, None), (-3.4, None), (-3.4, None), (-3.4, None), (17.2, None), (8.6, None), (-9.1, None)]
    >>> figures("-£1.2m", "£-5", "(£4k)", "£(1.2)m", "(3.1%)", "(4)%")
    [(-1.2, 'gbp millions'), (-5.0, 'gbp'), (-4.0, 'gbp thousands'), (-1.2, 'gbp millions'), (-3.1, 'percent'), \
(-4.0, 'percent')]
    >>> figures("5 th", "3rd", "12 days", "20 working days", "6 wks", "4.2 per 1,000", "1.2 million", "12k")
    [(5.0, 'rank'), (3.0, 'rank'), (12.0, 'days'), (20.0, 'days'), (6.0, 'weeks'), (4.2, 'rate'), (1.2, 'millions'), \
(12.0, 'thousands')]

    What is counted is no unit, and the first figure of "so many of so many" is the value:

    >>> figures("0.3FE", "440 places", "30 Year 7 places", "8/10", "3 out of 5", "11 of 12")
    [(0.3, None), (440.0, None), (30.0, None), (8.0, None), (3.0, None), (11.0, None)]

    Arrows and footnote marks stand beside a figure, a comparison belongs to its text:

    >>> [parse_number(cell).text for cell in ("▲ 4.2", "85% ↓", "17*", "1,234 (p)", "62.1%²", ">95%", "c. £5m")]
    ['4.2', '85%', '17', '1,234', '62.1%', '>95%', 'c. £5m']

    What is no figure, or more than one, is refused:

    >>> set(figures("N/A", "-", "–", "tbc", "", "*", "2 310 480", "10-15%", "12,34", "00812", "24/01234", "2024/25"))
    {None}
    >>> set(figures("19 June 2025", "1.2.3", "12 Acacia Road", "7b", "Q2", "18% 3.9%", "23/24", "19:30", "1.2 3.4"))
    {None}
    """
    cell = _CELL.fullmatch(text)
    if not cell:
        return None
    body = cell["body"]
    negative = False
    plain = body
    if bracketed := _IN_BRACKETS.fullmatch(body):
        plain, negative = bracketed["before"] + bracketed["inside"].strip() + bracketed["after"], True
    found = _FIGURE.fullmatch(plain)
    if not found or _LIKE_A_YEAR.fullmatch(plain) or plain.endswith(".."):
        return None
    number = _number(found, body.removesuffix("."))
    if number is None or not negative:
        return number
    return number._replace(value=-abs(number.value))


def find_numbers(text: str) -> list[NumberFound]:
    """Every figure in the text, in reading order, that is no part of a date, a reference or a word.

    >>> find_numbers("Yearly 18% Monthly 3.9%")
    [NumberFound(value=18.0, text='18%', unit='percent'), NumberFound(value=3.9, text='3.9%', unit='percent')]
    >>> [f.text for f in find_numbers("saving £1.2m (£0.3m in 2024/25), -3.4 on the 1,043 of 19 June 2025, 12 days")]
    ['£1.2m', '£0.3m', '-3.4', '1,043', '12 days']

    Brackets are an aside in running text, not a minus:

    >>> find_numbers("fell to 12 (14)")
    [NumberFound(value=12.0, text='12', unit=None), NumberFound(value=14.0, text='14', unit=None)]
    >>> find_numbers("minute PLC.31, decision 24/01234, Q3, M20, 10-15%, section 3.1.2, at 19:30, by 30 April, 1,2")
    []
    """
    dates = [(found.start, found.end) for found in find_dates(text)]
    return [
        number
        for match in _IN_TEXT.finditer(text)
        if not any(start <= match.start("digits") < end for start, end in dates)
        and (number := _number(match, match.group().strip()))
    ]


def _number(match: regex.Match[str], text: str) -> NumberFound | None:
    named = match.groupdict()
    scale = (named.get("scale") or "").lower()
    pound = bool(named.get("pound"))
    if scale == "b" and not pound:  # "7b" is a label
        return None
    value = float(match["digits"].replace(",", ""))
    signs = "".join(match.captures("sign"))
    if len(signs) > 1:
        return None
    negative = signs != "" and signs in _MINUS[1:]
    return NumberFound(-value if negative else value, text, _unit(named.get("unit"), scale, pound))


def _unit(printed: str | None, scale: str, pound: bool) -> str | None:
    """The name of a printed unit.

    >>> _unit("%", "", False), _unit(None, "mn", True), _unit("hrs", "", False), _unit(None, "m", False)
    ('percent', 'gbp millions', 'hours', None)
    """
    if scale or pound:
        size = {"m": "millions", "b": "billions", "k": "thousands", "t": "thousands"}.get(scale[:1], "")
        if pound:
            return f"gbp {size}".strip()
        return size if scale != "m" else None  # "1.2m" without a pound sign may be metres
    unit = "".join((printed or "").lower().split())
    if not unit:
        return None
    if unit in _UNITS:
        return _UNITS[unit]
    if unit.startswith(_POINTS):
        return "percentage points"
    if unit in ("st", "nd", "rd", "th"):
        return "rank"
    if unit.startswith(("per", "/")):
        return "rate"
    single = unit.removeprefix("working").removeprefix("calendar").removesuffix("s")
    return _SPAN_NAMES.get(single, single) + "s"
