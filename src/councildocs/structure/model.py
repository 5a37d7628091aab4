"""What a PDF is made of: parts, and the sections of a part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby

from councildocs.geometry import Box, union
from councildocs.layout import Block, Cell, Layout, Line, Paragraph, turn_back, words_between
from councildocs.page import OutlineEntry, Word
from councildocs.records import PartKind, Provenance

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(frozen=True)
class Section:
    """A heading with the blocks under it, up to the next heading of the same or a higher level.

    `kind` is what the heading is known as, whatever words it uses.
    """

    heading: Paragraph | None
    blocks: tuple[Block, ...]
    level: int = 0
    kind: str | None = None

    @property
    def title(self) -> str:
        return self.heading.body if self.heading else ""


@dataclass(frozen=True)
class Part:
    """One document inside the PDF, as the recognisers see it.

    `blocks` are its paragraphs (joined over page breaks) and tables (joined over pages) in reading order.
    `folios` maps the page numbers printed in the *whole paper* to PDF pages; `papers` the agenda items of the
    whole paper to the first and last PDF page of what is attached to them.
    """

    id: str
    kind: PartKind
    first: int
    last: int
    basis: str
    blocks: tuple[Block, ...]
    layouts: tuple[Layout, ...]
    title: str | None = None
    agenda_item: str | None = None
    parent: str | None = None
    folios: Mapping[str, int] = field(default_factory=dict)
    papers: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        return tuple(block for block in self.blocks if isinstance(block, Paragraph))

    @cached_property
    def _printed(self) -> dict[int, str | None]:
        return {layout.number: layout.printed_page for layout in self.layouts}

    @cached_property
    def known_words(self) -> frozenset[str]:
        """The words of its running text, in lower case; those at a line end with a hyphen are left out."""
        words: set[str] = set()
        for paragraph in self.paragraphs:
            for line in paragraph.lines:
                found = _WORD.findall(line.text.casefold())
                words.update(found[:-1] if line.text.endswith("-") else found)
        return frozenset(words)

    def cite(self, *things: Paragraph | Line | Cell) -> list[Provenance]:
        """Where paragraphs, lines or cells stand: one entry for each page, text as printed.

        ValueError where there is nothing to cite.
        """
        return self._places([(line.page, word) for thing in things for line in _lines(thing) for word in line.words])

    def cite_span(self, paragraph: Paragraph, start: int, end: int) -> list[Provenance]:
        """Where the letters `start` to `end` of the paragraph's text stand."""
        return self._places(words_between(paragraph, start, end))

    def _places(self, placed: Iterable[tuple[int, Word]]) -> list[Provenance]:
        places = []
        each_once = {(page, id(word)): (page, word) for page, word in placed}.values()
        for page, group in groupby(sorted(each_once, key=lambda item: item[0]), key=lambda item: item[0]):
            words = [word for _, word in group]
            text = "".join(("" if word.glued or not i else " ") + word.text for i, word in enumerate(words))
            x0, top, x1, bottom = self._viewed(page, union(word.box for word in words))
            places.append(
                Provenance(
                    page=page,
                    printed_page=self._printed.get(page),
                    box=(round(x0, 1), round(top, 1), round(x1, 1), round(bottom, 1)),
                    text=text,
                )
            )
        if not places:
            raise ValueError("nothing to cite")
        return places

    def _viewed(self, page: int, box: Box) -> Box:
        """The box on the page as it is viewed."""
        layout = next((layout for layout in self.layouts if layout.number == page), None)
        return turn_back(box, layout.turned, layout.width, layout.height) if layout and layout.turned else box


def _lines(thing: Paragraph | Line | Cell) -> tuple[Line, ...]:
    return (thing,) if isinstance(thing, Line) else thing.lines


@dataclass(frozen=True)
class Paper:
    """A whole PDF: its parts in page order, covering every page."""

    parts: tuple[Part, ...]
    layouts: tuple[Layout, ...]
    outline: tuple[OutlineEntry, ...] = ()
