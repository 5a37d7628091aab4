"""Fields that some reports print behind their text and not on their cover: wards, key decision, whom to ask."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from councildocs.layout import Block, Line, Paragraph, Table
from councildocs.layout.spans import join_lines
from councildocs.recognisers.reports.texts import name_only
from councildocs.structure import Section
from councildocs.structure.labelled import Labelled, labelled
from councildocs.structure.report_words import label_of
from councildocs.values.answers import is_key, says_key

LONGEST = 200
"""The wards that a report names under their heading have at most so many letters."""
SAID_EARLY = 60
WIDEST = 4
LEAST_LABELS = 2
"""A table at the end has fields of the report where so many of its rows begin with their labels."""


class Later:
    """The fields, each with the lines that it was read from."""

    def __init__(self, sections: Sequence[Section], blocks: Sequence[Block]) -> None:
        self.fields: dict[str, str] = {}
        self.lines: list[Line] = []
        for section in sections:
            if section.kind == "wards" and section.heading:
                self._wards(section.heading, section.blocks)
        for one in _fields(blocks):
            self._field(one)
        for block in blocks[:SAID_EARLY]:
            if isinstance(block, Paragraph) and "key decision" in block.text.casefold():
                self._key(block)

    def _key(self, block: Paragraph) -> None:
        """`This is not a key decision.`"""
        answer = says_key(block.body)
        if answer is not None:
            self._put("decision_type", "Key" if answer else "Non-Key", block.lines)

    def _wards(self, heading: Paragraph, blocks: Sequence[Block]) -> None:
        first = next((block for block in blocks if isinstance(block, Paragraph)), None)
        if first and len(first.body) <= LONGEST:
            self._put("wards", first.body.rstrip("."), (*heading.lines, *first.lines))

    def _field(self, one: Labelled) -> None:
        lines = (*one.label.lines, *one.lines)
        if one.kind == "key_decision":
            answer = is_key(one.text)
            if answer is not None:
                self._put("decision_type", "Key" if answer else "Non-Key", lines)
        elif one.kind == "wards":
            self._put("wards", one.text, lines)
        elif one.kind in ("contact_officer", "report_author") and (name := name_only(one.rows[0].text)):
            first = one.rows[0].lines[0].text
            self._put("contact_officer", name_only(first) if "@" in one.text else name, lines)

    def _put(self, name: str, text: str, lines: Sequence[Line]) -> None:
        if name not in self.fields and any(map(str.isalnum, text)):
            self.fields[name] = text
            self.lines += lines


def _fields(blocks: Sequence[Block]) -> Iterator[Labelled]:
    """The labelled rows of tables that are made of them."""
    for block in blocks:
        if isinstance(block, Table) and block.column_count <= WIDEST and _has_fields(block):
            yield from labelled([block], label_of)


def _has_fields(table: Table) -> bool:
    kinds = [label_of(join_lines(cell.lines).strip(" :?")) for cell in table.cells if cell.column == 0]
    known = [kind for kind in kinds if kind]
    return len(known) >= LEAST_LABELS or any("author" in kind or "contact" in kind for kind in known)
