"""Which paragraphs are headings, by size and weight against the running text of the document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from councildocs.layout.model import Block, Paragraph

LARGER = 1.08
"""A heading in plain weight is larger than running text by this factor."""
MOST_LINES = 4
MOST_LETTERS = 200


def mark_headings(pages: Sequence[Sequence[Block]]) -> list[tuple[Block, ...]]:
    """The blocks of each page, headings ranked: 1 for the largest kind of the document."""
    paragraphs = [block for blocks in pages for block in blocks if isinstance(block, Paragraph)]
    usual = body_size(paragraphs)
    looks = sorted({_look(p) for p in paragraphs if _stands_out(p, usual)}, reverse=True)
    ranks = {look: rank for rank, look in enumerate(looks, start=1)}
    return [tuple(_ranked(block, usual, ranks) for block in blocks) for blocks in pages]


def body_size(paragraphs: Iterable[Paragraph]) -> float:
    """The font size of most letters in plain weight, in points; 10 where there are none."""
    letters: Counter[float] = Counter()
    for paragraph in paragraphs:
        for line in paragraph.lines:
            letters[round(line.size)] += len(line.text) if not line.bold else len(line.text) // 4
    return letters.most_common(1)[0][0] if letters else 10.0


def _ranked(block: Block, usual: float, ranks: dict[tuple[int, bool], int]) -> Block:
    if not isinstance(block, Paragraph) or not _stands_out(block, usual):
        return block
    return replace(block, heading=ranks[_look(block)])


def _stands_out(paragraph: Paragraph, usual: float) -> bool:
    if len(paragraph.lines) > MOST_LINES or len(paragraph.text) > MOST_LETTERS:
        return False
    if not any(letter.isalpha() for letter in paragraph.text):
        return False
    return paragraph.bold or paragraph.size > LARGER * usual + 0.5


def _look(paragraph: Paragraph) -> tuple[int, bool]:
    return round(paragraph.size), paragraph.bold
