"""The words of a page, from PDFium's text page.

PDFium knows each letter; asking it about each would cost most of the time of a run.  A word is asked about at
its first and last letter only, and letter by letter just where these two belong to different text objects.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium_c

from councildocs.geometry import Box
from councildocs.page import Style, Word
from councildocs.pdf import native
from councildocs.pdf.text import LINE_END_HYPHENS, clean, unreadable
from councildocs.pdf.view import View

ASCENT = 0.8
DESCENT = 0.22
"""How far letters reach over and under the baseline, in font sizes.  The fonts' own figures cannot be trusted."""
TOUCHING = 0.17
"""Letters nearer than this share of the font size belong to one word."""
BACKWARDS = 0.6
"""Letters that step back by more than this share of the font size begin a new word."""
SUPERSCRIPT_SIZE = 0.8
SUPERSCRIPT_RAISE = 0.12
LARGEST_FONT = 20_000_000
FORCE_BOLD = 1 << 18
ITALIC = 1 << 6
HIDDEN_MODES = frozenset({3, 7})
STROKED_TOO = 2

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_TOKEN = re.compile(rf"[^\s{LINE_END_HYPHENS}\u00a0\x00]+[{LINE_END_HYPHENS}]?|[{LINE_END_HYPHENS}]")
_BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi|(?<![a-z])bd(?![a-z])", re.I)
_ITALIC_NAME = re.compile(r"italic|oblique", re.I)


class Run(NamedTuple):
    """What PDFium says of a text object; `top` and `bottom` are those of its line where it reads level."""

    address: int
    style: Style
    mcid: int
    top: float
    bottom: float


@dataclass(slots=True)
class FontBook:
    """Fonts and styles of a document, each looked up once."""

    fonts: dict[int, tuple[str, bool, bool]] = field(default_factory=dict)
    styles: dict[Style, Style] = field(default_factory=dict)

    def font(self, handle: Any) -> tuple[str, bool, bool]:
        """Name, bold, italic."""
        key = native.address(handle)
        if key not in self.fonts:
            self.fonts[key] = _describe_font(handle)
        return self.fonts[key]


class Piece(NamedTuple):
    """A stretch of letters of one text object: `first` to `last` are places in the text page."""

    first: int
    last: int
    run: Run
    box: Box


def read_words(textpage: Any, view: View, fonts: FontBook) -> tuple[list[Word], list[int], float]:
    """The words of a page in the order of the content stream; for each the address of its text object; and
    the share of letters (0 to 1) whose meaning the PDF does not know."""
    letters = _Letters(textpage, view, fonts)
    text = letters.text
    is_plain = text.isascii() and not _CONTROL.search(text)
    words: list[Word] = []
    addresses: list[int] = []
    before: Word | None = None
    for token in _TOKEN.finditer(text):
        glued = False
        for first, last, run, box in letters.pieces(token.start(), token.end() - 1):
            printed = text[first : last + 1] if is_plain else clean(text[first : last + 1])
            if printed:
                before = _word(printed, run, box, glued, before)
                words.append(before)
                addresses.append(run.address)
                glued = True
    return words, addresses, unreadable(text) / max(1, len(text))


def _word(printed: str, run: Run, box: Box, glued: bool, before: Word | None) -> Word:
    if before is None:
        return Word(printed, box, run.style, False, False, run.mcid)
    smaller = run.style.size <= SUPERSCRIPT_SIZE * before.style.size
    raised = (smaller or before.superscript) and _is_raised(box, run.style, before)
    return Word(printed, box, run.style, glued and _touches(before, box, run.style), raised, run.mcid)


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
    """The letters of one page: what they say, how they are set, where they stand."""

    def __init__(self, textpage: Any, view: View, fonts: FontBook) -> None:
        self.raw = textpage.raw
        self.page = native.address(textpage.raw)
        self.view = view
        self.fonts = fonts
        self.runs: dict[int, Run] = {}
        self.matrix = pdfium_c.FS_MATRIX()
        self.rgba = tuple(ctypes.c_uint() for _ in range(4))
        self.rectangle = pdfium_c.FS_RECTF()
        self.to_rectangle = ctypes.byref(self.rectangle)
        self.x, self.y = ctypes.c_double(), ctypes.c_double()
        self.to_x, self.to_y = ctypes.byref(self.x), ctypes.byref(self.y)
        self.level, self.right = view.straight, view.matrix[4]
        self.text = self._read_text()

    def _read_text(self) -> str:
        """One letter for each place in the text page."""
        count = pdfium_c.FPDFText_CountChars(self.raw)
        if count <= 0:
            return ""
        buffer = (ctypes.c_ushort * (count + 1))()
        if pdfium_c.FPDFText_GetText(self.raw, 0, count, buffer) == count + 1:
            text = bytes(buffer)[: count * 2].decode("utf-16-le", "surrogatepass")
            if len(text) == count:
                return text
        codes = (pdfium_c.FPDFText_GetUnicode(self.raw, i) for i in range(count))
        return "".join("\ufffd" if code == 0 or 0xD800 <= code < 0xE000 else chr(code) for code in codes)

    def pieces(self, first: int, last: int) -> Sequence[Piece]:
        """The token cut where its text object changes and its look or place with it."""
        run = self.run_at(first)
        end = run if first == last else self.run_at(last)
        if run is None or end is None:
            return ()
        if run is end:
            return (Piece(first, last, run, self.box(first, last, run)),)
        return self._cut(first, last, run)

    def _cut(self, first: int, last: int, run: Run) -> list[Piece]:
        pieces = []
        for place in range(first + 1, last + 1):
            here = self.run_at(place)
            if here is None or here is run:
                continue
            piece = Piece(first, place - 1, run, self.box(first, place - 1, run))
            if not self._goes_on(piece, place, here):
                pieces.append(piece)
                first = place
            run = here
        return [*pieces, Piece(first, last, run, self.box(first, last, run))]

    def _goes_on(self, piece: Piece, place: int, run: Run) -> bool:
        """Whether the next text object only continues the word, in the same style and on the same line."""
        if run.style is not piece.run.style or run.mcid != piece.run.mcid:
            return False
        if run.style.angle % 180:
            return True
        box, size = self.box(place, place, run), run.style.size
        level = abs(box.bottom - piece.box.bottom) < 0.2 * size
        return level and -BACKWARDS * size < box.x0 - piece.box.x1 < TOUCHING * size

    def box(self, first: int, last: int, run: Run) -> Box:
        """The box around the letters `first` to `last` of one line; its height comes from baseline and size."""
        letter = self.rectangle
        native.loose_box(self.page, first, self.to_rectangle)
        if self.level and not run.style.angle:
            x0, x1 = letter.left, letter.right
            if last != first:
                native.loose_box(self.page, last, self.to_rectangle)
                x0, x1 = min(x0, letter.left), max(x1, letter.right)
            return Box(x0 + self.right, run.top, x1 + self.right, run.bottom)
        corners = [(letter.left, letter.bottom), (letter.right, letter.top)]
        native.loose_box(self.page, last, self.to_rectangle)
        xs, ys = zip(*corners, (letter.left, letter.bottom), (letter.right, letter.top), strict=True)
        box = self.view.box(min(xs), min(ys), max(xs), max(ys))
        return box if run.style.angle else Box(box.x0, run.top, box.x1, run.bottom)

    def run_at(self, place: int) -> Run | None:
        """The text object of a letter; None for a letter that PDFium made up."""
        key = native.text_object(self.page, place)
        if key is None:
            return None
        run = self.runs.get(key)
        if run is None:
            handle = native.page_object_handle(key)
            style = self._style(handle, place)
            native.origin(self.page, place, self.to_x, self.to_y)
            line = self.view.point(self.x.value, self.y.value)[1]
            top, bottom = line - ASCENT * style.size, line + DESCENT * style.size
            run = Run(key, style, pdfium_c.FPDFPageObj_GetMarkedContentID(handle), top, bottom)
            self.runs[key] = run
        return run

    def _style(self, handle: Any, place: int) -> Style:
        matrix = self.matrix
        pdfium_c.FPDFText_GetMatrix(self.raw, place, self.matrix)
        name, bold, italic = self.fonts.font(pdfium_c.FPDFTextObj_GetFont(handle))
        mode = pdfium_c.FPDFTextObj_GetTextRenderMode(handle)
        style = Style(
            font=name,
            size=round(pdfium_c.FPDFText_GetFontSize(self.raw, place) * (matrix.c**2 + matrix.d**2) ** 0.5, 1),
            bold=bold or mode == STROKED_TOO,
            italic=italic or abs(matrix.c) > 0.1 * abs(matrix.d) > 0,
            color=self._color(place),
            angle=self.view.angle(matrix.a, matrix.b),
            invisible=mode in HIDDEN_MODES,
        )
        return self.fonts.styles.setdefault(style, style)

    def _color(self, place: int) -> str:
        if not pdfium_c.FPDFText_GetFillColor(self.raw, place, *self.rgba):
            return "#000000"
        r, g, b, _ = self.rgba
        return f"#{r.value:02x}{g.value:02x}{b.value:02x}"


def _describe_font(handle: Any) -> tuple[str, bool, bool]:
    """Name, bold, italic: from the name, the flags, or the embedded font where the name was lost."""
    buffer = ctypes.create_string_buffer(256)
    length = pdfium_c.FPDFFont_GetBaseFontName(handle, buffer, 256)
    name = buffer.raw[: max(0, min(length, 256) - 1)].decode("utf-8", "replace")
    name = name.split("+", 1)[1] if name[6:7] == "+" else name
    flags = max(0, pdfium_c.FPDFFont_GetFlags(handle))
    bold, italic = _mac_style(handle)
    bold = bold or bool(_BOLD_NAME.search(name)) or bool(flags & FORCE_BOLD)
    return name, bold, italic or bool(_ITALIC_NAME.search(name)) or bool(flags & ITALIC)


def _mac_style(handle: Any) -> tuple[bool, bool]:
    """What the embedded TrueType font says of itself: bold, italic."""
    size = ctypes.c_size_t()
    if not pdfium_c.FPDFFont_GetFontData(handle, None, 0, ctypes.byref(size)) or not 12 < size.value <= LARGEST_FONT:
        return False, False
    data = (ctypes.c_uint8 * size.value)()
    pdfium_c.FPDFFont_GetFontData(handle, data, size.value, ctypes.byref(size))
    font = bytes(data)
    for table in range(min(64, int.from_bytes(font[4:6], "big"))):
        entry = font[12 + 16 * table : 28 + 16 * table]
        if entry[:4] == b"head":
            start = int.from_bytes(entry[8:12], "big") + 44
            style = int.from_bytes(font[start : start + 2], "big")
            return bool(style & 1), bool(style & 2)
    return False, False
