"""Who names a figure, and what its indicator stands under."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from councildocs.layout import Cell, Paragraph
from councildocs.recognisers.measures.columns import Column
from councildocs.recognisers.measures.context import Surroundings
from councildocs.recognisers.measures.grid import Grid
from councildocs.recognisers.measures.labels import Label, is_total, mentions_area, read_label
from councildocs.recognisers.measures.lines import Block, Line
from councildocs.structure.cells import mended

TITLE_WORDS = 3
"""A head of so many words over the names of the rows is the title of the table."""
UNNAMED = "–"
"""The name of a figure that nothing names."""

Named = tuple[str, Cell | Paragraph | None]


@dataclass(frozen=True)
class Names:
    """The names and groups of the figures of one table."""

    grid: Grid
    around: Surroundings

    def column_name(self, block: Block, line: Line, column: Column, axis: str) -> Named:
        """The name of a figure whose row is a period or the like: its column, else the corner, else the title."""
        leaf = read_label(column.leaf)
        if leaf.names and not self.is_area(block, column, leaf):
            return leaf.rest if leaf.period else leaf.text, column.head
        if is_total(column.leaf):
            return column.leaf, column.head
        if column.over and (over := read_label(column.over[-1])).names:
            return over.rest if over.period else over.text, column.head
        corner = self.corner(block)
        if corner and corner.names:
            return corner.text, (block.name or self.grid.columns[0]).head
        if line.section is not None:
            return mended(line.section.text, self.grid.known), line.section
        title = self.around.title_text or self.around.section_text
        if title:
            return title, self.around.headline
        return leaf.rest or column.leaf or line.name_text or UNNAMED, column.head or line.name

    def corner(self, block: Block) -> Label | None:
        """The head over the names of the rows, though there are none."""
        column = block.name or self.grid.columns[0]
        return read_label(column.path) if column.path and not column.figures else None

    def row_group(self, block: Block, line: Line) -> str | None:
        """The objective or theme that a row stands under: its section, a column for it, the corner, the title."""
        if line.section is not None and line.section is not line.before:
            return mended(line.section.text, self.grid.known)
        for column in block.stubs:
            cell = dict(line.groups).get(column.index)
            if cell is not None and column.use in (None, "group") and self._groups(column):
                return self._whole(column, cell)
        corner = self.corner(block)
        titled = corner is not None and corner.names and block.name is not None and block.name.use is None
        candidates = [self.title, self.around.section_text]
        if titled and corner:
            candidates.insert(0 if len(corner.text.split()) >= TITLE_WORDS else 2, corner.text)
        return next((text for text in candidates if text and text != line.name_text), None)

    def _groups(self, column: Column) -> bool:
        """Whether a column beside the names puts rows together: its cells span rows, or stand empty below others."""
        if column.use == "group" or not column.leaf:
            return True
        cells = [row[column.index] for row in self.grid.rows]
        gaps = [cell for above, cell in pairwise(cells) if above is not None and above.text and cell is not None]
        return any(cell is not None and cell.row_span > 1 for cell in cells) or any(not cell.text for cell in gaps)

    def _whole(self, column: Column, cell: Cell) -> str:
        """The text of a cell with what goes on in small letters in the cells below it, or began above it."""
        cells = list({id(c): c for row in self.grid.rows if (c := row[column.index]) is not None and c.text}.values())
        first = last = next(i for i, other in enumerate(cells) if other is cell)
        while first and _goes_on(cells[first - 1], cells[first]):
            first -= 1
        while last + 1 < len(cells) and _goes_on(cells[last], cells[last + 1]):
            last += 1
        return mended(" ".join(other.text for other in cells[first : last + 1]), self.grid.known)

    def column_group(self, block: Block, line: Line, name: str) -> str | None:
        """What a measure that a column names stands under: the section of its row, the corner, the title."""
        corner = self.corner(block)
        candidates = [
            mended(line.section.text, self.grid.known) if line.section is not None else None,
            corner.rest if corner and corner.names else None,
            self.title,
            self.around.section_text,
        ]
        return next((text for text in candidates if text and text != name), None)

    @property
    def title(self) -> str | None:
        """The title inside the frame of the table, else the one above it, else the heading."""
        if self.grid.title is not None:
            return mended(self.grid.title.text, self.grid.known)
        return self.around.title_text or self.around.section_text

    def is_area(self, block: Block, column: Column, label: Label) -> bool:
        """Whether a head is the name of a place: it is known as one, or stands beside one that is."""
        if label.area:
            return True
        if not label.names or len(label.text.split()) > 4 or is_total(label.text) or label.unit:
            return False
        beside = [other for other in block.figures if other is not column and other.over == column.over]
        return any(read_label(other.leaf).area or mentions_area(other.leaf) for other in beside)


def _goes_on(above: Cell, below: Cell) -> bool:
    """Whether the text of one cell goes on in the cell below it."""
    return above.text[-1] not in ".:;" and below.text[:1].islower()
