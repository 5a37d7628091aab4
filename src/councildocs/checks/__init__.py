"""What the records of a paper say against each other: every mismatch is an Issue, nothing is corrected.

| code | what it says |
|---|---|
| `agenda-number-gap` | a number is left out between two agenda items |
| `agenda-number-repeated` | two agenda items of one list have the same number |
| `pages-past-end` | a front sheet promises pages after the last one printed here (`note` for an exempt item) |
| `pages-elsewhere` | the printed pages of an item are not where its papers begin |
| `pages-not-here` | a front sheet lists papers of which this PDF holds none (severity `note`) |
| `item-without-papers` | a front sheet prints pages for an item, and this PDF holds papers, but none of that item |
| `papers-without-item` | papers are stamped or bookmarked for an item that the front sheet does not have |
| `report-after-meeting` | a report is dated after the meeting that it is for |
| `subject-differs` | the report of an item is about something that its title and notes do not name (severity `note`) |
| `item-not-minuted` | an item of the agenda is not in the minutes of the same meeting (severity `note`) |
| `minute-without-item` | a minute is of no item of the same meeting's agenda (severity `note`) |
| `contact-differs` | one address is printed for two people, or one person's address or telephone in two ways |
| `votes-over-members` | more votes than members were present |
| `votes-and-names` | the number of votes is not the number of names printed for them |
| `decision-count` | a minute says how many decisions it lists, and lists another number |
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from councildocs.checks.agenda import agenda_numbers, agenda_pages
from councildocs.checks.contacts import contacts_differ
from councildocs.checks.minuted import agenda_and_minutes
from councildocs.checks.minutes import decision_counts
from councildocs.checks.papers import items_without_papers, papers_without_item, report_dates, report_subjects
from councildocs.checks.votes import votes_and_members, votes_and_names
from councildocs.records import Issue, Record
from councildocs.structure import Paper

Check = Callable[[Paper, Sequence[Record]], Iterable[Issue]]

CHECKS: tuple[Check, ...] = (
    agenda_numbers,
    agenda_pages,
    items_without_papers,
    papers_without_item,
    report_dates,
    report_subjects,
    agenda_and_minutes,
    decision_counts,
    votes_and_members,
    votes_and_names,
    contacts_differ,
)


def check(paper: Paper, records: Sequence[Record]) -> list[Issue]:
    """Every doubt about the records, check by check."""
    return [issue for one in CHECKS for issue in one(paper, records)]
