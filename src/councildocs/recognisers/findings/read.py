"""Findings under headings: which theme and kind hold, and which items stand under them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from councildocs.layout import Paragraph, Table
from councildocs.recognisers.findings.outline import Entry, said
from councildocs.recognisers.findings.tables import rest_of_column, table_findings
from councildocs.recognisers.findings.words import FindingKind, Heading, lead_in_of
from councildocs.structure.items import Item, is_lead_line, items_of, sort_of

MOST_PROSE = 24
"""Under a heading of findings without list items and leads, more paragraphs than this are running text."""
LEAST_PROSE = 40
"""A paragraph with fewer letters is a caption."""
SINGLE = ("area ", "cause of ")
"""Under a heading that begins so, in the singular, only the first paragraph is what it announces."""
LEAST_LED = 2


class Draft(NamedTuple):
    """A finding before it is a record."""

    kind: FindingKind | None
    theme: str | None
    item: Item


@dataclass
class _Section:
    """Paragraphs under a heading of findings; `kind` is None under a heading that announces none.

    `single`: the heading announces one (`Area for improvement`).
    """

    kind: FindingKind | None
    theme: str | None
    rank: int = 0
    sure: bool = True
    listed: bool = False
    single: bool = False
    paragraphs: list[Paragraph] = field(default_factory=list)


def read(outline: Sequence[Entry]) -> list[Draft]:
    """The findings under the headings of a part, in reading order."""
    return list(_Reading(outline).run())


class _Reading:
    """Walks the entries; keeps the theme in force and the section that is open."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
        self.phrases = Counter(phrase for phrase, _ in said(entries))
        self.themes: list[tuple[int, Entry]] = []
        self.adopted: set[int] = set()
        self.unknown = False
        self.seen: set[str] = set()
        self.section = _Section(None, None)
        self.led = False
        self.taken = -1

    def run(self) -> Iterator[Draft]:
        for place, entry in enumerate(self.entries):
            if place <= self.taken:
                continue
            if entry.sort == "table":
                assert isinstance(entry.block, Table)
                yield from self._table(entry.block, place)
                continue
            assert isinstance(entry.block, Paragraph)
            if entry.sort == "text" or self._is_text(entry, place):
                if self.section.listed and entry.block.marker is None and self._list_is_over(entry.block):
                    yield from self._close()
                self.section.paragraphs.append(entry.block)
                continue
            below = self._is_below(entry)
            section = self.section
            yield from self._close()
            if below:
                self.section = _Section(section.kind, section.theme, section.rank, section.sure)
            else:
                self._open(entry, place)
        yield from self._close()

    def _table(self, table: Table, place: int) -> Iterator[Draft]:
        tail = rest_of_column(table, [entry.block for entry in self.entries[place + 1 :]])
        found = table_findings(table, tail)
        drafts = [Draft(kind, theme or self._parent(place, None, adopts=True), item) for kind, theme, item in found]
        if drafts:
            self.taken = place + len(tail)
            yield from self._close()
            self.section = _Section(None, self._parent(place, None))
            yield from drafts

    def _is_text(self, entry: Entry, place: int) -> bool:
        """Whether a heading belongs to the text of the open section: a lead on its own line, a heading below it."""
        assert isinstance(entry.block, Paragraph)
        if entry.sort == "lead_in":
            return self.section.kind is not None and lead_in_of(entry.block.text) == self.section.kind
        if entry.sort in ("heading", "again") and is_lead_line(entry.block) and self.led:
            after = self.entries[place + 1].block if place + 1 < len(self.entries) else None
            return isinstance(after, Paragraph) and abs(after.size - entry.block.size) < 1 and not after.heading
        return False

    def _list_is_over(self, paragraph: Paragraph) -> bool:
        """Whether the list that a sentence introduced has ended before this paragraph."""
        marked = [p for p in self.section.paragraphs if p.marker]
        return bool(marked) and paragraph.indent <= marked[-1].indent + 1 and not paragraph.text[:1].islower()

    def _open(self, entry: Entry, place: int) -> None:
        assert isinstance(entry.block, Paragraph)
        if entry.heading:
            theme = entry.heading.theme or self._parent(place, entry)
            single = entry.heading.phrase.startswith(SINGLE)
            self.section = _Section(entry.heading.kind, theme, entry.printed_rank, entry.heading.sure, single=single)
            self._remember(place, entry, of_messages=entry.heading.kind == "key_message")
        elif entry.sort == "lead_in":
            kind = lead_in_of(entry.block.text)
            self.section = _Section(kind, self._parent(place, None, adopts=True), listed=True)
        else:
            self._remember(place, entry)
            self.section = _Section(None, self._parent(place + 1, None))

    def _is_below(self, entry: Entry) -> bool:
        """Whether a heading stands below that of the open section."""
        inside = self.section.kind is not None and not self.section.listed
        return inside and 0 < self.section.rank < entry.rank and entry.sort in ("heading", "again")

    def _remember(self, place: int, entry: Entry, of_messages: bool = False) -> None:
        """Take note of a heading that later ones may stand under."""
        if entry.sort == "again":
            if entry.text.casefold() in self.seen:
                # the same heading twice under one theme: the next theme's own heading is not printed
                self.unknown, self.seen = True, set()
            self.seen.add(entry.text.casefold())
        elif entry.sort == "statement":
            self.seen = set()
            if not self.themes or self.unknown or self.themes[-1][1].sort != "theme":
                self._push(place, entry)
        elif entry.sort in ("heading", "theme") or of_messages:
            self._push(place, entry)
        elif entry.sort == "title":
            self.themes, self.unknown = [], False

    def _push(self, place: int, entry: Entry) -> None:
        self.themes.append((place, entry))
        self.unknown, self.seen = False, set()

    def _parent(self, place: int, entry: Entry | None, *, adopts: bool = False) -> str | None:
        """The heading under which a heading of findings (or a table, a list) stands; it may take others too."""
        if self.unknown:
            return None
        for number, (at, theme) in enumerate(reversed(self.themes)):
            higher = entry is None or not entry.rank or not theme.rank or theme.rank < entry.rank
            if higher or (number == 0 and entry and entry.heading and self._stands_under(at, place, entry.heading)):
                if entry is not None or adopts:
                    self.adopted.add(at)
                return theme.text
        return None

    def _stands_under(self, at: int, place: int, heading: Heading) -> bool:
        """Whether a heading of the same rank is over it: it comes again and again, follows at once, or others do."""
        if at in self.adopted:
            return True
        between = [entry for entry in self.entries[at + 1 : place] if entry.sort in ("text", "table", "lead_in")]
        return self.phrases[heading.phrase] > 1 or len(between) <= 1

    def _close(self) -> Iterator[Draft]:
        section, self.section = self.section, _Section(None, self.section.theme)
        items = items_of(section.paragraphs)
        drafts = list(_kinded(section, items) if section.kind else _led(section, items) if self.led else ())
        self.led = self.led or any(draft.item.how == "led" for draft in drafts)
        yield from drafts


def _kinded(section: _Section, items: Sequence[Item]) -> Iterator[Draft]:
    """The findings of a section that has a kind."""
    items = _one_list(items)
    led = any(item.how == "led" for item in items)
    marked = any(item.how == "marked" for item in items)
    if led or marked:
        begun = False
        for item in items:
            if item.how != "plain":
                yield Draft(section.kind, section.theme, item)
            elif led and not item.text.endswith(":") and len(item.text) >= LEAST_PROSE:
                # a paragraph without a lead among those that have one only comments on them
                yield Draft(None if begun else section.kind, section.theme, item)
            begun = True
    elif section.sure and section.kind in ("strength", "improvement") and len(items) <= MOST_PROSE:
        said = [item for item in items if _is_statement(item.text)]
        yield from (Draft(section.kind, section.theme, item) for item in (said[:1] if section.single else said))


def _one_list(items: Sequence[Item]) -> Sequence[Item]:
    """The items up to where, behind a paragraph, a list with other markers begins: that is another section."""
    first = next((item for item in items if item.how == "marked"), None)
    for number, item in enumerate(items):
        other = first and item.marker and sort_of(item.marker) != sort_of(first.marker or "")
        if other and item.how == "marked" and items[number - 1].how == "plain":
            return items[: number - 1]
    return items


def _is_statement(text: str) -> bool:
    """Whether a paragraph says something, and is no caption, quotation or introduction."""
    quoted = text[:1] in "\"'‘“" and text.rstrip(" .")[-1:] in "\"'’”"
    return len(text) >= LEAST_PROSE and text.endswith((".", "!", "?", ")", "”", '"')) and not quoted


def _led(section: _Section, items: Sequence[Item]) -> Iterator[Draft]:
    """The findings of a section whose kind is not printed, in a paper whose findings have leads."""
    led = [item for item in items if item.how == "led"]
    if section.theme is None or len(led) < LEAST_LED:
        return
    for item in items[items.index(led[0]) :]:
        if item.how == "led" or (item.how == "plain" and len(item.text) >= LEAST_PROSE):
            yield Draft(None, section.theme, item)
