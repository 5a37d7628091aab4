"""Rows of names in reading order: columns one after the other, each row joined to the last as a list is printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

from councildocs.layout import Line, Paragraph
from councildocs.recognisers.attendances.leads import lead_at
from councildocs.structure.rows import Row, begins_item, starts_alike
from councildocs.values.person_names import Name
from councildocs.values.person_roles import is_no_name, is_plainly_a_name, names_a_role

PARTED = 0.6
"""A gap above a line of so many times the font size parts two entries of a list."""
SAME_START = 1.0
ROOM = 0.2
"""A line that leaves this share of the measure free was ended on purpose."""

_GOES_ON = regex.compile(
    r"(?:[,;&(–-]|\b(?:and|of|for|the|to|in|with|from|by|were|was|gan|cllrs?|councill?ors?|mr|mrs|ms|dr|\p{L}))\.?\s*\Z",
    regex.IGNORECASE,
)
_NAME_AND_ROLE = regex.compile(
    r"(?P<name>\p{Lu}[\p{L}’'.-]*(?:\s\p{Lu}[\p{L}’'.-]*){1,2})(?:,\s|\s[–-]\s|\s\()(?P<role>\p{Lu}[^,(]{3,60})"
)
_LABEL = regex.compile(r"\p{L}[^:,.\n]{1,45}:(?!\d)")


class Entry(NamedTuple):
    """A piece of a row, and how it is joined to the one before it: by a space, a line break or a blank line."""

    piece: Paragraph
    join: str


def strands(rows: Sequence[Row]) -> Iterator[list[Entry]]:
    """The rows as lists to be read one after the other; columns with lead-ins of their own are lists each."""
    rows = _with_whole_labels(rows)
    index = next((i for i in range(len(rows)) if _heads_columns(rows[i : i + 2])), len(rows))
    if index:
        yield entries_of(rows[:index])
    if index < len(rows):
        yield from _columns(rows[index:])


def _with_whole_labels(rows: Sequence[Row]) -> list[Row]:
    """The rows, a lead-in that is broken over two lines of its own column in one piece."""
    found: list[Row] = []
    for row in rows:
        above = found[-1] if found else None
        if above and len(above.pieces) > 1 and _one_label(above.pieces[0], row.pieces[0]):
            label = Paragraph((*above.pieces[0].lines, *row.pieces[0].lines), _both(above.pieces[0], row.pieces[0]))
            found[-1] = above._replace(pieces=(label, *above.pieces[1:]))
            if len(row.pieces) > 1:
                found.append(row._replace(pieces=row.pieces[1:]))
        else:
            found.append(row)
    return found


def _one_label(first: Paragraph, second: Paragraph) -> bool:
    """Whether two pieces, one below the other, are a lead-in only together."""
    if not starts_alike(first, second) or first.text.rstrip().endswith(":"):
        return False
    text = _both(first, second)
    lead = lead_at(text)
    return lead is not None and lead.end == len(text)


def _both(first: Paragraph, second: Paragraph) -> str:
    return f"{first.text} {second.text}"


def _heads_columns(rows: Sequence[Row]) -> bool:
    """Whether at least two pieces of a row are lead-ins and nothing else, and the first heads what is below it."""
    head = rows[0].pieces
    whole = [lead for piece in head if (lead := lead_at(piece.text)) and lead.end == len(piece.text)]
    if len(head) < 2 or len(whole) < 2:
        return False
    return len(rows) < 2 or any(column_of(piece, head) == 0 for piece in rows[1].pieces)


def _columns(rows: Sequence[Row]) -> Iterator[list[Entry]]:
    """Each column under its lead-in, from left to right."""
    columns: list[list[Row]] = [[Row((piece,), rows[0].block, True)] for piece in rows[0].pieces]
    heads = rows[0].pieces
    count = next((i for i, row in enumerate(rows) if i and _leaves_columns(row, heads)), len(rows))
    for row in rows[1:count]:
        for piece in row.pieces:
            columns[column_of(piece, heads)].append(Row((piece,), row.block, row.first))
    for column in columns:
        yield entries_of(column, narrow=True)
    yield from strands(rows[count:])


def _leaves_columns(row: Row, heads: Sequence[Paragraph]) -> bool:
    """Whether a row runs across the columns, stands on another page, or begins a numbered item."""
    first = row.pieces[0]
    across = len(row.pieces) == 1 and any(
        first.indent < before.box.x1 and head.indent < first.box.x1 for before, head in pairwise(heads)
    )
    return across or first.page != heads[0].page or begins_item(row.block)


def column_of(piece: Paragraph, heads: Sequence[Paragraph]) -> int:
    """The column whose head begins where the piece begins, else the one whose middle is nearest."""
    starts = [abs(piece.indent - head.indent) for head in heads]
    if min(starts) <= SAME_START * piece.size:
        return starts.index(min(starts))
    middles = [abs(piece.box.center - head.box.center) for head in heads]
    return middles.index(min(middles))


def entries_of(rows: Sequence[Row], *, narrow: bool = False) -> list[Entry]:
    """The pieces of rows, each with how it is joined to the one before; a full line in a narrow column says nothing."""
    right = max((piece.box.x1 for row in rows for piece in row.pieces), default=0.0)
    left = min((piece.indent for row in rows for piece in row.pieces), default=0.0)
    found: list[Entry] = []
    for row in rows:
        for place, piece in enumerate(row.pieces):
            if not found:
                join = ""
            elif _LABEL.match(piece.text) or lead_at(piece.text):
                join = "\n\n"
            elif place and (lead := lead_at(found[-1].piece.text)) and lead.end == len(found[-1].piece.text):
                join = "\n\n" if lead.is_title else "\n"
            elif place:
                join = " " if _opens(found[-1].piece.text) or piece.text[:1].islower() else ", "
            else:
                join = _join(found[-1].piece, piece, row, right - left, right)
                join = "\n\n" if narrow and not _flows(found[-1].piece, piece) else join
            found.append(Entry(piece, join))
    return found


def entries_in(paragraphs: Sequence[Paragraph]) -> list[Entry]:
    """Whole paragraphs, each with how it is joined to the one before."""
    found: list[Entry] = []
    for paragraph in paragraphs:
        join = "" if not found else " " if _flows(found[-1].piece, paragraph) else "\n\n"
        found.append(Entry(paragraph, join))
    return found


def _opens(text: str) -> bool:
    """Whether what follows belongs to the text: after a comma, a title or a label."""
    return bool(_GOES_ON.search(text)) or text.rstrip().endswith(":")


def _join(before: Paragraph, piece: Paragraph, row: Row, measure: float, right: float) -> str:
    """A space where a line was only full, a blank line where the list is parted, a line break where either may be."""
    above, below = before.lines[-1], piece.lines[0]
    lead = lead_at(before.text)
    if lead and lead.is_title and lead.end == len(before.text):
        return "\n\n"
    if _flows(before, piece):
        return " "
    if above.page != below.page:
        return "\n\n" if row.first else "\n"
    gap = (below.box.top - above.box.bottom) / below.size
    if gap > PARTED or row.tabular or right - above.box.x1 > max(ROOM * measure, _first_word(below)):
        return "\n\n"
    return "\n" if row.first or _begins_person(piece.text) else " "


def _begins_person(text: str) -> bool:
    """Whether a line begins with a name and its role; the line before it was full only by chance."""
    found = _NAME_AND_ROLE.match(text)
    if found is None:
        return False
    name = Name(found["name"], *found.span("name"))
    plain = not is_no_name(name) and is_plainly_a_name(name) and not names_a_role(name.words)
    return plain and names_a_role(found["role"])


def _flows(before: Paragraph, piece: Paragraph) -> bool:
    """Whether the words themselves say that a list goes on."""
    return bool(_GOES_ON.search(before.text)) or piece.text[:1].islower()


def _first_word(line: Line) -> float:
    return line.words[0].box.width + 0.3 * line.size


def text_of(entries: Sequence[Entry]) -> str:
    """The text of a list, pieces joined as they are printed."""
    return "".join(entry.join + entry.piece.text for entry in entries)


def passage_of(entries: Sequence[Entry]) -> Paragraph:
    """The list as one paragraph, whose spans can be cited."""
    return Paragraph(tuple(line for entry in entries for line in entry.piece.lines), text_of(entries))
