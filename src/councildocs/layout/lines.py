"""From words to lines in reading order.

Words at one height make a row.  Where rows keep a gutter free between them, the order of the content stream
tells columns (all of the left, then all of the right) from rows (left, right, left, right).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from councildocs.geometry import union
from councildocs.layout.model import Line
from councildocs.page import Word

SAME_HEIGHT = 0.35
"""Words whose middles differ by less than this share of the smaller height stand on one row."""
SAME_BASELINE = 0.25
GUTTER = 1.2
"""A gap of so many times the font size may be a gutter between columns."""
LEAST_COLUMN_ROWS = 5
PROSE_WORDS = 5.0
"""Columns of running text have at least so many words a line on both sides."""
WIDE_GAP = 2.0
"""A gap of so many times the font size is a tab or a gutter, not a space."""

NEVER_BOLD = "•▪-–.:,"
"""What tells nothing about the weight of a line."""

_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Placed(NamedTuple):
    """A word and its place in the content stream."""

    order: int
    word: Word


Row = list[Placed]


def make_line(page: int, words: Iterable[Word]) -> Line:
    """A line of words in the order given."""
    words = tuple(words)
    size, bold, italic = _look(words)
    return Line(page, join_words(words), union([word.box for word in words]), words, size, bold, italic)


def _look(words: Sequence[Word]) -> tuple[float, bool, bool]:
    """The size of most letters; whether all words (bullets and dashes aside) are bold; whether all are italic."""
    style = words[0].style
    if all(word.style is style for word in words):
        return style.size, style.bold, style.italic
    letters: dict[float, int] = {}
    for word in words:
        letters[word.style.size] = letters.get(word.style.size, 0) + len(word.text)
    told = [word.style.bold for word in words if word.text.strip(NEVER_BOLD)]
    return max(letters, key=lambda size: letters[size]), bool(told) and all(told), all(w.style.italic for w in words)


def join_words(words: Iterable[Word]) -> str:
    """The text of words side by side; digits set high become superscripts.

    >>> from councildocs.geometry import Box
    >>> from councildocs.page import Style
    >>> box, style = Box(0, 0, 1, 1), Style()
    >>> join_words([Word("12", box, style), Word("th", box, style, True, True), Word("May", box, style)])
    '12th May'
    >>> join_words([Word("area", box, style), Word("2", box, style, True, True)])
    'area²'
    """
    words = tuple(words)
    if not any(word.glued or word.superscript for word in words):
        return " ".join([word.text for word in words])
    pieces: list[str] = []
    for word in words:
        if pieces and not word.glued:
            pieces.append(" ")
        pieces.append(printed(word))
    return "".join(pieces)


def segments(line: Line) -> list[Line]:
    """The pieces of a line between wide gaps (tabs, columns); the line itself where there are none."""
    words, least = line.words, WIDE_GAP * line.size
    starts = [0]
    edge = words[0].box[2]
    for index, word in enumerate(words):
        x0, _, x1, _ = word.box
        if x0 - edge >= least and not word.glued:
            starts.append(index)
        edge = x1
    if len(starts) == 1:
        return [line]
    return [make_line(line.page, words[a:b]) for a, b in pairwise([*starts, len(words)])]


def printed(word: Word) -> str:
    """The text of a word; digits set high as superscripts."""
    return word.text.translate(_SUPERSCRIPT) if word.superscript else word.text


def read_lines(page: int, words: Sequence[Word]) -> list[list[Line]]:
    """Runs of lines in reading order: the lines of a column, or of the page between columns, make a run."""
    return [
        [make_line(page, (item.word for item in row)) for row in run]
        for run in _arrange(rows_of([Placed(i, word) for i, word in enumerate(words)]))
        if run
    ]


def rows_of(items: Sequence[Placed]) -> list[Row]:
    """Words grouped by height, rows from top to bottom, words from left to right."""
    rows: list[Row] = []
    bases: list[tuple[float, Word]] = []
    for height, item in sorted(_heights(items)):
        for index in range(len(rows) - 1, max(-1, len(rows) - 4), -1):
            if _same_row(*bases[index], item.word, height):
                rows[index].append(item)
                break
        else:
            rows.append([item])
            bases.append((height, item.word))
    return [_left_to_right(row) for row in rows]


def _heights(items: Sequence[Placed]) -> list[tuple[float, Placed]]:
    """Each word with the height of its middle; what is glued to a word, or set high, stands with it."""
    heights: list[tuple[float, Placed]] = []
    height: float | None = None
    for item in items:
        word = item.word
        if height is None or not (word.glued or word.superscript):
            _, top, _, bottom = word.box
            height = (top + bottom) / 2
        heights.append((height, item))
    return heights


def _same_row(height: float, base: Word, word: Word, middle: float) -> bool:
    _, base_top, _, base_bottom = base.box
    _, top, _, bottom = word.box
    least = min(base_bottom - base_top, bottom - top)
    return abs(height - middle) <= SAME_HEIGHT * least or abs(base_bottom - bottom) <= SAME_BASELINE * least


def _left_to_right(row: Row) -> Row:
    """By x; words that are glued to the one before stay behind it."""
    if not any(item.word.glued for item in row):
        return sorted(row, key=_place)
    chains: list[Row] = []
    for item in sorted(row, key=lambda item: item.order):
        if item.word.glued and chains and chains[-1][-1].order == item.order - 1:
            chains[-1].append(item)
        else:
            chains.append([item])
    chains.sort(key=lambda chain: chain[0].word.box.x0)
    return [item for chain in chains for item in chain]


def _place(item: Placed) -> tuple[float, int]:
    return item.word.box.x0, item.order


# --- columns -----------------------------------------------------------------------------------------------------


class Gutter(NamedTuple):
    """A strip without words from row `first` to row `last`."""

    x0: float
    x1: float
    first: int
    last: int


def _arrange(rows: list[Row]) -> list[list[Row]]:
    """Rows as runs in reading order, columns read one after the other."""
    runs: list[list[Row]] = [[]]
    at = 0
    while at < len(rows):
        gutter = _gutter_from(rows, at)
        band, columns = _columns(rows[at : gutter.last + 1], gutter) if gutter else ([], [])
        if columns:
            runs += [*columns, []]
            at += len(band)
        else:
            runs[-1].append(rows[at])
            at += 1
    return [run for run in runs if run]


def _gutter_from(rows: list[Row], first: int) -> Gutter | None:
    """The gutter that begins at a row with words on both sides and runs down furthest."""
    best: Gutter | None = None
    for x0, x1 in _gaps(rows[first]):
        last, both = first, first
        for index in range(first + 1, len(rows)):
            narrowed = _narrowed(rows[index], x0, x1)
            if narrowed is None:
                break
            x0, x1 = narrowed
            last = index
            if rows[index][0].word.box.x0 < x0 and rows[index][-1].word.box.x1 > x1:
                both = index
        if both > first and (best is None or last - first > best.last - best.first):
            best = Gutter(x0, x1, first, last)
    return best


def _gaps(row: Row) -> list[tuple[float, float]]:
    """The wide gaps of a row."""
    gaps = []
    edge = row[0].word.box.x1
    for _, word in row:
        x0, _, x1, _ = word.box
        if x0 - edge >= GUTTER * word.style.size:
            gaps.append((edge, x0))
        if x1 > edge:
            edge = x1
    return gaps


def _narrowed(row: Row, x0: float, x1: float) -> tuple[float, float] | None:
    """What a row leaves free of a strip; None when that is no gutter any more."""
    middle = (x0 + x1) / 2
    for item in row:
        box = item.word.box
        if box.x1 <= x0 or box.x0 >= x1:
            continue
        if box.center < middle:
            x0 = max(x0, box.x1)
        else:
            x1 = min(x1, box.x0)
    return (x0, x1) if x1 - x0 >= 0.8 * GUTTER * row[0].word.style.size else None


def _columns(band: list[Row], gutter: Gutter) -> tuple[list[Row], list[list[Row]]]:
    """The rows at the head of a band that are read in columns, and their runs; no runs where there are none."""
    for rows, certain in ((_closed(band), True), (band, False)):
        left, right = _side(rows, gutter, True), _side(rows, gutter, False)
        if not left or not right:
            continue
        if _one_after_other(left, right) if certain else _is_prose(left) and _is_prose(right):
            return rows, [*_arrange(rows_of(left)), *_arrange(rows_of(right))]
    return band, []


def _closed(band: list[Row]) -> list[Row]:
    """The fewest rows from the top that the content stream writes before all others of the band."""
    lowest = [min(item.order for item in row) for row in band]
    highest = -1
    for index, row in enumerate(band[:-1], start=1):
        highest = max(highest, *(item.order for item in row))
        if highest < min(lowest[index:]):
            return band[:index]
    return band


def _side(band: list[Row], gutter: Gutter, left: bool) -> list[Placed]:
    """The words on one side of a gutter, in the order of the content stream."""
    middle = (gutter.x0 + gutter.x1) / 2
    return sorted(item for row in band for item in row if (item.word.box.center < middle) == left)


def _one_after_other(left: list[Placed], right: list[Placed]) -> bool:
    """Whether the content stream writes all of one side before the other, and both have several rows."""
    if left[-1].order >= right[0].order:
        return False
    return min(len(rows_of(left)), len(rows_of(right))) >= 2


def _is_prose(side: list[Placed]) -> bool:
    if len(side) < LEAST_COLUMN_ROWS * PROSE_WORDS:
        return False
    rows = rows_of(side)
    return len(rows) >= LEAST_COLUMN_ROWS and len(side) / len(rows) >= PROSE_WORDS
