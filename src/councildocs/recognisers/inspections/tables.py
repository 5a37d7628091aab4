"""Judgements in tables: rows that end with a grade, and rows of grades under the heads of their columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from councildocs.layout import Cell, Table
from councildocs.layout.cells import cell_paragraphs
from councildocs.recognisers.inspections.found import FEWEST_SHARED, Found, has_words
from councildocs.recognisers.inspections.sentences import judgement_of_line, plain_subject
from councildocs.recognisers.inspections.words import grade_of, is_use

MOST_LETTERS = 180
"""A subject has at most so many letters; a longer cell is a remark."""
LEAST_GRADES = 3
"""A row of so many grades and nothing else heads columns of subjects."""

_EARLIER = regex.compile(r"\b(?:previous|last|earlier|prior|before)\b", regex.I)
_SCORE_COLUMN = regex.compile(r"(?:overall |evidence |our |total )?scores?\b.{0,30}", regex.I)
_SCORE = regex.compile(r"\d{1,2}(?:\.\d)?(?: ?(?:/|out of) ?\d{1,2})?")

Row = Sequence[Cell]


def table_judgements(table: Table) -> Iterator[Found]:
    """The judgements of a table, row by row; a title that says one in words is one too."""
    rows = list(_rows(table))
    if scored := list(_scored(rows)):
        yield from scored
        return
    graded = [row for row in rows if len(row) > 1 and any(grade_of(cell.text) for cell in row[1:])]
    headed = any(is_use("subject_column", row[0].text) and is_use("grade_column", row[-1].text) for row in rows)
    sure = headed or len(graded) > 1 or any("overall" in row[0].text.casefold() for row in graded)
    heads: Row = ()
    under: dict[int, Cell] = {}
    for row in rows:
        if row in graded and (across := _across(row, heads)):
            yield from across
        elif len(row) >= LEAST_GRADES and all(grade_of(cell.text) for cell in row):
            under = {cell.column: cell for cell in row}
        elif under and not any(grade_of(cell.text) for cell in row):
            yield from _under_grades(row, under)
        elif row in graded and (sure or len(row[0].text.split()) >= FEWEST_SHARED):
            yield from _in_row(row, heads)
        elif len(row) == 1 and (said := judgement_of_line(row[0].text)):
            yield Found(said.subject, said.grade, (row[0],))
        if not any(grade_of(cell.text) for cell in row):
            heads = row


def _rows(table: Table) -> Iterator[Row]:
    """The cells with text of each row."""
    rows: list[list[Cell]] = [[] for _ in range(table.row_count)]
    for cell in sorted(table.cells, key=lambda cell: (cell.row, cell.column)):
        if cell.text.strip():
            rows[cell.row].append(cell)
    yield from (row for row in rows if row)


def _scored(rows: Sequence[Row]) -> Iterator[Found]:
    """The rows of a table of scores: a subject, and a bare number under the head `Score`."""
    head = next((row for row in rows if len(row) > 1), None)
    if head is None or not is_use("subject_column", head[0].text) or not _SCORE_COLUMN.fullmatch(head[-1].text.strip()):
        return
    for row in rows[rows.index(head) + 1 :]:
        if len(row) > 1 and _SCORE.fullmatch(row[-1].text.strip()) and has_words(row[0].text):
            yield Found(plain_subject(row[0].text), row[-1].text.strip(), (row[0], row[-1]))


def _under_grades(row: Row, under: dict[int, Cell]) -> Iterator[Found]:
    """The subjects that stand in a column under their grade, one or more to a cell."""
    for cell in row:
        if (grade := under.get(cell.column)) is None:
            continue
        for paragraph in cell_paragraphs(cell):
            if has_words(paragraph.body) and len(paragraph.text) <= MOST_LETTERS:
                yield Found(plain_subject(paragraph.body), grade_of(grade.text) or "", (grade, paragraph))


def _in_row(row: Row, heads: Row) -> Iterator[Found]:
    """The judgement of a row: its label, and the last grade that is not of an earlier inspection."""
    earlier = {cell.column for cell in heads if _EARLIER.search(cell.text)}
    grades = [cell for cell in row[1:] if grade_of(cell.text)]
    graded = [cell for cell in grades if cell.column not in earlier] or grades
    label = next((cell for cell in row if not grade_of(cell.text) and has_words(cell.text)), None)
    if label is not None and label.column < graded[-1].column and len(label.text) <= MOST_LETTERS:
        yield Found(plain_subject(label.text), grade_of(graded[-1].text) or "", (label, graded[-1]))


def _across(row: Row, heads: Row) -> list[Found]:
    """The judgements of a row of several grades, each under the head of its column."""
    named = {cell.column: cell for cell in heads if has_words(cell.text)}
    graded = [cell for cell in row if grade_of(cell.text) and cell.column in named]
    rated = any(is_use("grade_column", cell.text) or _EARLIER.search(cell.text) for cell in heads)
    if len(graded) < 2 or rated:
        return []
    label = row[0] if not grade_of(row[0].text) and has_words(row[0].text) else None
    return [
        Found(
            plain_subject(f"{label.text}: {named[cell.column].text}" if label else named[cell.column].text),
            grade_of(cell.text) or "",
            (*([label] if label else []), named[cell.column], cell),
        )
        for cell in graded
    ]
