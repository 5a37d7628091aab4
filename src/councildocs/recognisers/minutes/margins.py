"""Notes in the right margin: the initials of who is to act, beside the line that says so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from councildocs.layout import Line, Paragraph, make_line
from councildocs.layout.spans import join_lines

FULL_LINE = 60
"""A line with at least so many letters is full."""
GAP = 1.0
"""A note is parted from its line by at least so many times the font size."""
LONGEST_NOTE = 20
MOST_NOTES = 20
"""One line in so many may reach further than the others without being counted."""


def right_edge(paragraphs: Iterable[Paragraph]) -> float:
    """Where full lines end, in points; infinite where there are none."""
    lines = [line for paragraph in paragraphs for line in paragraph.lines if len(line.text) >= FULL_LINE]
    ends = sorted(line.box.x1 for line in lines if _note_in(line, 0.0) is None)
    return ends[-1 - len(ends) // MOST_NOTES] if ends else float("inf")


def without_notes(paragraph: Paragraph, edge: float) -> Paragraph | None:
    """The paragraph without the notes behind its lines; None where it is nothing but a note."""
    if len(paragraph.lines) == 1 and paragraph.indent > edge and len(paragraph.text) <= LONGEST_NOTE:
        return None
    lines = tuple(_without_note(line, edge) for line in paragraph.lines)
    if all(one is other for one, other in zip(lines, paragraph.lines, strict=True)):
        return paragraph
    return replace(paragraph, lines=lines, text=join_lines(lines))


def _without_note(line: Line, edge: float) -> Line:
    at = _note_in(line, edge)
    return line if at is None else make_line(line.page, line.words[:at])


def _note_in(line: Line, edge: float) -> int | None:
    """Which word of a line begins a note: behind a gap, beyond the edge, and short."""
    for at in range(len(line.words) - 1, 0, -1):
        word, before = line.words[at], line.words[at - 1]
        if sum(len(note.text) for note in line.words[at:]) > LONGEST_NOTE or word.box.x0 <= edge:
            return None
        if not word.glued and word.box.x0 - before.box.x1 >= GAP * line.size:
            return at
    return None
