"""The heads of a table of figures, and what each of its columns is for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from councildocs.layout import Cell, Table
from councildocs.recognisers.measures.figures import figures, is_figure, is_gap
from councildocs.recognisers.measures.labels import read_label
from councildocs.recognisers.measures.marks import Arrows, direction_word, plain, rag_word
from councildocs.structure.cells import mended
from councildocs.structure.sheets import Row, distinct, use_of
from councildocs.values.periods import parse_period

MOST_HEADS = 6
FIGURES = 0.5
"""A column of figures has figures in at least this share of its cells that say anything."""
SOME_FIGURES = 0.25
"""Under a head that is a period, a place or a statistic a smaller share will do."""
MAY_COUNT = frozenset({"reference", "name", "group", "owner", "text", "unit", "frequency", "rag"})
"""Columns behind the first one whose heads say one of these are of figures all the same when figures stand in them."""
_UNIT = regex.compile(r"\(?(?:£ ?(?:m|k|000s?|'000s?)?|%|£?'?000s?|no\.?)\)?")
_YEAR = regex.compile(r"(?:(?:19[5-9]|20[0-5])[0-9]\s?)+")
FEW = 0.3
"""A row with one figure is no head, unless it is one among many labels."""
NUMBERING = regex.compile(r"[0-9]{1,3}(?:\.[0-9]{1,3}){0,3}[.)]?")

Whole = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `leaf` is the head over it alone, `over` the heads that it shares, from the top.

    `use` is what its head says that it is for; `figures` says whether figures stand in it.
    """

    index: int
    leaf: str = ""
    over: tuple[str, ...] = ()
    use: str | None = None
    figures: bool = False
    blank: bool = False
    head: Cell | None = None

    @property
    def path(self) -> str:
        return " ".join((*self.over, self.leaf)).strip()


def head_count(table: Table) -> int:
    """How many rows of the table are heads: as it has them marked, else as far as labels go on before figures."""
    grid = [tuple(row) for row in table.rows()]
    if table.header_rows:
        count = next((i for i in range(table.header_rows) if _is_body(grid[i])), table.header_rows)
        return count + _stands_over_figures(grid, count)
    count = 0
    for index, row in enumerate(grid[: min(MOST_HEADS, len(grid) - 1)]):
        if _is_body(row) or not _goes_on(grid, index, count):
            break
        count = index + 1
    return count + _stands_over_figures(grid, count)


def _stands_over_figures(grid: Sequence[Row], index: int) -> bool:
    """Whether a row of labels stands over a row of figures alone, which nothing else could name."""
    if not 0 < index < len(grid) - 1:
        return False
    labels, below = distinct(grid[index]), distinct(grid[index + 1])
    return len(labels) > 1 and not any(map(is_figure, labels)) and len(below) > 1 and all(map(is_figure, below))


def _is_body(row: Row) -> bool:
    """Whether a row prints figures that are no years, more than by chance."""
    found = distinct(row)
    count = sum(is_figure(cell) for cell in found)
    return count > 1 or 0 < count >= FEW * len(found)


def _goes_on(grid: Sequence[Row], index: int, count: int) -> bool:
    """Whether a row without figures belongs to the heads above it."""
    row = grid[index]
    found = distinct(row)
    if not found:
        return index == 0 or any(cell is not None and cell.row < index for cell in row)
    above = [cell for head in grid[:count] for cell in distinct(head)]
    if index == 0:
        return True
    if any(cell is not None and cell.row < index for cell in row):
        return True
    titled = all(len(distinct(head)) == 1 for head in grid[:count])
    if len(found) == 1 and not titled:
        return False
    fills = {cell.fill for cell in above if cell.fill}
    if fills and all(cell.fill in fills for cell in found):
        return len(found) > 1 or titled
    if all(_is_label(cell.text) for cell in found):
        return True
    bold = all(line.bold for cell in found for line in cell.lines)
    return bold and (titled or all(line.bold for cell in above for line in cell.lines))


def _is_label(text: str) -> bool:
    """Whether a text can only stand in a head: a period or a unit."""
    return bool(parse_period(text)) or _UNIT.fullmatch(text) is not None


def read_columns(table: Table, heads: int, arrows: Arrows, known: frozenset[str] = frozenset()) -> list[Column]:
    """The columns of a table, left to right."""
    grid = [tuple(row) for row in table.rows()]
    titles = {id(cell) for cell in title_cells(table, heads)}
    columns: list[Column] = []
    for index in range(table.column_count):
        cells = list({id(row[index]): row[index] for row in grid[:heads] if row[index] is not None}.values())
        kept = [cell for cell in cells if cell is not None and id(cell) not in titles]
        texts = [(cell, mended(cell.text, known) or arrows.direction(cell) or "") for cell in kept]
        leaf = " ".join(text for cell, text in texts if cell.column_span == 1 and text)
        over = tuple(text for cell, text in texts if cell.column_span > 1 and text)
        if not leaf and over:
            leaf, over = over[-1], over[:-1]
        body = [cell for row in grid[heads:] if (cell := row[index]) is not None and cell.column_span < 3]
        lowest = next((text for _, text in reversed(texts) if text), "")
        forms = (" ".join((*over, leaf)), leaf, lowest)
        use = next((use for form in forms if (use := use_of("measure_columns", form))), None)
        if use in MAY_COUNT and any(not column.blank for column in columns) and _has_bare_figures(body):
            use = None
        use = use or _use_by_content(index, leaf, body, arrows)
        columns.append(
            Column(
                index,
                leaf,
                over,
                use,
                use in (None, "direction") and _has_figures(body, 1.0 if use else _least(leaf)),
                not any(cell.text for cell in body),
                next((cell for cell, text in reversed(texts) if text), None),
            )
        )
    return columns


def title_cells(table: Table, heads: int) -> list[Cell]:
    """The cells that stand alone in a row of heads: titles inside the frame of the table."""
    rows = [distinct(tuple(row)) for row in table.rows()[:heads]]
    alone = [found[0] for found in rows if len(found) == 1 and found[0].row_span == 1]
    alone = [cell for cell in alone if not parse_period(cell.text)]
    return alone if len(alone) < heads or heads == 0 else alone[:-1]


def _use_by_content(index: int, leaf: str, body: Sequence[Cell], arrows: Arrows) -> str | None:
    """The use of a column whose head does not tell it."""
    texts = [cell.text for cell in body if cell.text]
    if len(texts) > 1 and all(rag_word(text) for text in texts) and not leaf:
        return "rag"
    if len(texts) > 1 and all(direction_word(text) for text in texts):
        return "direction"
    codes = {plain(text).upper() for text in texts}
    if len(texts) > 2 and codes <= {"Q", "A", "M", "Y", "W"}:
        return "frequency"
    if len(texts) > 2 and codes <= {"H", "L"}:
        return "polarity"
    if not texts and not leaf and sum(arrows.within(cell) is not None for cell in body) > 1:
        return "direction"
    if index == 0 and len(texts) > 1 and all(NUMBERING.fullmatch(text) for text in texts) and _counts_up(texts):
        return "reference"
    return None


def _counts_up(texts: Sequence[str]) -> bool:
    """Whether numbers are in order, as numbers of paragraphs and lines are, and none is large."""
    keys = [[int(part) for part in regex.findall("[0-9]+", text)] for text in texts]
    return all(a < b for a, b in pairwise(keys)) and max(key[0] for key in keys) <= 3 * len(keys)


def _least(leaf: str) -> float:
    """How many of its cells must be figures for a column with this head to be one of figures."""
    label = read_label(leaf)
    return SOME_FIGURES if label.period or label.area or label.statistic else FIGURES


def _has_bare_figures(body: Sequence[Cell]) -> bool:
    """Whether most of the cells that say anything are figures that have no label in the cell.
    """
    telling = [cell for cell in body if cell.text and not is_gap(cell.text)]
    bare = [cell for cell in telling if any(figure.label is None for figure in figures(cell))]
    return _has_figures(body) and len(bare) >= FIGURES * len(telling)


def _has_figures(body: Sequence[Cell], share: float = FIGURES) -> bool:
    telling = [cell for cell in body if cell.text and not is_gap(cell.text)]
    if telling and all(_YEAR.fullmatch(cell.text) or parse_period(cell.text) for cell in telling):
        return False
    return bool(telling) and sum(bool(figures(cell)) for cell in telling) >= share * len(telling)
