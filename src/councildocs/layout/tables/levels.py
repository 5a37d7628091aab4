"""What stands at one height of a table, and whether a cell seems to go on from one line to the next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from councildocs.geometry import Box
from councildocs.layout.tables.draft import Draft
from councildocs.layout.tables.text import around, is_figure, is_value
from councildocs.page import Word

PADDING = 0.5
"""What a ruled cell keeps free beside its words, in font sizes, on both sides together."""
SPACE = 0.25
LONGEST_TAIL = 2
CELL_PADDING = 1.0
NO_ROOM = 0.6
"""A figure is broken when no more than the cell's padding and so many font sizes are left beside it."""
MOST_NAMES = 3
"""A column may have so many lines of names above its figures when these are few."""
FULL = 0.7
"""A line that breaks for want of room fills at least this share of a column whose width only its words tell."""
STEP_IN = 0.4
"""A line set in by so many font sizes goes on with the one above it; one set out begins anew."""
_OPEN = ("-", "–", ",", "(", "/", "&", "+")


class Piece(NamedTuple):
    """The words of one line that stand in one cell."""

    column: int
    span: int
    words: tuple[Word, ...]
    box: Box
    text: str

    @property
    def columns(self) -> range:
        return range(self.column, self.column + self.span)


class Level(NamedTuple):
    """What stands at one height of a band."""

    pieces: tuple[Piece, ...]
    top: float
    bottom: float

    def at(self, column: int) -> Piece | None:
        return next((piece for piece in self.pieces if piece.column == column), None)


@dataclass(frozen=True)
class Rooms:
    """The room for words in each column: `known` from rules, else that of its widest line."""

    widths: dict[int, float]
    known: bool

    def breaks(self, above: Piece, below: Piece) -> bool:
        """Whether a figure is broken for want of room, its last digits standing below."""
        tail = below.text
        if not self.known or not tail.isdigit() or len(tail) > LONGEST_TAIL or len(above.text) <= len(tail):
            return False
        left = self._room(above) - above.box.width
        return above.text[-1].isdigit() and left < (CELL_PADDING + NO_ROOM) * above.words[0].style.size

    def _room(self, piece: Piece) -> float:
        return sum(self.widths.get(column, 0.0) for column in piece.columns)

    def is_full(self, above: Piece, below: Piece) -> bool:
        """Whether a line has no room left for the first word of the next one."""
        size = below.words[0].style.size
        return above.box.width + SPACE * size + below.words[0].box.width > self._room(above) - 0.1 * size

    def goes_on(self, above: Piece, below: Piece) -> float:
        """How much a line speaks for (above 0) or against (below 0) going on with the line above it."""
        size = below.words[0].style.size
        room = self._room(above)
        full = self.is_full(above, below)
        if self.known:
            return 1.0 if full else -1.0
        score = 0.5 if full and above.box.width >= FULL * room else -1.0
        if below.text[:1].islower() or above.text.endswith(_OPEN):
            score += 1.0
        elif below.text[:1] == "(" and below.text[-1:] == ")":
            score += 2.0
        level = abs(above.box.x1 - below.box.x1) < 1 or abs(above.box.center - below.box.center) < 1
        step = below.box.x0 - above.box.x0
        if not level and abs(step) > STEP_IN * size:
            score += 0.5 if step > 0 else -1.5
        return score


def levels_of(draft: Draft) -> list[Level]:
    """What stands in each row, cells that span rows left out."""
    found: list[list[Piece]] = [[] for _ in range(draft.row_count)]
    for slot in draft.slots:
        if slot.words and slot.row_span == 1:
            found[slot.row].append(Piece(slot.column, slot.column_span, slot.words, around(slot.words), slot.text))
    return [
        Level(
            tuple(pieces),
            min((piece.box.top for piece in pieces), default=draft.ys[row]),
            max((piece.box.bottom for piece in pieces), default=draft.ys[row + 1]),
        )
        for row, pieces in enumerate(found)
    ]


def rooms_of(draft: Draft, levels: Sequence[Level], *, walled: bool) -> Rooms:
    """The room in the columns of a draft; `walled` columns stand between rules."""
    if walled:
        sizes = sorted(piece.words[0].style.size for level in levels for piece in level.pieces)
        size = sizes[len(sizes) // 2] if sizes else 10.0
        widths = {c: draft.xs[c + 1] - draft.xs[c] - PADDING * size for c in range(draft.column_count)}
        return Rooms(widths, known=True)
    return Rooms({column: x1 - x0 for column, (x0, x1) in sides_of(levels).items()}, known=False)


def sides_of(levels: Iterable[Level]) -> dict[int, tuple[float, float]]:
    """From where to where the words of each column reach."""
    sides: dict[int, tuple[float, float]] = {}
    for level in levels:
        for piece in level.pieces:
            if piece.span == 1:
                x0, x1 = sides.get(piece.column, (piece.box.x0, piece.box.x1))
                sides[piece.column] = (min(x0, piece.box.x0), max(x1, piece.box.x1))
    return sides


def figure_columns(levels: Sequence[Level]) -> set[int]:
    """Columns in which most pieces are figures, or all from the first figure on, below a few names."""
    columns: dict[int, list[str]] = defaultdict(list)
    for level in levels:
        for piece in level.pieces:
            if piece.span == 1:
                columns[piece.column].append(piece.text)
    return {column for column, texts in columns.items() if _are_figures(texts)}


def _are_figures(texts: Sequence[str]) -> bool:
    marks = [is_figure(text) for text in texts]
    if 2 * sum(marks) > len(marks):
        return True
    first = next((index for index, text in enumerate(texts) if is_value(text)), len(texts))
    return first <= MOST_NAMES and first < len(texts) and all(marks[first:])
