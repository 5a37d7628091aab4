"""Agenda items: the numbered list of a front sheet, with titles, notes and the pages of their papers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from councildocs.recogniser import Recogniser
from councildocs.recognisers.agenda_items.build import item
from councildocs.recognisers.agenda_items.entries import Entry, entries_of
from councildocs.recognisers.agenda_items.numbers import Candidate, Number, items_of, number_of
from councildocs.recognisers.agenda_items.pages import reference, reference_behind
from councildocs.recognisers.agenda_items.words import is_word
from councildocs.records import AgendaItem, PartKind
from councildocs.structure import Part
from councildocs.values.months import PATTERN as MONTH

_PAGES = regex.compile(r"[\[(] ?(?:pages?|tudalen(?:nau)?) \d", regex.I)
_DATE = regex.compile(rf"\d{{1,2}} ?(?:st|nd|rd|th)? (?:of )?{MONTH}\b", regex.I)
_EXCLUSION = regex.compile(
    r"exclusion of (?:the )?(?:press|public).{0,400}\b(?:following|remaining) (?:items?|business|matters?|reports?)",
    regex.I,
)
_STAR = regex.compile(r"\*.{0,60}\b(?:exempt|confidential|private|not (?:for publication|open))", regex.I)
_AGENDA = regex.compile(r"a ?g ?e ?n ?d ?a\b.{0,60}|rhaglen|(?!.*\b(?:the|this|our) agenda).{0,40}\bagenda", regex.I)


def find(part: Part) -> Iterator[AgendaItem]:
    """The items of an agenda in the order of the page."""
    entries = entries_of(part)
    starts = _starts(entries)
    edge = max((entry.lines[-1].box.x1 for entry in entries), default=0.0)
    columned = any(is_word("header", entry.text) and "page" in entry.text.casefold() for entry in entries)
    starred = any(_STAR.search(entry.text) for entry in entries)
    closed = False
    for at, start in enumerate(starts):
        last = at + 1 == len(starts)
        stop = len(entries) if last else starts[at + 1].place
        exempt = closed or _under_exempt(entries[: start.place])
        found = item(
            part, entries[start.place : stop], start.number, exempt=exempt, last=last, edge=edge, columned=columned
        )
        if starred and "*" in entries[start.place].text:
            found = found.model_copy(update={"exempt": True})
        closed = closed or bool(_EXCLUSION.search(f"{found.title} {found.text or ''}"))
        if found.title:
            yield found


def _starts(entries: Sequence[Entry]) -> list[Candidate]:
    """The entries at which items begin; numbers above the heading `Agenda` are none where others stand below it."""
    candidates = [
        Candidate(place, number, entry.line.box.x0, entry.first or entry.line.words[0].style.bold)
        for place, entry in enumerate(entries)
        if (number := _number(entry)) is not None
    ]
    heading = next((place for place, entry in enumerate(entries) if _AGENDA.fullmatch(entry.text)), -1)
    below = items_of([candidate for candidate in candidates if candidate.place > heading])
    found = below if len(below) > 1 else items_of(candidates)
    if len(found) == 1 and not _alone(entries, found[0].place):
        return []
    return found


def _number(entry: Entry) -> Number | None:
    """The number in front of an entry, where it may be an item's."""
    number = number_of(entry.text)
    if number is None:
        return None
    behind = entry.text[number.joined :].strip()
    if not any(letter.isalpha() for letter in behind):
        return number if behind == "" and len(entry.pieces[0].text) == number.joined else None
    if _DATE.match(entry.text) or reference(entry.text):
        return None
    return number


def _alone(entries: Sequence[Entry], place: int) -> bool:
    """Whether a single numbered line is an item: under a header row, or with a page reference behind it."""
    above = any(is_word("header", entry.text) for entry in entries[max(0, place - 3) : place])
    below = " ".join(entry.text for entry in entries[place : place + 3])
    return above or reference_behind(below)[1] is not None or _PAGES.search(below) is not None


def _under_exempt(entries: Sequence[Entry]) -> bool:
    """Whether the last heading of the agenda above says that what follows is not public."""
    for entry in reversed(entries):
        if is_word("open", entry.text):
            return False
        if is_word("exempt", entry.text):
            return True
    return False


AGENDA_ITEMS = Recogniser("agenda_items", frozenset({PartKind.AGENDA}), (AgendaItem,), find)
