"""A decision or motion while it is being read: stretches of paragraphs, and what is said about them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from councildocs.layout import Line, Paragraph, make_line, words_between
from councildocs.records import Provenance, Votes
from councildocs.structure import Part


class Stretch(NamedTuple):
    """The letters `start` to `end` of a paragraph."""

    paragraph: Paragraph
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.paragraph.text[self.start : self.end].strip()

    def lines(self) -> list[Line]:
        """Its words, page by page."""
        if self.start == 0 and self.end >= len(self.paragraph.text):
            return list(self.paragraph.lines)
        words = words_between(self.paragraph, self.start, self.end)
        return [
            make_line(page, (word for _, word in group)) for page, group in groupby(words, key=lambda item: item[0])
        ]


@dataclass(frozen=True)
class Decision:
    """What was decided: its stretches of text, and how and by whom."""

    stretches: tuple[Stretch, ...]
    verb: str
    marker: str | None = None
    lead_in: str | None = None
    mover: str | None = None
    seconder: str | None = None
    votes: Votes | None = None

    @property
    def text(self) -> str:
        return " ".join(stretch.text for stretch in self.stretches)

    @property
    def first(self) -> Stretch:
        return self.stretches[0]


def cite(part: Part, stretches: Iterable[Stretch]) -> list[Provenance]:
    """Where stretches of text stand: one entry for each page."""
    return part.cite(*(line for stretch in stretches for line in stretch.lines()))
