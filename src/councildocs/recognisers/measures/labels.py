"""What a label over or beside a figure says: a period, an area, a statistic, a unit, or what is measured."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

import regex

from councildocs.recognisers.measures.marks import direction_word, rag_word
from councildocs.records import Period
from councildocs.values.periods import PeriodFound, find_period, parse_period
from councildocs.vocabulary import compiled, entries

LONGEST = 90
"""A longer text is the name of an indicator; no period and no statistic is looked for inside."""

_SPACE = regex.compile(r"\s+")
_TRIM = " \t:;,.–—-*/|"
_COUNT = regex.compile(r"\s?[\[(](?:out of |of |n ?= ?)?[0-9]{1,4}[\])]$")
_COUNTED_AREA = regex.compile(r"(?:(?<=\s)|^)\p{Lu}[\p{L}]*(?: \p{Lu}[\p{L}]*){0,2} \([0-9]{1,3}\)")
_MEAN = regex.compile(r"(?i)\s(?:averages?|av\.?|mean|median|totals?|figures?|rank|authorities)$")
_POUNDS = regex.compile(
    r"(?i)£\s?(?P<scale>millions?|mil|m\b|billions?|bn\b|k\b|['’]?000['’]?s?|thousands?)?"
    r"|\((?P<bare>['’]?000s?)\)|\bGBP\b"
)
_DAYS = (
    r"(?i)\bdays$|\((?:working |calendar )?days\)|\bin days\b|\bnumber of (?:\w+ )?days\b"
    r"|\bdays (?:to|taken|waiting|between|from)\b"
)
_COUNTED = r"(?i)^(?:total )?(?:number|no\.?|#|count|volume) of\b|^(?:number|count|volume|headcount)$"
_PLAIN_UNITS = (
    ("percent", regex.compile(r"(?i)%|\bper ?cent(?:age)?\b|\bproportion of\b|\bshare\b")),
    ("rate", regex.compile(r"(?i)\bper [0-9][0-9,]{2,}|\b[0-9]{2,}k\b(?= pop)|^rate\b|\brate of\b|\brate per\b")),
    ("seconds", regex.compile(r"(?i)\(sec(?:ond)?s?\)|\bin seconds\b|^seconds$")),
    ("minutes", regex.compile(r"(?i)\(min(?:ute)?s\)|\bin minutes\b|^minutes$")),
    ("hours", regex.compile(r"(?i)\(h(?:ou)?rs\)|\bin hours\b|^hours$")),
    ("days", regex.compile(_DAYS)),
    ("weeks", regex.compile(r"(?i)\bweeks$|\(weeks\)|\bin weeks\b")),
    ("years", regex.compile(r"(?i)\b(?:years|yrs)$|\((?:years|yrs)\)")),
    ("fte", regex.compile(r"\bFTEs?\b")),
    ("tonnes", regex.compile(r"(?i)\btonn(?:es|age)\b")),
    ("count", regex.compile(_COUNTED)),
)
_SCALES = {"m": "millions", "b": "billions", "k": "thousands", "t": "thousands", "0": "thousands"}


class Label(NamedTuple):
    """A label: `rest` is what stands in it besides a period and an area."""

    text: str
    rest: str = ""
    period: PeriodFound | None = None
    area: str | None = None
    statistic: str | None = None
    unit: str | None = None

    @property
    def names(self) -> bool:
        """Whether it can name an indicator: it says more than when, where, which statistic and which unit."""
        if not self.rest or self.statistic or is_generic(self.rest) or is_unit(self.rest):
            return False
        return not rag_word(self.rest) and not direction_word(self.rest)


@lru_cache(maxsize=8192)
def read_label(text: str) -> Label:
    """What a label says.

    >>> label = read_label("Online Jan 24 – Mar 24")
    >>> label.rest, label.period.start, label.statistic
    ('Online', '2024-01-01', None)
    >>> read_label("NW (22) Q1 25/26").area, read_label("Revenue Variance £m")[4:]
    ('NW (22)', ('variance', 'gbp millions'))
    >>> read_label("Homes made warmer").names, read_label("Target").names, read_label("2024/25").names
    (True, False, False)
    """
    text = _SPACE.sub(" ", text).strip()
    if len(text) > LONGEST:
        return Label(text, text, unit=unit_of(text))
    period, rest = _period(text)
    area = area_of(rest)
    if area:
        rest = ""
    elif counted := _COUNTED_AREA.search(rest):
        area = area_of(counted[0])
    return Label(text, rest, period, area, statistic_of(text), unit_of(text))


def _period(text: str) -> tuple[PeriodFound | None, str]:
    """The period in a label, and the label without it."""
    for form in dict.fromkeys((text, text.replace(" ", ""))):
        if (form == text or len(form) <= 12) and (found := parse_period(form)):
            return found, ""
    found = find_period(text)
    if not found or (found.start is None and found.end is None):
        return None, text.strip(_TRIM)
    before, after = text[: found.at].strip(_TRIM), text[found.to :].strip(_TRIM + ")")
    before = regex.sub(r"(?i)\s?\(?\b(?:for|in|at|as at|during|to|by|of|from)$", "", before).strip(_TRIM + "(")
    return found, " ".join(piece for piece in (before, after) if piece)


def record_of(found: PeriodFound | None) -> Period | None:
    """The period as a record."""
    return Period(text=found.text, start=found.start, end=found.end) if found else None


@cache
def _patterns(name: str, use: str) -> tuple[tuple[str, regex.Pattern[str]], ...]:
    chosen = [entry for entry in entries(name) if entry["use"] == use]
    return tuple((entry.get("value", use), regex.compile(entry["pattern"], regex.I)) for entry in chosen)


@cache
def _areas() -> tuple[regex.Pattern[str], ...]:
    return tuple(compiled(entry["pattern"]) for entry in entries("areas"))


@lru_cache(maxsize=4096)
def _says(use: str, text: str) -> str | None:
    return next((value for value, pattern in _patterns("measure_labels", use) if pattern.search(text)), None)


def statistic_of(text: str) -> str | None:
    """`target`, `floor`, `budget`, `forecast`, `variance`, `rank` … for a label that says which figure stands below.

    >>> [statistic_of(text) for text in ("Target", "% Variance", "Rank in region", "Homes let")]
    ['target', 'variance', 'rank', None]
    """
    return _says("statistic", text) if len(text) <= LONGEST else None


def is_total(text: str) -> bool:
    """Whether a label marks a total.

    >>> is_total("Total complaints"), is_total("REVENUE TOTAL"), is_total("Total number of homes")
    (True, True, False)
    """
    return _says("total", text.strip(" :*")) is not None


def is_generic(text: str) -> bool:
    """Whether a label only names its column or row: `Year`, `Number`, `Service`."""
    return _says("generic", text.strip(_TRIM)) is not None


def is_of_time(text: str) -> bool:
    """Whether a head says that periods stand below it: `Year`, `Time period`, `As at`."""
    return _says("time", text.strip(_TRIM)) is not None


def kind_of(label: Label) -> str:
    """What the name of a row is: `period`, `area`, `statistic` or, of what is measured, `name`."""
    if label.period is not None and not label.rest:
        return "period"
    if label.area is not None:
        return "area"
    return "statistic" if label.statistic is not None and len(label.rest.split()) <= 3 else "name"


def is_section_word(text: str) -> bool:
    """Whether a heading says nothing of its own: `Key Performance Indicators`, `Summary`."""
    return _says("section", text.strip(_TRIM)) is not None


def is_additive(texts: Iterable[str]) -> bool:
    """Whether figures under these labels may be added up: no averages, rates, shares or ranks."""
    short = [text for text in texts if len(text) <= LONGEST]
    return not any(_says("not_additive", text) or statistic_of(text) == "rank" for text in short)


def is_not_measured(text: str) -> bool:
    """Whether a title announces payments or days of meetings, which are no measures: `Accounts for payment`."""
    return _says("payments", text) is not None or _says("dates", text) is not None


def mentions_rounding(texts: Iterable[str]) -> bool:
    """Whether a note says that figures are rounded."""
    return any(_says("rounding", text) for text in texts)


@lru_cache(maxsize=4096)
def area_of(text: str) -> str | None:
    """The label, where it is a place or a group of councils that figures are compared with.

    >>> area_of("England average"), area_of("Peers (16)"), area_of("Homes let in England")
    ('England average', 'Peers (16)', None)
    """
    if not text or len(text) > 60:
        return None
    bare = _COUNT.sub("", text)
    forms = dict.fromkeys((bare, _MEAN.sub("", bare), _COUNT.sub("", _MEAN.sub("", bare))))
    return text if any(pattern.fullmatch(form) for form in forms for pattern in _areas()) else None


def mentions_area(text: str) -> bool:
    """Whether a label is an area or ranks within one (`Rank in Northwest`)."""
    words = _COUNT.sub("", text).split()
    tails = (" ".join(words[i:]) for i in range(len(words)))
    return any(area_of(tail) for tail in tails) if len(words) <= 8 else False


def unit_of(text: str) -> str | None:
    """The unit that a label gives to its figures.

    >>> [unit_of(t) for t in ("Budget £m", "£'000", "Principal Amount £", "% of calls answered", "Number of visits")]
    ['gbp millions', 'gbp thousands', 'gbp', 'percent', 'count']
    >>> unit_of("Median number of days waiting"), unit_of("Rate per 1,000 children"), unit_of("Homes let")
    ('days', 'rate', None)
    """
    if pounds := _POUNDS.search(text):
        scale = (pounds["scale"] or pounds["bare"] or "").strip("'’").lower()
        return f"gbp {_SCALES[scale[0]]}" if scale else "gbp"
    return next((unit for unit, pattern in _PLAIN_UNITS if pattern.search(text)), None)


def is_unit(text: str) -> bool:
    """Whether a label is nothing but a unit: `£m`, `%`, `(£000)`.

    >>> is_unit("£m"), is_unit("%"), is_unit("£'000s"), is_unit("Spend £m")
    (True, True, True, False)
    """
    rest = _POUNDS.sub("", text).replace("%", "")
    return not any(map(str.isalnum, rest)) and any(sign in text for sign in "£%0")
