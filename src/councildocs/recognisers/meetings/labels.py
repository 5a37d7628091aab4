"""What is printed under labels: `Date:`, `Time:`, `Venue:`, `Minutes of:`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from councildocs.layout import Line, Paragraph
from councildocs.recognisers.meetings.found import Found
from councildocs.recognisers.meetings.names import has_body_word
from councildocs.recognisers.meetings.words import is_place, label_of
from councildocs.structure.rows import Row, as_one, gap_above, lines_between, starts_alike
from councildocs.values.dates import find_dates
from councildocs.values.times import find_times, parse_time

CERTAIN, LIKELY, POSSIBLE = 5, 3, 1
"""`Date:` alone may be the date of a letter; with a weekday, or as `Date of meeting:`, it is the meeting's."""
MOST_ROWS = 3
SAME_VALUE = 0.9
"""Rows closer than so many times the font size may carry on one value."""

_INLINE = regex.compile(r"(?P<label>[\p{L}][\p{L} /&,()]{1,45}?)\s*:[-–\s]*(?P<value>\S.*)", regex.DOTALL)
_ANY_LABEL = regex.compile(r"\s*[\p{L}][^:]{0,40}:(?!\d)")
_RANGE = regex.compile(r"\s*(?:[-–—]|\bto\b|\buntil\b)\s*")
WEEKDAY = regex.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:dydd|nos)\s+\p{L}+", regex.IGNORECASE
)


def from_labels(rows: Sequence[Row]) -> Iterator[Found]:
    """What the rows print under labels."""
    for index, row in enumerate(rows):
        for place, piece in enumerate(row.pieces):
            if (kind := label_of(piece.text)) and (value := _beside(rows, index, place)):
                yield from _read(kind, piece.text, value, 0, piece.lines)
            elif (match := _INLINE.match(piece.text)) and (kind := label_of(match["label"])):
                whole = as_one([piece, *_rows_on(rows, index, piece)]) if kind == "venue" else piece
                yield from _read(kind, match["label"], whole, match.start("value"), piece.lines)


def _beside(rows: Sequence[Row], index: int, place: int) -> Paragraph | None:
    """The value to the right of a label that stands alone, with the rows that carry it on; else the row below."""
    row = rows[index]
    if place + 1 < len(row.pieces):
        value = row.pieces[place + 1]
        return as_one([value, *_rows_on(rows, index, value)])
    if not row.pieces[place].text.rstrip().endswith(":") or index + 1 == len(rows):
        return None
    below = rows[index + 1]
    if row.tabular and below.block is not row.block:
        return None
    if _ANY_LABEL.match(below.text):
        return None
    return as_one([below.pieces[0], *_rows_on(rows, index + 1, below.pieces[0])])


def _rows_on(rows: Sequence[Row], index: int, value: Paragraph) -> list[Paragraph]:
    """The pieces under a value that go on with it: close below, at the same x, without a label or a date."""
    found: list[Paragraph] = []
    for before, row in list(pairwise(rows[index : index + 1 + MOST_ROWS])):
        piece = next((piece for piece in row.pieces if starts_alike(piece, value)), None)
        if piece is None or piece.marker or _ANY_LABEL.match(row.text) or find_dates(piece.text):
            break
        if piece.bold and not value.bold:
            break
        if row.first and gap_above(row, before) > SAME_VALUE:
            break
        found.append(piece)
    return found


def _read(kind: str, label: str, value: Paragraph, start: int, cited: tuple[Line, ...]) -> Iterator[Found]:
    text = value.text[start:]
    lines = (*cited, *value.lines)
    if kind == "date":
        for date in [found for found in find_dates(text) if len(found.value) == 10][:1]:
            trust = CERTAIN if "meeting" in label.lower() or WEEKDAY.search(text) else LIKELY
            yield Found("date", date.value, trust, _lines(cited, value, start + date.start, start + date.end))
        for time in find_times(text)[:1]:
            yield Found("start_time", time.value, LIKELY, _lines(cited, value, start + time.start, start + time.end))
    elif kind in ("start_time", "end_time"):
        times = times_of(text)
        ends = ["end_time"] if kind == "end_time" else ["start_time", "end_time"]
        for field, text in zip(ends, times, strict=False):
            yield Found(field, text, CERTAIN if field == kind else POSSIBLE, _lines(cited, value, start, start + 1))
    elif kind == "venue" and any(map(str.isalpha, text)):
        yield Found("venue", " ".join(text.split()).strip(" .,;"), CERTAIN if is_place(text) else LIKELY, lines)
    elif kind == "body" and len(text) < 150 and any(map(str.isalpha, text)):
        # "Notes of meeting:" may name who took them
        sure = "meeting" not in label.lower() or has_body_word(text)
        yield Found("body", text, CERTAIN if sure else POSSIBLE, lines)


def times_of(text: str) -> list[str]:
    """The times of a value, `19.00 – 21.00` among them.

    >>> times_of("19.00 – 21.00"), times_of("7.00 pm"), times_of("after the meeting")
    (['19:00', '21:00'], ['19:00'], [])
    """
    if found := find_times(text):
        return [time.value for time in found]
    return [time for piece in _RANGE.split(text) if (time := parse_time(piece))]


def _lines(cited: tuple[Line, ...], value: Paragraph, start: int, end: int) -> tuple[Line, ...]:
    return (*cited, *lines_between(value, start, end))
