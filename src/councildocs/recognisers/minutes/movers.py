"""Who proposed and who seconded."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import regex

from councildocs.vocabulary import entries

_WORD = r"(?:\p{Lu}\.(?:\p{Lu}\.)*|\p{Lu}[\p{L}’'-]*)"
NAME = (
    r"(?:(?i:(?:the )?(?:(?:county|district|borough|city|parish|town|deputy|vice) ?-?)?(?:cllrs?|councillors?|"
    r"cynghorydd|cyng|mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|alderman|rev|revd|prof|convener|provost|bailie|"
    r"chair(?:man|person|woman)?|mayor|leader)\b\.?) ?){0,4}"
    rf"(?:{_WORD}(?: (?:{_WORD}|de|van|von|der|la|le|ap|ab)){{0,4}}"
    r"|(?<=\b(?i:chair|chairman|mayor|leader|chairperson|convener|provost) ?))"
)


_SECONDED = regex.compile(rf"(?i:\bseconded by) ({NAME})|^({NAME}) (?i:seconded)\b")
_CUES = regex.compile(r"propos|\bprop\b|\bmove[dr]|second|cynig", regex.I)


class Movers(NamedTuple):
    """Who moved, who seconded, and where that stands in the text."""

    mover: str
    seconder: str | None
    start: int
    end: int


def find_movers(text: str, begin: int = 0) -> Movers | None:
    """The first that proposed and seconded something.

    >>> find_movers("It was proposed by Cllr A Reed, seconded by Cllr B Moss and agreed to wait.")
    Movers(mover='Cllr A Reed', seconder='Cllr B Moss', start=7, end=55)
    >>> find_movers("The Chairman proposed that the meeting go on.").mover
    'The Chairman'
    >>> find_movers("The officers proposed a walk.")
    """
    if not _CUES.search(text, begin):
        return None
    for pattern in patterns("movers"):
        if match := pattern.search(text[begin:]):
            seconder = match["seconder"] if "seconder" in pattern.groupindex else None
            names = _plain(match[1]), _plain(seconder) if seconder else None
            return Movers(*names, begin + match.start(), begin + match.end())
    return None


def find_seconder(text: str) -> str | None:
    """Who seconded, in a sentence that names no mover.

    >>> find_seconder("This was seconded by Councillor Moss."), find_seconder("The second hall")
    ('Councillor Moss', None)
    """
    match = _SECONDED.search(text)
    return _plain(match[1] or match[2]) if match else None


def says(kind: str, text: str) -> str | None:
    """The word by which a text says that something was `lost` or `carried`, or is `procedural`."""
    return next((match[1].lower() for pattern in patterns(kind) if (match := pattern.search(text))), None)


@cache
def patterns(kind: str) -> tuple[regex.Pattern[str], ...]:
    """The patterns of a kind."""
    return tuple(
        regex.compile(entry["pattern"].replace("NAME", NAME))
        for entry in entries("minute_proposals")
        if entry["kind"] == kind
    )


def _plain(name: str) -> str:
    return name.strip(" ,;:-–")
