"""The sentence or the run of headings that announces or records a meeting.

`MINUTES of a meeting of the Harbour Board held in the Town Hall on Monday, 5 May 2025.`
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from councildocs.layout import Line, Paragraph
from councildocs.recognisers.meetings.found import Found
from councildocs.recognisers.meetings.names import cleaned, has_body_word
from councildocs.recognisers.meetings.words import is_place
from councildocs.structure.rows import lines_between
from councildocs.values.dates import find_dates
from councildocs.values.times import find_times

ANNOUNCED, NAMELESS, MUTATED = 6, 4, 1
"""A name without a word for a body may be a slip; a Welsh name behind `o` is not spelt as on its own."""
NEAR = 400
"""Date, time and place stand within so many letters behind the name of the body."""

AT_ONCE = 30
"""Without a date, a time so close behind the name is still that of the meeting."""
WORDS_OF_A_SENTENCE = 18
"""A paragraph with more words is no heading."""

_DAY = r"(?:the\s+)?(?:[0-9]|mon|tues|wednes|thurs|fri|satur|sun)"
_STOP = (
    r"(?=\s+(?:held|to\s+be\s+held|to\s+take|will\s|which\s|was\s|were\s|is\s+to|are\s+to|took\s|convened|commencing|"
    rf"starting|that\s|at\s|via\s|am\s|their\s)|\s+on\s+{_DAY}|\s*[.;:](?:\s|\Z)|\s*\Z"
    r"|(?<=\b(?:committee|council|cabinet|board|panel|forum|commission|group|party|assembly|authority|executive|meeting))"
    r"(?:\s+(?:on|in)\b|\s*[,(\n–—-]))"
)
_BODY = rf"(?P<body>[\p{{L}}0-9][^;:@]{{1,150}}?){_STOP}"
_KIND = (
    r"(?:(?:the|a|an|annual|ordinary|extraordinary|special|full|monthly|quarterly|statutory|virtual|remote|adjourned|"
    r"[0-9]{1,4}(?:st|nd|rd|th))\s+){0,4}"
)
_ANNOUNCES = tuple(
    regex.compile(pattern, regex.IGNORECASE)
    for pattern in (
        rf"\bmeetings?\b(?:\s*\([^)\n]{{1,20}}\))?\s+of\s+(?:the\s+)?{_BODY}",
        rf"\bcyfarfod\s+(?:o\s+)?(?=cyngor|gyngor|bwyllgor|pwyllgor){_BODY}",
        rf"\b(?:minutes?|agenda|notes|record|proceedings|summons)\s+(?:of|for|from|to)\s+{_KIND}{_BODY}",
        (
            rf"(?<=\A|\n|\.\s|\bthe\s|\ban?\s){_KIND}(?P<body>[\p{{L}}][^\n;:@.]{{1,110}}?)\s+meeting\s+"
            r"(?=held|to\s+be\s+held|will\s+be|which|on\s|at\s|took)"
        ),
        r"(?<=\A|\n)(?P<body>[\p{L}][^\n;:@.]{1,110}?)\s+(?:held|met|convened)\s+(?=their|its|a\s|on\s|at\s|in\s)",
    )
)
_OPENING = regex.compile(
    r"\b(?:summon\p{L}*|invited|meeting\s+(?:held|on|to\s+be\s+held)|cyfarfod)\b", regex.IGNORECASE
)
_ABOUT_OTHERS = regex.compile(
    r"\b(?:approv\p{L}+|confirm\p{L}*|receive|sign|agree|previous|last|next|following|future|adopt)\b[^\n]{0,60}\Z",
    regex.IGNORECASE,
)
_ENDS = regex.compile(
    r"\n\s*(?:present|in\s+attendance|also|apologies|agenda|attend\p{L}*|councillors|members|cllrs|chair|to:|dear|membership|"
    r"date(?=\s*:)|committee\s+members|pr[ei]sennol|contact|for\s+further)\b|\s(?:present|apologies|in\s+attendance)\s*:|\bscheduled\s+to\b|\bdated\b|\bnext\s+meeting\b",
    regex.IGNORECASE,
)
_PLACE = regex.compile(
    r"\b(?P<held>held\s+)?(?:remotely\s+|virtually\s+|online\s+)?(?:in|at|via|by|through|using|on|yn|ym|yng)\s+(?:(?:the|yr|y)\s+)?"
    r"(?P<place>(?!the\b)[\p{L}0-9][^\x00]{2,200}?)(?=[\s,]+(?:on|at|from|commencing|starting|beginning|ar|am|o)\s+(?:the\s+|y\s+)?\x00"
    r"|[\s,(–-]*\x00|\.(?:\s|\Z)|\s+(?:to|in\s+order\s+to)\s+(?:deal|transact|consider|discuss|conduct)|\s+for\s+the\s+(?:purpose|transaction)"
    r"|\s+(?:when|immediately|following|commencing|starting|which|where)\b|;|\n(?=[^\n]{0,40}:)|\s*\Z)",
    regex.IGNORECASE,
)


def from_sentences(head: Paragraph) -> Iterator[Found]:
    """What the announcing sentences of the head say; the first that also tells the date counts."""
    for pattern in _ANNOUNCES:
        for match in pattern.finditer(head.text):
            if _ABOUT_OTHERS.search(head.text[max(0, match.start() - 80) : match.start()]):
                continue
            name = cleaned(match["body"])
            if not name:
                continue
            facts = list(_facts(head, match.end("body")))
            if facts or has_body_word(name):
                yield Found("body", name, _trust(name), _at(head, match.start("body"), match.end("body")))
                yield from facts
    opening = _OPENING.search(head.text)
    if opening and not _ABOUT_OTHERS.search(head.text[max(0, opening.start() - 80) : opening.start()]):
        yield from (found._replace(trust=ANNOUNCED - 1) for found in _facts(head, opening.start()))


def _trust(name: str) -> int:
    if name.startswith(("Gyngor", "Bwyllgor")):
        return MUTATED
    return ANNOUNCED if has_body_word(name) else NAMELESS


def _facts(head: Paragraph, start: int) -> Iterator[Found]:
    """Date, time and place in the words that follow the name of a body."""
    text = head.text[start : start + NEAR]
    if end := _ENDS.search(text):
        text = text[: end.start()]
    dates = [date for date in find_dates(text) if len(date.value) == 10]
    times = find_times(text)
    if not dates and not (times and times[0].start < AT_ONCE):
        return
    if dates:
        yield Found("date", dates[0].value, ANNOUNCED, _at(head, start + dates[0].start, start + dates[0].end))
    if times:
        yield Found("start_time", times[0].value, ANNOUNCED, _at(head, start + times[0].start, start + times[0].end))
    masked = _masked(text, [*((date.start, date.end) for date in dates), *((time.start, time.end) for time in times)])
    for place in _PLACE.finditer(masked):
        stop = _place_end(head.text, start + place.start("place"), start + place.end("place"))
        name = " ".join(head.text[start + place.start("place") : stop].split()).strip(" .,;-–")
        dated = masked[: place.start()].rstrip(" ,")[-1:] == "\x00"
        if is_place(name) or ((place["held"] or dated) and name[:1].isupper()):
            span = start + place.start("place"), stop
            yield Found("venue", name, ANNOUNCED, _at(head, *span))
            return


def _place_end(text: str, start: int, end: int) -> int:
    """Where a place ends: with its paragraph where that is a sentence, but a run of headings goes on."""
    line_end = text.find("\n", start, end)
    if line_end < 0:
        return end
    line = text[text.rfind("\n", 0, start) + 1 : line_end]
    return line_end if len(line.split()) > WORDS_OF_A_SENTENCE and is_place(text[start:line_end]) else end


def _masked(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with the letters of the spans blanked out."""
    for start, end in spans:
        text = text[:start] + "\x00" * (end - start) + text[end:]
    return text


def _at(head: Paragraph, start: int, end: int) -> tuple[Line, ...]:
    return tuple(lines_between(head, start, end))
