"""A folder of CSV files, one a table, with `csv-metadata.json` that says what their columns are (W3C CSVW).

Texts stand in quotation marks; a field with nothing in it, not even these, has no value.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import groupby
from pathlib import Path
from typing import Any, TextIO

from councildocs.records import Extraction
from councildocs.records.tables import FILES, PAPERS, RECORD_TABLES, TABLES, Cell, Column, Row, Table, assemble
from councildocs.writers.stores.stored import Stored, all_rows

METADATA = "csv-metadata.json"

_FIELD = re.compile(r'"((?:[^"]|"")*+)"|([^",\r\n]*+)')
_DATATYPES = {"text": "string", "integer": "integer", "number": "number", "boolean": "boolean", "json": "json"}


def write(papers: Iterable[Stored], path: Path) -> None:
    """Write the folder."""
    path.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        streams = {name: stack.enter_context(_new(path / f"{name}.csv")) for name in TABLES}
        for table in TABLES.values():
            streams[table.name].write(_line(column.name for column in table.columns))
        for stored in papers:
            for table, row in all_rows(stored):
                streams[table.name].write(_line(row[column.name] for column in table.columns))
    (path / METADATA).write_text(json.dumps(metadata(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def read(path: Path) -> Iterator[Extraction]:
    """The papers in the order in which they were written."""
    with ExitStack() as stack:
        grouped = {}
        for table in (PAPERS, *RECORD_TABLES):
            stream = stack.enter_context((path / f"{table.name}.csv").open(encoding="utf-8", newline=""))
            grouped[table.name] = _Papers(_rows(table, stream))
        while about := grouped["papers"].next():
            rest = {name: papers.of(about[0]["paper"]) for name, papers in grouped.items() if name != "papers"}
            yield assemble({"papers": about, **rest})


def metadata() -> dict[str, Any]:
    """The CSVW description of the folder: what each column is, the keys, and what they refer to."""
    return {
        "@context": "http://www.w3.org/ns/csvw",
        "dialect": {"header": True, "encoding": "utf-8", "quoteChar": '"', "doubleQuote": True},
        "tables": [{"url": f"{table.name}.csv", "tableSchema": _schema(table)} for table in TABLES.values()],
    }


def _schema(table: Table) -> dict[str, Any]:
    refers = [("paper", "papers", "paper")] if table is not PAPERS else []
    if table.parent:
        refers.append((table.owner, table.parent.name, "key"))
    return {
        "columns": [_described(column) for column in table.columns],
        "primaryKey": "file" if table is FILES else "paper" if table is PAPERS else "key",
        "foreignKeys": [
            {"columnReference": name, "reference": {"resource": f"{other}.csv", "columnReference": key}}
            for name, other, key in refers
        ],
    }


def _described(column: Column) -> dict[str, Any]:
    about = {"name": column.name, "titles": column.name, "datatype": _DATATYPES[column.type]}
    described = {"dc:description": column.description} if column.description else {}
    return {**about, **({"required": True} if column.required and column.type != "text" else {}), **described}


def _new(path: Path) -> TextIO:
    return path.open("w", encoding="utf-8", errors="replace", newline="")


def _line(cells: Iterable[Cell]) -> str:
    return ",".join(map(_written, cells)) + "\r\n"


def _written(cell: Cell) -> str:
    """
    >>> [_written(cell) for cell in ('say "no"', "", None, True, 12.0)]
    ['"say ""no\"""', '""', '', 'true', '12.0']
    """
    if cell is None:
        return ""
    if isinstance(cell, str):
        return '"' + cell.replace('"', '""') + '"'
    return str(cell).lower()


def _rows(table: Table, stream: TextIO) -> Iterator[Row]:
    lines = _records(stream)
    next(lines, None)
    for cells in lines:
        yield {column.name: _read(column, cell) for column, cell in zip(table.columns, cells, strict=True)}


def _records(stream: TextIO) -> Iterator[list[str | None]]:
    """The cells of each line; the csv module cannot tell an empty text from no value."""
    pieces: list[str] = []
    marks = 0
    for piece in stream:
        pieces.append(piece)
        marks += piece.count('"')
        if marks % 2 == 0:  # else a line break inside a text
            line = "".join(pieces).removesuffix("\n").removesuffix("\r")
            yield [
                match[2] or None if match[1] is None else match[1].replace('""', '"') for match in _cells(line)
            ]
            pieces, marks = [], 0


def _cells(line: str) -> Iterator[re.Match[str]]:
    place = 0
    while place <= len(line) and (match := _FIELD.match(line, place)):
        yield match
        place = match.end() + 1


def _read(column: Column, cell: str | None) -> Cell:
    if cell is None or column.type in ("text", "json"):
        return cell
    if column.type == "boolean":
        return cell == "true"
    return int(cell) if column.type == "integer" else float(cell)


class _Papers:
    """The rows of a table, paper by paper."""

    def __init__(self, rows: Iterator[Row]) -> None:
        self._groups = ((paper, list(group)) for paper, group in groupby(rows, key=lambda row: row["paper"]))
        self._waiting = next(self._groups, None)

    def next(self) -> list[Row]:
        """The rows of the next paper, none at the end."""
        return self.of(self._waiting[0]) if self._waiting else []

    def of(self, paper: Cell) -> list[Row]:
        """The rows of this paper, if it is the next that has any."""
        if self._waiting is None or self._waiting[0] != paper:
            return []
        found = self._waiting[1]
        self._waiting = next(self._groups, None)
        return found
