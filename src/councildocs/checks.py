"""What the records of a paper say against each other: every mismatch is an Issue, nothing is corrected."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from councildocs.records import Issue, Record
from councildocs.structure import Paper

Check = Callable[[Paper, Sequence[Record]], Iterable[Issue]]

CHECKS: tuple[Check, ...] = ()


def check(paper: Paper, records: Sequence[Record]) -> list[Issue]:
    """Every doubt about the records, check by check."""
    return [issue for one in CHECKS for issue in one(paper, records)]
