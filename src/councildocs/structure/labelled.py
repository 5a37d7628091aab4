"""Labels with what is printed for them: behind a colon, beside, in the next cell, or below."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import regex

from councildocs.layout import Block, Line, Paragraph
from councildocs.layout.spans import join_lines
from councildocs.structure.labels import LONGEST, Label, Piece, pieces_of
from councildocs.structure.rows import SAME_ROW, starts_alike

Alone = Callable[[str], bool]
"""Whether a line says something by itself (`Unrestricted`), whatever stands above it."""

CLOSE = 0.9
"""A line goes on with the value above it when the gap between them is less than so many times its size."""
APART = 1.5
"""So many times its size, where it begins within a sentence or stands in a column of values."""
COLUMN = 3.0
"""Values stand in a column of their own when they begin so many times their size right of their labels."""
BELOW = 2.6
"""A value stands at most so many times its size below its label."""
ASIDE = 2.0
"""A value below its label may begin so many times its size left of it."""
HALF = 0.8
"""Lines on both sides of the middle of a label are at most so many times its size away from it."""
FULL = 0.75
"""A line that ends beyond this share of the measure was broken because it was full."""

_NEXT_LABEL = regex.compile(r"\p{Lu}[^:.;,]{1,45}:(?!//|\d)(?=\s|$)")
"""Some label, whatever it asks for, at the beginning of a line."""


class Labelled(NamedTuple):
    """A label and its value; `rows` are the lines or cells of the value, `text` joins them."""

    kind: str
    label: Paragraph
    rows: tuple[Paragraph, ...]

    @property
    def text(self) -> str:
        return join_lines(self.lines)

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(line for row in self.rows for line in row.lines)


def labelled(blocks: Iterable[Block], label: Label, alone: Alone = lambda text: False) -> list[Labelled]:
    """Every label among the blocks that has a value, in reading order; a line that is `alone` carries no value on."""
    pieces = pieces_of(blocks, label)
    form = _Form(pieces, alone, max((line.box.x1 for piece in pieces for line in piece.words.lines), default=0.0))
    found = []
    for at, piece in enumerate(form.pieces):
        if piece.kind and (rows := form.value(at)):
            found.append(Labelled(piece.kind, piece.words, tuple(rows)))
    return found


@dataclass(frozen=True)
class _Form:
    """The pieces of a cover or form, to be looked at from each label; places count them.

    `margin` is where the lines end that reach furthest right.
    """

    pieces: Sequence[Piece]
    alone: Alone
    margin: float

    def value(self, at: int) -> list[Paragraph]:
        """The value of the label at a place: in its piece, to the right of it, or below it."""
        piece = self.pieces[at]
        if piece.value:
            return [piece.value, *self.goes_on(at, piece.value, piece.words)]
        if beside := self.beside(at):
            values = [self.pieces[place].words for place in beside]
            return [*values, *self.goes_on(max(beside), values[0], piece.words)]
        if both := self.around(at):
            return both
        if self.alone(piece.words.text):
            return []
        place = self.below(at)
        if place is None:
            return []
        words = self.pieces[place].words
        return [words, *self.goes_on(place, words, words)]

    def row(self, at: int) -> Iterator[int]:
        """The places of the pieces at the height of another, or in its row of a table."""
        piece = self.pieces[at]
        for place, other in enumerate(self.pieces):
            if place != at and other.tabular == piece.tabular and other.words.page == piece.words.page:
                apart = abs(piece.words.lines[0].box.middle - other.words.lines[0].box.middle)
                if piece.row == other.row if piece.tabular else apart <= SAME_ROW:
                    yield place

    def beside(self, at: int) -> list[int]:
        """What stands to the right of a label, up to the next label."""
        edge = self.pieces[at].words.box.x1 - 1
        right = [place for place in self.row(at) if self.pieces[place].words.box.x0 >= edge]
        found: list[int] = []
        for place in sorted(right, key=lambda place: self.pieces[place].words.box.x0):
            if self.pieces[place].kind:
                break
            found.append(place)
        return found

    def around(self, at: int) -> list[Paragraph]:
        """Two lines to the right of a label whose middle is at its height: one half a line above it, one below."""
        label = self.pieces[at]
        if label.tabular:
            return []
        middle, size = label.words.lines[0].box.middle, label.words.size
        near = [other.words for other in self.pieces if other.row - label.row in (-1, 1) and other.kind is None]
        near = [words for words in near if words.page == label.words.page and words.box.x0 > label.words.box.x1]
        steps = [words.box.middle - middle for words in near]
        if len(near) != 2 or not starts_alike(near[0], near[1]) or not all(abs(step) < HALF * size for step in steps):
            return []
        return near if steps[0] < 0 < steps[1] else []

    def below(self, at: int) -> int | None:
        """The nearest piece under a label, within the column that the labels beside it leave it."""
        piece = self.pieces[at]
        row = [self.pieces[place] for place in self.row(at)]
        if piece.tabular and any(not other.kind for other in row):
            return None
        left, right = _column(piece, row)
        for place, other in enumerate(self.pieces):
            if other.words.page != piece.words.page or other.row <= piece.row or other.tabular != piece.tabular:
                continue
            gap = other.words.box.top - piece.words.box.bottom
            if -SAME_ROW < gap <= BELOW * piece.words.size and left <= other.words.box.x0 < right:
                table = piece.tabular and not row and any(True for _ in self.row(place))
                return None if other.kind or table else place
        return None

    def goes_on(self, at: int, value: Paragraph, label: Paragraph) -> list[Paragraph]:
        """The rows that carry a value on, under the piece at a place."""
        found: list[Paragraph] = []
        last = self.pieces[at]
        for place, other in enumerate(self.pieces[at + 1 :], start=at + 1):
            if other.row == last.row and other.kind is None and not other.tabular:
                continue
            if other.row > last.row + 1 or other.words.page != value.page or other.tabular != last.tabular:
                break
            if other.kind or self.alone(other.words.text) or any(self.pieces[more].kind for more in self.row(place)):
                break
            if not self.carries_on(other, last.words.lines[-1], value, label):
                break
            found.append(other.words)
            last = other
        return found

    def carries_on(self, piece: Piece, last: Line, value: Paragraph, label: Paragraph) -> bool:
        """Whether a piece belongs to the value whose last line stands above it."""
        words = piece.words
        gap = words.box.top - last.box.bottom
        alike = starts_alike(words, value)
        begins = words.text[:1].isalnum() and not words.text[:1].islower()
        column = alike and value.indent > label.indent + COLUMN * value.size
        close = CLOSE if begins and not column else APART
        if not -words.size <= gap <= close * words.size or abs(words.size - value.size) > 1 or words.text.endswith(":"):
            return False
        if _NEXT_LABEL.match(words.text) and starts_alike(words, label) and ":" in label.text[:LONGEST + 1]:
            return False
        if alike:
            return label is not value or words.lines[0].bold == value.lines[0].bold
        full = last.box.x1 > FULL * self.margin
        return full and not piece.tabular and abs(words.indent - label.indent) < words.size


def _column(piece: Piece, row: Sequence[Piece]) -> tuple[float, float]:
    """From where to where the value below a label may begin: between its neighbours."""
    box, aside = piece.words.box, ASIDE * piece.words.size
    before = max((other.words.box.x1 for other in row if other.words.box.x1 <= box.x0 + 1), default=0.0)
    after = min((other.words.box.x0 for other in row if other.words.box.x0 >= box.x1 - 1), default=float("inf"))
    return max(before, box.x0 - aside), after - aside
