"""How two printed titles compare: of an agenda item, a minute, a report."""

from __future__ import annotations

from itertools import product

import regex
from rapidfuzz.fuzz import ratio

SAME_WORD = 75.0
"""Words as alike as this are one word in two forms."""
TELLING = 4
"""So many letters at least has a word that tells what a title is about."""

_WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’][\p{L}]+)?|\d+")
_GENERAL = frozenset(
    ("agenda", "annual", "application", "applications", "appendix", "arising", "board", "borough", "business", "city",
     "committee", "consideration", "correspondence", "council", "councils", "county", "date", "decision", "decisions",
     "district", "document", "excluded", "exclusion", "exempt", "from", "information", "item", "items", "matters",
     "meeting", "meetings", "month", "motion", "motions", "next", "notice", "officers", "only", "other", "paper",
     "papers", "part", "petitions", "planning", "presentation", "presentations", "press", "public", "quarter",
     "quarterly", "question", "questions", "referred", "report", "reports", "schedule", "standing", "that", "this",
     "time", "town", "update", "updates", "urgent", "with", "year")
)  # fmt: skip


def same_title(a: str, b: str) -> bool:
    """Whether the titles have the same words in the same order, case and marks apart.

    >>> same_title("DECLARATIONS OF INTEREST", "Declarations of interest."), same_title("A & B", "A and b")
    (True, True)
    >>> same_title("Minutes", "Minutes of the last meeting"), same_title("…", "–")
    (False, False)
    """
    return bool(_words(a)) and _words(a) == _words(b)


def is_general(title: str) -> bool:
    """Whether a title may stand over anything.

    >>> is_general("Any other urgent business"), is_general("Planning applications"), is_general("Winter roads report")
    (True, True, False)
    """
    return not _telling(title)


def like_titles(a: str, b: str) -> bool:
    """Whether the titles can be about one thing: a telling word, or initials, in common.

    >>> like_titles("Young carers' strategy", "Carer support"), like_titles("MTFS", "Medium Term Financial Strategy")
    (True, True)
    >>> like_titles("Winter roads report", "Report on school meals"), like_titles("Report", "Report")
    (False, False)
    """
    pairs = product(_telling(a), _telling(b))
    alike = any(ratio(x, y) >= SAME_WORD or x[:5] == y[:5] for x, y in pairs)
    return alike or _initials(a, b) or _initials(b, a)


def _words(title: str) -> list[str]:
    plain = title.casefold().replace("&", " and ").replace("’", "'")
    return [word.removesuffix("'s") for word in _WORD.findall(plain)]


def _telling(title: str) -> list[str]:
    """The words that are long enough to tell something and do not stand in every title."""
    return [word for word in _words(title) if len(word) >= TELLING and word.isalpha() and word not in _GENERAL]


def _initials(short: str, full: str) -> bool:
    """Whether a word in capitals of one title is made of the first letters of the other's words."""
    letters = "".join(word[0] for word in _words(full) if word not in ("and", "of", "the", "for"))
    return any(word.casefold() in letters for word in regex.findall(r"\b\p{Lu}{3,}\b", short))
