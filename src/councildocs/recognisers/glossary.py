"""Glossaries: terms and what they mean, in tables and in lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

import regex

from councildocs.layout import Block, Cell, Line, Paragraph, Table, make_line, segments
from councildocs.layout.spans import join_lines
from councildocs.recogniser import Recogniser
from councildocs.records import GlossaryTerm, PartKind
from councildocs.structure import Part
from councildocs.structure.rows import lines_between
from councildocs.structure.sections import heading_text, sections
from councildocs.vocabulary import compiled, entries

LONGEST_TERM = 90
"""A term has at most so many letters."""
LEAST = 2
"""A list without a table is a glossary from so many entries on."""

_BETWEEN = regex.compile(r"\s*(?:[–—=:]\s*|\s[-]\s)(?=\S)")


@dataclass
class Entry:
    """A term while what is printed for it is gathered; `meaning_at` is the x where meanings begin."""

    term: list[Line]
    meaning: list[Line]
    texts: tuple[str, str] | None = None
    meaning_at: float = 0.0
    more: list[Line] = field(default_factory=list)

    @property
    def record(self) -> tuple[str, str]:
        term, meaning = self.texts or (join_lines(self.term), join_lines(self.meaning))
        return term.strip(" :–—-"), " ".join([meaning, join_lines(self.more)]).strip() if self.more else meaning


def find(part: Part) -> Iterable[GlossaryTerm]:
    """The terms that the part explains."""
    for entry in [*_headed_tables(part.blocks), *_in_glossaries(part)]:
        term, meaning = entry.record
        if any(map(str.isalnum, term)) and any(map(str.isalnum, meaning)):
            cited = part.cite(*entry.term, *entry.meaning, *entry.more)
            yield GlossaryTerm(part=part.id, provenance=cited, term=term, meaning=meaning)


@lru_cache(maxsize=4096)
def is_word(kind: str, text: str) -> bool:
    """Whether the text is a heading of glossaries, or heads a column of terms or meanings.

    >>> is_word("heading", "Glossary of terms"), is_word("term", "Abbreviation"), is_word("meaning", "Comments")
    (True, True, False)
    """
    patterns = (entry["pattern"] for entry in entries("glossary_words") if entry["kind"] == kind)
    bare = " ".join(text.split()).strip(" :.")
    return len(bare) < 160 and any(compiled(pattern).fullmatch(bare) for pattern in patterns)


def _headed_tables(blocks: Sequence[Block]) -> Iterator[Entry]:
    """The rows of tables whose columns are headed as terms and meanings, wherever they stand."""
    for block in blocks:
        if isinstance(block, Table) and (columns := _columns(block)):
            yield from _rows(block, columns, 1)


def _columns(table: Table) -> list[tuple[int, int]]:
    """The columns of terms, each with that of their meanings; none where the table's header names none."""
    header = sorted((cell for cell in table.cells if cell.row == 0), key=lambda cell: cell.column)
    return [
        (term.column, meaning.column)
        for term, meaning in pairwise(header)
        if is_word("term", term.text) and is_word("meaning", meaning.text)
    ]


def _rows(table: Table, columns: Sequence[tuple[int, int]], first: int) -> Iterator[Entry]:
    """The entries of a table, down one pair of columns and then the next; a row without a term goes on."""
    for term_column, meaning_column in columns:
        entry: Entry | None = None
        for row in range(first, table.row_count):
            term, meaning = _cell(table, row, term_column), _cell(table, row, meaning_column)
            if entry and meaning and not (term and term.lines):
                entry.meaning += meaning.lines
                continue
            if entry:
                yield entry
            entry = _entry(term, meaning)
        if entry:
            yield entry


def _cell(table: Table, row: int, column: int) -> Cell | None:
    return next((cell for cell in table.cells if cell.row == row and cell.column == column), None)


def _entry(term: Cell | None, meaning: Cell | None) -> Entry | None:
    if term is None or meaning is None or not term.lines or len(term.text) > LONGEST_TERM:
        return None
    return Entry([*term.lines], [*meaning.lines], None, min((line.box.x0 for line in meaning.lines), default=0.0))


def _in_glossaries(part: Part) -> Iterator[Entry]:
    """What stands under a heading that says glossary: tables without a header, and lists."""
    for section in sections(part.blocks, _kind):
        if section.kind == "heading" or (section.kind == "title" and section.heading and section.heading.heading):
            yield from _listed(section.blocks)


def _kind(text: str) -> str | None:
    """Whether a heading says glossary; as `title` where the words may also be an entry in a list of appendices."""
    return next((kind for kind in ("heading", "title") if is_word(kind, text)), None)


def _listed(blocks: Iterable[Block]) -> list[Entry]:
    """The entries of a glossary in the order of the page, as far as it goes on."""
    found: list[Entry] = []
    lists: list[Entry] = []
    for block in blocks:
        if isinstance(block, Table):
            rows = [] if _columns(block) else _plain_table(block, found)
            found += rows
        elif (fresh := _entries_of(block)) is not None:
            found += fresh
            lists += fresh
        elif found and _may_carry_on(found[-1], block):
            _carry_on(found[-1], block)
        elif found and len(heading_text(block)) > 3 and not _is_remark(block):
            break
    return [entry for entry in found if entry not in lists or len(lists) >= LEAST]


def _plain_table(table: Table, found: list[Entry]) -> list[Entry]:
    """The rows of a table of two columns; its first row may carry on what stands above it."""
    if table.column_count not in (2, 4):
        return []
    first = _cell(table, 0, 1)
    term = _cell(table, 0, 0)
    skip = int(bool(found and first and first.lines and not (term and term.lines)))
    if skip and first:
        found[-1].meaning += first.lines
    pairs = [(0, 1), (2, 3)][: table.column_count // 2]
    return list(_rows(table, pairs, skip))


def _entries_of(block: Paragraph) -> list[Entry] | None:
    """The entries of a paragraph: a term in front of a dash, a colon or a gap; None where it is none."""
    entries_of = [_by_gap(line) for line in block.lines]
    if all(entries_of):
        return [entry for entry in entries_of if entry]
    if match := _BETWEEN.search(block.body[: LONGEST_TERM + 4]):
        offset = len(block.text) - len(block.body)
        term, meaning = block.body[: match.start()], block.body[match.end() :]
        if term and len(term.split()) <= 10:
            lines = lines_between(block, offset, offset + match.start())
            rest = [line for line in block.lines if line not in lines]
            return [Entry(lines, rest, (term, meaning))]
    return None


def _by_gap(line: Line) -> Entry | None:
    pieces = segments(line)
    if len(pieces) != 2 or len(pieces[0].text) > LONGEST_TERM:
        return None
    return Entry([pieces[0]], [pieces[1]], None, pieces[1].box.x0)


def _may_carry_on(entry: Entry, block: Paragraph) -> bool:
    """Whether a paragraph goes on in the column of meanings, or begins in one of the columns on the next page."""
    if not entry.meaning_at or not entry.meaning:
        return False
    if block.page == entry.meaning[-1].page:
        near = block.box.top - (entry.more or entry.meaning)[-1].box.bottom < block.size
        return near and abs(block.indent - entry.meaning_at) < block.size and not block.heading
    return any(abs(block.indent - x) < block.size for x in (entry.term[0].box.x0, entry.meaning_at))


def _carry_on(entry: Entry, block: Paragraph) -> None:
    """Add what a table's last row prints on the next page: its words by the column they stand in."""
    for line in block.lines:
        left = [word for word in line.words if word.box.x0 < entry.meaning_at - line.size]
        right = [word for word in line.words if word not in left]
        if left:
            entry.term.append(make_line(line.page, left))
        if right:
            entry.more.append(make_line(line.page, right))


def _is_remark(block: Paragraph) -> bool:
    """A letter that heads the terms beginning with it, or a note in between."""
    return not block.heading and len(block.text) < 12


GLOSSARY = Recogniser("glossary", frozenset(PartKind) - {PartKind.BLANK}, (GlossaryTerm,), find)
