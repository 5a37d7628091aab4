"""What stands around a table: its title above, its notes below, the section that it lies in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from councildocs.layout import Block, Paragraph, Table
from councildocs.recognisers.measures.columns import head_count
from councildocs.recognisers.measures.labels import is_section_word, record_of, unit_of
from councildocs.recognisers.measures.marks import frequency_of
from councildocs.records import Period
from councildocs.structure import Part
from councildocs.values.periods import find_period

LONGEST_TITLE = 150
LONGEST_NOTE = 240
MOST_NOTES = 5
SAME_EDGE = 3
NEAR_EDGE = 40
"""Columns of a table that goes on below may be set a little wider or narrower."""
MOST_BETWEEN = 3
"""So many paragraphs between a title and its table are looked at."""

_WORD = regex.compile(r"\p{L}{3}")
_CAPTION = regex.compile(r"(?i)(?:table|figure|fig\.?|chart|annex|appendix|tabl) [0-9A-Z]{1,3}(?:\.[0-9]{1,2})?\b")
_NUMBERED = regex.compile(r"[0-9]{1,3}\.[0-9]{1,3}(?:\.[0-9]{1,3})?\.?|\([a-z0-9]{1,4}\)|[•●▪◦–-]")
_SENTENCE = regex.compile(r"[.;:]$|\b(?:is|are|was|were|has|have|shows?|sets? out|below|following)\b")
_UNIT_NOTE = regex.compile(
    r"(?i)(?:all )?(?:figures|values|amounts|sums)?(?: (?:are|is|shown))?(?: in)? ?\(?(?:£|000s?|thousands|millions)"
    r"[^\p{L}]{0,6}(?:m|k|bn|millions?|thousands?|000s?)?\)?"
)
_UNIT_AT_END = regex.compile(r"\((?:in )?(£[^()]{0,12}|000s?|'000s?|%)\)$")
_SAYS_WHEN = regex.compile(
    r"(?i)\b(?:updated?|as at|position|data|period|snapshot|figures|measures?|source|correct|quarter|year to)\b"
)
_OFTEN_NOTE = regex.compile(
    r"(?i)\b(?P<often>annual|quarterly|monthly|weekly)(?: \p{L}+)? (?:measures?|indicators?|data|kpis?|figures)\b"
)
_TABLE_NUMBER = regex.compile(r"(?i)^(?:table|figure|fig\.?|chart|tabl) [0-9A-Z]{1,3}(?:\.[0-9]{1,2})?\s?[:.–—-]*\s")
_NUMBER = regex.compile(r"^(?:[0-9]{1,2}[a-z]?|[0-9]{1,2}\.[0-9]{1,2}(?:\.[0-9]{1,2})?)[.)]?\s+(?:\|\s*)?(?=\p{Lu}|%)")


@dataclass(frozen=True)
class Surroundings:
    """What is printed around a table: `title` is its own, `section` the heading that it stands under.

    `headings` are all that it stands under, the nearest first.
    """

    title: Paragraph | None = None
    section: Paragraph | None = None
    above: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()

    @property
    def title_text(self) -> str | None:
        return _bare(self.title.body) if self.title else None

    @property
    def section_text(self) -> str | None:
        return _bare(self.section.body) if self.section else None

    @property
    def headline(self) -> Paragraph | None:
        """The paragraph to cite for the name of what the table is about."""
        return self.title or self.section

    @property
    def unit(self) -> str | None:
        """The unit that a note gives to all figures: `All figures in £m`."""
        texts = (*self.above, *(text for text in (self.title_text,) if text), *self.notes)
        return next((unit for text in texts if (unit := _table_unit(text))), None)

    @property
    def period(self) -> Period | None:
        """The period that the title, a note or the nearest heading that has one gives to all figures."""
        texts = [text for text in (self.title_text, *self.above) if text]
        texts += [note for note in self.notes if _SAYS_WHEN.search(note) and not _OFTEN_NOTE.search(note)]
        texts += [text for text in (self.section_text, *self.headings) if text]
        return next((period for text in texts if (period := _period(text))), None)

    @property
    def said(self) -> tuple[str, ...]:
        """Everything that tells what the table is about, the nearest first: title, paragraphs above, headings."""
        texts = (self.title_text, *self.above, self.section_text, *self.headings)
        return tuple(dict.fromkeys(text for text in texts if text))

    @property
    def periods_by_frequency(self) -> dict[str, Period]:
        """The period of the quarterly, annual or monthly measures, where notes give one to each."""
        found: dict[str, Period] = {}
        for note in self.notes:
            match = _OFTEN_NOTE.search(note)
            period = _period(note[match.end() :]) if match else None
            often = frequency_of(match["often"]) if match else None
            if period and often:
                found.setdefault(often, period)
        return found


def _period(text: str) -> Period | None:
    found = find_period(text)
    return record_of(found) if found and (found.start or found.end) else None


def _table_unit(text: str) -> str | None:
    """The unit in `All figures in £m` or in a title that ends in `(£000)`."""
    text = text.strip(" .:;*")
    if is_unit_note(text):
        return unit_of(text) or unit_of("£" + text)
    bracket = _UNIT_AT_END.search(text)
    return unit_of(bracket[0]) if bracket else None


def is_unit_note(text: str) -> bool:
    """Whether a text only says what all figures are in: `All figures in £m`."""
    return _UNIT_NOTE.fullmatch(text.strip(" .:;*")) is not None


def _bare(text: str) -> str:
    """A title without its number: `3a | Adult Social Care`, `Table 4: Forecast`, `1.1 Deposits`."""
    return _NUMBER.sub("", _TABLE_NUMBER.sub("", text.strip())).strip(" :")


def tables_of(part: Part) -> Iterator[tuple[Table, Surroundings]]:
    """Each table of the part with what stands around it."""
    headings: dict[int, Paragraph] = {}
    recent: list[Paragraph] = []
    blocks = with_continued(part.blocks)
    for index, block in enumerate(blocks):
        if isinstance(block, Table):
            found = _surroundings(block, recent, _section(headings), blocks[index + 1 :])
            yield block, replace(found, headings=tuple(headings[level].text for level in sorted(headings)[::-1]))
            recent = []
            continue
        if block.heading and _WORD.search(block.text):
            for level in [level for level in headings if level >= block.heading]:
                del headings[level]
            headings[block.heading] = block
        recent = [*recent[-MOST_BETWEEN:], block]


def with_continued(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, a table without heads that follows right upon one with the same columns joined to it."""
    found: list[Block] = []
    for block in blocks:
        before = found[-1] if found else None
        if isinstance(block, Table) and isinstance(before, Table) and _continues(before, block):
            found[-1] = _joined(before, block)
        else:
            found.append(block)
    return found


def _continues(before: Table, after: Table) -> bool:
    if before.column_count != after.column_count or head_count(after) or not head_count(before):
        return False
    edges = [[round(cell.box.x0) for cell in table.cells if cell.column_span == 1] for table in (before, after)]
    page, above = before.boxes[-1]
    if after.page - page > 1 or (after.page == page and after.boxes[0][1].top < above.bottom - SAME_EDGE):
        return False
    return all(
        min(abs(edge - other) for other in edges[0]) <= NEAR_EDGE for edge in set(edges[1])
    )


def _joined(before: Table, after: Table) -> Table:
    rows = before.row_count
    cells = (*before.cells, *(replace(cell, row=cell.row + rows) for cell in after.cells))
    return replace(before, cells=cells, boxes=(*before.boxes, *after.boxes), notes=(*before.notes, *after.notes))


def _section(headings: dict[int, Paragraph]) -> Paragraph | None:
    """The nearest heading that says something of its own."""
    nearest = [headings[level] for level in sorted(headings, reverse=True)]
    telling = [heading for heading in nearest if not is_section_word(heading.text)]
    return next(iter(telling), None) or next(iter(nearest), None)


def _surroundings(
    table: Table, recent: Sequence[Paragraph], section: Paragraph | None, after: Sequence[Block]
) -> Surroundings:
    title = None
    above: list[str] = []
    for paragraph in reversed(recent):
        if paragraph.lines[-1].page < table.page - 1 or len(paragraph.text) > LONGEST_NOTE:
            break
        if is_unit_note(paragraph.text):
            above.append(paragraph.text)
            continue
        if _is_title(paragraph):
            title = paragraph
        elif paragraph.text.endswith(":") or len(above) < 1:
            above.append(paragraph.text)
            continue
        break
    if title is not None and (title is section or is_section_word(title.text)):
        title = None
    return Surroundings(title, section, tuple(above), (*table.notes, *_notes(table, after)))


def _is_title(paragraph: Paragraph) -> bool:
    """Whether a paragraph can be the title of the table that follows."""
    text = paragraph.text
    if not _WORD.search(text) or len(text) > LONGEST_TITLE or (text.endswith(":") and not paragraph.bold):
        return False
    if _CAPTION.match(text) or paragraph.heading or paragraph.bold:
        return True
    if paragraph.marker and _NUMBERED.fullmatch(paragraph.marker) and len(text) > 70:
        return False
    return len(paragraph.lines) <= 2 and not _SENTENCE.search(text.rstrip(".") if len(text) < 100 else text)


def _notes(table: Table, after: Sequence[Block]) -> Iterator[str]:
    """The short paragraphs right below a table."""
    for block in after[:MOST_NOTES]:
        if isinstance(block, Table) or block.heading or len(block.text) > LONGEST_NOTE:
            return
        if block.page > table.pages[-1] + 1:
            return
        if block.text not in table.notes:
            yield block.text
