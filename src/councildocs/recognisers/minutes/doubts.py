"""Doubts about the numbers of minutes: repeated, out of order, missing, misprinted.  They are kept as printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from councildocs.recognisers.minutes.numbers import Number


class Doubt(NamedTuple):
    """A doubt about the number at the place `at`; `code` and `message` as an Issue has them."""

    at: int
    code: str
    message: str


def doubts(numbers: Sequence[Number]) -> Iterator[Doubt]:
    """What the numbers of minutes say against each other, in order.

    >>> from councildocs.recognisers.minutes.numbers import read_number
    >>> def codes(*texts):
    ...     return [(doubt.at, doubt.code) for doubt in doubts([read_number(text) for text in texts])]
    >>> codes("55. A", "6. B", "57. C"), codes("5. A", "5. B", "6. C"), codes("1.23.04 A", "1..23.05 B")
    ([(1, 'minute-number-out-of-order')], [(1, 'minute-number-repeated')], [(1, 'minute-number-misprinted')])
    >>> codes("7. A", "9. B"), codes("12/24 A", "13/24 B")
    ([(1, 'minute-number-missing')], [])
    """
    counter = _counter(numbers)
    last: Number | None = None
    for at, number in enumerate(numbers):
        if number.misprinted:
            yield Doubt(at, "minute-number-misprinted", f"minute {number.printed}: printed like this")
        if last is None:
            last = number
            continue
        grown = number.parts[counter] - last.parts[counter]
        strays = grown < 0 or _others(number, counter) != _others(last, counter)
        if strays:
            yield Doubt(at, "minute-number-out-of-order", f"minute {number.printed} stands after {last.printed}")
        elif grown == 0:
            yield Doubt(at, "minute-number-repeated", f"two minutes are numbered {number.printed}")
        elif grown > 1 and not _strayed_between(numbers, at, counter):
            yield Doubt(at, "minute-number-missing", f"minute {number.printed} follows {last.printed}")
        if not strays:
            last = number


def _counter(numbers: Sequence[Number]) -> int:
    """The figure that counts: the one that grows by one most often, the last of several."""
    if not numbers:
        return 0
    places = range(len(numbers[0].parts))
    steps = {place: sum(b.parts[place] - a.parts[place] == 1 for a, b in pairwise(numbers)) for place in places}
    return max(places, key=lambda place: (steps[place], place))


def _others(number: Number, counter: int) -> tuple[int, ...]:
    return tuple(part for place, part in enumerate(number.parts) if place != counter)


def _strayed_between(numbers: Sequence[Number], at: int, counter: int) -> bool:
    """Whether the number before took the place of the missing one."""
    here = numbers[at]
    return at > 1 and _next(numbers[at - 2], here, counter) == 2 and _next(numbers[at - 1], here, counter) != 1


def _next(before: Number, after: Number, counter: int) -> int | None:
    """By how much the counting figure grew; None where the others differ."""
    if _others(before, counter) != _others(after, counter):
        return None
    return after.parts[counter] - before.parts[counter]
