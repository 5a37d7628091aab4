"""Headers that stand over several columns, told from how they stand: over a short rule, or in their middle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from councildocs.layout.tables.draft import Draft, Slot
from councildocs.layout.tables.edges import Edge
from councildocs.layout.tables.text import around, is_number

OVER_RULE = 1.2
"""A header stands so many font sizes above the rule that gathers its columns, or less."""
MOST_OFF = 1.0
"""The middle of a header may lie beside the middle of its columns by so many font sizes."""
UNNAMED = 0.15
UNNAMED_AMONG_LIKE = 4.0
"""What it costs, in font sizes, to leave a column without a header; more where names below come again and again."""
MOST_HEADERS = 4

Sides = tuple[float, float]


def spanned(draft: Draft, short_rules: Sequence[Edge]) -> Draft:
    """The draft with the header cells that stand over several columns spanning them."""
    if draft.column_count < 3:
        return draft
    for row in range(min(MOST_HEADERS, draft.row_count - 1)):
        here = [slot for slot in draft.slots if slot.row == row and slot.row_span == 1 and slot.words]
        if row and any(is_number(slot.text) and slot.column_span == 1 for slot in here if slot.column > 0):
            break
        if 0 < len(here) < draft.column_count:
            draft = _row_spanned(draft, row, here, short_rules)
    return draft


def _row_spanned(draft: Draft, row: int, here: list[Slot], short_rules: Sequence[Edge]) -> Draft:
    """The draft with the cells of one header row widened."""
    below = [slot for slot in draft.slots if slot.row == row + 1 and slot.words and slot.column_span == 1]
    named = {slot.column for slot in below}
    like = len({slot.text for slot in below}) < len(below)
    centers = [around(slot.words).center for slot in here]
    short = [rule for rule in short_rules if sum(rule.start < center < rule.end for center in centers) == 1]
    ranges = {slot: found for slot in here if (found := _under_rule(draft, slot, short))}
    if not ranges and named:
        sides = {c: s for c in named if (s := _sides(draft, c, row))}
        ranges = _in_middle(here, sides, {slot.column: _x_sides(slot) for slot in below}, like=like)
    for slot, columns in ranges.items():
        draft = _widened(draft, slot, columns)
    return draft


def _widened(draft: Draft, slot: Slot, columns: range) -> Draft:
    """The draft with a cell over `columns`, where nothing else stands in its row."""
    covered = set(columns)
    if not set(slot.columns) < covered:
        return draft
    others = [other for other in draft.slots if slot.row in other.rows and other != slot]
    if any(other.words and covered.intersection(other.columns) for other in others):
        return draft
    kept = [other for other in draft.slots if other != slot and not (other in others and other.column in covered)]
    wide = slot._replace(column=columns.start, column_span=len(columns))
    return replace(draft, slots=tuple(sorted([*kept, wide])))


def _under_rule(draft: Draft, slot: Slot, short_rules: Sequence[Edge]) -> range | None:
    """The columns over which a short rule runs right below the words of a cell."""
    box = around(slot.words)
    reach = OVER_RULE * slot.words[0].style.size
    for rule in short_rules:
        if -2 <= rule.at - box.bottom <= reach and rule.start - 2 <= box.center <= rule.end + 2:
            columns = [c for c in range(draft.column_count) if _is_over(_sides(draft, c, slot.row), rule)]
            if columns:
                return range(columns[0], columns[-1] + 1)
    return None


def _is_over(sides: Sides | None, rule: Edge) -> bool:
    """Whether the words of a column stand within the length of a rule."""
    return sides is not None and min(rule.end, sides[1]) - max(rule.start, sides[0]) > 0.5 * (sides[1] - sides[0])


def _sides(draft: Draft, column: int, row: int) -> Sides | None:
    """From where to where the words of a column reach below a row."""
    boxes = [
        around(slot.words)
        for slot in draft.slots
        if slot.column == column and slot.column_span == 1 and slot.words and slot.row > row
    ]
    return (min(box.x0 for box in boxes), max(box.x1 for box in boxes)) if boxes else None


def _x_sides(slot: Slot) -> Sides:
    box = around(slot.words)
    return box.x0, box.x1


def _in_middle(
    here: Sequence[Slot], sides: dict[int, Sides], names: dict[int, Sides], *, like: bool
) -> dict[Slot, range]:
    """The columns in whose middle each cell of a header row stands: the shares of the columns that fit best.

    `sides` are those of the columns, `names` those of what stands right below the row.
    """
    size = here[0].words[0].style.size
    unnamed = (UNNAMED_AMONG_LIKE if like else UNNAMED) * size
    end = max(sides) + 1

    @cache
    def best(index: int, start: int) -> tuple[float, tuple[range, ...]]:
        """The least cost of cells from `index` on over columns from `start` on, and their ranges."""
        if index == len(here):
            return unnamed * sum(column in sides for column in range(start, end)), ()
        slot = here[index]
        found: list[tuple[float, tuple[range, ...]]] = []
        for first in range(min(start, slot.column), slot.column + 1):
            for last in range(slot.columns[-1] + 1, max(end, slot.columns[-1] + 1) + 1):
                columns = range(first, last)
                if first < start or (len(columns) > slot.column_span and not set(columns) <= set(sides)):
                    continue
                cost, rest = best(index + 1, last)
                skipped = sum(column in sides for column in range(start, first))
                found.append((_off(slot, columns, sides, names) + unnamed * skipped + cost, (columns, *rest)))
        return min(found, key=lambda item: item[0], default=(float("inf"), ()))

    cost, ranges = best(0, 0)
    if cost == float("inf"):
        return {}
    return {
        slot: columns
        for slot, columns in zip(here, ranges, strict=True)
        if _off(slot, columns, sides, names) <= MOST_OFF * size
    }


def _off(slot: Slot, columns: range, sides: dict[int, Sides], names: dict[int, Sides]) -> float:
    """How far the middle of a cell's words lies from the middle of columns, or of the names of several columns."""
    first, last = columns.start, columns.stop - 1
    if first not in sides or last not in sides:
        return 0.0
    center = around(slot.words).center
    off = abs((sides[first][0] + sides[last][1]) / 2 - center)
    if first == last or first not in names or last not in names:
        return off
    return min(off, abs((names[first][0] + names[last][1]) / 2 - center))
