"""What the words of a report are, by the word lists for reports."""

from __future__ import annotations

from functools import cache, lru_cache

import regex

from councildocs.vocabulary import compiled, entries

LONGEST_LABEL = 90
LONGEST_HEADING = 160

NO_TEXT = frozenset({"contact", "exempt", "wards", None})
"""Kinds of headings that covers print too, so that the text need not begin there."""

_VERB = regex.compile(r"\b(?:is|are|was|were|be|been|has|have|had|will|would|should|can|may)\b", regex.IGNORECASE)
_ASIDE = regex.compile(
    r"\s*\((?:if|please|names?|titles?|post|job|position|insert|delete|yes|y/n|include|including|where|see|tick|role|state|who|"
    r"with|as|not|maximum|max|must|to be)\b[^()]*\)$", regex.IGNORECASE
)
_SIGNS = " :.–—-*\t?"


@cache
def _patterns(name: str) -> tuple[tuple[str, bool, regex.Pattern[str]], ...]:
    return tuple(
        (entry["kind"], entry.get("weak", False), compiled(entry["pattern"]))
        for entry in entries(name)
    )


@lru_cache(maxsize=4096)
def label_of(text: str) -> str | None:
    """The field of a report's cover that a label asks for, `weak` in front where other labels come first.

    >>> label_of("Subject"), label_of("Meeting"), label_of("Weather")
    ('title', 'weak report_to', None)
    >>> label_of("Report author (name and title)")
    'report_author'
    """
    if len(text) > LONGEST_LABEL:
        return None
    for words in dict.fromkeys((text, _ASIDE.sub("", text))):
        for kind, weak, pattern in _patterns("report_labels"):
            if pattern.fullmatch(words):
                return f"weak {kind}" if weak else kind
    return None


@lru_cache(maxsize=4096)
def heading_kind(text: str) -> str | None:
    """What a heading of a report is, whatever words it uses.

    >>> heading_kind("Comments of the Borough Solicitor"), heading_kind("Reason(s) for recommendation")
    ('legal', 'reasons')
    >>> heading_kind("The harbour")
    """
    if len(text) > LONGEST_HEADING:
        return None
    bare = " ".join(text.split()).strip(_SIGNS)
    if ":" in bare or (text.rstrip().endswith(".") and _VERB.search(text)):
        return None
    return next((kind for kind, _, pattern in _patterns("report_headings") if pattern.fullmatch(bare)), None)


def text_kind(text: str) -> str | None:
    """What a heading is, where it heads text and not names or notes."""
    kind = heading_kind(text)
    return None if kind in NO_TEXT else kind


@lru_cache(maxsize=4096)
def label_or_heading(text: str) -> str | None:
    """The field that a label asks for, or `heading` for the words of a heading."""
    return label_of(text) or ("heading" if heading_kind(text) else None)


def is_word(kind: str, text: str) -> bool:
    """Whether the whole text is one of the phrases of a kind.

    >>> is_word("lead", "The Committee is asked to:"), is_word("nothing", "N/A."), is_word("classification", "Opening")
    (True, True, False)
    """
    text = " ".join(text.split())
    return any(pattern.fullmatch(text) for name, _, pattern in _patterns("report_words") if name == kind)



def says_itself(text: str) -> bool:
    """Whether a line of a cover says by itself what it is: `Unrestricted`, `KEY DECISION`.

    >>> says_itself("Unrestricted"), says_itself("Subject")
    (True, False)
    """
    return is_word("classification", text) or is_word("decision_type", text)
