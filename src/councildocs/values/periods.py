"""Periods of time as councils label their columns, to a first and a last day."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import regex

from councildocs.values.council_year import Span
from councildocs.values.months import PATTERN as MONTH
from councildocs.values.period_grammar import Reading, phrase


class PeriodFound(NamedTuple):
    """A period as printed with its first and last day (`None` where it is open or not told), and where it stands."""

    text: str
    start: str | None
    end: str | None
    at: int
    to: int


_WRAPPING = " \t\r\n\xa0()[]:;,.*–—-"
# Where a period can begin; nothing of a word, a figure or a reference may stand before it.
_MAY_BE_PERIOD = regex.compile(r"\p{L}|(?:19|20)[0-9]{2}|[0-9]\s?[/–-]\s?[0-9]|[0-9]\.{1,2}[0-9]{1,2}\.")
"""What every period has: a word, a year, or figures with a mark between.  Most cells of figures have neither."""
_BEGINNING = regex.compile(
    r"(?<![\p{L}0-9£$€#/])(?<![0-9][.,:-])(?<!\b(?:Act|Regulations|Order|Rules)\s)"
    rf"(?=[0-9]|{MONTH}|[QHMP][\s0-9]|(?:Ch|Mth|FY|AY|CY|w/|YTD|Q[a-z]|year|rolling|last|previous|past|latest|the\send)"
    r"|(?:chwarter|first|second|third|fourth|final|month|period|half|week|end|as|position|snapshot)\b"
    r"|(?:three|six|nine|twelve|financial|fiscal|council|academic|school|municipal|civic|calendar)\b"
    r"|(?:spring|summer|autumn|winter)\b)",
    regex.IGNORECASE,
)


@lru_cache(maxsize=4096)
def parse_period(text: str) -> PeriodFound | None:
    """The period that the whole text is, give or take the punctuation round it.

    >>> parse_period("Q2 25/26")
    PeriodFound(text='Q2 25/26', start='2025-07-01', end='2025-09-30', at=0, to=8)
    >>> def days(*texts):
    ...     for text in texts:
    ...         found = parse_period(text)
    ...         print(text, "=", f"{found.start} to {found.end}" if found else "no period")

    Financial years, their quarters, halves and months:

    >>> days("2024/25", "2018 / 2019", "2024-25", "24/25", "Q2 2025/26", "Qtr 3 2024-25", "24/25 Q1")
    2024/25 = 2024-04-01 to 2025-03-31
    2018 / 2019 = 2018-04-01 to 2019-03-31
    2024-25 = 2024-04-01 to 2025-03-31
    24/25 = 2024-04-01 to 2025-03-31
    Q2 2025/26 = 2025-07-01 to 2025-09-30
    Qtr 3 2024-25 = 2024-10-01 to 2024-12-31
    24/25 Q1 = 2024-04-01 to 2024-06-30
    >>> days("Quarter Four 2024/25", "M2 25/26", "H1 2024/25", "By 2026-27", "Q1-Q3 24/25")
    Quarter Four 2024/25 = 2025-01-01 to 2025-03-31
    M2 25/26 = 2025-05-01 to 2025-05-31
    H1 2024/25 = 2024-04-01 to 2024-09-30
    By 2026-27 = 2026-04-01 to 2027-03-31
    Q1-Q3 24/25 = 2024-04-01 to 2024-12-31
    >>> days("2019/20 to 2023/24", "academic year 2023/24")
    2019/20 to 2023/24 = 2019-04-01 to 2024-03-31
    academic year 2023/24 = 2023-09-01 to 2024-08-31

    Months, and from month to month:

    >>> days("Jun-24", "June 2024", "Sept 24", "June 2024/25", "Jan – Mar 24", "Jan 24 – Mar 24")
    Jun-24 = 2024-06-01 to 2024-06-30
    June 2024 = 2024-06-01 to 2024-06-30
    Sept 24 = 2024-09-01 to 2024-09-30
    June 2024/25 = 2024-06-01 to 2024-06-30
    Jan – Mar 24 = 2024-01-01 to 2024-03-31
    Jan 24 – Mar 24 = 2024-01-01 to 2024-03-31
    >>> days("January – December 2023", "Apr 24 - Mar 25", "Oct - Sep 2024", "Apr-Jun 2024/25")
    January – December 2023 = 2023-01-01 to 2023-12-31
    Apr 24 - Mar 25 = 2024-04-01 to 2025-03-31
    Oct - Sep 2024 = 2023-10-01 to 2024-09-30
    Apr-Jun 2024/25 = 2024-04-01 to 2024-06-30
    >>> days("1 April 2024 to 31 March 2025", "Q4 (Jan-Mar 25)")
    1 April 2024 to 31 March 2025 = 2024-04-01 to 2025-03-31
    Q4 (Jan-Mar 25) = 2025-01-01 to 2025-03-31

    Up to a day or a month, and on a day:

    >>> days("12 mths to Dec 23", "12m to Dec 24", "Quarter to Sep 24", "Year to March 2025", "YTD Sept 24")
    12 mths to Dec 23 = 2023-01-01 to 2023-12-31
    12m to Dec 24 = 2024-01-01 to 2024-12-31
    Quarter to Sep 24 = 2024-07-01 to 2024-09-30
    Year to March 2025 = 2024-04-01 to 2025-03-31
    YTD Sept 24 = 2024-04-01 to 2024-09-30
    >>> days("w/e 5 July 2024", "31 March 2025", "as at 31 March 2025", "end of Sept 2024", "2025")
    w/e 5 July 2024 = 2024-06-29 to 2024-07-05
    31 March 2025 = 2025-03-31 to 2025-03-31
    as at 31 March 2025 = 2025-03-31 to 2025-03-31
    end of Sept 2024 = 2024-09-30 to 2024-09-30
    2025 = 2025-01-01 to 2025-12-31
    >>> days("since April 2021", "April 2021 to date")
    since April 2021 = 2021-04-01 to None
    April 2021 to date = 2021-04-01 to None
    >>> days("2026/27 and later years", "2027 onwards", "2028/29+")
    2026/27 and later years = 2026-04-01 to None
    2027 onwards = 2027-01-01 to None
    2028/29+ = 2028-04-01 to None

    A period whose days the text does not tell is kept without them:

    >>> days("Q1", "Q1 (Apr-Jun)", "July", "31 March", "Q4 24/2", "Last 12 Months", "2022-26", "Post 2032")
    Q1 = None to None
    Q1 (Apr-Jun) = None to None
    July = None to None
    31 March = None to None
    Q4 24/2 = None to None
    Last 12 Months = None to None
    2022-26 = None to None
    Post 2032 = None to None
    >>> days("Autumn term 2023", "Q2 2025")
    Autumn term 2023 = None to None
    Q2 2025 = None to None

    Anything else is refused:

    >>> days("24/2", "2024/27 target", "1,043", "Target", "24/01234", "Q5 24/25", "31 June 2024", "12 months", "")
    24/2 = no period
    2024/27 target = no period
    1,043 = no period
    Target = no period
    24/01234 = no period
    Q5 24/25 = no period
    31 June 2024 = no period
    12 months = no period
     = no period
    """
    if not _MAY_BE_PERIOD.search(text):
        return None
    at = len(text) - len(text.lstrip(_WRAPPING))
    to = max(at, len(text.rstrip(_WRAPPING)))
    if text[at:to].count("(") > text[at:to].count(")") and text[to : to + 1] == ")":
        to += 1
    reading = phrase(text[:to], at, whole=True)
    return _found(text, at, reading) if reading else None


@lru_cache(maxsize=4096)
def find_period(text: str) -> PeriodFound | None:
    """The first period inside the text.

    >>> find_period("2011/12 Outturn")
    PeriodFound(text='2011/12', start='2011-04-01', end='2012-03-31', at=0, to=7)
    >>> find_period("Housing indicators, as they stood in Q4 24/25 (provisional)")
    PeriodFound(text='Q4 24/25', start='2025-01-01', end='2025-03-31', at=37, to=45)
    >>> find_period("Quarter 3 Performance Report 2024/25").start, find_period("Rate as at 31 March 2025 (%)").text
    ('2024-10-01', 'as at 31 March 2025')
    >>> find_period("Actual for the 12 months to December 2023").text, find_period("Waiting list Jun-24").text
    ('12 months to December 2023', 'Jun-24')
    >>> find_period("under the Equality Act 2010"), find_period("In October, 46 people came")
    (None, None)
    >>> find_period("rose to 85% on 1,043 visits (24/01234, page 12), you may add 24"), find_period("")
    (None, None)
    """
    if not _MAY_BE_PERIOD.search(text):
        return None
    for beginning in _BEGINNING.finditer(text):
        if reading := phrase(text, beginning.start(), whole=False):
            return _found(text, beginning.start(), reading)
    return None


def _found(text: str, at: int, reading: Reading) -> PeriodFound:
    start, end = (day.isoformat() if day else None for day in Span(*reading.span))
    return PeriodFound(text[at : reading.stop], start, end, at, reading.stop)
