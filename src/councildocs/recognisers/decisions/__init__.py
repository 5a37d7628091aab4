"""Decisions: executive decision notices and records of decision, and what regulation 12 misses in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import regex

from councildocs.layout import Block, Line, Paragraph
from councildocs.recogniser import Recogniser
from councildocs.recognisers.decisions.fields import Fields, read_fields, read_sentence
from councildocs.recognisers.decisions.lists import forms, rows_of_decisions
from councildocs.records import Decision, Issue, PartKind
from councildocs.structure import Part
from councildocs.structure.decision_words import field_of
from councildocs.structure.order import in_reading_order

REQUIRED = {
    "decision": "what was decided",
    "date": "when it was decided",
    "reasons": "the reasons",
    "alternatives": "the alternatives considered and rejected",
    "interests": "the conflicts of interest declared",
}
"""What a record of an executive decision must give: regulation 12(2) of SI 2012/2089.

A dispensation is to be noted only where a conflict of interest was declared.
"""
_ITEM = regex.compile(r"(?:agenda )?item(?: no\.?)? ?\d{1,3}[a-z]?\s?[:.–-]?\s*", regex.IGNORECASE)
SHARED = ("decision_maker", "date")
"""What a notice of several decisions prints once for all of them."""


def find(part: Part) -> Iterable[Decision | Issue]:
    """The decisions that a notice records, and an issue for each thing that the law wants and it does not give."""
    whole = read_fields(part.blocks)
    said = read_sentence(part.blocks)
    several: list[tuple[Fields, Sequence[Block]]] = [(row, part.blocks) for row in rows_of_decisions(part.blocks)]
    if not several:
        pieces = forms(part.blocks)
        several = [(read_fields(piece), piece) for piece in pieces] if len(pieces) > 1 else [(whole, part.blocks)]
    for fields, blocks in several:
        for name in SHARED:
            for source in (whole, said):
                if name in source.texts and name not in fields.texts:
                    fields.put(name, source.texts[name], source.lines if source is said else ())
        yield from _records(part, fields, blocks)


def _records(part: Part, fields: Fields, blocks: Sequence[Block]) -> Iterator[Decision | Issue]:
    title, lines = _title(part, fields, blocks)
    if title is None or not fields.texts.keys() & {"decision", "decision_maker", "reference"}:
        return
    cited = part.cite(*in_reading_order(part.blocks, [*fields.lines, *lines]))
    texts = {name: text for name, text in fields.texts.items() if name != "key_decision"}
    key = fields.texts.get("key_decision")
    yield Decision(
        part=part.id, provenance=cited, key_decision=None if key is None else key == "True", **{**texts, "title": title}
    )
    for name, what in REQUIRED.items():
        if name not in fields.texts:
            yield Issue(
                code="decision-field-missing",
                severity="doubt",
                message=f"The record of the decision “{title}” does not give {what} (SI 2012/2089, regulation 12).",
                part=part.id,
                page=cited[0].page,
                provenance=cited[:1],
            )


def _title(part: Part, fields: Fields, blocks: Sequence[Block]) -> tuple[str | None, list[Line]]:
    """The title under its label; else the heading that a form begins with, or the second one of a whole notice."""
    if "title" in fields.texts:
        return fields.texts["title"], []
    headings = [block for block in blocks if isinstance(block, Paragraph) and (block.heading or block is blocks[0])]
    own = [block for block in headings if field_of(block.text) is None and not block.text.rstrip().endswith(":")]
    own = own[:1] if blocks is not part.blocks else own[1:]
    if own:
        return own[0].body[_item_ends(own[0].body) :], list(own[0].lines)
    return part.title, []


def _item_ends(text: str) -> int:
    """Where a title begins behind `Agenda item 4:`."""
    match = _ITEM.match(text)
    return match.end() if match else 0


DECISIONS = Recogniser("decisions", frozenset({PartKind.DECISION_NOTICE}), (Decision,), find)
