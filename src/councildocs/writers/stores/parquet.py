"""A folder of Parquet files: a data set for each table, partitioned by council and year."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from councildocs.errors import UsageError
from councildocs.records import Extraction
from councildocs.records.tables import RECORD_TABLES, TABLES, Row, Table, assemble
from councildocs.writers.stores.stored import Stored, all_rows, council_of, year_of

ROWS_A_FILE = 100_000
UNKNOWN = "unknown"
"""The council or the year of a paper that names none."""


def write(papers: Iterable[Stored], path: Path) -> None:
    """Write `TABLE/council=…/year=…/N.parquet`; a paper is never cut in two."""
    path.mkdir(parents=True, exist_ok=True)
    held: dict[Path, list[Row]] = defaultdict(list)
    parts: dict[Path, int] = defaultdict(int)
    tables: dict[Path, Table] = {}
    for number, stored in enumerate(papers):
        for table, row in all_rows(stored):
            folder = path / table.name / partition(stored.extraction)
            tables[folder] = table
            held[folder].append({**row, "_order": number})
        if sum(map(len, held.values())) >= ROWS_A_FILE:
            _flush(held, parts, tables)
    _flush(held, parts, tables)


def read(path: Path) -> Iterator[Extraction]:
    """The papers in the order in which they were written."""
    held: dict[Any, dict[str, list[Row]]] = {}
    order: dict[Any, Any] = {}
    for name in ("papers", *(table.name for table in RECORD_TABLES)):
        for row in _rows(path / name):
            order[row["paper"]] = row.pop("_order")
            held.setdefault(row["paper"], {}).setdefault(name, []).append(row)
    for paper in sorted(held, key=order.__getitem__):
        tables = {name: sorted(rows, key=_place) for name, rows in held[paper].items()}
        yield assemble(tables)


def partition(extraction: Extraction) -> str:
    """The folders of a paper: its council in small letters and the year of its meeting.

    Names such as `council=marlowe-vale/year=2031`, which query engines read as columns.
    """
    words = re.sub(r"\W+", "-", (council_of(extraction) or "").casefold()).strip("-")[:80]
    return f"council={quote(words) or UNKNOWN}/year={year_of(extraction) or UNKNOWN}"


def _flush(held: dict[Path, list[Row]], parts: dict[Path, int], tables: dict[Path, Table]) -> None:
    arrow, parquet = _pyarrow()
    for folder, rows in held.items():
        folder.mkdir(parents=True, exist_ok=True)
        table = arrow.Table.from_pylist(rows, schema=_schema(tables[folder]))
        parquet.write_table(table, folder / f"{parts[folder]}.parquet", compression="zstd")
        parts[folder] += 1
    held.clear()


def _rows(folder: Path) -> Iterator[Row]:
    _, parquet = _pyarrow()
    for file in sorted(folder.glob("council=*/year=*/*.parquet")):
        yield from parquet.ParquetFile(file).read().to_pylist()


def _place(row: Row) -> tuple[Any, ...]:
    """Rows by their place: that of the record, then that inside it, as the numbers in their keys say."""
    return tuple(map(int, re.findall(r"\.(\d+)", str(row.get("key", "")))))


def _schema(table: Table) -> Any:
    arrow, _ = _pyarrow()
    types = {"integer": arrow.int64(), "number": arrow.float64(), "boolean": arrow.bool_()}
    fields = [(column.name, types.get(column.type, arrow.string())) for column in TABLES[table.name].columns]
    return arrow.schema([*fields, ("_order", arrow.int64())])


def _pyarrow() -> tuple[Any, Any]:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise UsageError("Parquet needs the extra parquet: pip install 'councildocs[parquet]'") from error
    return pyarrow, pyarrow.parquet
