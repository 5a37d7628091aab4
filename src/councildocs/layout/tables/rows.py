"""Rows that no rule divides: which lines of a band are rows of their own, and which are lines of one row."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from councildocs.geometry import Box
from councildocs.layout.tables.anchors import anchored_starts
from councildocs.layout.tables.draft import Draft
from councildocs.layout.tables.levels import Level, Piece, Rooms, figure_columns, levels_of, rooms_of, sides_of
from councildocs.layout.tables.text import is_figure, is_number, is_value

SAME_ROW = 0.35
"""Lines of different columns that overlap by this share of their height stand in one row."""
HALF_STEP = 0.75
"""Above the first figures, a line less than this share of a whole step below another of other columns is in its row:
names of one line stand beside the middle of those of two."""
LOOSE = 1.35
"""A step from line to line that is so many times the tightest one begins a new row."""
SURE = 1.0
SURE_IN_GROUP = 1.5
"""How much must speak for a line going on with the row above it; more where the row may be the name of a group."""
WHOLE_STEP = 0.8
"""A step of a smaller share of a line's height leads from a line to one that stands beside it."""
FEW_BANDS = 4
"""With more bands between rules than this each is taken for a row, unless it lists figures line by line."""
LEAST_ROWS = 3
LEAST_WORDS = 3
LISTED = 0.8
ALIGNED = 0.3
MIDDLE = 1.0
"""A name stands over another, or in the middle of columns, give or take so many font sizes."""
MOST_BROKEN = 0.2
"""Text between upright rules is a list when it has so many lines, and few of them are broken for want of room."""


class View(NamedTuple):
    """What is known of the whole table when its lines are judged."""

    rooms: Rooms
    figures: set[int]
    cuts: Sequence[float]
    sides: dict[int, tuple[float, float]]


def row_starts(draft: Draft, *, walled: bool) -> list[bool]:
    """For each row of a draft with a row for every line: whether it begins a new row of the table.

    `walled` says that rules stand between the columns.
    """
    levels = levels_of(draft)
    view = View(rooms_of(draft, levels, walled=walled), figure_columns(levels), draft.cuts, sides_of(levels))
    starts = [True] * len(levels)
    spans = _spans(draft.bands)
    bands = sum(any(level.pieces for level in levels[first : last + 1]) for first, last in spans)
    for first, last in spans:
        if last > first:
            band = levels[first : last + 1]
            starts[first : last + 1] = _band_starts(band, view, bands=bands, first=first == 0)
    return starts


def _band_starts(band: Sequence[Level], view: View, *, bands: int, first: bool) -> list[bool]:
    """Which lines of a band begin a row: the more rules there are, the more must speak for rows without."""
    whole = [True] + [False] * (len(band) - 1)
    names = first and not any(is_value(piece.text) for level in band for piece in level.pieces)
    ruled = any(_is_between(above, below, at) for above, below in pairwise(band) for at in view.cuts)
    if names and bands > 1 and not ruled and _is_one_name_row(band, view):
        return whole
    if ((names and bands > 1) or ruled) and not view.rooms.known:
        return _line_starts(band, view, first=first)
    if bands > FEW_BANDS:
        return _line_starts(band, view, first=first) if _lists_figures(band, view.rooms) else whole
    starts = _line_starts(band, view, first=first)
    broken = any(_is_broken(above, below, view.rooms) for above, below in pairwise(band))
    if _lists_figures(band, view.rooms) or (_has_many_figures(band) and not broken):
        return starts
    if (anchored := anchored_starts(band, view.rooms)) is not None:
        return anchored
    if view.rooms.known:
        return starts if _is_list(band, view.rooms) else whole
    if bands > 2 and _breaks_text(band, starts, view.rooms):
        return whole
    return starts if bands == 1 or _are_rows(band, starts) else whole


def _spans(bands: Sequence[int]) -> list[tuple[int, int]]:
    """First and last row of each band."""
    spans: list[tuple[int, int]] = []
    for index, band in enumerate(bands):
        if spans and bands[spans[-1][0]] == band:
            spans[-1] = (spans[-1][0], index)
        else:
            spans.append((index, index))
    return spans


# --- does a band between two rules hold several rows? -------------------------------------------------------------


def _lists_figures(band: Sequence[Level], rooms: Rooms) -> bool:
    """Whether two columns give something on line after line, one of them figures, and no line of the other goes on
    in the next."""
    counts: dict[int, int] = defaultdict(int)
    figures: dict[int, int] = defaultdict(int)
    if any(_is_broken(above, below, rooms) for above, below in pairwise(band)):
        return False
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
    return figures[full[0]] == len(band) and any(not _any_goes_on(band, column, rooms) for column in beside)


def _is_broken(above: Level, below: Level, rooms: Rooms) -> bool:
    """Whether all figures of a line only end those of the line above."""
    pairs = [(a, b) for a, b in _shared([above], below) if is_number(a.text) or is_number(b.text)]
    return bool(pairs) and all(rooms.breaks(a, b) for a, b in pairs)


def _any_goes_on(band: Sequence[Level], column: int, rooms: Rooms) -> bool:
    pieces = [piece for level in band if (piece := level.at(column))]
    return any(rooms.goes_on(a, b) >= SURE for a, b in pairwise(pieces))


def _has_many_figures(band: Sequence[Level]) -> bool:
    """Whether a column gives three figures, or two columns give two on the same lines."""
    lines: dict[int, set[int]] = defaultdict(set)
    for index, level in enumerate(band):
        for piece in level.pieces:
            if piece.span == 1 and piece.column > 0 and is_number(piece.text):
                lines[piece.column].add(index)
    several = [places for places in lines.values() if len(places) > 1]
    return any(len(places) > 2 for places in several) or any(len(a & b) > 1 for a, b in pairwise(several))


def _is_one_name_row(band: Sequence[Level], view: View) -> bool:
    """Whether a header of three lines or more only breaks its names: all begin on its first line, none spans columns,
    and fewer go on with each line."""
    columns = len(view.sides)
    if len(band) < LEAST_ROWS or len(band[0].pieces) < columns:
        return False
    if any(piece.span > 1 for level in band for piece in level.pieces):
        return False
    return all(_columns(below) <= _columns(above) for above, below in pairwise(band))


def _columns(level: Level) -> set[int]:
    return {piece.column for piece in level.pieces}


def _breaks_text(band: Sequence[Level], starts: Sequence[bool], rooms: Rooms) -> bool:
    """Whether a line that seems to begin a row goes on with running text that had no room left."""
    for index in range(1, len(band)):
        if starts[index]:
            for above, below in _shared([band[index - 1]], band[index]):
                if len(above.words) >= LEAST_WORDS and rooms.goes_on(above, below) > 0:
                    return True
    return False


def _are_rows(band: Sequence[Level], starts: Sequence[bool]) -> bool:
    """Whether lines that seem to begin rows all begin in the first column and in another."""
    begun = [level for level, start in zip(band, starts, strict=True) if start]
    return len(begun) > 1 and all(level.at(0) and len(level.pieces) > 1 for level in begun)


def _is_list(band: Sequence[Level], rooms: Rooms) -> bool:
    """Whether two columns between upright rules give something on nearly every line, and hardly any line is broken
    for want of room."""
    counts = Counter(piece.column for level in band for piece in level.pieces)
    listed = sum(count >= LISTED * len(band) for count in counts.values())
    pairs = [rooms.goes_on(a, b) for above, below in pairwise(band) for a, b in _shared([above], below)]
    return listed > 1 and len(band) >= LEAST_ROWS and sum(pair > 0 for pair in pairs) <= MOST_BROKEN * len(pairs)


# --- line by line -------------------------------------------------------------------------------------------------


def _line_starts(band: Sequence[Level], view: View, *, first: bool) -> list[bool]:
    """Which lines begin a row, as each one stands to the row above it."""
    starts = [True]
    head = _head(band, view.figures) if first else 0
    steps = [b.bottom - a.bottom for a, b in pairwise(band)]
    line = min(level.bottom - level.top for level in band)
    tightest = min((step for step in steps if step > WHOLE_STEP * line), default=line)
    for index, (above, below) in enumerate(pairwise(band), start=1):
        row = band[max(i for i in range(index) if starts[i]) : index]
        loose = steps[index - 1] > LOOSE * tightest
        half = steps[index - 1] < HALF_STEP * tightest
        cut = any(_is_between(above, below, at) for at in view.cuts)
        starts.append(cut or not _goes_on(row, above, below, view, head=index < head, loose=loose, half=half))
    return starts


def _is_between(above: Level, below: Level, at: float) -> bool:
    """Whether a height lies between two lines, not within the letters of one (as the rule under a word does)."""
    return above.bottom - 1 <= at <= below.top + 1


def _head(band: Sequence[Level], figures: set[int]) -> int:
    """How many levels stand above the first figure of a table of figures; years do not count if others follow, marks
    do where there is nothing else."""
    if not figures:
        return 0
    for is_given in (is_value, is_number, is_figure):
        for index, level in enumerate(band):
            if any(is_given(piece.text) for piece in level.pieces if piece.column in figures):
                return index
    return len(band)


def _goes_on(
    row: Sequence[Level], above: Level, below: Level, view: View, *, head: bool, loose: bool, half: bool
) -> bool:
    """Whether a line belongs to the row above it."""
    if not below.pieces or not above.pieces:
        return False
    shared = _shared(row, below)
    height = min(above.bottom - above.top, below.bottom - below.top)
    if above.bottom - below.top > SAME_ROW * height and not shared:
        return True
    if head and half and not _shared([above], below):
        return True
    is_given = is_value if head else is_number
    if any(is_given(b.text) and (is_given(a.text) or b.column in view.figures) for a, b in shared):
        return False
    if head:
        return not loose and _is_header_line(row, above, below, view)
    if loose or not shared:
        return not shared and not loose and _completes(row, below, view.figures)
    if any(not _stands_in(a, above) for a, _ in shared):
        return False
    scores = [view.rooms.goes_on(a, b) for a, b in shared]
    if view.rooms.known:
        return min(scores) > 0
    group = len(below.pieces) > 1 and all(piece.column == 0 for level in row for piece in level.pieces)
    sure = SURE_IN_GROUP if group else SURE
    return min(scores) > -1 and (max(scores) >= sure or (len(scores) > 1 and min(scores) > 0))


def _completes(row: Sequence[Level], below: Level, figures: set[int]) -> bool:
    """Whether a row that has only its name so far gets its figures in a line without a name."""
    named = all(piece.column == 0 for level in row for piece in level.pieces)
    return named and len(row) > 1 and all(piece.column in figures for piece in below.pieces)


def _stands_in(piece: Piece, level: Level) -> bool:
    return any(other is piece for other in level.pieces)


def _is_header_line(row: Sequence[Level], above: Level, below: Level, view: View) -> bool:
    """Whether a line above the first figures goes on with the names above it."""
    if any(piece.span > 1 for level in row for piece in level.pieces):
        return False
    if _gathers(row, below, view.sides):
        return False
    alone = len(below.pieces) == 1 and below.pieces[0].column == 0 and len(above.pieces) > 1
    first = above.at(0)
    return not alone or (first is not None and view.rooms.goes_on(first, below.pieces[0]) >= 1)


def _gathers(row: Sequence[Level], below: Level, sides: dict[int, tuple[float, float]]) -> bool:
    """Whether a name of a row stands in the middle of several columns, each of which a line below gives a name.

    Years in columns without a name are gathered by what stands above.
    """
    named = {piece.column for level in row for piece in level.pieces}
    if all(piece.column in named for piece in below.pieces):
        return False
    if all(is_number(piece.text) for piece in below.pieces if piece.column):
        return True
    own = {piece.column: piece for piece in below.pieces}
    return any(_is_gatherer(piece, own, named, sides) for level in row for piece in level.pieces)


def _is_gatherer(
    piece: Piece, own: dict[int, Piece], named: set[int], sides: dict[int, tuple[float, float]]
) -> bool:
    """Whether a name stands in the middle of several columns, or of their names, and not over the name in its own."""
    size = piece.words[0].style.size
    below = own.get(piece.column)
    if below and _off(piece.box, below.box) <= ALIGNED * size:
        return False
    first = last = piece.column
    while first - 1 in sides and first - 1 not in named:
        first -= 1
    while last + 1 in sides and last + 1 not in named:
        last += 1
    names = {column: (other.box.x0, other.box.x1) for column, other in own.items()}
    return any(
        left in known and right in known
        and abs((known[left][0] + known[right][1]) / 2 - piece.box.center) <= MIDDLE * size
        for left in range(first, piece.column + 1)
        for right in range(max(piece.column, left + 1), last + 1)
        for known in (sides, names)
    )


def _off(a: Box, b: Box) -> float:
    """How far two boxes are from beginning, ending or standing in the same place."""
    return min(abs(a.x0 - b.x0), abs(a.x1 - b.x1), abs(a.center - b.center))


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
