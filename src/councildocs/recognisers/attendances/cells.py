"""Rows of names put as they are read: cells line by line, and the name before the role that stands to its left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from councildocs.layout import Line, Paragraph
from councildocs.recognisers.attendances.leads import lead_at
from councildocs.structure.rows import Row, starts_alike
from councildocs.values.person_names import read_titles
from councildocs.values.person_roles import names_a_role

MOST_PIECES = 2

_NAME = regex.compile(
    r"(?:\p{Lu}\.?\s){0,3}\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'.-]*){0,2}(?:\s*\([^()]{1,60}\))?"
)
_IN_THE_CHAIR = regex.compile(r"\((?:in the )?chair\p{L}*\)|\bin the chair\b", regex.IGNORECASE)


def as_read(rows: Sequence[Row]) -> list[Row]:
    """The rows, cells of several lines line by line, and names before what stands to the left of them."""
    return list(_names_first([one for row in rows for one in _lines_of(row)]))


def _lines_of(row: Row) -> Iterator[Row]:
    """A row of a table as the lines of its cells, one cell after the other; a lead-in stays whole beside the first."""
    if not row.tabular or len(row.pieces) > MOST_PIECES or all(len(piece.lines) == 1 for piece in row.pieces):
        yield row
        return
    first, *others = row.pieces
    lead = lead_at(first.text)
    if others and ((lead and lead.end == len(first.text)) or len(first.lines) == 1):
        lines = [_piece(line) for line in others[-1].lines]
        yield Row((first, lines[0]), lines[0], row.first)
        lines = lines[1:]
    else:
        lines = [_piece(line) for piece in row.pieces for line in piece.lines]
    for line in lines:
        yield Row((line,), line, True)


def _piece(line: Line) -> Paragraph:
    return Paragraph((line,), line.text)


def _names_first(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows; where a column of names has their roles, or whom they stand for, on its left, the names first."""
    at = 0
    while at < len(rows):
        last = next((i for i in range(at, len(rows)) if not _is_pair(rows[i], rows[at])), len(rows))
        pairs = rows[at:last]
        yield from map(_turned, pairs) if _behind(pairs) else rows[at : max(last, at + 1)]
        at = max(last, at + 1)


def _is_pair(row: Row, first: Row) -> bool:
    if len(row.pieces) != 2 or len(first.pieces) != 2 or lead_at(row.pieces[0].text):
        return False
    return all(starts_alike(one, other) for one, other in zip(row.pieces, first.pieces, strict=True))


def _behind(pairs: Sequence[Row]) -> bool:
    """Whether the right pieces name people, and the left ones do not."""
    left, right = [row.pieces[0].text for row in pairs], [row.pieces[1].text for row in pairs]
    if not pairs or any(_is_somebody(text) for text in left):
        return False
    titled = sum(_is_somebody(text) for text in right)
    if titled >= max(2, len(pairs) // 2):
        return True
    return all(names_a_role(text) for text in left) and all(
        _is_somebody(text) or (_NAME.fullmatch(text) and not names_a_role(text)) for text in right
    )


def _is_somebody(text: str) -> bool:
    return bool(read_titles(text, 0, len(text)).titles) or bool(_IN_THE_CHAIR.search(text))


def _turned(row: Row) -> Row:
    """The name, and the role where one stands beside it."""
    about, name = row.pieces
    return row._replace(pieces=(name, about) if names_a_role(about.text) else (name,))
