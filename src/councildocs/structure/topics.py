"""The topics of a part that a title names: `3. Declarations of interest`, with what is said under it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from councildocs.layout import Block, Paragraph, Table
from councildocs.structure.rows import Row, is_number, number_end, rows_of

LONGEST_TITLE = 200
MOST_PARAGRAPHS = 25
"""A topic of interest here is short: what follows further down belongs to another one."""
MOST_ROWS = 6

_DECISION = regex.compile(
    r"(?:it was )?(?:unanimously )?"
    r"(?:resolved|agreed|recommended|noted|decisions?|resolutions?|penderfynwyd|cytunwyd)\W*",
    regex.IGNORECASE,
)
"""What announces a decision inside a topic, and is no title of the next."""


class Topic(NamedTuple):
    """A title and what follows it: `paragraphs[0]` prints the title, whose words end at `start` of its text."""

    paragraphs: tuple[Paragraph, ...]
    start: int

    @property
    def number(self) -> str | None:
        """The number in front of the title."""
        return self.paragraphs[0].marker


def topics(blocks: Sequence[Block], title: regex.Pattern[str]) -> Iterator[Topic]:
    """The topics whose title the pattern matches at the start of a paragraph or cell, its number left off.

    The match ends where the title ends: at the end of the paragraph, or before what is printed on the same line.
    """
    read = 0
    for index, block in enumerate(blocks):
        if isinstance(block, Table):
            yield from _in_table(block, title)
        elif index >= read and (start := title_end(block, title)) is not None:
            topic = Topic((block, *_following(block, blocks[index + 1 :])), start)
            read = index + len(topic.paragraphs)
            yield topic


def title_end(paragraph: Paragraph, title: regex.Pattern[str]) -> int | None:
    """Where a title at the start of the paragraph's text ends; None where there is none."""
    offset = number_end(paragraph) or len(paragraph.text) - len(paragraph.body)
    offset += len(paragraph.text[offset:]) - len(paragraph.text[offset:].lstrip(" -–—:."))
    match = title.match(paragraph.text[offset:])
    return offset + match.end() if match and match.end() <= LONGEST_TITLE else None


def _following(title: Paragraph, blocks: Sequence[Block]) -> Iterator[Paragraph]:
    """The paragraphs up to the next topic."""
    for block in blocks[:MOST_PARAGRAPHS]:
        if isinstance(block, Table) or _ends(title, block):
            return
        yield block


def _ends(title: Paragraph, paragraph: Paragraph) -> bool:
    """Whether another topic begins: a number no further in, or a heading that looks like this one's."""
    if _is_under(title, paragraph):
        return False
    level = paragraph.indent <= title.indent + 0.8 * title.size
    if number_end(paragraph) and level and (number_end(title) or paragraph.bold or not title.bold):
        return True
    if not paragraph.heading or _DECISION.fullmatch(paragraph.body):
        return False
    return not title.heading or (paragraph.heading <= title.heading and level and (bool(title.marker) or title.bold))


def _is_under(title: Paragraph, paragraph: Paragraph) -> bool:
    """Whether a paragraph has a number below the title's: `29.1` under `29`."""
    number = title.text[: number_end(title)].strip(" .:)")
    return bool(number) and paragraph.text[: number_end(paragraph)].startswith(f"{number}.")


def _in_table(table: Table, title: regex.Pattern[str]) -> Iterator[Topic]:
    """Topics in a table of items: the rest of the row, and the rows below until one has a number or title again."""
    rows = list(rows_of([table]))
    for index, row in enumerate(rows):
        for place, piece in enumerate(row.pieces):
            if (start := title_end(piece, title)) is None:
                continue
            below = [p for later in _rows_on(rows[index + 1 : index + 1 + MOST_ROWS]) for p in later.pieces]
            yield Topic((piece, *row.pieces[place + 1 :], *below), start)
            break


def _rows_on(rows: Sequence[Row]) -> Iterator[Row]:
    for row in rows:
        first = row.pieces[0]
        if first.marker or is_number(first.text.split()[0]) or first.bold:
            return
        yield row
