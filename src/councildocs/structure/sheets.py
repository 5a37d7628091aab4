"""Tables whose columns are known by their heads: which column is for what, and the rows below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple
from weakref import WeakKeyDictionary

import regex

from councildocs.layout import Cell, Table
from councildocs.structure.cells import mended
from councildocs.vocabulary import compiled, entries

FIRST_HEADS = 4
"""The heads of columns begin in one of the first so many rows of a table."""
MOST_HEADS = 3
LONGEST_HEAD = 90

_BRACKETS = regex.compile(r"\s?[\[(][^\[\]()]{0,60}[\])]")
_ENDS = regex.compile(r"^[\s*•–-]+|[\s*†‡:;.,?–-]+$")

Row = tuple[Cell | None, ...]


@cache
def _patterns(name: str) -> tuple[tuple[str, regex.Pattern[str]], ...]:
    return tuple((entry["use"], compiled(entry["pattern"])) for entry in entries(name))


@lru_cache(maxsize=8192)
def use_of(name: str, head: str) -> str | None:
    """What a column with this head is for, by the list `name` of the vocabulary.

    Brackets may be left out, and the edge of a narrow column may have broken the word.

    >>> use_of("risk_columns", "Risk Owner:"), use_of("risk_columns", "Likelihood (1-5)"), use_of("risk_columns", "Hat")
    ('owner', 'likelihood', None)
    >>> use_of("risk_columns", "Likeli hood"), use_of("action_columns", "Timesc ale")
    ('likelihood', 'due')
    """
    if len(head) > LONGEST_HEAD:
        return None
    head = " ".join(head.replace("’", "'").split())
    bare = _ENDS.sub("", head)
    for text in dict.fromkeys((head, bare, _ENDS.sub("", _BRACKETS.sub("", head)), bare.replace(" ", ""))):
        for use, pattern in _patterns(name):
            if text and pattern.fullmatch(text):
                return use
    return None


@dataclass(frozen=True)
class Sheet:
    """The rows below the heads; `heads` and `uses` go by column, a use is None where the head is not known.

    A spanning cell stands in every place that it covers.
    """

    heads: tuple[str, ...]
    uses: tuple[str | None, ...]
    rows: tuple[Row, ...]

    def columns(self, *uses: str) -> list[int]:
        """The columns for one of these uses, left to right."""
        return [column for column, use in enumerate(self.uses) if use in uses]


def read_sheet(table: Table, name: str, required: Sequence[str], known: frozenset[str] = frozenset()) -> Sheet | None:
    """The table by the list `name` of the vocabulary; None where its heads lack one of the `required` uses."""
    best: tuple[int, int, int] | None = None
    found: Choice | None = None
    for choice in _choices(table, known):
        uses = _uses(name, choice)
        if not set(required) <= set(uses):
            continue
        merit = (len({use for use in uses if use}), choice.first - choice.after, -choice.first)
        if best is None or merit > best:
            best, found = merit, choice
    if found is None:
        return None
    grid = [tuple(row) for row in table.rows()]
    return Sheet(found.heads, tuple(_uses(name, found)), tuple(body_rows(grid, found.first, found.after)))


class Choice(NamedTuple):
    """Rows that may be the heads: from `first` to before `after`; what they say by column, and their lowest line."""

    first: int
    after: int
    heads: tuple[str, ...]
    leaves: tuple[str, ...]


def _uses(name: str, choice: Choice) -> list[str | None]:
    return [use_of(name, head) or use_of(name, leaf) for head, leaf in zip(choice.heads, choice.leaves, strict=True)]


_known_choices: WeakKeyDictionary[Table, tuple[frozenset[str], tuple[Choice, ...]]] = WeakKeyDictionary()
"""The choices of tables that are in use: several lists are tried on each."""


def _choices(table: Table, known: frozenset[str]) -> tuple[Choice, ...]:
    """Every way to take the first rows for heads."""
    asked, choices = _known_choices.get(table, (None, ()))
    if asked is not known:
        choices = _read_choices(table, known)
        _known_choices[table] = known, choices
    return choices


def _read_choices(table: Table, known: frozenset[str]) -> tuple[Choice, ...]:
    grid = [tuple(row) for row in table.rows()]
    columns = range(table.column_count)
    ways = [way for way in dict.fromkeys(_head_rows(table)) if _is_whole(grid, *way)]
    lowest = max((after for _, after in ways), default=0)
    texts = [[mended(cell.text, known) if cell else "" for cell in row] for row in grid[:lowest]]
    return tuple(
        Choice(
            first,
            after,
            tuple(_head(grid, texts, first, after, column) for column in columns),
            tuple(next((row[column] for row in texts[first:after][::-1] if row[column]), "") for column in columns),
        )
        for first, after in ways
    )


def _head(grid: Sequence[Row], texts: Sequence[Sequence[str]], first: int, after: int, column: int) -> str:
    """What the rows of heads print over a column, from the top; a title over the whole table is left out."""
    pieces: list[str] = []
    last: Cell | None = None
    for row, told in zip(grid[first:after], texts[first:after], strict=True):
        cell = row[column]
        if cell is not None and cell is not last and told[column] and not (after - first > 1 and _is_title(row)):
            pieces.append(told[column])
        last = cell
    return " ".join(pieces)


def _head_rows(table: Table) -> Iterator[tuple[int, int]]:
    """Where the heads may begin and end: as the table has them marked, or any of its first rows."""
    if table.header_rows:
        yield from ((first, table.header_rows) for first in range(table.header_rows))
    last = min(FIRST_HEADS, table.row_count - 1)
    for first in range(last):
        yield from ((first, after) for after in range(first + 1, min(first + MOST_HEADS, last) + 1))


def _is_whole(grid: Sequence[Row], first: int, after: int) -> bool:
    """Whether no cell of these rows began above them or goes on below."""
    cells = [cell for row in grid[first:after] for cell in row if cell is not None and cell.text]
    return all(cell.row >= first and cell.row + cell.row_span <= after for cell in cells)


def body_rows(grid: Sequence[Row], first: int, after: int) -> Iterator[Row]:
    """The rows below the heads, without those that repeat the heads."""
    heads = [[cell.text if cell else "" for cell in row] for row in grid[first:after]]
    for row in grid[after:]:
        if any(row) and [cell.text if cell else "" for cell in row] not in heads:
            yield row


def _is_title(row: Row) -> bool:
    """Whether one cell stands over the whole row."""
    return len(row) > 1 and row[0] is not None and all(cell is row[0] for cell in row)


def distinct(row: Row) -> list[Cell]:
    """The cells of a row that have text, each once, left to right."""
    return list({id(cell): cell for cell in row if cell is not None and cell.text}.values())
