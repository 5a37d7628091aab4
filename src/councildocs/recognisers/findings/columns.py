"""Headings of findings side by side, with a list under each: two columns of a slide, or a table without rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

from councildocs.layout import Block, Line, Paragraph, make_line, segments
from councildocs.layout.paragraphs import read_paragraphs
from councildocs.page import Word
from councildocs.recognisers.findings.words import ends_columns, heading_of

NARROWEST = 5.0
"""Points of white between two columns."""
LOWEST = 99
"""The rank of a heading of a column: below every heading of the document."""


def unfolded(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, each column under a row of headings as its heading and then its paragraphs."""
    found: list[Block] = []
    place = 0
    while place < len(blocks):
        block = blocks[place]
        heads = _heads(block) if isinstance(block, Paragraph) else []
        lines, rest, after = _lines_under(blocks, place, heads) if heads else ([], [], place + 1)
        if lines and isinstance(block, Paragraph):
            found += [*_columns(heads, block.lines[1:], lines), *_paragraphs(rest)]
        else:
            found.append(block)
        place = after if lines else place + 1
    return found


def _heads(paragraph: Paragraph) -> list[Line]:
    """The headings of a row that consists of several, in the first line of the paragraph."""
    pieces = segments(paragraph.lines[0])
    if len(pieces) < 2:
        return []
    found = [heading_of(piece.text) for piece in pieces]
    kinds = {heading.kind for heading in found if heading and heading.sure}
    return pieces if all(found) and len(kinds) > 1 else []


def _lines_under(
    blocks: Sequence[Block], place: int, heads: Sequence[Line]
) -> tuple[list[Line], Sequence[Line], int]:
    """The lines below a row of headings that leave white between the columns.

    Behind them come the lines of the last paragraph that are not among them, and the place of the next block.
    """
    taken: list[Line] = []
    for after in range(place + 1, len(blocks)):
        block = blocks[after]
        if not isinstance(block, Paragraph) or block.heading:
            return taken, (), after
        if _is_end(block.lines[0]) or _borders(heads, [*taken, *block.lines]) is None:
            return taken, (), after
        for number, line in enumerate(block.lines):
            if _is_end(line):
                return taken, block.lines[number:], after + 1
            taken.append(line)
    return taken, (), len(blocks)


def _is_end(line: Line) -> bool:
    """Whether a line heads columns of something else, or is a heading of its own."""
    pieces = segments(line)
    return all(ends_columns(piece.text) for piece in pieces) or (len(pieces) == 1 and heading_of(line.text) is not None)


def _borders(heads: Sequence[Line], lines: Iterable[Line]) -> list[float] | None:
    """The x of the white between each two columns; None where there is none."""
    words = [word.box for line in lines for word in line.words]
    borders = []
    for head, following in pairwise(heads):
        left, right = head.box.x0, following.box.x0 + NARROWEST
        inside = sorted((box.x0, box.x1) for box in words if box.x1 > left and box.x0 < right)
        reach, best = left, (0.0, 0.0)
        for x0, x1 in [*inside, (right, right)]:
            best = max(best, (x0 - reach, (x0 + reach) / 2))
            reach = max(reach, x1)
        if best[0] < NARROWEST:
            return None
        borders.append(best[1])
    return borders


def _columns(heads: Sequence[Line], below: Sequence[Line], lines: Sequence[Line]) -> list[Block]:
    """Each heading, with the lines of the row below that go on with it, and then the paragraphs of its column."""
    borders = _borders(heads, [*below, *lines]) or _borders(heads, lines) or []
    found: list[Block] = []
    for number, head in enumerate(heads):
        x0 = borders[number - 1] if number else float("-inf")
        x1 = borders[number] if number < len(borders) else float("inf")
        whole = (head, *_inside(below, x0, x1))
        inside = sorted(_inside(lines, x0, x1), key=lambda line: (line.page, line.box.top))
        found += [Paragraph(whole, " ".join(line.text for line in whole), heading=LOWEST), *_paragraphs(inside)]
    return found


def _inside(lines: Iterable[Line], x0: float, x1: float) -> list[Line]:
    """The pieces of the lines that stand between two borders."""
    pieces = (_cut(line, [word for word in line.words if x0 < word.box.center <= x1]) for line in lines)
    return [piece for piece in pieces if piece]


def _paragraphs(lines: Sequence[Line]) -> list[Paragraph]:
    pages = groupby(lines, key=lambda line: line.page)
    return [found for _, page in pages for found in read_paragraphs(list(page), lambda first, second: True)]


def _cut(line: Line, words: Sequence[Word]) -> Line | None:
    if not words:
        return None
    return line if len(words) == len(line.words) else make_line(line.page, words)
