"""Where the title of a minute ends and its text begins."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import regex

from councildocs.layout import Paragraph, spans
from councildocs.recognisers.minutes.words import announces
from councildocs.vocabulary import compiled, entries

MOST_WORDS = 12
"""A title that is not set apart by its look has at most so many words."""
MOST_WORDS_BEFORE_DASH = 8

_BRACKETS = regex.compile(r"\s*[(\[][^()]{1,40}[)\]]\s*")
"""What stands behind a bold title and is no text that it runs into: `(Item 5)`."""
_COLON = regex.compile(r"\s*(?:(?<!\d):|:(?!\d))\s*[-–—]?\s*")
_DASH = regex.compile(r"\s+[-–—]\s*|[-–—]\s+")
_STOP = regex.compile(r"\.(?:\s+|$)")
_SENTENCE = regex.compile(r"[.!?]$|^\p{Ll}|^(?i:no|none|nil|noted|approved|agreed)\b")
_TELLS = regex.compile(
    r"\b(?:was|were|is|are|has|had|have|be|been|reported|said|asked|that|resolved|noted|thanked|welcomed)\b"
)
"""Words of a sentence: what holds one of them is no title by its stop, colon or dash."""
_EDGES = " \t:;.–—-"
_ITEM = regex.compile(
    r"\s*[(\[]*(?:agenda )?(?:item|eitem)(?: no\.?)? ?(\d{1,3}[a-z]?(?:\.\d{1,2})?)[)\]]*\s*$", regex.I
)


class Heading(NamedTuple):
    """The title is `text[start:end]` (empty where there is none), the minute's text begins at `rest`."""

    title: str
    start: int
    end: int
    rest: int


def split_heading(paragraph: Paragraph, begin: int, bold_tells: bool) -> Heading:
    """The title of a paragraph whose number ends at the letter `begin`.

    Where weight or font tells the title from the text, they do (`bold_tells` says whether weight means anything
    in this document); otherwise a colon, a dash or a stop behind a few words, or the end of a short paragraph.
    """
    text = paragraph.text
    while begin < len(text) and text[begin] in _EDGES:
        begin += 1
    if announces(text[begin:]):
        return Heading("", begin, begin, begin)
    run = _run_end(paragraph, begin, bold_tells)
    if run is not None and run < len(text) and _BRACKETS.fullmatch(text, run):
        return _heading(text, begin, run, run)
    if run is not None and run < len(text):
        cut = _cut(text, begin, run) or (run, run)
        return _heading(text, begin, *cut)
    if run is not None:
        return _heading(text, begin, len(text), len(text))
    if plain := _cut(text, begin, len(text)):
        return _heading(text, begin, *plain)
    if run is None and _TELLS.search(text, begin):
        return Heading("", begin, begin, begin)
    short = len(text[begin:].split()) <= MOST_WORDS + 6 and not text.endswith((".", ";", ","))
    end = len(text) if short else begin
    return _heading(text, begin, end, end)


def _heading(text: str, begin: int, end: int, rest: int) -> Heading:
    title = text[begin:end].rstrip(_EDGES) if end > begin else ""
    return Heading(title, begin, begin + len(title), rest + len(text[rest:]) - len(text[rest:].lstrip(_EDGES)))


def _cut(text: str, begin: int, end: int) -> tuple[int, int] | None:
    """Where the title ends and the text begins, by the first mark that parts them sensibly."""
    whole = end == len(text)
    for mark in (_COLON, _DASH, _STOP):
        found = mark.search(text, begin, end)
        if found is None or found.start() == begin:
            continue
        words = len(text[begin : found.start()].split())
        rest = text[found.end() :].strip()
        if _TELLS.search(text, begin, found.start()):
            return None
        if mark is _COLON and words <= MOST_WORDS:
            return found.start(), found.end()
        if mark is not _COLON and rest and words <= MOST_WORDS_BEFORE_DASH and (not whole or _is_prose(rest)):
            return found.start(), found.end()
    return None


def _is_prose(text: str) -> bool:
    return bool(_SENTENCE.search(text)) or len(text.split()) > MOST_WORDS


def _run_end(paragraph: Paragraph, begin: int, bold_tells: bool) -> int | None:
    """Where the look of the words changes; the end of the text where all look like a title; None if nothing tells."""
    placed = [span for span in spans(paragraph) if span.start >= begin and any(map(str.isalnum, span.word.text))]
    if not placed:
        return None
    first = placed[0].word.style
    changed = next((s for s in placed if (s.word.style.font, s.word.style.bold) != (first.font, first.bold)), None)
    if changed is None:
        return len(paragraph.text) if first.bold and bold_tells else None
    before = [span for span in placed if span.start < changed.start]
    return changed.start if len(before) <= 2 * MOST_WORDS and (first.bold or not changed.word.style.bold) else None


def without_item(title: str) -> tuple[str, str | None]:
    """A title without the number of the agenda item behind it, and that number.

    >>> without_item("Apologies (Item 1)"), without_item("Rates")
    (('Apologies', '1'), ('Rates', None))
    """
    found = _ITEM.search(title)
    if found is None or found.start() == 0:
        return title, None
    return title[: found.start()].rstrip(_EDGES), found[1]


def item_of(text: str) -> str | None:
    """The number of the agenda item, where a text says nothing else.

    >>> item_of("(Item 4)"), item_of("Agenda Item No. 12"), item_of("Item 4 was deferred")
    ('4', '12', None)
    """
    found = _ITEM.fullmatch(text)
    return found[1] if found else None


def is_known(title: str, name: str | None = None) -> bool:
    """Whether it is a title that minutes of any council have; the one of a `name`, where it is given.

    >>> is_known("Apologies for Absence"), is_known("Declarations of interest"), is_known("Rates of pay")
    (True, True, False)
    """
    plain = " ".join(title.split()).strip(_EDGES)
    return any(pattern.match(plain) for known, pattern in _known() if name in (None, known))


@cache
def _known() -> tuple[tuple[str, regex.Pattern[str]], ...]:
    return tuple((entry["name"], compiled(entry["pattern"])) for entry in entries("minute_titles"))
