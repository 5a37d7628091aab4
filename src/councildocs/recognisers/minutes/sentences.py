"""The sentences of a text, with their places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex

_STOP = regex.compile(r"[.!?][\"”’')\]]*\s+(?=[\p{Lu}\d“\"‘'(£•])")
_SHORT = regex.compile(
    r"""(?:^|[\s(])(?:
        cllrs?|councillors?|cyng|mr|mrs|ms|dr|prof|rev|revd|hon|st|sgt|insp|no|nos|ch|chq|ref|re|approx|p|pp|pg|paras?|
        ss?|art|fig|vol|e\.g|i\.e|viz|etc|incl|ltd|co|inc|dept|est|min|max|tel|ext|vs?|govt?|prop|sec|2\ ?nd|cont|temp|
        \p{Lu}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec
        )\.$""",
    regex.X | regex.I,
)
_NEVER_LAST = regex.compile(r"(?:^|[\s(])(?:etc|p\.?m|a\.?m|inc|ltd)\.$", regex.I)


class Sentence(NamedTuple):
    text: str
    start: int
    end: int


def sentences(text: str, start: int = 0) -> Iterator[Sentence]:
    """The sentences of a text from the letter `start` on; a stop behind a title or an initial ends none.

    >>> [s.text for s in sentences("Cllr. J. Reed asked why. It was agreed to wait.")]
    ['Cllr. J. Reed asked why.', 'It was agreed to wait.']
    >>> [s.text for s in sentences("Paid £5 (Ch. No. 12). Nothing else")]
    ['Paid £5 (Ch. No. 12).', 'Nothing else']
    """
    begin = start + len(text[start:]) - len(text[start:].lstrip())
    for stop in _STOP.finditer(text, begin):
        sentence = text[begin : stop.end()].rstrip()
        tail = sentence[-12:]
        if _SHORT.search(tail) and not _NEVER_LAST.search(tail):
            continue
        yield Sentence(sentence, begin, begin + len(sentence))
        begin = stop.end()
    if rest := text[begin:].rstrip():
        yield Sentence(rest, begin, begin + len(rest))
