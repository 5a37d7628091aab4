"""What stands where on a page, read on its own: a second opinion on boxes and texts.

PDFium is asked for each letter and its tight box, and the turn of the page is worked out here; nothing of the
library's own reading is used.
"""

from __future__ import annotations

import ctypes
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium_c

SLACK = 1.0
"""Points by which a letter's middle may lie outside: boxes are rounded."""

BoxTuple = tuple[float, float, float, float]


class Letter(NamedTuple):
    """A letter or figure with its middle; `place` counts in the order of the content stream."""

    y: float
    x: float
    place: int
    text: str


@dataclass(frozen=True)
class PrintedPage:
    """The letters of a page, from top to bottom."""

    letters: list[Letter]

    def within(self, box: BoxTuple) -> list[Letter]:
        """The letters whose middle lies in the box."""
        x0, top, x1, bottom = box
        first = bisect_left(self.letters, top - SLACK, key=lambda letter: letter.y)
        last = bisect_right(self.letters, bottom + SLACK, key=lambda letter: letter.y)
        return [letter for letter in self.letters[first:last] if x0 - SLACK <= letter.x <= x1 + SLACK]

    def shows(self, text: str, box: BoxTuple) -> bool:
        """Whether the words of the text stand in the box, in their order.

        The order is that of the content stream or, where a producer writes its lines about, that of the eye.  The
        row of a table has neither: its cells are quoted one after the other, so there each word must be found once.
        """
        words = [word for word in map(plain, text.split()) if word]
        letters = self.within(box)
        orderings = ["".join(letter.text for letter in ordered) for ordered in orders(letters)]
        return any(in_order(words, text) or each_once(words, text) for text in orderings)


def orders(letters: list[Letter]) -> Iterator[list[Letter]]:
    """The letters as the content stream has them, then line by line."""
    yield sorted(letters, key=lambda letter: letter.place)
    yield [letter for line in lines(letters) for letter in sorted(line, key=lambda letter: letter.x)]


def lines(letters: list[Letter], height: float = 4.0) -> Iterator[list[Letter]]:
    """The letters, from top to bottom, cut where the next one stands lower by more than `height`."""
    line: list[Letter] = []
    for letter in letters:
        if line and letter.y - line[0].y > height:
            yield line
            line = []
        line.append(letter)
    if line:
        yield line


def in_order(words: Iterable[str], text: str) -> bool:
    """Whether the text holds the words one after the other, with anything between them.

    >>> in_order(["the", "report"], "thelongreport"), in_order(["report", "the"], "thelongreport")
    (True, False)
    """
    place = 0
    for word in words:
        place = text.find(word, place)
        if place < 0:
            return False
        place += len(word)
    return True


def each_once(words: Iterable[str], text: str) -> bool:
    """Whether the text holds every word in a place of its own, in any order.

    >>> each_once(["report", "the"], "thelongreport"), each_once(["the", "the"], "thelongreport")
    (True, False)
    """
    for word in sorted(words, key=len, reverse=True):
        if word not in text:
            return False
        text = text.replace(word, "\n", 1)
    return True


def plain(text: str) -> str:
    """Letters, figures, £ and % of a text: spaces, hyphens, quotes, bullets and ligatures make no difference.

    >>> plain("co\u00adop\u2010era\ufb01ve, 5%")
    'cooperafive5%'
    """
    text = unicodedata.normalize("NFKC", text)
    return "".join(letter for letter in text if letter in "£%" or unicodedata.category(letter)[0] in "LN")


def printed_pages(path: Path) -> list[PrintedPage]:
    """Every page of the PDF."""
    pdf = pypdfium2.PdfDocument(path)
    try:
        return [_printed(pdf[index]) for index in range(len(pdf))]
    finally:
        pdf.close()


def _printed(page: Any) -> PrintedPage:
    textpage = page.get_textpage()
    turn = _turn(page)
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    letters = []
    for place in range(textpage.count_chars()):
        text = plain(chr(pdfium_c.FPDFText_GetUnicode(textpage.raw, place)))
        if text and pdfium_c.FPDFText_GetCharBox(textpage.raw, place, left, right, bottom, top):
            x, y = turn((left.value + right.value) / 2, (bottom.value + top.value) / 2)
            letters.append(Letter(y, x, place, text))
    textpage.close()
    page.close()
    return PrintedPage(sorted(letters))


def _turn(page: Any) -> Callable[[float, float], tuple[float, float]]:
    """From page space (y up, unturned) to the page as viewed (top left, y down)."""
    left, bottom, right, top = page.get_bbox()
    return {
        0: lambda x, y: (x - left, top - y),
        90: lambda x, y: (y - bottom, x - left),
        180: lambda x, y: (right - x, y - bottom),
        270: lambda x, y: (top - y, right - x),
    }[page.get_rotation()]
