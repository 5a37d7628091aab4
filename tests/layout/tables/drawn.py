"""Pages drawn as text: letters make words, `|`, `-` and `+` make rules.

    +-------+-------+
    | Topic | 2024  |
    +-------+-------+

A letter is five points wide, a line fourteen points high, the font ten points.  `|` and `+` one above the other make
an upright rule, two or more `-` and `+` side by side a flat one.  A word reaches half a letter into the space behind
it, so that one space is as narrow as in print and two are a gap.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

import regex

from councildocs.geometry import Box
from councildocs.layout import Table
from councildocs.layout.tables import find_tables
from councildocs.page import Fill, Page, Rule, Style, Word

LETTER, LEADING, SIZE = 5.0, 14.0, 10.0
LEFT, TOP = 40.0, 60.0

_WORD = regex.compile(r"[^\s|]+")
_FLAT = regex.compile(r"[+-]{2,}")


def drawn(text: str, number: int = 1, *, fills: Sequence[Fill] = (), bold: Sequence[int] = ()) -> Page:
    """The page that a drawing shows; the lines numbered in `bold` are bold."""
    lines = _lines(text)
    words = [word for row, line in enumerate(lines) for word in _words(line, row, bold=row in bold)]
    rules = [*_flat_rules(lines), *_upright_rules(lines)]
    return Page(number, 842.0, 1190.0, words=tuple(words), rules=tuple(rules), fills=tuple(fills))


def tables_of(text: str, *, fills: Sequence[Fill] = (), bold: Sequence[int] = ()) -> list[Table]:
    """The tables of a drawn page."""
    page = drawn(text, fills=fills, bold=bold)
    return find_tables(page, page.words)


def texts(table: Table) -> list[list[str]]:
    """The texts of a table row by row, a cell that spans columns said once, blank cells as empty texts."""
    rows = [[""] * table.column_count for _ in range(table.row_count)]
    for cell in table.cells:
        rows[cell.row][cell.column] = cell.text
    return rows


def area(first: tuple[int, int], last: tuple[int, int]) -> Box:
    """The box from one (line, letter) to another, both counted from 0 and in it."""
    return Box(
        LEFT + first[1] * LETTER, TOP + first[0] * LEADING, LEFT + (last[1] + 1) * LETTER, TOP + (last[0] + 1) * LEADING
    )


def _lines(text: str) -> list[str]:
    lines = textwrap.dedent(text.lstrip("\n")).splitlines()
    return lines[:-1] if lines and not lines[-1].strip() else lines


def _is_rule(line: str) -> bool:
    return bool(_FLAT.search(line)) and not regex.search(r"[^\s|+-]", line)


def _words(line: str, row: int, *, bold: bool) -> Iterator[Word]:
    if _is_rule(line):
        return
    style = Style(size=SIZE, bold=bold)
    for match in _WORD.finditer(line):
        x0, top = LEFT + match.start() * LETTER, TOP + row * LEADING + 2
        yield Word(match[0], Box(x0, top, LEFT + match.end() * LETTER + LETTER / 2, top + SIZE), style)


def _flat_rules(lines: Sequence[str]) -> Iterator[Rule]:
    for row, line in enumerate(lines):
        if _is_rule(line):
            y = TOP + (row + 0.5) * LEADING
            for match in _FLAT.finditer(line):
                start = match.start() + 0.5 * (match[0][0] == "+")
                end = match.end() - 0.5 * (match[0][-1] == "+")
                yield Rule(Box(LEFT + start * LETTER, y - 0.25, LEFT + end * LETTER, y + 0.25))


def _upright_rules(lines: Sequence[str]) -> Iterator[Rule]:
    for column in range(max(map(len, lines), default=0)):
        marks = [line[column] if column < len(line) else " " for line in lines]
        row = 0
        while row < len(marks):
            first = row
            while row < len(marks) and (marks[row] == "|" or (marks[row] == "+" and _is_rule(lines[row]))):
                row += 1
            if row > first:
                yield _upright(marks, first, row - 1, column)
            row += 1


def _upright(marks: Sequence[str], first: int, last: int, column: int) -> Rule:
    x = LEFT + (column + 0.5) * LETTER
    top = TOP + (first + 0.5 * (marks[first] == "+")) * LEADING
    bottom = TOP + (last + 1 - 0.5 * (marks[last] == "+")) * LEADING
    return Rule(Box(x - 0.25, top, x + 0.25, bottom))
