"""Tables that go on over page breaks, put together; each cell keeps its page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from councildocs.layout.model import Block, Cell, Paragraph, Table
from councildocs.layout.tables.captions import is_caption_of

SAME_BORDER = 8.0
"""Borders of columns on two pages that lie so near to one another are the same."""
_ENDED = (".", "!", "?", ";", ":")


def joined(pages: Sequence[Sequence[Block]]) -> list[list[Block]]:
    """The blocks of each page, a table that goes on over pages only on the page where it begins.

    Two tables are pieces of one when nothing but furniture lies between them, their columns stand in the same
    places, and the second does not begin with a header of its own.
    """
    result = [list(blocks) for blocks in pages]
    whole: tuple[int, int] | None = None
    for number, blocks in enumerate(result):
        if whole is not None and blocks:
            first = _first_table(blocks, result[whole[0]][whole[1]])
            together = first is not None and _together(result[whole[0]][whole[1]], blocks[first])
            if first is not None and together:
                result[whole[0]][whole[1]] = together
                goes_on = len(blocks) == first + 1
                del blocks[: first + 1]
                if goes_on:
                    continue
        whole = (number, len(blocks) - 1) if blocks and isinstance(blocks[-1], Table) else None
    return result


def _first_table(blocks: Sequence[Block], before: Block) -> int | None:
    """Where the first table of a page stands when nothing but its title said again stands above it."""
    if isinstance(blocks[0], Table):
        return 0
    if len(blocks) > 1 and isinstance(blocks[1], Table) and isinstance(before, Table):
        title = blocks[0]
        return 1 if isinstance(title, Paragraph) and is_caption_of(title, before) else None
    return None


def _together(before: Block, after: Block) -> Table | None:
    """Two pieces as one table; None when they are two tables."""
    if not isinstance(before, Table) or not isinstance(after, Table):
        return None
    columns = _same_columns(before, after)
    if columns is None:
        return None
    repeated = _repeated_rows(before, after)
    if repeated:
        return _appended(before, _without_rows(after, repeated), columns, "header repeated")
    if before.header_rows == before.row_count or _only_headers(before, after):
        joint = _appended(before, after, columns, "header split over the break")
        return replace(joint, header_rows=before.row_count + after.header_rows)
    if after.header_rows and not _goes_on(before, after):
        return None
    if _row_is_split(before, after):
        return _appended(_with_row_mended(before, after), _without_rows(after, 1), columns, "row split over the break")
    return _appended(before, after, columns, "columns go on")


def _same_columns(before: Table, after: Table) -> tuple[int, ...] | None:
    """For each column of the second piece the column of the first; None when they do not match."""
    first, second = _borders(before), _borders(after)
    if before.column_count == after.column_count:
        near = sum(abs(a - b) <= SAME_BORDER for a, b in zip(first, second, strict=True))
        sides = abs(first[0] - second[0]) + abs(first[-1] - second[-1]) <= 4 * SAME_BORDER
        return tuple(range(after.column_count)) if near >= 0.6 * len(first) and sides else None
    fewer, more = sorted((first, second), key=len)
    places = [min(range(len(more)), key=lambda i, x=x: abs(more[i] - x)) for x in fewer]  # type: ignore[misc]
    if any(abs(more[i] - x) > SAME_BORDER for i, x in zip(places, fewer, strict=True)) or len(set(places)) < len(fewer):
        return None
    if places[0] != 0 or places[-1] != len(more) - 1:
        return None
    return tuple(range(after.column_count)) if len(second) == len(more) and len(fewer) < 3 else None


def _borders(table: Table) -> list[float]:
    """The left side of each column and the right side of the last."""
    lefts: dict[int, float] = {}
    rights: dict[int, float] = {}
    for cell in table.cells:
        if cell.column_span == 1:
            lefts[cell.column] = min(lefts.get(cell.column, cell.box.x0), cell.box.x0)
            rights[cell.column] = max(rights.get(cell.column, cell.box.x1), cell.box.x1)
    box = table.boxes[-1][1]
    borders = [box.x0]
    for column in range(1, table.column_count):
        borders.append(lefts.get(column, rights.get(column - 1, borders[-1])))
    return [*borders, box.x1]


def _row(table: Table, row: int) -> list[Cell]:
    return [cell for cell in table.cells if cell.row == row and cell.text]


def _said(table: Table, row: int) -> list[tuple[int, str]]:
    return [(cell.column, " ".join(cell.text.split()).casefold()) for cell in _row(table, row)]


def _repeated_rows(before: Table, after: Table) -> int:
    """How many rows at the top of the second piece say what the header of the first says."""
    count = 0
    while count < min(max(1, before.header_rows), after.row_count - 1):
        if not _said(before, count) or _said(before, count) != _said(after, count):
            break
        count += 1
    return count if count and (before.header_rows or len(_said(before, 0)) > 1) else 0


def _only_headers(before: Table, after: Table) -> bool:
    """Whether the first piece holds names only, and the second goes on with names."""
    if before.row_count > 2 or not after.header_rows or after.header_rows == after.row_count:
        return False
    return not any(any(letter.isdigit() for letter in cell.text) for cell in before.cells)


def _goes_on(before: Table, after: Table) -> bool:
    """Whether the header of the second piece is only a row of names like others in the first."""
    first = _row(after, 0)
    styles = {(cell.lines[0].bold, cell.fill) for cell in before.cells if cell.lines and cell.row >= before.header_rows}
    same = sum((cell.lines[0].bold, cell.fill) in styles for cell in first if cell.lines)
    return after.header_rows == 1 and same == len(first) and not all(cell.lines[0].bold for cell in first if cell.lines)


def _row_is_split(before: Table, after: Table) -> bool:
    """Whether the first row of the second piece only goes on with cells of the last row of the first."""
    first, last = _row(after, 0), _row(before, before.row_count - 1)
    if not first or not last or after.row_count == 1:
        return False
    held = {cell.column: cell for cell in last}
    if len(first) >= after.column_count or not all(cell.column in held for cell in first):
        return False
    return all(_is_cut(held[cell.column].text, cell.text) for cell in first)


def _is_cut(head: str, tail: str) -> bool:
    """Whether a text seems to go on in another.

    >>> _is_cut("increased demand for", "home care places."), _is_cut("All is well.", "Next year")
    (True, False)
    """
    return tail[:1].islower() or not head.rstrip().endswith(_ENDED)


def _with_row_mended(before: Table, after: Table) -> Table:
    """The first piece with the words of the second's first row in its last row."""
    more = {cell.column: cell for cell in _row(after, 0)}
    cells = []
    for cell in before.cells:
        rest = more.get(cell.column) if cell.row + cell.row_span == before.row_count and cell.text else None
        if rest:
            cell = replace(cell, text=f"{cell.text} {rest.text}".strip(), lines=(*cell.lines, *rest.lines))
        cells.append(cell)
    return replace(before, cells=tuple(cells))


def _without_rows(table: Table, count: int) -> Table:
    """The table without its first rows."""
    cells = []
    for cell in table.cells:
        end = cell.row + cell.row_span - count
        if end > 0:
            row = max(0, cell.row - count)
            cells.append(replace(cell, row=row, row_span=end - row))
    return replace(table, cells=tuple(cells), header_rows=max(0, table.header_rows - count))


def _appended(before: Table, after: Table, columns: Sequence[int], why: str) -> Table:
    """The second piece's rows under those of the first."""
    below = before.row_count
    cells = tuple(replace(cell, row=cell.row + below, column=columns[cell.column]) for cell in after.cells)
    plain = tuple(replace(cell, header=cell.column < before.header_columns) for cell in cells)
    reasons = [] if before.join is None else before.join.split("; ")
    return replace(
        before,
        cells=before.cells + (cells if why.startswith("header split") else plain),
        boxes=before.boxes + after.boxes,
        notes=before.notes + after.notes,
        join="; ".join([*reasons, *([why] if why not in reasons else [])]),
    )
