"""Tables that go on over page breaks, put together; each cell keeps its page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from councildocs.layout.model import Block, Cell, Paragraph, Table
from councildocs.layout.tables.captions import is_caption_of
from councildocs.layout.tables.text import is_number

SAME_BORDER = 8.0
"""Borders of columns on two pages that lie so near to one another are the same."""
_OPEN = (",", "-", "–", "(", "&", "/")


def joined(pages: Sequence[Sequence[Block]]) -> list[list[Block]]:
    """The blocks of each page, a table that goes on over pages only on the page where it begins.

    Two tables are pieces of one when nothing but furniture lies between them, their columns stand in the same
    places, and the second does not begin with a header of its own.  What the head of a page says again, word by
    word, counts as furniture; so does the title of the table.
    """
    result = [list(blocks) for blocks in pages]
    heads = [list(blocks) for blocks in pages]
    open_at: int | None = None
    for number, blocks in enumerate(result):
        if open_at is not None:
            before = result[open_at][-1]
            at = _next_piece(blocks, heads[number - 1], before)
            whole = _together(before, blocks[at]) if at is not None else None
            if at is not None and whole:
                result[open_at][-1] = whole
                blocks[: at + 1] = [block for block in blocks[:at] if isinstance(block, Paragraph)]
                if not any(isinstance(block, Table) for block in blocks) and at + 1 == len(heads[number]):
                    continue
        open_at = number if blocks and isinstance(blocks[-1], Table) else None
    return result


def _next_piece(blocks: Sequence[Block], page_before: Sequence[Block], before: Block) -> int | None:
    """Where the first table of a page stands when only furniture stands above it."""
    for index, block in enumerate(blocks):
        other = page_before[index] if index < len(page_before) else before
        again = other is not before and _says_the_same(block, other)
        if isinstance(block, Table):
            if not again:
                return index
        elif not again and not (isinstance(before, Table) and _is_said_by(before, block)):
            return None
    return None


def _is_said_by(table: Table, paragraph: Paragraph) -> bool:
    """Whether a paragraph only says again the title of a table, one of its notes or a part of its header."""
    text = paragraph.text.casefold()
    names = [cell.text for cell in table.cells if cell.row < max(1, table.header_rows)]
    return is_caption_of(paragraph, table) or text in {said.casefold() for said in (*names, *table.notes)}


def _says_the_same(block: Block, other: Block) -> bool:
    if isinstance(block, Table):
        return isinstance(other, Table) and [cell.text for cell in block.cells] == [cell.text for cell in other.cells]
    return isinstance(other, Paragraph) and block.text == other.text


def _together(before: Block, after: Block) -> Table | None:
    """Two pieces as one table; None when they are two tables."""
    if not isinstance(before, Table) or not isinstance(after, Table):
        return None
    repeated = _repeated_rows(before, after) if before.column_count == after.column_count else 0
    columns = tuple(range(after.column_count)) if repeated else _same_columns(before, after)
    if columns is None:
        return None
    if repeated:
        return _goes_on_in(before, _without_rows(after, repeated), columns, "header repeated")
    if before.header_rows == before.row_count or _only_headers(before, after):
        joint = _appended(before, after, columns, "header split over the break")
        return replace(joint, header_rows=before.row_count + after.header_rows)
    if after.header_rows and not _is_like_rows_of(before, after):
        return None
    return _goes_on_in(before, after, columns, "columns go on")


def _goes_on_in(before: Table, after: Table, columns: Sequence[int], why: str) -> Table:
    """The second piece's rows after those of the first, a row that the break cuts put together."""
    if not _row_is_split(before, after):
        return _appended(before, after, columns, why)
    joint = _appended(_with_row_mended(before, after), _without_rows(after, 1), columns, why)
    return replace(joint, join=_reasons(joint.join, "row split over the break"))


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
    return [(cell.column, "".join(cell.text.split()).casefold()) for cell in _row(table, row)]


def _repeated_rows(before: Table, after: Table) -> int:
    """How many rows at the top of the second piece say what the header of the first says."""
    names = max(1, before.header_rows)
    for first in range(names):
        count = 0
        while count < min(names - first, after.row_count) and _said(before, first + count) == _said(after, count):
            count += 1
        whole = count == names - first or (count and count >= after.header_rows)
        if whole and _said(after, 0) and (before.header_rows or len(_said(before, 0)) > 1):
            return count if count < after.row_count else 0
    return 0


def _only_headers(before: Table, after: Table) -> bool:
    """Whether the first piece holds names only, and the second goes on with names."""
    if before.row_count > 2 or not after.header_rows or after.header_rows == after.row_count:
        return False
    return not any(any(letter.isdigit() for letter in cell.text) for cell in before.cells)


def _is_like_rows_of(before: Table, after: Table) -> bool:
    """Whether the header of the second piece is only a row of names like others in the first."""
    first = _row(after, 0)
    styles = {(cell.lines[0].bold, cell.fill) for cell in before.cells if cell.lines and cell.row >= before.header_rows}
    same = sum((cell.lines[0].bold, cell.fill) in styles for cell in first if cell.lines)
    return after.header_rows == 1 and same == len(first) and not all(cell.lines[0].bold for cell in first if cell.lines)


def _row_is_split(before: Table, after: Table) -> bool:
    """Whether the first row of the second piece only goes on with cells of the last row of the first."""
    first = _row(after, 0)
    held = {cell.column: cell for cell in _row(before, before.row_count - 1)}
    if not first or after.row_count == 1 or not all(cell.column in held for cell in first):
        return False
    if any(is_number(cell.text) for cell in first):
        return False
    signs = [_goes_on(held[cell.column].text, cell.text) for cell in first]
    named = any(cell.column == 0 for cell in first) and 0 in held
    return any(signs) and (all(signs) or not named or signs[0])


def _goes_on(head: str, tail: str) -> bool:
    """Whether a text goes on in another, as far as their ends tell.

    >>> _goes_on("increased demand for", "home care places."), _goes_on("All is well.", "Next year")
    (True, False)
    """
    return bool(head) and (tail[:1].islower() or head.rstrip().endswith(_OPEN))


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
    return replace(
        before,
        cells=before.cells + (cells if why.startswith("header split") else plain),
        boxes=before.boxes + after.boxes,
        notes=before.notes + after.notes,
        join=_reasons(before.join, why),
    )


def _reasons(known: str | None, more: str) -> str:
    """Reasons of joining, each said once."""
    reasons = known.split("; ") if known else []
    return "; ".join(reasons if more in reasons else [*reasons, more])
