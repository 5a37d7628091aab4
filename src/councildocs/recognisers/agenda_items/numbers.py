"""The numbers of agenda items: how they are printed, and which of a page's numbers are the items'."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import regex

SAME_INDENT = 9.0
"""Points by which the numbers of one list may be set in differently (`9.` and `10.` set flush right)."""
FAR_INDENT = 24.0
INSIDE = 0.7
"""What it costs a number to stand at the front of a line inside a paragraph."""

_ITEM = r"(?:(?:agenda )?item(?: no\.?| number)?|eitem)[ :]*"
_END = r"[.):]{0,2}"
_NUMBER = regex.compile(rf"(?:{_ITEM})?\(?(\d{{1,3}})(?: ?\(([a-z]|[ivx]{{1,4}})\)|([a-z]))?{_END}", regex.I)
_DOTTED = regex.compile(rf"(?:{_ITEM})?(\d{{1,2}}\.(?!00|15|30|45)\d{{1,2}}){_END}", regex.I)
_LETTERED = regex.compile(rf"(?:{_ITEM})?([A-Z])[. ]?(\d{{1,2}})([a-z])?{_END}")
_LETTER = regex.compile(rf"(?:{_ITEM})?\(?([A-Z])(?:[.):]{{1,2}}|(?<=[Ii]tem .))")
_ROMAN = regex.compile(r"\(?([IVX]{1,5}|[ivx]{1,5})[.)]{1,2}")
_REFERENCE = regex.compile(r"(?:[A-Z]{1,5}[ ./-]?)?(\d{1,4}(?:[./-]\d{1,4}){1,3})[.:]?")
_SPLIT = regex.compile(r"(\S+(?: (?:no\.?|number))?(?: (?:\d\S*|\([a-z]\)))?)(?:\s+|$)(.*)", regex.I | regex.S)
_ROMANS = {"i": 1, "v": 5, "x": 10}


class Number(NamedTuple):
    """A number in front of an item: as printed without its full stop, its style, and where it stands in a list.

    `joined` is the number of letters that it takes at the front of its line, as printed.
    """

    text: str
    style: str
    key: tuple[int, ...]
    joined: int


def number_of(text: str) -> Number | None:
    """The item number in front of a line.

    >>> number_of("7a. Budget monitoring")
    Number(text='7a', style='number', key=(7, 1), joined=3)
    >>> number_of("Item 5: Harbour dues")
    Number(text='5', style='number', key=(5, 0), joined=7)
    >>> number_of("A2 Apologies").key, number_of("24/056 Finance").key
    ((1, 2, 0), (24, 56))
    >>> number_of("Apologies") is None
    True
    """
    match = _SPLIT.match(text)
    if match is None:
        return None
    for head in dict.fromkeys((match[1], text.split(" ", 1)[0])):
        if number := _read(head):
            return number
    return None


def _read(head: str) -> Number | None:
    bare = regex.sub(rf"^{_ITEM}", "", head, flags=regex.I).rstrip(".:")
    bare = bare.strip("()") if bare.count("(") != bare.count(")") or bare.startswith("(") else bare
    if match := _NUMBER.fullmatch(head):
        suffix = (match[2] or match[3] or "").casefold()
        return Number(bare, "number", (int(match[1]), ord(suffix[0]) - 96 if suffix else 0), len(head))
    if match := _DOTTED.fullmatch(head):
        whole, _, part = match[1].partition(".")
        return Number(bare, "number", (int(whole), int(part)), len(head))
    if match := _LETTERED.fullmatch(head):
        key = (ord(match[1]) - 64, int(match[2]), ord(match[3]) - 96 if match[3] else 0)
        return Number(bare, "lettered", key, len(head))
    if match := _REFERENCE.fullmatch(head):
        return Number(bare, "reference", tuple(int(part) for part in regex.split(r"[./-]", match[1])), len(head))
    if match := _ROMAN.fullmatch(head):
        return Number(bare, "roman", (roman(match[1]),), len(head))
    if match := _LETTER.fullmatch(head):
        return Number(bare, "letter", (ord(match[1]) - 64,), len(head))
    return None


def roman(text: str) -> int:
    """The value of a Roman numeral.

    >>> roman("iv"), roman("IX")
    (4, 9)
    """
    values = [_ROMANS[letter] for letter in text.casefold()]
    return sum(
        -value if after > value else value for value, after in zip(values, [*values[1:], 0], strict=True)
    )


class Candidate(NamedTuple):
    """A number that may be an item's: where it stands among the entries, how far in, and whether a paragraph begins."""

    place: int
    number: Number
    indent: float
    first: bool = True


def items_of(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates that are the items of one list: the longest run that counts on, in one style and indent.

    A number that is left out costs little, so that a gap in the numbering does not end the list.
    """
    best: list[tuple[float, int]] = []
    for at, one in enumerate(candidates):
        score, back = _start(one), -1
        for before in range(at):
            value = best[before][0] + _step(candidates[before], one)
            if value > score:
                score, back = value, before
        best.append((score, back))
    if not best:
        return []
    at = max(range(len(best)), key=lambda place: best[place][0])
    chain = []
    while at >= 0:
        chain.append(candidates[at])
        at = best[at][1]
    return chain[::-1]


def _start(one: Candidate) -> float:
    """A list begins with its first number; one that begins later is a supplement, or no list."""
    last = one.number.key[-1] if one.number.style in ("reference", "letter", "roman") else one.number.key[0]
    return 1.0 - 0.1 * min(max(last - 1, 0), 5) - INSIDE * (not one.first)


def _step(before: Candidate, after: Candidate) -> float:
    if before.number.style != after.number.style:
        return -9.0
    a, b = before.number.key, after.number.key
    if len(a) != len(b) or b <= a:
        return -9.0
    gap = _gap(a, b)
    apart = abs(before.indent - after.indent)
    indent = 0.5 if apart <= SAME_INDENT else 0.0 if apart <= FAR_INDENT else -0.8
    if after.number.style == "number" and b[1]:
        indent = max(indent, 0.0)
    step = 1.0 + (0.5 if gap <= 1 else -0.4 * min(gap - 1, 4)) + indent
    return step - 0.001 * (after.place - before.place) - INSIDE * (not after.first)


def _gap(a: tuple[int, ...], b: tuple[int, ...]) -> int:
    """How many numbers on: 1 for the next; a first sub-number counts as next."""
    for depth, (one, other) in enumerate(zip(a, b, strict=True)):
        if one != other:
            first = all(rest <= 1 for rest in b[depth + 1 :])
            return other - one if first else other - one + max(b[depth + 1 :])
    return 0
