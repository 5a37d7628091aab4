"""Which pages to read."""

from __future__ import annotations

from collections.abc import Iterable

import regex

from councildocs.errors import UsageError

_RANGE = regex.compile(r"(\d{1,9})?(?:(-)(\d{1,9})?)?")


def chosen_pages(chosen: str | Iterable[int] | None, count: int, source: str = "") -> list[int]:
    """Page numbers from 1, in page order; all of them when nothing is chosen.

    >>> chosen_pages("1-2,5", 9), chosen_pages("8-", 9), chosen_pages([3, 1], 9)
    ([1, 2, 5], [8, 9], [1, 3])

    Pages behind the end are passed over; a choice of which nothing is left is a UsageError.

    >>> chosen_pages("8-99", 9)
    [8, 9]
    """
    if chosen is None:
        return list(range(1, count + 1))
    wanted = _numbers(chosen, count, source) if isinstance(chosen, str) else set(chosen)
    if any(number < 1 for number in wanted):
        raise UsageError("pages count from 1", source=source)
    found = sorted(number for number in wanted if number <= count)
    if not found:
        raise UsageError(f"has {count} pages, none of them chosen", source=source)
    return found


def _numbers(text: str, count: int, source: str) -> set[int]:
    numbers: set[int] = set()
    for piece in text.replace(" ", "").split(","):
        match = _RANGE.fullmatch(piece)
        if not piece or not match or piece == "-":
            raise UsageError(f"{piece!r} is not a page range such as 3, 1-20 or 5-", source=source)
        first = int(match[1] or 1)
        last = first if not match[2] else int(match[3] or max(count, first))
        if last < first:
            raise UsageError(f"the page range {piece!r} runs backwards", source=source)
        numbers.update(range(first, min(last, max(count, first)) + 1))
    return numbers
