"""One paragraph as two: where a heading and its text stand in one line."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from councildocs.layout import Line, Paragraph, make_line, spans
from councildocs.layout.paragraphs import marker_of
from councildocs.page import Word


def split_at(paragraph: Paragraph, place: int) -> tuple[Paragraph | None, Paragraph | None]:
    """The paragraph before and from the letter `place` of its text on; None where there is nothing.

    A word that would have to be cut in two belongs to both.
    """
    words = [(line, word) for line in paragraph.lines for word in line.words]
    at = {id(word): index for index, (_, word) in enumerate(words)}
    found = list(spans(paragraph))
    first = next((at[id(span.word)] for span in found if span.end > place), len(words))
    later = next((at[id(span.word)] for span in found if span.start >= place), len(words))
    head, tail = paragraph.text[:place].rstrip(), paragraph.text[place:].lstrip()
    if (head and not later) or (tail and first == len(words)):
        return paragraph, None
    return _part(words[:later], head, paragraph, keep=True), _part(words[first:], tail, paragraph, keep=False)


def _part(words: Sequence[tuple[Line, Word]], text: str, whole: Paragraph, *, keep: bool) -> Paragraph | None:
    """These words as a paragraph; `keep`: with the marker and the rank of the whole."""
    if not words or not text:
        return None
    lines = tuple(_line(line, [word for _, word in group]) for line, group in groupby(words, key=lambda item: item[0]))
    if keep:
        return Paragraph(lines, text, whole.marker, whole.level, whole.heading)
    marker = marker_of(lines[0])
    return Paragraph(lines, text, marker if marker and text.startswith(marker) else None, whole.level)


def _line(line: Line, words: Sequence[Word]) -> Line:
    return line if len(words) == len(line.words) else make_line(line.page, words)
