"""Minutes and the agenda of the same meeting: what the one has and the other lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from councildocs.checks.doubts import doubt
from councildocs.links import same_meetings
from councildocs.records import AgendaItem, Issue, Minute, Record
from councildocs.structure import Paper
from councildocs.values.titles import is_general, like_titles, same_title

ENOUGH = 0.5
"""An agenda and minutes are compared only where this share of the minutes is of items of the agenda for certain."""


def agenda_and_minutes(paper: Paper, records: Sequence[Record]) -> Iterator[Issue]:
    """Items that were not minuted, and minutes of no item (severity `note`: business is taken late, and not at all)."""
    for agenda, part in same_meetings(paper, records):
        items = [r for r in records if isinstance(r, AgendaItem) and r.part == agenda]
        minutes = [r for r in records if isinstance(r, Minute) and r.part == part and r.title]
        certain = sum(any(_is_of(minute, item) for item in items) for minute in minutes)
        if not items or not minutes or certain < ENOUGH * len(minutes):
            continue
        for item in items:
            if not is_general(item.title) and not any(_may_be_of(minute, item) for minute in minutes):
                message = f"Item {item.number}, “{item.title}”, is on the agenda and not in the minutes."
                yield doubt("item-not-minuted", message, item.provenance, agenda, "note")
        for minute in minutes:
            general = minute.agenda_item is None and is_general(minute.title or "")
            if not general and not any(_may_be_of(minute, item) for item in items):
                message = f"Minute {minute.number or ''}, “{minute.title}”, is of no item of the agenda."
                yield doubt("minute-without-item", message.replace(" ,", ","), minute.provenance, part, "note")


def _is_of(minute: Minute, item: AgendaItem) -> bool:
    return minute.agenda_item == item.number or same_title(minute.title or "", item.title)


def _may_be_of(minute: Minute, item: AgendaItem) -> bool:
    if minute.agenda_item is not None:
        return minute.agenda_item == item.number
    return same_title(minute.title or "", item.title) or like_titles(minute.title or "", item.title)
