"""A judgement as it was found, and whether two are one."""

from __future__ import annotations

from typing import NamedTuple

import regex

from councildocs.layout import Cell, Line, Paragraph

FEWEST_SHARED = 3
"""A subject of so many words that stands whole inside another is the same subject."""

_WORD = regex.compile(r"\p{L}{3,}")
_EMPTY = frozenset(["the", "and", "for", "who", "with", "are", "was"])


class Span(NamedTuple):
    """A stretch of a paragraph."""

    paragraph: Paragraph
    start: int
    end: int


Place = Paragraph | Line | Cell | Span


class Found(NamedTuple):
    """A judgement and where it stands; without subject where a grade is printed and what it grades is not."""

    subject: str
    grade: str
    places: tuple[Place, ...]


def is_same(one: Found, other: Found) -> bool:
    """Whether two judgements are one that is printed twice, perhaps in a shorter form."""
    if not one.subject or not other.subject or grade_key(one.grade) != grade_key(other.grade):
        return False
    first, second = _key(one.subject), _key(other.subject)
    small, large = sorted((first, second), key=len)
    return first == second or (len(small) >= FEWEST_SHARED and small <= large)


def grade_key(grade: str) -> str:
    """What a grade is called in whatever form.

    >>> grade_key("Requires improvement to be good") == grade_key("require improvement")
    True
    """
    return regex.sub(r"^requir(?:es?|ing) improvement.*", "requires improvement", grade.casefold())


def _key(subject: str) -> frozenset[str]:
    words = (word.removesuffix("s") for word in _WORD.findall(subject.casefold().replace("’", "'")))
    return frozenset(word for word in words if word not in _EMPTY)


def has_words(text: str) -> bool:
    """Whether there is a word in the text, not only numbers and marks."""
    return _WORD.search(text) is not None
