"""The pieces that a paper is written in: plain data, no drawing.

Texts may carry the few marks that reportlab's paragraphs know (`<b>`, `<i>`, `<u>`, `<br/>`, `<link>`), and one of
our own: `9^th` is a ninth with its letters raised.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Manner = Literal["body", "bold", "italic", "centre", "title", "small", "justified"]
Arrow = Literal["up", "down", "level"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A line in larger or bolder letters; level 1 is the largest."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph; `indent` is in points."""

    text: str
    manner: Manner = "body"
    indent: float = 0.0


@dataclass(frozen=True, slots=True)
class Item:
    """A paragraph whose number, letter or bullet hangs in the margin."""

    mark: str
    text: str
    level: int = 0
    hang: float = 36.0


@dataclass(frozen=True, slots=True)
class Fields:
    """Labels with their values beside them, without rules."""

    rows: tuple[tuple[str, str], ...]
    share: float = 0.3


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is more than its text: coloured, bold, or holding a drawn arrow."""

    text: str = ""
    fill: str | None = None
    bold: bool = False
    arrow: Arrow | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A cell that covers its neighbours, counted from 0."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells.  `shares` are column widths in any unit, `align` has one of `l`, `c`, `r` per column."""

    rows: tuple[tuple[str | Cell, ...], ...]
    shares: tuple[float, ...]
    align: str = ""
    header_rows: int = 1
    header_columns: int = 0
    header_fill: str | None = "#d9e2f3"
    spans: tuple[Span, ...] = ()
    bold_rows: tuple[int, ...] = ()
    rules: Literal["grid", "lines", "none"] = "grid"
    size: float = 9.0


@dataclass(frozen=True, slots=True)
class Boxed:
    """Blocks in a ruled box, as forms have them."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A rule over the width of the text."""


@dataclass(frozen=True, slots=True)
class Space:
    """An empty stretch, in points."""

    points: float


Block = Heading | Para | Item | Fields | Table | Boxed | Line | Space


def bullets(*texts: str, mark: str = "•", level: int = 0) -> tuple[Item, ...]:
    """One bulleted item per text."""
    return tuple(Item(mark, text, level, hang=18.0) for text in texts)


def numbered(start: int, *texts: str) -> tuple[Item, ...]:
    """The paragraphs of a report, numbered on from `start`."""
    return tuple(Item(f"{number}.", text) for number, text in enumerate(texts, start))
