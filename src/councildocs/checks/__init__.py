"""What the records of a paper say against each other: every mismatch is an Issue, nothing is corrected.

| code | what it says |
|---|---|
| `agenda-number-gap` | a number is left out between two agenda items |
| `agenda-number-repeated` | two agenda items of one list have the same number |
| `pages-past-end` | a front sheet promises pages after the last one printed here (`note` for an exempt item) |
| `pages-elsewhere` | the printed pages of an item are not where its papers begin |
| `pages-not-here` | a front sheet lists papers of which this PDF holds none (severity `note`) |
| `votes-over-members` | more votes than members were present |
| `votes-and-names` | the number of votes is not the number of names printed for them |
| `decision-count` | a minute says how many decisions it lists, and lists another number |
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from councildocs.checks.agenda import agenda_numbers, agenda_pages
from councildocs.checks.minutes import decision_counts
from councildocs.checks.votes import votes_and_members, votes_and_names
from councildocs.records import Issue, Record
from councildocs.structure import Paper

Check = Callable[[Paper, Sequence[Record]], Iterable[Issue]]

CHECKS: tuple[Check, ...] = (
    agenda_numbers,
    agenda_pages,
    decision_counts,
    votes_and_members,
    votes_and_names,
)


def check(paper: Paper, records: Sequence[Record]) -> list[Issue]:
    """Every doubt about the records, check by check."""
    return [issue for one in CHECKS for issue in one(paper, records)]
