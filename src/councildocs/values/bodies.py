"""Whether two printed names are one body: a council, a committee, a board."""

from __future__ import annotations

import regex

_EMPTY = frozenset(("the", "a", "of", "for", "and", "meeting", "agenda", "minutes", "s"))
_GENERAL = frozenset(("committee", "board", "panel", "members", "all", "to"))
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}-]*")


def same_body(a: str, b: str) -> bool:
    """Whether the names have the same words: case, order and small words apart.

    >>> same_body("HEALTH & CARE SCRUTINY COMMITTEE", "Health and Care Scrutiny Committee")
    True
    >>> same_body("Parish Council", "Annual Parish Council"), same_body("", "")
    (False, False)
    """
    return bool(_words(a)) and _words(a) == _words(b)


def names_body(short: str, full: str) -> bool:
    """Whether a name, perhaps shortened, can be the body's.

    >>> names_body("Children's Scrutiny", "Children and Young People's Scrutiny Committee")
    True
    >>> names_body("Cabinet", "Health Scrutiny Committee"), names_body("The Committee", "Health Scrutiny Committee")
    (False, False)
    """
    words = _words(short) - _GENERAL
    return bool(words) and words <= _words(full)


def _words(name: str) -> frozenset[str]:
    plain = regex.sub(r"['’‘]s?(?!\p{L})", "", name.casefold())
    return frozenset(_WORD.findall(plain)) - _EMPTY
