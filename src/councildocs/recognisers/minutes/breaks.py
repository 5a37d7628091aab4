"""Paragraphs cut at lines that begin something of their own: `RESOLVED:` alone, and the end of the meeting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from councildocs.layout import Line, Paragraph
from councildocs.layout.paragraphs import marker_of
from councildocs.layout.spans import join_lines
from councildocs.recognisers.minutes.words import announces

LONGEST = 40
"""An announcement that stands alone on its line has at most so many letters."""

_ALONE = regex.compile(r"(?:it was )?(?:also |then )?(?:unanimously )?(?:\p{L}\s?){4,16}(?: unanimously)?\W*", regex.I)
_OVER = regex.compile(
    r"(?:the )?(?:meeting|committee|council|board|panel|cabinet|proceedings|session)(?: then| was| were)*"
    r" (?:declared )?(?:closed|ended|concluded|finished|rose|terminated)\b.{0,25}\d"
    r"|(?:as )?there (?:being|was) no (?:further|other|more) .{0,30}\bbusiness\b",
    regex.I,
)

_LABELLED = regex.compile(
    r"(?:Resolved|RESOLVED|Agreed|AGREED|Decision|DECISION|Recommended|RECOMMENDED|Action|ACTION) ?[:–]"
)
_LEADS_ON = regex.compile(
    r"\b(?:was|were|that|and|be|been|is|to|the|committee|council|cabinet|board|panel|it|also|then),?$", regex.I
)


def parted(paragraph: Paragraph) -> Iterator[Paragraph]:
    """The paragraph, cut before lines that announce a decision or end the meeting; whole where none does."""
    lines = paragraph.lines
    cuts = [at for at in range(1, len(lines)) if _stands_alone(lines[at].text, lines[at - 1].text)]
    if not cuts:
        yield paragraph
        return
    for start, end in zip([0, *cuts], [*cuts, len(lines)], strict=True):
        yield _of(lines[start:end])


def _stands_alone(text: str, before: str) -> bool:
    """Whether a line begins something of its own; the sentence on the line before has ended, or is a heading."""
    if _OVER.match(text) or _LABELLED.match(text):
        return before.endswith((".", ")", "!", "?", "”"))
    if len(text) > LONGEST or _LEADS_ON.search(before):
        return False
    return text[:1].isupper() and _ALONE.fullmatch(text) is not None and announces(text)


def _of(lines: Sequence[Line]) -> Paragraph:
    return Paragraph(tuple(lines), join_lines(lines), marker_of(lines[0]))
