"""The recommendations of an inspection: the items under their heading, and who must act on them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from councildocs.layout import Block, Paragraph, Table
from councildocs.layout.cells import cell_paragraphs
from councildocs.recognisers.inspections.sentences import plain_subject
from councildocs.recognisers.inspections.words import is_use, pattern_of
from councildocs.structure.items import items_of
from councildocs.structure.splits import split_at

MOST_LINES = 3
MOST_PLAIN = 30
"""Without numbers and bullets, more paragraphs than this are running text."""
LEAST_LETTERS = 20

_RUN_IN = regex.compile(
    r"Recommendations:?\s+(?!\d|(?:from|of|made|are|were|have|had|has|that|to|for|in|by|and|or|which|arising|following|is|will"
    r"|was|should|with|on|can|may|must|about|within|set|resulting|below|above|identified|contained|continue|remain)\b)"
)
_NUMBERED = regex.compile(
    r"(?:recommendation (?P<number>\d{1,2}(?:\.\d)?)|(?P<short>R\d{1,2})\b)\s*[:.–—-]?\s*", regex.I
)
_WHO = regex.compile(
    r"(?!.*\b(?:following|as follows|recommend|identified)\b)"
    r"(?:.{2,160}\b(?:should|must|needs? to)(?: also)?\b[:,–—-]?"
    r"|(?:recommendations? )?(?:for|to) .{2,100}:|(?:\S+ ){0,7}\S+:)",
    regex.I,
)


class Advice(NamedTuple):
    """A recommendation."""

    number: str | None
    text: str
    who: str | None
    paragraphs: tuple[Paragraph, ...]


class _Stretch(NamedTuple):
    """Paragraphs under one heading of recommendations, with who must act on them."""

    who: str | None
    paragraphs: list[Paragraph]


def recommendations_of(blocks: Sequence[Block]) -> list[Advice]:
    """The recommendations in reading order."""
    blocks = [piece for block in blocks for piece in _without_run_in(block)]
    found: list[Advice] = []
    place = 0
    while place < len(blocks):
        block = blocks[place]
        place += 1
        if isinstance(block, Paragraph) and is_heading(block):
            stretches, place = _under(blocks, place - 1)
            found += _advice(stretches)
    return found


def _without_run_in(block: Block) -> list[Block]:
    """A heading that stands in the line of the first recommendation apart from it."""
    match = _RUN_IN.match(block.text) if isinstance(block, Paragraph) and not is_heading(block) else None
    if not isinstance(block, Paragraph) or match is None or len(block.text) < match.end() + LEAST_LETTERS:
        return [block]
    return [piece for piece in split_at(block, match.end()) if piece]


def is_heading(paragraph: Paragraph) -> bool:
    """Whether a paragraph heads recommendations."""
    return len(paragraph.lines) <= MOST_LINES and is_use("recommendations", plain_subject(paragraph.body))


def _under(blocks: Sequence[Block], place: int) -> tuple[list[_Stretch], int]:
    """The paragraphs under the heading at `place`, in stretches by who must act, and the place behind them."""
    heading = blocks[place]
    assert isinstance(heading, Paragraph)
    stretches = [_Stretch(None, [])]
    for end in range(place + 1, len(blocks)):
        block = blocks[end]
        if isinstance(block, Table):
            stretches[-1].paragraphs.extend(cell_paragraphs(*block.cells))
            continue
        if _ends(block, heading):
            return stretches, end
        if _names_who(block):
            stretches.append(_Stretch(_who(block.text), []))
        elif not is_heading(block):
            stretches[-1].paragraphs.append(block)
    return stretches, len(blocks)


def _ends(paragraph: Paragraph, heading: Paragraph) -> bool:
    """Whether another section begins."""
    if is_heading(paragraph):
        return False
    if is_use("section", paragraph.text) or _SECTION_RUN_IN.match(paragraph.text):
        return True
    return 0 < paragraph.heading <= (heading.heading or paragraph.heading) and not _names_who(paragraph)


_SECTION_RUN_IN = regex.compile(rf"(?:{pattern_of('section')})\s+(?-i:\p{{Lu}})", regex.I)


def _names_who(paragraph: Paragraph) -> bool:
    """Whether a line says who must act on what follows: `The council should:`."""
    return paragraph.marker is None and len(paragraph.text) <= 200 and _WHO.fullmatch(paragraph.text) is not None


def _who(text: str) -> str:
    """Who must act.

    >>> _who("The harbour board should:"), _who("For the council:")
    ('The harbour board', 'the council')
    """
    text = regex.sub(r"^(?:for|recommendations? (?:for|to))\s+", "", text.strip(" :,–—-"), flags=regex.I)
    return regex.sub(r"\s+(?:should|must|needs? to|to)(?: also)?$", "", text, flags=regex.I)


def _advice(stretches: Sequence[_Stretch]) -> Iterator[Advice]:
    """The items; where some are numbered or have bullets, only these."""
    items = [(stretch.who, item) for stretch in stretches for item in items_of(stretch.paragraphs)]
    marked = any(item.how == "marked" or _NUMBERED.match(item.text) for _, item in items)
    if not marked and len(items) > MOST_PLAIN:
        return
    for who, item in items:
        numbered = _NUMBERED.match(item.text)
        if (marked and item.how != "marked" and not numbered) or len(item.text) < LEAST_LETTERS:
            continue
        text = item.text[numbered.end() :] if numbered and item.text[numbered.end() :] else item.text
        number = numbered["number"] or numbered["short"] if numbered else _number(item.marker)
        yield Advice(number, text, who, item.paragraphs)


def _number(marker: str | None) -> str | None:
    """The number or letter of a marker; None for a bullet."""
    core = (marker or "").strip(".():[] ")
    return core if core and any(map(str.isalnum, core)) and core != "o" else None
