"""Pages typed as text: each line of the text is a line of the page, each column of letters a step to the right.

Words between `**` are bold, `# ` makes a line large; a line `=== N` begins page N.
"""

from __future__ import annotations

import textwrap

import regex

from councildocs.geometry import Box
from councildocs.layout import compose, flow
from councildocs.page import Page, Style, Word
from councildocs.records import PartKind
from councildocs.structure import Part

SIZE = 10.0
LETTER = 5.0
LEADING = 14.0
LEFT, TOP = 50.0, 100.0
PLAIN, BOLD, LARGE = Style(size=SIZE), Style(size=SIZE, bold=True), Style(size=16.0, bold=True)


def words_of(text: str, *, top: float = TOP, left: float = LEFT) -> list[Word]:
    """The words of typed text, a letter five points wide, a line fourteen points high."""
    words = []
    for row, line in enumerate(text.splitlines()):
        usual = LARGE if line.startswith("# ") else PLAIN
        line, bold = _without_stars(line.removeprefix("# "))
        for match in regex.finditer(r"\S+", line):
            style = BOLD if usual is PLAIN and match.start() in bold else usual
            y = top + row * LEADING
            box = Box(left + match.start() * LETTER, y, left + match.end() * LETTER, y + style.size)
            words.append(Word(match[0], box, style))
    return words


def _without_stars(line: str) -> tuple[str, set[int]]:
    """The line without `**`, and the places of the letters that stand between them."""
    plain, bold = "", set[int]()
    for number, piece in enumerate(line.split("**")):
        bold.update(range(len(plain), len(plain) + len(piece)) if number % 2 else ())
        plain += piece
    return plain, bold


def page_of(text: str, number: int = 1) -> Page:
    """An A4 page with the typed lines."""
    return Page(number, 595.0, 842.0, words=tuple(words_of(_undented(text))))


def pages_of(text: str) -> list[Page]:
    """Pages of typed text, each begun by a line `=== N`; text without such a line is page 1."""
    pieces = regex.split(r"(?m)^=== (\d+)\n", _undented(text))
    if pieces[0].strip():
        return [page_of(pieces[0])]
    return [page_of(body, int(number)) for number, body in zip(pieces[1::2], pieces[2::2], strict=True)]


def part_of(text: str, kind: PartKind = PartKind.OTHER, folios: dict[str, int] | None = None) -> Part:
    """A part whose pages are typed as text, arranged by the real layout."""
    layouts = compose(pages_of(text))
    return Part("p1", kind, layouts[0].number, layouts[-1].number, "whole", flow(layouts), layouts, folios=folios or {})


def _undented(text: str) -> str:
    """Without the indent of the source code, and without an empty first line."""
    return textwrap.dedent(text.lstrip("\n"))
