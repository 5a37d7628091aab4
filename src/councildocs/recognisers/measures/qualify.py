"""What a figure is: its statistic, period, area, unit, and every further label."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from councildocs.recognisers.measures.columns import Column
from councildocs.recognisers.measures.context import Surroundings
from councildocs.recognisers.measures.figures import Figure, figures, is_gap
from councildocs.recognisers.measures.grid import Grid
from councildocs.recognisers.measures.labels import Label, is_of_time, is_total, kind_of, read_label, record_of, unit_of
from councildocs.recognisers.measures.lines import Block, Line
from councildocs.recognisers.measures.naming import Names
from councildocs.recognisers.measures.ratings import value_rag
from councildocs.records import MeasureValue, Period
from councildocs.structure import Part
from councildocs.structure.cells import mended
from councildocs.values.periods import PeriodFound, find_period, parse_period

_COUNCIL_YEAR = regex.compile(r"(?<![0-9])(?:20)?[0-9]{2} ?[/–-] ?(?:20)?[0-9]{2}(?![0-9])")
_MEMBERS = regex.compile(r"\([^\d()]{0,8}([0-9]{1,3})\)$")
LONGEST_ATTRIBUTE = 60
"""A longer text beside a figure is commentary, no label."""


@dataclass(frozen=True)
class Qualities:
    """The labels of the figures of one table."""

    part: Part
    grid: Grid
    around: Surroundings
    names: Names

    def value(
        self, block: Block, line: Line, column: Column, axis: str, figure: Figure, named: tuple[str, str | None]
    ) -> MeasureValue:
        """The value that a figure is; `named` are the name and the group of its measure."""
        cell = line.cells[column.index]
        assert cell is not None
        labels = [read_label(text) for text in (*column.over, column.leaf) if text]
        row = line.label if axis != "name" else None
        own = read_label(figure.label) if figure.label else None
        beside = _beside(block, line)
        area = self._area(block, column, labels, row or beside.get("area"))
        statistic = _statistic(labels, row, own, line) or beside.get("statistic", Label("")).statistic
        if statistic is None and area and self._ranks(column, area):
            statistic = "rank"
        period = self._period_of(block, line, column, labels, row or beside.get("period"))
        breakdown = self._breakdown(block, line, column, axis, *named, own)
        if period and not any(period.text in text for text in breakdown.values()):
            breakdown["period"] = period.text
        return MeasureValue(
            value=figure.value,
            text=figure.text,
            kind=statistic,
            period=period,
            area=area,
            breakdown=breakdown,
            rag=figure.rag or value_rag(self.grid, block, line, column, cell),
            unit="rank" if statistic == "rank" else figure.unit or self._unit(labels, row, named[0]),
            provenance=self.part.cite(cell),
        )

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
        """A quarter or a month with the year that the corner, the title or a heading gives."""
        corner = self.names.corner(block)
        about = (corner.text if corner else None, self.names.title, *self.around.said)
        for year in (year for other in dict.fromkeys(about) if other for year in _years_in(other)):
            for form in (f"{text} {year}", f"{year} {text}"):
                found = parse_period(form)
                if found and found.start:
                    return found
        return None

    def _area(self, block: Block, column: Column, labels: Sequence[Label], row: Label | None) -> str | None:
        for label in reversed(labels):
            if label.area:
                return label.area
        leaf = read_label(column.leaf)
        if self.names.is_area(block, column, leaf):
            return leaf.rest
        return row.area if row else None

    def _ranks(self, column: Column, area: str) -> bool:
        """Whether a column of whole numbers below `NW (22)`, none above 22, ranks among so many."""
        counted = _MEMBERS.search(area)
        found = [figure for row in self.grid.rows for figure in figures(row[column.index])]
        return counted is not None and all(
            figure.unit in (None, "rank") and figure.text.isdigit() and 1 <= figure.value <= int(counted[1])
            for figure in found
        )

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
            if cell is None or cell is line.name or stub.use not in (None, "reference"):
                continue
            text = mended(cell.text, self.grid.known)
            if text and not is_gap(text) and len(text) <= LONGEST_ATTRIBUTE and text != name:
                found[stub.path or f"column {stub.index + 1}"] = text
        if axis in ("period", "area", "statistic") and line.section is not None:
            found["section"] = mended(line.section.text, self.grid.known)
        if own and not own.statistic and own.rest:
            found["label"] = own.rest
        title = self.around.title_text
        if title and title not in (name, group):
            found["table"] = title
        heading = self.around.section_text
        if heading and heading not in (name, group, title):
            found["heading"] = heading
        return found

    def _unit(self, labels: Sequence[Label], row: Label | None, name: str) -> str | None:
        from_head = next((label.unit for label in reversed(labels) if label.unit), None)
        if from_head:
            return from_head
        if row and row.unit:
            return row.unit
        return unit_of(name) or self.around.unit


def _beside(block: Block, line: Line) -> dict[str, Label]:
    """What the cells beside the name of a row say of its figures, by what it is: `Target`, `2023/24`, `England`.

    Dates under other heads (the day when a loan ends) are no periods of figures.
    """
    found: dict[str, Label] = {}
    for column in (*block.stubs, *block.others):
        cell = line.cells[column.index]
        if column is block.name or column.use is not None or cell is None or not cell.text or cell is line.name:
            continue
        label = read_label(cell.text)
        kind = kind_of(label)
        if kind != "name" and (kind != "period" or not column.path or is_of_time(column.path)):
            found.setdefault(kind, label)
    return found


def _years_in(text: str) -> list[str]:
    """What may complete a quarter or a month without a year: the council's year in a text, or the text's period.

    >>> _years_in("Quarter 2 Performance 2024/25"), _years_in("Sickness in 2023"), _years_in("Scorecard")
    (['2024/25', 'Quarter 2 Performance 2024/25'], ['2023'], [])
    """
    found = find_period(text)
    if not found or not found.start or not found.end:
        return []
    year = _COUNCIL_YEAR.search(found.text)
    return list(dict.fromkeys(([year[0]] if year else []) + [found.text]))


def _statistic(labels: Sequence[Label], row: Label | None, own: Label | None, line: Line) -> str | None:
    for label in (*([own] if own else []), *reversed(labels), *([row] if row else [])):
        if label.statistic:
            return label.statistic
    if line.total or any(is_total(label.text) for label in labels):
        return "total"
    return None
