"""Findings in tables: columns or rows that are headed with a kind, and cells that begin with one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from councildocs.layout import Block, Cell, Paragraph, Table
from councildocs.layout.cells import cell_paragraphs
from councildocs.recognisers.findings.words import FindingKind, Heading, ends_columns, heading_of, is_theme_column
from councildocs.structure.items import Item, items_of

LONGEST_THEME = 120
LEAST_LETTERS = 12
"""A finding has at least so many letters; a page number in a list of contents has fewer."""
EDGE = 3.0
"""Points by which text may stand over the edges of its column."""


class Found(NamedTuple):
    kind: FindingKind
    theme: str | None
    item: Item


class _Run(NamedTuple):
    """Paragraphs of one kind and theme in one column."""

    kind: FindingKind
    theme: str | None
    paragraphs: list[Paragraph]


def rest_of_column(table: Table, after: Sequence[Block]) -> list[Paragraph]:
    """The paragraphs behind a table, at the top of the next page, that are the rest of one of its columns."""
    rest: list[Paragraph] = []
    for block in after:
        if not isinstance(block, Paragraph) or block.page != table.pages[-1] + 1 or block.heading:
            break
        if _column_of(block, table) is None:
            break
        rest.append(block)
    return rest


def _column_of(paragraph: Paragraph, table: Table) -> int | None:
    """The column, other than the first, between whose edges a paragraph stands."""
    for cell in table.cells:
        inside = cell.box.x0 - EDGE <= paragraph.indent and paragraph.box.x1 <= cell.box.x1 + EDGE
        if cell.column and cell.column_span == 1 and inside:
            return cell.column
    return None


def table_findings(table: Table, tail: Sequence[Paragraph] = ()) -> list[Found]:
    """The findings of a table, column by column under each head; none where it has no head that announces them.

    `tail` are paragraphs on the next page that go on with its columns.
    """
    found: list[Found] = []
    columns: dict[int, Heading] = {}
    theme_column: int | None = None
    runs: dict[int, _Run] = {}
    for row in _rows(table):
        heads = {cell.column: head for cell in row if (head := heading_of(cell.text))}
        if heads and _is_head_row(row, heads):
            found += _findings(runs)
            runs = {}
            columns = {column: heads[cell.column] for cell in row if cell.column in heads for column in _span(cell)}
            theme_column = next((cell.column for cell in row if is_theme_column(cell.text)), None)
        elif heads and min(heads) == row[0].column:
            found += _findings(runs) + _row_findings(row, heads[row[0].column])
            runs = {}
        elif inner := [item for cell in row for item in _headed_cell(cell)]:
            found += _findings(runs) + inner
            runs = {}
        elif all(ends_columns(cell.text) for cell in row):
            columns = {}
        elif columns and not ends_columns(row[0].text):
            if theme := _theme(row, theme_column):
                found += _findings(runs)
                runs = {}
            _add(runs, row, columns, theme)
    for paragraph in tail:
        if run := runs.get(_column_of(paragraph, table) or 0):
            run.paragraphs.append(paragraph)
    found += _findings(runs)
    found = [item for item in found if len(item.item.text) >= LEAST_LETTERS]
    return found if _is_evaluation(found) else []


def _is_evaluation(found: Sequence[Found]) -> bool:
    return any(item.kind in ("strength", "improvement") for item in found)


def _rows(table: Table) -> Iterator[list[Cell]]:
    """The cells with text of each row."""
    rows: list[list[Cell]] = [[] for _ in range(table.row_count)]
    for cell in sorted(table.cells, key=lambda cell: (cell.row, cell.column)):
        if cell.text.strip():
            rows[cell.row].append(cell)
    yield from (row for row in rows if row)


def _span(cell: Cell) -> range:
    return range(cell.column, cell.column + cell.column_span)


def _is_head_row(row: Sequence[Cell], heads: dict[int, Heading]) -> bool:
    """Whether the row heads columns: all of it, or two of its cells, or one beside heads of other sorts."""
    if len(heads) == len(row) or len(heads) > 1:
        return True
    head = next(iter(heads.values()))
    return head.sure and all(cell.column in heads or len(cell.text) < 40 for cell in row) and row[0].column not in heads


def _theme(row: Sequence[Cell], column: int | None) -> str | None:
    cell = next((cell for cell in row if cell.column == column), None)
    return cell.text if cell and len(cell.text) <= LONGEST_THEME else None


def _row_findings(row: Sequence[Cell], head: Heading) -> list[Found]:
    """The findings of a row whose first cell says their kind."""
    items = [item for cell in row[1:] for item in items_of(cell_paragraphs(cell))]
    return [Found(head.kind, head.theme, item) for item in items]


def _headed_cell(cell: Cell) -> Iterator[Found]:
    """The findings of a cell whose first line says their kind."""
    paragraphs = cell_paragraphs(cell)
    head = heading_of(paragraphs[0].text) if len(paragraphs) > 1 else None
    if head and head.sure:
        for item in items_of(paragraphs[1:]):
            yield Found(head.kind, head.theme, item)


def _add(runs: dict[int, _Run], row: Sequence[Cell], columns: dict[int, Heading], theme: str | None) -> None:
    """Put the cells of a row to the runs of their columns."""
    for cell in row:
        if head := columns.get(cell.column):
            run = runs.setdefault(cell.column, _Run(head.kind, theme or head.theme, []))
            run.paragraphs.extend(cell_paragraphs(cell))


def _findings(runs: dict[int, _Run]) -> list[Found]:
    return [found for run in runs.values() for found in _run_findings(run)]


def _run_findings(run: _Run) -> Iterator[Found]:
    """The findings of a column: list items whole over rows and pages, or each paragraph."""
    items: list[Item] = []
    marked = any(paragraph.marker for paragraph in run.paragraphs)
    for item in items_of(run.paragraphs):
        if items and item.how == "plain" and marked and items[-1].how == "marked":
            last = items[-1]
            items[-1] = Item("marked", (*last.paragraphs, *item.paragraphs), last.parts + len(item.paragraphs))
        else:
            items.append(item)
    for item in items:
        yield Found(run.kind, run.theme, item)
