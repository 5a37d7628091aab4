"""The short pieces of a part, row by row: what stands side by side, to be read as label and value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import regex

from councildocs.geometry import union
from councildocs.layout import Block, Cell, Line, Paragraph, Table, segments
from councildocs.layout.paragraphs import marker_of
from councildocs.layout.spans import join_lines, spans
from councildocs.values.dates import find_dates
from councildocs.values.times import find_times

SAME_ROW = 4.0
"""Points by which the middles of lines that stand side by side may differ."""


class Row(NamedTuple):
    """Pieces at one height, left to right: the pieces of a line between wide gaps, or the cells of a table's row.

    `block` is the paragraph or table that it belongs to, `first` says whether it begins it.
    """

    pieces: tuple[Paragraph, ...]
    block: Block
    first: bool

    @property
    def text(self) -> str:
        """The pieces, a tab between them."""
        return "\t".join(piece.text for piece in self.pieces)

    @property
    def tabular(self) -> bool:
        return isinstance(self.block, Table)


def rows_of(blocks: Iterable[Block]) -> Iterator[Row]:
    """The rows of paragraphs (one for each line) and of tables, in reading order.

    A cell that spans several rows stands in the first of them.
    """
    for block in blocks:
        found = _table_rows(block) if isinstance(block, Table) else _line_rows(block)
        for index, pieces in enumerate(found):
            yield Row(pieces, block, index == 0)


def _line_rows(paragraph: Paragraph) -> list[tuple[Paragraph, ...]]:
    return [tuple(Paragraph((piece,), piece.text) for piece in segments(line)) for line in paragraph.lines]


def _table_rows(table: Table) -> list[tuple[Paragraph, ...]]:
    rows: list[list[Paragraph]] = [[] for _ in range(table.row_count)]
    for cell in sorted(table.cells, key=lambda cell: (cell.row, cell.column)):
        if cell.lines:
            rows[cell.row].append(cell_paragraph(cell))
    return [tuple(row) for row in rows if row]


def cell_paragraph(cell: Cell) -> Paragraph:
    """A cell with text as a paragraph."""
    return Paragraph(cell.lines, join_lines(cell.lines), marker_of(cell.lines[0]))


def as_one(paragraphs: Iterable[Paragraph]) -> Paragraph:
    """Several paragraphs as one, a line break between their texts; ValueError when there are none.

    Spans of its text can be cited like those of any paragraph.
    """
    several = tuple(paragraphs)
    if not several:
        raise ValueError("no paragraphs")
    lines = tuple(line for paragraph in several for line in paragraph.lines)
    return Paragraph(lines, "\n".join(paragraph.text for paragraph in several))


def lines_between(paragraph: Paragraph, start: int, end: int) -> list[Line]:
    """The lines on which the letters `start` to `end` of the paragraph's text stand."""
    found = [span.line for span in spans(paragraph) if span.start < end and span.end > start]
    return list({id(line): line for line in found}.values())


def in_page_order(lines: Iterable[Line]) -> list[Line]:
    """The lines from top to bottom, and left to right where they stand side by side; each once.

    A line that lies inside another one of the same page (a piece of it) is left out.
    """
    several = list({id(line): line for line in lines}.values())
    whole = [line for line in several if not any(_is_piece(line, other) for other in several)]
    distinct = {(line.page, line.box, line.text): line for line in whole}
    rows: list[list[Line]] = []
    for line in sorted(distinct.values(), key=lambda line: (line.page, line.box.middle)):
        before = rows[-1][0] if rows else None
        if before and before.page == line.page and line.box.middle - before.box.middle <= SAME_ROW:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [line for row in rows for line in sorted(row, key=lambda line: line.box.x0)]


def _is_piece(line: Line, other: Line) -> bool:
    return line.page == other.page and len(line.words) < len(other.words) and other.box.holds(line.box, slack=0.1)


def gap_above(row: Row, before: Row) -> float:
    """The height between two rows in multiples of the font size; infinite over a page break."""
    above, below = before.pieces[0].lines[-1], row.pieces[0].lines[0]
    if above.page != below.page:
        return float("inf")
    bottom = max(union(line.box for line in piece.lines).bottom for piece in before.pieces)
    return (below.box.top - bottom) / below.size


def starts_alike(one: Paragraph, other: Paragraph, slack: float = 0.6) -> bool:
    """Whether both begin at the same x, give or take `slack` times the font size."""
    return abs(one.indent - other.indent) <= slack * one.size


def head_of(blocks: Sequence[Block], most: int = 60) -> list[Block]:
    """The blocks before the first numbered item, at most so many rows: what a front sheet or minutes print on top."""
    head: list[Block] = []
    rows = 0
    for block in blocks:
        if begins_item(block) or rows >= most:
            break
        head.append(block)
        rows += len(block.lines) if isinstance(block, Paragraph) else block.row_count
    return head


_NUMBER = regex.compile(
    r"\s*(?:\p{Lu}{1,5}[./ -]?|\p{Lu}\p{L}{1,7}/(?=\d))?"
    r"\d{1,4}(?:\s?[./-]\s?\d{1,4}){1,3}[a-z]?[.):]{0,2}(?=\s)"
)


def number_end(paragraph: Paragraph) -> int:
    """Where the number in front of a paragraph ends in its text, also where the layout sees no marker; 0 without one.

    >>> number_end(Paragraph((), "25/01 Apologies")), number_end(Paragraph((), "12/03/2025 at 7 pm"))
    (5, 0)
    """
    text = paragraph.text
    if paragraph.marker:
        end = len(paragraph.marker) if is_number(paragraph.marker) else 0
    else:
        match = _NUMBER.match(text)
        end = match.end() if match else 0
    if not end:
        return 0
    head = text[:40]
    found = [*(time.start for time in find_times(head)), *(date.start for date in find_dates(head))]
    return 0 if 0 in found else end


def begins_item(block: Block) -> bool:
    """Whether a block begins a numbered item: `1. Apologies`, or a table whose first cell is a number."""
    if isinstance(block, Paragraph):
        end = number_end(block)
        return end > 0 and any(map(str.isalpha, block.text[end:]))
    first = next((cell.text for cell in block.cells if cell.text and not cell.header), "")
    return is_number(first.split("\n")[0].strip())


def is_number(marker: str) -> bool:
    """Whether a marker numbers an item of an agenda or a minute: with a figure in it, not a year.

    >>> [is_number(m) for m in ["1.", "16.07.2", "HSC.45", "7a", "(a)", "•", "2025", "iv."]]
    [True, True, True, True, False, False, False, False]
    """
    bare = marker.strip(".:()[] ")
    year = len(bare) == 4 and bare.isdigit() and bare[:2] in {"19", "20"}
    return any(map(str.isdigit, bare)) and len(bare) < 12 and not year
