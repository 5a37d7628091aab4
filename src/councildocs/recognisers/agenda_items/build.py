"""One agenda item from the entries that belong to it: its title, its notes, its pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import regex

from councildocs.layout import Line, make_line
from councildocs.recognisers.agenda_items.entries import Entry, Piece
from councildocs.recognisers.agenda_items.numbers import Number
from councildocs.recognisers.agenda_items.pages import (
    Reference,
    pages_of,
    reference,
    reference_at_edge,
    reference_behind,
)
from councildocs.recognisers.agenda_items.words import is_word, without
from councildocs.records import AgendaItem
from councildocs.structure import Part

NEXT_LINE = 1.5
"""A title goes on with a line that begins at most so many times the font size below the last."""
FULL = 0.72
"""A title goes on when its line takes up at least this share of the longest line of the list."""
APART = 3.6
"""Text that stands so many times the font size below the last note does not belong to the item."""
SAME_START = 3.0
"""Points by which the lines of one title begin apart at most."""
AT_EDGE = 20.0
"""A page reference ends at most so many points before the right edge of the list."""
LONG_TITLE = 60
SHORT_TITLE = 80
"""A sentence that is longer than the first, behind one that is shorter than the second, is a note."""

_CONNECTS = regex.compile(r"(?:[,&–—-]|\b(?:and|or|of|the|to|for|in|on|at|by|with|from|a|an|its))$", regex.I)
_EDGES = " \t:;-–—"
_OPEN = regex.compile(r"[\[(][^\])]{0,40}$")
_PURPOSE = regex.compile(
    r"\s*[-–—:.;]\s+(?=to (?:receive|note|consider|approve|discuss|agree|confirm|review|sign|hear|record)\b)",
    regex.I,
)
_TO_DO = regex.compile(
    r"To (?:receive|note|consider|approve|discuss|agree|confirm|review|sign|hear|record|elect|appoint)\b"
    r"|Members are (?:asked|invited|reminded)\b|Report of the\b"
)
_BEGINS_A_SENTENCE = regex.compile(r"\p{Lu}\p{Ll}* \p{Ll}+ \p{Ll}+")
_SENTENCE = regex.compile(r"(?<=\p{Ll}{4}|\))\.\s+(?=\p{Lu})")
_MARKED = regex.compile(r"[•▪●○◦■□*➢❖✓·‣]|\(?(?:[a-z]|[ivx]{1,4})[.)]\)?(?:\s|$)")


@dataclass
class Draft:
    """What has been read of an item so far."""

    title: list[Line] = field(default_factory=list)
    notes: list[list[Line]] = field(default_factory=list)
    found: Reference | None = None

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.title)


def item(
    part: Part, entries: Sequence[Entry], number: Number, *, exempt: bool, last: bool, edge: float, columned: bool
) -> AgendaItem:
    """The item that begins with the first entry.

    `edge` is how far right the lines of the list reach; `columned` says that the list has a column of pages there.
    """
    draft = Draft()
    rest = list(entries[1:])
    _take(draft, _without_number(entries[0], number))
    while rest and (not draft.title or _goes_on(draft, rest[0], edge)):
        _take(draft, rest.pop(0).pieces)
    for entry in _belonging(rest, draft, last=last):
        _note(draft, entry)
    title, text, found = _settled(draft, columned=columned and _at_edge(draft, edge))
    title, mark = without("mark", title.strip("* "))
    cited = dict.fromkeys((entries[0].line, *draft.title, *(line for note in draft.notes for line in note)))
    return AgendaItem(
        number=number.text,
        title=title,
        text=text or None,
        pages=pages_of(found, number.text, part),
        printed_pages=found.text if found else None,
        exempt=exempt or mark is not None,
        part=part.id,
        provenance=part.cite(*cited),
    )


def _without_number(entry: Entry, number: Number) -> list[Piece]:
    """The pieces of the item's first entry behind its number, which may itself stand in two (`Item`, `5`)."""
    left = number.joined
    pieces = list(entry.pieces)
    while pieces and left > 0:
        first, *others = pieces[0].lines
        words = list(first.words)
        while words and left > 0:
            word = words.pop(0)
            left -= len(word.text) + (0 if words and words[0].glued else 1)
        rest = [make_line(first.page, words)] if words else []
        pieces[:1] = [Piece((*rest, *others))] if rest or others else []
    return pieces


def _take(draft: Draft, pieces: Sequence[Piece]) -> None:
    """The title from the first piece, the page reference and notes from those beside it."""
    if not pieces:
        return
    head, *beside = pieces
    if draft.title and (found := reference(head.text)) and regex.match(r"[\[(]?\p{L}", head.text):
        draft.found = found
    else:
        _take_title(draft, head)
    for piece in beside:
        if draft.found is None and (found := reference(piece.text)):
            draft.found = found
        else:
            draft.notes.append(list(piece.lines))


def _take_title(draft: Draft, piece: Piece) -> None:
    """The lines of one print; where bold print ends, notes begin."""
    title, *more = piece.lines
    bold, plain = _split_bold(title)
    draft.title.append(bold)
    if plain is not None:
        draft.notes.append([plain, *more])
        return
    for place, line in enumerate(more):
        if line.bold != title.bold:
            draft.notes.append(more[place:])
            return
        draft.title.append(line)


def _split_bold(line: Line) -> tuple[Line, Line | None]:
    """A line that begins bold and goes on plain, in two; a page reference stays with the title."""
    words = line.words
    if not words[0].style.bold:
        return line, None
    at = next((at for at, word in enumerate(words) if not word.style.bold and word.text.strip("-–—:.()")), None)
    if at is None or at == 0:
        return line, None
    behind = make_line(line.page, words[at:])
    if _about_papers(behind.text):
        return line, None
    return make_line(line.page, words[:at]), behind


def _about_papers(text: str) -> bool:
    return reference(text) is not None or is_word("follow", text) or is_word("mark", text) or bool(_OPEN.match(text))


def _goes_on(draft: Draft, entry: Entry, edge: float) -> bool:
    """Whether the title goes on with the entry."""
    before, line = draft.title[-1], entry.line
    if entry.table or before.page != line.page or reference_behind(draft.text)[1]:
        return False
    if draft.found and not _is_bold_under(draft.title[0], entry):
        return False
    if reference(entry.text) and regex.match(r"[\[(]?\p{L}", entry.text):
        return True
    step = line.box.top - before.box.top
    if not 0 < step <= NEXT_LINE * line.size or abs(line.size - before.size) > 0.6:
        return False
    if before.words[-1].style.bold != line.words[0].style.bold or _MARKED.match(entry.text):
        return False
    if _TO_DO.match(entry.text) or (draft.text.isupper() and _BEGINS_A_SENTENCE.match(entry.text)):
        return False
    if any(is_word(kind, entry.text) for kind in ("end", "exempt", "open", "follow")):
        return False
    open_ended = _OPEN.search(draft.text) or _CONNECTS.search(draft.text)
    if draft.found or open_ended or not entry.first or line.text[:1].islower():
        return True
    return before.box.x1 - draft.title[0].box.x0 > FULL * (edge - draft.title[0].box.x0)


def _is_bold_under(title: Line, entry: Entry) -> bool:
    """Whether a bold line begins right under a bold title: the title goes on beside its page reference."""
    alone = len(entry.pieces) == 1 and title.bold and entry.line.bold
    return alone and abs(entry.line.box.x0 - title.box.x0) < SAME_START


def _belonging(entries: Sequence[Entry], draft: Draft, *, last: bool) -> list[Entry]:
    """The entries under a title that are its notes: up to a heading of the agenda, or the end of the list."""
    found: list[Entry] = []
    before = draft.title[-1] if draft.title else None
    for entry in entries:
        if is_word("exempt", entry.text) or is_word("open", entry.text):
            break
        if is_word("header", entry.text):
            continue
        if last and before is not None and _over(before, entry):
            break
        found.append(entry)
        before = entry.line
    while found and not last and _headline(found[-1]) and not all(_headline(entry) for entry in found):
        found.pop()
    return found


def _headline(entry: Entry) -> bool:
    """A heading over the next items: `APPLICATIONS FOR DECISION`."""
    return entry.first and entry.line.bold and entry.text.isupper()


def _over(before: Line, entry: Entry) -> bool:
    """Whether the list has ended above the entry, the last item having no item below to end it."""
    line = entry.line
    if is_word("end", entry.text) or (entry.first and (line.page != before.page or (line.bold and not before.bold))):
        return True
    return line.page == before.page and line.box.top - before.box.top > APART * line.size


def _note(draft: Draft, entry: Entry) -> None:
    if entry.first or not draft.notes:
        draft.notes.append([])
    for piece in entry.pieces:
        alone = len(entry.pieces) == 1 and not regex.match(r"[\[(]?\p{L}", piece.text)
        found = None if alone else reference(piece.text)
        if found and draft.found is None:
            draft.found = found
        else:
            draft.notes[-1].extend(piece.lines)


def _at_edge(draft: Draft, edge: float) -> bool:
    return bool(draft.title) and draft.title[-1].box.x1 > edge - AT_EDGE


def _settled(draft: Draft, *, columned: bool) -> tuple[str, str, Reference | None]:
    """Title, notes and page reference, each in its place."""
    title, found = reference_behind(draft.text)
    if columned and found is None and draft.found is None:
        title, found = reference_at_edge(title)
    title, _ = without("follow", title)
    title, rest = _title_and_purpose(title)
    notes = [" ".join(line.text for line in note) for note in draft.notes if note]
    return title.strip(_EDGES), "\n".join(note for note in (rest, *notes) if note), draft.found or found


def _title_and_purpose(title: str) -> tuple[str, str]:
    """A title that runs on into what is to be done with it, in two.

    >>> _title_and_purpose("Declarations of interest - To receive any declarations")
    ('Declarations of interest', 'To receive any declarations')
    """
    if (match := _PURPOSE.search(title)) and match.start():
        return title[: match.start()], title[match.end() :]
    if len(title) > LONG_TITLE and (match := _SENTENCE.search(title)) and match.start() <= SHORT_TITLE:
        return title[: match.start()], title[match.end() :]
    return title, ""
