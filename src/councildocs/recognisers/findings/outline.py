"""A part as a row of headings and what stands under them: which lines are headings, and of which sort."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from councildocs.layout import Block, Paragraph, Table, segments
from councildocs.layout.headings import body_size
from councildocs.recognisers.findings.columns import unfolded
from councildocs.recognisers.findings.words import (
    Heading,
    ends_columns,
    heading_of,
    lead_in_of,
    numbered_as,
    plain_heading,
)
from councildocs.structure.items import DEEPER, lead_of
from councildocs.structure.splits import split_at
from councildocs.values.dates import find_dates

SMALLER = 0.5
"""A heading is at most so many points smaller than running text; smaller ones are labels of charts."""
MOST_WORDS = 16
"""A line without style that stands right above a known heading is a heading when it has at most so many words."""
AGAIN = 3
"""A heading that is printed so often (more than in the contents and in its place) is none of a theme."""
MOST_LINES = 4
"""A heading has fewer lines."""
FRONT = 12
"""The title stands among the first blocks."""
FEW_WORDS = 5
"""A line of more words that ends with a colon is a sentence, not a heading."""

Sort = Literal["finding", "title", "theme", "statement", "again", "other", "heading", "lead_in", "text", "table"]


@dataclass(frozen=True)
class Entry:
    """A block and what it is.

    `finding`: a heading that announces findings (`heading` says which); `title`: a heading of the document's
    front; `again`: one that comes again and again; `theme`, `statement`: numbered ones; `other`: a heading over
    no findings and under no theme; `lead_in`: a sentence that introduces a list of findings.

    `rank` is 1 for the largest headings, 0 for a line without style; a heading of findings that is printed in
    several sizes has the rank of the smallest.
    """

    sort: Sort
    block: Block
    rank: int = 0
    heading: Heading | None = None

    @property
    def printed_rank(self) -> int:
        return self.block.heading if isinstance(self.block, Paragraph) else 0

    @property
    def text(self) -> str:
        return plain_heading(self.block.body) if isinstance(self.block, Paragraph) else ""


def outline_of(blocks: Sequence[Block], title: str | None) -> list[Entry]:
    """Every block with what it is, in reading order."""
    blocks = [piece for block in unfolded(blocks) for piece in _without_run_in(block)]
    usual = body_size(block for block in blocks if isinstance(block, Paragraph))
    styled = [_styled(block, usual) for block in blocks]
    texts = Counter(_key(block) for block, is_heading in zip(blocks, styled, strict=True) if is_heading)
    again = Counter(_key(block) for block in blocks if isinstance(block, Paragraph) and _key(block) in texts)
    known = {text for text in texts if text}
    entries = [
        _entry(blocks, place, styled[place] or _key(block) in known, again) for place, block in enumerate(blocks)
    ]
    ranks = _finding_ranks(entries)
    return list(_with_titles([_ranked(entry, ranks) for entry in entries], title))


def _without_run_in(block: Block) -> list[Block]:
    """A heading of findings that stands in the line of its text (`Strengths: The team …`) apart from it."""
    lead = lead_of(block) if isinstance(block, Paragraph) and block.marker is None else None
    found = heading_of(lead) if lead else None
    if not isinstance(block, Paragraph) or not lead or not found or not found.sure or found.theme:
        return [block]
    return [piece for piece in split_at(block, len(lead)) if piece]


def _styled(block: Block, usual: float) -> bool:
    return isinstance(block, Paragraph) and block.heading > 0 and block.size >= usual - SMALLER


def _key(block: Block) -> str:
    few = isinstance(block, Paragraph) and len(block.lines) < MOST_LINES
    return plain_heading(block.body).casefold() if few else ""  # type: ignore[union-attr]


def _entry(blocks: Sequence[Block], place: int, is_heading: bool, again: Counter[str]) -> Entry:
    block = blocks[place]
    if isinstance(block, Table):
        return Entry("table", block)
    if block.marker is None and len(block.lines) == 1 and all(ends_columns(s.text) for s in segments(block.lines[0])):
        return Entry("other", block, block.heading)
    if not is_heading and len(block.text.split()) > FEW_WORDS and _is_lead_in(blocks, place):
        return Entry("lead_in", block)
    alone = is_heading or _bare(block) or _over_list(blocks, place)
    found = heading_of(block.body) if alone and len(block.lines) < MOST_LINES else None
    if found and (is_heading or found.sure or _introduces(blocks, place)):
        return Entry("finding", block, block.heading, found)
    if is_heading and find_dates(block.text):
        return Entry("other", block, block.heading)
    numbered = numbered_as(plain_heading(block.body)) if is_heading or _bare_line(block) else None
    if numbered or is_heading or _above_heading(blocks, place):
        sort: Sort = "again" if again[_key(block)] >= AGAIN else "heading"
        return Entry(numbered or sort, block, block.heading)
    return Entry("lead_in" if _is_lead_in(blocks, place) else "text", block)


def _is_lead_in(blocks: Sequence[Block], place: int) -> bool:
    """Whether a sentence introduces a list of findings."""
    block = blocks[place]
    known = isinstance(block, Paragraph) and block.marker is None and lead_in_of(block.text[-400:]) is not None
    return known and _introduces(blocks, place)


def _bare(paragraph: Paragraph) -> bool:
    """Whether a paragraph without style may be a heading: no list item, no sentence."""
    bullet = paragraph.marker is not None and not any(map(str.isalnum, paragraph.marker))
    return not bullet and not paragraph.text.endswith((".", ";", ","))


def _over_list(blocks: Sequence[Block], place: int) -> bool:
    """Whether a list item stands over a list of its own, further in."""
    block, after = blocks[place], blocks[place + 1] if place + 1 < len(blocks) else None
    return (
        isinstance(block, Paragraph)
        and isinstance(after, Paragraph)
        and after.marker is not None
        and after.indent > block.indent + DEEPER * block.size
    )


def _bare_line(paragraph: Paragraph) -> bool:
    few = len(paragraph.lines) <= 2 and len(paragraph.text.split()) <= MOST_WORDS
    return few and paragraph.text[:1].isupper() and _bare(paragraph)


def _introduces(blocks: Sequence[Block], place: int) -> bool:
    """Whether a list item comes next."""
    after = blocks[place + 1] if place + 1 < len(blocks) else None
    return isinstance(after, Paragraph) and after.marker is not None


def _above_heading(blocks: Sequence[Block], place: int) -> bool:
    """Whether a line without style is a heading because a known one follows at once."""
    block, after = blocks[place], blocks[place + 1] if place + 1 < len(blocks) else None
    if not isinstance(block, Paragraph) or not isinstance(after, Paragraph):
        return False
    if not _bare_line(block) or block.text.endswith(("?", ":", '"', "”")):
        return False
    found = heading_of(after.body) if len(after.lines) == 1 and _bare(after) else None
    return found is not None and found.sure and found.theme is None


def _finding_ranks(entries: Sequence[Entry]) -> dict[str, int]:
    """The rank of each heading of findings: the smallest that it is printed in, where it is printed more than once."""
    ranks: dict[str, int] = {}
    for phrase, rank in said(entries):
        ranks[phrase] = max(rank, ranks.get(phrase, 0))
    return ranks


def said(entries: Sequence[Entry]) -> Iterator[tuple[str, int]]:
    """Each heading of findings with its rank; one that is said again at once, as the head of a box, does not count."""
    last = None
    for entry in entries:
        phrase = entry.heading.phrase if entry.heading else None
        if phrase and phrase != last:
            yield phrase, entry.rank
        last = phrase


def _ranked(entry: Entry, ranks: dict[str, int]) -> Entry:
    if entry.heading is None:
        return entry
    return Entry(entry.sort, entry.block, ranks.get(entry.heading.phrase, 0), entry.heading)


def _with_titles(entries: Sequence[Entry], title: str | None) -> Iterator[Entry]:
    """The entries, headings of the front that print the document's title (or stand above it) marked as such."""
    named = [place for place, entry in enumerate(entries[:FRONT]) if _names(entry, title)]
    last = max(named, default=0)
    for place, entry in enumerate(entries):
        is_heading = entry.sort in ("heading", "again")
        if is_heading and (place <= last or _names(entry, title)):
            yield Entry("title", entry.block, entry.rank)
        else:
            yield entry


def _names(entry: Entry, title: str | None) -> bool:
    """Whether a heading prints the title, or a line of it."""
    letters = _letters(entry.text) if entry.sort in ("heading", "again") else ""
    return bool(letters) and letters in _letters(title or "")


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
