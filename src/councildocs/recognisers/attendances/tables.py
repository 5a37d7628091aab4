"""Tables of people: `Name | Organisation | Initials`, ruled or only set in columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import regex

from councildocs.layout import Paragraph
from councildocs.recognisers.attendances.leads import Lead, lead_at
from councildocs.recognisers.attendances.people import Seen, seen_as
from councildocs.recognisers.attendances.strands import column_of
from councildocs.structure.rows import Row, as_one, begins_item
from councildocs.values.people import find_people
from councildocs.vocabulary import compiled, entries

PRESENT = Lead("present", False, "", 0)
_TICK = regex.compile(r"[✓✔☑√xX●•]|y|yes|p|present|attended|attending", regex.IGNORECASE)
_CHAIR = regex.compile(r"chair(?:man|woman|person)?\b(?!.{0,3}elect)", regex.IGNORECASE)
_STATUSES = (
    ("in_attendance", regex.compile(r"\bin\s+attendance\b|\balso\b|\b(?:officer|guest|observer)\b", regex.IGNORECASE)),
    ("substitute", regex.compile(r"\bsubstitut", regex.IGNORECASE)),
    ("apologies", regex.compile(r"\bapolog|\bapols?\b|\ba\b", regex.IGNORECASE)),
    ("absent", regex.compile(r"\babsent\b|\bno\b|\bdid not attend\b", regex.IGNORECASE)),
)


class NameTable(NamedTuple):
    """The rows `first` to `last` of a list of rows; `columns` tells what each piece of the first one heads."""

    first: int
    last: int
    columns: tuple[str, ...]


@cache
def _heads() -> tuple[tuple[str, regex.Pattern[str]], ...]:
    return tuple((e["kind"], compiled(e["pattern"])) for e in entries("attendance_columns"))


def name_tables(rows: Sequence[Row]) -> Iterator[NameTable]:
    """The tables whose heads name people and something about them."""
    at = 0
    while at < len(rows):
        columns = columns_in(rows[at])
        if columns:
            last = next((i for i in range(at + 1, len(rows)) if _ends(rows[at], rows[i])), len(rows))
            yield NameTable(at, last, columns)
            at = last
        else:
            at += 1


def columns_in(row: Row) -> tuple[str, ...]:
    """What the pieces of a row head; nothing where it heads no table of people."""
    columns = tuple(_head(piece.text) for piece in row.pieces)
    people = "name" in columns and "" not in columns
    return columns if people and len(columns) > 1 and {"role", "party", "other", "status"} & set(columns) else ()


def _head(text: str) -> str:
    bare = " ".join(text.split()).strip(" :*")
    return next((kind for kind, pattern in _heads() if pattern.fullmatch(bare)), "")


def _ends(head: Row, row: Row) -> bool:
    """Whether a row is no part of the table: a numbered item, or text across its columns."""
    if row.block is head.block and row.tabular:
        return False
    if begins_item(row.block) or row.pieces[0].page != head.pieces[0].page:
        return True
    if len(row.pieces) > 1:
        return False
    piece = row.pieces[0]
    lead = lead_at(piece.text)
    if lead and lead.is_title:
        return False
    return piece.box.x1 > head.pieces[1].indent > piece.indent or bool(lead) or piece.text.endswith(":")


def people_in(rows: Sequence[Row], columns: tuple[str, ...], lead: Lead | None) -> Iterator[Seen]:
    """The people of the rows below the heads; a row that is only a lead-in says what follows."""
    lead, title = lead or PRESENT, ""
    entry: list[tuple[str, Paragraph]] = []
    for row in rows[1:]:
        found = lead_at(row.text) if len(row.pieces) == 1 else None
        if found and found.end == len(row.text):
            yield from _person(entry, lead, title)
            lead, title, entry = (lead, found.text, []) if found.is_title else (found, "", [])
            continue
        cells = [(columns[column_of(piece, rows[0].pieces)], piece) for piece in row.pieces]
        if any(kind == "name" for kind, _ in cells):
            yield from _person(entry, lead, title)
            entry = cells
        else:
            entry += cells
    yield from _person(entry, lead, title)


def _person(cells: Sequence[tuple[str, Paragraph]], lead: Lead, title: str) -> Iterator[Seen]:
    """The person of a row; `title` (`Councillors:`) stands over all names."""
    names = [piece for kind, piece in cells if kind == "name"]
    people = find_people(f"{title} {names[0].text}".strip()) if names else []
    if not people:
        return
    roles = [piece for kind, piece in cells if kind == "role"]
    parties = [piece.text for kind, piece in cells if kind == "party"]
    role = people[0].role or ", ".join(piece.text for piece in roles) or None
    chair = people[0].chair or bool(_CHAIR.match(role or ""))
    person = people[0]._replace(role=role, chair=chair, party=people[0].party or next(iter(parties), None))
    passage = as_one([names[0], *roles])
    marks = [piece.text.strip() for kind, piece in cells if kind == "status"]
    seen = seen_as(person, lead, passage)
    yield seen._replace(status=_marked(marks) or seen.status)


def _marked(marks: Sequence[str]) -> str | None:
    """The status that a cell of its own gives.

    >>> _marked(["✓"]), _marked(["Apologies"]), _marked([])
    ('present', 'apologies', None)
    """
    for mark in marks:
        if _TICK.fullmatch(mark):
            return "present"
        for status, pattern in _STATUSES:
            if pattern.search(mark):
                return status
    return None
