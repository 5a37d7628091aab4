"""The papers of a pack are held against its front sheet."""

from __future__ import annotations

from dataclasses import replace

from councildocs.checks import check
from councildocs.records import AgendaItem, Meeting, PageRange, PartKind, Provenance, Record, Report
from councildocs.structure import Paper
from tests.typed import part_of

HERE = [Provenance(page=1, box=(0, 0, 10, 10), text="as printed")]
FOLIOS = {str(number): number for number in range(1, 7)}
SHEET = "AGENDA\n\n5   Harbour dues   3 - 4\n\n6   Moorings   5 - 6"


def pack(*attached: str) -> Paper:
    """A front sheet and a report for each of the items."""
    front = replace(part_of(SHEET, PartKind.AGENDA, FOLIOS), id="p1")
    reports = [
        replace(part_of(f"=== {at}\nReport", PartKind.REPORT, FOLIOS), id=f"p{at}", agenda_item=number)
        for at, number in enumerate(attached, start=2)
    ]
    parts = (front, *reports)
    return Paper(parts, tuple(layout for part in parts for layout in part.layouts))


def item(number: str, title: str = "Harbour dues", here: bool = True, **more: object) -> AgendaItem:
    pages = PageRange(first=3, last=4) if here else None
    fields = {"number": number, "title": title, "printed_pages": "3 - 4", "pages": pages, **more}
    return AgendaItem(part="p1", provenance=HERE, **fields)


def report(title: str = "Harbour dues", **more: object) -> Report:
    fields = {"title": title, "agenda_item": "5", "report_to": "Harbour Committee", **more}
    return Report(part="p2", provenance=HERE, **fields)


def codes(paper: Paper, *records: Record) -> list[tuple[str, str]]:
    return [(issue.code, issue.severity) for issue in check(paper, records)]


def test_an_item_whose_papers_are_missing_is_one_doubt() -> None:
    """Item 5 is here, item 6 promises pages and has none; past the end or not, it is said once."""
    for printed in ("5 - 6", "7 - 9"):
        missing = item("6", here=False, printed_pages=printed)
        assert codes(pack("5"), item("5"), missing) == [("item-without-papers", "doubt")]


def test_papers_that_may_rightly_be_elsewhere_are_no_doubt() -> None:
    """Exempt, without pages, or a part of the item that is stamped `6a`."""
    assert codes(pack("5"), item("5"), item("6", here=False, exempt=True)) == []
    assert codes(pack("5"), item("5"), item("6", here=False, printed_pages=None)) == []
    assert codes(pack("5", "6a"), item("5"), item("6", here=False)) == []


def test_papers_for_an_item_that_the_front_sheet_lacks_are_one_doubt() -> None:
    """Two parts stamped for item 9 of an agenda that ends with 6."""
    assert codes(pack("5", "9", "9"), item("5"), item("6")) == [("papers-without-item", "doubt")]


def test_papers_of_an_item_that_the_front_sheet_prints_are_no_doubt() -> None:
    """Also where the item itself was not read, or the stamp names a part of it."""
    assert codes(pack("5", "6"), item("5")) == []
    assert codes(pack("5", "5(i)"), item("5")) == []
    assert codes(pack("9")) == []


def test_a_report_dated_after_its_meeting_is_a_doubt() -> None:
    """By a day or by a month; the same month is not after a day in it."""
    meeting = Meeting(body="Harbour Committee", date="2026-03-12", part="p1", provenance=HERE)
    for date in ("2026-03-13", "2026-04", "2062-03-12"):
        assert codes(pack("5"), meeting, report(date=date)) == [("report-after-meeting", "doubt")]
    for before in ("2026-03-12", "2026-03", "2026-02-27", None):
        assert codes(pack("5"), meeting, report(date=before)) == []


def test_a_report_to_another_body_may_be_later() -> None:
    """Scrutiny looks at the report before the Cabinet decides on it."""
    meeting = Meeting(body="Harbour Committee", date="2026-03-12", part="p1", provenance=HERE)
    for to in ("Cabinet", None):
        assert codes(pack("5"), meeting, report(date="2026-04-02", report_to=to)) == []


def test_a_report_about_something_else_than_its_item_is_a_note() -> None:
    """No telling word in common, and the notes under the item do not name it."""
    other = report("School meals in winter")
    assert codes(pack("5"), item("5"), other) == [("subject-differs", "note")]
    assert codes(pack("5"), item("5", text="Report attached: School Meals in Winter"), other) == []


def test_a_report_in_other_words_is_no_doubt() -> None:
    """A longer title, other endings, initials, an item for whatever comes."""
    for title, named in (
        ("Harbour dues", "Review of the charges at harbours 2026/27"),
        ("MTFS Update", "Medium Term Financial Strategy"),
        ("Planning applications", "Land at Mill Lane"),
    ):
        assert codes(pack("5"), item("5", title), report(named)) == [], title
