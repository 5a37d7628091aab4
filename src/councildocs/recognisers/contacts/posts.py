"""Name, post and department in one line: `Ann Bell, Committee Officer, Democratic Services`."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from councildocs.recognisers.contacts.words import is_address, is_department, is_position

SPLIT = regex.compile(r"\s*,\s+|\s+[–—-]+\s*|\s*[–—]\s+|\s*\(")
_UNIT = regex.compile(
    r"\b(?:services?|department|directorate|division|unit|team|association|agency)\b", regex.IGNORECASE
)


def pieces_of(text: str) -> Iterator[tuple[int, int]]:
    """The stretches between commas and dashes."""
    at = 0
    for match in SPLIT.finditer(text):
        if match.start() > at:
            yield at, match.start()
        at = match.end()
    if at < len(text):
        yield at, len(text)


def post_in(text: str, spans: list[tuple[int, int]]) -> tuple[str | None, str | None]:
    """Post and department behind a name; an address is neither.

    >>> text = "Ann Bell, Finance Manager, Anytown Financial Services, Town Hall, 4 Forty Lane"
    >>> post_in(text, list(pieces_of(text))[1:])
    ('Finance Manager', 'Anytown Financial Services')
    >>> text = "Ann Bell, Head of Strategy, Assurance & Reform"
    >>> post_in(text, list(pieces_of(text))[1:])
    ('Head of Strategy, Assurance & Reform', None)
    """
    end = department = None
    start = spans[0][0]
    for a, b in spans:
        words = text[a:b]
        if words.startswith(("is ", "are ", "on ", "at ")):
            break
        if is_address(words) and not _UNIT.search(words):
            break
        if end and _is_whole(text[start:end]) and is_department(words) and not is_position(words):
            department = words.strip(" ,.;)")
            break
        end = b
    position = text[start:end].strip(" ,.;)") if end else None
    if position and not is_position(position) and is_department(position):
        return None, position
    return position, department


def _is_whole(position: str) -> bool:
    """Whether a post needs no more words: it ends with the word for the post."""
    last = position.split()[-1].strip(",.)") if position.split() else ""
    return is_position(last) and last.lower() not in ("head", "of")
