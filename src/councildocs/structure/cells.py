"""The text of a cell as it was meant: what the edge of a narrow column broke is put together."""

from __future__ import annotations

from functools import lru_cache

import regex

from councildocs.layout import Cell

_HYPHEN = regex.compile(r"(?<![\p{L}-])(\p{L}{2,})-\s(?!(?:and|or|to|nor|a|ac)\b)(\p{Ll}{2,})(?![\p{L}])")
_EMOJI = {"🔴": "#ff0000", "🟠": "#ffc000", "🟡": "#ffff00", "🟢": "#00b050", "🔵": "#0070c0"}
"""Drawn in color, whatever color their text has."""
_MARK = regex.compile(r"[●⬤•○◯⚫■◼▪◾◆♦⚑★\uF06C\uF06E\uF0A8🔴🟠🟡🟢🔵]{1,3}")
_TIGHT = (
    (regex.compile(r"(?<=[0-9])/\s(?=[0-9])"), "/"),
    (regex.compile(r"(?<=(?<![0-9])[0-9]{2}/[0-9])\s(?=[0-9](?![0-9/]))"), ""),
    (regex.compile(r"\(\s+"), "("),
    (regex.compile(r"\s+\)"), ")"),
    (regex.compile(r"(?<![\p{L}.])(\p{Lu})\s(\p{Lu})(?=\s\()"), r"\1\2"),
    (regex.compile(r"(?<=(?<![\p{L}])\p{L}{3,4})\s?-\s?(?=[0-9]{2}(?![0-9]))"), "-"),
    (regex.compile(r"(?<=\p{L})-\s(?=\p{Lu}\p{Ll})"), "-"),
)


def mark_color(cell: Cell) -> str | None:
    """The color that a cell shows: that of its dots and squares where it prints nothing else, otherwise its fill.

    A dot of an emoji's color counts as one of that color.
    """
    text = "".join(cell.text.split())
    if not text or not _MARK.fullmatch(text):
        return cell.fill
    if text[0] in _EMOJI:
        return _EMOJI[text[0]]
    colors = {word.style.color for line in cell.lines for word in line.words}
    return colors.pop() if len(colors) == 1 else cell.fill


@lru_cache(maxsize=8192)
def mended(text: str, known: frozenset[str] = frozenset()) -> str:
    """The text of a cell without the spaces that its narrow column put into words, figures and periods.

    >>> mended("Peers (16 ) 23/ 24"), mended("N W (24 ) Q3 24/2 5"), mended("Sep -24"), mended("Apr- 24")
    ('Peers (16) 23/24', 'NW (24) Q3 24/25', 'Sep-24', 'Apr-24')

    A hyphen between two lines stays where both halves are words that the part knows, or the whole has it elsewhere:

    >>> mended("Temporary accom- modation"), mended("a long- term plan", frozenset({"long", "term"}))
    ('Temporary accommodation', 'a long-term plan')
    >>> mended("pre- and post-16"), mended("T Renwick- Hale"), mended("spend - revenue")
    ('pre- and post-16', 'T Renwick-Hale', 'spend - revenue')
    """
    if " " not in text:
        return text
    for pattern, put in _TIGHT:
        text = pattern.sub(put, text)
    return _HYPHEN.sub(lambda match: _mended(match[1], match[2], known), text)


def _mended(first: str, second: str, known: frozenset[str]) -> str:
    one, other = first.casefold(), second.casefold()
    keeps = one + other not in known and (f"{one}-{other}" in known or (one in known and other in known))
    return f"{first}-{second}" if keeps else first + second
