"""What the records of a paper are to one another: a minute and its agenda item, a report and the item it is for.

Joined after recognition, from what is printed and from nothing else; records come back as copies.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from councildocs.records import AgendaItem, Meeting, Minute, PartKind, Record, Report
from councildocs.structure import Paper, Part
from councildocs.values.bodies import same_body
from councildocs.values.titles import same_title


def link(paper: Paper, records: Sequence[Record]) -> list[Record]:
    """The records in their order, those that name no agenda item with the one that the paper gives them."""
    parts = {part.id: part for part in paper.parts}
    agendas = {minutes: agenda for agenda, minutes in same_meetings(paper, records)}
    return [_linked(record, parts, agendas, records) for record in records]


def same_meetings(paper: Paper, records: Sequence[Record]) -> Iterator[tuple[str, str]]:
    """The ids of each agenda and the minutes of the same meeting: one body, one date, and no other agenda like it."""
    kinds = {part.id: part.kind for part in paper.parts}
    meetings = [record for record in records if isinstance(record, Meeting)]
    agendas = [meeting for meeting in meetings if kinds.get(meeting.part or "") is PartKind.AGENDA]
    for minuted in meetings:
        if kinds.get(minuted.part or "") is PartKind.MINUTES:
            found = {meeting.part for meeting in agendas if is_same_meeting(meeting, minuted)}
            other = sum(meeting.part == minuted.part for meeting in meetings) > 1
            if len(found) == 1 and not other:
                yield found.pop() or "", minuted.part or ""


def is_same_meeting(a: Meeting, b: Meeting) -> bool:
    """Whether both print the same body and the same day."""
    day = a.date if a.date and len(a.date) == len("2026-01-31") else None
    return day is not None and day == b.date and same_body(a.body or "", b.body or "")


def _linked(
    record: Record, parts: Mapping[str, Part], agendas: Mapping[str, str], records: Sequence[Record]
) -> Record:
    number = None
    if isinstance(record, Report) and record.agenda_item is None:
        number = _item_above(parts.get(record.part or ""), parts) or _item_reported(record, parts, records)
    elif isinstance(record, Minute) and record.agenda_item is None and record.part in agendas:
        number = _item_titled(record, agendas[record.part or ""], records)
    return record if number is None else record.model_copy(update={"agenda_item": number})


def _item_above(part: Part | None, parts: Mapping[str, Part]) -> str | None:
    """The agenda item of a part, or of the nearest part that it is attached to."""
    seen: set[str] = set()
    while part is not None and part.id not in seen:
        if part.agenda_item:
            return part.agenda_item
        seen.add(part.id)
        part = parts.get(part.parent or "")
    return None


def _item_reported(report: Report, parts: Mapping[str, Part], records: Sequence[Record]) -> str | None:
    """The number of the one item with the report's title, on the one agenda of a paper."""
    agendas = [part.id for part in parts.values() if part.kind is PartKind.AGENDA]
    if len(agendas) != 1:
        return None
    items = [r for r in records if isinstance(r, AgendaItem) and r.part == agendas[0]]
    found = [item for item in items if same_title(item.title, report.title)]
    again = [r for r in records if isinstance(r, Report) and same_title(r.title, report.title)]
    return found[0].number if len(found) == len(again) == 1 else None


def _item_titled(minute: Minute, agenda: str, records: Sequence[Record]) -> str | None:
    """The number of the one agenda item with the minute's title, where no other minute has it."""
    title = minute.title or ""
    items = [r for r in records if isinstance(r, AgendaItem) and r.part == agenda and same_title(r.title, title)]
    minutes = [
        r for r in records if isinstance(r, Minute) and r.part == minute.part and same_title(r.title or "", title)
    ]
    return items[0].number if len(items) == len(minutes) == 1 else None
