"""A table of figures taken apart: blocks of columns, rows with their names, sections and figures."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import regex

from councildocs.layout import Cell, Table
from councildocs.recognisers.measures.columns import Column, head_count, read_columns, title_cells
from councildocs.recognisers.measures.figures import Figure, figures, is_gap
from councildocs.recognisers.measures.labels import Label, area_of, is_total, read_label
from councildocs.recognisers.measures.marks import Arrows, rag_word
from councildocs.structure.cells import mended
from councildocs.structure.sheets import Row, body_rows, distinct

NAMING = frozenset({None, "name", "group", "reference"})
MARKS = frozenset({"rag", "previous_rag", "direction"})
LONGEST_NAME = 260
"""Rows whose names are mostly longer than this are paragraphs."""
LISTED = 0.4
"""A list of contents names at least this share of the titles that follow."""
MOST = 0.6
"""Rows are periods (or areas, or statistics) when at least this share of them is."""
PEOPLE = regex.compile(r"(?i)(?:cllrs?|councillors?|cyng)\b")


@dataclass(frozen=True)
class Block:
    """Columns that belong together: the names of the rows, then their figures and what else is said of them."""

    stubs: tuple[Column, ...]
    figures: tuple[Column, ...]
    others: tuple[Column, ...]

    @property
    def name(self) -> Column | None:
        """The column that names the rows: the one whose head says so, else the last before the figures."""
        named = [column for column in self.stubs if column.use == "name"]
        plain = [column for column in self.stubs if column.use is None]
        return next(iter(named), None) or next(reversed(plain), None) or next(reversed(self.stubs), None)


@dataclass(frozen=True)
class Line:
    """A row of a block: `section` are the titles of groups of rows above it, `number` counts the sections."""

    index: int
    cells: Row
    name: Cell | None
    label: Label | None
    total: bool
    section: Cell | None
    number: int
    before: Cell | None = None
    """A cell above that holds the beginning of the name."""
    groups: tuple[tuple[int, Cell], ...] = ()
    """The cells of the other columns that name rows, an empty one standing for the one above it."""

    @property
    def name_text(self) -> str:
        text = self.label.text if self.label else ""
        return f"{self.before.text} {text}" if self.before else text

    def figures(self, column: Column) -> list[Figure]:
        return figures(self.cells[column.index])


@dataclass(frozen=True)
class Grid:
    """A table with its columns and lines; `axis` says what its rows are: `name`, `period`, `area`, `statistic`."""

    table: Table
    columns: tuple[Column, ...]
    blocks: tuple[Block, ...]
    rows: tuple[Row, ...]
    title: Cell | None
    known: frozenset[str]
    strips: frozenset[int] = frozenset()
    """The rows of nothing but figures, each under a row of its own heads."""

    def lines(self, block: Block) -> list[Line]:
        """The rows of a block that say something, with the sections that they stand in."""
        return list(_lines(self, block))

    def axis(self, block: Block) -> str:
        """What the names of a block's rows are."""
        labels = [line.label for line in self.lines(block) if line.label and not line.total]
        if not labels:
            return "none"
        kinds = [_kind_of(label) for label in labels]
        return next((kind for kind in ("period", "area", "statistic") if kinds.count(kind) >= MOST * len(kinds)), "name")


def _kind_of(label: Label) -> str:
    """What the name of a row is."""
    if label.period is not None and not label.rest:
        return "period"
    if label.area is not None:
        return "area"
    return "statistic" if label.statistic is not None and len(label.rest.split()) <= 3 else "name"


def read_grid(table: Table, arrows: Arrows, known: frozenset[str]) -> Grid | None:
    """The table taken apart; None where it is no table of measures."""
    heads = head_count(table)
    columns = _as_names(read_columns(table, heads, arrows, known))
    if any(column.use == "other" for column in columns):
        return None
    rows = tuple(body_rows([tuple(row) for row in table.rows()], 0, heads)) if heads else tuple(map(tuple, table.rows()))
    blocks = tuple(_blocks(columns, rows))
    titles = title_cells(table, heads)
    grid = Grid(table, tuple(columns), blocks, rows, titles[0] if titles else None, known, _strips(rows))
    return grid if blocks and _is_measured(grid) else None


def _strips(rows: Sequence[Row]) -> frozenset[int]:
    """The rows of nothing but figures that stand right below a row of nothing but labels."""
    found = set()
    for index, (above, row) in enumerate(pairwise(rows), start=1):
        cells = [cell for cell in distinct(row) if not is_gap(cell.text)]
        heads = [above[cell.column] for cell in cells]
        if len(cells) > 1 and all(map(figures, cells)) and not any(map(figures, distinct(above))):
            if all(head is not None and head.text for head in heads) and len({id(head) for head in heads}) == len(heads):
                found.add(index)
    return frozenset(found)


def _as_names(columns: Sequence[Column]) -> list[Column]:
    """The columns; a text column whose head says "action" and the like stays what it is, owners may name rows."""
    if any(column.use in NAMING and not column.figures and not column.blank for column in columns):
        return list(columns)
    first = next((column for column in columns if not column.figures and not column.blank), None)
    return [replace(column, use=None) if column is first and column.use == "owner" else column for column in columns]


def _blocks(columns: Sequence[Column], rows: Sequence[Row]) -> Iterator[Block]:
    stubs: list[Column] = []
    held: list[Column] = []
    others: list[Column] = []
    first: tuple[list[Column], list[Column]] | None = None
    for place, column in enumerate(columns):
        if column.figures:
            held.append(column)
        elif column.blank and column.use not in MARKS:
            continue
        elif column.use in NAMING and not held:
            stubs.append(column)
        elif column.use in NAMING and _begins_block(column, stubs, held, columns[place + 1 :], rows):
            yield Block(tuple(stubs), tuple(held), tuple(others))
            first = first or (stubs, held)
            stubs, held, others = [column], [], []
        else:
            others.append(column)
    if not stubs and held:
        middle = [column for column in others if column.use in NAMING]
        stubs, others = middle[:1], [column for column in others if column not in middle[:1]]
    if held or any(column.use in MARKS for column in others):
        yield Block(tuple(stubs), tuple(held), tuple(others))


def _begins_block(
    column: Column, stubs: Sequence[Column], held: Sequence[Column], after: Sequence[Column], rows: Sequence[Row]
) -> bool:
    """Whether a column of text behind figures names rows again, for the figures that follow it."""
    following = []
    for other in after:
        if not other.figures:
            break
        following.append(other)
    if not following:
        return False
    if stubs and column.leaf and column.leaf == stubs[0].leaf:
        return True
    if following[0].leaf and [c.leaf for c in following] == [c.leaf for c in held][: len(following)]:
        return True
    pairs = [(row[stubs[-1].index], row[column.index]) for row in rows] if stubs else []
    texts = [(a.text, b.text) for a, b in pairs if a is not None and b is not None and a.text and b.text]
    return len(texts) > 1 and sum(a == b for a, b in texts) >= MOST * len(texts)


def _is_measured(grid: Grid) -> bool:
    """Whether the columns are those of figures or ratings of indicators, and the rows no people."""
    uses = {column.use for column in grid.columns}
    names = [cell.text for block in grid.blocks if block.name for row in grid.rows if (cell := row[block.name.index])]
    if names and sum(bool(PEOPLE.match(name) or rag_word(name)) for name in names) >= MOST * len(names):
        return False
    lengths = sorted(map(len, names))
    if lengths and lengths[len(lengths) // 2] > LONGEST_NAME:
        return False
    held = [column for block in grid.blocks for column in block.figures]
    if not held:
        return bool(uses & MARKS) and ("name" in uses or "rag" in uses and bool(uses & {"previous_rag", "direction"}))
    if not any(block.stubs for block in grid.blocks):
        return any(column.leaf or column.over for column in held)
    return True


def is_contents(grid: Grid, titles: Collection[str]) -> bool:
    """Whether the only figures are numbers of pages: whole, without a head, and rising or beside titles of the part."""
    held = [column for block in grid.blocks for column in block.figures]
    names = [line.name_text.casefold().rstrip("0123456789 .)") for block in grid.blocks for line in grid.lines(block)]
    if len(held) != 1 or len(names) < 3 or regex.search(r"\p{L}{2}", held[0].path):
        return False
    found = [figure for row in grid.rows for figure in figures(row[held[0].index])]
    if not all(figure.text.isdigit() and figure.value < 1000 for figure in found):
        return False
    values = [figure.value for figure in found]
    return (len(values) > 4 and values == sorted(values)) or sum(name in titles for name in names) >= LISTED * len(names)


def _lines(grid: Grid, block: Block) -> Iterator[Line]:
    section: Cell | None = None
    before: Cell | None = None
    number = 0
    held: Line | None = None
    groups: dict[int, Cell] = {}
    for index, row in enumerate(grid.rows):
        if not any(cell is not None for cell in row) or {index, index + 1} & grid.strips:
            continue
        name = _name_cell(row, block)
        telling = any(figures(row[column.index]) for column in block.figures) or _has_marks(row, block)
        if not telling:
            found = distinct(row)
            if held is not None and name is not None and len(found) == 1 and _ends_name(name, held):
                held = _with_rest(held, name)
            elif _is_section(found, row, block):
                section, number = found[0], number + 1
                before = found[0] if not _is_bold(found[0]) and found[0].column_span == 1 else None
            continue
        if held:
            yield held
        starts = before if name is not None and name.text[:1].islower() else None
        if starts is not None:
            section = None
        label = read_label(mended(name.text, grid.known)) if name is not None and name.text else None
        total = bool(label and is_total(label.text)) or any(
            is_total(cell.text) for column in block.stubs if (cell := row[column.index]) is not None
        )
        _carry(groups, row, block, total)
        held = Line(index, row, name, label, total, section, number, starts, tuple(groups.items()))
        before = None
    if held:
        yield held


def _name_cell(row: Row, block: Block) -> Cell | None:
    """The cell that names a row: that of the naming column, else the last before the figures that has text."""
    name = row[block.name.index] if block.name else None
    if name is not None and name.text:
        return name
    others = [row[column.index] for column in block.stubs if column.use in (None, "name")]
    return next((cell for cell in reversed(others) if cell is not None and cell.text), name)


def _carry(groups: dict[int, Cell], row: Row, block: Block, total: bool) -> None:
    """Note the cells beside the name of a row; an empty one under a column without a head keeps the one above."""
    for column in block.stubs:
        cell = row[column.index]
        if column is block.name:
            continue
        if cell is not None and cell is _name_cell(row, block):
            groups.pop(column.index, None)
        elif cell is not None and cell.text:
            groups[column.index] = cell
        elif total or (column.leaf and column.use != "group"):
            groups.pop(column.index, None)


def _ends_name(rest: Cell, line: Line) -> bool:
    """Whether a cell alone in its row holds the end of the name above it."""
    return line.name is not None and rest.text[:1].islower() and rest.page == line.name.page


def _with_rest(line: Line, rest: Cell) -> Line:
    text = f"{line.name_text} {rest.text}".strip()
    return replace(line, label=(line.label or Label(text))._replace(text=text, rest=text))


def _has_marks(row: Row, block: Block) -> bool:
    marks = [row[column.index] for column in block.others if column.use in MARKS]
    return bool(marks) and any(cell is not None and (cell.text or cell.fill) for cell in marks) and _is_named(row, block)


def _is_named(row: Row, block: Block) -> bool:
    name = row[block.name.index] if block.name else None
    return name is not None and bool(name.text) and name.column_span <= 2


def _is_section(found: Sequence[Cell], row: Row, block: Block) -> bool:
    """Whether a row without figures names those below it."""
    if not found or len(found) > 2:
        return False
    if any(cell is not None and is_gap(cell.text) for column in block.figures if (cell := row[column.index]) and cell.text):
        return False
    stubs = {column.index for column in block.stubs}
    if len(found) == 1:
        return found[0].column_span > 1 or _is_bold(found[0]) or bool(found[0].fill) or found[0].text.isupper() or bool(
            stubs and found[0].column in stubs and area_of(found[0].text) is None and not has_gaps(row, block)
        )
    return all(_is_bold(cell) and cell.column in stubs for cell in found)


def has_gaps(row: Row, block: Block) -> bool:
    """Whether the row has cells for figures that are empty, as rows have that nothing is known about."""
    return any(row[column.index] is not None for column in block.figures)


def _is_bold(cell: Cell) -> bool:
    return bool(cell.lines) and all(line.bold for line in cell.lines)
