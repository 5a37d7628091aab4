"""What a PDF library gives us of one page, in our words: no lines yet, nothing guessed, nothing dropped.

Boxes follow [councildocs.geometry][]: points, origin top left of the page as viewed, y down.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from councildocs.geometry import Box


@dataclass(frozen=True, slots=True)
class Style:
    """How a run of text is set.  One object is shared by all words of a run.

    `size` is the height of the font in points as drawn, `color` is `#rrggbb`, `angle` is the reading
    direction in degrees clockwise (0, 90, 180, 270: 90 reads downwards, 270 upwards; others are rounded).
    """

    font: str = ""
    size: float = 10.0
    bold: bool = False
    italic: bool = False
    color: str = "#000000"
    angle: int = 0
    invisible: bool = False


class Word(NamedTuple):
    """Letters that stand together without a space, in one style.

    `glued` says that no space stands between this word and the one before it (`12` and `th`), so that
    joining words back to text needs no guess.  `superscript` marks a footnote mark or an ordinal's letters.
    `mcid` is the marked-content number that ties the word to the tagged structure (-1: none).
    """

    text: str
    box: Box
    style: Style
    glued: bool = False
    superscript: bool = False
    mcid: int = -1


class Rule(NamedTuple):
    """A horizontal or vertical line, or a rectangle so thin that it is one; its box has the line's width."""

    box: Box
    color: str = "#000000"

    @property
    def horizontal(self) -> bool:
        return self.box.width >= self.box.height


class Fill(NamedTuple):
    """A filled rectangle (or the bounding box of another filled shape: `rectangle` is then false)."""

    box: Box
    color: str
    rectangle: bool = True


class Arrow(NamedTuple):
    """A drawn arrow: it points `up`, `down`, `left`, `right` or `sideways` (both ways)."""

    box: Box
    pointing: str
    color: str = "#000000"


class Image(NamedTuple):
    """A picture; what it shows is not read."""

    box: Box


class Link(NamedTuple):
    """A link annotation: `target` is a URI, or `#page=N` inside the PDF."""

    box: Box
    target: str


@dataclass(frozen=True, slots=True)
class Tag:
    """A node of the tagged structure: `role` as in the PDF (`P`, `H1`, `Table`, `TR`, `TH`, `L` …).

    `mcids` are the marked-content numbers of this page that hang on the node itself.  `row_span` and
    `column_span` are what the PDF says of a table cell.
    """

    role: str
    mcids: tuple[int, ...] = ()
    children: tuple[Tag, ...] = ()
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class Page:
    """One page: `number` counts from 1 in the PDF, `label` is the page label of the PDF where it has one.

    `unmapped` is the share (0 to 1) of letters whose Unicode value the PDF does not know: near 1 the text of
    the page is unreadable.
    """

    number: int
    width: float
    height: float
    label: str | None = None
    words: tuple[Word, ...] = ()
    rules: tuple[Rule, ...] = ()
    fills: tuple[Fill, ...] = ()
    images: tuple[Image, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    links: tuple[Link, ...] = ()
    tags: tuple[Tag, ...] = ()
    unmapped: float = 0.0
    drawn: int = field(default=0, compare=False)
    """How many shapes the page draws; a page without words and with hundreds of shapes is text as outlines."""


class OutlineEntry(NamedTuple):
    """A bookmark: `level` counts from 0, `page` from 1 (None: it leads nowhere in this PDF)."""

    title: str
    page: int | None
    level: int
    top: float | None = None
