"""What agendas print around their items, from the list `agenda_words`."""

from __future__ import annotations

from functools import cache

import regex

from councildocs.vocabulary import compiled, entries

LONGEST = 240


@cache
def _patterns(kind: str) -> tuple[regex.Pattern[str], ...]:
    return tuple(compiled(e["pattern"]) for e in entries("agenda_words") if e["kind"] == kind)


@cache
def _behind(kind: str) -> tuple[regex.Pattern[str], ...]:
    return tuple(
        regex.compile(rf"(?:^|[ ]+|(?<=\p{{L}})(?=[*\[(]))(?:{e['pattern']})$", regex.I)
        for e in entries("agenda_words")
        if e["kind"] == kind
    )


def is_word(kind: str, text: str) -> bool:
    """Whether the whole text is what the list calls `kind`.

    >>> is_word("exempt", "EXEMPT ITEMS"), is_word("header", "Item Page"), is_word("end", "Repairs")
    (True, True, False)
    """
    text = " ".join(text.split())
    return len(text) <= LONGEST and any(pattern.fullmatch(text) for pattern in _patterns(kind))


def without(kind: str, title: str) -> tuple[str, str | None]:
    """A title without what the list calls `kind` at its end, and that.

    >>> without("mark", "Lease of the old customs house [Exempt]")
    ('Lease of the old customs house', '[Exempt]')
    >>> without("mark", "Exemptions")
    ('Exemptions', None)
    """
    tail = title[-LONGEST:]
    for pattern in _behind(kind):
        if (match := pattern.search(tail)) and match.start():
            at = len(title) - len(tail) + match.start()
            return title[:at].rstrip(" -–—"), title[at:].strip()
    return title, None
