"""Lines of words and the gaps in them: what is known of a table before anything is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

import regex

from councildocs.geometry import Box, union
from councildocs.page import Word

SAME_BASELINE = 0.35
"""Words whose baselines differ by less than this share of the font size stand on one line."""
DESCENT = 0.21
"""The share of a word's height that lies below its baseline."""
KNOWN_TEXTS = 4_096
LEADERS = frozenset(".…_·")
CURRENCIES = frozenset("£$€")
CLOSING = frozenset({"%", ")", "%)"})
COLUMN_GAP = 0.95
"""A gap of so many times the font size is wider than a space: two columns, or a tabulator."""

_ONE = (
    r"[<>≤≥~±+\-–—−(]{0,3}\s?[£$€]?\s?[+\-–—−(]?\s?\d[\d.,'’]*(?:\s\d[\d.,'’]*)*"
    r"(?:\s?[%‰£€kmM]|\s?bn|\s?pp)?\s?[)*†‡]{0,4}"
)
_FIGURE = regex.compile(rf"{_ONE}[⁰¹²³⁴⁵⁶⁷⁸⁹]{{0,2}}(?:\s?\({_ONE})?")
_YEAR = regex.compile(r"(?:19|20)\d\d(?:\s?[-/–]\s?(?:\d\d){1,2})?[*†]?")
_MARK = regex.compile(r"[•▪◦●○■□➢✓❖o*–—-]|\(?(?:\d{1,2}|\p{L}|[ivx]{1,5})[.)]")
_NOTHING = regex.compile(r"[-–—−.:…*x/\s]{1,4}|n\.?\s?/?\s?[ad]\.?", regex.I)


class Unit(NamedTuple):
    """Words that no table takes apart: most are one word; `$` and its figure, a word and its leader of dots.

    `x0` and `x1` are its sides, leaders left out.
    """

    x0: float
    x1: float
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


class Run(NamedTuple):
    """Units that stand side by side with no more than spaces between them."""

    units: tuple[Unit, ...]

    @property
    def x0(self) -> float:
        return self.units[0].x0

    @property
    def x1(self) -> float:
        return max(unit.x1 for unit in self.units)


@dataclass(frozen=True)
class TextLine:
    """The words at one height, left to right."""

    words: tuple[Word, ...]
    box: Box
    base: float
    size: float

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        return units_of(self.words)

    @cached_property
    def is_cut(self) -> bool:
        """Whether a wide gap cuts the line."""
        least = COLUMN_GAP * self.size
        edge = self.words[0].box[2]
        for word in self.words:
            x0, _, x1, _ = word.box
            if x0 - edge >= least:
                return len(self.runs) > 1
            if x1 > edge:
                edge = x1
        return any(word.text[-1] in LEADERS for word in self.words) and len(self.runs) > 1

    @cached_property
    def is_data(self) -> bool:
        """Whether it gives figures, years not counted, behind its first word."""
        return any(is_value(unit.text) for unit in self.units[1:]) and self.is_cut

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """The line cut at its wide gaps."""
        return tuple(runs_of(self.units, COLUMN_GAP * self.size))

    def of(self, words: Iterable[Word]) -> TextLine:
        """The line with only some of its words."""
        kept = tuple(words)
        return TextLine(kept, around(kept), self.base, max(word.style.size for word in kept))


def baseline(word: Word) -> float:
    """The y of the line on which the word stands."""
    _, top, _, bottom = word.box
    return bottom - DESCENT * (bottom - top)


def text_lines(words: Sequence[Word]) -> list[TextLine]:
    """Words grouped by the height at which they stand, from top to bottom."""
    placed: list[tuple[float, Word]] = []
    base, x1 = 0.0, -1e9
    for word in words:
        if not (word.superscript or word.glued) or abs(x1 - word.box[0]) >= word.style.size:
            base = baseline(word)
        x1 = word.box[2]
        placed.append((base, word))
    placed.sort(key=_height)
    lines: list[TextLine] = []
    current: list[Word] = []
    start = least = 0.0
    for base, word in placed:
        size = word.style.size
        if current and base - start > SAME_BASELINE * min(least, size):
            lines.append(_line(current, start))
            current = []
        if not current:
            start, least = base, size
        current.append(word)
    if current:
        lines.append(_line(current, start))
    return lines


def _height(pair: tuple[float, Word]) -> float:
    return pair[0]


def line_of(words: Iterable[Word]) -> TextLine:
    """The line of words that are known to stand at one height."""
    words = list(words)
    return _line(words, baseline(words[0]))


def _line(words: list[Word], base: float) -> TextLine:
    words.sort(key=_left)
    x0, top, x1, bottom = words[0].box
    size = words[0].style.size
    for word in words:
        _, word_top, word_x1, word_bottom = word.box
        top = word_top if word_top < top else top
        x1 = word_x1 if word_x1 > x1 else x1
        bottom = word_bottom if word_bottom > bottom else bottom
        size = max(size, word.style.size)
    return TextLine(tuple(words), Box(x0, top, x1, bottom), base, size)


def _left(word: Word) -> float:
    return word.box[0]


def units_of(words: Sequence[Word]) -> tuple[Unit, ...]:
    """The units of words that stand left to right on one line."""
    units: list[Unit] = []
    for index, word in enumerate(words):
        last = units[-1] if units else None
        if last and _is_leader(word, words, index):
            units[-1] = last._replace(words=(*last.words, word))
        elif last and _belongs(last, word):
            units[-1] = Unit(last.x0, max(last.x1, word.box.x1), (*last.words, word))
        else:
            units.append(Unit(word.box.x0, _right_side(word), (word,)))
    return tuple(units)


def _is_leader(word: Word, words: Sequence[Word], index: int) -> bool:
    """Whether a word is only dots that lead the eye to the next column."""
    if word.text[0] not in LEADERS or set(word.text) - LEADERS:
        return False
    near = words[max(0, index - 2) : index + 3]
    return len(word.text) > 3 or sum(not set(other.text) - LEADERS for other in near) > 2


def _right_side(word: Word) -> float:
    """Where a word ends; dots at its end that lead on are left out."""
    if not word.text.endswith(("....", "…")):
        return word.box.x1
    kept = word.text.rstrip("".join(LEADERS))
    return word.box.x0 + word.box.width * len(kept) / len(word.text)


def _belongs(last: Unit, word: Word) -> bool:
    """Whether a word is a part of the unit before it."""
    gap = word.box.x0 - last.x1
    if word.glued or word.superscript:
        return gap < word.style.size
    if last.words[-1].text in CURRENCIES:
        return word.text[0].isdigit() or word.text[0] in ".(-–"
    return word.text in CLOSING and gap < word.style.size


def runs_of(units: Sequence[Unit], least: float) -> Iterator[Run]:
    """The units of a line cut where the gap is at least `least` points wide."""
    first = 0
    edge = units[0].x1 if units else 0.0
    for index in range(1, len(units)):
        unit = units[index]
        if unit.x0 - edge >= least:
            yield Run(tuple(units[first:index]))
            first = index
        edge = max(edge, unit.x1)
    if units:
        yield Run(tuple(units[first:]))


@lru_cache(maxsize=KNOWN_TEXTS)
def is_figure(text: str) -> bool:
    """Whether a text is a number, with its sign, unit and marks, or what stands for a missing one.

    >>> is_figure("1,043.5"), is_figure("(12.3)"), is_figure("£0.7m"), is_figure("12 (4.5%)"), is_figure("n/a")
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


@lru_cache(maxsize=KNOWN_TEXTS)
def is_value(text: str) -> bool:
    """Whether a text is a number that is no year: years stand in headers as often as below them.

    >>> is_value("1,200"), is_value("2019"), is_value("2019/20"), is_value("-")
    (True, False, False, False)
    """
    return is_number(text) and not _YEAR.fullmatch(text.strip())


def around(words: Iterable[Word]) -> Box:
    """The box around words."""
    return union(word.box for word in words)
