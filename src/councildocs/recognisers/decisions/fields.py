"""The fields of a decision notice: short ones beside their labels, long ones under them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import regex

from councildocs.layout import Block, Line, Paragraph, Table
from councildocs.structure import Section
from councildocs.structure.decision_words import field_of
from councildocs.structure.forms import opened
from councildocs.structure.labelled import Labelled, labelled
from councildocs.structure.sections import divided, text_of
from councildocs.values.answers import is_key
from councildocs.values.dates import find_dates

SHORT = ("reference", "title", "decision_maker", "date", "key_decision")
LONG = ("decision", "reasons", "alternatives", "interests", "dispensation")
LONGEST_VALUE = 300
"""A reference, a title or a name has at most so many letters."""

_TO_SIGN_ON = regex.compile(r"\s*[.…_]{4,}")
_REFERENCE = regex.compile(r"(?=.{0,20}\d)[\w./-]{1,25}(?: [\w./-]{1,12}){0,2}")
_TAKEN = regex.compile(
    r"(?:.{0,40}\b)?decisions? (?:taken|made|agreed) by (?:the )?(?P<maker>[^:]{3,120}?)(?:,? (?:at|on|of)\b[^:]*)?",
    regex.IGNORECASE,
)
_DISPENSATION = regex.compile(r"dispensation", regex.IGNORECASE)


@dataclass
class Fields:
    """What a notice prints, field by field, with the lines that it was read from."""

    texts: dict[str, str] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)

    def put(self, name: str, text: str, lines: Sequence[Line]) -> None:
        """Keep the first text of a field."""
        text = _TO_SIGN_ON.sub("", text).strip(" :")
        if name not in self.texts and any(map(str.isalnum, text)):
            self.texts[name] = text
            self.lines += lines


def read_fields(blocks: Sequence[Block]) -> Fields:
    """The fields of one decision."""
    found = Fields()
    for one in labelled(blocks, field_of):
        if one.kind in SHORT and len(one.text) <= LONGEST_VALUE:
            _put_short(found, one)
    parts = divided(opened(blocks, field_of), field_of)
    for at, section in enumerate(parts):
        if section.kind in LONG:
            _put_long(found, section, parts[at + 1 :])
    return found


def _put_short(found: Fields, one: Labelled) -> None:
    text, lines = one.text, (*one.label.lines, *one.lines)
    if one.kind == "date":
        dates = find_dates(text)
        if dates:
            found.put("date", dates[0].value, lines)
    elif one.kind == "key_decision":
        answer = is_key(text)
        if answer is not None:
            found.put("key_decision", str(answer), lines)
    elif one.kind == "reference":
        if match := _REFERENCE.match(text.strip()):
            found.put("reference", match[0], lines)
    elif one.kind:
        found.put(one.kind, text, lines)


def read_sentence(blocks: Sequence[Block]) -> Fields:
    """Who decided and when, where a heading says it: `Decisions taken by the Cabinet on 5 May 2025`."""
    found = Fields()
    for block in blocks:
        if not isinstance(block, Paragraph) or len(block.text) > LONGEST_VALUE or field_of(block.text):
            continue
        if match := _TAKEN.fullmatch(block.text):
            found.put("decision_maker", match["maker"], block.lines)
            for date in find_dates(block.text)[:1]:
                found.put("date", date.value, block.lines)
    return found


def _put_long(found: Fields, section: Section, after: Sequence[Section]) -> None:
    """The text under a label; that of reasons goes on under headings of its own (`Background`, `Implications`)."""
    blocks = _printed(section.blocks)
    if section.kind == "reasons":
        for other in after:
            if other.kind != "context" or other.heading is None or not other.heading.heading:
                break
            blocks += [other.heading, *_printed(other.blocks)]
    heading = section.heading
    if section.kind is None or heading is None:
        return
    lines = [*heading.lines, *lines_of(blocks)]
    text = text_of(blocks)
    found.put(section.kind, text, lines)
    if section.kind == "interests" and _DISPENSATION.search(heading.text):
        found.put("dispensation", text, ())


def _printed(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without rows of dots to sign on."""
    return [block for block in blocks if isinstance(block, Table) or any(map(str.isalnum, block.text))]


def lines_of(blocks: Sequence[Block]) -> list[Line]:
    """Every line of paragraphs and cells."""
    found: list[Line] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found += block.lines
        elif isinstance(block, Table):
            found += [line for cell in block.cells for line in cell.lines]
    return found
