"""The minutes and the agenda of one meeting are held against each other."""

from __future__ import annotations

from dataclasses import replace

from councildocs.checks import check
from councildocs.records import AgendaItem, Meeting, Minute, PartKind, Provenance, Record
from councildocs.structure import Paper
from tests.typed import part_of

HERE = [Provenance(page=1, box=(0, 0, 10, 10), text="as printed")]
PARTS = (
    replace(part_of("AGENDA", PartKind.AGENDA), id="p1"),
    replace(part_of("MINUTES", PartKind.MINUTES), id="p2"),
)
AGENDA = ("Apologies", "Harbour dues", "Moorings", "Dredging of the channel")


def told(minuted: tuple[str, ...], date: str = "2026-03-12", items: tuple[str, ...] = ()) -> list[str]:
    """The codes and titles that are doubted, for minutes with these titles (and `(Item N)` behind them)."""
    meetings = [
        Meeting(body="Harbour Committee", date=day, part=part, provenance=HERE)
        for part, day in (("p1", "2026-03-12"), ("p2", date))
    ]
    agenda = [
        AgendaItem(number=str(number), title=title, part="p1", provenance=HERE)
        for number, title in enumerate(AGENDA, start=1)
    ]
    minutes = [
        Minute(number=f"HC.{number}", title=title, agenda_item=item, part="p2", provenance=HERE)
        for number, (title, item) in enumerate(zip(minuted, items or [None] * len(minuted), strict=True), start=1)
    ]
    records: list[Record] = [*meetings, *agenda, *minutes]
    issues = check(Paper(PARTS, ()), records)
    assert all(issue.severity == "note" for issue in issues)
    return [f"{issue.code}: {issue.message.split('“')[1].split('”')[0]}" for issue in issues]


def test_minutes_that_follow_the_agenda_give_no_doubt() -> None:
    """Titles may be shorter or longer; urgent business needs no item."""
    assert told(("Apologies", "Dues in the harbour", "MOORINGS", "Dredging", "Urgent business")) == []


def test_what_one_has_and_the_other_lacks_is_a_note() -> None:
    """The dredging was not minuted; a storm was, and was not on the agenda."""
    assert told(("Apologies", "Harbour dues", "Moorings", "Storm damage", "Urgent business")) == [
        "item-not-minuted: Dredging of the channel",
        "minute-without-item: Storm damage",
    ]


def test_the_printed_item_counts_more_than_the_title() -> None:
    """`(Item 4)` under a title of its own."""
    assert told(("Apologies", "Harbour dues", "Moorings", "Silt"), items=("1", "2", "3", "4")) == []


def test_what_cannot_be_compared_is_left_alone() -> None:
    """Minutes of another day, or with titles of quite another kind."""
    assert told(("Apologies", "Storm damage"), date="2026-02-12") == []
    assert told(("Welcome", "Storm damage", "Apologies")) == []
