"""From a table taken apart to measures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from councildocs.layout import Cell, Paragraph
from councildocs.recognisers.measures.columns import Column
from councildocs.recognisers.measures.context import Surroundings
from councildocs.recognisers.measures.figures import figures
from councildocs.recognisers.measures.grid import Grid
from councildocs.recognisers.measures.labels import is_total, read_label, record_of
from councildocs.recognisers.measures.lines import Block, Line
from councildocs.recognisers.measures.marks import Arrows, frequency_in, polarity_in, rag_word
from councildocs.recognisers.measures.naming import Names
from councildocs.recognisers.measures.qualify import Qualities
from councildocs.recognisers.measures.ratings import marks_of, rag_of_values
from councildocs.records import Measure, MeasureValue
from councildocs.structure import Part
from councildocs.structure.cells import mended
from councildocs.structure.sheets import Row, distinct


@dataclass
class Draft:
    """A measure on its way."""

    name: str
    cited: Cell | Paragraph | None
    group: str | None
    marks: dict[str, str] = field(default_factory=dict)
    values: list[MeasureValue] = field(default_factory=list)


@dataclass(frozen=True)
class Reader:
    """Everything that is known about a table while its figures are read."""

    part: Part
    grid: Grid
    around: Surroundings
    arrows: Arrows

    @property
    def names(self) -> Names:
        return Names(self.grid, self.around)

    def measures(self) -> Iterator[Measure]:
        """The measures of the table, in the order of its rows, or of its columns where these name them."""
        for block in self.grid.blocks:
            for draft in self._drafts(block):
                if draft.values or draft.marks.keys() & {"rag", "direction"}:
                    yield self._measure(draft)
        for index in sorted(self.grid.strips):
            for draft in self._strip(self.grid.rows[index - 1], self.grid.rows[index]):
                yield self._measure(draft)

    def _drafts(self, block: Block) -> Iterator[Draft]:
        """What a block measures, each with its figures and marks."""
        qualities = Qualities(self.part, self.grid, self.around, self.names)
        axis = self.grid.axis(block)
        drafts: dict[object, Draft] = {}
        for line in self.grid.lines(block):
            if axis == "name" and line.label:
                drafts.setdefault(_key(line), self._row_draft(block, line))
            seen: set[int] = set()
            for column in block.figures:
                if id(line.cells[column.index]) in seen:
                    continue
                seen.add(id(line.cells[column.index]))
                for figure in line.figures(column):
                    draft = self._draft(drafts, block, line, column, axis)
                    named = (draft.name, draft.group)
                    draft.values.append(qualities.value(block, line, column, axis, figure, named))
        yield from drafts.values()

    def _row_draft(self, block: Block, line: Line) -> Draft:
        """The measure that a row names, as yet without figures."""
        marks = marks_of(block, line, self.arrows)
        return Draft(line.name_text, line.name, self.names.row_group(block, line), marks)

    def _draft(self, drafts: dict[object, Draft], block: Block, line: Line, column: Column, axis: str) -> Draft:
        """The measure that a figure belongs to: that of its row, or the one that its column names."""
        if _key(line) in drafts:
            return drafts[_key(line)]
        name, cited = self.names.column_name(block, line, column, axis)
        group = self.names.column_group(block, line, name)
        key = ("column", name, group, None if axis != "none" else line.index)
        return drafts.setdefault(key, Draft(name, cited, group))

    def _strip(self, heads: Row, row: Row) -> Iterator[Draft]:
        """The figures of a row under a row of their own heads: one measure each."""
        for cell in distinct(row):
            head = heads[cell.column]
            if head is None:
                continue
            label = read_label(mended(head.text, self.grid.known))
            group = self.grid.columns[cell.column].path or self.names.title
            name = label.text if label.names or not group else group
            values = [
                MeasureValue(
                    value=figure.value,
                    text=figure.text,
                    kind="total" if is_total(label.text) else label.statistic,
                    period=record_of(label.period) or self.around.period,
                    area=label.area,
                    breakdown={"column": label.text} if name != label.text else {},
                    rag=figure.rag or rag_word(label.text),
                    unit=figure.unit or label.unit or self.around.unit,
                    provenance=self.part.cite(cell),
                )
                for figure in figures(cell)
            ]
            yield Draft(name, head, group if group != name else self.names.title, {}, values)

    def _measure(self, draft: Draft) -> Measure:
        values = self._dated(draft)
        units = {value.unit for value in values if value.kind != "rank"}
        unit = draft.marks.get("unit") or (next(iter(units)) if len(units) == 1 else None)
        about = f"{draft.name} {self.names.title or ''}"
        return Measure(
            part=self.part.id,
            provenance=self.part.cite(draft.cited) if draft.cited and draft.cited.lines else values[0].provenance,
            name=draft.name,
            group=draft.group,
            frequency=draft.marks.get("frequency") or frequency_in(about),
            polarity=draft.marks.get("polarity") or polarity_in(draft.name),
            unit=unit,
            rag=draft.marks.get("rag") or rag_of_values(values),
            previous_rag=draft.marks.get("previous_rag"),
            direction=draft.marks.get("direction"),
            values=[value.model_copy(update={"unit": None}) if value.unit == unit else value for value in values],
        )

    def _dated(self, draft: Draft) -> list[MeasureValue]:
        """The values, those without a period of their own dated by the note for measures of this frequency."""
        often = draft.marks.get("frequency")
        period = self.around.periods_by_frequency.get(often) if often else None
        if period is None:
            return draft.values
        return [
            value.model_copy(update={"period": period, "breakdown": {**value.breakdown, "period": period.text}})
            if value.period in (None, self.around.period)
            else value
            for value in draft.values
        ]


def _key(line: Line) -> tuple[str, int]:
    """By what a row finds its measure: the cell that names it (`Actual` and `Target` may share one), else its place."""
    return ("name", id(line.name)) if line.name is not None else ("row", line.index)
