"""What an inspection report says of itself: title, dates, lead inspector."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

from councildocs.layout import Block, Line, Paragraph, Table, segments, spans
from councildocs.recognisers.inspections.words import is_use, pattern_of
from councildocs.structure import Part
from councildocs.values.dates import find_dates

LONGEST_VALUE = 120
SAID_EARLY = 40
"""The days of an inspection are told in one of the first paragraphs."""
FEW_LINES = 4
"""A cell with the name and the post of somebody has at most so many lines."""
FRONT = 14
"""A letter's date stands among the first blocks."""

_EARLIER = regex.compile(r"\b(?:previous|last|earlier|prior)\b", regex.I)
_CLOSING = regex.compile(r"yours (?:sincerely|faithfully|truly),?", regex.I)
_NAME = r"(?-i:\p{Lu}[\p{L}'’-]*\.?(?: \p{Lu}[\p{L}'’-]*\.?){1,3})"
_LED_BY = regex.compile(
    rf"\b(?:led by|lead inspector was|lead inspector,) "
    rf"(?P<value>(?:(?:an? )?(?:hm|(?:his|her) majesty['’]s) inspector,? )?{_NAME})",
    regex.I,
)
_LEADS_BEHIND = regex.compile(rf"(?P<value>{_NAME}(?:,? [^,:]{{2,40}}?)?),? ?lead (?:hm )?inspector\b\.?\s*", regex.I)
_NEXT_LABEL = regex.compile(
    r"\s(?:(?:report|lead|inspection|deputy|team|date|published|type|previous)\b[\p{L} ]{0,30}:"
    r"|(?:deputy|team|shadow|associate|additional)(?: lead)?$)",
    regex.I,
)
_DAYS = r"(?P<value>\d{1,2}\b[^.]{2,60}?\b(?:19|20)\d\d)\b"
_HELD = r"\b(?:took place|carried out|conducted|on ?site|held|to|of|on|from|between)\b[^.]{0,40}?"
_WHAT = r"\b(?:inspection|visit|fieldwork|review|challenge|assessment)\b[^.]{0,120}?"
_TOOK_PLACE = tuple(
    regex.compile(form, regex.I)
    for form in (
        rf"{_WHAT}{_HELD}\b(?:on|from|between) {_DAYS}",
        rf"\b(?:between|from|on) {_DAYS},? (?:ofsted|the care quality|hmi|cqc|inspectors|estyn|we |the peer)",
    )
)
_PEERS = regex.compile(r"\bpeer (?:challenge|review)", regex.I)


class Said(NamedTuple):
    """What is said, and the lines that say it."""

    text: str
    lines: tuple[Line, ...]


class About(NamedTuple):
    """What an inspection report says of itself; None where it does not."""

    lead: Said | None = None
    dates: Said | None = None
    published: Said | None = None
    letter: Said | None = None
    by_peers: bool = False

    @property
    def is_inspection(self) -> bool:
        """Whether it says what only inspections say; a challenge by peers has dates too."""
        return bool(self.lead or self.published or (self.dates and not self.by_peers))

    @property
    def inspected(self) -> str | None:
        """The last day of the inspection."""
        found = find_dates(self.dates.text) if self.dates else []
        return max((date.value for date in found), default=None)

    @property
    def date(self) -> str | None:
        """The day of the report: when it was published, or the date of the letter."""
        said = self.published or self.letter
        found = find_dates(said.text) if said else []
        return found[0].value if found else None


def about(part: Part) -> About:
    """What the report says of itself."""
    lines = list(_lines(part.blocks))
    return About(
        _lead(lines, list(_cells(part.blocks))) or _signed(part.paragraphs),
        _labelled(lines, "dates") or _took_place(part.paragraphs[:SAID_EARLY]),
        _labelled(lines, "published"),
        _letter_date(part.blocks[:FRONT]),
        _PEERS.search(title_of(part)[0]) is not None,
    )


def title_of(part: Part) -> tuple[str, tuple[Paragraph, ...]]:
    """The title, and the paragraphs that print it; the first heading or paragraph where nothing better is known."""
    paragraphs = part.paragraphs
    if part.title:
        whole = _letters(part.title)
        said = [p for p in paragraphs[: 2 * FRONT] if _letters(p.text) and _letters(p.text) in whole]
        return part.title, tuple(said) or paragraphs[:1]
    heading = next((p for p in paragraphs if p.heading), paragraphs[0])
    return heading.text, (heading,)


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _lines(blocks: Sequence[Block]) -> Iterator[Line]:
    """Every line, cut at wide gaps."""
    for block in blocks:
        things = [cell.lines for cell in block.cells] if isinstance(block, Table) else [block.lines]
        for lines in things:
            for line in lines:
                yield from segments(line)


def _cells(blocks: Sequence[Block]) -> Iterator[Said]:
    """The cells in which words run over several lines."""
    cells = (cell for block in blocks if isinstance(block, Table) for cell in block.cells)
    yield from (Said(cell.text, cell.lines) for cell in cells if 1 < len(cell.lines) <= FEW_LINES)


def _labelled(lines: Sequence[Line], use: str) -> Said | None:
    """What stands behind the label: on its line, or on the next."""
    label = regex.compile(rf"(?:^|(?<=\s))(?:{pattern_of(use)}):\s*", regex.I)
    for number, line in enumerate(lines):
        match = label.search(line.text)
        if match is None and is_use(use, line.text):
            return Said(lines[number + 1].text, (line, lines[number + 1])) if number + 1 < len(lines) else None
        if match:
            value = _to_next_label(line.text[match.end() :])
            if value:
                return Said(value, (line,))
            if number + 1 < len(lines):
                return Said(_to_next_label(lines[number + 1].text), (line, lines[number + 1]))
    return None


def _to_next_label(text: str) -> str:
    """The text up to where another label with its colon begins."""
    match = _NEXT_LABEL.search(text)
    return (text[: match.start()] if match else text).strip()[:LONGEST_VALUE]


def _lead(lines: Sequence[Line], whole: Sequence[Said]) -> Said | None:
    """Whoever led the inspection, with the role printed behind the name or on the next line."""
    if said := _labelled(lines, "lead"):
        number = lines.index(said.lines[-1])
        after = lines[number + 1] if number + 1 < len(lines) else None
        if after and is_use("role", after.text) and not is_use("role", said.text):
            return Said(f"{said.text.rstrip(',')}, {after.text}", (*said.lines, after))
        return said
    behind = [*(Said(line.text, (line,)) for line in lines), *whole]
    behind = [one for one in behind if _LEADS_BEHIND.match(one.text) and not _LEADS_BEHIND.sub("", one.text)]
    behind.sort(key=lambda one: (one.lines[0].page, one.lines[0].box.top, one.lines[0].box.x0))
    if names := [name for one in behind for name in _LEADS_BEHIND.findall(one.text)]:
        return Said("; ".join(names), tuple(line for one in behind for line in one.lines))
    return next((Said(match["value"], (line,)) for line in lines if (match := _LED_BY.search(line.text))), None)


def _signed(paragraphs: Sequence[Paragraph]) -> Said | None:
    """The inspector who signed a letter."""
    for number, paragraph in enumerate(paragraphs):
        if not _CLOSING.match(paragraph.text):
            continue
        lines = [line for p in paragraphs[number : number + 4] for line in p.lines][1:]
        for name, role in pairwise(lines):
            if is_use("role", role.text):
                return Said(f"{name.text.rstrip(',')}, {role.text}", (name, role))
    return None


def _took_place(paragraphs: Sequence[Paragraph]) -> Said | None:
    """The days of the inspection, where a sentence tells them."""
    for paragraph in paragraphs:
        match = next((match for form in _TOOK_PLACE if (match := form.search(paragraph.text))), None)
        if match and not _EARLIER.search(paragraph.text[: match.start("value")][-60:]):
            held = {span.line: None for span in spans(paragraph) if match.start() <= span.start < match.end()}
            return Said(match["value"], tuple(held))
    return None


def _letter_date(blocks: Sequence[Block]) -> Said | None:
    """The date of a letter: a paragraph of the front that is nothing else."""
    for block in blocks:
        if isinstance(block, Paragraph) and len(block.lines) == 1:
            found = find_dates(block.text)
            if len(found) == 1 and len(found[0].text) >= len(block.text.strip()) - 6:
                return Said(found[0].text, block.lines)
    return None
