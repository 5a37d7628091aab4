"""Attendances: who came to a meeting and who sent apologies, and the members that an agenda lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import regex

from councildocs.layout import Block, Paragraph
from councildocs.recogniser import Recogniser
from councildocs.recognisers.attendances.leads import Lead
from councildocs.recognisers.attendances.lists import Stretch, stretches
from councildocs.recognisers.attendances.people import Seen, merged, people_of, records
from councildocs.recognisers.attendances.sentences import chairs_in, is_prose, said_in
from councildocs.recognisers.attendances.strands import Entry, passage_of, strands
from councildocs.records import Attendance, PartKind
from councildocs.structure import Part
from councildocs.structure.rows import Row, as_one, head_of, rows_of
from councildocs.structure.topics import Topic, topics
from councildocs.values.people import find_people, same_person

APOLOGIES = Lead("apologies", False, "", 0)
MEMBERS = frozenset({"member", "substitute"})
SAME_HEIGHT = 3.0
"""Points by which the heights of a member and of the alternate beside it may differ."""

_ABOUT_APOLOGIES = regex.compile(
    r"(?:[^.:;\n]{0,60}?\b)?(?:apolog(?:y|ies)|ymddiheuriadau)\b[^.:;\n–-]{0,90}?(?:\s*[:.–-]+(?=\s|\Z)|(?=\n)|\Z)"
    r"|(?:[^.:;\n]{0,60}?\b)?(?:apolog(?:y|ies)|ymddiheuriadau)\b",
    regex.IGNORECASE,
)
_ABOUT_PRESENCE = regex.compile(
    r"(?:(?:record of |members'? |councillors'? )?attendances?(?: record| list)?(?: and apologies.{0,30})?|(?:committee |council |board )?"
    r"(?:members|councillors|those|persons)? ?present(?: were)?(?: and apologies.{0,30})?|roll call|sederunt(?: and apologies)?|presennol|"
    r"substitut(?:es|ions?)(?: members)?)\b(?=[^\p{L}]|\Z)[^.:;\n]{0,20}?(?:\s*[:.–-]+(?=\s|\Z)|(?=\n)|\Z)",
    regex.IGNORECASE,
)


def find(part: Part) -> Iterable[Attendance]:
    """Everybody that minutes name as present, in attendance, absent or sorry; everybody that an agenda names as a member."""
    if part.kind is PartKind.AGENDA:
        yield from records(part, _members(part.blocks), members=True)
        return
    seen = [*_in_head(part), *_in_topics(part)]
    if seen and not any(one.person.chair for one in seen):
        seen = _with_chair(seen, part)
    yield from records(part, merged(seen))


def _in_head(part: Part) -> Iterator[Seen]:
    """What stands before the first numbered item."""
    head = head_of(part.blocks)
    for strand in strands(list(rows_of(head))):
        yield from _read(strand)
    for block in head:
        if isinstance(block, Paragraph) and is_prose(block.text):
            yield from _said(block)


def _in_topics(part: Part) -> Iterator[Seen]:
    """What stands under `Apologies` and `Attendance`."""
    blocks = part.blocks[len(head_of(part.blocks)) :]
    for topic in topics(blocks, _ABOUT_PRESENCE):
        yield from _read(_entries(topic))
    for topic in topics(blocks, _ABOUT_APOLOGIES):
        yield from _apologies(topic)


def _apologies(topic: Topic) -> Iterator[Seen]:
    """The lists and the sentences under a title."""
    first, *rest = topic.paragraphs
    for paragraph in [first, *rest]:
        text = paragraph.text
        start = topic.start if paragraph is first else 0
        said = [*_said(paragraph)]
        yield from said
        if not said and text[start:].strip() and not is_prose(text[start:]):
            lists = list(stretches([Entry(paragraph, "")], APOLOGIES))
            for stretch in lists or []:
                begin = max(stretch.start, start) if paragraph is first else stretch.start
                yield from people_of(stretch._replace(start=begin))


def _entries(topic: Topic) -> list[Entry]:
    return [Entry(paragraph, "\n\n" if index else "") for index, paragraph in enumerate(topic.paragraphs)]


def _read(entries: Sequence[Entry]) -> Iterator[Seen]:
    """The people of lists; somebody labelled `Chair:` is in the chair."""
    for stretch in stretches(entries):
        for one in people_of(stretch):
            if stretch.lead.status == "member":
                one = one._replace(status="present")
            chair = stretch.lead.status == "chair"
            yield one._replace(person=one.person._replace(chair=True)) if chair else one


def _said(paragraph: Paragraph) -> Iterator[Seen]:
    """The people of sentences."""
    text = paragraph.text
    for said in said_in(text):
        for person in find_people(text[said.start : said.end]):
            other = text[slice(*said.stands_for)].strip() if said.stands_for else None
            start, end = said.start + person.start, said.start + person.end
            yield Seen(person.name, said.status, person, paragraph, start, end, substitute_for=other, said=True)


def _with_chair(seen: list[Seen], part: Part) -> list[Seen]:
    """The same, whoever a sentence of the first page puts in the chair marked."""
    for paragraph in part.paragraphs[:40]:
        for start, end in chairs_in(paragraph.text):
            name = paragraph.text[start:end]
            for index, one in enumerate(seen):
                if same_person(name, one.name) and one.status in ("present", "substitute"):
                    seen[index] = one._replace(person=one.person._replace(chair=True))
                    return seen
    return seen


# --- agendas -------------------------------------------------------------------------------------------------------


def _members(blocks: Sequence[Block]) -> list[Seen]:
    """The members that an agenda lists, and the substitutes beside them."""
    found = [
        one
        for strand in strands(list(rows_of(blocks)))
        for stretch in stretches(strand)
        if stretch.lead.status in MEMBERS
        for one in people_of(stretch)
    ]
    members = [one for one in found if one.status == "member"]
    return [_beside(one, members) if one.status == "substitute" else one for one in found]


def _beside(substitute: Seen, members: Sequence[Seen]) -> Seen:
    """A substitute with the name of the member on the same line of the page."""
    if substitute.substitute_for:
        return substitute
    page, height = substitute.place
    for member in members:
        other_page, other = member.place
        if page == other_page and abs(height - other) <= SAME_HEIGHT:
            return substitute._replace(substitute_for=member.name)
    return substitute


ATTENDANCES = Recogniser("attendances", frozenset({PartKind.AGENDA, PartKind.MINUTES}), (Attendance,), find)

__all__ = ["ATTENDANCES", "Row", "Stretch", "as_one", "find", "passage_of"]
