"""The words of a page, from PDFium's text page.

PDFium knows each letter; asking it about each would cost most of the time of a run.  A word is asked about at
its first and last letter only, and letter by letter just where these two belong to different text objects.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Sequence
from typing import Any

import pypdfium2.raw as pdfium_c

from councildocs.geometry import Box
from councildocs.page import Style, Word
from councildocs.pdf import native
from councildocs.pdf.runs import FontBook, Run, Runs
from councildocs.pdf.text import LINE_END_HYPHENS, clean, unreadable
from councildocs.pdf.view import View

TOUCHING = 0.17
"""Letters nearer than this share of the font size belong to one word."""
BACKWARDS = 0.6
"""Letters that step back by more than this share of the font size begin a new word."""
SUPERSCRIPT_SIZE = 0.8
SUPERSCRIPT_RAISE = 0.12

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_TOKEN = re.compile(rf"[^\s{LINE_END_HYPHENS}\u00a0\x00]+[{LINE_END_HYPHENS}]?|[{LINE_END_HYPHENS}]")


Piece = tuple[int, int, Run, Box]
"""A stretch of letters of one text object: its first and last place in the text page, the object, its box."""


def read_words(textpage: Any, view: View, fonts: FontBook) -> tuple[list[Word], list[int], float]:
    """The words of a page in the order of the content stream; for each the address of its text object; and
    the share of letters (0 to 1) whose meaning the PDF does not know."""
    letters = _Letters(textpage, view, fonts)
    text = letters.text
    is_clean = not _CONTROL.search(text)
    words: list[Word] = []
    addresses: list[int] = []
    before: Word | None = None
    for pieces in letters.tokens():
        glued = False
        for start, last, run, box in pieces:
            printed = text[start : last + 1]
            if not (is_clean and printed.isascii()):
                printed = clean(printed)
            if printed:
                before = _word(printed, run, box, glued, before)
                words.append(before)
                addresses.append(run.address)
                glued = True
    return words, addresses, unreadable(text) / max(1, len(text))


def _word(printed: str, run: Run, box: Box, glued: bool, before: Word | None) -> Word:
    style = run.style
    raised = False
    if before is not None:
        if before.superscript or style.size <= SUPERSCRIPT_SIZE * before.style.size:
            raised = _is_raised(box, style, before)
        glued = glued and _touches(before, box, style)
    return Word(printed, box, style, glued, raised, run.mcid)


def _is_raised(box: Box, style: Style, before: Word) -> bool:
    """Smaller, higher and close to the word before: an ordinal's letters or a footnote mark."""
    base = before.style.size
    if before.superscript:
        return abs(box.bottom - before.box.bottom) < 1 and style.size == base
    return (
        before.box.bottom - box.bottom >= SUPERSCRIPT_RAISE * base
        and box.bottom > before.box.top + 0.2 * base
        and -base < box.x0 - before.box.x1 < 0.5 * base
    )


def _touches(before: Word, box: Box, style: Style) -> bool:
    if style.angle in (90, 270):
        return True
    level = box.top < before.box.bottom and box.bottom > before.box.top
    return level and -BACKWARDS * before.style.size < box.x0 - before.box.x1 < TOUCHING * before.style.size


class _Letters:
    """The letters of one page: what they say, which text object they belong to, where they stand."""

    def __init__(self, textpage: Any, view: View, fonts: FontBook) -> None:
        self.page = native.address(textpage.raw)
        self.view = view
        self.runs = Runs(self.page, view, fonts)
        self.rectangle = pdfium_c.FS_RECTF()
        self.to_rectangle = ctypes.byref(self.rectangle)
        self.right = view.matrix[4]
        self.text = _read_text(textpage.raw)

    def tokens(self) -> Iterator[Sequence[Piece]]:
        """The pieces of each token: one where it lies in one text object that reads level, as nearly all do."""
        text_object, loose_box = native.text_object, native.loose_box
        page, letter, to_letter, right = self.page, self.rectangle, self.to_rectangle, self.right
        run_of = self.runs.of
        for token in _TOKEN.finditer(self.text):
            first, end = token.span()
            last = end - 1
            key = text_object(page, first)
            run = run_of(key, first) if key and (last == first or text_object(page, last) == key) else None
            if run is None or not run.level:
                yield self.pieces(first, last)
                continue
            loose_box(page, first, to_letter)
            x0, x1 = letter.left, letter.right
            if last != first:
                loose_box(page, last, to_letter)
                x0, x1 = min(x0, letter.left), max(x1, letter.right)
            yield ((first, last, run, Box(x0 + right, run.top, x1 + right, run.bottom)),)

    def pieces(self, first: int, last: int) -> list[Piece]:
        """The token cut where its text object changes and its look or place with it."""
        run = self.runs.at(first)
        if run is None or self.runs.at(last) is None:
            return []
        pieces: list[Piece] = []
        for place in range(first + 1, last + 1):
            here = self.runs.at(place)
            if here is None or here is run:
                continue
            box = self.box(first, place - 1, run)
            if not self._goes_on(run, box, place, here):
                pieces.append((first, place - 1, run, box))
                first = place
            run = here
        return [*pieces, (first, last, run, self.box(first, last, run))]

    def _goes_on(self, before: Run, until: Box, place: int, run: Run) -> bool:
        """Whether the next text object only continues the word, in the same style and on the same line."""
        if run.style is not before.style or run.mcid != before.mcid:
            return False
        if run.style.angle % 180:
            return True
        box, size = self.box(place, place, run), run.style.size
        level = abs(box.bottom - until.bottom) < 0.2 * size
        return level and -BACKWARDS * size < box.x0 - until.x1 < TOUCHING * size

    def box(self, first: int, last: int, run: Run) -> Box:
        """The box around the letters `first` to `last` of one line; its height comes from baseline and size."""
        letter = self.rectangle
        native.loose_box(self.page, first, self.to_rectangle)
        corners = [(letter.left, letter.bottom), (letter.right, letter.top)]
        native.loose_box(self.page, last, self.to_rectangle)
        xs, ys = zip(*corners, (letter.left, letter.bottom), (letter.right, letter.top), strict=True)
        box = self.view.box(min(xs), min(ys), max(xs), max(ys))
        return box if run.style.angle else Box(box.x0, run.top, box.x1, run.bottom)


def _read_text(raw: Any) -> str:
    """The text of a text page, one letter for each place in it."""
    count = pdfium_c.FPDFText_CountChars(raw)
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    if pdfium_c.FPDFText_GetText(raw, 0, count, buffer) == count + 1:
        text = bytes(buffer)[: count * 2].decode("utf-16-le", "surrogatepass")
        if len(text) == count:
            return text
    codes = (pdfium_c.FPDFText_GetUnicode(raw, i) for i in range(count))
    return "".join("\ufffd" if code == 0 or 0xD800 <= code < 0xE000 else chr(code) for code in codes)
