"""Votes against the members who were present, and against the names printed for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from councildocs.checks.doubts import by_part, doubt
from councildocs.records import Attendance, Issue, Minute, Provenance, Record, Votes
from councildocs.structure import Paper

VOTING = ("present", "substitute")


def votes_and_members(paper: Paper, records: Sequence[Record]) -> Iterator[Issue]:
    """A vote in which more voted than were present."""
    present = {
        part: sum(person.status in VOTING for person in people) for part, people in by_part(records, Attendance)
    }
    for part, minutes in by_part(records, Minute):
        members = present.get(part, 0)
        for minute in minutes:
            for votes, places in _votes(minute):
                cast = sum(count or 0 for count in (votes.for_, votes.against, votes.abstain))
                if members and cast > members:
                    message = f"Minute {minute.number} counts {cast} votes; {members} members are named as present."
                    yield doubt("votes-over-members", message, places, part)


def votes_and_names(paper: Paper, records: Sequence[Record]) -> Iterator[Issue]:
    """A vote whose count is not the number of names printed for it."""
    for part, minutes in by_part(records, Minute):
        for minute in minutes:
            for votes, places in _votes(minute):
                for way, count, names in (
                    ("for", votes.for_, votes.for_names),
                    ("against", votes.against, votes.against_names),
                    ("abstaining", votes.abstain, votes.abstain_names),
                ):
                    if count is not None and names and count != len(names):
                        message = f"Minute {minute.number} counts {count} {way} and names {len(names)}."
                        yield doubt("votes-and-names", message, places, part)


def _votes(minute: Minute) -> Iterator[tuple[Votes, list[Provenance]]]:
    for resolution in minute.resolutions:
        if resolution.votes is not None:
            yield resolution.votes, resolution.provenance
    for motion in minute.motions:
        if motion.votes is not None:
            yield motion.votes, motion.provenance
