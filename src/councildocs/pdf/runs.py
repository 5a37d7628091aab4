"""The text objects of a page: how their letters are set, and the line on which they stand."""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium_c

from councildocs.page import Style
from councildocs.pdf import native
from councildocs.pdf.view import View

ASCENT = 0.8
DESCENT = 0.22
"""How far letters reach over and under the baseline, in font sizes.  The fonts' own figures cannot be trusted."""
LARGEST_FONT = 20_000_000
FORCE_BOLD = 1 << 18
ITALIC = 1 << 6
HIDDEN_MODES = frozenset({3, 7})
STROKED_TOO = 2

_BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi|(?<![a-z])bd(?![a-z])", re.I)
_ITALIC_NAME = re.compile(r"italic|oblique", re.I)


class Run(NamedTuple):
    """What PDFium says of a text object; `level`: it reads from left to right on a page that is not turned.

    `top` and `bottom` are those of its line where it reads level.
    """

    address: int
    style: Style
    mcid: int
    top: float
    bottom: float
    level: bool


Setting = tuple[int, float, float, float, float, float, int, int, int, int]
"""Font, size, matrix (a, b, c, d), render mode, red, green, blue of a text object, as PDFium gives them."""


@dataclass(slots=True)
class FontBook:
    """Fonts and styles of a document, each looked up once."""

    fonts: dict[int, tuple[str, bool, bool]] = field(default_factory=dict)
    styles: dict[Style, Style] = field(default_factory=dict)

    def font(self, address: int) -> tuple[str, bool, bool]:
        """Name, bold, italic."""
        if address not in self.fonts:
            self.fonts[address] = _describe_font(ctypes.cast(address, pdfium_c.FPDF_FONT))
        return self.fonts[address]


class Runs:
    """The text objects behind the letters of one page, each asked once."""

    def __init__(self, page: int, view: View, fonts: FontBook) -> None:
        """`page` is the address of the text page."""
        self._page = page
        self._view = view
        self._fonts = fonts
        self._known: dict[int, Run] = {}
        self._settings: dict[Setting, Style] = {}
        self._matrix = pdfium_c.FS_MATRIX()
        self._to_matrix = ctypes.byref(self._matrix)
        self._rgba = tuple(ctypes.c_uint() for _ in range(4))
        self._to_rgba = tuple(map(ctypes.byref, self._rgba))
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._to_x, self._to_y = ctypes.byref(self._x), ctypes.byref(self._y)

    def at(self, place: int) -> Run | None:
        """The text object of a letter; None for a letter that PDFium made up."""
        key = native.text_object(self._page, place)
        return None if key is None else self.of(key, place)

    def of(self, key: int, place: int) -> Run:
        """The text object with an address, asked about one of its letters."""
        return self._known.get(key) or self._read(key, place)

    def _read(self, key: int, place: int) -> Run:
        style = self._style(key, place)
        native.origin(self._page, place, self._to_x, self._to_y)
        line = self._view.point(self._x.value, self._y.value)[1]
        top, bottom = line - ASCENT * style.size, line + DESCENT * style.size
        run = Run(key, style, native.mcid(key), top, bottom, self._view.straight and not style.angle)
        self._known[key] = run
        return run

    def _style(self, key: int, place: int) -> Style:
        page, matrix, (red, green, blue, _) = self._page, self._matrix, self._rgba
        native.letter_matrix(page, place, self._to_matrix)
        if not native.letter_color(page, place, *self._to_rgba):
            red.value = green.value = blue.value = 0
        setting = (
            native.font(key) or 0,
            native.letter_size(page, place),
            *(matrix.a, matrix.b, matrix.c, matrix.d),
            native.render_mode(key),
            *(red.value, green.value, blue.value),
        )
        style = self._settings.get(setting)
        if style is None:
            style = self._settings[setting] = self._describe(*setting)
        return style

    def _describe(
        self, font: int, size: float, a: float, b: float, c: float, d: float, mode: int, *rgb: int
    ) -> Style:
        name, bold, italic = self._fonts.font(font)
        style = Style(
            font=name,
            size=round(size * (c**2 + d**2) ** 0.5, 1),
            bold=bold or mode == STROKED_TOO,
            italic=italic or abs(c) > 0.1 * abs(d) > 0,
            color="#{:02x}{:02x}{:02x}".format(*rgb),
            angle=self._view.angle(a, b),
            invisible=mode in HIDDEN_MODES,
        )
        return self._fonts.styles.setdefault(style, style)


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
