"""The number that a minute begins with: `86.`, `HSC.45`, `16.07.2`, `45/23`, `Minute 12`."""

from __future__ import annotations

from typing import NamedTuple

import regex

from councildocs.values import months

_NUMBER = regex.compile(
    r"""(?:(?i:minute|min|agenda\ item|item|eitem|cofnod)\.?\ (?:(?i:no|number|rhif)\.?\ ?)?)?
        \(?(?P<printed>
            (?P<prefix>(?:[A-Z]{1,6}\d?\ ?[./-]{0,2}){0,2}|[A-Z][A-Za-z]{1,7}[/.-](?=\d))
            (?P<figures>\d{1,4}(?:[./-]{1,2}\d{1,4}){0,3})
            [a-z]?
        )
        [.):]{0,2}(?=\s|$|[–—-])(?!\s+(?i:MONTH),?\s+(?:\d{4}|\d{2})\b)""".replace("MONTH", months.PATTERN),
    regex.X,
)
_STOP = regex.compile(r"[./-]+")


class Number(NamedTuple):
    """`printed` as on the paper, `prefix` its letters, `parts` its figures, `marks` what stands between them.

    `end` counts the letters of the text that it takes, `bracketed` says that brackets close it: `1)`.
    """

    printed: str
    prefix: str
    parts: tuple[int, ...]
    marks: str
    end: int
    bracketed: bool = False

    @property
    def family(self) -> tuple[str, str, bool]:
        """What numbers of one kind share."""
        return self.prefix, self.marks, self.bracketed

    @property
    def misprinted(self) -> bool:
        """Whether a mark between the figures is doubled: `11..23.05`."""
        return any(len(mark) > 1 for mark in _STOP.findall(self.printed[len(self.prefix) :]))


NO_NUMBER = Number("", "", (), "", 0)
"""What stands for the number of a minute that has none."""


def read_number(text: str) -> Number | None:
    """The number at the start of a text, or None.

    >>> texts = ["86. Apologies", "HSC.45 PLAN", "11..23.05 Report", "Minute 7a: Rates", "C/23/45", "Cab/23/45 Rates"]
    >>> [read_number(text).printed for text in texts]
    ['86', 'HSC.45', '11..23.05', '7a', 'C/23/45', 'Cab/23/45']
    >>> read_number("45/23 Parking").parts, read_number("2451. Minutes").family
    ((45, 23), ('', '', False))
    >>> [read_number(t) for t in ["13th November", "£4.50 paid", "(a) To note", "12,000 homes", "7.30pm"]]
    [None, None, None, None, None]
    >>> read_number("17 June 2024")
    """
    match = _NUMBER.match(text)
    if match is None:
        return None
    figures = match["figures"]
    return Number(
        printed=match["printed"].strip(),
        prefix=match["prefix"].strip(" ./-"),
        parts=tuple(int(part) for part in _STOP.split(figures)),
        marks="".join(mark[0] for mark in _STOP.findall(figures)),
        end=match.end(),
        bracketed=")" in match[0],
    )
