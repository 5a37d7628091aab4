"""Labels with what is printed for them: behind a colon, beside, in the next cell, or below."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

from councildocs.geometry import Box, union
from councildocs.layout import Block, Line, Paragraph
from councildocs.layout.spans import join_lines
from councildocs.structure.rows import SAME_ROW, as_one, rows_of, starts_alike
from councildocs.structure.splits import split_at

Label = Callable[[str], str | None]
"""What a label asks for (`date`, `title`); None where the words are no label."""

Alone = Callable[[str], bool]
"""Whether a line says something by itself (`Unrestricted`), whatever stands above it."""

CLOSE = 0.9
"""A line goes on with the value above it when the gap between them is less than so many times its size."""
APART = 1.5
"""So many times its size, where it begins within a sentence or stands in a column of values."""
COLUMN = 3.0
"""Values stand in a column of their own when they begin so many times their size right of their labels."""
BELOW = 2.6
"""A value stands at most so many times its size below its label."""
FULL = 0.75
"""A line that ends beyond this share of the measure was broken because it was full."""
LONGEST = 90
"""A label has at most so many letters."""

_COLON = regex.compile(r":(?!//|\d\d)|\?(?=\s)")
_NUMBER = regex.compile(r"\A(?:\(?(?:\d{1,2}(?:\.\d{1,2})?|[a-z])[.)]\s*|\d{1,2}\s+(?=\p{Lu}))")
_SIGNS = " :.–—-*\t"


class Labelled(NamedTuple):
    """A label and its value; `rows` are the lines or cells of the value, `text` joins them."""

    kind: str
    label: Paragraph
    rows: tuple[Paragraph, ...]

    @property
    def text(self) -> str:
        return join_lines(self.lines)

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(line for row in self.rows for line in row.lines)


class Piece(NamedTuple):
    """A run of words between labels or wide gaps, or a cell; `kind` where it is a label, with the value behind it."""

    words: Paragraph
    row: int
    tabular: bool
    kind: str | None = None
    value: Paragraph | None = None
    alone: bool = False

    @property
    def box(self) -> Box:
        return union(line.box for line in self.words.lines if line.page == self.words.page)

    @property
    def end(self) -> Box:
        """The box of its last line."""
        return self.words.lines[-1].box


def labelled(blocks: Iterable[Block], label: Label, alone: Alone = lambda text: False) -> list[Labelled]:
    """Every label among the blocks that has a value, in reading order; a line that is `alone` carries no value on."""
    pieces = [piece._replace(alone=alone(piece.words.text)) for piece in _whole(_pieces(blocks, label), label)]
    margin = max((line.box.x1 for piece in pieces for line in piece.words.lines), default=0.0)
    found = []
    for at, piece in enumerate(pieces):
        if piece.kind and (rows := _value(pieces, at, margin)):
            found.append(Labelled(piece.kind, piece.words, tuple(rows)))
    return found


def label_in(text: str, label: Label) -> tuple[str, int] | None:
    """What the text begins by asking for, and where the value behind the colon begins.

    >>> kinds = {"date": "date", "report to": "to"}
    >>> ask = lambda words: kinds.get(words.lower())
    >>> label_in("Report to: Harbour Board", ask), label_in("Date", ask), label_in("Dated: today", ask)
    (('to', 10), ('date', 4), None)
    """
    colon = _COLON.search(text)
    if colon and colon.start() <= LONGEST and (kind := label(_bare(text[: colon.start()]))):
        return kind, colon.end()
    if len(text) <= LONGEST and (kind := label(_bare(text))):
        return kind, len(text)
    return None


def _bare(text: str) -> str:
    """The words of a label without its number and its signs.

    >>> _bare("2. Report to:"), _bare("a) Date -")
    ('Report to', 'Date')
    """
    return _NUMBER.sub("", text.strip(_SIGNS), count=1).strip(_SIGNS)


def _pieces(blocks: Iterable[Block], label: Label) -> Iterator[Piece]:
    for number, row in enumerate(rows_of(blocks)):
        for whole in row.pieces:
            for words in _between_labels(whole, label):
                kind, value = _read(words, label)
                if kind and value is None and not (row.tabular or len(row.pieces) > 1 or _stands_out(words)):
                    kind = None
                yield Piece(words, number, row.tabular, kind, value)


def _whole(pieces: Iterable[Piece], label: Label) -> list[Piece]:
    """The pieces with labels that run over two lines (`Report of the Cabinet / Member:`) in one."""
    found = list(pieces)
    for at, piece in enumerate(found):
        below = next((other for other in found[at + 1 :] if other.row == piece.row + 1), None)
        if below is None or piece.kind or piece.tabular or not _is_rest(below.words, piece.words):
            continue
        text = f"{piece.words.text} {below.words.text}"
        if len(text) <= LONGEST and (kind := label(_bare(text))):
            found[at] = piece._replace(words=as_one([piece.words, below.words]), kind=kind)
            found.remove(below)
    return _without_answers(found)


def _without_answers(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, those in a table that have the words of a label but are what the label before them asks for.

    `Wards affected: | All wards`; two labels side by side have colons both, or their values in the row below.
    """
    firsts = {other.row: other for other in reversed(pieces)}
    found = list(pieces)
    for at, (before, piece) in enumerate(pairwise(pieces), start=1):
        if not (piece.tabular and piece.row == before.row and found[at - 1].kind and piece.kind and not piece.value):
            continue
        colons = [other.words.text.rstrip().endswith(":") for other in (before, piece)]
        below = firsts.get(piece.row + 1)
        if colons == [True, False] or (not any(colons) and below and below.kind):
            found[at] = piece._replace(kind=None)
    return found


def _is_rest(below: Paragraph, words: Paragraph) -> bool:
    """Whether a piece that ends a label stands right under the piece that begins it."""
    near = below.lines[0].box.top - words.lines[-1].box.bottom < CLOSE * words.size
    return near and below.text.rstrip().endswith(":") and ":" not in words.text and starts_alike(below, words)


def _stands_out(words: Paragraph) -> bool:
    """Whether a label on a line of its own is printed as one: with a colon, or bold."""
    return words.text.rstrip(" -–").endswith(":") or words.bold


def _read(words: Paragraph, label: Label) -> tuple[str | None, Paragraph | None]:
    """What a piece asks for, with the value in it; a label on the first line of a cell needs no colon."""
    if found := label_in(words.text, label):
        kind, start = found
        return kind, split_at(words, start)[1] if start < len(words.text) else None
    first = words.lines[0].text
    if len(words.lines) > 1 and words.text.startswith(first) and (found := label_in(first, label)):
        return found[0], split_at(words, found[1])[1]
    return None, None


def _between_labels(piece: Paragraph, label: Label) -> list[Paragraph]:
    """A line that prints several labels with their values (`Classification: Open Type: Key`), one by one."""
    for colon in list(_COLON.finditer(piece.text))[1:]:
        for start in _capitals(piece.text, colon.start()):
            if start and label(_bare(piece.text[start : colon.start()])):
                head, tail = split_at(piece, start)
                return [part for part in (head, *(_between_labels(tail, label) if tail else ())) if part]
    return [piece]


def _capitals(text: str, end: int) -> list[int]:
    """Where the last words before `end` begin with a capital, the first first."""
    return [match.start() for match in regex.finditer(r"(?<=\s)\p{Lu}", text[:end])][-6:]


def _value(pieces: Sequence[Piece], at: int, margin: float) -> list[Paragraph]:
    piece = pieces[at]
    if piece.value:
        return [piece.value, *_goes_on(pieces, at, piece.value, piece, margin)]
    beside = _beside(pieces, piece)
    if beside:
        last = max(index for index, other in enumerate(pieces) if other in beside)
        return [other.words for other in beside] + _goes_on(pieces, last, beside[0].words, piece, margin)
    return _below(pieces, piece, margin)


def _beside(pieces: Sequence[Piece], piece: Piece) -> list[Piece]:
    """What stands to the right of a label, up to the next label."""
    right = [other for other in pieces if _same_height(piece, other) and other.box.x0 >= piece.box.x1 - 1]
    found: list[Piece] = []
    for other in sorted(right, key=lambda other: other.box.x0):
        if other.kind:
            break
        found.append(other)
    return found


def _same_height(piece: Piece, other: Piece) -> bool:
    if other is piece or other.tabular != piece.tabular or other.words.page != piece.words.page:
        return False
    if piece.tabular:
        return piece.row == other.row
    return abs(piece.words.lines[0].box.middle - other.words.lines[0].box.middle) <= SAME_ROW


def _below(pieces: Sequence[Piece], piece: Piece, margin: float) -> list[Paragraph]:
    """The nearest piece under a label, within the column that the labels beside it leave it."""
    row = [other for other in pieces if _same_height(piece, other)]
    if piece.tabular and any(not other.kind for other in row):
        return []
    left, right = _column(piece, row)
    for at, other in enumerate(pieces):
        if other.words.page != piece.words.page or other.row <= piece.row or other.tabular != piece.tabular:
            continue
        gap = other.box.top - piece.box.bottom
        if gap > BELOW * piece.words.size:
            continue
        if left <= other.box.x0 < right and gap > -SAME_ROW:
            if other.kind or (piece.tabular and not row and any(_same_height(other, more) for more in pieces)):
                return []
            return [other.words, *_goes_on(pieces, at, other.words, other, margin)]
    return []


def _column(piece: Piece, row: Sequence[Piece]) -> tuple[float, float]:
    """From where to where the value of a label may begin: halfway to its neighbours."""
    before = max((other.box.x1 for other in row if other.box.x1 <= piece.box.x0 + 1), default=0.0)
    after = min((other.box.x0 for other in row if other.box.x0 >= piece.box.x1 - 1), default=float("inf"))
    return max(before, piece.box.x0 - 2 * piece.words.size), after - 2 * piece.words.size


def _goes_on(pieces: Sequence[Piece], at: int, value: Paragraph, label: Piece, margin: float) -> list[Paragraph]:
    """The rows under a value that carry it on."""
    found: list[Paragraph] = []
    last = pieces[at].end
    row = pieces[at].row
    for other in pieces[at + 1 :]:
        if other.row == row and other.kind is None and not other.tabular:
            continue
        elsewhere = other.row > row + 1 or other.words.page != value.page or other.tabular != label.tabular
        if elsewhere or other.alone or not _carries_on(other, value, label, last, margin):
            break
        if other.kind or any(_same_height(other, more) and more.kind for more in pieces):
            break
        found.append(other.words)
        last, row = other.end, other.row
    return found


def _carries_on(piece: Piece, value: Paragraph, label: Piece, last: Box, margin: float) -> bool:
    words = piece.words
    gap = piece.box.top - last.bottom
    begins = words.text[:1].isalnum() and not words.text[:1].islower()
    column = starts_alike(words, value) and value.indent > label.words.indent + COLUMN * value.size
    close = CLOSE if begins and not column else APART
    if gap > close * words.size or gap < -words.size or abs(words.size - value.size) > 1 or words.text.endswith(":"):
        return False
    if starts_alike(words, value):
        return label.words is not value or words.lines[0].bold == value.lines[0].bold
    broken = last.x1 > FULL * margin
    return broken and not piece.tabular and abs(words.indent - label.words.indent) < words.size


__all__ = ["Label", "Labelled", "label_in", "labelled"]
