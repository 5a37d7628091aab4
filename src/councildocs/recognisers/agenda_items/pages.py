"""The page references behind an item's title, and the PDF pages that they mean."""

from __future__ import annotations

from typing import NamedTuple

import regex

from councildocs.records import PageRange
from councildocs.structure import Part

LONGEST = 200
"""A page reference stands in so many letters at the end of a title."""

_WORD = r"(?:pages?|pgs?|pp?|tudalen(?:nau)?)\.?(?: nos?\.?)?:?"
_RANGE = r"\d{1,4}(?: ?(?:[-–—]|to) ?\d{1,4})?"
_RANGES = rf"{_RANGE}(?: ?(?:,|;|&|and|a) ?{_RANGE}){{0,8}}"
_BEHIND = regex.compile(
    rf"[ ]*[\[(] ?(?:{_WORD}) ?({_RANGES}) ?[\])]?[. ]*$|[ ]+(?:{_WORD}) ({_RANGES})[. ]*$"
    rf"|[ ]*(?:\.{{4,}}|(?:\. ){{4,}}|…{{2,}})[ .]*({_RANGES})$",
    regex.I,
)
_WHOLE = regex.compile(rf"[\[(]? ?(?:{_WORD})? ?({_RANGES}) ?[\])]?", regex.I)
_BARE = regex.compile(r"\s((\d{1,4}) ?[-–] ?(\d{1,4}))$")
_NUMBER = regex.compile(r"\d+")


class Reference(NamedTuple):
    """A page reference as printed: `text` without brackets and the word, `first` and `last` as numbers."""

    text: str
    first: int
    last: int


def reference_behind(title: str) -> tuple[str, Reference | None]:
    """A title without the page reference at its end, and the reference.

    >>> reference_behind("Harbour dues (Pages 15 - 28)")
    ('Harbour dues', Reference(text='15 - 28', first=15, last=28))
    >>> reference_behind("Review of 2024 - 25")
    ('Review of 2024 - 25', None)
    """
    start = max(0, len(title) - LONGEST)
    match = _BEHIND.search(title, start)
    if match is None:
        return title, None
    return title[: match.start()].rstrip(), _reference(match[1] or match[2] or match[3])


def reference_at_edge(title: str) -> tuple[str, Reference | None]:
    """A title without the bare range of pages at its end, in a list that has a column of pages.

    >>> reference_at_edge("Harbour dues 13 - 44"), reference_at_edge("Plan 2024 - 25")
    (('Harbour dues', Reference(text='13 - 44', first=13, last=44)), ('Plan 2024 - 25', None))
    """
    match = _BARE.search(title)
    if match is None or int(match[2]) > int(match[3]):
        return title, None
    return title[: match.start()].rstrip(), _reference(match[1])


def reference(text: str) -> Reference | None:
    """The reference that a whole piece at the margin, or a cell, is.

    >>> reference("5 - 12"), reference("(Pages 3-9)").text, reference("2 copies")
    (Reference(text='5 - 12', first=5, last=12), '3-9', None)
    """
    match = _WHOLE.fullmatch(text.strip())
    return _reference(match[1]) if match else None


def _reference(text: str) -> Reference:
    numbers = [int(number) for number in _NUMBER.findall(text)]
    return Reference(text.strip(), numbers[0], max(numbers))


def pages_of(found: Reference | None, number: str, part: Part) -> PageRange | None:
    """The PDF pages of the item's papers: where its printed pages stand, else where its papers are stamped.

    None where this PDF does not hold them.
    """
    stamped = part.papers.get(number)
    if found is not None:
        first, last = part.folios.get(str(found.first)), part.folios.get(str(found.last))
        inside = first is not None and part.first <= first <= part.last
        if first is not None and last is not None and first <= last and not inside:
            return PageRange(first=first, last=last)
    return PageRange(first=stamped[0], last=stamped[1]) if stamped else None
