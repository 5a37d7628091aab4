"""What a few words in a contact say: a label, a person's name, a post, a department, a place."""

from __future__ import annotations

from functools import cache, lru_cache

import regex

from councildocs.vocabulary import compiled, entries

LONGEST_NAME = 45

_NAME = regex.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Rev|Revd|Cllr|Councillor|Cyng)\.?\s+)*"
    r"(?:\p{Lu}[\p{L}'’.-]*\s+){1,3}(?:(?:de|van|von|der|la|le|ap|al|da)\s+)?\p{Lu}[\p{L}'’-]+(?:,?\s+(?:MBE|OBE|CBE|QC|KC|JP))?"
)
_NOT_NAME = regex.compile(
    r"\b(?:yours|dear|kind|regards|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|"
    r"august|september|october|november|december|agenda|minutes|report|appendix|appendices|background|documents?|papers?|page|item|"
    r"public|press|welcome|notes?|none|version|final|draft|key|decision|cabinet|strategy|plan|policy|government|the|"
    r"and|of|for|to|in|at|on|your|our|this|please|contact|details|telephone|email|website|date|subject|title|ward|wards)\b",
    regex.IGNORECASE,
)
_SURNAME_TOO = regex.compile(
    r"(?!(?:town|parish|council|district|city|county|vice|group|policy|project|programme|technical|service)\b)"
    r"[\p{L}'’-]+\s+(?:head|mayor|partner|lead)",
    regex.IGNORECASE,
)
POSTCODE = regex.compile(r"\b[A-Z]{1,2}[0-9][0-9A-Z]?\s?[0-9][A-Z]{2}\b")


@cache
def words_for(kind: str) -> regex.Pattern[str]:
    """The words of one kind (`position`, `department`, `place`), capitals or not."""
    patterns = [entry["pattern"] for entry in entries("contact_words") if entry["kind"] == kind]
    return regex.compile(rf"\b(?:{'|'.join(patterns)})(?![\p{{L}}0-9])", regex.IGNORECASE)


@cache
def label_patterns() -> tuple[tuple[str, bool, regex.Pattern[str]], ...]:
    """Field, whether the lead is sure, and the pattern of each label as it stands before its colon."""
    return tuple(
        (entry["field"], bool(entry.get("sure")), compiled(entry["pattern"]))
        for entry in entries("contact_labels")
    )


@lru_cache(maxsize=4096)
def label_field(words: str) -> tuple[str, bool] | None:
    """The field that a label's words name, and whether it is a sure lead.

    >>> label_field("Direct Line"), label_field("Contact Officer"), label_field("Report Author"), label_field("Wards")
    (('telephone', False), ('lead', True), ('lead', False), None)
    """
    plain = " ".join(words.split()).strip(" :.–-")
    for field, sure, pattern in label_patterns():
        if pattern.fullmatch(plain):
            return field, sure
    return None


def is_name(text: str, *, sure: bool = False) -> bool:
    """Whether the text reads as a person's name; `sure` where a label says so, and a place may be a surname.

    >>> [is_name(t) for t in ("Ann Bell", "J. R. Cole", "General Counsel", "Store Street", "Legal Services", "Bell")]
    [True, True, False, False, False, False]
    >>> is_name("Mary Street", sure=True), is_name("Chief Executive", sure=True)
    (True, False)
    """
    text = " ".join(text.split()).strip(" ,.;:–-")
    if len(text) > LONGEST_NAME or not _NAME.fullmatch(text) or _NOT_NAME.search(text):
        return False
    rest = text.split(None, 1)[-1] if text.lower().startswith(("cllr", "councillor")) else text
    if sure and _SURNAME_TOO.fullmatch(rest) and not words_for("department").search(rest.split()[0]):
        return not is_position(rest.split()[0])
    if is_position(rest) or words_for("department").search(text.split()[-1]):
        return False
    return sure or not words_for("place").search(text)


def is_position(text: str) -> bool:
    """Whether a word for a post stands in the text.

    >>> is_position("Senior Scrutiny Officer"), is_position("Democratic Services")
    (True, False)
    """
    return bool(words_for("position").search(text))


def is_department(text: str) -> bool:
    """Whether the text names a department or an organisation.

    >>> is_department("Democratic Services"), is_department("Forty Lane")
    (True, False)
    """
    return bool(words_for("department").search(text))


def is_address(text: str) -> bool:
    """Whether the text is a line of a postal address: a figure, a postcode, a road or a building.

    >>> is_address("12 Forty Lane"), is_address("AB1 2CD"), is_address("Town Hall"), is_address("Finance Manager")
    (True, True, True, False)
    """
    return bool(any(map(str.isdecimal, text)) or words_for("place").search(text)) and not is_position(text)
