"""How the records of a meeting look in a summary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from councildocs.records import AgendaItem, Attendance, Declaration, Meeting, Minute, Resolution, Votes
from councildocs.writers.summary.cells import PAGE, Column, indented, joined, listing, marked, span, text

STATUSES = {
    "present": "Present",
    "substitute": "Substitutes",
    "apologies": "Apologies",
    "absent": "Absent",
    "in_attendance": "In attendance",
    "member": "Members",
}
"""How a group of people is headed, in the order in which the groups are shown."""


def meetings(records: Sequence[Meeting]) -> RenderableType:
    """A row for each meeting."""
    return listing(
        records,
        Column("Body", "body"),
        Column("Date", "date"),
        Column("Time", lambda meeting: joined(meeting.start_time, meeting.end_time, by="–")),
        Column("Venue", "venue"),
        Column("Council", "council"),
        PAGE,
    )


def agenda_items(records: Sequence[AgendaItem]) -> RenderableType:
    """A row for each item, with the pages that hold its papers."""
    return listing(
        records,
        Column("Item", "number"),
        Column("Title", "title"),
        Column("Papers on", _papers),
        Column("Exempt", "exempt"),
        PAGE,
    )


def _papers(item: AgendaItem) -> str:
    """The PDF pages of an item's papers, with the printed range where that is another."""
    pages = f"pages {span(item.pages)}" if item.pages else ""
    printed = f"printed {item.printed_pages}" if item.printed_pages else ""
    return f"{pages} ({printed})" if pages and printed else pages or printed


def attendances(records: Sequence[Attendance]) -> RenderableType:
    """A row for each group of people: who was present, who sent apologies."""
    groups = [
        (heading, [record for record in records if record.status == status]) for status, heading in STATUSES.items()
    ]
    return marked((heading, _people(group)) for heading, group in groups if group)


def _people(group: Sequence[Attendance]) -> Text:
    return Text("; ", overflow="fold").join(_person(record) for record in group)


def _person(record: Attendance) -> Text:
    """A name with what is said of the person, the chair in bold."""
    substitute = f"for {record.substitute_for}" if record.substitute_for else None
    chair = "in the chair" if record.chair and "chair" not in (record.role or "").casefold() else None
    notes = joined(record.role, chair, record.party, substitute, "virtually" if record.virtual else None)
    name = text(record.name, "bold" if record.chair else "")
    return Text.assemble(name, text(f" ({notes})" if notes else "", "dim"))


def declarations(records: Sequence[Declaration]) -> RenderableType:
    """A row for each declaration of interest."""
    return listing(records, Column("Name", "name"), Column("Item", "item"), Column("Interest", "text"), PAGE)


def minutes(records: Sequence[Minute]) -> RenderableType:
    """A row for each minute: its title, and under it what was resolved, moved and to be done."""
    return listing(records, Column("Minute", "number"), Column("Title", _minute), PAGE)


def _minute(minute: Minute) -> Group:
    about = joined(
        f"item {minute.agenda_item}" if minute.agenda_item else None,
        f"decision {minute.decision_reference}" if minute.decision_reference else None,
    )
    title = text(minute.title or "(no title)", "bold" if minute.title else "dim")
    heading = Text.assemble(title, text(f" ({about})" if about else "", "dim"))
    outcome = marked([*_resolved(minute.resolutions), *_moved(minute), *_to_do(minute)])
    return Group(heading, indented(outcome)) if outcome.row_count else Group(heading)


def _resolved(resolutions: Sequence[Resolution]) -> Iterator[tuple[str, Text]]:
    lead_in = None
    for resolution in resolutions:
        if resolution.lead_in and resolution.lead_in != lead_in:
            yield "", text(resolution.lead_in, "italic")
        lead_in = resolution.lead_in
        vote = _vote(resolution.mover, resolution.seconder, resolution.votes)
        yield joined(resolution.verb, resolution.marker, by=" "), _with_note(resolution.text, vote)


def _moved(minute: Minute) -> Iterator[tuple[str, Text]]:
    for motion in minute.motions:
        yield motion.kind, _with_note(motion.text, _vote(motion.mover, motion.seconder, motion.votes))


def _to_do(minute: Minute) -> Iterator[tuple[str, Text]]:
    for action in minute.actions:
        yield "action", _with_note(action.action, joined(action.owner, f"by {action.due}" if action.due else None))


def _with_note(body: str, note: str) -> Text:
    """A text, and what is known of it on the next line."""
    return Text.assemble(text(body), text(f"\n{note}" if note else "", "cyan"), overflow="fold")


def _vote(mover: str | None, seconder: str | None, votes: Votes | None) -> str:
    """Who moved and seconded, and the vote as printed."""
    people = joined(f"moved by {mover}" if mover else None, f"seconded by {seconder}" if seconder else None)
    return joined(people, counted(votes) if votes else None, by="; ")


def counted(votes: Votes) -> str:
    """A vote as printed.

    >>> counted(Votes(for_=8, against=3, outcome="carried", against_names=["Cllr Ash"]))
    '8 for, 3 against (Cllr Ash), carried'
    """
    sides = (
        ("for", votes.for_, votes.for_names),
        ("against", votes.against, votes.against_names),
        ("abstained", votes.abstain, votes.abstain_names),
    )
    return joined(*(_side(*side) for side in sides), votes.outcome)


def _side(name: str, count: int | None, people: Sequence[str]) -> str:
    """One side of a vote: `3 against (Cllr Ash)`; the names alone where no count is printed."""
    if count is None:
        return f"{name}: {', '.join(people)}" if people else ""
    return f"{count} {name}" + (f" ({', '.join(people)})" if people else "")
