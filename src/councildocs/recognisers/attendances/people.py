"""From lists and sentences to records, one for each person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple, cast

import regex

from councildocs.layout import Paragraph
from councildocs.recognisers.attendances.leads import Lead
from councildocs.recognisers.attendances.lists import Stretch
from councildocs.records import Attendance, Issue
from councildocs.structure import Part
from councildocs.structure.rows import lines_between
from councildocs.values.people import Person, find_people, same_person
from councildocs.values.person_notes import is_party

Status = Literal["present", "apologies", "absent", "in_attendance", "substitute", "member"]

_PUBLIC = regex.compile(
    r"\b(?:members?\s+of\s+(?:the\s+)?(?:public|press)|resident|parishioner|journalist|reporter)\b", regex.IGNORECASE
)
_IN_THE_CHAIR = regex.compile(r"\bin\s+the\s+chair\b|\bpresiding\b|\bacting\s+chair", regex.IGNORECASE)
_CHAIR_BEHIND = regex.compile(r"\s*\((?:in\s+the\s+)?chair(?:man|person|woman)?\)\s*\Z", regex.IGNORECASE)
_RESERVE = regex.compile(r"(?:substitute|reserve|sub|named\s+substitute)(?:\s+member)?", regex.IGNORECASE)
_PLURAL = regex.compile(r"councillors|cllrs|members|officers", regex.IGNORECASE)
_COMES_FOR = (
    r"(?:substitut(?:ed?|ing)|deputi[sz](?:ed?|ing)|attend(?:ed|ing)|replac(?:ed|ing)|represent(?:ed|ing)|subs?|deputy"
    r"|in\s+(?:his|her|their)\s+place)"
)
_INSTEAD = regex.compile(
    rf"[(\[]\s*(?:with\s+)?(?:(?:named\s+)?(?:{_COMES_FOR}|substitution)(?:\s+member)?(?:\s+by)?\s*[:–-]?\s*"
    r"(?P<after>(?-i:\p{Lu})[^()\[\]]{2,50}?)"
    r"|(?P<before>(?-i:\p{Lu})[^()\[\]]{2,50}?),?\s+"
    r"(?:(?:was|is|as|attended|attending|present|acted|acting|a|the|named)\s+){0,4}"
    rf"{_COMES_FOR}(?:\s+(?:as|in|for|on|his|her|their|him|them|a|substitute|place|behalf))*)\s*[)\]]",
    regex.IGNORECASE,
)
PUBLIC_ROLE = "Member of the Public"


class Seen(NamedTuple):
    """A person as read from one place; `top` is where it stands on its page, `said` whether a sentence tells it."""

    name: str
    status: str
    person: Person
    passage: Paragraph
    start: int
    end: int
    virtual: bool = False
    substitute_for: str | None = None
    said: bool = False

    @property
    def place(self) -> tuple[int, float]:
        """Page and height."""
        line = lines_between(self.passage, self.start, self.end)[0]
        return line.page, line.box.middle


def people_of(stretch: Stretch) -> Iterator[Seen]:
    """The people of a list."""
    if stretch.lead.status == "none":
        return
    for person in find_people(stretch.text):
        if person.name and not is_party(person.name):
            person = person._replace(party=person.party or stretch.party)
            start, end = stretch.start + person.start, stretch.start + person.end
            seen = seen_as(person, stretch.lead, stretch.passage)._replace(start=start, end=end)
            yield seen
            yield from stand_in(seen)


def stand_in(seen: Seen) -> Iterator[Seen]:
    """Who came instead of somebody, as the bracket behind the name says: `Cllr A Bell (substitute: Cllr B Cole)`."""
    for found in _INSTEAD.finditer(seen.passage.text, seen.start, seen.end):
        start, end = found.span("after") if found["after"] else found.span("before")
        for person in find_people(seen.passage.text[start:end])[:1]:
            at = start + person.start, start + person.end
            yield Seen(person.name, "substitute", person, seen.passage, *at, seen.virtual, seen.name, seen.said)


def seen_as(person: Person, lead: Lead, passage: Paragraph) -> Seen:
    """A person behind a lead-in, read from the whole passage."""
    if lead.status == "public" and not person.role:
        person = person._replace(role=PUBLIC_ROLE)
    if lead.status == "chair":
        person = person._replace(chair=True)
    if match := _CHAIR_BEHIND.search(person.role or ""):
        person = person._replace(chair=True, role=(person.role or "")[: match.start()] or None)
    if _PLURAL.fullmatch(person.role or ""):
        person = person._replace(role=None)
    status = _status(lead, person)
    return Seen(person.name, status, person, passage, 0, len(passage.text), lead.virtual, person.substitute_for)


def _status(lead: Lead, person: Person) -> str:
    if lead.status == "public":
        return "in_attendance"
    if lead.status == "chair":
        return "present"
    if lead.status == "present" and person.role and _PUBLIC.search(person.role):
        return "in_attendance"
    if person.substitute_for and lead.status in ("present", "in_attendance", "substitute", "member"):
        return "substitute"
    if lead.status == "present" and _RESERVE.fullmatch(person.role or ""):
        return "substitute"
    return lead.status


def merged(seen: Iterable[Seen]) -> tuple[list[Seen], list[tuple[Seen, Seen]]]:
    """Each person once, and the pairs where somebody is present in one place and sorry in the other.

    The first place counts, but whoever came in somebody's place is a substitute.
    """
    kept: list[Seen] = []
    contradictions = []
    for one in seen:
        index = next((i for i, other in enumerate(kept) if _same(one, other)), None)
        if index is None:
            kept.append(one)
            continue
        if {kept[index].status, one.status} == {"present", "apologies"}:
            contradictions.append((kept[index], one))
        kept[index] = _joined(kept[index], one)
    return kept, contradictions


def contradiction(part: Part, first: Seen, second: Seen) -> Issue:
    """The doubt about somebody whom the minutes name twice."""
    return Issue(
        part=part.id,
        code="present-and-apologies",
        severity="doubt",
        message=f"{second.name} ({second.status}) is also named as {first.name} ({first.status}); the first counts.",
        page=second.place[0],
        provenance=part.cite_span(second.passage, second.start, second.end),
    )


def _same(one: Seen, other: Seen) -> bool:
    """Whether two readings are of one person; two people of one list are two."""
    if one.passage is other.passage and not (one.said or other.said) and one.status == other.status:
        return one.name == other.name and one.substitute_for == other.substitute_for
    return same_person(one.name, other.name)


def _joined(first: Seen, second: Seen) -> Seen:
    chair = first.person.chair or second.person.chair
    role = first.person.role or second.person.role
    joined = first._replace(person=first.person._replace(chair=chair, role=role))
    same_words = first.passage.text == second.passage.text and first.start == second.start
    if second.status == "substitute" and (first.status in ("present", "substitute") or same_words):
        return joined._replace(status="substitute", substitute_for=first.substitute_for or second.substitute_for)
    return joined


def records(part: Part, seen: Iterable[Seen], *, members: bool = False) -> Iterator[Attendance]:
    """The records; on a list of members nobody is in the chair yet."""
    several = list(seen)
    taken = any(_IN_THE_CHAIR.search(one.passage.text[one.start : one.end]) for one in several if one.person.chair)
    for one in several:
        text = one.passage.text[one.start : one.end]
        chair = one.person.chair and (not taken or bool(_IN_THE_CHAIR.search(text)))
        yield Attendance(
            part=part.id,
            provenance=part.cite_span(one.passage, one.start, one.end),
            name=one.name,
            status=cast(Status, one.status),
            chair=chair and not members,
            role=one.person.role or ("Chair" if members and one.person.chair else None),
            substitute_for=one.substitute_for,
            party=one.person.party,
            virtual=one.virtual,
        )
