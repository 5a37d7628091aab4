"""What the words of a decision notice are, by the word list for its fields."""

from __future__ import annotations

from functools import cache, lru_cache

import regex

from councildocs.vocabulary import compiled, entries

LONGEST_LABEL = 200

_ASIDE = regex.compile(
    r"\s*\((?:if|please|names?|titles?|post|job|position|insert|delete|yes|y/n|include|including|where|see|tick|role|state|who|"
    r"with|as|not|maximum|max|must|to be)\b[^()]*\)$", regex.IGNORECASE
)


@cache
def _patterns() -> tuple[tuple[str, regex.Pattern[str]], ...]:
    return tuple((entry["kind"], compiled(entry["pattern"])) for entry in entries("decision_fields"))


@lru_cache(maxsize=4096)
def field_of(text: str) -> str | None:
    """The field of a decision notice that a label asks for; `other` for one that is not read.

    >>> field_of("Reason(s) for decision"), field_of("Date of publication"), field_of("The harbour")
    ('reasons', 'other', None)

    What is said in brackets behind a label tells how to fill it in:

    >>> field_of("Decision maker (name and title)")
    'decision_maker'
    """
    bare = " ".join(text.split()).strip(" :.–—-*\t")
    if len(bare) > LONGEST_LABEL or ":" in bare:
        return None
    for words in dict.fromkeys((bare, _ASIDE.sub("", bare))):
        if found := next((kind for kind, pattern in _patterns() if pattern.fullmatch(words)), None):
            return found
    return None
