"""Meetings: what an agenda announces and what minutes record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from councildocs.layout import Line, Paragraph
from councildocs.recogniser import Recogniser
from councildocs.recognisers.meetings.closing import from_closing
from councildocs.recognisers.meetings.found import Found, best
from councildocs.recognisers.meetings.labels import from_labels
from councildocs.recognisers.meetings.names import body_and_council, cleaned, is_generic
from councildocs.recognisers.meetings.sentences import from_sentences
from councildocs.recognisers.meetings.titles import from_titles
from councildocs.recognisers.meetings.words import council_in
from councildocs.records import Meeting, PartKind
from councildocs.structure import Part
from councildocs.structure.rows import as_one, cell_paragraph, head_of, in_page_order, rows_of


def find(part: Part) -> Iterable[Meeting]:
    """The meeting that the part announces or records; none where it prints neither a date nor a body."""
    rows = list(rows_of(head_of(part.blocks)))
    pieces = [piece for row in rows for piece in row.pieces]
    if not pieces:
        return
    head = as_one(_paragraphs(head_of(part.blocks)))
    found = [*from_labels(rows), *from_sentences(head), *from_titles(rows)]
    if part.kind is PartKind.MINUTES:
        found += from_closing(_paragraphs(part.blocks))
    chosen = best(_named(found))
    if "date" in chosen or ("body" in chosen and "start_time" in chosen):
        yield _meeting(part, chosen)


def _paragraphs(blocks: Iterable[object]) -> Iterator[Paragraph]:
    """Paragraphs, and cells of tables as paragraphs."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            yield from (cell_paragraph(cell) for cell in block.cells if cell.lines)  # type: ignore[attr-defined]


def _named(found: Iterable[Found]) -> Iterator[Found]:
    """The same, bodies' names cleaned and without their council's; one that only points makes way for a full one."""
    several = list(found)
    full = [one for one in several if one.field in ("body", "council") and council_in(one.value)]
    for one in several:
        if one.field != "body":
            yield one
            continue
        name, council = body_and_council(cleaned(one.value))
        if not name:
            continue
        if council:
            yield one._replace(field="council", value=council)
        if is_generic(name):
            yield from _pointed_at(name, one, several, full)
        else:
            yield one._replace(value=name)
            if own := council_in(name):
                yield one._replace(field="council", value=own, trust=1)


def _pointed_at(name: str, one: Found, several: list[Found], full: list[Found]) -> Iterator[Found]:
    """The council's own line for `the above Council`; the name itself where it stands on a line of its own."""
    same = [other for other in several if other.field == "body" and other.value.casefold() == name.casefold()]
    alone = any(other.trust < one.trust for other in same)
    if full and not alone:
        yield full[0]._replace(field="body", trust=one.trust)
    else:
        yield one._replace(value=name)


def _meeting(part: Part, chosen: dict[str, Found]) -> Meeting:
    lines: list[Line] = [line for one in chosen.values() for line in one.lines]
    values = {field: one.value for field, one in chosen.items()}
    return Meeting(part=part.id, provenance=part.cite(*in_page_order(lines)), **values)


MEETINGS = Recogniser("meetings", frozenset({PartKind.AGENDA, PartKind.MINUTES}), (Meeting,), find)
