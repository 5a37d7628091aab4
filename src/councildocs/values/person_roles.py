"""Roles outside brackets: where one begins and ends, and what is a role or a body rather than a name."""

from __future__ import annotations

import regex

from councildocs.values.person_names import Name
from councildocs.values.person_words import ABOUT_AND_NAMES, DEPARTMENTS, NOT_NAMES, ROLES, ROLES_THAT_ARE_NAMES

DASH = regex.compile(r"\s*[–—:]\s*|\s+-\s*|-\s+")
"""What stands between a name and a role, on either side."""

_CONNECTORS = frozenset(("of", "for", "and", "the", "to", "in", "on", "at", "with", "&", "/", "a"))
_HEADS = ROLES | ROLES_THAT_ARE_NAMES
_WORDS = _HEADS | DEPARTMENTS | ABOUT_AND_NAMES
_BODIES = DEPARTMENTS - ABOUT_AND_NAMES
_TOKEN = regex.compile(r"\s*(?P<word>[\p{L}\p{N}’'-]+|&|/)")
_WORD = regex.compile(r"[\p{L}’'-]+")
_SMALL_WORD = regex.compile(r"(?<![\p{L}'’-])\p{Ll}[\p{L}'’-]*")
_THE = regex.compile(r"(?i:the|y)\s+")


def role_run(text: str, at: int, end: int) -> tuple[int, int, int] | None:
    """Where a role begins and ends that opens a stretch of text, and where what follows it begins.

    >>> role_run("Clerk J Cole", 0, 12), role_run("The Town Clerk – Ann Bell", 0, 25), role_run("Ann Bell Clerk", 0, 14)
    ((0, 5, 6), (4, 14, 17), None)
    """
    start = found.end() if (found := _THE.match(text, at, end)) else at
    shouted = text[start:end].isupper()
    stop = at = start
    is_role = False
    while token := _TOKEN.match(text, at, end):
        word = token["word"].lower().rstrip("’'")
        known = word in _WORDS or (len(word) > 2 and token["word"].isupper() and not shouted)
        if known and (token["word"][0].isupper() or at > start or word in ROLES):
            stop = token.end()
            is_role = is_role or word in _HEADS
        elif word not in _CONNECTORS or stop == start:
            break
        at = token.end()
    if not is_role:
        return None
    dash = DASH.match(text, stop, end)
    return start, stop, dash.end() if dash else stop + len(text[stop:end]) - len(text[stop:end].lstrip())


def is_all_role(text: str) -> bool:
    """Whether all words of the text are words of roles.

    >>> is_all_role("Director of Planning"), is_all_role("Ann Bell Director"), is_all_role("")
    (True, False, False)
    """
    words = _lower(text)
    return bool(words) and all(word in _HEADS | DEPARTMENTS | _CONNECTORS for word in words)


def begins_role(text: str) -> bool:
    """Whether the first word of the text is a word of roles.

    >>> begins_role("Housing – Ann Bell"), begins_role("Ann Bell")
    (True, False)
    """
    return next(iter(_lower(text)), "") in _HEADS | DEPARTMENTS


def continues_role(text: str) -> bool:
    """Whether a role that was begun may go on with this.

    >>> continues_role("Young People and Education"), continues_role("EDC"), continues_role("Ann Bell")
    (True, True, False)
    >>> continues_role("There were 3 people")
    False
    """
    words = _lower(text)
    if not words or any(word not in _WORDS | _CONNECTORS for word in _SMALL_WORD.findall(text)):
        return False
    if text.isupper() and len(words) == 1:
        return len(text) > 2
    return bool({words[0], words[-1]} & (_BODIES | ROLES)) or all(word in _WORDS | _CONNECTORS for word in words)


def names_a_role(text: str) -> bool:
    """Whether somebody can be this: `Parks Officer`, but not `Parks Department`.

    >>> names_a_role("Parks Officer"), names_a_role("Parks Department")
    (True, False)
    """
    return any(word in _HEADS for word in _lower(text))


def is_no_name(name: Name) -> bool:
    """Whether what was read as a name is more likely a body or a phrase, where no title says otherwise.

    >>> is_no_name(Name("Anytown Council", 0, 15)), is_no_name(Name("Ann Ward", 0, 8))
    (True, False)
    """
    words = name.words.lower().split()
    return any(word in NOT_NAMES for word in words) or bool({words[0], words[-1]} & _BODIES)


def is_plainly_a_name(name: Name) -> bool:
    """Whether a name that follows a role is no further word of the role.

    >>> is_plainly_a_name(Name("J Cole", 0, 6)), is_plainly_a_name(Name("Housing Anytown", 0, 15))
    (True, False)
    """
    words = _lower(name.words)
    return words[-1] not in DEPARTMENTS and words[0] not in DEPARTMENTS


def _lower(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]
