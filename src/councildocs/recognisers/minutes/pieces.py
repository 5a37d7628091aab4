"""The minutes as one run of paragraphs: tables that hold minutes are read row by row, other tables stay whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

import regex

from councildocs.layout import Block, Cell, Paragraph, Table
from councildocs.layout.paragraphs import read_paragraphs
from councildocs.recognisers.minutes.breaks import parted
from councildocs.recognisers.minutes.margins import right_edge, without_notes
from councildocs.structure import Part
from councildocs.vocabulary import compiled, entries

MOST_WORDS_IN_HEAD = 6
LEAST_TORN = 60
"""A paragraph that was torn apart has at least so many letters before the tear."""


class Piece(NamedTuple):
    """A paragraph; where it stands in a table, the table and what its column is for (`decision`, `action`, …)."""

    paragraph: Paragraph
    table: Table | None = None
    column: str | None = None


def pieces_of(part: Part) -> list[Piece]:
    """Every paragraph of the part in reading order, those of its tables row by row.

    Notes in the right margin (the initials of who is to act) are left out, and a paragraph that was torn is mended.
    """
    pieces: list[Piece] = []
    found = [piece for block in part.blocks for piece in _pieces(block)]
    edge = right_edge(piece.paragraph for piece in found)
    for piece in found:
        paragraph = piece.paragraph if piece.table else without_notes(piece.paragraph, edge)
        if paragraph is None:
            continue
        piece = piece._replace(paragraph=paragraph)
        if pieces and _goes_on(pieces[-1], piece):
            pieces[-1] = _joined(pieces[-1], piece)
        else:
            pieces.append(piece)
    return pieces


def _goes_on(before: Piece, piece: Piece) -> bool:
    """Whether a paragraph is the rest of the sentence before it: it begins small, and that one has no end."""
    one, other = before.paragraph, piece.paragraph
    return (
        other.text[:1].islower()
        and other.marker is None
        and one.text[-1:].isalpha()
        and len(one.text) > LEAST_TORN
        and before.table is piece.table
        and before.column == piece.column
        and abs(one.size - other.size) < 1
        and abs(one.lines[-1].box.x0 - other.indent) < 1.5 * one.size
    )


def _joined(before: Piece, piece: Piece) -> Piece:
    one, other = before.paragraph, piece.paragraph
    whole = replace(one, lines=(*one.lines, *other.lines), text=f"{one.text} {other.text}")
    return before._replace(paragraph=whole)


def _pieces(block: Block) -> Iterator[Piece]:
    if isinstance(block, Paragraph):
        if not _is_head_line(block.text):
            yield from map(Piece, parted(block))
        return
    heads = head_row(block)
    for row in rows_of(block):
        if row[0].row < block.header_rows or is_head(row):
            continue
        for cell in row:
            for paragraph in read_paragraphs(cell.lines, _keep):
                for piece in parted(paragraph):
                    yield Piece(piece, block, heads.get(cell.column))


def folded(pieces: Sequence[Piece], begins: Iterable[int]) -> list[tuple[int, Piece | Table]]:
    """The pieces with their places, those of a table in which no minute begins as the whole table.

    A table that looks like one in which minutes begin (the same columns) is taken for its continuation.
    """
    framed = {frame(table) for index in begins if (table := pieces[index].table) is not None}
    folded: list[tuple[int, Piece | Table]] = []
    last: Table | None = None
    for index, piece in enumerate(pieces):
        if piece.table is None or frame(piece.table) in framed:
            folded.append((index, piece))
        elif piece.table is not last:
            folded.append((index, piece.table))
        last = piece.table
    return folded


def rows_of(table: Table) -> list[list[Cell]]:
    """The cells of each row that hold text, a spanning cell once."""
    rows: list[list[Cell]] = [[] for _ in range(table.row_count)]
    for cell in sorted(table.cells, key=lambda cell: (cell.row, cell.column)):
        if cell.lines:
            rows[cell.row].append(cell)
    return [row for row in rows if row]


def head_row(table: Table) -> dict[int, str]:
    """What the columns are for, by their heads; empty where they have none that is known."""
    for row in rows_of(table)[: max(1, table.header_rows)]:
        heads = {cell.column: use for cell in row if (use := column_of(cell.text))}
        if heads:
            return heads
    return {}


def column_of(head: str) -> str | None:
    """What a column is for, by its head.

    >>> [column_of(head) for head in ["Item No", "Decisions and Action Points", "By whom", "Rainfall"]]
    ['number', 'decision', 'owner', None]
    """
    plain = " ".join(head.split()).strip(" :.-")
    if not plain or len(plain.split()) > MOST_WORDS_IN_HEAD:
        return None
    return next((use for use, pattern in _uses() if pattern.fullmatch(plain)), None)


@cache
def _uses() -> tuple[tuple[str, regex.Pattern[str]], ...]:
    return tuple((entry["use"], compiled(entry["pattern"])) for entry in entries("minute_columns"))


def _is_head_line(text: str) -> bool:
    """Whether a line is the heads of two columns, like `Item No Item`."""
    words = text.split()
    cuts = range(1, len(words)) if len(words) <= MOST_WORDS_IN_HEAD else ()
    return any(
        column_of(" ".join(words[:cut])) == "number" and column_of(" ".join(words[cut:])) is not None for cut in cuts
    )


def is_head(row: Sequence[Cell]) -> bool:
    """Whether every cell of a row is the head of a column."""
    return len(row) > 1 and all(column_of(cell.text) for cell in row)


def frame(table: Table) -> tuple[int, int, int]:
    """What tables with the same columns at the same place share."""
    box = table.boxes[0][1]
    return table.column_count, round(box.x0 / 8), round(box.x1 / 8)


def _keep(first: str, second: str) -> bool:
    return True
