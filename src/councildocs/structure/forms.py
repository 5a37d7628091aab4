"""Forms read as text: tables of headings and their texts, and headings in the line of their text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import regex

from councildocs.layout import Block, Cell, Line, Paragraph, Table, make_line
from councildocs.layout.paragraphs import is_marker, read_paragraphs
from councildocs.structure.rows import in_page_order
from councildocs.structure.sections import Known, heading_text
from councildocs.structure.splits import split_at

SAME_ROW = 4.0
"""Points by which the middles of lines that stand side by side may differ."""
LONG = 60
"""A cell with more letters than this under one heading is its text."""

_LOST_BREAK = regex.compile(r"(?<=[\p{Ll}\d.)])\p{Lu}(?=\p{Ll})")
_RUN_IN = regex.compile(r"[^:\n]{3,110}:[–—-]?(?=\s*\S)")


def opened(blocks: Iterable[Block], known: Known, in_forms: Known | None = None) -> list[Block]:
    """The blocks with every known heading a paragraph of its own, forms as paragraphs, other tables as they are.

    `in_forms` are the headings that make a table a form, where these are fewer.
    """
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found += split_heading(block, known)
        elif is_form(block, in_forms or known):
            found += [piece for paragraph in form_text(block) for piece in split_heading(paragraph, in_forms or known)]
        else:
            found.append(block)
    return found


def split_heading(paragraph: Paragraph, known: Known) -> list[Paragraph]:
    """A heading with its text behind it (`Summary: This report …`, or on the next line) as two paragraphs."""
    if paragraph.marker and not any(map(str.isalnum, paragraph.marker)):
        return [paragraph]
    place = _heading_ends(paragraph, known)
    if place is None:
        return [paragraph]
    pieces = [piece for piece in split_at(paragraph, place) if piece]
    if len(pieces) < 2 or place not in _glued(paragraph.text, known):
        return pieces
    return [part for piece in pieces for part in split_heading(piece, known)]


def _heading_ends(paragraph: Paragraph, known: Known) -> int | None:
    if known(heading_text(paragraph)):
        return None
    offset = len(paragraph.text) - len(paragraph.body)
    if glued := next((place for place in _glued(paragraph.text, known)), None):
        return glued
    match = _RUN_IN.match(paragraph.body)
    if match and known(match[0].strip(" :–—-")):
        return offset + match.end()
    first = paragraph.lines[0].text
    alone = len(paragraph.lines) > 1 and paragraph.text.startswith(first) and len(first) < LONG
    bare = first[offset:].strip(" :.-–")
    return len(first) if alone and known(bare) and (first.rstrip().endswith(":") or bare.isupper()) else None


def _glued(text: str, known: Known) -> list[int]:
    """Where known headings begin whose line break was lost: `Harbour plan 2023Background papers: …`."""
    places = [match.start() for match in _LOST_BREAK.finditer(text)]
    return [place for place in places if known(text[place:].split(":")[0]) and place > 0]


def is_form(table: Table, known: Known) -> bool:
    """Whether rows begin with known headings that have their text beside or under them."""
    rows = _rows(table)
    rows = [cells[1:] if len(cells) > 2 and is_marker(cells[0].text) else cells for cells in rows]
    heads = [cells for cells in rows if _begins_known(cells[0], known)]
    if len(rows) == 1 or table.column_count == 1:
        return bool(heads) and (len(rows[0]) == 1 or len(rows[0][1].text) > LONG)
    beside = [cells for cells in heads if len(cells) <= 2]
    alone = [cells for cells in beside if len(cells) == 1 and len(cells[0].lines) > 1]
    return len(beside) >= 2 or bool(alone) or sum(len(cell.text) for cells in beside for cell in cells) > 3 * LONG


def _begins_known(cell: Cell, known: Known) -> bool:
    head = Paragraph(cell.lines, cell.text)
    return bool(known(heading_text(head))) or len(split_heading(head, known)) > 1


def form_text(table: Table) -> Iterator[Paragraph]:
    """The paragraphs of the cells, row by row; a cell of numbers is set in front of the texts that it numbers."""
    for cells in _rows(table):
        if len(cells) > 1 and all(is_marker(token) for token in cells[0].text.split()):
            yield from cell_text(in_page_order([*cells[0].lines, *cells[1].lines]))
            cells = cells[2:]
        for cell in cells:
            yield from cell_text(cell.lines)


def cell_text(lines: Sequence[Line]) -> Iterator[Paragraph]:
    """The paragraphs of a cell, page by page; what stands side by side is one line."""
    for page, group in groupby(lines, key=lambda line: line.page):
        rows = [_joined(page, row) for row in _side_by_side(list(group))]
        yield from read_paragraphs(rows, lambda first, second: True)


def _side_by_side(lines: Sequence[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for line in lines:
        if rows and abs(rows[-1][0].box.middle - line.box.middle) <= SAME_ROW and line.box.x0 >= rows[-1][-1].box.x1:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _joined(page: int, row: Sequence[Line]) -> Line:
    return row[0] if len(row) == 1 else make_line(page, [word for line in row for word in line.words])


def _rows(table: Table) -> list[list[Cell]]:
    """The cells with text, row by row; one that spans rows stands in its first."""
    cells = sorted((cell for cell in table.cells if cell.lines), key=lambda cell: (cell.row, cell.column))
    return [list(row) for _, row in groupby(cells, key=lambda cell: cell.row)]
