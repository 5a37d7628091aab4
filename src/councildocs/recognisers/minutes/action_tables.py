"""Lists of actions that minutes keep in a table: number, action, owner, what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from councildocs.geometry import union
from councildocs.layout import Cell, Line, Paragraph, Table, make_line
from councildocs.layout.spans import join_lines
from councildocs.recognisers.minutes.actions import Act
from councildocs.recognisers.minutes.decision import Stretch
from councildocs.recognisers.minutes.pieces import frame, head_row, is_head, rows_of

SLACK = 3.0
"""Points by which a word may begin before its column."""


def actions_in_tables(tables: Sequence[Table]) -> Iterator[Act]:
    """The rows of the tables that list actions; one without heads goes on with the table before it."""
    heads: Mapping[int, str] = {}
    edges: Mapping[int, float] = {}
    before: tuple[int, int, int] | None = None
    for table in tables:
        own = _uses(table)
        if own is None and frame(table) != before:
            continue
        heads, before = own or heads, frame(table)
        edges = {cell.column: cell.box.x0 for cell in rows_of(table)[0]} if own else edges
        yield from _rows(table, heads, edges, skip_first=own is not None)


def _uses(table: Table) -> dict[int, str] | None:
    """What the columns of a list of actions are for; None where the table is none."""
    heads = head_row(table)
    uses = set(heads.values())
    if "action" not in uses and "owner" in uses:
        told = [column for column, use in heads.items() if use in ("title", "text", "number")]
        if told and (len(told) > 1 or heads[told[-1]] != "number"):
            heads = {**heads, told[-1]: "action"}
    uses = set(heads.values())
    return heads if "action" in uses and uses & {"owner", "due", "status", "progress"} and "text" not in uses else None


def _rows(
    table: Table, heads: Mapping[int, str], edges: Mapping[int, float], skip_first: bool
) -> Iterator[Act]:
    pending: Act | None = None
    for place, row in enumerate(rows_of(table)):
        if (skip_first and (place == 0 or row[0].row < table.header_rows)) or is_head(row):
            continue
        if len(row) == 1 and row[0].column_span > 1:
            row = list(_cut(row[0], edges))
        act = _row(row, heads)
        if act is None and pending is not None:
            pending = _with_more(pending, row, heads)
            continue
        if pending is not None:
            yield pending
        pending = act
    if pending is not None:
        yield pending


def _cut(cell: Cell, edges: Mapping[int, float]) -> Iterator[Cell]:
    """A cell that runs over all columns, cut where the heads begin: the rules between its columns were not seen."""
    lines: dict[int, list[Line]] = {column: [] for column in edges}
    for line in cell.lines:
        for column, words in groupby(line.words, key=lambda word: _column_at(edges, word.box.x0)):
            lines.setdefault(column, []).append(make_line(line.page, words))
    for column, own in sorted(lines.items()):
        if own:
            box = union(line.box for line in own)
            yield replace(cell, column=column, column_span=1, box=box, lines=tuple(own), text=join_lines(own))


def _column_at(edges: Mapping[int, float], x: float) -> int:
    return max((column for column, edge in edges.items() if edge <= x + SLACK), default=0)


def _row(row: Sequence[Cell], heads: Mapping[int, str]) -> Act | None:
    """A row as an action; None where it has no text for one."""
    cells = {use: list(group) for use, group in groupby(row, key=lambda cell: heads.get(cell.column, "")) if use}
    if not cells.get("action"):
        return None
    text = {use: " ".join(cell.text for cell in group) for use, group in cells.items()}
    return Act(
        tuple(_stretch(cell) for cell in cells["action"]),
        owner=" ".join(dict.fromkeys(line.text for cell in cells.get("owner", []) for line in cell.lines)) or None,
        due=text.get("due"),
        status=text.get("status"),
        progress=text.get("progress"),
        reference=text.get("number"),
        cited=tuple(_stretch(cell) for cell in row if heads.get(cell.column)),
    )


def _with_more(act: Act, row: Sequence[Cell], heads: Mapping[int, str]) -> Act:
    """An action with a row that only goes on with what is said of its progress."""
    more = [cell for cell in row if heads.get(cell.column) == "progress"]
    if not more:
        return act
    progress = " ".join(filter(None, [act.progress, *(cell.text for cell in more)]))
    return replace(act, progress=progress, cited=(*act.cited, *(_stretch(cell) for cell in more)))


def _stretch(cell: Cell) -> Stretch:
    paragraph = Paragraph(cell.lines, cell.text)
    return Stretch(paragraph, 0, len(cell.text))
