"""Lists of people, each behind the words that lead it in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from councildocs.layout import Paragraph
from councildocs.recognisers.attendances.leads import Lead, leads_in
from councildocs.recognisers.attendances.sentences import is_prose
from councildocs.recognisers.attendances.strands import Entry, passage_of
from councildocs.values.contacts import find_emails, find_telephones
from councildocs.values.dates import find_dates
from councildocs.values.person_notes import is_party


class Stretch(NamedTuple):
    """The people behind one lead-in stand between `start` and `end` of the passage's text."""

    lead: Lead
    passage: Paragraph
    start: int
    end: int
    party: str | None = None

    @property
    def text(self) -> str:
        return self.passage.text[self.start : self.end]


class Group(NamedTuple):
    """Entries between two blank lines, and where they stand in the text of all."""

    start: int
    end: int
    piece: Paragraph


_PEOPLE_LABEL = regex.compile(
    r"\W*(?:[\p{L}’'& -]{0,40}\b)?(?:councill?ors?|cllrs?|members?|chair\p{L}*|clerks?|officers?|labour|conservatives?|"
    r"liberal|democrats?|greens?|independents?|plaid|snp|reform|ukip|group|party|trustees?|governors?|directors?|secretary|treasurer|mayor|"
    r"substitutes?|co-?opt\p{L}*|representatives?|staff|executive|employers?|employees?|unions?|teachers?|cynghor\p{L}+|aelodau)"
    r"\b[^:\n]{0,30}:",
    regex.IGNORECASE,
)
_LABEL = regex.compile(r"\W*\p{L}[^:\n]{1,50}:")
_SAYS_THERE_WERE = regex.compile(r"\W*there\s+(?:were|was)\b", regex.IGNORECASE)
_GROUP_LABEL = regex.compile(
    r"(?:(?<=\A|\n)|(?<=[.;]\s))\s*(?P<label>[\p{L}’'&/ -]{0,50}?\b(?:members|councillors|cllrs|officers|staff|group|"
    r"party|labour|conservatives?|liberal\s+democrats?|lib\s+dems?|greens?|independents?|plaid\s+cymru|snp|reform(?:\s+uk)?|ukip|unaligned|"
    r"representatives?|trustees|governors|employers|employees|unions|others|guests|observers|advis[eo]rs|residents|co-?optees|"
    r"invitees|partners)\s*(?:\(\d{1,3}\))?)\s*:\s*",
    regex.IGNORECASE,
)
_COUNT = regex.compile(r"\s*\(\d{1,3}\)|\s+(?:group|party|members|councillors)\b", regex.IGNORECASE)
_OFFICERS = regex.compile(r"\b(?:officers|staff|guests|observers|advis[eo]rs|invitees)\b", regex.IGNORECASE)
_TITLE_LABEL = regex.compile(r"\b(?:councillors|cllrs)\s*:\s*\Z", regex.IGNORECASE)
_NOTE = regex.compile(
    r"\W*\(?(?:item|agenda item|minute)\s+\d+\)?\W*"
    r"|(?:agenda )?(?:(?:items?|pages?|subject|title|wards?|no\.?|nos\.?|number)[\s,]*){1,5}"
    r"|(?:dear|part\s+(?:\d|[a-z]|one|two)|items?\s+(?:no|number|title|open))\b.*",
    regex.IGNORECASE,
)


def stretches(entries: Sequence[Entry], default: Lead | None = None) -> Iterator[Stretch]:
    """The lists of people in the entries; `default` leads in what stands before any lead-in."""
    if not entries:
        return
    passage = passage_of(entries)
    lead, start, end, look = default, 0, 0, None
    for group in _groups(entries):
        text = passage.text[group.start : group.end]
        # "Councillors:" under "Present:" is only a title
        inherits = lead is not None and lead.status != "none"
        found = [(group.start + at, one) for at, one in leads_in(text) if not (inherits and one.is_title)]
        if not (found and found[0][0] == group.start):
            if lead and end > start and _breaks(group.piece, text, look):
                yield Stretch(lead, passage, start, end)
                lead = None
            if lead:
                if end <= start:
                    start = group.start
                if look is None:
                    look = group.piece.bold
                end = found[0][0] if found else group.end
        for index, (_, one) in enumerate(found):
            if lead and end > start:
                yield Stretch(lead, passage, start, end)
            stop = found[index + 1][0] if index + 1 < len(found) else group.end
            lead, start, end = one, group.start + one.list_start, stop
            look = group.piece.bold if stop > group.start + one.end else None
    if lead and end > start:
        yield Stretch(lead, passage, start, end)


def by_label(stretch: Stretch) -> Iterator[Stretch]:
    """The stretch cut at labels of groups; a party goes to all its members, officers are in attendance.

    `Conservative (2): Cllr A Bell and Cllr J Cole`, `School members: Ann Bell, John Cole`.
    """
    at, lead, party = stretch.start, stretch.lead, None
    for match in _GROUP_LABEL.finditer(stretch.passage.text, stretch.start, stretch.end):
        if match.start() > at:
            yield stretch._replace(lead=lead, start=at, end=match.start(), party=party)
        label = match["label"].strip()
        name = _COUNT.sub("", label)
        party = name if is_party(name) else None
        officers = stretch.lead.status == "present" and _OFFICERS.search(label)
        lead = stretch.lead._replace(status="in_attendance") if officers else stretch.lead
        shared = _TITLE_LABEL.search(match[0])
        at = match.start() + shared.start() if shared else match.end()
    yield stretch._replace(lead=lead, start=at, party=party)


def groups_of(entries: Sequence[Entry]) -> list[tuple[int, int]]:
    """Where the paragraphs of a list begin and end in its text."""
    return [(group.start, group.end) for group in _groups(entries)] if entries else []


def _groups(entries: Sequence[Entry]) -> Iterator[Group]:
    at = start = 0
    first = entries[0].piece
    for entry in entries:
        if entry.join == "\n\n":
            yield Group(start, at, first)
            start, first = at + len(entry.join), entry.piece
        at += len(entry.join) + len(entry.piece.text)
    yield Group(start, at, first)


def _breaks(piece: Paragraph, text: str, look: bool | None) -> bool:
    """Whether a paragraph behind a list is no part of it."""
    if _SAYS_THERE_WERE.match(text):
        return False
    if piece.bold and look is False:
        return True
    if _LABEL.match(text) and not _PEOPLE_LABEL.match(text):
        return True
    if _NOTE.fullmatch(text) or is_prose(text):
        return True
    return bool(find_dates(text) or find_emails(text) or find_telephones(text))
