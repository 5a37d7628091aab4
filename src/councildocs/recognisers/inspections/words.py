"""Grades, labels and headings of inspection reports, from the lists `inspection_grades` and `inspection_words`."""

from __future__ import annotations

from functools import cache

import regex

from councildocs.vocabulary import compiled, entries

LONGEST_GRADE = 50
LONGEST = 140

_MARKS = regex.compile(r"[^\p{L}\p{N}\s()'’/:–—-]+")


@cache
def _grades() -> tuple[regex.Pattern[str], ...]:
    return tuple(compiled(entry["pattern"]) for entry in entries("inspection_grades"))


@cache
def grades_in_sentences() -> str:
    """The pattern of the grades that sentences name."""
    return "|".join(entry["pattern"][1:-1] for entry in entries("inspection_grades") if entry.get("sentence"))


def grade_of(text: str) -> str | None:
    """The grade that a whole text is, without marks of colour.

    >>> grade_of("Requires improvement to be good"), grade_of("Good ●"), grade_of("Good schools")
    ('Requires improvement to be good', 'Good', None)
    """
    if len(text) > LONGEST_GRADE:
        return None
    plain = " ".join(_MARKS.sub(" ", text).split())
    return next((match[1] for pattern in _grades() if (match := pattern.fullmatch(plain))), None)


@cache
def _uses() -> tuple[tuple[str, regex.Pattern[str]], ...]:
    return tuple((entry["use"], compiled(entry["pattern"])) for entry in entries("inspection_words"))


def is_use(use: str, text: str) -> bool:
    """Whether the whole text is what the list calls `use`.

    >>> is_use("recommendations", "Recommendations"), is_use("lead", "Deputy lead inspector")
    (True, False)
    """
    text = " ".join(text.split()).strip(" :.–—-")
    return len(text) <= LONGEST and any(name == use and pattern.fullmatch(text) for name, pattern in _uses())


def pattern_of(use: str) -> str:
    """The pattern of everything that the list calls `use`, without groups that are counted."""
    found = (entry["pattern"] for entry in entries("inspection_words") if entry["use"] == use)
    return "|".join(regex.sub(r"(?<!\\)\((?!\?)", "(?:", pattern) for pattern in found)
