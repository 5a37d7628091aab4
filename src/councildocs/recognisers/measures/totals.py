"""The sums of tables: every total against the rows or the columns that it adds up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from councildocs.layout import Cell

MOST_ROUNDING = 3.0
"""Honest rounding makes a total differ by at most so many units of the last place."""
CLOSE = 0.1
"""A lone total is checked when it lies so near to its rows, as a share of itself."""
FEW_ROWS = 6


class Entry(NamedTuple):
    """A figure of a column (or of a row): `section` counts the groups of rows, `total` marks a total."""

    value: float
    places: int
    total: bool
    section: int
    cell: Cell
    name: str = ""


class Finding(NamedTuple):
    """What adding up gave for one total: `printed` against `added`; `rounded` where rounding explains it."""

    entry: Entry
    printed: float
    added: float
    rounded: bool


def check_columns(columns: Iterable[Sequence[Entry]]) -> list[Finding]:
    """The totals of some columns of one table that are not the sum of the rows above them.

    A row of totals that most of its columns deny is another kind of total, and is left alone; so is a lone total
    that is far from the sum of its rows.
    """
    by_row: dict[tuple[int, int], list[Finding]] = defaultdict(list)
    for entries in columns:
        for index, entry in enumerate(entries):
            if entry.total and (sums := list(_sums(entries, index))):
                finding = _compared(entry, sums, _allowed(entries[: index + 1]))
                by_row[entry.cell.page, entry.cell.row].append(finding)
    found = []
    for findings in by_row.values():
        wrong = [finding for finding in findings if not finding.rounded and finding.added != finding.printed]
        right = [finding for finding in findings if finding not in wrong and finding.printed]
        found += [finding for finding in findings if finding.rounded]
        if len(right) >= len(wrong) or (not right and len(wrong) == len(findings) == 1 and _is_near(wrong[0])):
            found += wrong
    return found


def _compared(entry: Entry, sums: Sequence[float], allowed: float) -> Finding:
    """A total against the nearest of the sums that it may be; where it is none, against the first."""
    best = min(sums, key=lambda added: abs(added - entry.value))
    if abs(best - entry.value) < 1e-6 * max(1.0, abs(entry.value)):
        return Finding(entry, entry.value, entry.value, False)
    if abs(best - entry.value) <= allowed + 1e-9:
        return Finding(entry, entry.value, best, True)
    near = abs(sums[0] - entry.value) <= CLOSE * abs(entry.value)
    return Finding(entry, entry.value, sums[0] if near else best, False)


def check_rows(rows: Iterable[Sequence[Entry]]) -> list[Finding]:
    """The totals at the end of rows that are not the sum of the figures before them.

    A column of totals is one when most of its rows add up.
    """
    checked = [finding for row in rows if (finding := _check_row(row))]
    wrong = [finding for finding in checked if finding.added != finding.printed]
    right = [finding for finding in checked if finding.rounded or finding.added == finding.printed]
    least = len(wrong) if len(checked) <= FEW_ROWS else 3 * len([finding for finding in wrong if not finding.rounded])
    return wrong if len(right) >= max(1, least) else []


def _check_row(row: Sequence[Entry]) -> Finding | None:
    """One total of a row against what stands before it, back to the total before."""
    ends = [index for index, entry in enumerate(row) if entry.total]
    if not ends:
        return None
    end = ends[-1]
    start = ends[-2] + 1 if len(ends) > 1 else 0
    items = row[start:end]
    added, entry = sum(item.value for item in items), row[end]
    if not items or (len(items) == 1 and added != entry.value):
        return None
    if abs(added - entry.value) < 1e-6 * max(1.0, abs(entry.value)):
        return Finding(entry, entry.value, entry.value, False)
    return Finding(entry, entry.value, added, abs(added - entry.value) <= _allowed([*items, entry]) + 1e-9)


def _sums(entries: Sequence[Entry], end: int) -> Iterator[float]:
    """What a total may add up: the rows since the total before it, the rows of its section, all rows, all totals."""
    before = entries[:end]
    since = next((i + 1 for i in range(end - 1, -1, -1) if entries[i].total), 0)
    items = [entry for entry in before if not entry.total]
    totals = [entry for entry in before if entry.total]
    runs: list[Sequence[Entry]] = [
        before[since:],
        [entry for entry in items if entry.section == entries[end].section],
        items,
        totals,
        [*totals, *before[since:]],
        [*totals[-1:], *before[since:]],
    ]
    last = [item for item in before[since:] if not item.total]
    runs.extend(last[start:] for start in range(1, max(1, len(last) - 1)))
    for run in runs:
        if len(run) > 1 or (len(run) == 1 and run is runs[0] and len(before) == 1):
            yield sum(entry.value for entry in run)


def _allowed(entries: Sequence[Entry]) -> float:
    """By how much rounding can set off a sum of these figures from their total."""
    places = max(entry.places for entry in entries)
    count = sum(not entry.total for entry in entries)
    return min(MOST_ROUNDING, max(1.0, (count + 1) / 2)) * 10.0**-places


def _is_near(finding: Finding) -> bool:
    return abs(finding.printed - finding.added) <= CLOSE * abs(finding.printed) and finding.printed != 0


def places_of(text: str) -> int:
    """How many places a printed figure has behind its point.

    >>> places_of("1,234"), places_of("12.50%"), places_of("£0.7m")
    (0, 2, 1)
    """
    digits = text.split(".")[-1] if "." in text else ""
    return next((i for i, letter in enumerate(digits) if not letter.isdigit()), len(digits))
