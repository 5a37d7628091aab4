"""When a meeting ended, as minutes say it: `The meeting closed at 8.40pm`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from councildocs.layout import Paragraph
from councildocs.recognisers.meetings.found import Found
from councildocs.structure.rows import lines_between
from councildocs.values.times import find_times, parse_time

SAID, ADJOURNED = 6, 2
STARTED = 2
NEAR = 90
"""The verb stands at most so many letters before the time."""

_CLUE = regex.compile(
    r"clos|durat|end|finish|conclud|terminat|rose|start|commenc|open|beg[au]n|adjourn|\bben\b|order", regex.IGNORECASE
)
_SUBJECT = (
    r"\b(?:meeting|committee|council|cabinet|panel|board|business|proceedings|session|chair\p{L}*|mayor|president|"
    r"cyfarfod|cadeirydd)\b"
)
_END = regex.compile(
    rf"(?:{_SUBJECT}[^\n]{{0,160}}?|\A\W*(?:time\s+)?)"
    r"\b(?P<verb>closed?|closing|closure|ended|ends?|finish(?:ed|es)?|concluded?|conclusion|terminated?|rose|i\s+ben|gau|"
    r"adjourned)\b[^\n.]{0,60}\Z",
    regex.IGNORECASE,
)
_START = regex.compile(
    rf"{_SUBJECT}[^\n]{{0,100}}?\b(?:started|commenced|opened|began|called\s+to\s+order|declared\s+open)\b"
    r"[^\n.]{0,40}\Z",
    regex.IGNORECASE,
)
_BARE_END = regex.compile(
    r"(?:the\s+)?meeting\s+(?:was\s+)?(?:closed|ended|concluded|finished|rose|terminated)\s+at:?\s+(?P<time>\d{1,2}[.:]\d\d)\.?",
    regex.IGNORECASE,
)
_NOT_YET = regex.compile(
    r"\b(?:scheduled|due|expected|should|would|will|shall|may|must|until|unless|aim\p{L}*)\b[^.]{0,40}\Z",
    regex.IGNORECASE,
)
_LASTED = regex.compile(r"\bduration\s+of\s+(?:the\s+)?meeting\b[^\n]{0,40}\s(?:to|until|[-–—])\s*\Z", regex.IGNORECASE)
_BOTH = regex.compile(
    r"\b(?:and|to|until)\b[^.]{0,30}\b(?:ended|closed|finished|concluded)\b[^.\d]{0,20}\Z", regex.IGNORECASE
)


def from_closing(paragraphs: Iterable[Paragraph]) -> Iterator[Found]:
    """End and start as the minutes tell them, the last ones first."""
    for paragraph in reversed(list(paragraphs)):
        if not _CLUE.search(paragraph.text):
            continue
        times = find_times(paragraph.text)
        if not times and (bare := _BARE_END.fullmatch(paragraph.text)) and (value := parse_time(bare["time"])):
            lines = tuple(lines_between(paragraph, *bare.span("time")))
            yield Found("end_time", value, SAID, lines)
        for index, time in reversed(list(enumerate(times))):
            begin = times[index - 1].end if index else 0
            before = paragraph.text[max(0, begin, time.start - 2 * NEAR) : time.start]
            lines = tuple(lines_between(paragraph, time.start, time.end))
            if (end := _END.search(before)) and not _NOT_YET.search(before[: end.end("verb")]):
                trust = ADJOURNED if end["verb"].lower() == "adjourned" else SAID
                yield Found("end_time", time.value, trust, lines)
            elif index and (_BOTH.search(before) or _LASTED.search(paragraph.text[: time.start])):
                yield Found("end_time", time.value, SAID, lines)
            elif _START.search(before):
                yield Found("start_time", time.value, STARTED, lines)
