"""Where a person's name begins and ends: titles, initials, particles, surnames, and the letters after it."""

from __future__ import annotations

from typing import NamedTuple

import regex

from councildocs.values.person_words import (
    ABOUT_AND_NAMES,
    COUNCILLOR,
    COUNCILLORS,
    COURTESY,
    DEPARTMENTS,
    NOT_NAMES,
    PARTICLES,
    PARTIES_AFTER_A_NAME,
    PLURALS,
    POST_NOMINALS,
    ROLES,
    ROLES_THAT_ARE_NAMES,
    WEAK_TITLE,
)


class Titles(NamedTuple):
    """The titles at one place: as printed (plurals made singular), which of them a list shares, and where they stop.

    `own` is where the titles begin that are not shared (or the name, where there are none).
    """

    titles: tuple[str, ...]
    shared: str | None
    own: int
    stop: int


class Name(NamedTuple):
    """A name without titles, and where it stops."""

    words: str
    start: int
    stop: int


_ONE_TITLE = regex.compile(
    rf"(?P<plural>{COUNCILLORS}|(?i:messrs|misses|aldermen|bailies|drs)(?![\p{{L}}]))(?P<dot>\.?)\s*(?::|[–—-]\s)?\s*"
    rf"|(?P<one>{COUNCILLOR}|{COURTESY}|{WEAK_TITLE}(?=\.?\s+[\p{{Lu}}]))(?P<dot>\.?)\s*"
)
_SECOND_OF_PAIR = regex.compile(rf"(?:&|and)\s*(?P<one>{COUNCILLOR}|{COURTESY})\.?\s*")
_WORD = regex.compile(
    r"[\s]*(?P<word>(?:\p{Lu}\.\s?){1,4}(?:\p{Lu}(?![\p{L}'’]))?|[\p{L}'’‘`][\p{L}\p{M}'’‘`‐‑-]*)\.?"
)
_INITIALS = regex.compile(r"(?:\p{Lu}\.?\s?){1,4}")
_NICKNAME = regex.compile(r"\s*(?:\(\p{Lu}\p{Ll}+\)|[“\"‘']\p{Lu}\p{Ll}+[”\"’'])(?=\s+\p{Lu}\p{Ll})")
_CONNECTORS = frozenset(("of", "for", "and", "to", "the", "in", "&"))


def read_titles(text: str, at: int, end: int) -> Titles:
    """The titles at `at`, one after the other.

    >>> read_titles("Councillor Mrs Bell", 0, 19)
    Titles(titles=('Councillor', 'Mrs'), shared=None, own=0, stop=15)
    >>> read_titles("Cllrs. Bell", 0, 11), read_titles("Mr & Mrs Bell", 0, 13).titles, read_titles("Bell", 0, 4).titles
    (Titles(titles=('Cllr',), shared='Cllr', own=7, stop=7), ('Mr', '&', 'Mrs'), ())
    """
    titles: list[str] = []
    shared = None
    own = at
    while found := _ONE_TITLE.match(text, at, end):
        if plural := found["plural"]:
            shared = _singular(plural)
            titles.append(shared)
            own = found.end()
        else:
            titles.append(" ".join(found["one"].split()) + found["dot"])
            if second := _SECOND_OF_PAIR.match(text, found.end(), end):
                titles += ["&", second["one"]]
                at = second.end()
                continue
        at = found.end()
    return Titles(tuple(titles), shared, own, at)


def _singular(plural: str) -> str:
    """The title that each of several people has.

    >>> _singular("Councillors"), _singular("CLLRS"), _singular("Cllr's"), _singular("Messrs"), _singular("COUNCILLORS")
    ('Councillor', 'Cllr', 'Cllr', 'Mr', 'Councillor')
    """
    words = [word for word in plural.split() if word not in ("Y", "y")]
    last = words[-1].lower()
    one = PLURALS.get(last) or words[-1].rstrip("sS").rstrip("'’")
    words[-1] = one.capitalize() if one.isupper() else one
    return " ".join(words)


def read_name(text: str, at: int, end: int, *, titled: bool) -> Name | None:
    """The name at `at`, up to where a role, letters after the name, or anything that is no name begins.

    >>> def words(*texts):
    ...     return [read_name(text, 0, len(text), titled=False).words for text in texts]
    >>> words("R W Bell", "R.W. Bell OBE", "HB Cole", "Jo de la Cruz", "E. St. John")
    ['R W Bell', 'R.W. Bell', 'HB Cole', 'Jo de la Cruz', 'E. St. John']
    >>> words("Robert C Bell", "P J Bell A Cole")
    ['Robert C Bell', 'P J Bell']
    >>> words("Ann Young Head of Parks", "C Head", "Dunn-\\nFox", "Ian BELL", "McBell Acting Chief Accountant")
    ['Ann Young', 'C Head', 'Dunn-Fox', 'Ian BELL', 'McBell']
    >>> read_name("Apologies were received", 0, 23, titled=False), read_name("12 members", 0, 10, titled=True)
    (None, None)
    """
    first = _WORD.match(text, at, end)
    if not first or first["word"].lower().rstrip(".") in NOT_NAMES:
        return None
    start = stop = first.start("word")
    initials = words = 0
    while word := _WORD.match(text, stop, end):
        bare = word["word"].rstrip(". ")
        if words < 2 and _is_initials(bare, text, word.end(), end, alone=bool(words)):
            # "P J Bell A Cole" are two people, "Robert C Bell" is one
            if words and initials:
                break
            initials += 1
        elif (bare == "St" or bare in PARTICLES) and _capital_follows(text, word.end(), end):
            pass
        elif bare[0].isupper() or regex.match(r"\p{Ll}{1,2}['’]\p{Lu}|Mc|Mac", bare):
            if words and (words > 3 or _ends_name(bare, text, word.end(), end, initials + words, titled)):
                break
            words += 1
        else:
            break
        stop = word.end() if bare == "St" else word.end("word")
        if nickname := _NICKNAME.match(text, stop, end):
            stop = nickname.end()
        elif text[word.end("word") : word.end()] == "." and words and bare != "St":
            break
    stop = start + len(text[start:stop].rstrip())
    if not words:
        return None
    return Name(regex.sub(r"-\s+", "-", " ".join(text[start:stop].split()).replace("- ", "-")), start, stop)


def _is_initials(bare: str, text: str, after: int, end: int, *, alone: bool) -> bool:
    """Whether these are initials; after a first name only one letter can be (`alone`)."""
    letters = regex.sub(r"[\s.]", "", bare)
    if not _INITIALS.fullmatch(bare) or (len(letters) > 3 and "." not in bare) or (alone and len(letters) > 1):
        return False
    return bare not in POST_NOMINALS or _capital_follows(text, after, end)


def _capital_follows(text: str, at: int, end: int) -> bool:
    word = _WORD.match(text, at, end)
    return bool(word and (word["word"][0].isupper() or word["word"].lower() in PARTICLES))


def _ends_name(bare: str, text: str, after: int, end: int, length: int, titled: bool) -> bool:
    """Whether this word, which stands after a surname, is no part of the name any more."""
    low = bare.lower()
    following = _WORD.match(text, after, end)
    next_word = following["word"].lower() if following else ""
    role_follows = next_word in ROLES | ROLES_THAT_ARE_NAMES | DEPARTMENTS | _CONNECTORS
    enough = titled or length > 1 or role_follows
    if bare in POST_NOMINALS:
        return True
    if bare in PARTIES_AFTER_A_NAME:
        return length > 1
    if low in ROLES:
        return enough
    if low in ROLES_THAT_ARE_NAMES or low in ABOUT_AND_NAMES:
        return (titled or length > 1) and role_follows
    if low in DEPARTMENTS:
        return enough and (length > 1 or bool(following))
    return bare.isupper() and 2 <= len(bare) <= 4 and length > 1 and not text[:after].split()[-2].isupper()


def read_letters(text: str, at: int, end: int) -> tuple[str, int] | None:
    """The letters after a name (`OBE`, `DL JP`) and where they stop.

    >>> read_letters(" OBE, DL (Chair)", 0, 16), read_letters(", Mr Bell", 0, 9), read_letters("M.B.E.", 0, 6)
    (('OBE, DL', 8), None, ('M.B.E.', 6))
    """
    stop = at
    start = None
    while found := regex.compile(r"[\s,]*(?P<word>[\p{L}.]{2,9})(?![\p{L}])").match(text, stop, end):
        if found["word"].replace(".", "") not in POST_NOMINALS:
            break
        start = found.start("word") if start is None else start
        sentence_ends = found["word"].endswith(".") and found["word"].count(".") == 1
        stop = found.end() - sentence_ends
    return (text[start:stop], stop) if start is not None else None
