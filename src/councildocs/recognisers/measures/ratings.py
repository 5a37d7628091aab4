"""What a table says of an indicator besides its figures: ratings, directions, frequency, polarity."""

from __future__ import annotations

from collections.abc import Sequence

from councildocs.layout import Cell
from councildocs.recognisers.measures.columns import Column
from councildocs.recognisers.measures.figures import is_gap
from councildocs.recognisers.measures.grid import Grid
from councildocs.recognisers.measures.labels import read_label, statistic_of, unit_of
from councildocs.recognisers.measures.lines import Block, Line
from councildocs.recognisers.measures.marks import Arrows, frequency_of, polarity_of, rag_of, rag_word
from councildocs.records import MeasureValue
from councildocs.values.colors import rag_of_color

RATINGS = frozenset({"rag", "previous_rag"})


def value_rag(grid: Grid, block: Block, line: Line, column: Column, cell: Cell) -> str | None:
    """The rating of one figure: a column of ratings right behind it, the head over it, or its own color."""
    rated = [other for other in block.others if other.use in RATINGS]
    if len(rated) > 1 and (behind := _rating_behind(column, block, rated)):
        mark = line.cells[behind.index]
        return rag_of(mark) if mark is not None else None
    if column.head is not None and (word := rag_word(column.leaf)):
        return word
    color = rag_of_color(cell.fill)
    stub = line.name.fill if line.name is not None else None
    fills = [c.fill for row in grid.rows if (c := row[column.index]) is not None and c.text]
    same_column = len(fills) > 2 and len(set(fills)) == 1
    return color if color and cell.fill != stub and not same_column else None


def _rating_behind(column: Column, block: Block, rated: Sequence[Column]) -> Column | None:
    """The column of ratings that rates a column of figures: the next one, for the last of its figures that are actual.

    `Q1 | Target | RAG | Q2 | Target | RAG`: each quarter has its own.
    """
    behind = next((other for other in rated if other.index > column.index), None)
    if behind is None:
        return None
    start = max((other.index for other in rated if other.index < column.index), default=-1)
    held = [c for c in block.figures if start < c.index < behind.index]
    actual = [c for c in held if statistic_of(c.leaf) in (None, "actual")] or held
    return behind if column is actual[-1] else None


def marks_of(block: Block, line: Line, arrows: Arrows) -> dict[str, str]:
    """What columns of ratings, directions, frequencies and the like say about the indicator of a row.

    Of several ratings the last is the latest; the one before it is the previous one where both are of a period.
    """
    marks: dict[str, str] = {}
    rated: Column | None = None
    for column in (*block.stubs, *block.others):
        cell = line.cells[column.index]
        if cell is None or column.use is None:
            continue
        value = _mark(column.use, cell, arrows)
        if not value or is_gap(value):
            continue
        if column.use == "rag":
            if rated is not None and read_label(rated.path).period and read_label(column.path).period:
                marks["previous_rag"] = marks["rag"]
            rated = column
        if column.use not in marks or column.use != "previous_rag":
            marks[column.use] = value
    return marks


def _mark(use: str, cell: Cell, arrows: Arrows) -> str | None:
    """What a cell says in a column for this use; None in columns for anything else."""
    match use:
        case "rag" | "previous_rag":
            return rag_of(cell)
        case "direction":
            return arrows.direction(cell) or (cell.text if 0 < len(cell.text) <= 30 else None)
        case "frequency":
            return frequency_of(cell.text)
        case "polarity":
            return polarity_of(cell.text) if cell.text else _polarity_arrow(cell, arrows)
        case "unit":
            return unit_of(cell.text) or (cell.text.lower() if 0 < len(cell.text) <= 20 else None)
    return None


def _polarity_arrow(cell: Cell, arrows: Arrows) -> str | None:
    arrow = arrows.within(cell)
    return {"up": "higher", "down": "lower"}.get(arrow.pointing) if arrow else None


def rag_of_values(values: Sequence[MeasureValue]) -> str | None:
    """The rating of the latest figure that is rated by its color, where no column rates the indicator.

    Of figures in several columns the latest is known where each has a period of its own.
    """
    counted = [value for value in values if rag_word(value.breakdown.get("column", ""))]
    rated = [value for value in values if value.rag and value.kind in (None, "actual") and value not in counted]
    if not rated or len({value.breakdown.get("column") for value in rated}) == 1:
        return rated[-1].rag if rated else None
    ends = [value.period.end for value in rated if value.period and value.period.end]
    if len(ends) < len(rated) or len(set(ends)) < len(ends):
        return None
    return rated[ends.index(max(ends))].rag
