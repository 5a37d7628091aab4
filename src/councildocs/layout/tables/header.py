"""Which rows and columns of a table name the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from councildocs.layout.model import Cell, Table
from councildocs.layout.tables.text import is_figure, is_number, is_value

MOST_ROWS = 6
MOST_COLUMNS = 3


def headed(table: Table) -> Table:
    """The table with its header rows and columns counted and their cells marked."""
    rows = _by_row(table)
    if len(rows) == 1:
        return _single_row(table)
    figures = _figure_columns(rows)
    across = _header_rows(rows, figures, table)
    down = _header_columns(rows[across:], figures, table)
    cells = tuple(
        replace(cell, header=True) if cell.row < across or cell.column < down else cell for cell in table.cells
    )
    return replace(table, cells=cells, header_rows=across, header_columns=down)


def _single_row(table: Table) -> Table:
    """A row that stands alone; it is a header when it is bold or colored and gives no figure."""
    held = [cell for cell in table.cells if cell.text]
    named = all(_is_bold(cell) for cell in held) or all(cell.fill for cell in held)
    if not named or any(is_number(cell.text) for cell in held):
        return table
    return replace(table, cells=tuple(replace(cell, header=True) for cell in table.cells), header_rows=1)


def _by_row(table: Table) -> list[list[Cell]]:
    rows: list[list[Cell]] = [[] for _ in range(table.row_count)]
    for cell in table.cells:
        if cell.text:
            rows[cell.row].append(cell)
    return rows


def _figure_columns(rows: Sequence[Sequence[Cell]]) -> set[int]:
    """Columns that hold figures in most rows below the first."""
    seen: dict[int, list[bool]] = {}
    for row in rows[1:]:
        for cell in row:
            if cell.column_span == 1:
                seen.setdefault(cell.column, []).append(is_figure(cell.text))
    return {column for column, marks in seen.items() if sum(marks) * 2 > len(marks)}


def _header_rows(rows: Sequence[Sequence[Cell]], figures: set[int], table: Table) -> int:
    """How many rows at the top are headers."""
    count = 0
    reach = 0
    while count < min(len(rows) - 1, MOST_ROWS):
        row = rows[count]
        spanned = count < reach
        if not row:
            named = spanned
        elif spanned and not _has_figures(row, figures):
            named = True
        else:
            named = _is_named(rows, count, figures, table)
        if not named:
            break
        count += 1
        reach = max([reach, *(cell.row + cell.row_span for cell in row)])
        if any(1 < cell.column_span < table.column_count for cell in row) or _is_title(row, table):
            reach = max(reach, count + 1)
    if count and _is_title(rows[count - 1], table) and not any(map(_has_names, rows[:count])):
        return 0
    return count


def _is_named(rows: Sequence[Sequence[Cell]], index: int, figures: set[int], table: Table) -> bool:
    """Whether a row that no cell from above reaches is a header."""
    row = rows[index]
    if len(row) == 1 and table.column_count > 2 and not _is_title(row, table):
        if index or len(rows) < 3 or not rows[1]:  # the name of a group; before the first names it may be a unit
            return False
        row = rows[index := 1]
    below = [cell for other in rows[index + 1 :] for cell in other]
    return _names(row, below, figures, above=rows[index - 1] if index else None, table=table)


def _has_names(row: Sequence[Cell]) -> bool:
    return len(row) > 1


def _is_title(row: Sequence[Cell], table: Table) -> bool:
    """Whether one cell spans all columns."""
    return len(row) == 1 and row[0].column_span == table.column_count > 1


def _has_figures(row: Iterable[Cell], figures: set[int]) -> bool:
    """Whether a row gives figures, other than years, in columns of figures."""
    return any(is_value(cell.text) for cell in row if cell.column in figures)


def _names(
    row: Sequence[Cell], below: Sequence[Cell], figures: set[int], *, above: Sequence[Cell] | None, table: Table
) -> bool:
    """Whether a row is set apart from those below as their header; `above` is the header row above it."""
    if _is_title(row, table):
        return above is None
    if _is_apart(row, below, above):
        years = above is None and all(cell.column == 0 or is_figure(cell.text) for cell in row)
        return years or not _has_figures(row, figures)
    if _has_figures(row, figures):
        return False
    if figures:
        over = [cell for cell in row if figures.intersection(range(cell.column, cell.column + cell.column_span))]
        return bool(over) and any(is_number(cell.text) for cell in below)
    return False


def _is_apart(row: Sequence[Cell], below: Sequence[Cell], above: Sequence[Cell] | None = None) -> bool:
    """Whether all of a row is bold, or colored as the header above it, and most of what follows is not."""
    if not below:
        return False
    bold = _all_bold(row) and 2 * sum(map(_is_bold, below)) < len(below)
    colors = {cell.fill for cell in row}
    plain = None not in colors and 2 * sum(cell.fill in colors for cell in below) < len(below)
    alike = len(colors) == 1 or not any(cell.fill for cell in below)
    same = above is None or colors <= {cell.fill for cell in above}
    return bold or (plain and alike and same)


def _all_bold(row: Iterable[Cell]) -> bool:
    return all(map(_is_bold, row))


def _is_bold(cell: Cell) -> bool:
    return bool(cell.lines) and all(line.bold for line in cell.lines)


def _header_columns(rows: Sequence[Sequence[Cell]], figures: set[int], table: Table) -> int:
    """How many columns at the left name their rows."""
    body = [cell for row in rows for cell in row]
    left = [cell for cell in body if cell.column == 0 and cell.column_span < table.column_count]
    others = [cell for cell in body if cell.column > 0]
    if not left or not others:
        return 0
    names = 1 if 1 in figures or 0 not in figures else 2
    if 0 in figures and names == 1 and any(is_value(cell.text) for cell in left):
        return 0
    if not any(column >= names for column in figures) and not _is_apart(left, others):
        return 0
    while names < min(MOST_COLUMNS, table.column_count - 1) and names not in figures:
        if not any(cell.row_span > 1 for cell in body if cell.column == names - 1):
            break
        names += 1
    return names
