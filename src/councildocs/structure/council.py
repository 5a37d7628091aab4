"""Whose paper it is: the council's name where it is printed at the top of the first pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import regex

from councildocs.layout import Layout
from councildocs.structure.front import front

FIRST_PAGES = 3
"""The council's name stands on one of the first pages."""
ROWS = 16
"""A name inside a line counts in the first rows of its page only: further down other councils are spoken of."""
SHORT = 90
LONGEST = 300
"""A longer line is not looked at to its end."""

_NOT_A_NAME = (
    r"(?i:council|councils|cabinet|committee|minutes|agenda|meeting|report|response|pension|fund|planning|scrutiny|audit|"
    r"overview|health|full|annual|the|officer|director|member|members|leader|chair|chairman|clerk|mayor|dear|county|"
    r"parish|town|community|city|district|borough|london|extraordinary|ordinary|inspection|of|for|to|and|local|combined|"
    r"student|youth|school|arts|research|strategic|corporate|executive|a|an|this|our|your|each|service|team|manager)\b"
)
_WORD = rf"(?!{_NOT_A_NAME})\p{{Lu}}[\p{{L}}'’-]*"
_NAME = (
    rf"(?:(?i:north|south|east|west|royal|saint|st\.?|great|isle of) )?{_WORD}(?: {_WORD}){{0,2}}"
    rf"(?: (?i:and|upon|on|in|the|with|under|le|&|a)(?: (?i:the))? {_WORD}(?: {_WORD})?){{0,2}}"
)
_TYPE = (
    r"(?i:(?:royal |metropolitan |london )?(?:borough|city|county borough|county|district|town|parish|community|island|"
    r"islands|city and county|city and district) )?"
)
_COUNCIL = regex.compile(
    rf"(?<!\p{{L}})((?i:(?:royal |london |metropolitan )*borough of|city of|city and county of|county of) {_NAME}"
    rf"(?: {_TYPE}(?i:council)\b)?"
    rf"|{_NAME} {_TYPE}(?i:council)\b(?! (?i:tax|house|housing|homes|offices?|chamber|plan|leader|member|procedure))"
    rf"|(?i:cyngor) (?:(?i:sir|bwrdeistref sirol|dinas|tref|cymuned|bro|plwyf) )?{_NAME})"
)
_TITLE = regex.compile(r".*\b(?:minutes|meeting|agenda|summons|notice)\b.*\b(?:of|for)(?: the)?", regex.I)
_MEETING = regex.compile(
    r"(?:annual |ordinary |extraordinary |full |council |virtual )*(?:meeting|minutes|agenda)\b", regex.I
)


def council_of(layouts: Sequence[Layout]) -> str | None:
    """The council's name as printed: where a line begins with it and says nothing else, else the name met most often
    at the beginning or the end of a short line; None where no name is printed."""
    whole: list[str] = []
    inside: Counter[str] = Counter()
    for text, near in _lines(layouts[:FIRST_PAGES]):
        for match in _COUNCIL.finditer(text[:LONGEST]):
            before, after = text[: match.start()].strip(), text[match.end() :].strip()
            if not before and not regex.match(r"[\p{L}\d]", after):
                whole.append(match[1])
            elif near and (not before or not after or _TITLE.fullmatch(before) or _MEETING.match(after)):
                inside[match[1]] += 1
    return whole[0] if whole else inside.most_common(1)[0][0] if inside else None


def _lines(layouts: Sequence[Layout]) -> Iterator[tuple[str, bool]]:
    """The texts of the first pages, and whether each is a short line near the top."""
    for layout in layouts:
        for stamp in layout.furniture:
            yield stamp.text, True
        for line in front(layout):
            if line.prose:
                continue
            yield line.text, line.row < ROWS and len(line.text) <= SHORT
