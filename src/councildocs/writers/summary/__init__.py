"""What a person wants to see of a paper: its parts, the records of each in tables, then the issues."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TextIO

from rich.console import RenderableType
from rich.rule import Rule
from rich.text import Text

from councildocs.records import RECORD_TYPES, Extraction, Issue, Part, Record
from councildocs.writers.summary import meeting, report, table
from councildocs.writers.summary.cells import PAGE, Column, indented, joined, listing, span, text
from councildocs.writers.terminal import console_for

View = Callable[[Sequence[Any]], RenderableType]

VIEWS: dict[str, View] = {
    "meetings": meeting.meetings,
    "agenda_items": meeting.agenda_items,
    "attendances": meeting.attendances,
    "declarations": meeting.declarations,
    "minutes": meeting.minutes,
    "reports": report.reports,
    "decisions": report.decisions,
    "measures": table.measures,
    "risks": table.risks,
    "actions": table.actions,
    "forward_plan": table.forward_plan,
    "findings": report.findings,
    "judgements": report.judgements,
    "glossary": report.glossary,
    "contacts": report.contacts,
}
"""How each list of records is shown."""

SEVERITIES = {"loss": "bold red", "doubt": "yellow", "note": "dim"}
"""How an issue is set, the gravest first."""


def write_summary(extraction: Extraction, stream: TextIO) -> None:
    """The summary at the width of the terminal, or as plain text without spaces at the ends of its lines."""
    console = console_for(stream)
    if console.is_terminal:
        console.print(*summary(extraction), sep="\n")
        return
    with console.capture() as capture:
        console.print(*summary(extraction), sep="\n")
    stream.writelines(f"{line.rstrip()}\n" for line in capture.get().rstrip("\n").split("\n"))


def summary(extraction: Extraction) -> Iterator[RenderableType]:
    """The file, its parts, the records of each part, the issues."""
    yield _file(extraction)
    yield _heading("Parts", len(extraction.parts))
    yield indented(_parts(extraction.parts))
    parts = {part.id: part for part in extraction.parts}
    grouped = _by_part(extraction, parts)
    for part_id, lists in grouped.items():
        yield Text()
        yield Rule(style="dim")
        yield _title(parts.get(part_id))
        for name, records in lists.items():
            yield _heading(name.replace("_", " ").capitalize(), len(records))
            yield indented(VIEWS[name](records))
    if not grouped:
        yield Text("\nNo records were found.")
    if extraction.issues:
        yield _heading("Issues", len(extraction.issues))
        yield indented(_issues(extraction.issues))


def _file(extraction: Extraction) -> RenderableType:
    source = extraction.source
    pages = "1 page" if source.pages == 1 else f"{source.pages} pages"
    about = joined(extraction.council, pages, source.title, source.producer, by=" · ")
    return Text.assemble(text(source.name, "bold"), "\n", text(about))


def _heading(name: str, count: int) -> Text:
    return Text(f"\n{name} ({count})", style="bold")


def _parts(parts: Sequence[Part]) -> RenderableType:
    return listing(
        parts,
        Column("Part", "id"),
        Column("Pages", lambda part: span(part.pages)),
        Column("Kind", lambda part: text(part.kind.value.replace("_", " "))),
        Column("Item", "agenda_item"),
        Column("Title", "title"),
        Column("Of", "parent"),
    )


def _by_part(extraction: Extraction, parts: dict[str, Part]) -> dict[str, dict[str, list[Record]]]:
    """The records of each part in the order of the parts, list by list; those of no part at the end (`""`)."""
    grouped: dict[str, dict[str, list[Record]]] = {part_id: {} for part_id in [*parts, ""]}
    for record_type in RECORD_TYPES:
        name = record_type.list_name
        if name in VIEWS:
            for record in getattr(extraction, name):
                place = record.part if record.part in parts else ""
                grouped[place].setdefault(name, []).append(record)
    return {part_id: lists for part_id, lists in grouped.items() if lists}


def _title(part: Part | None) -> Text:
    if part is None:
        return Text("The whole paper", style="bold")
    kind = part.kind.value.replace("_", " ").capitalize()
    item = f"item {part.agenda_item}" if part.agenda_item else None
    pages = f"page {span(part.pages)}" if part.pages.first == part.pages.last else f"pages {span(part.pages)}"
    return text(joined(joined(part.id, kind, by=" "), item, pages, part.title, by=" · "), "bold")


def _issues(issues: Sequence[Issue]) -> RenderableType:
    """The issues, the gravest first, each with its page."""
    order = list(SEVERITIES)
    return listing(
        sorted(issues, key=lambda issue: order.index(issue.severity)),
        Column("Severity", _severity),
        Column("Code", "code"),
        Column("Message", "message"),
        Column(PAGE.heading, "page"),
    )


def _severity(issue: Issue) -> Text:
    return text(issue.severity, SEVERITIES[issue.severity])
