"""The text of lines joined into one, and the way back from its letters to the words on the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import regex

from councildocs.layout.lines import printed
from councildocs.layout.model import Line, Paragraph
from councildocs.page import Word

Keeps = Callable[[str, str], bool]
"""Whether the hyphen between two halves of a word, at the end of a line, belongs to the word."""

_FIRST_HALF = regex.compile(r"(\p{L}{2,})-$")
_SECOND_HALF = regex.compile(r"^\p{Ll}{2,}")


class Span(NamedTuple):
    """Where a word stands in the joined text."""

    start: int
    end: int
    line: Line
    word: Word


def join_lines(lines: Sequence[Line], keeps: Keeps = lambda first, second: True) -> str:
    """The text of lines as one, words that were hyphenated over a line end mended.

    `keeps` tells whether a hyphen belongs to the word (`co-` `operate`); by default it does.
    """
    text = ""
    for line in lines:
        if not text:
            text = line.text
        elif halves := _halves(text, line.text):
            text = (text if keeps(*halves) else text[:-1]) + line.text
        elif text.endswith("-") and text[-2:-1].isalpha() and line.text[:1].isalpha():
            text += line.text
        else:
            text += " " + line.text
    return text


def _halves(before: str, after: str) -> tuple[str, str] | None:
    if not before.endswith("-"):
        return None
    first, second = _FIRST_HALF.search(before), _SECOND_HALF.search(after)
    return (first[1], second[0]) if first and second else None


def spans(paragraph: Paragraph) -> Iterator[Span]:
    """Each word of a paragraph with its place in the paragraph's text."""
    at = 0
    text = paragraph.text
    for line in paragraph.lines:
        for word in line.words:
            letters = printed(word)
            start = text.find(letters, at)
            if start < 0 and letters.endswith("-"):
                letters = letters[:-1]
                start = text.find(letters, at)
            if start < 0:
                continue
            at = start + len(letters)
            yield Span(start, at, line, word)


def words_between(paragraph: Paragraph, start: int, end: int) -> list[tuple[int, Word]]:
    """The words that the letters `start` to `end` of the paragraph's text touch, each with its page."""
    return [(span.line.page, span.word) for span in spans(paragraph) if span.start < end and span.end > start]
