"""Several decisions in one notice: as rows of a table, or one form after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from councildocs.layout import Block, Cell, Paragraph, Table
from councildocs.recognisers.decisions.fields import LONG, SHORT, Fields
from councildocs.structure.decision_words import field_of
from councildocs.structure.labels import label_in
from councildocs.values.dates import find_dates


def rows_of_decisions(blocks: Sequence[Block]) -> Iterator[Fields]:
    """One decision for each row of the tables that have a column for titles and one for decisions."""
    for block in blocks:
        if isinstance(block, Table):
            yield from _rows(block)


def _rows(table: Table) -> Iterator[Fields]:
    grid = table.rows()
    columns = {column: field_of(cell.text) for column, cell in enumerate(grid[0]) if cell} if grid else {}
    if not {"title", "decision"} <= set(columns.values()):
        return
    for row in grid[1:]:
        found = Fields()
        for column, cell in enumerate(row):
            kind = columns.get(column)
            if cell and kind in (*SHORT, *LONG):
                _put(found, kind, cell)
        if {"title", "decision"} <= found.texts.keys():
            yield found


def _put(found: Fields, kind: str | None, cell: Cell) -> None:
    dates = find_dates(cell.text) if kind == "date" else []
    if kind and (kind != "date" or dates):
        found.put(kind, dates[0].value if dates else cell.text, cell.lines)


def forms(blocks: Sequence[Block]) -> list[list[Block]]:
    """The blocks of each decision, where several stand one after the other: each begins with its first label again."""
    labels = [(at, kind) for at, block in enumerate(blocks) if (kind := _label(block)) in (*SHORT, "decision")]
    decisions = [at for at, kind in labels if kind == "decision"]
    if len(decisions) < 2:
        return [list(blocks)]
    first = next((kind for at, kind in labels if at <= decisions[0] and _often(kind, labels)), "decision")
    starts = [at for at, kind in labels if kind == first]
    if first == "decision":
        starts = [_headline(blocks, at) for at in starts]
    ends = [*starts[1:], len(blocks)]
    return [list(blocks[start:end]) for start, end in zip(starts, ends, strict=True)]


def _label(block: Block) -> str | None:
    if not isinstance(block, Paragraph):
        return None
    found = label_in(block.text, field_of)
    return found[0] if found else None


def _often(kind: str | None, labels: Sequence[tuple[int, str | None]]) -> bool:
    return sum(other == kind for _, other in labels) > 1


def _headline(blocks: Sequence[Block], at: int) -> int:
    """Where the heading stands that is above a label; the label itself where there is none."""
    before = blocks[at - 1] if at else None
    return at - 1 if isinstance(before, Paragraph) and (before.heading or before.marker) else at
