"""Rows that no rule divides: which lines of a band are rows of their own, and which are lines of one row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from councildocs.geometry import Box
from councildocs.layout.tables.draft import Draft
from councildocs.layout.tables.text import around, is_figure, is_number
from councildocs.page import Word

SAME_ROW = 0.35
"""Lines of different columns that overlap by this share of their height stand in one row."""
PADDING = 0.5
"""What a ruled cell keeps free beside its words, in font sizes, on both sides together."""
LOOSE = 1.35
"""A step from line to line that is so many times the tightest one begins a new row."""


FEW_BANDS = 4
"""With more bands between rules than this each is taken for a row, unless it lists figures line by line."""


class Piece(NamedTuple):
    """The words of one line that stand in one cell."""

    column: int
    span: int
    words: tuple[Word, ...]
    box: Box
    text: str


class Level(NamedTuple):
    """What stands at one height of a band."""

    pieces: tuple[Piece, ...]
    top: float
    bottom: float

    def at(self, column: int) -> Piece | None:
        return next((piece for piece in self.pieces if piece.column == column), None)


def levels_of(draft: Draft) -> list[Level]:
    """What stands in each row, cells that span rows left out."""
    found: list[list[Piece]] = [[] for _ in range(draft.row_count)]
    for slot in draft.slots:
        if slot.words and slot.row_span == 1:
            words = slot.words
            text = " ".join(word.text for word in words)
            found[slot.row].append(Piece(slot.column, slot.column_span, words, around(words), text))
    return [
        Level(
            tuple(pieces),
            min((piece.box.top for piece in pieces), default=draft.ys[row]),
            max((piece.box.bottom for piece in pieces), default=draft.ys[row + 1]),
        )
        for row, pieces in enumerate(found)
    ]


def row_starts(draft: Draft, *, ruled: bool) -> list[bool]:
    """For each row of a draft with a row for every line: whether it begins a new row of the table.

    `ruled` tables have rules between most rows: there lines of one band are one row unless figures say otherwise.
    """
    levels = levels_of(draft)
    widths = _widths(draft, levels, ruled=ruled)
    figures = _figure_columns(levels)
    starts = [True] * len(levels)
    many = len(set(draft.bands)) > FEW_BANDS
    for first, last in _spans(draft.bands):
        if last == first:
            continue
        band = levels[first : last + 1]
        if ruled and not _many_rows(band, widths) and (many or len(band) < 4 or not _text_rows(band, widths)):
            starts[first + 1 : last + 1] = [False] * (last - first)
            continue
        starts[first : last + 1] = _band_starts(band, widths, figures, first=first == 0, cuts=draft.cuts)
    return starts


def _spans(bands: Sequence[int]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for index, band in enumerate(bands):
        if spans and bands[spans[-1][0]] == band:
            spans[-1] = (spans[-1][0], index)
        else:
            spans.append((index, index))
    return spans


def _widths(draft: Draft, levels: Sequence[Level], *, ruled: bool) -> dict[int, float]:
    """The room for words in each column: the ruled width, or that of its widest line."""
    if ruled:
        size = _size(levels)
        return {c: draft.xs[c + 1] - draft.xs[c] - PADDING * size for c in range(draft.column_count)}
    sides: dict[int, tuple[float, float]] = {}
    for level in levels:
        for piece in level.pieces:
            if piece.span == 1:
                x0, x1 = sides.get(piece.column, (piece.box.x0, piece.box.x1))
                sides[piece.column] = (min(x0, piece.box.x0), max(x1, piece.box.x1))
    return {column: x1 - x0 for column, (x0, x1) in sides.items()}


def _size(levels: Sequence[Level]) -> float:
    sizes = sorted(piece.words[0].style.size for level in levels for piece in level.pieces)
    return sizes[len(sizes) // 2] if sizes else 10.0


def _figure_columns(levels: Sequence[Level]) -> set[int]:
    """Columns in which most pieces are figures."""
    counts: dict[int, list[bool]] = defaultdict(list)
    for level in levels:
        for piece in level.pieces:
            if piece.span == 1:
                counts[piece.column].append(is_figure(piece.text))
    return {column for column, marks in counts.items() if sum(marks) * 2 > len(marks)}


def _many_rows(band: Sequence[Level], widths: dict[int, float]) -> bool:
    """Whether a band between two rules holds several rows: two columns give something on line after line, one of
    them figures, and no line of the other goes on in the next."""
    counts: dict[int, int] = defaultdict(int)
    figures: dict[int, int] = defaultdict(int)
    for level in band:
        for piece in level.pieces:
            counts[piece.column] += 1
            figures[piece.column] += is_number(piece.text)
    least = max(2, 0.6 * len(band))
    full = [column for column, count in figures.items() if count >= least]
    if not full:
        return False
    if len(full) >= 2 and len(band) >= 3:
        return True
    beside = [c for c, count in counts.items() if c not in full[:1] and count == len(band)]
    return figures[full[0]] == len(band) and any(not _any_wrap(band, column, widths) for column in beside)


def _text_rows(band: Sequence[Level], widths: dict[int, float]) -> bool:
    """Whether two columns of a band give something on most lines, mostly without going on in the next line."""
    columns = {piece.column for level in band for piece in level.pieces}
    listed = 0
    for column in columns:
        pieces = [piece for level in band if (piece := level.at(column))]
        wraps = sum(_full(a, b, widths) for a, b in pairwise(pieces))
        listed += len(pieces) >= 0.6 * len(band) and 3 * wraps < len(pieces) - 1
    return len(band) > 2 and listed > 1


def _any_wrap(band: Sequence[Level], column: int, widths: dict[int, float]) -> bool:
    """Whether any line of a column would not have had room for the next word."""
    pieces = [piece for level in band if (piece := level.at(column))]
    return any(_full(a, b, widths) for a, b in pairwise(pieces))


def _band_starts(
    band: Sequence[Level], widths: dict[int, float], figures: set[int], *, first: bool, cuts: Sequence[float]
) -> list[bool]:
    """Which lines of a band begin a row, when rows are told by the text alone."""
    starts = [True]
    head = _head(band, figures) if first else 0
    steps = [b.bottom - a.bottom for a, b in pairwise(band)]
    tightest = min(steps, default=0.0)
    for index, (above, below) in enumerate(pairwise(band), start=1):
        loose = steps[index - 1] > LOOSE * tightest
        so_far = _row_so_far(band, starts, index)
        if any(above.bottom - 1 <= cut <= below.top + 1 for cut in cuts):
            starts.append(True)
            continue
        starts.append(not _goes_on(so_far, above, below, widths, head=index < head, loose=loose))
    return starts


def _row_so_far(band: Sequence[Level], starts: Sequence[bool], index: int) -> list[Level]:
    first = max(i for i in range(index) if starts[i])
    return list(band[first:index])


def _head(band: Sequence[Level], figures: set[int]) -> int:
    """How many levels stand above the first figure of a table of figures."""
    if not figures:
        return 0
    for index, level in enumerate(band):
        if any(is_number(piece.text) for piece in level.pieces if piece.column in figures):
            return index
    return len(band)


def _goes_on(
    row: Sequence[Level], above: Level, below: Level, widths: dict[int, float], *, head: bool, loose: bool
) -> bool:
    """Whether a line belongs to the row above it."""
    if not below.pieces or not above.pieces:
        return False
    height = min(above.bottom - above.top, below.bottom - below.top)
    shared = _shared(row, below)
    if above.bottom - below.top > SAME_ROW * height and not shared:
        return True
    if any(is_number(a.text) and is_number(b.text) for a, b in shared):
        return False
    if head:
        spanning = any(piece.span > 1 for level in row for piece in level.pieces)
        return not loose and not spanning and not _gathered(above, below)
    if loose:
        return False
    if not shared:
        return False
    if not _wraps(above, below, widths):
        return False
    return all(a in above.pieces for a, _ in shared)


def _gathered(above: Level, below: Level) -> bool:
    """Whether names below come again and again, as under headers that gather columns."""
    names = [piece.text for piece in below.pieces]
    return len(set(names)) < len(names) and len(above.pieces) < len(names)


def _shared(row: Sequence[Level], below: Level) -> list[tuple[Piece, Piece]]:
    """Pieces of a line with the lowest piece of the row in the same columns."""
    pairs = []
    for piece in below.pieces:
        for level in reversed(row):
            over = [other for other in level.pieces if _same_columns(other, piece)]
            if over:
                pairs.append((over[0], piece))
                break
    return pairs


def _same_columns(a: Piece, b: Piece) -> bool:
    return a.column < b.column + b.span and b.column < a.column + a.span


def _wraps(above: Level, below: Level, widths: dict[int, float]) -> bool:
    """Whether every cell with words on both lines would not have had room for the next word."""
    pairs = [(a, b) for b in below.pieces for a in above.pieces if a.column == b.column]
    return bool(pairs) and all(_full(a, b, widths) for a, b in pairs)


def _full(above: Piece, below: Piece, widths: dict[int, float]) -> bool:
    """Whether the first word below would not have fitted behind the piece above."""
    word = below.words[0]
    room = sum(widths.get(column, 0.0) for column in range(above.column, above.column + above.span))
    return above.box.width + 0.25 * word.style.size + word.box.width > room - 0.1 * word.style.size
