"""A table of figures taken apart: blocks of columns, rows with their names, sections and figures."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import regex

from councildocs.layout import Cell, Table
from councildocs.recognisers.measures.columns import Column, head_count, read_columns, title_cells
from councildocs.recognisers.measures.figures import figures, is_figure, is_gap
from councildocs.recognisers.measures.labels import kind_of
from councildocs.recognisers.measures.lines import MARKS, Block, Line, block_of, lines_of
from councildocs.recognisers.measures.marks import Arrows, rag_word
from councildocs.structure.sheets import Row, body_rows, distinct, use_of

NAMING = frozenset({None, "name", "group", "reference"})
LONGEST_NAME = 260
"""Rows whose names are mostly longer than this are paragraphs."""
LISTED = 0.4
"""A list of contents names at least this share of the titles that follow."""
MOST = 0.6
"""Rows are periods (or areas, or statistics) when at least this share of them is."""
RISKS = frozenset({"risk", "mitigation", "cause"})
GRADES = frozenset({"likelihood", "severity", "impact", "score", "rating"})
"""A table with a column of each of these two sets is one of risks."""
PEOPLE = regex.compile(r"(?i)(?:cllrs?|councillors?|cyng)\b")


@dataclass(frozen=True)
class Grid:
    """A table with its columns and lines; `axis` says what its rows are: `name`, `period`, `area`, `statistic`."""

    table: Table
    columns: tuple[Column, ...]
    blocks: tuple[Block, ...]
    rows: tuple[Row, ...]
    title: Cell | None
    known: frozenset[str]
    strips: frozenset[int] = frozenset()
    """The rows of nothing but figures, each under a row of its own heads."""

    def lines(self, block: Block) -> list[Line]:
        """The rows of a block that say something, with the sections that they stand in."""
        return list(lines_of(self.rows, block, self.strips, self.known))

    def axis(self, block: Block) -> str:
        """What the names of a block's rows are."""
        labels = [line.label for line in self.lines(block) if line.label and not line.total]
        if not labels:
            return "none"
        kinds = [kind_of(label) for label in labels]
        most = next(iter(sorted(kinds, key=kinds.count, reverse=True)))
        return most if kinds.count(most) >= MOST * len(kinds) else "name"


def read_grid(table: Table, arrows: Arrows, known: frozenset[str]) -> Grid | None:
    """The table taken apart; None where it is no table of measures."""
    heads = head_count(table)
    columns = _as_names(read_columns(table, heads, arrows, known))
    if any(column.use == "other" for column in columns):
        return None
    if _is_of_risks(columns):
        return None
    rows = tuple(body_rows([tuple(row) for row in table.rows()], 0, heads))
    blocks = tuple(_blocks(columns, rows))
    titles = title_cells(table, heads)
    grid = Grid(table, tuple(columns), blocks, rows, titles[0] if titles else None, known, _strips(rows))
    return grid if blocks and _is_measured(grid) else None


def _is_of_risks(columns: Sequence[Column]) -> bool:
    """Whether the heads are those of a table of risks, with no figures but references, grades and scores."""
    heads = {column.index: (column.path, column.leaf) for column in columns}
    uses = {i: use_of("risk_columns", path) or use_of("risk_columns", leaf) for i, (path, leaf) in heads.items()}
    if not RISKS & set(uses.values()) or not GRADES & set(uses.values()):
        return False
    return all(uses[column.index] in (*GRADES, "reference") for column in columns if column.figures)


def _strips(rows: Sequence[Row]) -> frozenset[int]:
    """The rows of nothing but figures that stand right below a row of nothing but labels."""
    found = set()
    for index, (above, row) in enumerate(pairwise(rows), start=1):
        cells = [cell for cell in distinct(row) if not is_gap(cell.text)]
        heads = [above[cell.column] for cell in cells]
        own = all(head is not None and head.text for head in heads) and len(set(map(id, heads))) == len(heads)
        if own and len(cells) > 1 and all(map(figures, cells)) and not any(map(figures, distinct(above))):
            found.add(index)
    return frozenset(found)


def _as_names(columns: Sequence[Column]) -> list[Column]:
    """The columns; a text column whose head says "action" and the like stays what it is, owners may name rows."""
    if any(column.use in NAMING and not column.figures and not column.blank for column in columns):
        return list(columns)
    first = next((column for column in columns if not column.figures and not column.blank), None)
    return [replace(column, use=None) if column is first and column.use == "owner" else column for column in columns]


def _blocks(columns: Sequence[Column], rows: Sequence[Row]) -> Iterator[Block]:
    stubs: list[Column] = []
    held: list[Column] = []
    others: list[Column] = []
    for place, column in enumerate(columns):
        if column.figures:
            held.append(column)
        elif column.blank and column.use not in MARKS:
            continue
        elif column.use in NAMING and not held:
            stubs.append(column)
        elif column.use in NAMING and _begins_block(column, stubs, held, columns[place + 1 :], rows):
            yield block_of(stubs, held, others, rows)
            stubs, held, others = [column], [], []
        else:
            others.append(column)
    if not stubs and held:
        middle = [column for column in others if column.use in NAMING]
        stubs, others = middle[:1], [column for column in others if column not in middle[:1]]
    if held or any(column.use in MARKS for column in others):
        yield block_of(stubs, held, others, rows)


def _begins_block(
    column: Column, stubs: Sequence[Column], held: Sequence[Column], after: Sequence[Column], rows: Sequence[Row]
) -> bool:
    """Whether a column of text behind figures names rows again, for the figures that follow it."""
    following = []
    for other in after:
        if not other.figures:
            break
        following.append(other)
    if not following:
        return False
    if stubs and column.leaf and column.leaf == stubs[0].leaf:
        return True
    if following[0].leaf and [c.leaf for c in following] == [c.leaf for c in held][: len(following)]:
        return True
    pairs = [(row[stubs[-1].index], row[column.index]) for row in rows] if stubs else []
    texts = [(a.text, b.text) for a, b in pairs if a is not None and b is not None and a.text and b.text]
    return len(texts) > 1 and sum(a == b for a, b in texts) >= MOST * len(texts)


def _is_measured(grid: Grid) -> bool:
    """Whether the columns are those of figures or ratings of indicators, and the rows no people."""
    uses = {column.use for column in grid.columns}
    named = [column for block in grid.blocks if (column := block.name)]
    names = [cell.text for column in named for row in grid.rows if (cell := row[column.index])]
    if names and sum(bool(PEOPLE.match(name) or rag_word(name)) for name in names) >= MOST * len(names):
        return False
    lengths = sorted(map(len, names))
    if lengths and lengths[len(lengths) // 2] > LONGEST_NAME:
        return False
    held = [column for block in grid.blocks for column in block.figures]
    if not held:
        return bool(uses & MARKS) and ("name" in uses or ("rag" in uses and bool(uses & {"previous_rag", "direction"})))
    if not any(block.stubs for block in grid.blocks):
        return any(column.leaf or column.over for column in held)
    return True


def unread(grid: Grid) -> list[Cell]:
    """The cells below the heads that print a figure and nothing else, and that no measure holds."""
    read: set[int] = set()
    for block in grid.blocks:
        for line in grid.lines(block):
            read.update(id(line.cells[column.index]) for column in block.figures)
            read.update(map(id, (line.name, line.section)))
    for index in grid.strips:
        read.update(map(id, grid.rows[index]))
    known = {column.index for column in grid.columns if column.use not in (None, "text")}
    cells = [cell for row in grid.rows for cell in distinct(row) if cell.column not in known]
    return [cell for cell in dict.fromkeys(cells) if id(cell) not in read and is_figure(cell)]


def is_contents(grid: Grid, titles: Collection[str]) -> bool:
    """Whether the only figures are numbers of pages: whole, without a head, rising or beside titles of the part."""
    held = [column for block in grid.blocks for column in block.figures]
    names = [line.name_text.casefold().rstrip("0123456789 .)") for block in grid.blocks for line in grid.lines(block)]
    if len(held) != 1 or len(names) < 3 or regex.search(r"\p{L}{2}", held[0].path):
        return False
    found = [figure for row in grid.rows for figure in figures(row[held[0].index])]
    if not all(figure.text.isdigit() and figure.value < 1000 for figure in found):
        return False
    values = [figure.value for figure in found]
    rising = len(values) > 4 and values == sorted(values)
    return rising or sum(name in titles for name in names) >= LISTED * len(names)


def is_matrix(grid: Grid) -> bool:
    """Whether the figures are a table of products, as likelihood times impact is set out: 1 to 5 times 1 to 5."""
    rows = []
    for row in grid.rows:
        cells = [row[column.index] for block in grid.blocks for column in block.figures]
        if values := [figure.value for cell in cells for figure in figures(cell)]:
            rows.append(values)
    if len(rows) < 3 or len(rows[0]) < 3:
        return False
    counted = [float(number) for number in range(1, len(rows[0]) + 1)]
    counted = counted[::-1] if rows[0][0] > rows[0][-1] else counted
    times = [values[0] / counted[0] for values in rows]
    return sorted(times) == [float(n) for n in range(1, len(rows) + 1)] and all(
        values == [k * number for number in counted] for k, values in zip(times, rows, strict=True)
    )
