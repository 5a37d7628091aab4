"""Tables typed as text, for the recognisers that read tables.

Each line is a row, cells stand between `|`.  `<` belongs to the cell on its left, `^` to the cell above it; a cell
between `*` is bold, `{#00b050}` at its end colors it; `//` breaks a line inside a cell.
"""

from __future__ import annotations

import textwrap

import regex

from councildocs.geometry import Box, union
from councildocs.layout import Cell, Layout, Line, Paragraph, Table, make_line
from councildocs.layout.model import Block
from councildocs.page import Arrow, Style, Word
from councildocs.records import PartKind
from councildocs.structure import Part

SIZE, LETTER, LEADING = 10.0, 5.0, 12.0
WIDE, HIGH = 120.0, 40.0
PLAIN, BOLD = Style(size=SIZE), Style(size=SIZE, bold=True)


def table_of(text: str, *, header_rows: int = 0, page: int = 1, top: float = 100.0, wide: float = WIDE) -> Table:
    """A table with the typed cells."""
    rows = [[cell.strip() for cell in line.split("|")] for line in _lines(text)]
    cells = []
    for row, typed in enumerate(rows):
        for column, cell in enumerate(typed):
            if cell not in ("<", "^"):
                across = _run([*typed[column + 1 :]], "<")
                down = _run([other[column] for other in rows[row + 1 :] if len(other) > column], "^")
                cells.append(_cell(cell, row, column, across, down, page, top, wide))
    return Table(tuple(cells), ((page, union(cell.box for cell in cells)),), "ruled", header_rows)


def paragraph(text: str, *, heading: int = 0, bold: bool = False, page: int = 1, top: float = 50.0) -> Paragraph:
    """A paragraph of one line."""
    return Paragraph((_line(text, 50.0, top, page, bold or heading > 0),), text, heading=heading)


def part_with(
    *blocks: Block | str, kind: PartKind = PartKind.PERFORMANCE_REPORT, arrows: dict[tuple[int, int], str] | None = None
) -> Part:
    """A part with these blocks on page 1; text is a paragraph, or a table where it holds `|`.

    `arrows` are drawn in the cells (row, column) of its tables, pointing as they say.
    """
    made = [_block(block) for block in blocks]
    drawn = [
        Arrow(Box(cell.box.x0 + 5, cell.box.top + 5, cell.box.x0 + 15, cell.box.top + 15), way)
        for block in made
        if isinstance(block, Table)
        for cell in block.cells
        if (way := (arrows or {}).get((cell.row, cell.column)))
    ]
    layout = Layout(1, 2000.0, 3000.0, blocks=tuple(made), arrows=tuple(drawn))
    return Part("p1", kind, 1, 1, "whole", tuple(made), (layout,))


def _block(block: Block | str) -> Block:
    if not isinstance(block, str):
        return block
    return table_of(block) if "|" in block else paragraph(block)


def _lines(text: str) -> list[str]:
    return [line for line in textwrap.dedent(text).splitlines() if line.strip()]


def _run(cells: list[str], mark: str) -> int:
    """How many cells a cell covers, those that are marked as part of it counted."""
    return 1 + next((i for i, cell in enumerate(cells) if cell != mark), len(cells))


def _cell(
    typed: str, row: int, column: int, across: int, down: int, page: int, top: float, wide: float
) -> Cell:
    color = regex.search(r"\{(#[0-9a-f]{6})\}$", typed)
    text = typed[: color.start()].strip() if color else typed
    bold = len(text) > 2 and text.startswith("*") and text.endswith("*")
    pieces = text.strip("*").split(" // ") if bold else text.split(" // ")
    x, y = 50.0 + column * wide, top + row * HIGH
    lines = [_line(piece, x + 2, y + i * LEADING, page, bold) for i, piece in enumerate(pieces) if piece]
    return Cell(
        row,
        column,
        page,
        Box(x, y, x + across * wide, y + down * HIGH),
        " ".join(line.text for line in lines),
        tuple(lines),
        down,
        across,
        fill=color[1] if color else None,
    )


def _line(text: str, left: float, top: float, page: int, bold: bool) -> Line:
    style = BOLD if bold else PLAIN
    words = [
        Word(match[0], Box(left + match.start() * LETTER, top, left + match.end() * LETTER, top + SIZE), style)
        for match in regex.finditer(r"\S+", text)
    ]
    return make_line(page, words)
