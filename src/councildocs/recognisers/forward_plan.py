"""Forward plan: the entries of forward plans and work programmes in tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from councildocs.layout import Cell, Line, Paragraph, Table
from councildocs.recogniser import Recogniser
from councildocs.records import ForwardPlanEntry, PartKind
from councildocs.structure import Part
from councildocs.structure.cells import mended
from councildocs.structure.sheets import Row, Sheet, distinct, read_sheet
from councildocs.values.dates import find_dates
from councildocs.values.periods import parse_period
from councildocs.vocabulary import entries

NOT_READ = {PartKind.AGENDA, PartKind.BLANK, PartKind.MINUTES}
NEAR = 4
"""A plan is named by a heading above it, or by one of so many paragraphs before it."""
_BULLET = regex.compile(r"^(?:[•●▪◦\uF0B7–-]\s*|[0-9]{1,2}[.)]\s+|\([a-z0-9]{1,2}\)\s+)(?=\p{Lu})")


@cache
def _title() -> regex.Pattern[str]:
    [pattern] = [entry["pattern"] for entry in entries("forward_plan_columns") if entry["use"] == "title"]
    return regex.compile(pattern, regex.IGNORECASE)


def find(part: Part) -> Iterator[ForwardPlanEntry]:
    """The entries of every forward plan in the part."""
    headings: dict[int, str] = {}
    recent: list[str] = [part.title or ""]
    going_on = False
    for block in part.blocks:
        if isinstance(block, Paragraph):
            if block.heading:
                headings = {level: text for level, text in headings.items() if level < block.heading}
                headings[block.heading] = block.text
            recent = [*recent[-NEAR + 1 :], block.text]
            going_on = going_on and len(block.text) < 60
            continue
        named = going_on or any(_title().search(text) for text in (part.title or "", *headings.values(), *recent))
        sheet = plan_sheet(block, named, part.known_words)
        going_on = sheet is not None
        if sheet:
            yield from _entries(part, sheet, part.known_words)


def plan_sheet(table: Table, named: bool, known: frozenset[str] = frozenset()) -> Sheet | None:
    """The table, where it is a forward plan: topics with dates, under a title that says so or with decision makers."""
    sheet = read_sheet(table, "forward_plan_columns", ("topic",), known)
    if sheet is None:
        return None
    uses = set(sheet.uses)
    dated = "date" in uses or any(_is_date(found[0]) for row in sheet.rows if len(found := distinct(row)) == 1)
    return sheet if dated and (named or {"date", "maker", "lead"} <= uses) else None


def _entries(part: Part, sheet: Sheet, known: frozenset[str]) -> Iterator[ForwardPlanEntry]:
    date: Cell | None = None
    dates = sheet.columns("date")
    for row in sheet.rows:
        found = distinct(row)
        if len(found) == 1 and len(row) > 1 and (not dates or found[0].column_span > 1 or _is_date(found[0])):
            date = found[0] if _is_date(found[0]) else date
            continue
        cells = [cell for column in dates if (cell := row[column]) is not None and cell.text]
        if cells:
            date = cells[0]
        elif dates and dates[0] > 0:
            date = None
        topics = _cells(row, sheet, "topic")
        for topic in topics[:1]:
            for lines in _items(topic):
                yield ForwardPlanEntry(
                    part=part.id,
                    provenance=part.cite(*lines) if lines else part.cite(*found),
                    topic=_topic(lines, topic, known),
                    date=mended(date.text, known) if date is not None else None,
                    lead=_text(_cells(row, sheet, "lead"), known),
                    notes=_text([*topics[1:], *_cells(row, sheet, "notes")], known),
                )


def _cells(row: Row, sheet: Sheet, use: str) -> list[Cell]:
    cells = {id(cell): cell for column in sheet.columns(use) if (cell := row[column]) is not None and cell.text}
    return list(cells.values())


def _text(cells: Sequence[Cell], known: frozenset[str]) -> str | None:
    return " ".join(mended(cell.text, known) for cell in cells) or None


def _items(cell: Cell) -> list[tuple[Line, ...]]:
    """The lines of each item where a cell lists several, else one empty run: the whole row."""
    starts = [index for index, line in enumerate(cell.lines) if _BULLET.match(line.text)]
    if len(starts) < 2 or starts[0] != 0:
        return [()]
    return [cell.lines[start:end] for start, end in zip(starts, [*starts[1:], len(cell.lines)], strict=True)]


def _topic(lines: Sequence[Line], cell: Cell, known: frozenset[str]) -> str:
    text = " ".join(line.text for line in lines) if lines else cell.text
    return mended(_BULLET.sub("", text), known)


def _is_date(cell: Cell) -> bool:
    """Whether a cell is a date, a month or a meeting on a date: `12 November 2025`, `Cabinet - 4 May 2026`."""
    return len(cell.text) <= 60 and bool(find_dates(cell.text) or parse_period(cell.text))


FORWARD_PLAN = Recogniser("forward_plan", frozenset(PartKind) - NOT_READ, (ForwardPlanEntry,), find)
