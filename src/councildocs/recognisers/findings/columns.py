"""Headings of findings side by side, with a list under each: two columns of a slide, or a table without rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from councildocs.layout import Block, Line, Paragraph, make_line, segments
from councildocs.layout.paragraphs import read_paragraphs
from councildocs.page import Word
from councildocs.recognisers.findings.words import ends_columns, heading_of

NARROWEST = 5.0
"""Points of white between two columns."""


def unfolded(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, each column under a row of headings as its heading and then its paragraphs."""
    found: list[Block] = []
    place = 0
    while place < len(blocks):
        block = blocks[place]
        heads = _heads(block) if isinstance(block, Paragraph) else []
        lines, rest, after = _lines_under(blocks, place, heads) if heads else ([], [], place + 1)
        found += [*_columns(heads, lines), *_paragraphs(rest)] if lines else [block]
        place = after if lines else place + 1
    return found


def _heads(paragraph: Paragraph) -> list[Line]:
    """The headings of a row that consists of several."""
    if len(paragraph.lines) > 1:
        return []
    pieces = segments(paragraph.lines[0])
    found = [heading_of(piece.text) for piece in pieces]
    kinds = {heading.kind for heading in found if heading and heading.sure}
    return pieces if len(pieces) > 1 and all(found) and len(kinds) > 1 else []


def _lines_under(
    blocks: Sequence[Block], place: int, heads: Sequence[Line]
) -> tuple[list[Line], Sequence[Line], int]:
    """The lines below a row of headings that leave white between the columns.

    Behind them come the lines of the last paragraph that are not among them, and the place of the next block.
    """
    taken: list[Line] = []
    for after in range(place + 1, len(blocks)):
        block = blocks[after]
        if not isinstance(block, Paragraph) or block.page != heads[0].page or block.heading:
            return taken, (), after
        if _is_end(block.lines[0]) or _borders(heads, [*taken, *block.lines]) is None:
            return taken, (), after
        for number, line in enumerate(block.lines):
            if _is_end(line) or line.page != block.page:
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
        left, right = head.box.x0, following.box.x1
        inside = sorted((box.x0, box.x1) for box in words if box.x1 > left and box.x0 < right)
        reach, best = max(left, inside[0][0]) if inside else left, (0.0, 0.0)
        for x0, x1 in inside:
            best = max(best, (x0 - reach, (x0 + reach) / 2))
            reach = max(reach, x1)
        if best[0] < NARROWEST:
            return None
        borders.append(best[1])
    return borders


def _columns(heads: Sequence[Line], lines: Sequence[Line]) -> list[Block]:
    """Each heading with the paragraphs of its column."""
    borders = _borders(heads, lines) or []
    found: list[Block] = []
    for number, head in enumerate(heads):
        x0 = borders[number - 1] if number else float("-inf")
        x1 = borders[number] if number < len(borders) else float("inf")
        column = [_cut(line, [word for word in line.words if x0 < word.box.center <= x1]) for line in lines]
        inside = sorted((line for line in column if line), key=lambda line: line.box.top)
        found += [Paragraph((head,), head.text), *_paragraphs(inside)]
    return found


def _paragraphs(lines: Sequence[Line]) -> list[Paragraph]:
    return read_paragraphs(lines, lambda first, second: True)


def _cut(line: Line, words: Sequence[Word]) -> Line | None:
    if not words:
        return None
    return line if len(words) == len(line.words) else make_line(line.page, words)
