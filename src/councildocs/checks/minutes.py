"""Minutes: their numbering, and their own count of what they decide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from councildocs.checks.doubts import by_part, doubt
from councildocs.records import Issue, Minute, Record
from councildocs.structure import Paper

FEWEST = 3
"""So many minutes tell how their numbers are printed."""

_FIGURES = regex.compile(r"\d+")
_LAST = regex.compile(r"(\d+)([a-z]?)\W*$", regex.I)
_COUNTS = {
    word: number
    for number, word in enumerate(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), start=2)
}
_COUNTED = regex.compile(
    rf"\b(?:following|these|all)\s+({'|'.join(_COUNTS)}|\d{{1,2}})\s+"
    r"(?:recommendations|resolutions|decisions|actions|motions|points|proposals)\b",
    regex.I,
)


def minute_numbers(paper: Paper, records: Sequence[Record]) -> Iterator[Issue]:
    """Numbers of minutes that are left out, repeated, fall back, or are printed unlike the others.

    Where the reader of the minutes has spoken about their numbers already, nothing is said twice.
    """
    told = {r.part for r in records if isinstance(r, Issue) and r.code.startswith("minute-number")}
    for part, minutes in by_part(records, Minute):
        if part in told:
            continue
        numbered = [(minute.number, minute) for minute in minutes if minute.number]
        usual = _usual([number for number, _ in numbered])
        for number, minute in numbered:
            if len(numbered) >= FEWEST and _shape(number) != usual:
                message = f"The number {number} is not printed like the others."
                yield doubt("minute-number-odd", message, minute.provenance, part)
        alike = [(number, minute) for number, minute in numbered if _shape(number) == usual]
        for (before, _), (number, minute) in pairwise(alike):
            yield from _step(before, number, minute, part)


def _step(before: str, number: str, minute: Minute, part: str | None) -> Iterator[Issue]:
    first, second = _LAST.search(before), _LAST.search(number)
    if not first or not second or before[: first.start()] != number[: second.start()]:
        return
    step = int(second[1]) - int(first[1])
    if step == 0 and first[2] == second[2]:
        message = f"Two minutes have the number {number}."
        yield doubt("minute-number-repeated", message, minute.provenance, part)
    elif step < 0:
        message = f"Minute {number} follows {before}."
        yield doubt("minute-number-order", message, minute.provenance, part)
    elif step > 1:
        message = f"No minute is numbered between {before} and {number}."
        yield doubt("minute-number-gap", message, minute.provenance, part)


def _usual(numbers: Sequence[str]) -> str | None:
    shapes = [_shape(number) for number in numbers]
    return max(dict.fromkeys(shapes), key=shapes.count, default=None)


def _shape(number: str) -> str:
    """How a number is printed: letters and marks as they are, figures as one sign.

    >>> _shape("HSC.45") == _shape("HSC.9"), _shape("11..23.05") == _shape("11.23.05")
    (True, False)
    """
    return regex.sub(r"(?<=#)[a-z]$", "", _FIGURES.sub("#", number))


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
