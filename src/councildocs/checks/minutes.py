"""Minutes: their own count of what they decide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from councildocs.checks.doubts import by_part, doubt
from councildocs.records import Issue, Minute, Record
from councildocs.structure import Paper

_COUNTS = {
    word: number
    for number, word in enumerate(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), start=2)
}
_COUNTED = regex.compile(
    rf"\b(?:following|these|all)\s+({'|'.join(_COUNTS)}|\d{{1,2}})\s+"
    r"(?:recommendations|resolutions|decisions|actions|motions|points|proposals)\b",
    regex.I,
)


def decision_counts(paper: Paper, records: Sequence[Record]) -> Iterator[Issue]:
    """A minute that says "the following three recommendations" and lists another number."""
    for part, minutes in by_part(records, Minute):
        for minute in minutes:
            if not minute.resolutions:
                continue
            leads = {resolution.lead_in for resolution in minute.resolutions if resolution.lead_in}
            for text in leads:
                match = _COUNTED.search(text)
                listed = sum(resolution.lead_in == text for resolution in minute.resolutions)
                if match and listed > 1 and listed != _number(match[1]):
                    message = f"Minute {minute.number} speaks of {match[1]} and lists {listed}."
                    yield doubt("decision-count", message, minute.provenance, part)


def _number(word: str) -> int:
    return _COUNTS.get(word.casefold()) or int(word)
