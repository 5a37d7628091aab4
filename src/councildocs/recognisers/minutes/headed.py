"""Minutes without numbers: headings of the usual titles, and whatever looks like them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import regex

from councildocs.recognisers.minutes.numbers import NO_NUMBER
from councildocs.recognisers.minutes.pieces import Piece
from councildocs.recognisers.minutes.starts import Start, bold_at, weight_tells
from councildocs.recognisers.minutes.titles import is_known, split_heading
from councildocs.recognisers.minutes.words import announces, shouts

MOST_WORDS = 12
LEAST_KNOWN = 2
"""At least so many usual titles show what the headings of minutes look like."""

_OF_THE_PAPER = regex.compile(
    r"minutes of (?!.*\b(?:last|previous|preceding)\b)"
    r"|(?!.*\b(?:of|to|from|by|on|report)\b)(?:[\p{L}’',&-]+ ){0,7}(?:committee|council|board|panel|cabinet|forum)$",
    regex.I,
)
"""The title of the paper itself: `Minutes of the meeting of Saltmere Town Council`, `Planning Committee`."""
_PAPER = regex.compile(r"(?:draft |unconfirmed )?minutes", regex.I)
_SIGNED = regex.compile(r"\b(?:approv|confirm|sign|correct|agree|accept|record)", regex.I)

Look = tuple[bool, bool, int, int]


def all_headed(pieces: Sequence[Piece]) -> list[Start]:
    """The minutes of a paper that numbers none: its headings, from the first usual title on."""
    found = _headings(pieces)
    known = [start for start in found if is_known(start.heading.title)]
    if len(known) < LEAST_KNOWN:
        return []
    looks = Counter(_look(start) for start in known)
    look = looks.most_common(1)[0][0]
    return [start for start in found if _look(start) == look and start.index >= known[0].index]


def headed_before(pieces: Sequence[Piece], first: int) -> list[Start]:
    """The minutes without number before the first numbered one: a usual title, or a decision under the heading.

    Apologies before the first minute belong to the list of who came.
    """
    found = [start for start in _headings(pieces) if start.index < first]
    ends = [*(start.index for start in found[1:]), first]
    return [
        start
        for start, end in zip(found, ends, strict=False)
        if end - start.index > 1 and _is_minute(start.heading.title, pieces[start.index + 1 : end])
    ]


def _is_minute(title: str, under: Sequence[Piece]) -> bool:
    """Whether a heading before the first number is that of a minute, by its title and by what stands under it."""
    texts = [piece.paragraph.text for piece in under]
    if _PAPER.fullmatch(title) and not any(map(_SIGNED.search, texts)):
        return False
    return (is_known(title) and not is_known(title, "apologies")) or any(map(shouts, texts))


def _headings(pieces: Sequence[Piece]) -> list[Start]:
    bold_tells = weight_tells(pieces)
    found = []
    for index, piece in enumerate(pieces):
        paragraph = piece.paragraph
        if paragraph.marker or announces(paragraph.text):
            continue
        heading = split_heading(paragraph, 0, bold_tells)
        title = heading.title
        if not 1 <= len(title.split()) <= MOST_WORDS or title[-1:] in ".;," or _OF_THE_PAPER.match(paragraph.text):
            continue
        bold = bold_at(paragraph, 0)
        if (bold and bold_tells) or (title.isupper() and len(title) > 3):
            found.append(Start(index, NO_NUMBER, index, heading, bold, paragraph.size, paragraph.indent, 1.0))
    return found


def _look(start: Start) -> Look:
    return start.bold, start.heading.title.isupper(), round(start.size), round(start.indent / (2 * start.size))
