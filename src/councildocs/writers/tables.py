"""The tables of a paper as they are printed: plain values for JSON, rows for CSV, Markdown for people."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TextIO

import regex

from councildocs.geometry import Box
from councildocs.layout import Cell, Layout, Table, turn_back
from councildocs.structure import Paper
from councildocs.writers.terminal import one_line

TableWriter = Callable[[Sequence[Table], TextIO], None]

_MARKUP = regex.compile(r"[\\|*`<\[]")


def tables_of(paper: Paper, *, join: bool = True) -> tuple[Table, ...]:
    """The tables in reading order, boxes as the pages are viewed; without `join` page by page."""
    places = {layout.number: layout for layout in paper.layouts}
    pieces = [part.blocks for part in paper.parts] if join else [layout.blocks for layout in paper.layouts]
    return tuple(_as_viewed(block, places) for blocks in pieces for block in blocks if isinstance(block, Table))


def table_dict(table: Table) -> dict[str, Any]:
    """The table as plain JSON values: what it says of itself, then its cells row by row.

    A cell without text is left out, unless it is coloured: a colour alone may be a rating.
    """
    told = sorted((cell for cell in table.cells if cell.text or cell.fill), key=lambda cell: (cell.row, cell.column))
    return {
        "title": table.title,
        "notes": list(table.notes),
        "pages": _pages(table),
        "header_rows": table.header_rows,
        "header_columns": table.header_columns,
        "method": table.method,
        "join": table.join,
        "cells": [_cell_dict(cell, table) for cell in told],
    }


def text_rows(table: Table) -> list[list[str]]:
    """The texts of the table, all rows of the same length; a spanning cell stands in its first place only."""
    grid = [[""] * table.column_count for _ in range(table.row_count)]
    for cell in table.cells:
        grid[cell.row][cell.column] = one_line(cell.text)
    return grid


def write_json(tables: Sequence[Table], stream: TextIO) -> None:
    """A JSON list of the tables, each cell on a line of its own."""
    stream.write("[" + ",\n".join(_json(table_dict(table)) for table in tables) + "]\n")


def write_csv(tables: Sequence[Table], stream: TextIO) -> None:
    """The rows of each table as CSV, an empty line between two tables.

    No row is an empty line: a blank row has its commas, or quotation marks where the table has one column.
    """
    writer = csv.writer(stream, lineterminator="\n")
    for number, table in enumerate(tables):
        stream.write("\n" if number else "")
        writer.writerows(text_rows(table))


def write_markdown(tables: Sequence[Table], stream: TextIO) -> None:
    """Each table with its title and pages above and its notes below, an empty line between two tables."""
    stream.write("\n".join(markdown(table) for table in tables))


def markdown(table: Table) -> str:
    """The table in Markdown (that of GitHub), which has one header row: further ones follow in bold.

    A table without a header row has an empty one.
    """
    rows = [[escaped(text) for text in row] for row in text_rows(table)]
    names = rows[:1] if table.header_rows else [[""] * table.column_count]
    more = [[f"**{text}**" if text else "" for text in row] for row in rows[1 : table.header_rows]]
    body = rows[table.header_rows :]
    lines = [_heading(table), "", *map(_row, names), "|" + " --- |" * table.column_count, *map(_row, more + body)]
    return "\n".join([*lines, *(f"\n{escaped(one_line(note))}" for note in table.notes)]) + "\n"


def escaped(text: str) -> str:
    r"""The text with a backslash before each letter that Markdown would take for markup.

    >>> print(escaped("Wards | areas"), escaped("<b>5*"), escaped("-3.4"))
    Wards \| areas \<b>5\* -3.4
    """
    return _MARKUP.sub(r"\\\g<0>", text)


TABLE_WRITERS: dict[str, TableWriter] = {"json": write_json, "csv": write_csv, "markdown": write_markdown}
"""The formats of raw tables."""


def _as_viewed(table: Table, places: dict[int, Layout]) -> Table:
    """The table where it lies on its pages as viewed: a page whose text runs up its side was turned to be read."""
    if not any(places[page].turned for page in table.pages):
        return table

    def viewed(page: int, box: Box) -> Box:
        layout = places[page]
        return turn_back(box, layout.turned, layout.width, layout.height)

    cells = tuple(replace(cell, box=viewed(cell.page, cell.box)) for cell in table.cells)
    return replace(table, cells=cells, boxes=tuple((page, viewed(page, box)) for page, box in table.boxes))


def _cell_dict(cell: Cell, table: Table) -> dict[str, Any]:
    return {
        "row": cell.row,
        "column": cell.column,
        "row_span": cell.row_span,
        "column_span": cell.column_span,
        "page": cell.page,
        "box": [round(edge, 1) for edge in cell.box],
        "text": cell.text,
        "header": cell.header or cell.row < table.header_rows or cell.column < table.header_columns,
        "fill": cell.fill,
    }


def _json(table: dict[str, Any]) -> str:
    """The table as JSON, a line for what it says of itself and one for each cell."""
    about, cells = {**table}, table["cells"]
    del about["cells"]
    lines = ",\n".join(f"  {json.dumps(cell, ensure_ascii=False)}" for cell in cells)
    return f'{json.dumps(about, ensure_ascii=False)[:-1]}, "cells": [\n{lines}]}}'


def _pages(table: Table) -> list[int]:
    """Its pages, each once."""
    return list(dict.fromkeys(table.pages))


def _heading(table: Table) -> str:
    """`**Title** (page 8)`"""
    pages = _pages(table)
    where = f"(page {pages[0]})" if len(pages) == 1 else f"(pages {pages[0]}-{pages[-1]})"
    return f"**{escaped(one_line(table.title))}** {where}" if table.title else where


def _row(texts: Sequence[str]) -> str:
    return "| " + " | ".join(texts) + " |"
