"""Rows of running text that no rule divides: they begin where every column gives something."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from councildocs.layout.tables.levels import Level, Rooms
from councildocs.layout.tables.text import is_number

LEAST_COLUMNS = 3
MOST_LEADING = 2
"""A row of names may have so many lines above the one on which every column gives something."""
LEAST_WORDS = 3
MOST_WRAPPED = 0.6
"""Text is wrapped when this share of its lines has so many words, or more, and no room for the next."""
SURE = 1.0


def anchored_starts(band: Sequence[Level], rooms: Rooms) -> list[bool] | None:
    """Which lines of a band begin a row, told from a column that gives something only where all columns do.

    None where no column is such an anchor, where its own text goes on from line to line, or where no text behind the
    first column is wrapped; none either where other lines give figures.
    """
    columns = {column for level in band for piece in level.pieces for column in piece.columns}
    full = [index for index, level in enumerate(band) if {piece.column for piece in level.pieces} == columns]
    if len(columns) < LEAST_COLUMNS or len(full) < LEAST_COLUMNS or full[0] > MOST_LEADING:
        return None
    others = [level for index, level in enumerate(band) if index > full[0] and index not in full]
    wrapped = {piece.column for level in others for piece in level.pieces}
    anchors = columns - wrapped
    if any(is_number(piece.text) for level in others for piece in level.pieces):
        return None
    if not anchors or not _is_wrapped(band, wrapped - {0}, rooms) or _goes_on(band, full, anchors, rooms):
        return None
    return [index == 0 or index in full[1:] for index in range(len(band))]


def _is_wrapped(band: Sequence[Level], columns: set[int], rooms: Rooms) -> bool:
    """Whether lines in some columns are mostly running text that breaks for want of room."""
    seen = full = 0
    for first, second in pairwise(band):
        for column in columns:
            above, below = first.at(column), second.at(column)
            if above and below and len(first.pieces) > len(second.pieces):
                seen += 1
                full += len(above.words) >= LEAST_WORDS and rooms.is_full(above, below)
    return full >= MOST_WRAPPED * seen > 0


def _goes_on(band: Sequence[Level], full: Sequence[int], anchors: set[int], rooms: Rooms) -> bool:
    """Whether what stands in anchors goes on in the next line."""
    for index in full:
        if index - 1 in full:
            for column in anchors:
                above, below = band[index - 1].at(column), band[index].at(column)
                if above and below and rooms.goes_on(above, below) >= SURE:
                    return True
    return False
