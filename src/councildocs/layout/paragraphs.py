"""From lines to paragraphs: by gaps, indents, markers, weight, and lines that end before the margin."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

from councildocs.layout.model import Line, Paragraph
from councildocs.layout.spans import Keeps, join_lines

GAP = 0.55
"""A gap between two lines of more than this share of the font size, over what is usual, parts paragraphs."""
SINGLE = 0.6
"""Lines of single-spaced text stand no further apart than this share of the font size."""
PROSE_MEASURE = 25
"""Running text is wider than so many times the font size."""
INDENT = 0.6
"""Lines begin at the same place when they differ by less than so many times the font size."""
MARKER_GAP = 0.45
"""A bare number is a marker when a gap of so many times the font size follows it."""
DEEPER = 0.8
SIZE_STEP = 0.6

_BULLET = regex.compile(r"[•·‣⁃–—\-*§→\u25a0-\u25ff]|(?![©®™°])\p{So}")
_LETTER_BULLET = "o"
"""Word's second bullet is a letter, in a font of its own."""
_SURE_BULLET = regex.compile(r"[•·‣⁃\u25a0-\u25ff]|(?![©®™°])\p{So}")
_MARKER = regex.compile(
    r"""\(?(?:\d{1,3}|[a-z]|[A-Z]|[ivxlc]{1,6}|[IVX]{1,5}|[a-z]{2})\)      # (a) a) 1) (iv)
      | (?:\d{1,4}|[a-zA-Z]|[ivx]{1,5}|[IVX]{1,5})\.                       # 1. a. iv.
      | \d{1,4}(?:\.{1,2}\d{1,3}){1,4}[.)]?(?:\([a-z]\))?                  # 3.1.2  16.07.2
      | \d{1,3}[a-z]?[.:]?                                                 # 52  7a  (with a gap behind)
      | [A-Z]{1,5}[./]?\d{1,4}[.:]?                                        # HSC.45  (with a gap behind)
      | [A-Z][.]?                                                          # A  (with a gap behind)
    """,
    regex.X,
)
_LOOSE_MARKER = regex.compile(r"\d{1,4}\.|[a-z]\.|\d{1,3}(?:\.\d{1,3})+")
_SENTENCE_END = regex.compile(r"[.:;!?][\"'”’)]*$")
_SURE_MARKER = regex.compile(
    r"\(?(?:\d{1,3}|[a-z]|[ivxlc]{1,6}|[A-Z]|[IVX]{1,5})\)|\d{1,4}(?:\.{1,2}\d{1,3}){1,4}[.)]?|(?:\d{1,4}|[a-z]|[ivx]{2,5})\.|[A-Z]{2,5}[./]\d{1,4}[.:]?"
)


class Margins(NamedTuple):
    """How a run of lines is set: the edges of its text, and the usual gap between two lines."""

    left: float
    right: float
    gap: float


def read_paragraphs(lines: Sequence[Line], keeps: Keeps) -> list[Paragraph]:
    """The paragraphs of a run of lines, in the order of the lines."""
    if not lines:
        return []
    margins = _margins(lines)
    groups: list[list[Line]] = [[lines[0]]]
    for line in lines[1:]:
        if _parts(groups[-1], line, margins):
            groups.append([line])
        else:
            groups[-1].append(line)
    return _nested([_paragraph(group, keeps) for group in groups])


def is_marker(text: str) -> bool:
    """Whether a text is nothing but a number, letter or bullet that introduces something.

    >>> is_marker("4.1"), is_marker("(a)"), is_marker("•"), is_marker("Total")
    (True, True, True, False)
    """
    return any(pattern.fullmatch(text) for pattern in (_MARKER, _SURE_MARKER, _BULLET))


def marker_of(line: Line) -> str | None:
    """The number, letter or bullet in front of a line; None where it begins with text."""
    words = line.words
    first = words[0].text
    count = 1
    while count < len(words) and words[count].glued and len(first) < 12:
        first += words[count].text
        count += 1
    if first.isalpha() and len(first) > 1:
        return None
    if len(words) == count:
        return first if _BULLET.fullmatch(first) else None
    gap = words[count].box.x0 - words[count - 1].box.x1
    wide = gap >= MARKER_GAP * line.size
    if _BULLET.fullmatch(first) or first == _LETTER_BULLET:
        return first if wide or _SURE_BULLET.fullmatch(first) else None
    if _SURE_MARKER.fullmatch(first):
        return first
    return first if wide and gap >= 2 * MARKER_GAP * line.size and _MARKER.fullmatch(first) else None


def body_indent(line: Line) -> float:
    """The x where the text begins: behind the marker, if there is one."""
    marker = marker_of(line)
    if marker is None:
        return line.box.x0
    taken = 0
    for word in line.words:
        if taken >= len(marker):
            return word.box.x0
        taken += len(word.text)
    return line.box.x0


def _margins(lines: Sequence[Line]) -> Margins:
    gaps = sorted(after.box.top - before.box.bottom for before, after in pairwise(lines))
    tight = [gap for gap in gaps if gap > -lines[0].size]
    usual = tight[len(tight) // 4] if tight else 0.0
    rights = sorted(line.box.x1 for line in lines)
    return Margins(min(line.box.x0 for line in lines), rights[-1 - len(rights) // 20], usual)


def _parts(group: Sequence[Line], line: Line, margins: Margins) -> bool:
    """Whether a new paragraph begins with `line`."""
    before = group[-1]
    if _apart(before, line, margins):
        return True
    weight_changes = line.bold != before.bold and line.words[0].style != before.words[-1].style
    if abs(line.size - before.size) > SIZE_STEP or weight_changes:
        return True
    marker = marker_of(line)
    if marker is not None and not _is_stray(marker, before, line, margins):
        return True
    if not _aligned(group, line, margins):
        return True
    return _ends_early(before, line, margins)


def _apart(before: Line, line: Line, margins: Margins) -> bool:
    """Whether more room than usual parts two lines.

    Where all lines stand far apart, only a line that is full and does not end its sentence goes on.
    """
    gap, size = line.box.top - before.box.bottom, min(line.size, before.size)
    if gap < -1.5 * line.size or gap > margins.gap + GAP * size:
        return True
    measure = margins.right - margins.left
    full = measure > PROSE_MEASURE * size and before.box.x1 > margins.right - 0.2 * measure
    return gap > (SINGLE + GAP) * size and not (full and not _SENTENCE_END.search(before.text))


def _is_stray(marker: str, before: Line, line: Line, margins: Margins) -> bool:
    """Whether a number at the start of a line is only a word of the sentence: "on 1 March / 2011. Under …"."""
    if not _LOOSE_MARKER.fullmatch(marker) or _SENTENCE_END.search(before.text):
        return False
    full = before.box.x1 > margins.right - 0.12 * (margins.right - margins.left)
    return full and abs(line.box.x0 - body_indent(before)) < INDENT * line.size


def _aligned(group: Sequence[Line], line: Line, margins: Margins) -> bool:
    """Whether the line begins where a paragraph that began like this would go on."""
    allowed = INDENT * line.size
    starts = [group[-1].box.x0] if len(group) > 1 else [group[0].box.x0, body_indent(group[0])]
    return any(abs(line.box.x0 - start) <= allowed for start in starts) or _centered(group[-1], line, margins)


def _centered(before: Line, line: Line, margins: Margins) -> bool:
    """Whether both lines are set around one middle."""
    allowed = INDENT * line.size
    return (
        abs(before.box.center - line.box.center) < allowed
        and abs(before.box.x0 - line.box.x0) > allowed
        and before.box.x0 > margins.left + allowed
    )


def _ends_early(before: Line, line: Line, margins: Margins) -> bool:
    """Whether the first word of `line` would have stood on the line before: its writer ended it on purpose."""
    if before.text.endswith("-") and before.text[-2:-1].isalpha():
        return False
    first = line.words[0].box.width + 0.3 * line.size
    measure = margins.right - margins.left
    room = measure - before.box.width if _centered(before, line, margins) else margins.right - before.box.x1
    ended = bool(_SENTENCE_END.search(before.text)) or line.text[:1].isupper()
    return room > max(first, (0.05 if ended else 0.2) * measure)


def _paragraph(lines: Sequence[Line], keeps: Keeps) -> Paragraph:
    return Paragraph(tuple(lines), join_lines(lines, keeps), marker_of(lines[0]))


def _nested(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs with the depth of list items: deeper where the marker stands further in than the last one."""
    nested = []
    indents: list[float] = []
    for paragraph in paragraphs:
        if paragraph.marker is None:
            nested.append(paragraph)
            continue
        while indents and paragraph.indent < indents[-1] - DEEPER * paragraph.size:
            indents.pop()
        if not indents or paragraph.indent > indents[-1] + DEEPER * paragraph.size:
            indents.append(paragraph.indent)
        level = len(indents) - 1
        nested.append(Paragraph(paragraph.lines, paragraph.text, paragraph.marker, level) if level else paragraph)
    return nested
