"""Measures read from typed tables, short enough to compare."""

from __future__ import annotations

from councildocs.layout.model import Block
from councildocs.recognisers.measures import MEASURES
from councildocs.records import Issue, Measure, MeasureValue
from tests.tabled import part_with


def measures(*blocks: Block | str, arrows: dict[tuple[int, int], str] | None = None) -> list[Measure]:
    """The measures of a part with these blocks."""
    return [record for record in MEASURES.find(part_with(*blocks, arrows=arrows)) if isinstance(record, Measure)]


def issues(*blocks: Block | str) -> list[tuple[str, str]]:
    """The code and the message of each issue of a part with these blocks."""
    return [(record.code, record.message) for record in MEASURES.find(part_with(*blocks)) if isinstance(record, Issue)]


def facts(*blocks: Block | str) -> list[tuple[object, ...]]:
    """Name, figure and whatever of kind, period and area is told of it, figure by figure."""
    return [(measure.name, *_told(value)) for measure in measures(*blocks) for value in measure.values]


def _told(value: MeasureValue) -> list[object]:
    told = [value.value, value.kind, value.period.text if value.period else None, value.area]
    return [thing for thing in told if thing is not None]
