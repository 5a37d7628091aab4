"""Decisions: executive decision notices and records of decision, and what regulation 12 misses in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from councildocs.layout import Line, Paragraph
from councildocs.recogniser import Recogniser
from councildocs.recognisers.decisions.fields import Fields, field_of, read_fields
from councildocs.recognisers.decisions.lists import forms, rows_of_decisions
from councildocs.records import Decision, Issue, PartKind
from councildocs.structure import Part
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
SHARED = ("decision_maker", "date")
"""What a notice of several decisions prints once for all of them."""


def find(part: Part) -> Iterable[Decision | Issue]:
    """The decisions that a notice records, and an issue for each thing that the law wants and it does not give."""
    whole = read_fields(part.blocks)
    several = list(rows_of_decisions(part.blocks))
    if not several:
        pieces = forms(part.blocks)
        several = [whole] if len(pieces) < 2 else [read_fields(piece) for piece in pieces]
    for fields in several:
        for name in SHARED:
            if name in whole.texts:
                fields.texts.setdefault(name, whole.texts[name])
        yield from _records(part, fields)


def _records(part: Part, fields: Fields) -> Iterator[Decision | Issue]:
    title, lines = _title(part, fields)
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


def _title(part: Part, fields: Fields) -> tuple[str | None, list[Line]]:
    """The title under its label; else the first heading of the notice behind the one that says what it is."""
    if "title" in fields.texts:
        return fields.texts["title"], []
    headings = [block for block in part.blocks if isinstance(block, Paragraph) and block.heading]
    own = [block for block in headings if field_of(block.text) is None and ":" not in block.text]
    if len(own) > 1:
        return own[1].text, list(own[1].lines)
    return part.title, []


DECISIONS = Recogniser("decisions", frozenset({PartKind.DECISION_NOTICE}), (Decision,), find)
