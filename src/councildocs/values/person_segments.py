"""A list of people cut into its parts: at commas, "and", line ends and before titles, but never inside brackets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex

from councildocs.values.person_roles import begins_role, is_all_role
from councildocs.values.person_words import (
    COUNCILLOR,
    COUNCILLORS,
    COURTESY,
    DEPARTMENTS,
    PARTICLES,
    ROLES,
    ROLES_THAT_ARE_NAMES,
    WEAK_TITLE,
)


class Segment(NamedTuple):
    """A part of a list: `text[start:end]`, and what parts it from the part before it.

    `after` is one of `start`, `comma`, `and`, `line`, `blank`, `stop`, `title`, `bracket`.
    """

    start: int
    end: int
    after: str


_BRACKETS = regex.compile(r"\([^()]{0,300}(?:\([^()]{0,100}\)[^()]{0,200})?\)|\[[^\[\]]{0,200}\]")
_SEPARATOR = regex.compile(
    r"(?P<comma>\s*[,;]\s*(?:(?:and|&)\s+)?)"
    r"|(?P<and>\s+(?:and|AND|&|plus|together\swith|along\swith|as\swell\sas|also)\s+)"
    r"|(?P<blank>[ \t]*\n[ \t]*\n\s*(?:[•●▪·*]\s*)?)"
    r"|(?P<line>[ \t]*\n\s*(?:[•●▪·*]\s*)?|[ \t]{3,})"
    r"|(?P<stop>\.(?:\s+(?=\p{Lu})|\s*\Z))"
)
_WELSH_AND = regex.compile(r"\s+(?:ac?|a[’']r)\s+(?=\p{Lu})")
_TITLE = regex.compile(rf"(?<![\p{{L}}'’-])(?:{COUNCILLORS}|{COUNCILLOR}|{COURTESY})\.?\s*(?=[\p{{Lu}}(:\n–—-])")
_ANY_TITLE = regex.compile(rf"(?<![\p{{L}}'’-])(?:{COUNCILLORS}|{COUNCILLOR}|{COURTESY}|{WEAK_TITLE})\.?\s+")
_ENDS_IN_TITLE = regex.compile(
    rf"(?:(?:\A|[\s(])(?:{COUNCILLORS}|{COUNCILLOR}|{COURTESY}|St)|\A\s*{WEAK_TITLE})\.?\Z"
)
_ENDS_IN_INITIALS = regex.compile(
    rf"(?:\A\s*|(?:{COUNCILLORS}|{COUNCILLOR}|{COURTESY}|{WEAK_TITLE})\.?\s+)(?:\p{{Lu}}\p{{Ll}}+\s)?"
    r"(?:\p{Lu}\.?\s?){1,3}\Z"
)
_ENDS_OPEN = regex.compile(
    r"(?:\A|[\s(])(?:and|&|of|for|the|to|in|with|from|by|behalf|replacing|place|[-–])\Z|\p{L}-\Z"
)
_BEGINS_INSIDE = regex.compile(r"\p{Ll}|[(\[]|[-–]\s")
_AFTER_BRACKET = regex.compile(r"\s+(?=\p{Lu}[\p{L}'’-]*\.?)")
_LONE_WORD = regex.compile(r"\p{Lu}[\p{Ll}'’-]+")
_REST_OF_NAME = regex.compile(r"\p{Lu}[\p{L}'’-]+(?=\s*(?:[,;.]|\(|\s(?:and|&)\s|\Z))")
_FULL_NAME = regex.compile(r"(?:\A|[,;\n]\s*)\p{Lu}\p{Ll}+\s\p{Lu}[\p{L}'’-]+\s*(?=[,;\n(]|\Z)")
# How far back a look goes, in characters, so that no list takes time in the square of its length.
_FAR = 100
_LISTED = regex.compile(r",|\s(?:and|&|a[’']r|ac?)\s")
_WORD = regex.compile(r"[\p{L}'’-]+")


def segments(text: str) -> list[Segment]:
    """The parts of a list of people.

    >>> def parts(text):
    ...     return [text[s.start : s.end] for s in segments(text)]
    >>> parts("Dr A Bell (Director of Roads, Parks and Waste), Mr J Cole and Mrs D Fox")
    ['Dr A Bell (Director of Roads, Parks and Waste)', 'Mr J Cole', 'Mrs D Fox']
    >>> parts("Councillor A Bell (in the Chair) Councillors J Cole and D Fox")
    ['Councillor A Bell (in the Chair)', 'Councillors J Cole', 'D Fox']
    >>> parts("Mr & Mrs Bell, Ms\\nCole\\nD Fox (Clerk)\\n\\n• Ann Hill")
    ['Mr & Mrs Bell', 'Ms\\nCole', 'D Fox (Clerk)', 'Ann Hill']
    >>> parts("Chairman Cllr Mrs Bell, County Cllr J. Cole. Public: Mr. D. Fox")
    ['Chairman Cllr Mrs Bell', 'County Cllr J. Cole', 'Public: Mr. D. Fox']
    """
    brackets = [match.span() for match in _BRACKETS.finditer(text)]
    found: list[Segment] = []
    start = len(text) - len(text.lstrip(" \t\n•●▪·*"))
    after = "start"
    for at, to, kind in _separators(text, brackets):
        if at < start or (kind != "blank" and _goes_on(text, start, at, to, kind)):
            continue
        if text[start:at].strip():
            found.extend(_before_titles(text, Segment(start, at, after), brackets))
            after = kind
        elif kind == "blank":
            after = kind
        start = to
    if text[start:].strip():
        found.extend(_before_titles(text, Segment(start, len(text.rstrip()), after), brackets))
    return found


def _separators(text: str, brackets: list[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """Where the text may be cut, outside brackets: from, to and kind."""
    matches = [(match.start(), match.end(), match.lastgroup or "") for match in _SEPARATOR.finditer(text)]
    if "yng" in text:
        matches = sorted(matches + [(match.start(), match.end(), "and") for match in _WELSH_AND.finditer(text)])
    bracket = iter(brackets)
    current = next(bracket, None)
    for at, to, kind in matches:
        while current and current[1] <= at:
            current = next(bracket, None)
        if not current or at < current[0]:
            yield at, to, kind


def _goes_on(text: str, start: int, at: int, to: int, kind: str) -> bool:
    """Whether what looks like a separator stands inside one part of the list."""
    before = text[max(start, at - _FAR) : at]
    in_name = bool(_ENDS_IN_TITLE.search(before) or _ENDS_IN_INITIALS.search(before))
    if kind == "comma":
        return False
    if kind == "and":
        if _ENDS_IN_TITLE.search(before):
            return bool(_TITLE.match(text, to))
        return is_all_role(text[start:at]) and begins_role(text[to : to + _FAR]) and not _TITLE.match(text, to)
    if kind == "stop":
        return in_name or bool(regex.search(r"(?:\A|[\s.])\p{L}{1,2}\Z", before))
    if _TITLE.match(text, to) and not _ENDS_OPEN.search(before) and not in_name:
        return False
    after = text[to : to + _FAR]
    if in_name or _ENDS_OPEN.search(before) or _BEGINS_INSIDE.match(after):
        return True
    # a full name broken in two, where the others of the list are full names
    lone = _LONE_WORD.fullmatch(_ANY_TITLE.sub("", before).strip())
    if not lone or not _REST_OF_NAME.match(after):
        return False
    titled = lone.group() != before.strip()
    return (titled and bool(_LISTED.search(text))) or len(_FULL_NAME.findall(text)) >= 2


def _before_titles(text: str, segment: Segment, brackets: list[tuple[int, int]]) -> Iterator[Segment]:
    """The segment, cut where a title or, after a bracket, a name begins another person."""
    inside = [(a, b) for a, b in brackets if segment.start <= a < segment.end]
    cuts = [(match.start(), "title") for match in _TITLE.finditer(text, segment.start, segment.end)]
    cuts += [
        (match.end(), "bracket") for _, b in inside if (match := _AFTER_BRACKET.match(text, b, segment.end))
    ]
    start, after = segment.start, segment.after
    for cut, kind in sorted(cuts):
        before = text[max(start, cut - _FAR) : cut].strip()
        if kind == "title" and before.endswith((":", "–", "-")):
            cut = _role_before(text, max(start, cut - _FAR), cut)
            before = text[max(start, cut - _FAR) : cut].strip()
        if not before or any(a < cut < b for a, b in inside) or _belongs(before, text[cut : segment.end], kind):
            continue
        yield Segment(start, start + len(text[start:cut].rstrip()), after)
        start, after = cut, kind
    yield Segment(start, segment.end, after)


def _role_before(text: str, start: int, cut: int) -> int:
    """Where the role begins that leads a title: `A Bell VICE CHAIRMAN: Councillor C Cole`."""
    at = cut
    for word in reversed(list(_WORD.finditer(text, start, cut))):
        if word.group() in ("of", "the"):
            return start
        if word.group().lower() not in ROLES | ROLES_THAT_ARE_NAMES | DEPARTMENTS:
            break
        at = word.start()
    return at


def _belongs(before: str, rest: str, kind: str) -> bool:
    """Whether the title or name at the head of `rest` goes with what stands before it: `Chairman Cllr Bell`."""
    if kind == "bracket":
        word = _WORD.match(rest)
        follows = word is not None and word.group().lower().strip("'’") in ROLES | DEPARTMENTS
        return follows or word is None or (word.group().isupper() and len(word.group()) > 1)
    if _ENDS_OPEN.search(before) or before[-1] in ":–-&" or _ENDS_IN_TITLE.search(before):
        return True
    words = [word.lower() for word in _WORD.findall(before)]
    return all(word in ROLES or word in PARTICLES or word in ("the", "of", "council") for word in words)
