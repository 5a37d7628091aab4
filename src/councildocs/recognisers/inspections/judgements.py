"""Judgements of an inspection: from its table of grades, its headings, and the sentences that give them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from councildocs.layout import Block, Paragraph, Table, segments
from councildocs.recognisers.inspections.found import Found, Span, has_words, is_same
from councildocs.recognisers.inspections.sentences import (
    judgement_of_line,
    judgements_in,
    outcome_in,
    plain_subject,
)
from councildocs.recognisers.inspections.tables import table_judgements
from councildocs.recognisers.inspections.words import grade_of

MOST_LETTERS = 180
"""A subject has at most so many letters."""
GAP = 2.0
"""Pieces of one heading stand at most so many times their size apart."""

_OUTCOME = regex.compile(r"(?:overall )?(?:inspection )?outcomes?(?: of (?:the|this) inspection)?", regex.I)


def judgements_of(blocks: Sequence[Block]) -> list[Found]:
    """The judgements in reading order, each once: as it is printed first."""
    found: list[Found] = []
    for place, block in enumerate(blocks):
        fresh = table_judgements(block) if isinstance(block, Table) else _in_paragraph(blocks, place, block)
        found += [judgement for judgement in list(fresh) if not any(is_same(judgement, other) for other in found)]
    return found


def _in_paragraph(blocks: Sequence[Block], place: int, paragraph: Paragraph) -> Iterator[Found]:
    if grade := grade_of(paragraph.text):
        yield from _bare_grade(blocks, place, paragraph, grade)
        return
    if rows := list(_in_lines(paragraph)):
        yield from rows
        return
    whole = judgement_of_line(paragraph.body)
    if whole and (paragraph.heading or (paragraph.marker is None and not paragraph.text.rstrip().endswith("."))):
        yield Found(whole.subject, whole.grade, (paragraph,))
        return
    for said in judgements_in(paragraph.text):
        yield Found(said.subject, said.grade, (Span(paragraph, said.start, said.end),))
    heading = _before(blocks, place)
    if heading and _OUTCOME.fullmatch(plain_subject(heading.text)) and (outcome := outcome_in(paragraph.text)):
        yield Found(plain_subject(heading.text), outcome.grade, (heading, Span(paragraph, outcome.start, outcome.end)))


def _in_lines(paragraph: Paragraph) -> Iterator[Found]:
    """The judgements of lines that end, behind a wide gap, with a grade: rows of a table without rules."""
    rows = [segments(line) for line in paragraph.lines]
    graded = [row for row in rows if len(row) > 1 and grade_of(row[-1].text)]
    for row in graded:
        # a label of several lines, with its grade beside one of them
        labels = [piece for piece in row[:-1] if has_words(piece.text)]
        if len(graded) == 1:
            labels = [piece for other in rows for piece in (labels if other is row else other[:1])]
        subject = plain_subject(" ".join(piece.text for piece in labels))
        if subject and len(subject) <= MOST_LETTERS:
            yield Found(subject, grade_of(row[-1].text) or "", (*labels, row[-1]))


def _before(blocks: Sequence[Block], place: int) -> Paragraph | None:
    before = blocks[place - 1] if place else None
    return before if isinstance(before, Paragraph) else None


def _bare_grade(blocks: Sequence[Block], place: int, paragraph: Paragraph, grade: str) -> Iterator[Found]:
    """A grade that stands alone: its subject is the heading beside or above it."""
    around = [block for block in blocks[max(0, place - 2) : place + 3] if isinstance(block, Paragraph)]
    beside = [block for block in around if _is_beside(block, paragraph)]
    if beside:
        subject = " ".join(block.text for block in beside)
        yield Found(plain_subject(subject), grade, (*beside, paragraph))
        return
    above = _before(blocks, place)
    if above is None or grade_of(above.text) or judgement_of_line(above.body) or not _is_subject(above.text):
        yield Found("", grade, (paragraph,))
    else:
        yield Found(plain_subject(above.text), grade, (above, paragraph))


def _is_subject(text: str) -> bool:
    return len(text) <= MOST_LETTERS and not text.rstrip().endswith((".", ";", ",")) and has_words(text)


def _is_beside(block: Paragraph, grade: Paragraph) -> bool:
    """Whether a paragraph is a piece of the heading that stands left of a grade."""
    if block is grade or block.page != grade.page:
        return False
    left = all(line.box.x1 < grade.indent for line in block.lines)
    apart = max(block.box.top - grade.box.bottom, grade.box.top - block.box.bottom)
    return left and apart < GAP * grade.size and abs(block.size - grade.size) < 1 and block.bold == grade.bold
