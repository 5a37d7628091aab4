"""Times of day as British papers print them, to `HH:MM`."""

from __future__ import annotations

from typing import NamedTuple

import regex


class TimeFound(NamedTuple):
    """A time: `value` as `19:00`, and where it stands."""

    value: str
    text: str
    start: int
    end: int


_CLOCK = r"(?<![0-9£$€.,:/])(?P<hour>[0-9]{1,2})"
_HOUR_24 = r"(?<![0-9£.,:/])(?P<hour>[01][0-9]|2[0-3])"
_MINUTE = r"(?P<minute>[0-5][0-9])(?![0-9])"
# p.m., pm, and the Welsh y.p., y.h. (afternoon, evening) and y.b. (morning)
_HALF = r"(?P<half>[ap]\.\s?m\b\.?|[ap]\s?m\b|y\.\s?[bhp]\b\.?|y[bhp]\b)"
_WORD = r"(?P<word>noon|mid-?day|mid-?night|hanner\sdydd|hanner\snos)\b"
_UNTIL = (
    r"\s{0,2}(?:[-–—]|to|until|till)\s{0,2}(?P<until_hour>[0-9]{1,2})(?:[.:](?P<until_minute>[0-5][0-9]))?"
    r"\s{0,2}(?P<until>[ap]\.?\s?m\b|noon\b)"
)

_FORMS = (
    # 7.00 pm; 7:30 p.m.; 7-30pm (a hyphen only where no hour could follow it); 13:30pm
    rf"{_CLOCK}(?:\s?[.:;]\s?|-(?=00|1[3-9]|[2-5])){_MINUTE}\s{{0,2}}{_HALF}",
    # 7pm
    rf"{_CLOCK}\s{{0,2}}{_HALF}",
    # 12 noon; 12.00 midnight; midday; not the title "Blue Midnight"
    rf"(?<![0-9£.,:/])12(?:\s?[.:]\s?00)?\s{{0,2}}\b{_WORD}",
    rf"(?-i:\b{_WORD})|\A\s*{_WORD}\s*\Z",
    # 1930 hours; 19.30 hrs; not "1200 hours of care"
    rf"{_HOUR_24}[.:]?{_MINUTE}\s{{0,2}}(?:hours?|hrs?|h)\b\.?(?!\s(?:of|per|a|each|were|was)\b)",
    # 19:30; 19:30:00
    rf"{_HOUR_24}:{_MINUTE}(?::[0-5][0-9])?(?![0-9%:]|\s?%)",
    # at 19.30; only after a word that calls for a time, and only in the afternoon, where no price would pass for it
    rf"(?<=\b(?:at|from|until|till|time:?|@)\s{{0,2}})(?P<hour>1[3-9]|2[0-3])\.{_MINUTE}(?!\s?%|\.[0-9]|\s?\p{{L}})",
    # the first of "10.00 - 11.30am"
    rf"{_CLOCK}(?:[.:]{_MINUTE})?(?={_UNTIL})",
)
_PATTERNS = tuple(regex.compile(form, regex.IGNORECASE) for form in _FORMS)
_BARE = regex.compile(r"\W*(?P<hour>[01][0-9]|2[0-3]|[0-9](?=:))\s?[.:]\s?(?P<minute>[0-5][0-9])\W*")


def find_times(text: str) -> list[TimeFound]:
    """Every time of day in the text, in reading order.

    >>> find_times("The meeting started at 7.00 pm.")
    [TimeFound(value='19:00', text='7.00 pm', start=23, end=30)]
    >>> [t.value for t in find_times("10.00 am, 7pm, 7:30 p.m., 7-30pm, 13:30pm, 12.30am, 12.30pm")]
    ['10:00', '19:00', '19:30', '19:30', '13:30', '00:30', '12:30']
    >>> [t.value for t in find_times("at 12 noon, 12.00 midnight, midday")]
    ['12:00', '00:00', '12:00']
    >>> [t.value for t in find_times("1930 hours, 0930hrs, 19.30 hrs, 14:05, meeting closed at 20.45")]
    ['19:30', '09:30', '19:30', '14:05', '20:45']
    >>> [t.value for t in find_times("nos Iau am 7.30 y.h.")]
    ['19:30']

    The start of a range takes its half of the day from the end:

    >>> [t.value for t in find_times("10.00 - 11.30am; 11 to 1pm; 7-9pm; 10.30am-12 noon; 9.30 – 12 noon; 19:00-21:00")]
    ['10:00', '11:30', '11:00', '13:00', '19:00', '21:00', '10:30', '12:00', '09:30', '12:00', '19:00', '21:00']

    Figures and references are not times:

    >>> find_times("rose by 4.25 to 19.30, within 48 hours, 1200 hours of care, ratio 2:10, £10.15")
    []
    >>> find_times("70%:30%, minute 16.07")
    []
    >>> find_times("25.00 pm, 7.75 pm, 30pm, afternoon, the film Blue Midnight")
    []
    """
    spans = [
        (match.start(), -match.end(), match) for pattern in _PATTERNS for match in pattern.finditer(text)
    ]
    found: list[TimeFound] = []
    for start, _, match in sorted(spans, key=lambda span: span[:2]):
        if (found and start < found[-1].end) or not (value := _value(match)):
            continue
        found.append(TimeFound(value, match.group(), start, match.end()))
    return found


def parse_time(text: str) -> str | None:
    """The first time in the text, or the time that a text which is nothing else prints without `pm`.

    >>> parse_time("7.00 pm"), parse_time("Time: 13:30pm"), parse_time("19.30"), parse_time("09.30"), parse_time("7:30")
    ('19:00', '13:30', '19:30', '09:30', '07:30')
    >>> parse_time("4.25"), parse_time("after the meeting"), parse_time("24.10"), parse_time("")
    (None, None, None, None)
    """
    if found := find_times(text):
        return found[0].value
    if bare := _BARE.fullmatch(text):
        return f"{int(bare['hour']):02}:{bare['minute']}"
    return None


def _value(match: regex.Match[str]) -> str | None:
    """`HH:MM` for a match of one of the forms, `None` where no clock shows it."""
    named = match.groupdict()
    if word := named.get("word"):
        return "00:00" if regex.search("night|nos", word, regex.IGNORECASE) else "12:00"
    hour, minute = int(named["hour"]), int(named.get("minute") or 0)
    if hour > 23 or (hour > 12 and named.get("half") and not named.get("minute")):
        return None
    if half := named.get("half"):
        hour = _on_24_hours(hour, half)
    elif until := named.get("until"):
        noon = until.lower() == "noon"
        end = 12 if noon else _on_24_hours(int(named["until_hour"]), until)
        same = _on_24_hours(hour, "am" if noon else until)
        before_end = (same, minute) < (end, int(named["until_minute"] or 0))
        hour = same if before_end else (same + 12) % 24
    return f"{hour:02}:{minute:02}"


def _on_24_hours(hour: int, half: str) -> int:
    """The hour on the 24-hour clock; an hour after noon that says so itself is left alone.

    >>> [_on_24_hours(h, half) for h, half in [(7, "p.m."), (12, "am"), (12, "pm"), (13, "pm"), (9, "yb")]]
    [19, 0, 12, 13, 9]
    """
    if hour > 12:
        return hour
    morning = half[0] in "aA" or "b" in half.lower()
    return hour % 12 + (0 if morning else 12)
