"""From a table taken apart to measures: who names a figure, and which labels qualify it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from councildocs.layout import Cell, Paragraph
from councildocs.recognisers.measures.columns import Column
from councildocs.recognisers.measures.context import Surroundings
from councildocs.recognisers.measures.figures import Figure, figures, is_gap
from councildocs.recognisers.measures.grid import Block, Grid, Line
from councildocs.recognisers.measures.labels import (
    Label,
    is_total,
    mentions_area,
    read_label,
    record_of,
    unit_of,
)
from councildocs.recognisers.measures.marks import (
    Arrows,
    frequency_in,
    frequency_of,
    polarity_in,
    polarity_of,
    rag_of,
    rag_word,
)
from councildocs.records import Measure, MeasureValue, Period
from councildocs.structure import Part
from councildocs.structure.cells import mended
from councildocs.structure.sheets import Row, distinct
from councildocs.values.colors import rag_of_color
from councildocs.values.periods import PeriodFound, find_period, parse_period

LONGEST_ATTRIBUTE = 60
"""A longer text beside a figure is commentary, no label."""

TITLE_WORDS = 3
"""A head of so many words over the names of the rows is the title of the table."""

Named = tuple[str, Cell | Paragraph | None]


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

    def measures(self) -> Iterator[Measure]:
        """The measures of the table, in the order of its rows, or of its columns where these name them."""
        for block in self.grid.blocks:
            for draft in self._drafts(block):
                if draft.values or draft.marks.keys() & {"rag", "direction"}:
                    yield self._measure(draft)
        for index in sorted(self.grid.strips):
            yield from self._strip(self.grid.rows[index - 1], self.grid.rows[index])

    def _strip(self, heads: Row, row: Row) -> Iterator[Measure]:
        """The figures of a row under a row of their own heads: one measure each."""
        for cell in distinct(row):
            head = heads[cell.column]
            assert head is not None
            label = read_label(mended(head.text, self.grid.known))
            over = self.grid.columns[cell.column]
            group = over.path or self._title()
            for figure in figures(cell):
                value = MeasureValue(
                    value=figure.value,
                    text=figure.text,
                    kind="total" if is_total(label.text) else label.statistic,
                    period=record_of(label.period) or self.around.period,
                    area=label.area,
                    breakdown={"column": label.text} if not label.names else {},
                    rag=figure.rag or rag_word(label.text),
                    unit=figure.unit or label.unit or self.around.unit,
                    provenance=self.part.cite(cell),
                )
                name = label.text if label.names or not group else group
                yield self._measure(Draft(name, head, group if group != name else self._title(), {}, [value]))

    # --- who names a figure ---------------------------------------------------------------------------------------

    def _drafts(self, block: Block) -> Iterable[Draft]:
        axis = self.grid.axis(block)
        drafts: dict[object, Draft] = {}
        for line in self.grid.lines(block):
            for column in block.figures:
                for figure in line.figures(column):
                    draft = self._draft(drafts, block, line, column, axis)
                    draft.values.append(self._value(block, line, column, axis, figure, draft))
            if axis == "name" and block.name is not None and line.label:
                key = ("row", line.index)
                marks = self._marks(block, line)
                if key in drafts:
                    drafts[key].marks.update(marks)
                elif not block.figures and marks:
                    drafts[key] = Draft(line.name_text, line.name, self._row_group(block, line), marks)
        return drafts.values()

    def _draft(
        self, drafts: dict[object, Draft], block: Block, line: Line, column: Column, axis: str
    ) -> Draft:
        if axis == "name" and line.label:
            key: object = ("row", line.index)
            if key not in drafts:
                drafts[key] = Draft(line.name_text, line.name, self._row_group(block, line))
            return drafts[key]
        name, cited = self._column_name(block, line, column, axis)
        group = self._column_group(block, line, name)
        key = ("column", name, group, None if axis != "none" else line.index)
        if key not in drafts:
            drafts[key] = Draft(name, cited, group)
        return drafts[key]

    def _column_name(self, block: Block, line: Line, column: Column, axis: str) -> Named:
        """The name of a figure whose row is a period or the like: its column, else the corner, else the title."""
        leaf = read_label(column.leaf)
        if leaf.names and not self._is_area(block, column, leaf):
            return leaf.rest if leaf.period else leaf.text, column.head
        if is_total(column.leaf):
            return column.leaf, column.head
        if column.over and (over := read_label(column.over[-1])).names:
            return over.rest if over.period else over.text, column.head
        corner = self._corner(block)
        if corner and corner.names:
            return corner.text, (block.name or self.grid.columns[0]).head
        if line.section is not None:
            return mended(line.section.text, self.grid.known), line.section
        if self.around.title_text or self.around.section_text:
            return (self.around.title_text or self.around.section_text or ""), self.around.headline
        if leaf.rest or column.leaf:
            return leaf.rest or column.leaf, column.head
        return (line.name_text or "Total" if line.total else line.name_text) or "–", line.name

    def _corner(self, block: Block) -> Label | None:
        """The head over the names of the rows, though there are none."""
        column = block.name or self.grid.columns[0]
        return read_label(column.path) if column.path and not column.figures else None

    def _row_group(self, block: Block, line: Line) -> str | None:
        """The objective or theme that a row stands under: its section, a column for it, the corner, the title."""
        if line.section is not None and line.section is not line.before:
            return mended(line.section.text, self.grid.known)
        for column in block.stubs:
            cell = dict(line.groups).get(column.index)
            headless = column.use == "group" or not column.leaf or (cell is not None and cell.row_span > 1)
            if cell is not None and column.use in (None, "group") and headless:
                return self._whole(column, cell)
        corner = self._corner(block)
        titled = corner is not None and corner.names and block.name is not None and block.name.use is None
        candidates = [self._title(), self.around.section_text]
        if titled and corner:
            candidates.insert(0 if len(corner.text.split()) >= TITLE_WORDS else 2, corner.text)
        return next((text for text in candidates if text and text != line.name_text), None)

    def _whole(self, column: Column, cell: Cell) -> str:
        """The text of a cell with what goes on in small letters in the cells below it, or began above it."""
        cells = list({id(c): c for row in self.grid.rows if (c := row[column.index]) is not None and c.text}.values())
        first = last = next(i for i, other in enumerate(cells) if other is cell)
        while first and _goes_on(cells[first - 1], cells[first]):
            first -= 1
        while last + 1 < len(cells) and _goes_on(cells[last], cells[last + 1]):
            last += 1
        return mended(" ".join(other.text for other in cells[first : last + 1]), self.grid.known)

    def _column_group(self, block: Block, line: Line, name: str) -> str | None:
        corner = self._corner(block)
        candidates = [
            mended(line.section.text, self.grid.known) if line.section is not None else None,
            corner.rest if corner and corner.names else None,
            self._title(),
            self.around.section_text,
        ]
        return next((text for text in candidates if text and text != name), None)

    def _title(self) -> str | None:
        if self.grid.title is not None:
            return mended(self.grid.title.text, self.grid.known)
        return self.around.title_text or self.around.section_text

    def _is_area(self, block: Block, column: Column, label: Label) -> bool:
        """Whether a head is the name of a place: it is known as one, or stands beside one that is."""
        if label.area:
            return True
        if not label.names or len(label.text.split()) > 4 or is_total(label.text) or label.unit:
            return False
        beside = [other for other in block.figures if other is not column and other.over == column.over]
        return any(read_label(other.leaf).area or mentions_area(other.leaf) for other in beside)

    # --- what a figure is ------------------------------------------------------------------------------------------

    def _value(
        self, block: Block, line: Line, column: Column, axis: str, figure: Figure, draft: Draft
    ) -> MeasureValue:
        cell = line.cells[column.index]
        assert cell is not None
        labels = [read_label(text) for text in (*column.over, column.leaf) if text]
        row = line.label if axis != "name" else None
        own = read_label(figure.label) if figure.label else None
        statistic = self._statistic(labels, row, own, line)
        period = self._period_of(block, line, column, labels, row)
        breakdown = self._breakdown(block, line, column, axis, draft.name, draft.group, own)
        if period and not any(period.text in text for text in breakdown.values()):
            breakdown["period"] = period.text
        return MeasureValue(
            value=figure.value,
            text=figure.text,
            kind=statistic,
            period=period,
            area=self._area(block, column, labels, row),
            breakdown=breakdown,
            rag=figure.rag or self._value_rag(block, line, column, cell),
            unit="rank" if statistic == "rank" else figure.unit or self._unit(labels, row, draft.name),
            provenance=self.part.cite(cell),
        )

    def _statistic(self, labels: Sequence[Label], row: Label | None, own: Label | None, line: Line) -> str | None:
        for label in (*([own] if own else []), *reversed(labels), *([row] if row else [])):
            if label.statistic:
                return label.statistic
        if line.total or any(is_total(label.text) for label in labels):
            return "total"
        return None

    def _period_of(
        self, block: Block, line: Line, column: Column, labels: Sequence[Label], row: Label | None
    ) -> Period | None:
        """The period of a figure: of its column, of its row, of both together, else of the whole table."""
        texts = [label.period.text for label in labels if label.period]
        whole = parse_period(column.path) or (parse_period(" ".join(texts)) if len(texts) > 1 else None)
        own = whole or next((label.period for label in reversed(labels) if label.period), None)
        of_row = row.period if row else None
        if own and of_row:
            both = [parse_period(f"{a.text} {b.text}") for a, b in ((own, of_row), (of_row, own))]
            own = next((found for found in both if found and found.start), None) or own
        own = own or of_row
        if own and not own.start and not own.end:
            own = self._completed(own.text, block) or own
        return record_of(own) or self.around.period

    def _completed(self, text: str, block: Block) -> PeriodFound | None:
        """A quarter or a month with the year that the corner or the title gives."""
        corner = self._corner(block)
        for other in (corner.text if corner else None, self._title()):
            year = find_period(other) if other else None
            if year and year.start and year.end:
                for form in (f"{text} {year.text}", f"{year.text} {text}"):
                    found = parse_period(form)
                    if found and found.start:
                        return found
        return None

    def _area(self, block: Block, column: Column, labels: Sequence[Label], row: Label | None) -> str | None:
        for label in reversed(labels):
            if label.area:
                return label.area
        leaf = read_label(column.leaf)
        if self._is_area(block, column, leaf):
            return leaf.rest
        return row.area if row else None

    def _breakdown(
        self, block: Block, line: Line, column: Column, axis: str, name: str, group: str | None, own: Label | None
    ) -> dict[str, str]:
        found: dict[str, str] = {}
        leaf = read_label(column.leaf)
        if column.leaf and name not in (column.leaf, leaf.rest):
            found["column"] = column.leaf
        over = [text for text in column.over if text != name]
        if over:
            found["header"] = " ".join(over)
        if axis in ("period", "area", "statistic") and line.name_text:
            found["row"] = line.name_text
        for stub in (*block.stubs, *block.others):
            cell = line.cells[stub.index]
            if cell is None or cell is line.name or not cell.text or is_gap(cell.text) or stub.use not in (None, "reference"):
                continue
            if len(cell.text) <= LONGEST_ATTRIBUTE and mended(cell.text, self.grid.known) != name:
                found[stub.path or f"column {stub.index + 1}"] = mended(cell.text, self.grid.known)
        if axis in ("period", "area", "statistic") and line.section is not None:
            found["section"] = mended(line.section.text, self.grid.known)
        if own and not own.statistic and own.rest:
            found["label"] = own.rest
        title = self.around.title_text
        if title and title not in (name, group):
            found["table"] = title
        return found

    def _unit(self, labels: Sequence[Label], row: Label | None, name: str) -> str | None:
        from_head = next((label.unit for label in reversed(labels) if label.unit), None)
        if from_head:
            return from_head
        if row and row.unit:
            return row.unit
        return unit_of(name) or self.around.unit

    # --- ratings ------------------------------------------------------------------------------------------------------

    def _value_rag(self, block: Block, line: Line, column: Column, cell: Cell) -> str | None:
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
        fills = [c.fill for row in self.grid.rows if (c := row[column.index]) is not None and c.text]
        same_column = len(fills) > 2 and len(set(fills)) == 1
        return color if color and cell.fill != stub and not same_column else None

    def _marks(self, block: Block, line: Line) -> dict[str, str]:
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
                    value = self.arrows.direction(cell) or (cell.text if 0 < len(cell.text) <= 30 else None)
                case "frequency":
                    value = frequency_of(cell.text)
                case "polarity":
                    value = polarity_of(cell.text) if cell.text else self._polarity_arrow(cell)
                case "unit":
                    value = unit_of(cell.text) or (cell.text.lower() if 0 < len(cell.text) <= 20 else None)
                case _:
                    continue
            if value and not is_gap(value) and (column.use not in marks or column.use != "previous_rag"):
                marks[column.use] = value
        return marks

    def _polarity_arrow(self, cell: Cell) -> str | None:
        arrow = self.arrows.within(cell)
        return {"up": "higher", "down": "lower"}.get(arrow.pointing) if arrow else None

    # --- the record ------------------------------------------------------------------------------------------------------

    def _measure(self, draft: Draft) -> Measure:
        values = self._dated(draft)
        units = {value.unit for value in values if value.kind != "rank"}
        unit = draft.marks.get("unit") or (next(iter(units)) if len(units) == 1 else None)
        rag = draft.marks.get("rag") or _rag_of_values(values)
        about = f"{draft.name} {self._title() or ''}"
        return Measure(
            part=self.part.id,
            provenance=self.part.cite(draft.cited) if draft.cited and draft.cited.lines else values[0].provenance,
            name=draft.name,
            group=draft.group,
            frequency=draft.marks.get("frequency") or frequency_in(about),
            polarity=draft.marks.get("polarity") or polarity_in(draft.name),
            unit=unit,
            rag=rag,
            previous_rag=draft.marks.get("previous_rag"),
            direction=draft.marks.get("direction"),
            values=[value.model_copy(update={"unit": None}) if value.unit == unit else value for value in values],
        )

    def _dated(self, draft: Draft) -> list[MeasureValue]:
        """The values, those without a period dated by the note for measures of this frequency."""
        often = draft.marks.get("frequency")
        period = self.around.periods_by_frequency.get(often) if often else None
        if period is None:
            return draft.values
        dated = {"period": period.text}
        return [
            value
            if value.period
            else value.model_copy(update={"period": period, "breakdown": {**value.breakdown, **dated}})
            for value in draft.values
        ]


def _goes_on(above: Cell, below: Cell) -> bool:
    """Whether the text of one cell goes on in the cell below it."""
    return above.text[-1] not in ".:;" and below.text[:1].islower()


def _rag_of_values(values: Sequence[MeasureValue]) -> str | None:
    """The rating of the latest figure that is rated by its color, where no column rates the indicator."""
    counted = [value for value in values if rag_word(value.breakdown.get("column", ""))]
    rated = [value for value in values if value.rag and value.kind in (None, "actual") and value not in counted]
    return rated[-1].rag if rated and len({value.breakdown.get("column") for value in rated}) == 1 else None
