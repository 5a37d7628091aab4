"""The cover sheet of a report: to whom, from whom, when, about what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import regex

from councildocs.layout import Line, Paragraph
from councildocs.recognisers.reports.texts import name_only
from councildocs.structure import Part
from councildocs.structure.covers import NUMBER, TOP, author_sentence, cover_length, without_date
from councildocs.structure.labelled import Labelled, labelled
from councildocs.structure.labels import label_in
from councildocs.structure.report_words import is_word, label_of, label_or_heading, says_itself
from councildocs.structure.rows import Row, rows_of
from councildocs.values.answers import is_key
from councildocs.values.dates import find_dates

_TO_SENTENCE = regex.compile(r"report to (?:the )?(?=\p{Lu})(?<body>.{3,80})", regex.IGNORECASE)
_NUMBER = regex.compile(r"\A\d{1,2}\.\d{1,2}\.?\s+")
_MEETING = regex.compile(r"(?:meeting )?(?:to be )?held on|(?:date of )?meeting", regex.IGNORECASE)


@dataclass(frozen=True)
class Cover:
    """The fields that a cover prints, with the lines that they were read from; `blocks` counts its blocks."""

    blocks: int
    fields: dict[str, str] = field(default_factory=dict)
    lines: tuple[Line, ...] = ()
    unread_date: Labelled | None = None

    @property
    def labels(self) -> int:
        return len(self.fields.keys() - {"contact_officer", "classification"})


def read_cover(part: Part) -> Cover:
    """The cover of a part; without fields where the part does not begin with one."""
    count = cover_length(part.blocks)
    blocks = part.blocks[:count]
    found = labelled(blocks, label_or_heading, says_itself)
    draft = _Draft(list(rows_of(blocks)), found)
    for kind in ("title", "report_to", "author", "classification", "decision_type", "wards", "contact_officer"):
        draft.take(kind)
    draft.take_dates()
    draft.take_key_decision()
    draft.take_item()
    draft.take_phrases()
    draft.take_body()
    draft.take_loose_date()
    return Cover(count, draft.fields, tuple(draft.lines), draft.unread_date)


class _Draft:
    """The fields while they are gathered, the better source first."""

    def __init__(self, rows: list[Row], found: list[Labelled]) -> None:
        self.rows = rows
        self.pieces = [piece for row in rows for piece in row.pieces]
        self.margin = max((line.box.x1 for piece in self.pieces for line in piece.lines), default=0.0)
        self.found = found
        self.fields: dict[str, str] = {}
        self.lines: list[Line] = []
        self.unread_date: Labelled | None = None

    def of(self, *kinds: str) -> Iterator[Labelled]:
        """What stands under labels of these kinds, kind by kind."""
        return (one for kind in kinds for one in self.found if one.kind == kind)

    def put(self, name: str, text: str, lines: Iterable[Line]) -> bool:
        """Keep the first text for a field."""
        text = " ".join(text.split(" ")).strip(" :,;") if name != "wards" else _NUMBER.sub("", text).strip(" :")
        if name in self.fields or not any(map(str.isalnum, text)):
            return False
        self.fields[name] = text
        self.lines += lines
        return True

    def take(self, name: str) -> None:
        """A field by its labels, the surer ones first."""
        for one in self.of(name, f"weak {name}"):
            if self._put_value(name, one):
                return
        if name == "author":
            self._take_sentence()
        if name in _SPARE:
            for one in self.of(*_SPARE[name]):
                if self._persons(one) != self.fields.get("author") and self._put_value(name, one):
                    return

    def _persons(self, one: Labelled) -> str:
        """Names line by line; the margin of a cell is that of its own lines."""
        own = max(line.box.x1 for line in one.lines)
        return persons(one.rows, own if any(len(row.lines) > 1 for row in one.rows) else self.margin)

    def _put_value(self, name: str, one: Labelled) -> bool:
        text = self._persons(one) if name in ("author", "contact_officer") else one.text
        text = _CLEAN[name](text) if name in _CLEAN else text
        return self.put(name, text, (*one.label.lines, *one.lines))

    def _take_sentence(self) -> None:
        if said := author_sentence(self.rows):
            self.put("author", *said)

    def take_dates(self) -> None:
        for one in [*self.of("date"), *self.of("report_to", "weak report_to")]:
            dates = find_dates(one.text)
            if dates and self.put("date", dates[0].value, (*one.label.lines, *one.lines)):
                return
            if one.kind == "date" and regex.search(r"\d", one.text):
                self.unread_date = self.unread_date or one

    def take_loose_date(self) -> None:
        """A date on a line of its own, or on one that says when a body meets."""
        for piece in self.pieces:
            dates = find_dates(piece.text)
            alone = len(dates) == 1 and dates[0].end - dates[0].start > 0.6 * len(piece.text)
            if (alone or (dates and _announces(piece.text))) and self.put("date", dates[0].value, piece.lines):
                return

    def take_key_decision(self) -> None:
        for one in self.of("key_decision"):
            answer = is_key(one.text)
            if answer is not None:
                self.put("decision_type", "Key" if answer else "Non-Key", (*one.label.lines, *one.lines))

    def take_item(self) -> None:
        for one in self.of("item"):
            if NUMBER.fullmatch(number := one.text.strip(" .")):
                self.put("agenda_item", number, (*one.label.lines, *one.lines))

    def take_phrases(self) -> None:
        """What says what it is: `Unrestricted`, `KEY DECISION`."""
        for piece in self.pieces:
            for name in ("classification", "decision_type"):
                if is_word(name, piece.text) and not piece.text.endswith(":") and not self._is_taken(piece):
                    self.put(name, piece.text, piece.lines)

    def take_body(self) -> None:
        """The committee: `Report to the Harbour Board`, or one that is named at the top; rather than its council."""
        for piece in self.pieces:
            if match := _TO_SENTENCE.fullmatch(piece.text):
                self.put("report_to", without_date(match["body"]), piece.lines)
        top = [piece for row in self.rows[:TOP] for piece in row.pieces if not label_in(piece.text, label_or_heading)]
        bodies = [piece for piece in top if is_word("body", without_date(piece.text)) and self._is_free(piece)]
        for piece in sorted(bodies, key=lambda piece: is_word("council", piece.text)):
            if ":" not in without_date(piece.text) and not piece.text.lower().startswith("report "):
                self.put("report_to", without_date(piece.text), piece.lines)

    def _is_free(self, piece: Paragraph) -> bool:
        """Whether no field was read from these lines, and they are no label."""
        return label_of(piece.text) is None and not self._is_taken(piece)

    def _is_taken(self, piece: Paragraph) -> bool:
        """Whether a field was read from these lines, or they are a label with its value."""
        labels = [line for one in self.found for line in (*one.label.lines, *one.lines)]
        taken = {line.box for line in [*self.lines, *labels]}
        return any(line.box in taken for line in piece.lines)


def _announces(text: str) -> bool:
    """Whether a line says when a body meets: `Meeting to be held on 5 June 2025`, `Cabinet – 5 June 2025`."""
    return bool(_MEETING.match(text)) or (len(text) < 100 and is_word("body", without_date(text)))


def persons(rows: Sequence[Paragraph], margin: float) -> str:
    """The rows of a value as text, a line for each that begins anew; lines that reach the margin go on."""
    lines = [line for row in rows for line in row.lines]
    text = lines[0].text
    for before, line in pairwise(lines):
        full = before.box.x1 + line.words[0].box.width > margin
        goes_on = full or not line.text[:1].isupper() or text.endswith((",", " and", "–", "-", "&"))
        text += (" " if goes_on else "\n") + line.text
    return text


def _unless_answer(text: str) -> str:
    """A classification, but not the answer to `Is the report exempt?`.

    >>> _unless_answer("Open"), _unless_answer("No")
    ('Open', '')
    """
    return "" if regex.fullmatch(r"\W*(?:yes|no|n/?a|☐|☒)\W*(?:yes|no|☐|☒|\W)*", text, regex.IGNORECASE) else text


_SPARE = {"author": ("report_author", "director"), "contact_officer": ("report_author",)}
_CLEAN = {
    "report_to": without_date,
    "classification": _unless_answer,
    "contact_officer": name_only,
    "author": name_only,
}
