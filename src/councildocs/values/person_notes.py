"""What stands beside a person's name in brackets or after a dash: a role, a party, initials, whom they stand in for."""

from __future__ import annotations

from typing import NamedTuple

import regex

from councildocs.values.person_words import (
    ABOUT_AND_NAMES,
    DEPARTMENTS,
    PARTIES,
    POST_NOMINALS,
    ROLES,
    ROLES_THAT_ARE_NAMES,
)


class Note(NamedTuple):
    """What a note says; each field is `None` (or false) where it says nothing of the kind."""

    role: str | None = None
    chair: bool = False
    party: str | None = None
    substitute_for: str | None = None
    post_nominals: str | None = None
    initials: str | None = None

    def __repr__(self) -> str:
        told = (f"{name}={value!r}" for name, value in self._asdict().items() if value)
        return f"Note({', '.join(told)})"


_CHAIR = regex.compile(
    r"(?:the\s)?(?:acting\s|temporary\s|interim\s|committee\s|meeting\s)?"
    r"(?:chair(?:man|woman|person|ing|ed)?|conven[eo]r|presiding(?:\sofficer)?|cadeirydd|preses)"
    r"(?:[\s,]+(?:of|for)\s(?:the|this)\s(?:meeting|committee|panel|board|item)|\s(?:for|from|until|to)\b.{0,30})?",
    regex.IGNORECASE,
)
_IN_THE_CHAIR = regex.compile(
    r"[\s,]*(?:\b(?:who\s)?(?:was\s|sat\s|took\s)?(?:in\sthe\schair|the\schair(?=\sfor))|yn\sy\sgadair)"
    r"(?:\s(?:for|from|until)\b.{0,30})?",
    regex.IGNORECASE,
)
_WHOM = r"(?P<whom>(?-i:\p{Lu}|de\s|van\s)[^,;/]{1,60})"
_SUBSTITUTE = regex.compile(
    r"(?:as\s)?(?:an?\s|the\s)?(?:named\s|reserve\s|temporary\s)?"
    r"(?:alternat\w+|substitut\w+|subs?|subbing|deputi[sz]ing|deputy|standing\sin|stand-in|replacement|reserve|covering)"
    rf"(?:\s(?:member|councillor))?(?:\s(?:for|of)\s|\s?[:–-]\s){_WHOM}"
    rf"|(?:replacing|in\s(?:the\s)?place\sof|on\sbehalf\sof)\s{_WHOM}"
    r"|for\s(?P<whom>(?:Councillor|Cllr\.?|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|(?-i:\p{Lu}))[\s.][^,;/]{1,60})",
    regex.IGNORECASE,
)
_A_SUBSTITUTE = regex.compile(
    r"(?:as\s)?(?:an?\s)?(?:named\s)?(?:substitut(?:e|ing)|alternate|sub|reserve)(?:\smember)?", regex.IGNORECASE
)
_ATTENDANCE = regex.compile(
    r"(?:(?:both|all|joined|attended|attending|present|participated)\s)?"
    r"(?:virtual|remote|online|on-line|via|by\s(?:phone|video|telephone|zoom|teams|microsoft)|zoom|(?:ms\s|microsoft\s)?teams|hybrid"
    r"|in\sperson|left|arrived|arriving|joined|joining|until|till|from\s(?:\d|item|minute|agenda)|to\s(?:\d|item|minute)"
    r"|part|items?\s|minutes?\s|late|for\s(?:items?|part|minutes?|agenda)|departed|withdrew|absent|present|apolog|except"
    r"|ill\b|illness|sick|unwell|indisposed|holiday|on\s(?:holiday|leave|business)|annual\sleave|leave|maternity|isolating|covid"
    r"|work|family|personal|unable|hospital|bereave|prior|other\scommit|another|away|due\sto|council\sbusiness|both\sof|all\sof"
    r"|excluding|excl|not\sfor|did\snot|after|before|at\s\d|\d|\*|subject\sto|newly\selected|part-time)",
    regex.IGNORECASE,
)
_LETTERS = regex.compile(r"[\p{L}]{2,5}")


def read_note(content: str, name: str, *, titled: bool = False, parties: bool = False) -> Note:
    """What the content of a bracket beside `name` says (`parties`: the list prints parties in its brackets).

    >>> read_note("in the Chair", "E Bell"), read_note("Vice-Chair in the Chair", "Bell")
    (Note(chair=True), Note(role='Vice-Chair', chair=True))
    >>> read_note("Chairman", "R W Bell").role, read_note("Chair of Governors", "R W Bell").chair
    ('Chairman', False)
    >>> read_note("alternating for H B Cole", "Bell").substitute_for, read_note("Substitute", "Bell").role
    ('H B Cole', 'Substitute')
    >>> read_note("Lab, Chair", "Bell"), read_note("Conservative", "Bell").party, read_note("LD", "L Dunn").initials
    (Note(role='Chair', chair=True, party='Lab'), 'Conservative', 'LD')
    >>> read_note("LD", "L Dunn", parties=True).party, read_note("AMcB", "Andy McBell").initials
    ('LD', 'AMcB')
    >>> read_note("Corporate Director Children, Young People and Education", "S Bell").role
    'Corporate Director Children, Young People and Education'
    >>> read_note("virtually", "Bell"), read_note("left at 8.30 pm", "Bell"), read_note("items 4 to 6", "Bell")
    (Note(), Note(), Note())
    """
    content = " ".join(content.split()).strip(" ,;.")
    whole = _read_piece(content, name, parties)
    if whole:
        return whole
    note = Note()
    rest = []
    for piece in regex.split(r"\s*[,;/]\s*|\s+[–-]\s+", content):
        if read := _read_piece(piece, name, parties):
            note = merged(note, read)
        elif piece:
            rest.append(piece)
    if note == Note() and rest:
        rest = [content]
    role = ", ".join(rest) or None
    if role and titled and not _speaks_of_a_role(role):
        role = None  # a councillor's ward, or a remark
    return note._replace(role=note.role or role)


def _read_piece(piece: str, name: str, parties: bool) -> Note | None:
    """What one part of a note says, `None` where it is none of the known kinds."""
    if _ATTENDANCE.match(piece):
        return Note()
    if (found := _LETTERS.match(piece)) and found.end() < len(piece) and _ATTENDANCE.match(piece, found.end() + 1):
        return _read_piece(found.group(), name, parties)  # "(AB for item 5)"
    if found := _IN_THE_CHAIR.search(piece):
        role = (piece[: found.start()] + piece[found.end() :]).strip(" ,–-")
        return Note(role=role or None, chair=True)
    if _CHAIR.fullmatch(piece):
        return Note(role=piece, chair=True)
    if found := _SUBSTITUTE.fullmatch(piece):
        return Note(substitute_for=found["whom"].strip())
    if _A_SUBSTITUTE.fullmatch(piece):
        return Note(role=piece[0].upper() + piece[1:])
    if piece.replace(".", "") in POST_NOMINALS and piece not in ("MS", "AM"):
        return Note(post_nominals=piece)
    if is_party(piece) and (parties or not is_initials_of(piece, name)):
        return Note(party=piece)
    if is_initials_of(piece, name):
        return Note(initials=piece)
    return None


def merged(one: Note, other: Note) -> Note:
    """Both notes in one; where both say the same kind of thing, the first."""
    return Note(
        one.role or other.role,
        one.chair or other.chair,
        one.party or other.party,
        one.substitute_for or other.substitute_for,
        one.post_nominals or other.post_nominals,
        one.initials or other.initials,
    )


def is_party(text: str) -> bool:
    """Whether the text is the name of a party, long or short.

    >>> is_party("Lab"), is_party("Liberal Democrat"), is_party("Labour & Co-operative"), is_party("National Trust")
    (True, True, True, False)
    >>> is_party("the Group"), is_party("")
    (False, False)
    """
    words = [word for word in regex.split(r"[\s/&.-]+", text.lower()) if word]
    known = PARTIES | {"co", "op", "operative", "non", "aligned", "grouped"}
    return set(words) <= known and not set(words) <= {"the", "and", "group", "party", "uk", "association", "national"}


def is_initials_of(letters: str, name: str) -> bool:
    """Whether the letters stand for the name.

    >>> is_initials_of("EM", "Eliza Munn"), is_initials_of("EMCG", "Ella McGraw"), is_initials_of("CDC", "M Byrne")
    (True, True, False)
    """
    if not _LETTERS.fullmatch(letters) or not (letters[0].isupper() and letters[-1].isupper()):
        return False
    words = regex.findall(r"\p{L}+", name)
    if not words or letters[0].lower() != words[0][0].lower():
        return False
    remaining = iter("".join(words).lower())
    return all(letter in remaining for letter in letters.lower()) and any(
        letters[-1].lower() in (word[0].lower(), *(c.lower() for c in word if c.isupper())) for word in words[1:]
    )


def _speaks_of_a_role(text: str) -> bool:
    """A word of a role, or the short name of another body (`EDC`).

    >>> _speaks_of_a_role("Leader of the Council"), _speaks_of_a_role("EDC"), _speaks_of_a_role("Oldtown North")
    (True, True, False)
    """
    if text.isupper() and 2 < len(text) < 7:
        return True
    words = {word.lower() for word in regex.findall(r"[\p{L}’'-]+", text)} - ABOUT_AND_NAMES
    return bool(words & (ROLES | ROLES_THAT_ARE_NAMES | DEPARTMENTS))
