"""The labels among the pieces of a cover or form."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

from councildocs.layout import Block, Paragraph
from councildocs.structure.rows import as_one, rows_of, starts_alike
from councildocs.structure.splits import split_at

Label = Callable[[str], str | None]
"""What a label asks for (`date`, `title`); None where the words are no label."""

LONGEST = 90
"""A label has at most so many letters."""
UNDER = 0.9
"""A label that runs over two lines has less than so many times its size between them."""

_COLON = regex.compile(r":(?!//|\d\d)|\?(?=\s)")
_DASH = regex.compile(r"\s[–—-]\s")
_BARE_ONLY = frozenset({"heading", "other", "context"})
"""What has words behind a dash of its own: `Background – more about it`."""
_NUMBER = regex.compile(r"\A(?:\(?(?:\d{1,2}(?:\.\d{1,2})?|[a-z])[.)]\s*|\d{1,2}\s+(?=\p{Lu}))")
_SIGNS = " :.–—-*\t"


class Piece(NamedTuple):
    """A run of words between labels or wide gaps, or a cell; `kind` where it is a label, with the value behind it."""

    words: Paragraph
    row: int
    tabular: bool
    kind: str | None = None
    value: Paragraph | None = None


def label_in(text: str, label: Label) -> tuple[str, int] | None:
    """What the text begins by asking for, and where the value behind the colon begins.

    >>> kinds = {"date": "date", "report to": "to"}
    >>> ask = lambda words: kinds.get(words.lower())
    >>> label_in("Report to: Harbour Board", ask), label_in("Date", ask), label_in("Dated: today", ask)
    (('to', 10), ('date', 4), None)
    >>> label_in("Report to – Harbour Board", ask)
    ('to', 12)
    """
    colon = _COLON.search(text)
    if colon and colon.start() <= LONGEST and (kind := label(_bare(text[: colon.start()]))):
        return kind, colon.end()
    if len(text) <= LONGEST and (kind := label(_bare(text))):
        return kind, len(text)
    dash = _DASH.search(text, 0, LONGEST)
    if dash and (kind := label(_bare(text[: dash.start()]))) and kind not in _BARE_ONLY and " " not in kind:
        return kind, dash.end()
    return None


def _bare(text: str) -> str:
    """The words of a label without its number and its signs.

    >>> _bare("2. Report to:"), _bare("a) Date -")
    ('Report to', 'Date')
    """
    return _NUMBER.sub("", text.strip(_SIGNS), count=1).strip(_SIGNS)


def pieces_of(blocks: Iterable[Block], label: Label) -> list[Piece]:
    """The pieces in reading order, their labels known."""
    return _without_answers(_whole(_pieces(blocks, label), label))


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
    return found


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
    near = below.lines[0].box.top - words.lines[-1].box.bottom < UNDER * words.size
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
