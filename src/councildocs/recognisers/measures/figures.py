"""The figures that a cell prints."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import regex

from councildocs.layout import Cell
from councildocs.values.numbers import NumberFound, find_numbers, parse_number
from councildocs.values.periods import find_period

LONGEST = 90
"""A longer text is prose with figures in it."""
MOST = 4
MOST_WORDS = 5
"""A figure's own label inside a cell has at most so many words."""

ORDINALS = frozenset({"st", "nd", "rd", "th"})

_GAP = regex.compile(
    r"(?i)(?:[-–—.…*#~x:\s]+|n ?/ ?[ak]\.?|n\.?a\.?|nil|none|tb[cda]|[cpr]|pending|suppressed|awaiting.{0,20}"
    r"|not (?:yet )?(?:available|applicable|known|recorded|due|reported|set|measured)|data not .{0,20}"
    r"|no (?:data|target|return|figure)s?.{0,20}|new(?: (?:measure|indicator|pi|kpi))?|see (?:note|comment).{0,12})"
)
_JUNK = regex.compile(r"[\uFFFD\p{Co}]+|\(\s*\)|(?<![\p{L}\p{N}])[↑↓→←↔▲▼◄►⬆⬇➡⬅✓✔✗✘](?![\p{L}\p{N}])")
_RAG = regex.compile(r"(?i)[\s(\[,–-]*\b(?P<rag>green|amber|red|yellow)\b[)\]]*$")
_PIECE = regex.compile(r"[£(+−–-]?[0-9][0-9,.]*[%)]*|[%)]+")
_ORDINAL = regex.compile(
    r"\b(?:Year|Stage|KS|Level|Grade|Band|Tier|Phase|Category|Type|Part|Zone|Class|Quadrant|Group) ?(?:[0-9]{1,2}|R)\b"
)
_RANGE = regex.compile(r"\s*[-–—/:x×]\s*")
_ADDRESS = regex.compile(r"://|\bwww\.|@")
"""The figures of a web or e-mail address measure nothing."""
_LABEL_TRIM = " \t\r\n:;,.|()[]–—-=&"


class Figure(NamedTuple):
    """A figure in a cell: `label` is what the cell itself says of it, `rag` a rating in brackets behind it."""

    value: float
    text: str
    unit: str | None = None
    label: str | None = None
    rag: str | None = None


def figures(cell: Cell | None) -> list[Figure]:
    """The figures of a cell that prints figures; none for prose, periods, dates, addresses and gaps."""
    if cell is None or not cell.text or len(cell.text) > LONGEST:
        return []
    broken = _broken(cell) if len(cell.lines) > 1 else None
    return [_figure(broken)] if broken else list(_known_figures(plain_text(cell)))


@lru_cache(maxsize=4096)  # each cell is asked several times
def _known_figures(text: str) -> tuple[Figure, ...]:
    return () if _ADDRESS.search(text) else tuple(figures_in(text))


def _broken(cell: Cell) -> NumberFound | None:
    """The figure that a column which is too narrow for it cut into lines: it would not fit between its margins."""
    pieces = [line.text.strip() for line in cell.lines]
    if not 2 <= len(pieces) <= 3 or not all(map(_PIECE.fullmatch, pieces)):
        return None
    first, second = cell.lines[:2]
    padding = min(first.box.x0 - cell.box.x0, cell.box.x1 - first.box.x1)
    broken = first.box.width + second.box.width > cell.box.width - 2 * max(padding, 0.0)
    return parse_number("".join(pieces)) if broken else None


def is_figure(cell: Cell) -> bool:
    """Whether a cell prints one figure without words, and no year."""
    text = plain_text(cell) if len(cell.text) <= LONGEST else ""
    return parse_number(text) is not None and not regex.search(r"\p{L}{3}", text) and find_period(text) is None


def plain_text(cell: Cell) -> str:
    """The text of a cell without raised footnote marks and without marks that stand for nothing that is printed."""
    words = [word for line in cell.lines for word in line.words]
    raised = {id(word) for word in words if word.superscript and word.text.casefold() not in ORDINALS}
    text = cell.text
    if raised and len(raised) < len(words):
        kept = [word for word in words if id(word) not in raised]
        text = "".join(("" if word.glued or not i else " ") + word.text for i, word in enumerate(kept))
    return _JUNK.sub(" ", text).strip()


def figures_in(text: str) -> list[Figure]:
    """The figures of a text that is made of figures and their labels.

    >>> [figure[:2] for figure in figures_in("1,043")], figures_in("97% (Green)")[0].rag
    ([(1043.0, '1,043')], 'green')
    >>> [(figure.label, figure.value) for figure in figures_in("Binary 17% Frequency 4.2%")]
    [('Binary', 17.0), ('Frequency', 4.2)]
    >>> [(figure.label, figure.value) for figure in figures_in("Target: 90%, Floor: 85%")]
    [('Target', 90.0), ('Floor', 85.0)]
    >>> [figure.value for figure in figures_in("862 (34%)")]
    [862.0, 34.0]
    >>> [(figure.label, figure.value) for figure in figures_in("31 homes 12 flats in town")]
    [('homes', 31.0), ('flats in town', 12.0)]

    >>> [(figure.label, figure.value) for figure in figures_in("2FE 150 Year 7 places")]
    [(None, 2.0), ('Year 7 places', 150.0)]

    Prose is none, nor is a period, a date, a range or a gap:

    >>> [figures_in(t) for t in ("In March 77 children of 90 had a plan", "2024/25", "12/10/24", "9 - 5", "Year 3")]
    [[], [], [], [], []]
    """
    if not text or is_gap(text):
        return []
    rag = None
    if match := _RAG.search(text):
        rag, text = match["rag"].lower(), text[: match.start()].strip()
    if number := parse_number(text):
        return [_figure(number)._replace(rag=rag)]
    if find_period(text):
        return []
    return [figure._replace(rag=rag) for figure in _labelled(text)]


def is_gap(text: str) -> bool:
    """Whether a text stands where there is no figure.

    >>> [is_gap(text) for text in ("-", "N/A", "tbc", "..", "Data not available", "12")]
    [True, True, True, True, True, False]
    """
    return _GAP.fullmatch(text.strip()) is not None


def _labelled(text: str) -> list[Figure]:
    """Figures with a short label before or behind each of them; none where words are left over."""
    masked = _ORDINAL.sub(lambda match: "Z" + "z" * (len(match[0]) - 1), text)
    numbers = find_numbers(masked)
    if not 1 <= len(numbers) <= MOST:
        return []
    between: list[str] = []
    at = 0
    for number in numbers:
        start = masked.find(number.text, at)
        if start < 0:
            return []
        between.append(text[at:start])
        at = start + len(number.text)
    between.append(text[at:])
    labels = [piece.strip(_LABEL_TRIM) for piece in between]
    if any(map(_RANGE.fullmatch, between[1:-1])):
        return []
    if any(len(label.split()) > MOST_WORDS or any(map(str.isdecimal, _ORDINAL.sub("", label))) for label in labels):
        return []
    before, behind = labels[:-1], labels[1:]
    if all(before) and not labels[-1] and (len(numbers) > 1 or between[0].rstrip().endswith((":", "="))):
        return [_figure(number, label) for number, label in zip(numbers, before, strict=True)]
    if len(numbers) > 1 and not labels[0]:
        return [_figure(number, label or None) for number, label in zip(numbers, behind, strict=True)]
    return []


def _figure(number: NumberFound, label: str | None = None) -> Figure:
    return Figure(number.value, number.text, number.unit, label)
