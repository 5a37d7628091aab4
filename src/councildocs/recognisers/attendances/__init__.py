"""Attendances: who came to a meeting and who sent apologies, and the members that an agenda lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import regex

from councildocs.layout import Block, Paragraph
from councildocs.recogniser import Recogniser
from councildocs.recognisers.attendances.cells import as_read
from councildocs.recognisers.attendances.leads import Lead, lead_at, leads_in
from councildocs.recognisers.attendances.lists import Stretch, by_label, groups_of, stretches
from councildocs.recognisers.attendances.people import Seen, contradiction, merged, people_of, records, stand_in
from councildocs.recognisers.attendances.sentences import chairs_in, is_prose, said_in
from councildocs.recognisers.attendances.strands import Entry, entries_in, passage_of, strands, text_of
from councildocs.recognisers.attendances.tables import name_tables, people_in
from councildocs.records import Attendance, Issue, PartKind
from councildocs.structure import Part
from councildocs.structure.rows import Row, begins_item, head_of, rows_of
from councildocs.structure.topics import Topic, topics
from councildocs.values.people import find_people, same_person

APOLOGIES, MEMBERS = Lead("apologies", False, "", 0), Lead("member", False, "", 0)
SAME_HEIGHT = 3.0
"""Points by which the heights of a member and of the alternate beside it may differ."""

_BEFORE_APOLOGIES = (
    r"(?:(?:welcome|introductions?|chair(?:man|person)?(?:['’]s)?|mayor(?:['’]s)?|opening|remarks|announcements|and|to|receive|note|"
    r"consider|accept|approve|record|any|the|members['’]?|councillors['’]?|present|attendance|absences?|sederunt|formal|record|of|"
    r"roll|call|croeso|ac|a|derbyn)\b[\s,&/-]*){0,8}"
)
_ABOUT_APOLOGIES = regex.compile(
    rf"{_BEFORE_APOLOGIES}\b(?:apolog(?:y|ies)|ymddiheuriadau)\b(?:[^.:;\n–-]{{0,90}}?(?:\s*[:.–-]+(?=\s|\Z)|(?=\n)|\Z))?",
    regex.IGNORECASE,
)
_ABOUT_PRESENCE = regex.compile(
    r"(?:(?:record of |members'? |councillors'? )?attendances?(?: record| list)?(?: and apologies.{0,30})?|"
    r"(?:committee |council |board )?(?:members|councillors|those|persons)? ?present(?: were)?"
    r"(?: and apologies.{0,30})?|"
    r"roll call|sederunt(?: and apologies)?|presennol|substitut(?:es|ions?)(?: members)?)\b(?=[^\p{L}]|\Z)"
    r"[^.:;\n]{0,20}?(?:\s*[:.–-]+(?=\s|\Z)|(?=\n)|\Z)",
    regex.IGNORECASE,
)


def find(part: Part) -> Iterable[Attendance | Issue]:
    """Everybody whom minutes name as present, in attendance, absent or sorry, or an agenda as a member."""
    if part.kind is PartKind.AGENDA:
        yield from records(part, _members(part.blocks), members=True)
        return
    seen, contradictions = merged([*_in_head(part), *_in_topics(part)])
    if seen and not any(one.person.chair for one in seen):
        seen = _with_chair(seen, part)
    yield from records(part, seen)
    yield from (contradiction(part, first, second) for first, second in contradictions)


# --- minutes -------------------------------------------------------------------------------------------------------


def _in_head(part: Part) -> Iterator[Seen]:
    """What stands before the first numbered item."""
    rows = list(rows_of(head_of(part.blocks)))
    at, lead = 0, None
    for table in name_tables(rows):
        plain = list(strands(as_read(rows[at : table.first])))
        yield from _read_all(plain)
        lead = _open_lead(plain)
        yield from people_in(rows[table.first : table.last], table.columns, lead)
        at = table.last
    yield from _read_all(list(strands(as_read(rows[at:]))))


def _open_lead(plain: Sequence[Sequence[Entry]]) -> Lead | None:
    """The lead-in that the last list ends with, nobody behind it yet."""
    text = text_of(plain[-1]) if plain else ""
    found = leads_in(text)
    return found[-1][1] if found and not text[found[-1][1].end :].strip() else None


def _read_all(lists: Sequence[Sequence[Entry]]) -> Iterator[Seen]:
    """The people of lists and of the sentences between them."""
    for entries in lists:
        yield from _read(entries)
        passage = passage_of(entries)
        for start, end in groups_of(entries):
            if is_prose(passage.text[start:end]):
                yield from _said(passage, start, end)


def _in_topics(part: Part) -> Iterator[Seen]:
    """What stands under `Apologies` and `Attendance`."""
    blocks = part.blocks[len(head_of(part.blocks)) :]
    for topic in topics(blocks, _ABOUT_PRESENCE):
        yield from _read_all([entries_in(topic.paragraphs)])
    for topic in topics(blocks, _ABOUT_APOLOGIES):
        yield from _apologies(topic)


def _apologies(topic: Topic) -> Iterator[Seen]:
    """The lists and the sentences under a title."""
    entries = entries_in(topic.paragraphs)
    passage = passage_of(entries)
    for start, end in groups_of(entries):
        if end <= topic.start:
            continue
        said = list(_said(passage, start, end))
        yield from said
        begin = max(start, topic.start)
        text = passage.text[begin:end]
        if said or begin >= end or not text.strip() or is_prose(text):
            continue
        lead = lead_at(text)
        if lead and lead.is_title:
            lead = None
        stretch = Stretch(lead or APOLOGIES, passage, begin + (lead.list_start if lead else 0), end)
        yield from people_of(stretch)


def _read(entries: Sequence[Entry]) -> Iterator[Seen]:
    """The people of lists; the members that minutes list were there."""
    for whole in stretches(entries):
        for stretch in by_label(whole):
            for one in people_of(stretch):
                yield one._replace(status="present") if one.status == "member" else one


def _said(passage: Paragraph, start: int, end: int) -> Iterator[Seen]:
    """The people of sentences between `start` and `end`."""
    text = passage.text[start:end]
    for said in said_in(text):
        other = text[slice(*said.stands_for)].strip() if said.stands_for else None
        for person in find_people(text[said.start : said.end]):
            at = start + said.start
            seen = Seen(
                person.name, said.status, person, passage, at + person.start, at + person.end,
                substitute_for=other, said=True,
            )  # fmt: skip
            yield seen
            yield from stand_in(seen)


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
    """The members that an agenda lists between its items, and the substitutes beside them."""
    found = [one for between in _between_items(blocks) for one in _listed(list(rows_of(between)))]
    members = [one for one in found if one.status == "member"]
    return [_beside(one, members) if one.status == "substitute" else one for one in found]


def _between_items(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """The blocks before, between and after the titles of items."""
    run: list[Block] = []
    for block in blocks:
        if begins_item(block):
            yield run
            run = []
        else:
            run.append(block)
    yield run


def _listed(rows: Sequence[Row]) -> Iterator[Seen]:
    at = 0
    for table in name_tables(rows):
        yield from _in_lists(rows[at : table.first])
        yield from people_in(rows[table.first : table.last], table.columns, MEMBERS)
        at = table.last
    yield from _in_lists(rows[at:])


def _in_lists(rows: Sequence[Row]) -> Iterator[Seen]:
    for strand in strands(as_read(rows)):
        for whole in stretches(strand):
            if whole.lead.status in ("member", "substitute"):
                for stretch in by_label(whole):
                    if not is_prose(stretch.text.split("\n\n")[0]):
                        yield from people_of(stretch)


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
