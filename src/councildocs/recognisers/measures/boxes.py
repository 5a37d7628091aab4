"""Boxes: one indicator in a frame of its own, its figures labelled inside their cells (`Latest: 94%`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from councildocs.layout import Cell, Table
from councildocs.recognisers.measures.context import Surroundings
from councildocs.recognisers.measures.figures import Figure, figures
from councildocs.recognisers.measures.labels import read_label, record_of, statistic_of, unit_of
from councildocs.recognisers.measures.marks import Arrows, direction_word, frequency_in, polarity_in, rag_of, rag_word
from councildocs.records import Measure, MeasureValue
from councildocs.structure import Part
from councildocs.structure.cells import mended
from councildocs.structure.sheets import distinct

LEAST = 2
"""A box has at least so many figures that say which statistic they are."""


@dataclass
class _Box:
    name: Cell
    cells: list[Cell] = field(default_factory=list)
    figures: list[tuple[Cell, Figure]] = field(default_factory=list)


def is_box(table: Table) -> bool:
    """Whether the figures of a table say in their own cells what they are: the latest, the target, the one before."""
    said = set()
    for figure in (figure for cell in table.cells for figure in figures(cell)):
        statistic = statistic_of(figure.label) if figure.label else None
        if statistic is None:
            return False
        said.add(statistic)
    return len(said) >= LEAST


def boxes_in(
    part: Part, table: Table, around: Surroundings, arrows: Arrows, known: frozenset[str]
) -> Iterator[Measure]:
    """One measure for each box of a table."""
    for box in _boxes(table, arrows):
        name = mended(box.name.text, known)
        values = [_value(part, cell, figure, name) for cell, figure in box.figures]
        units = {value.unit for value in values}
        unit = next(iter(units)) if len(units) == 1 else None
        yield Measure(
            part=part.id,
            provenance=part.cite(box.name),
            name=name,
            group=around.section_text,
            frequency=frequency_in(name),
            polarity=polarity_in(name),
            unit=unit,
            rag=next((rag for cell in box.cells if (rag := rag_of(cell))), None),
            direction=_direction(box.cells, arrows),
            values=[value.model_copy(update={"unit": None}) if value.unit == unit else value for value in values],
        )


def _boxes(table: Table, arrows: Arrows) -> Iterator[_Box]:
    box: _Box | None = None
    for row in table.rows():
        for cell in distinct(tuple(row)):
            found = figures(cell)
            if found and box:
                box.figures.extend((cell, figure) for figure in found)
            elif rag_word(cell.text) or arrows.direction(cell):
                if box:
                    box.cells.append(cell)
            elif box is None or box.figures:
                if box:
                    yield box
                box = _Box(cell)
    if box and box.figures:
        yield box


def _value(part: Part, cell: Cell, figure: Figure, name: str) -> MeasureValue:
    label = read_label(figure.label or "")
    return MeasureValue(
        value=figure.value,
        text=figure.text,
        kind=label.statistic,
        period=record_of(label.period),
        rag=figure.rag,
        unit=figure.unit or unit_of(name),
        provenance=part.cite(cell),
    )


def _direction(cells: Sequence[Cell], arrows: Arrows) -> str | None:
    """The direction that a word, a glyph or an arrow in one of the cells of ratings tells."""
    for cell in cells:
        words = [word for word in map(direction_word, cell.text.split()) if word]
        if found := arrows.direction(cell) or next(iter(words), None):
            return found
    return None
