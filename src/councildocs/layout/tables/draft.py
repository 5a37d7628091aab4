"""A table on its way: where its rows and columns lie, and which words stand in which cell."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from councildocs.geometry import Box, union
from councildocs.page import Word

OUTSIDE = -1
"""The band of rows that stand above the rules of a table."""


class Slot(NamedTuple):
    """A cell: its first row and column, how many it spans, its words."""

    row: int
    column: int
    row_span: int
    column_span: int
    words: tuple[Word, ...] = ()

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def rows(self) -> range:
        return range(self.row, self.row + self.row_span)

    @property
    def columns(self) -> range:
        return range(self.column, self.column + self.column_span)


@dataclass(frozen=True, slots=True)
class Draft:
    """Rows lie between neighbouring `ys`, columns between neighbouring `xs`.

    `bands` says for every row which ruled row it is a piece of: rows of one band have no rule between them.
    `cuts` are the heights of short rules, such as those under names that gather columns.  `guessed` says that rows or
    columns were told from the words, not from rules; `walled` that rules stand between all columns.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    slots: tuple[Slot, ...]
    method: str
    bands: tuple[int, ...] = ()
    guessed: bool = False
    walled: bool = False
    cuts: tuple[float, ...] = ()

    @property
    def box(self) -> Box:
        return Box(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    @property
    def extent(self) -> Box:
        """The box around its cells and all their words."""
        return union([self.box, *(word.box for slot in self.slots for word in slot.words)])

    @property
    def row_count(self) -> int:
        return len(self.ys) - 1

    @property
    def column_count(self) -> int:
        return len(self.xs) - 1

    def slot_box(self, slot: Slot) -> Box:
        return Box(
            self.xs[slot.column],
            self.ys[slot.row],
            self.xs[slot.column + slot.column_span],
            self.ys[slot.row + slot.row_span],
        )


def filled(draft: Draft, words: Iterable[Word]) -> Draft:
    """The draft with each word in the cell in which its middle lies; words outside are left out."""
    owner: dict[tuple[int, int], int] = {}
    for index, slot in enumerate(draft.slots):
        for row in slot.rows:
            for column in slot.columns:
                owner[row, column] = index
    held: list[list[Word]] = [[] for _ in draft.slots]
    for word in words:
        place = place_of(draft, word.box)
        if place in owner:
            held[owner[place]].append(word)
    slots = tuple(slot._replace(words=tuple(words)) for slot, words in zip(draft.slots, held, strict=True))
    return replace(draft, slots=slots)


def taking_in(draft: Draft, words: Sequence[Word]) -> Draft:
    """The draft with words that lie within it but in none of its cells in the cells that are nearest."""
    if not words or not draft.slots:
        return draft
    more: dict[int, list[Word]] = {}
    boxes = [draft.slot_box(slot) for slot in draft.slots]
    for word in words:
        nearest = min(range(len(boxes)), key=lambda index: _distance(boxes[index], word.box))
        more.setdefault(nearest, []).append(word)
    slots = tuple(slot._replace(words=(*slot.words, *more.get(i, ()))) for i, slot in enumerate(draft.slots))
    return replace(draft, slots=slots)


def _distance(box: Box, other: Box) -> float:
    """How far the middle of `other` lies outside a box."""
    across = max(box.x0 - other.center, other.center - box.x1, 0.0)
    return across + max(box.top - other.middle, other.middle - box.bottom, 0.0)


def place_of(draft: Draft, box: Box) -> tuple[int, int]:
    """The row and column in which the middle of a box lies (-1: outside)."""
    return _between(draft.ys, box.middle), _between(draft.xs, box.center)


def _between(places: Sequence[float], at: float) -> int:
    """Which gap between sorted places holds `at`; -1 outside."""
    if not places[0] <= at <= places[-1]:
        return -1
    return min(bisect_right(places, at), len(places) - 1) - 1


def without_slivers(draft: Draft, least: float) -> Draft:
    """The draft without rows and columns that are narrower than `least` and hold no words of their own."""
    return _thinned(_thinned(draft, least, columns=True), least, columns=False)


def _thinned(draft: Draft, least: float, *, columns: bool) -> Draft:
    places = draft.xs if columns else draft.ys
    thin = {i for i in range(len(places) - 1) if places[i + 1] - places[i] < least}
    if not thin:
        return draft
    for slot in draft.slots:
        first, span = (slot.column, slot.column_span) if columns else (slot.row, slot.row_span)
        if slot.words:
            thin.difference_update([first] if span == 1 else ())
    return without(draft, thin, columns=columns) if thin else draft


def without(draft: Draft, gone: set[int], *, columns: bool) -> Draft:
    """The draft without some rows or columns; what spans them is narrowed, words that only they hold move to the
    row or column before (or, at the beginning, after)."""
    places = draft.xs if columns else draft.ys
    kept = [i for i in range(len(places) - 1) if i not in gone]
    if not kept or not gone:
        return draft
    new = {old: index for index, old in enumerate(kept)}
    slots: list[Slot] = []
    homeless: list[Slot] = []
    for slot in draft.slots:
        covered = [new[i] for i in (slot.columns if columns else slot.rows) if i in new]
        if covered and columns:
            slots.append(slot._replace(column=covered[0], column_span=len(covered)))
        elif covered:
            slots.append(slot._replace(row=covered[0], row_span=len(covered)))
        elif slot.words:
            at = max(0, sum(i < (slot.column if columns else slot.row) for i in kept) - 1)
            homeless.append(slot._replace(column=at, column_span=1) if columns else slot._replace(row=at, row_span=1))
    merged = (places[0], *(_border(places, a, b) for a, b in pairwise(kept)), places[-1])
    slots = _taken_in(slots, homeless)
    if columns:
        return replace(draft, xs=merged, slots=tuple(sorted(slots)))
    return replace(draft, ys=merged, slots=tuple(sorted(slots)), bands=tuple(draft.bands[i] for i in kept))


def _taken_in(slots: list[Slot], homeless: list[Slot]) -> list[Slot]:
    """The cells, with the words of others in the cells that stand in their place."""
    for lost in homeless:
        for index, slot in enumerate(slots):
            if lost.row in slot.rows and lost.column in slot.columns:
                slots[index] = slot._replace(words=(*slot.words, *lost.words))
                break
        else:
            slots.append(lost)
    return slots


def _border(places: Sequence[float], before: int, after: int) -> float:
    """Where two rows or columns meet once those between them are gone."""
    return (places[before + 1] + places[after]) / 2
