"""What a heading says of the findings under it, from the lists `finding_headings` and `finding_themes`."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal, NamedTuple, cast

import regex

from councildocs.vocabulary import compiled, entries

FindingKind = Literal["strength", "improvement", "evidence", "key_message"]

LONGEST = 150
MOST_THEME_WORDS = 14
LEAST_PHRASE = 3
"""A phrase of so many words may follow its theme without a mark between them."""

_NUMBERING = regex.compile(
    r"^(?:\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zA-Z]|[ivxIVX]{1,4})[.):]\s+|\d{1,2}(?:\.\d{1,2}){1,3}\s+)"
)
_MARK = regex.compile(r"\s*(?::|\s[-–—|]|[–—])\s+")
_ENDS = " :.;,-–—?…*"


class Heading(NamedTuple):
    """The kind of finding that a heading announces, with the theme that it names itself.

    `phrase` are its words without theme and number, in lower case; `sure`: only papers of findings have it.
    """

    kind: FindingKind
    phrase: str
    theme: str | None = None
    sure: bool = True


@cache
def _patterns() -> tuple[tuple[FindingKind, bool, regex.Pattern[str]], ...]:
    return tuple(
        (cast(FindingKind, entry["kind"]), entry.get("sure", False), compiled(entry["pattern"]))
        for entry in entries("finding_headings")
    )


@lru_cache(maxsize=4096)
def heading_of(text: str) -> Heading | None:
    """What a heading announces; None for one that announces no findings.

    >>> heading_of("Strengths"), heading_of("3. Areas for improvement:")[0], heading_of("Background")
    (Heading(kind='strength', phrase='strengths', theme=None, sure=True), 'improvement', None)

    A theme stands before it, or behind a colon or dash:

    >>> heading_of("Harbour safety: What is working well?")
    Heading(kind='strength', phrase='what is working well', theme='Harbour safety', sure=True)
    >>> heading_of("Harbour safety What is working well?").theme, heading_of("Strengths – Leadership").theme
    ('Harbour safety', 'Leadership')
    """
    plain = plain_heading(text)
    if not plain or len(text) > LONGEST:
        return None
    return _whole(plain) or _marked_off(plain) or _behind_theme(plain)


def plain_heading(text: str) -> str:
    """A heading without its number and end mark.

    >>> plain_heading("2.1 What’s working  well?")
    "What's working well"
    """
    text = " ".join(text.replace("’", "'").replace("‘", "'").split())
    return _NUMBERING.sub("", text).strip(_ENDS)


def _whole(text: str) -> Heading | None:
    for kind, sure, pattern in _patterns():
        if pattern.fullmatch(text):
            return Heading(kind, text.casefold(), None, sure)
    return None


def _marked_off(text: str) -> Heading | None:
    """A heading and its theme on the two sides of a colon or dash."""
    for mark in _MARK.finditer(text):
        left, right = text[: mark.start()].strip(_ENDS), text[mark.end() :].strip(_ENDS)
        if (found := _whole(right)) and left:
            return found._replace(theme=left)
        if (found := _whole(left)) and _like_theme(right):
            return found._replace(theme=right)
    return None


def _behind_theme(text: str) -> Heading | None:
    """A phrase that only such headings have, behind a theme."""
    words = text.split()
    for start in range(1, len(words) - LEAST_PHRASE + 1):
        phrase = " ".join(words[start:])
        if phrase[:1].isupper() and phrase.lower().startswith(("what ", "recent ", "areas ")):
            found = _whole(phrase)
            return found._replace(theme=" ".join(words[:start])) if found else None
    return None


def _like_theme(text: str) -> bool:
    return len(text.split()) <= MOST_THEME_WORDS // 2 and text[:1].isupper() and not text.endswith(".")


@cache
def _ranks() -> tuple[tuple[str, regex.Pattern[str]], ...]:
    return tuple((entry["rank"], compiled(entry["pattern"])) for entry in entries("finding_themes"))


def numbered_as(text: str) -> Literal["theme", "statement"] | None:
    """`theme` for a heading like "Theme 2: …", `statement` for one that stands below it, None for others.

    >>> numbered_as("Theme 1: Working with residents"), numbered_as("Quality Statement Two"), numbered_as("Roads")
    ('theme', 'statement', None)
    """
    ranks = (rank for rank, pattern in _ranks() if rank in ("theme", "statement") and pattern.match(text))
    return cast(Literal["theme", "statement"] | None, next(ranks, None))


def is_theme_column(head: str) -> bool:
    """Whether a column with this head names the theme of each row.

    >>> is_theme_column("Service area"), is_theme_column("Lead officer")
    (True, False)
    """
    head = plain_heading(head)
    return _is("column", head)


def ends_columns(head: str) -> bool:
    """Whether a cell heads something else than findings: `Threats`, `Next steps`.

    >>> ends_columns("Opportunities"), ends_columns("Strengths")
    (True, False)
    """
    return _is("other", plain_heading(head))


def _is(what: str, head: str) -> bool:
    return any(rank == what and pattern.fullmatch(head) for rank, pattern in _ranks())


_LEAD_INS: tuple[tuple[FindingKind, regex.Pattern[str]], ...] = (
    (
        "improvement",
        regex.compile(
            r"\bareas? (?:for|of|requiring|in need of) (?:\w+ ){0,2}"
            r"(?:consideration|development|improvement|concern|weakness)"
            r"|\bweaknesses\b|\bneeds? to (?:be )?improved?\b|\bcould be (?:better|improved)\b|\bconsiderations\b"
            r"|\bdevelopment (?:areas|needs)\b",
            regex.I,
        ),
    ),
    (
        "strength",
        regex.compile(
            r"\bstrengths\b|\b(?:worked|works|working) well\b|\b(?:good|positive|effective) practice\b", regex.I
        ),
    ),
    ("key_message", regex.compile(r"\b(?:key|main|headline) (?:findings|messages)\b", regex.I)),
)


def lead_in_of(text: str) -> FindingKind | None:
    """The kind of the list that a sentence introduces; None where it names both or none.

    >>> lead_in_of("Six files were read. The strengths that were found in them were:")
    'strength'
    >>> lead_in_of("The areas for consideration identified were:"), lead_in_of("The members of the team were:")
    ('improvement', None)
    >>> lead_in_of("The strengths and areas for development are:") is None
    True

    One that names them beside key findings is of that kind.

    >>> lead_in_of("The key findings on areas for improvement are:")
    'improvement'
    """
    if not text.rstrip().endswith(":"):
        return None
    sentence = regex.split(r"(?<=[.!?]) (?=\p{Lu})", text.strip())[-1]
    found = [kind for kind, pattern in _LEAD_INS if pattern.search(sentence)]
    if {"strength", "improvement"} <= set(found):
        return None
    return found[0] if found else None
