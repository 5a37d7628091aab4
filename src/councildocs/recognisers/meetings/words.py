"""What kind of thing a few words say, by the word lists for meetings."""

from __future__ import annotations

from functools import cache

import regex

from councildocs.vocabulary import entries

_LABEL_END = regex.compile(r"\s*(?::\s?[-–]?|[–—-])?\s*\Z")
_WELSH_BODY = regex.compile(
    r"(?:is-? ?bwyllgor|pwyllgor|cyngor|bwrdd|cabined|gweithgor|fforwm)\s+\p{L}", regex.IGNORECASE
)
POSTCODE = regex.compile(r"\b[A-Z]{1,2}[0-9][0-9A-Z]?\s?[0-9][A-Z]{2}\b")


@cache
def pattern_of(kind: str) -> regex.Pattern[str]:
    """The words of one kind (`body`, `council`, `venue`) as whole words, capitals or not."""
    patterns = [entry["pattern"] for entry in entries("meeting_words") if entry["kind"] == kind]
    return regex.compile(rf"\b(?:{'|'.join(patterns)})(?![\p{{L}}0-9])", regex.IGNORECASE)


@cache
def _labels() -> tuple[tuple[str, regex.Pattern[str]], ...]:
    labels = entries("meeting_labels")
    return tuple((entry["kind"], regex.compile(entry["pattern"], regex.IGNORECASE)) for entry in labels)


def label_of(text: str) -> str | None:
    """The field that a label names, its colon or dash left off; None where the text is no label.

    >>> label_of("Date of Meeting:"), label_of("Venue"), label_of("Notes:")
    ('date', 'venue', None)
    """
    if len(text) > 60:
        return None
    bare = _LABEL_END.sub("", text, count=1).strip()
    return next((kind for kind, pattern in _labels() if pattern.fullmatch(bare)), None)


def names_body(text: str) -> bool:
    """Whether the text ends as the name of a body does, or begins so in Welsh.

    >>> names_body("Harbour Committee"), names_body("Committee Room 4"), names_body("Harbour Board (Sub-Committee)")
    (True, False, True)
    >>> names_body("Pwyllgor yr Harbwr")
    True
    """
    if _WELSH_BODY.match(text):
        return True
    last = max((match.end() for match in pattern_of("body").finditer(text)), default=-1)
    return last >= 0 and not any(letter.isalnum() for letter in text[last:])


def council_in(text: str) -> str | None:
    """The name of a council that the whole text is.

    >>> council_in("LONDON BOROUGH OF SAMPLEHAM"), council_in("Sampleton Town Council"), council_in("County Council")
    ('LONDON BOROUGH OF SAMPLEHAM', 'Sampleton Town Council', None)
    """
    match = pattern_of("council").fullmatch(text.strip(" .,:–-"))
    return match[0] if match else None


def is_place(text: str) -> bool:
    """Whether the text says where: a word for a room or a building, or a postcode.

    >>> is_place("Committee Room 4, Town Hall"), is_place("1 High St, AB1 2CD"), is_place("Harbour Committee")
    (True, True, False)
    """
    return bool(pattern_of("venue").search(text) or POSTCODE.search(text))
