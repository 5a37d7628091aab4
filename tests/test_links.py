"""Records of one paper are joined by what it prints, and by nothing else."""

from __future__ import annotations

from dataclasses import replace

from councildocs.links import link, same_meetings
from councildocs.records import AgendaItem, Meeting, Minute, PartKind, Provenance, Record, Report
from councildocs.structure import Paper, Part
from tests.typed import part_of

HERE = [Provenance(page=1, box=(0, 0, 10, 10), text="as printed")]


def part(name: str, kind: PartKind, item: str | None = None, parent: str | None = None) -> Part:
    return replace(part_of("Harbour dues", kind), id=name, agenda_item=item, parent=parent)


def paper(*parts: Part) -> Paper:
    return Paper(parts, ())


PACK = paper(part("p1", PartKind.AGENDA), part("p2", PartKind.MINUTES, "3"))


def meeting(name: str, date: str | None = "2026-03-12", body: str = "Harbour Committee") -> Meeting:
    return Meeting(body=body, date=date, part=name, provenance=HERE)


def item(number: str, title: str, name: str = "p1") -> AgendaItem:
    return AgendaItem(number=number, title=title, part=name, provenance=HERE)


def minute(title: str, number: str | None = None) -> Minute:
    return Minute(number="12", title=title, agenda_item=number, part="p2", provenance=HERE)


def items(records: list[Record]) -> list[str | None]:
    return [record.agenda_item for record in records if isinstance(record, Minute | Report)]


def test_a_minute_knows_the_agenda_item_of_the_same_title_and_meeting() -> None:
    """Body, day and title agree, case apart; the other records stay as they are."""
    both = [meeting("p1"), meeting("p2", body="HARBOUR COMMITTEE")]
    given = [*both, item("4", "DREDGING & MOORINGS"), item("5", "Dues")]
    records = link(PACK, [*given, minute("Dredging and moorings")])
    assert items(records) == ["4"]
    assert records[:-1] == given


def test_a_minute_of_another_meeting_has_no_item_of_this_agenda() -> None:
    """The minutes of the last meeting lie in every pack; a month or another committee is not the same meeting."""
    others = [meeting("p2", date) for date in ("2026-02-12", "2026-03", None)]
    for other in (*others, meeting("p2", body="Planning Committee")):
        assert items(link(PACK, [meeting("p1"), other, item("4", "Dues"), minute("Dues")])) == [None]


def test_what_is_printed_stays() -> None:
    """A minute that says "(Item 9)" is of item 9, whatever its title."""
    assert items(link(PACK, [meeting("p1"), meeting("p2"), item("4", "Dues"), minute("Dues", "9")])) == ["9"]


def test_a_title_that_stands_twice_links_nothing() -> None:
    """Two items, or two minutes, called the same."""
    both = [meeting("p1"), meeting("p2")]
    assert items(link(PACK, [*both, item("4", "Dues"), item("5", "Dues"), minute("Dues")])) == [None]
    assert items(link(PACK, [*both, item("4", "Dues"), minute("Dues"), minute("Dues")])) == [None, None]


def test_two_agendas_of_one_meeting_link_nothing() -> None:
    """Which of the two the minutes follow is not printed."""
    pack = paper(*PACK.parts, part("p3", PartKind.AGENDA))
    records = [meeting("p1"), meeting("p2"), meeting("p3")]
    assert [*same_meetings(pack, records)] == []


def test_a_report_is_for_the_item_of_what_it_is_attached_to() -> None:
    """Its own part, else the nearest above; a report that prints its item keeps it."""
    pack = paper(
        part("p1", PartKind.REPORT, "6"),
        part("p2", PartKind.APPENDIX, parent="p1"),
        part("p3", PartKind.REPORT, parent="p2"),
        part("p4", PartKind.REPORT),
    )
    reports = [Report(title="Dues", part=name, provenance=HERE) for name in ("p1", "p3", "p4")]
    printed = Report(title="Dues", agenda_item="2", part="p3", provenance=HERE)
    assert items(link(pack, [*reports, printed])) == ["6", "6", None, "2"]


def test_a_report_knows_the_item_of_its_title() -> None:
    """On the only agenda of the paper, where no other report has that title."""
    pack = paper(part("p1", PartKind.AGENDA), part("p2", PartKind.REPORT))
    report = Report(title="DREDGING OF THE BASIN", part="p2", provenance=HERE)
    given: list[Record] = [item("4", "Dues"), item("5", "Dredging of the basin")]
    assert items(link(pack, [*given, report])) == ["5"]
    assert items(link(pack, [*given, report, report])) == [None, None]
