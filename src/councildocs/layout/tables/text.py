"""Lines of words and the gaps in them: what is known of a table before anything is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import regex

from councildocs.geometry import Box, union
from councildocs.page import Word

SAME_BASELINE = 0.35
"""Words whose baselines differ by less than this share of the font size stand on one line."""
DESCENT = 0.21
"""The share of a word's height that lies below its baseline."""
COLUMN_GAP = 0.95
"""A gap of so many times the font size is wider than a space: two columns, or a tabulator."""

_FIGURE = regex.compile(
    r"[<>≤≥~±+\-–—−(]{0,3}\s?[£$€]?\s?[+\-–—−(]?\s?\d[\d.,'’\s]*(?:\s?[%‰£€kmM]|\s?bn|\s?pp)?\s?[)*†‡]{0,4}[⁰¹²³⁴⁵⁶⁷⁸⁹]{0,2}"
)
_MARK = regex.compile(r"[•▪◦●○■□➢✓❖o*–—-]|\(?(?:\d{1,2}|\p{L}|[ivx]{1,5})[.)]")
_NOTHING = regex.compile(r"[-–—−.:…*x/\s]{1,4}|n\.?\s?/?\s?[ad]\.?", regex.I)


class Run(NamedTuple):
    """Words that stand side by side with no more than spaces between them."""

    words: tuple[Word, ...]
    box: Box

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


class TextLine(NamedTuple):
    """The words at one height, left to right."""

    words: tuple[Word, ...]
    box: Box
    base: float
    size: float

    def runs(self, gap: float = COLUMN_GAP) -> list[Run]:
        """The line cut at its wide gaps."""
        return list(runs_of(self.words, gap))

    def of(self, words: Iterable[Word]) -> TextLine:
        """The line with only some of its words."""
        kept = tuple(words)
        return TextLine(kept, around(kept), self.base, max(word.style.size for word in kept))


def baseline(word: Word) -> float:
    """The y of the line on which the word stands."""
    box = word.box
    return box.bottom - DESCENT * (box.bottom - box.top)


def text_lines(words: Sequence[Word]) -> list[TextLine]:
    """Words grouped by the height at which they stand, from top to bottom."""
    placed: list[tuple[float, Word]] = []
    for word in words:
        hangs_on = placed and (word.superscript or word.glued)
        near = hangs_on and abs(placed[-1][1].box.x1 - word.box.x0) < word.style.size
        placed.append((placed[-1][0] if near else baseline(word), word))
    placed.sort(key=_height)
    lines: list[TextLine] = []
    current: list[Word] = []
    start = size = 0.0
    for base, word in placed:
        if current and base - start > SAME_BASELINE * min(size, word.style.size):
            lines.append(_line(current, start))
            current = []
        if not current:
            start, size = base, word.style.size
        current.append(word)
    if current:
        lines.append(_line(current, start))
    return lines


def _height(pair: tuple[float, Word]) -> float:
    return pair[0]


def _line(words: list[Word], base: float) -> TextLine:
    words.sort(key=_left)
    box = Box(
        words[0].box.x0, min(w.box.top for w in words), max(w.box.x1 for w in words), max(w.box.bottom for w in words)
    )
    return TextLine(tuple(words), box, base, max(w.style.size for w in words))


def _left(word: Word) -> float:
    return word.box.x0


def runs_of(words: Sequence[Word], gap: float = COLUMN_GAP) -> Iterator[Run]:
    """The words of a line cut where the gap is at least `gap` times the font size."""
    first = 0
    edge = words[0].box.x1 if words else 0.0
    for index in range(1, len(words)):
        word = words[index]
        if word.box.x0 - edge >= gap * word.style.size and not word.superscript:
            yield _run(words[first:index])
            first = index
        edge = max(edge, word.box.x1)
    if words:
        yield _run(words[first:])


def _run(words: Sequence[Word]) -> Run:
    return Run(tuple(words), union(word.box for word in words))


def is_figure(text: str) -> bool:
    """Whether a text is a number, with its sign, unit and marks, or what stands for a missing one.

    >>> is_figure("1,043.5"), is_figure("(12.3)"), is_figure("£0.7m"), is_figure("-"), is_figure("n/a")
    (True, True, True, True, True)
    >>> is_figure("Q1"), is_figure("3 schools"), is_figure("")
    (False, False, False)
    """
    text = text.strip()
    return len(text) < 25 and bool(_FIGURE.fullmatch(text) or _NOTHING.fullmatch(text))


def is_mark(text: str) -> bool:
    """Whether a text is only the bullet, number or letter of a list item.

    >>> is_mark("•"), is_mark("(a)"), is_mark("2."), is_mark("12"), is_mark("a)")
    (True, True, True, False, True)
    """
    return bool(_MARK.fullmatch(text.strip()))


def is_number(text: str) -> bool:
    """Whether a text is a number and not what stands for a missing one."""
    return is_figure(text) and any(letter.isdigit() for letter in text)


def around(words: Iterable[Word]) -> Box:
    """The box around words."""
    return union(word.box for word in words)
