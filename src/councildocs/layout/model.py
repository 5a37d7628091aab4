"""What a page holds once its words are arranged: lines, paragraphs, tables, furniture."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from councildocs.geometry import Box, union
from councildocs.page import Arrow, Image, Link, Word


@dataclass(frozen=True, slots=True)
class Line:
    """Words that stand side by side, left to right; `text` joins them.

    `size` and `bold` are those of most of its letters (`bold`: of all of them).
    """

    page: int
    text: str
    box: Box
    words: tuple[Word, ...]
    size: float
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True)
class Paragraph:
    """Lines that belong together; one that runs over a page break has lines of two pages.

    `text` is all that is printed, lines joined, words that were hyphenated over a line end mended.
    `marker` is the number, letter or bullet in front (`1.`, `(a)`, `•`), or None; `level` says how deep a
    list item is nested (0: not in a list, or outermost); `heading` is 0 for running text, else 1 for the
    largest kind of heading of its document, 2 for the next, and so on.
    """

    lines: tuple[Line, ...]
    text: str
    marker: str | None = None
    level: int = 0
    heading: int = 0

    @property
    def page(self) -> int:
        """The PDF page where it begins."""
        return self.lines[0].page

    @cached_property
    def body(self) -> str:
        """The text without the marker.

        >>> Paragraph((), "(a) To note", marker="(a)").body
        'To note'
        """
        return self.text[len(self.marker) :].lstrip() if self.marker else self.text

    @property
    def bold(self) -> bool:
        """Whether every line is bold."""
        return all(line.bold for line in self.lines)

    @property
    def size(self) -> float:
        """The size of its first line in points."""
        return self.lines[0].size

    @property
    def indent(self) -> float:
        """The x where its first line begins."""
        return self.lines[0].box.x0

    @cached_property
    def box(self) -> Box:
        """The box around its lines on the page where it begins."""
        return union(line.box for line in self.lines if line.page == self.page)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; `text` joins its lines by a space, `lines` keep them (and their words) apart."""

    row: int
    column: int
    page: int
    box: Box
    text: str
    lines: tuple[Line, ...] = ()
    row_span: int = 1
    column_span: int = 1
    header: bool = False
    fill: str | None = None


@dataclass(frozen=True)
class Table:
    """A table, joined over pages; `cells` in row order.  `method` says how it was found, `join` why joined.

    `boxes` gives the box of the table on each of its pages, as (page, box).
    """

    cells: tuple[Cell, ...]
    boxes: tuple[tuple[int, Box], ...]
    method: str
    header_rows: int = 0
    header_columns: int = 0
    title: str | None = None
    notes: tuple[str, ...] = ()
    join: str | None = None

    def __hash__(self) -> int:
        """A table is known by where it stands; its cells need not be gone through."""
        return hash(self.boxes)

    @property
    def page(self) -> int:
        """The PDF page where it begins."""
        return self.boxes[0][0]

    @property
    def pages(self) -> tuple[int, ...]:
        return tuple(page for page, _ in self.boxes)

    @cached_property
    def row_count(self) -> int:
        return max((cell.row + cell.row_span for cell in self.cells), default=0)

    @cached_property
    def column_count(self) -> int:
        return max((cell.column + cell.column_span for cell in self.cells), default=0)

    def rows(self) -> list[list[Cell | None]]:
        """The cells as a grid, a spanning cell in every place that it covers, None where nothing is."""
        grid: list[list[Cell | None]] = [[None] * self.column_count for _ in range(self.row_count)]
        for cell in self.cells:
            for row in range(cell.row, cell.row + cell.row_span):
                for column in range(cell.column, cell.column + cell.column_span):
                    grid[row][column] = cell
        return grid


Block = Paragraph | Table


@dataclass(frozen=True)
class Layout:
    """One page, arranged.

    `blocks` are its paragraphs and tables in reading order, without furniture; `furniture` are the lines of
    running heads, feet, page numbers and stamps; `hidden` are words that a reader of the page does not see.
    `printed_page` is the page number that is printed on it.
    """

    number: int
    width: float
    height: float
    blocks: tuple[Block, ...] = ()
    furniture: tuple[Line, ...] = ()
    hidden: tuple[Word, ...] = ()
    images: tuple[Image, ...] = ()
    links: tuple[Link, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    printed_page: str | None = None
    unreadable: bool = False
    """There is text or a picture of text, but no letters that could be read."""
    turned: int = 0
    """Degrees by which the text was turned to be read; boxes are those of the turned page."""

    @property
    def blank(self) -> bool:
        """Nothing on it but furniture."""
        return not self.blocks and not self.unreadable
