"""The rows of a table of figures: their names, the sections that they stand in, which of them are totals."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from councildocs.layout import Cell
from councildocs.recognisers.measures.columns import Column
from councildocs.recognisers.measures.figures import Figure, figures, is_gap
from councildocs.recognisers.measures.labels import Label, area_of, is_total, kind_of, read_label
from councildocs.structure.cells import mended
from councildocs.structure.sheets import Row, distinct

MARKS = frozenset({"rag", "previous_rag", "direction"})


@dataclass(frozen=True)
class Block:
    """Columns that belong together: the names of the rows, then their figures and what else is said of them.

    `name` is the one of the `stubs` that names the rows.
    """

    stubs: tuple[Column, ...]
    figures: tuple[Column, ...]
    others: tuple[Column, ...]
    name: Column | None = None


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


def block_of(
    stubs: Sequence[Column], figures: Sequence[Column], others: Sequence[Column], rows: Sequence[Row]
) -> Block:
    """A block, the rows of which are named by the column whose head says so, else by the one that says most.

    Of two that say as much it is the one nearer to the figures; periods and words such as `Target` name no row that
    something else can name.
    """
    named = [column for column in stubs if column.use == "name"]
    plain = [column for column in stubs if column.use is None]
    name = next(iter(named), None) or max(plain, key=lambda c: (_names(c, rows), _said(c, rows), c.index), default=None)
    return Block(tuple(stubs), tuple(figures), tuple(others), name or (stubs[-1] if stubs else None))


def _names(column: Column, rows: Sequence[Row]) -> bool:
    """Whether a column says anything but periods, dates and statistics."""
    labels = [read_label(cell.text) for row in rows if (cell := row[column.index]) is not None and cell.text]
    return not labels or any(kind_of(label) in ("name", "area") for label in labels)


def _said(column: Column, rows: Sequence[Row]) -> int:
    """How many different things a column says."""
    return len({cell.text for row in rows if (cell := row[column.index]) is not None and cell.text})


def lines_of(rows: Sequence[Row], block: Block, strips: Collection[int], known: frozenset[str]) -> Iterator[Line]:
    """The rows of a block that print figures or ratings, each with its name and the section that it stands in.

    `strips` are rows that are read on their own, with the row of heads above them.
    """
    section: Cell | None = None
    before: Cell | None = None
    number = 0
    held: Line | None = None
    groups: dict[int, Cell] = {}
    for index, row in enumerate(rows):
        if not any(cell is not None for cell in row) or {index, index + 1} & set(strips):
            continue
        name = _name_cell(row, block)
        if name is not None and figures(name) and any(row[column.index] is name for column in block.figures):
            continue
        if held is not None and name is not None and _goes_under(name, held, block):
            name = held.name
        if not any(figures(row[column.index]) for column in block.figures) and not _has_marks(row, block):
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
        label = read_label(mended(name.text, known)) if name is not None and name.text else None
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
    others = [row[column.index] for column in block.stubs if column.use in (None, "name", "group")]
    return next((cell for cell in reversed(others) if cell is not None and cell.text), name)


def _goes_under(name: Cell, above: Line, block: Block) -> bool:
    """Whether a row has no name but that of the row above, and a word beside it for what its figures are."""
    if block.name is None or above.name is None or above.name.column != block.name.index:
        return False
    return name.column != block.name.index and read_label(name.text).statistic is not None


def _carry(groups: dict[int, Cell], row: Row, block: Block, total: bool) -> None:
    """Note the cells beside the name of a row; an empty one before the name keeps the one above."""
    for column in block.stubs:
        cell = row[column.index]
        if column is block.name:
            continue
        if cell is not None and cell is _name_cell(row, block):
            groups.pop(column.index, None)
        elif cell is not None and cell.text:
            groups[column.index] = cell
        elif total or block.name is None or column.index > block.name.index:
            groups.pop(column.index, None)


def _ends_name(rest: Cell, line: Line) -> bool:
    """Whether a cell alone in its row holds the end of the name above it."""
    return line.name is not None and rest.text[:1].islower() and rest.page == line.name.page


def _with_rest(line: Line, rest: Cell) -> Line:
    text = f"{line.name_text} {rest.text}".strip()
    return replace(line, label=(line.label or Label(text))._replace(text=text, rest=text))


def _has_marks(row: Row, block: Block) -> bool:
    """Whether a row with a name has a rating or a direction."""
    name = row[block.name.index] if block.name else None
    if name is None or not name.text or name.column_span > 2:
        return False
    marks = [row[column.index] for column in block.others if column.use in MARKS]
    return any(cell is not None and (cell.text or cell.fill) for cell in marks)


def _is_section(found: Sequence[Cell], row: Row, block: Block) -> bool:
    """Whether a row without figures names those below it."""
    if not found or len(found) > 2:
        return False
    held = [cell for column in block.figures if (cell := row[column.index]) is not None]
    if any(cell.text and is_gap(cell.text) for cell in held):
        return False
    stubs = {column.index for column in block.stubs}
    if len(found) > 1:
        return all(_is_bold(cell) and cell.column in stubs for cell in found)
    title = found[0]
    if title.column_span > 1 or _is_bold(title) or title.fill or title.text.isupper():
        return True
    return title.column in stubs and area_of(title.text) is None and not held


def _is_bold(cell: Cell) -> bool:
    return bool(cell.lines) and all(line.bold for line in cell.lines)
