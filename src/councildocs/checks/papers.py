"""The papers of a pack against its front sheet: what is missing, and what is about something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from councildocs.checks.doubts import doubt
from councildocs.layout import Layout, Line, Paragraph
from councildocs.records import AgendaItem, Issue, Meeting, PartKind, Record, Report
from councildocs.structure import Paper, Part
from councildocs.values.bodies import names_body
from councildocs.values.titles import is_general, like_titles

_WORDS = regex.compile(r"[\p{L}\d./-]+")


def items_without_papers(paper: Paper, records: Sequence[Record]) -> Iterator[Issue]:
    """A front sheet that prints pages for an item, and not one of them is here while those of other items are."""
    attached = [part.agenda_item for part in paper.parts if part.agenda_item]
    items = [r for r in records if isinstance(r, AgendaItem)]
    begun = {item.part for item in items if item.pages is not None}
    for item in items:
        held_back = item.exempt or item.part not in begun
        if item.printed_pages and item.pages is None and not held_back and not _any_belong(item.number, attached):
            message = f"Item {item.number} promises pages {item.printed_pages}; none of its papers is in this PDF."
            yield doubt("item-without-papers", message, item.provenance, item.part)


def papers_without_item(paper: Paper, records: Sequence[Record]) -> Iterator[Issue]:
    """Papers stamped or bookmarked for an item whose number no front sheet before them prints."""
    fronts = {record.part for record in records if isinstance(record, AgendaItem)}
    sheets = [part for part in paper.parts if part.id in fronts]
    numbers = [r.number for r in records if isinstance(r, AgendaItem)]
    told = set[str]()
    for part in paper.parts:
        number = part.agenda_item
        if not sheets or number is None or number in told or part.first <= sheets[0].last:
            continue
        told.add(number)
        if not _any_belong(number, numbers) and not _printed(number, sheets):
            message = f"These papers are for item {number}, which the front sheet does not have."
            lines = [*_lines(part.layouts[0])]
            if lines:
                yield doubt("papers-without-item", message, part.cite(lines[0]), part.id)


def report_dates(paper: Paper, records: Sequence[Record]) -> Iterator[Issue]:
    """A report to the body that meets here, dated after the meeting."""
    for report in records:
        if not isinstance(report, Report) or not report.date or not report.report_to or not report.agenda_item:
            continue
        meeting = _meeting_before(report, paper, records)
        if meeting is None or not meeting.date or not names_body(report.report_to, meeting.body or ""):
            continue
        length = min(len(report.date), len(meeting.date))
        if report.date[:length] > meeting.date[:length]:
            message = f"The report is dated {report.date}, the meeting that it is for {meeting.date}."
            yield doubt("report-after-meeting", message, report.provenance, report.part)


def report_subjects(paper: Paper, records: Sequence[Record]) -> Iterator[Issue]:
    """The only report of an item, about something that neither the item's title nor its notes name."""
    reports = [record for record in records if isinstance(record, Report)]
    items = [record for record in records if isinstance(record, AgendaItem)]
    for item in items:
        if is_general(item.title) or sum(_plain(other.number) == _plain(item.number) for other in items) > 1:
            continue
        papers = [part for part in paper.parts if part.agenda_item and _belongs(item.number, part.agenda_item)]
        own = [report for report in reports if report.agenda_item and _plain(report.agenda_item) == _plain(item.number)]
        names = [part.title for part in papers if part.title] + [report.title for report in own]
        notes = f"{item.title} {item.text or ''}"
        if own and not any(is_general(name) or like_titles(name, item.title) or _named(name, notes) for name in names):
            message = f"Item {item.number} is called “{item.title}”, its report “{own[0].title}”."
            yield doubt("subject-differs", message, own[0].provenance, own[0].part, "note")


def _meeting_before(report: Report, paper: Paper, records: Sequence[Record]) -> Meeting | None:
    """The meeting of the agenda that the report follows, where it announces one alone."""
    order = [part.id for part in paper.parts]
    agendas = [part.id for part in paper.parts if part.kind is PartKind.AGENDA]
    if report.part not in order:
        return None
    before = [name for name in agendas if order.index(name) < order.index(report.part)]
    found = [r for r in records if isinstance(r, Meeting) and before and r.part == before[-1]]
    return found[0] if len(found) == 1 else None


def _named(title: str, notes: str) -> bool:
    """Whether the notes print the title, case apart."""
    return " ".join(_WORDS.findall(title.casefold())) in " ".join(_WORDS.findall(notes.casefold()))


def _plain(number: str) -> str:
    """The number without marks around it: `6`, `7a`."""
    return number.casefold().strip(" .()[]:").removeprefix("item ").lstrip("0")


def _belongs(listed: str, number: str) -> bool:
    """Whether papers of `number` are of the listed item, or of one above or under it.

    >>> _belongs("7.", "7"), _belongs("7", "7a"), _belongs("7(i)", "7"), _belongs("7", "70"), _belongs("7", "8")
    (True, True, True, False, False)
    """
    short, long = sorted((_plain(listed), _plain(number)), key=len)
    return long.startswith(short) and not (long[len(short) :][:1].isdigit() and short[-1:].isdigit()) and bool(short)


def _any_belong(number: str, numbers: Sequence[str]) -> bool:
    return any(_belongs(number, other) for other in numbers)


def _printed(number: str, sheets: Sequence[Part]) -> bool:
    """Whether the number stands at the beginning of a line of a front sheet, read as an item or not."""
    begins = [line.text.split(maxsplit=3)[:3] for sheet in sheets for page in sheet.layouts for line in _lines(page)]
    return any(_plain(word) == _plain(number) for words in begins for word in words)


def _lines(page: Layout) -> Iterator[Line]:
    """The lines of a page: what is printed in its margins, then its paragraphs and cells."""
    yield from page.furniture
    for block in page.blocks:
        for held in (block,) if isinstance(block, Paragraph) else block.cells:
            yield from held.lines
