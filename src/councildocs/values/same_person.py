"""Whether two printed names are one person."""

from __future__ import annotations

import unicodedata

import regex

from councildocs.values.person_names import read_titles
from councildocs.values.person_words import PARTICLES


def same_person(a: str, b: str) -> bool:
    """Whether the names can be one person's: titles, case and apostrophes apart, initials for first names allowed.

    >>> same_person("Councillor E FitzBell", "Cllr Ella Fitzbell"), same_person("Mr R W Bell", "Bell")
    (True, True)
    >>> same_person("Cllr O’Dunn", "Councillor Sean O'DUNN"), same_person("HB Patel", "Councillor H. B. Patel")
    (True, True)
    >>> same_person("Councillor S Bell", "Councillor A Bell"), same_person("Ann Bell", "Anita Bell")
    (False, False)
    >>> same_person("Mr Bell", "Mrs Bell"), same_person("Bell", "Belling"), same_person("", "")
    (False, False, False)
    """
    (titles_a, first_a, last_a), (titles_b, first_b, last_b) = _parts(a), _parts(b)
    if not last_a or last_a != last_b or _sexes(titles_a) | _sexes(titles_b) == {"f", "m"}:
        return False
    return all(
        x[0] == y[0] if 1 in (len(x), len(y)) else x == y for x, y in zip(first_a, first_b, strict=False)
    )


def _parts(name: str) -> tuple[frozenset[str], list[str], str]:
    """Titles, first names or initials, and the surname with its particles, all plain."""
    titles = read_titles(name, 0, len(name))
    words: list[str] = []
    for word in regex.findall(r"[\p{L}\p{M}'’‘`-]+", name[titles.stop :]):
        # "HB" before a surname are two initials
        words += list(word) if word.isupper() and len(word) <= 3 else [word]
    plain = [_plain(word) for word in words if _plain(word)]
    if not plain:
        return frozenset(), [], ""
    cut = len(plain) - 1
    while cut > 0 and plain[cut - 1] in _PLAIN_PARTICLES:
        cut -= 1
    return frozenset(_plain(title) for title in titles.titles), plain[:cut], "".join(plain[cut:])


def _plain(word: str) -> str:
    """Lower case without accents, apostrophes and dots.

    >>> _plain("O’Dúnn"), _plain("Al-Ebadi")
    ('odunn', 'al-ebadi')
    """
    decomposed = unicodedata.normalize("NFKD", word.lower())
    return "".join(letter for letter in decomposed if letter.isalpha() or letter == "-").strip("-")


_PLAIN_PARTICLES = frozenset(_plain(particle) for particle in PARTICLES) - {"", "y", "o"}
_SEXES = dict.fromkeys(("mr", "sir", "lord"), "m") | dict.fromkeys(("mrs", "ms", "miss", "dame", "lady"), "f")


def _sexes(titles: frozenset[str]) -> set[str]:
    return {_SEXES[title] for title in titles if title in _SEXES}
