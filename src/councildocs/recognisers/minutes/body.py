"""Each minute with the passages that belong to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

import regex

from councildocs.layout import Paragraph, Table, spans
from councildocs.recognisers.minutes.headed import all_headed, headed_before
from councildocs.recognisers.minutes.pieces import Piece, folded
from councildocs.recognisers.minutes.starts import Start, find_starts, is_heading, weight_tells
from councildocs.recognisers.minutes.titles import item_of, without_item
from councildocs.recognisers.minutes.words import announces
from councildocs.vocabulary import compiled, entries

CLOSE = 0.4
"""Lines of one title stand no further apart than so many times the font size."""

_LINKS = regex.compile(r"(?:\b(?:and|of|the|for|to|in|on|at|by|with|a)|[-–—,&/])$", regex.I)
_REFERENCE = regex.compile(r"^(?:decision (?:no\.?|number|ref(?:erence)?):? ?)?(\d{2}/\d{5})\b(?!/)", regex.I)


class Passage(NamedTuple):
    """A stretch of a paragraph, from the letter `begin` on; `column` says what its column of a table is for."""

    paragraph: Paragraph
    begin: int = 0
    column: str | None = None

    @property
    def text(self) -> str:
        return self.paragraph.text[self.begin :]


@dataclass(frozen=True)
class Draft:
    """One minute, cut out but not yet read: the paragraphs of its heading and the passages under it."""

    start: Start
    heading: tuple[Paragraph, ...]
    title: str
    agenda_item: str | None
    body: tuple[Passage | Table, ...] = field(default=())

    @property
    def reference(self) -> str | None:
        """The reference of an executive decision in front of its title."""
        found = _REFERENCE.match(self.title)
        return found[1] if found else None


def drafts_of(pieces: Sequence[Piece]) -> list[Draft]:
    """The minutes of a run of paragraphs, each up to the next one, the last one up to the end of the minutes."""
    starts = find_starts(pieces) or all_headed(pieces)
    if not starts:
        return []
    starts = [*headed_before(pieces, min(starts[0].index, starts[0].title_index)), *starts]
    stream = folded(pieces, (start.index for start in starts))
    bold_tells = weight_tells(pieces)
    firsts = [min(start.index, start.title_index) for start in starts]
    drafts = []
    for start, first, after in zip(starts, firsts, [*firsts[1:], len(pieces)], strict=True):
        own = [(index, piece) for index, piece in stream if first <= index < after]
        drafts.append(_draft(start, own, bold_tells, last=after == len(pieces)))
    return drafts


def _draft(start: Start, own: Sequence[tuple[int, Piece | Table]], bold_tells: bool, last: bool) -> Draft:
    heading, title, rest = _heading(start, own, bold_tells)
    title, item = without_item(title)
    body = [passage for passage in _passages(start, rest) if not _is_ending(passage, "signature")]
    if not item and body and isinstance(body[0], Passage) and (item := item_of(body[0].text)):
        body = body[1:]
    body = _before_end(body) if last else _without_group_heading(body, bold_tells)
    return Draft(start, heading, title, item, tuple(body))


def _heading(
    start: Start, own: Sequence[tuple[int, Piece | Table]], bold_tells: bool
) -> tuple[tuple[Paragraph, ...], str, list[tuple[int, Piece | Table]]]:
    """The paragraphs of the heading, the title, and what comes after; a title may go on in the next paragraph."""
    places = sorted({start.index, start.title_index})
    paragraphs = [piece.paragraph for index, piece in own if index in places and isinstance(piece, Piece)]
    title = start.heading.title
    rest = [(index, piece) for index, piece in own if index >= places[0]]
    whole = start.heading.rest >= len(paragraphs[-1].text)
    after = next((item for item in rest if item[0] > places[-1]), None)
    if whole and after and _goes_on(title, paragraphs[-1], start, after[1], bold_tells):
        assert isinstance(after[1], Piece)
        paragraphs.append(after[1].paragraph)
        title = f"{title} {after[1].paragraph.text}"
        rest.remove(after)
    return tuple(paragraphs), title, rest


def _goes_on(title: str, before: Paragraph, start: Start, after: Piece | Table, bold_tells: bool) -> bool:
    if isinstance(after, Table) or not (bold_tells and start.bold and after.paragraph.bold):
        return False
    same = abs(after.paragraph.size - start.size) < 1 and not after.paragraph.marker
    return same and bool(_LINKS.search(title) or after.paragraph.text[:1].islower() or _hangs(before, start, after))


def _hangs(before: Paragraph, start: Start, after: Piece) -> bool:
    """Whether a line stands close below the title: where its words begin, further in than the number, or centred."""
    first, last = after.paragraph.lines[0], before.lines[-1]
    if last.page != first.page or not -CLOSE < (first.box.top - last.box.bottom) / start.size < CLOSE:
        return False
    words = [span.word for span in spans(before) if span.start >= start.heading.start]
    hangs = bool(words) and words[0].box.x0 - before.indent > start.size and abs(first.box.x0 - words[0].box.x0) < 2
    return hangs or (first.box.x0 - before.indent > start.size and abs(first.box.center - last.box.center) < 2)


def _passages(start: Start, own: Sequence[tuple[int, Piece | Table]]) -> Iterator[Passage | Table]:
    """What follows the title: its own paragraph first, from where the text begins."""
    for index, piece in own:
        if isinstance(piece, Table):
            yield piece
            continue
        begin = 0
        if index == start.title_index and start.title_index >= start.index:
            begin = start.heading.rest
        elif index == start.title_index:
            continue
        elif index == start.index:
            begin = start.number.end
        passage = Passage(piece.paragraph, begin, piece.column)
        if any(map(str.isalnum, passage.text)):
            yield passage


def _before_end(body: list[Passage | Table]) -> list[Passage | Table]:
    """The passages before the one that says that the minutes are over; all, where they begin with it."""
    for index, passage in enumerate(body):
        if index and _is_ending(passage, "end"):
            return body[:index]
    return body


def _without_group_heading(body: list[Passage | Table], bold_tells: bool) -> list[Passage | Table]:
    """The passages without headings behind them: those stand over the next minutes."""
    while len(body) > 1 and isinstance(last := body[-1], Passage) and _is_group_heading(last, bold_tells):
        body = body[:-1]
    return body


def _is_group_heading(passage: Passage, bold_tells: bool) -> bool:
    few = len(passage.text.split()) <= 8 and ":" not in passage.text and passage.column is None
    return few and is_heading(passage.paragraph, bold_tells) and not announces(passage.text)


def _is_ending(passage: Passage | Table, kind: str) -> bool:
    if isinstance(passage, Table) or len(passage.text) > 300:
        return False
    text = " ".join(passage.text.split())
    return any(pattern.fullmatch(text) for pattern in _endings(kind))


@cache
def _endings(kind: str) -> tuple[regex.Pattern[str], ...]:
    return tuple(compiled(e["pattern"]) for e in entries("minute_endings") if e["kind"] == kind)
