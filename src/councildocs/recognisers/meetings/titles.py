"""Title lines: the council, the body, the date and the place, each on a line of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from councildocs.layout import Line, Paragraph
from councildocs.recognisers.meetings.found import Found
from councildocs.recognisers.meetings.labels import WEEKDAY, times_of
from councildocs.recognisers.meetings.names import body_and_council, cleaned, is_generic
from councildocs.recognisers.meetings.words import council_in, is_place, label_of, names_body
from councildocs.structure.rows import Row, gap_above
from councildocs.values.dates import DateFound, find_dates
from councildocs.values.times import find_times

DATE_LINE, TITLE, COUNCIL, NEIGHBOUR = 4, 3, 2, 1
LONGEST = 110
"""A title line has at most so many letters."""
NEAR_DATE = 4
"""The place stands at most so many rows below the date."""
FULL_LINE = 60
"""A line with so many letters may run over."""
TOGETHER = 1.3
"""Rows closer than so many times the font size may name one place."""

_NOT_OF_MEETING = regex.compile(
    r"\b(?:previous|last|next|publi\p{L}+|issued?|dated?|signed|approved?|despatch\p{L}*|minutes\s+of\s+the\s+meeting|"
    r"deadline|version|updated?|review\p{L}*|adopted|by|until|before|no\s+later)\b",
    regex.IGNORECASE,
)
_CONTACT = regex.compile(
    r"\s*(?:\S+@\S|www\.|\b(?:contact|tel|telephone|e-?mail|ask\s+for|direct\s+(?:line|dial)|phone|mobile|fax|clerk|"
    r"officer)\b[^:\n\t]{0,20}:|\bdear\b|\ball\s+members\b|\bto:).*",
    regex.IGNORECASE | regex.DOTALL,
)
_LIST_BEGINS = regex.compile(
    r"\s*(?:present|in attendance|also (?:present|in attendance)|apologies|attend\p{L}*|councillors?|cllrs?|"
    r"members\b.{0,40}|membership.{0,40}|committee members present|pr[ei]sennol|ymddiheuriadau|sederunt)"
    r"\b.{0,20}(?::|\Z)|\s*(?:present|apologies)\s*[:–-]",
    regex.IGNORECASE,
)
_HELD_AT = regex.compile(
    r"(?:(?:to\s+be\s+)?held\s+(?:in|at|via|on)|venue\b[\s:–-]*|at|in)\s+(?:the\s+)?(?P<place>.+)", regex.IGNORECASE
)
_LINK = regex.compile(
    r"\A[\s,.:;@–—-]*(?:(?:at|on|in|the|from|commencing|starting|via|am|yn|to)\b\s*)*|[\s,.:;@–—(-]+\Z",
    regex.IGNORECASE,
)

_ORGANISATION = regex.compile(r"\b(?:authority|trust|association|federation|partnership)\Z", regex.IGNORECASE)
"""What may have committees, and gives way to one that is named beside it."""
_HOURS = regex.compile(r"\d{1,2}[.:]\d\d(?:\s*(?:[-–]|to|until)\s*\d{1,2}[.:]\d\d)?")


class Title(NamedTuple):
    """A line of the head before the lists of people begin; `text` without what is said of a contact beside it."""

    text: str
    row: Row

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(line for piece in self.row.pieces for line in piece.lines)


def from_titles(rows: Sequence[Row]) -> Iterator[Found]:
    """What the lines at the top of the head say."""
    titles = list(_titles(rows))
    for title in titles:
        yield from _bodies(title)
        match = _HELD_AT.fullmatch(title.text)
        if match and is_place(match["place"]) and not find_dates(title.text):
            yield Found("venue", match["place"].strip(" .,"), DATE_LINE, title.lines)
    for index, title in enumerate(titles):
        if date := _date_of(title.text):
            trust = _trust(title.text, date)
            yield Found("date", date.value, trust, title.lines)
            yield from _times(titles, index, trust)
            yield from _around_date(_with_rest(titles, index), date, trust)
            if trust == DATE_LINE:
                yield from _place_below(titles, index)
                yield from _name_above(titles, index)


def _titles(rows: Sequence[Row]) -> Iterator[Title]:
    for row in rows:
        if _LIST_BEGINS.match(row.text):
            return
        if text := _CONTACT.sub("", row.text).strip():
            yield Title(text, row)


def _bodies(title: Title) -> Iterator[Found]:
    """A line, a piece of it, or a paragraph of a few lines that names a body or a council."""
    for text, lines in _candidates(title):
        if len(text) > LONGEST or label_of(text):
            continue
        if council := council_in(text):
            yield Found("council", council, TITLE, lines)
        name, council = body_and_council(cleaned(text))
        if council:
            yield Found("council", council, COUNCIL, lines)
        if names_body(name) and (not is_generic(name) or name == text.strip()):
            whole = council_in(name) or is_generic(name) or _ORGANISATION.search(name)
            yield Found("body", name, COUNCIL if whole else TITLE, lines)


def _candidates(title: Title) -> Iterator[tuple[str, tuple[Line, ...]]]:
    """A short paragraph of several lines, where the title begins it; then the pieces of the title."""
    block, pieces = title.row.block, title.row.pieces
    if title.row.first and isinstance(block, Paragraph) and 1 < len(block.lines) <= 3 and block.marker is None:
        yield block.text, block.lines
    if len(pieces) == 1:
        yield title.text, title.lines
    elif len(pieces) == 2:
        yield from ((piece.text, piece.lines) for piece in pieces if not _CONTACT.search(piece.text))


def _date_of(text: str) -> DateFound | None:
    if _NOT_OF_MEETING.search(text):
        return None
    return next((date for date in find_dates(text) if len(date.value) == 10), None)


def _trust(text: str, date: DateFound) -> int:
    """A date with its weekday, with a time, behind a name or alone in full is the meeting's; another may be."""
    before, after = text[: date.start].strip(" -–—,:\t"), text[date.end :].strip(" .,\t")
    alone = not before and not after and date.text[-4:].isdigit() and any(map(str.isalpha, date.text))
    telling = WEEKDAY.search(text) or find_times(text) or names_body(cleaned(before)) or "meeting" in text.lower()
    return DATE_LINE if telling or alone else COUNCIL


def _with_rest(titles: Sequence[Title], index: int) -> Title:
    """A line with the next one, where both are of one paragraph and the first is full: the place may go on there."""
    title, after = titles[index], titles[index + 1] if index + 1 < len(titles) else None
    if after is None or after.row.first or after.row.block is not title.row.block or after.text[:1].isdigit():
        return title
    if find_dates(after.text) or find_times(after.text) or ":" in after.text or len(title.text) < FULL_LINE:
        return title
    row = title.row._replace(pieces=(*title.row.pieces, *after.row.pieces))
    return Title(f"{title.text} {after.text}", row)


def _times(titles: Sequence[Title], index: int, trust: int) -> Iterator[Found]:
    """Times on the line with the date, or at the start of the line below it."""
    for title in titles[index : index + 2]:
        found = find_times(title.text)
        alone = not found or found[0].start <= 4
        if title is not titles[index] and not alone:
            return
        times = [time.value for time in found] or (times_of(title.text) if _HOURS.fullmatch(title.text) else [])
        if times:
            yield Found("start_time", times[0], trust, title.lines)
            if len(times) > 1:
                yield Found("end_time", times[1], NEIGHBOUR, title.lines)
            return


def _around_date(title: Title, date: DateFound, trust: int) -> Iterator[Found]:
    """A name before the date and a place behind it: `Harbour Board – 5 May 2025 at 7pm in the Town Hall`."""
    before, after = title.text[: date.start], title.text[date.end :]
    name = cleaned(before)
    parted = len(before) > 3 and before.rstrip()[-1:] in tuple("-–—:") and not label_of(before)
    own = not is_generic(name) or name == before.strip(" -–—,:")
    if name and own and (names_body(name) or parted):
        yield Found("body", name, trust, title.lines)
    for time in reversed(find_times(after)):
        after = after[: time.start] + "\t" + after[time.end :]
    for piece in after.split("\t"):
        if is_place(place := _LINK.sub("", piece)) and not label_of(place):
            yield Found("venue", place, trust, title.lines)


def _place_below(titles: Sequence[Title], index: int) -> Iterator[Found]:
    """The line or lines under the date that say where."""
    for start in range(index + 1, min(index + 1 + NEAR_DATE, len(titles))):
        text = titles[start].text
        if find_times(text):
            continue
        if label_of(text) or ":" in text or len(text) > LONGEST:
            return
        if not is_place(text) or names_body(text) or find_dates(text):
            continue
        found = [titles[start]]
        for title in titles[start + 1 : start + 3]:
            if not _goes_on(title, found[-1]):
                break
            found.append(title)
        place = _LINK.sub("", " ".join(title.text for title in found))
        yield Found("venue", place, TITLE, tuple(line for title in found for line in title.lines))
        return


def _goes_on(title: Title, before: Title) -> bool:
    """Whether a line carries on the name of a place: after a comma, or with an address of its own."""
    text = title.text
    if gap_above(title.row, before.row) > TOGETHER or ":" in text or find_dates(text) or len(text) > LONGEST:
        return False
    return before.text.endswith(",") or (is_place(text) and not names_body(text))


def _name_above(titles: Sequence[Title], index: int) -> Iterator[Found]:
    """The line right above the date, where no word tells what it is."""
    for title in reversed(titles[max(0, index - 2) : index]):
        name = cleaned(title.text)
        plain = len(title.text) < LONGEST and not any(map(str.isdigit, title.text)) and not label_of(title.text)
        if plain and name and not council_in(name) and not is_place(name):
            yield Found("body", name, NEIGHBOUR, title.lines)
            return
