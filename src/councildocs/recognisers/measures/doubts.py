"""Doubts about the totals of a table and what of it was not read, as issues."""

from __future__ import annotations

from collections.abc import Iterator

from councildocs.recognisers.measures.columns import Column
from councildocs.recognisers.measures.context import Surroundings
from councildocs.recognisers.measures.grid import Grid, unread
from councildocs.recognisers.measures.labels import is_additive, is_total, mentions_rounding, read_label, unit_of
from councildocs.recognisers.measures.lines import Block, Line
from councildocs.recognisers.measures.totals import MOST_ROUNDING, Entry, Finding, check_columns, check_rows, places_of
from councildocs.records import Issue
from councildocs.structure import Part

MOST_TOLD = 5
"""So many figures are told and cited of those that were not read."""
WHOLE = 100.0
"""Shares add up to this."""
NEARLY_WHOLE = 5.0
"""Shares that add up to something further off are no shares of one whole."""


def total_issues(part: Part, grid: Grid, around: Surroundings) -> Iterator[Issue]:
    """An issue for each total of the table that is not the sum of what it stands below or behind.

    `total-mismatch` is a doubt; `total-rounding` is a note: the paper, or the size of the difference, explains it.
    """
    rounded = mentions_rounding((*around.notes, *around.above))
    findings = []
    for block in grid.blocks:
        lines = grid.lines(block)
        columns = {column: _entries(lines, column) for column in block.figures}
        findings += check_columns([entries for column, entries in columns.items() if _adds_up(column, entries)])
        findings += check_rows([row for line in lines if (row := _row(block, line))])
    seen: set[int] = set()
    for finding in findings:
        if id(finding.entry.cell) not in seen and finding.entry.cell.lines:
            seen.add(id(finding.entry.cell))
            yield _issue(part, finding, rounded, rounded or around.unit is not None)


def loss_issues(part: Part, grid: Grid) -> Iterator[Issue]:
    """One issue where figures of the table stand in no measure: under heads of text, in rows that no figure names."""
    cells = unread(grid)
    if not cells:
        return
    told = ", ".join(cell.text for cell in cells[:MOST_TOLD]) + (" …" if len(cells) > MOST_TOLD else "")
    places = part.cite(*cells[:MOST_TOLD])
    yield Issue(
        code="figures-not-read",
        severity="loss",
        message=f"{len(cells)} figures of the table stand in no measure: {told}",
        page=places[0].page,
        part=part.id,
        provenance=places,
    )


def _entries(lines: list[Line], column: Column) -> list[Entry]:
    """The figures of a column, its totals marked."""
    entries = []
    for line in lines:
        cell = line.cells[column.index]
        found = line.figures(column)
        if found and cell is not None and cell.column_span == 1:
            places = places_of(found[0].text)
            name = f"{line.name_text or 'the total'}, {column.path}" if column.path else line.name_text
            entries.append(Entry(found[0].value, places, line.total, line.number, cell, name))
    return entries


def _adds_up(column: Column, entries: list[Entry]) -> bool:
    """Whether the figures of a column can be added up: counts and sums of money, or shares of a whole."""
    totals = [entry for entry in entries if entry.total]
    if not totals or entries[0].total:
        return False
    shares = "%" in column.path or unit_of(column.path) == "percent" or any("%" in entry.cell.text for entry in entries)
    if shares:
        items = sum(entry.value for entry in entries if not entry.total)
        whole = len(totals) == 1 and totals[0].value == WHOLE and all(entry.value >= 0 for entry in entries)
        return whole and abs(items - WHOLE) <= NEARLY_WHOLE
    return is_additive([column.path])


def _row(block: Block, line: Line) -> list[Entry]:
    """The figures of a row that its column of totals may add up."""
    if line.label and not is_additive([line.label.text]):
        return []
    columns = [column for column in block.figures if is_additive([column.leaf])]
    if not any(is_total(column.leaf) for column in columns) or any(read_label(c.leaf).statistic for c in columns):
        return []
    entries = []
    for column in columns:
        cell, found = line.cells[column.index], line.figures(column)
        if cell is None or "%" in cell.text:
            return []
        if found:
            name = f"{line.name_text}, {column.leaf}" if line.name_text else column.leaf
            total = is_total(column.leaf)
            entries.append(Entry(found[0].value, places_of(found[0].text), total, 0, cell, name))
    return entries


def _issue(part: Part, finding: Finding, said: bool, scaled: bool) -> Issue:
    """The issue for one total; whole counts are not rounded, where the paper does not say so."""
    entry = finding.entry
    slight = abs(finding.printed - finding.added) <= MOST_ROUNDING * 10.0**-entry.places
    scaled = scaled or entry.places > 0 or "£" in entry.name or unit_of(entry.name) is not None
    rounded = (said and slight) or (finding.rounded and scaled)
    what = f"{entry.name}: printed {_plain(finding.printed)}, the figures add up to {_plain(finding.added)}"
    if rounded:
        what += " (the paper speaks of rounding)" if said else " (within rounding)"
    places = part.cite(entry.cell)
    return Issue(
        code="total-rounding" if rounded else "total-mismatch",
        severity="note" if rounded else "doubt",
        message=what,
        page=places[0].page,
        part=part.id,
        provenance=places,
    )


def _plain(value: float) -> str:
    """A figure for a message.

    >>> _plain(19541.0), _plain(1916278.34), _plain(99.9)
    ('19,541', '1,916,278.34', '99.9')
    """
    return f"{round(value, 4):,.4f}".rstrip("0").rstrip(".")
