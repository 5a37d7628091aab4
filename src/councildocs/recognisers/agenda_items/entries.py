"""An agenda as entries: lines of text, or rows of a table, each in pieces side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from councildocs.layout import Block, Cell, Line, Paragraph, Table, make_line, segments
from councildocs.structure import Part

_TIME = regex.compile(r"\d{1,2}[.:]\d{2} ?(?:am|pm|hrs)?(?: ?[-–] ?\d{1,2}[.:]\d{2} ?(?:am|pm|hrs)?)?", regex.I)
_MARKER = regex.compile(r"\d{1,3}[a-z]?[.):]?")


class Piece(NamedTuple):
    """What stands between two wide gaps, or in one cell."""

    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)

    @property
    def bold(self) -> bool:
        return all(line.bold for line in self.lines)


class Entry(NamedTuple):
    """A line or a table row; `block` counts the blocks of the part, `first` says that a paragraph begins."""

    pieces: tuple[Piece, ...]
    block: int
    first: bool
    heading: int = 0
    table: Table | None = None

    @property
    def text(self) -> str:
        return " ".join(piece.text for piece in self.pieces)

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(line for piece in self.pieces for line in piece.lines)

    @property
    def line(self) -> Line:
        return self.pieces[0].lines[0]


def entries_of(part: Part) -> list[Entry]:
    """All lines and table rows of a part, in reading order."""
    return [entry for number, block in enumerate(part.blocks) for entry in _entries(block, number)]


def _entries(block: Block, number: int) -> Iterator[Entry]:
    if isinstance(block, Paragraph):
        for count, line in enumerate(block.lines):
            pieces = [Piece((piece,)) for piece in segments(line)]
            yield Entry(_time_last(pieces), number, count == 0, block.heading)
        return
    for row in _rows(block):
        yield Entry(_time_last([Piece(cell.lines) for cell in row]), number, True, 0, block)


def _time_last(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces with a time in front of the others (`10.15  3. Harbour dues`) put behind them."""
    if len(pieces) > 1 and _TIME.fullmatch(pieces[0].text):
        return (*pieces[1:], pieces[0])
    if len(pieces) > 2 and _MARKER.fullmatch(pieces[0].text) and _TIME.fullmatch(pieces[1].text):
        return (pieces[0], *pieces[2:], pieces[1])
    first, *more = pieces[0].lines
    words = first.words
    if len(words) > 2 and _TIME.fullmatch(words[0].text) and _MARKER.fullmatch(words[1].text):
        time, rest = make_line(first.page, words[:1]), make_line(first.page, words[1:])
        return (Piece((rest, *more)), *pieces[1:], Piece((time,)))
    return tuple(pieces)


def _rows(table: Table) -> list[list[Cell]]:
    """The cells of each row that hold text, a cell that spans rows in its first row only."""
    rows: dict[int, list[Cell]] = {}
    for cell in table.cells:
        if cell.lines:
            rows.setdefault(cell.row, []).append(cell)
    return [sorted(rows[row], key=lambda cell: cell.column) for row in sorted(rows)]
