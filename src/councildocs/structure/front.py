"""The top of a page, where a document says what it is: its lines, and the labels of a report's cover."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

import regex

from councildocs.layout import Cell, Layout, Line, Paragraph, Table, segments
from councildocs.vocabulary import entries

DEEP = 40
"""So many lines of a page are looked at."""
LONGEST = 200
"""A line with more letters is text, not a title or a label."""
LONGEST_LABEL = 60
PROSE = 3
"""A paragraph of so many lines is running text, and its second line no title."""
FULL_LINE = 50
"""Lines of running text have more letters."""
NEXT_LINE = 1.75
"""The next line of one text begins at most so many times its size below the last."""


class FrontLine(NamedTuple):
    """A piece of a line (between wide gaps) or a table cell; `row` counts the lines, `block` the page's blocks.

    `prose`: a line inside running text.
    """

    text: str
    line: Line
    block: int
    row: int
    heading: int = 0
    cell: bool = False
    prose: bool = False

    @property
    def caps(self) -> bool:
        """Whether its letters are capitals."""
        letters = [letter for letter in self.text if letter.isalpha()]
        return len(letters) > 2 and sum(letter.isupper() for letter in letters) >= 0.8 * len(letters)


class Label(NamedTuple):
    """A label of a cover with what is printed for it."""

    name: str
    says: str
    value: str
    block: int
    row: int


def front(layout: Layout, block: int = 0, *, depth: int = DEEP) -> tuple[FrontLine, ...]:
    """The first `depth` lines of the page, or from a block of it on."""
    lines: list[FrontLine] = []
    row = 0
    for number, thing in enumerate(layout.blocks[block:], start=block):
        for pieces in _rows(thing):
            lines += [FrontLine(_plain(p.text), p.line, number, row, p.heading, p.cell, p.prose) for p in pieces]
            row += 1
            if row >= depth:
                return tuple(lines)
    return tuple(lines)


class Piece(NamedTuple):
    text: str
    line: Line
    heading: int = 0
    cell: bool = False
    prose: bool = False


def _rows(thing: Paragraph | Table) -> Iterator[list[Piece]]:
    if isinstance(thing, Paragraph):
        running = len(thing.lines) >= PROSE and len(thing.lines[0].text) > FULL_LINE
        for count, line in enumerate(thing.lines):
            prose = running and count > 0 and not thing.heading and not line.bold
            yield [Piece(piece.text, piece, thing.heading, prose=prose) for piece in segments(line)]
        return
    rows: dict[int, list[Cell]] = {}
    for cell in thing.cells:
        if cell.lines:
            rows.setdefault(cell.row, []).append(cell)
    for row in sorted(rows):
        cells = sorted(rows[row], key=lambda cell: cell.column)
        if any(len(cell.text) > LONGEST for cell in cells):
            yield from ([Piece(line.text, line, cell=True)] for cell in cells for line in cell.lines)
        else:
            yield [Piece(cell.text, cell.lines[0], cell=True) for cell in cells]


def _plain(text: str) -> str:
    return " ".join(text.split())


# --- labels ------------------------------------------------------------------------------------------------------


@cache
def _any_label() -> tuple[regex.Pattern[str], tuple[tuple[str, str], ...]]:
    """All labels as one pattern, a group for each, and what each group is called and says."""
    lists = entries("cover_labels")
    pattern = "|".join(f"(?P<label{at}>{entry['pattern']})" for at, entry in enumerate(lists))
    return regex.compile(pattern, regex.I), tuple((entry["label"], entry["says"]) for entry in lists)


@lru_cache(maxsize=4096)
def label_of(text: str) -> tuple[str, str, str] | None:
    """Name, what it says, and the value behind it, where a line begins with a label of a cover.

    >>> label_of("Subject: Repairs to the sea wall")
    ('subject', 'report', 'Repairs to the sea wall')
    >>> label_of("Report of the Harbour Master")
    ('author', 'report', 'the Harbour Master')
    >>> label_of("Subject to the weather") is None
    True
    """
    if len(text) > LONGEST:
        return None
    head, colon, value = text.partition(":")
    if colon and (found := _label(head)):
        return (*found, value.strip())
    if match := _REPORT_OF.match(text):
        return "author", "report", text[match.end() :].strip()
    found = _label(text.rstrip(" :-–"))
    return (*found, "") if found else None


_REPORT_OF = regex.compile(r"(?:joint )?report (?:of|by|from) (?=the |\p{Lu})", regex.I)


def _label(text: str) -> tuple[str, str] | None:
    pattern, names = _any_label()
    match = pattern.fullmatch(text.strip(" *")) if len(text) <= LONGEST_LABEL else None
    return names[int(next(name for name, found in match.groupdict().items() if found)[5:])] if match else None


def labels(lines: tuple[FrontLine, ...]) -> list[Label]:
    """The labels of a cover with their values, in the order of the page; the value of one goes on to the next."""
    marks = [(at, mark) for at, line in enumerate(lines) if (mark := label_of(line.text))]
    ends = [*(at for at, _ in marks), len(lines)][1:]
    return [
        Label(name, says, _whole_value(value, lines[at:end]), lines[at].block, lines[at].row)
        for (at, (name, says, value)), end in zip(marks, ends, strict=False)
    ]


def _whole_value(value: str, lines: tuple[FrontLine, ...]) -> str:
    """The value on the label's line, with what stands beside it and the lines that follow close below."""
    pieces = [value] if value else []
    last = lines[0]
    for line in lines[1:]:
        beside = line.row == last.row
        step = line.line.box.top - last.line.box.top
        below = not line.cell and line.row - last.row == 1 and 0 < step < NEXT_LINE * line.line.size
        if not beside and not (below and (value or pieces)) and not (below and not pieces):
            break
        if len(pieces) >= 5 or len(line.text) > LONGEST:
            break
        pieces.append(line.text)
        last = line
    return " ".join(pieces)
