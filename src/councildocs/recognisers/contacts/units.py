"""The lines of a part as they are read down a column, each with what belongs to it: wrapped lines, a label's value."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

import regex

from councildocs.layout import Block, Line, Paragraph, Span, spans
from councildocs.recognisers.contacts.words import label_field
from councildocs.structure import Part
from councildocs.structure.rows import Row, rows_of

SAME_START = 1.0
CLOSE = 0.8
"""A line goes on with the one above over a gap of at most so many times the font size."""
ROOM = 0.15
"""A line that leaves this share of the measure free was ended on purpose."""
TAB = 0.8
"""A gap inside a line of so many times the font size may be a tab."""
NARROW = 220.0
"""In a paragraph of less width, in points, a full line tells nothing."""

_WRAPS = regex.compile(r"(?:[,&@./–-]|\b(?:and|of|for|the|to|in|with|contact|or))\s*\Z", regex.IGNORECASE)
_ENDS_IN_LABEL = regex.compile(r"(?:\A|[\s.,;])(?P<label>\p{L}[\p{L} /.’'()-]{0,40}?)\s*:\s*[-–]?\s*\Z")


@dataclass(frozen=True)
class Unit:
    """A line, or lines that wrapped; `above` is the gap over it in multiples of the font size.

    `heading`: set as a heading.
    """

    paragraph: Paragraph
    above: float
    heading: bool

    @property
    def text(self) -> str:
        return self.paragraph.text

    @cached_property
    def _spans(self) -> list[Span]:
        return list(spans(self.paragraph))

    def lines(self, start: int, end: int) -> list[Line]:
        """The lines on which the letters `start` to `end` of the text stand."""
        found = [span.line for span in self._spans if span.start < end and span.end > start]
        return list({id(line): line for line in found}.values())


def columns_of(blocks: Sequence[Block], used: Collection[int] = ()) -> Iterator[list[Unit]]:
    """The units of blocks that follow one another, column by column.

    Rows whose words (by their ids) are `used` already are left out.  What stands under the value of a label goes on
    with the label's column.
    """
    columns: list[Column] = []
    for row in rows_of(blocks):
        if used and id(row.pieces[0].lines[0].words[0]) in used:
            continue
        for x, unit in _units(row):
            column = next((c for c in reversed(columns) if c.takes(x, unit)), None)
            if column is None:
                column = Column()
            else:
                columns.remove(column)
            column.add(x, unit, row)
            columns.append(column)
    yield from (column.units for column in columns)


class Column:
    """Units one below the other; `starts` are where the last line begins, and where words of it begin behind a tab."""

    def __init__(self) -> None:
        self.units: list[Unit] = []
        self.starts: set[float] = set()

    def takes(self, x: float, unit: Unit) -> bool:
        """Whether a line begins where the last one does, or close below it ends there or has its middle there."""
        near = SAME_START * unit.paragraph.size
        if any(abs(start - other) <= near for start in {x, *_tabs(unit)} for other in self.starts):
            return True
        above, below = self.units[-1].paragraph.lines[-1], unit.paragraph.lines[0]
        if not -0.1 <= _gap(above, below) <= CLOSE:
            return False
        return abs(above.box.x1 - below.box.x1) <= 0.3 * near or abs(above.box.center - below.box.center) <= 0.3 * near

    def add(self, x: float, unit: Unit, row: Row) -> None:
        """The line as a unit of its own, or at the end of the last one where it carries on."""
        self.starts = {x, *_tabs(unit)}
        if not self.units:
            self.units.append(unit)
            return
        last = self.units[-1]
        unit = replace(unit, above=_gap(last.paragraph.lines[-1], unit.paragraph.lines[0]))
        if _carries_on(last, unit, row):
            self.units[-1] = replace(last, paragraph=_joined(last.paragraph, unit.paragraph))
        else:
            self.units.append(unit)


def _units(row: Row) -> Iterator[tuple[float, Unit]]:
    """The pieces of a row with the x of their column; a label goes with the piece to its right."""
    heading = isinstance(row.block, Paragraph) and row.block.heading > 0 and len(row.pieces) == 1
    if len(row.pieces) > 1 and _one_contact(row):
        whole = row.pieces[0]
        for piece in row.pieces[1:]:
            whole = _joined(whole, piece)
        yield row.pieces[0].indent, Unit(whole, float("inf"), heading)
        return
    pending: Paragraph | None = None
    for place, piece in enumerate(row.pieces):
        match = _ENDS_IN_LABEL.search(piece.text) or (row.tabular and label_field(piece.text))
        if match and place + 1 < len(row.pieces) and pending is None:
            pending = piece
            continue
        whole = _beside(pending, piece) if pending else piece
        pending = None
        yield piece.indent, Unit(whole, float("inf"), heading)


def _tabs(unit: Unit) -> Iterator[float]:
    """Where words of a line begin behind a colon or a gap: what stands below may go on from there."""
    line = unit.paragraph.lines[-1]
    for before, word in pairwise(line.words):
        if before.text.endswith(":") or word.box.x0 - before.box.x1 > TAB * line.size:
            yield word.box.x0


def _one_contact(row: Row) -> bool:
    """Whether the pieces of a row have labels of one contact, each another: `Clerk: A Bell   Tel: 01632 960123`."""
    fields = [known[0] for piece in row.pieces if (known := label_field(piece.text.partition(":")[0]))]
    return len(fields) == len(row.pieces) and len(set(fields)) == len(fields) and "lead" in (fields[0], "name")


def _beside(label: Paragraph, value: Paragraph) -> Paragraph:
    colon = "" if label.text.rstrip().endswith((":", "-", "–")) else ":"
    return Paragraph((*label.lines, *value.lines), f"{label.text}{colon} {value.text}")


def _carries_on(last: Unit, unit: Unit, row: Row) -> bool:
    """Whether a line goes on with the one above: in its paragraph, and that line was full or stops in the middle."""
    above, below = last.paragraph.lines[-1], unit.paragraph.lines[0]
    if above.page != below.page or unit.above > CLOSE or row.tabular:
        return False
    if unit.text[:1].islower() or unit.text[:1] == "." or _WRAPS.search(last.text):
        return True
    if row.first or len(row.pieces) > 1 or not isinstance(row.block, Paragraph):
        return False
    right = max(line.box.x1 for line in row.block.lines)
    width = right - row.block.indent
    return width > NARROW and above.box.x1 > right - ROOM * width


def _joined(first: Paragraph, second: Paragraph) -> Paragraph:
    return Paragraph((*first.lines, *second.lines), f"{first.text} {second.text}")


def _gap(above: Line, below: Line) -> float:
    if above.page != below.page:
        return float("inf")
    return (below.box.top - above.box.bottom) / below.size


def furniture_of(part: Part) -> Iterator[Unit]:
    """The running heads and feet, each text once."""
    seen: set[str] = set()
    before: Line | None = None
    for line in _from_top(part):
        if line.text in seen:
            continue
        seen.add(line.text)
        yield Unit(Paragraph((line,), line.text), _gap(before, line) if before else float("inf"), False)
        before = line


def _from_top(part: Part) -> Iterable[Line]:
    for layout in part.layouts:
        lines: Sequence[Line] = sorted(layout.furniture, key=lambda line: line.box.top)
        yield from lines
