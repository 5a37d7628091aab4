"""What a table says of an indicator besides its figures: ratings, directions, frequency, polarity."""

from __future__ import annotations

from collections.abc import Sequence

from councildocs.layout import Cell
from councildocs.recognisers.measures.columns import Column
from councildocs.recognisers.measures.figures import is_gap
from councildocs.recognisers.measures.grid import Grid
from councildocs.recognisers.measures.labels import unit_of
from councildocs.recognisers.measures.lines import Block, Line
from councildocs.recognisers.measures.marks import Arrows, frequency_of, polarity_of, rag_of, rag_word
from councildocs.records import MeasureValue
from councildocs.values.colors import rag_of_color


def value_rag(grid: Grid, block: Block, line: Line, column: Column, cell: Cell) -> str | None:
    """The rating of one figure: a column of ratings right behind it, the head over it, or its own color."""
    rated = [other for other in block.others if other.use == "rag"]
    if len(rated) > 1:
        behind = next((other for other in rated if other.index > column.index), None)
        mark = line.cells[behind.index] if behind else None
        between = [c for c in block.figures if behind and column.index < c.index < behind.index]
        if mark is not None and not between:
            return rag_of(mark)
    if column.head is not None and (word := rag_word(column.leaf)):
        return word
    color = rag_of_color(cell.fill)
    stub = line.name.fill if line.name is not None else None
    fills = [c.fill for row in grid.rows if (c := row[column.index]) is not None and c.text]
    same_column = len(fills) > 2 and len(set(fills)) == 1
    return color if color and cell.fill != stub and not same_column else None


def marks_of(block: Block, line: Line, arrows: Arrows) -> dict[str, str]:
    """What columns of ratings, directions, frequencies and the like say about the indicator of a row."""
    marks: dict[str, str] = {}
    for column in (*block.stubs, *block.others):
        cell = line.cells[column.index]
        if cell is None or column.use is None:
            continue
        match column.use:
            case "rag" | "previous_rag":
                value = rag_of(cell)
            case "direction":
                value = arrows.direction(cell) or (cell.text if 0 < len(cell.text) <= 30 else None)
            case "frequency":
                value = frequency_of(cell.text)
            case "polarity":
                value = polarity_of(cell.text) if cell.text else _polarity_arrow(cell, arrows)
            case "unit":
                value = unit_of(cell.text) or (cell.text.lower() if 0 < len(cell.text) <= 20 else None)
            case _:
                continue
        if value and not is_gap(value) and (column.use not in marks or column.use != "previous_rag"):
            marks[column.use] = value
    return marks


def _polarity_arrow(cell: Cell, arrows: Arrows) -> str | None:
    arrow = arrows.within(cell)
    return {"up": "higher", "down": "lower"}.get(arrow.pointing) if arrow else None


def rag_of_values(values: Sequence[MeasureValue]) -> str | None:
    """The rating of the latest figure that is rated by its color, where no column rates the indicator."""
    counted = [value for value in values if rag_word(value.breakdown.get("column", ""))]
    rated = [value for value in values if value.rag and value.kind in (None, "actual") and value not in counted]
    return rated[-1].rag if rated and len({value.breakdown.get("column") for value in rated}) == 1 else None
