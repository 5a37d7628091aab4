"""The records as tables: a table for each type of record and for each list inside a record, and back again.

A record's own fields become columns.  A model inside it is spread over columns (`votes_for`, `period_start`), lists
of models become tables of their own (`resolutions`, `measure_values`), all else is JSON.  Every row has a `key` that
is the same wherever and whenever the paper is read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from councildocs.records.base import Model
from councildocs.records.document import RECORD_TYPES, Extraction, Source

Cell = str | int | float | bool | None
Row = dict[str, Cell]
ColumnType = Literal["text", "integer", "number", "boolean", "json"]

_TYPES: dict[Any, ColumnType] = {str: "text", int: "integer", float: "number", bool: "boolean"}


@dataclass(frozen=True, slots=True)
class Column:
    """A column, and where its value stands in the record (`path`).  Columns without a path are made by the table."""

    name: str
    type: ColumnType
    required: bool = False
    path: tuple[str, ...] = ()
    description: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: `field` is the list that its rows come from, `parent` the table whose records hold that list."""

    name: str
    field: str
    columns: tuple[Column, ...]
    parent: Table | None = None
    owner: str = ""

    @property
    def own(self) -> tuple[Column, ...]:
        """The columns that hold fields of the record."""
        return tuple(column for column in self.columns if column.path)


PAPERS = Table(
    "papers",
    "",
    (
        Column("paper", "text", True, description="SHA-256 of the PDF"),
        Column("name", "text", True, ("source", "name")),
        Column("bytes", "integer", True, ("source", "bytes")),
        Column("pages", "integer", True, ("source", "pages")),
        *(Column(name, "text", False, ("source", name)) for name in ("producer", "title", "created")),
        Column("council", "text", False, ("council",)),
        Column("schema_version", "text", True, ("schema_version",)),
    ),
)
"""The PDFs themselves, one row each."""

FILES = Table(
    "files",
    "",
    (
        Column("file", "text", True, description="where the PDF lies in the archive, without suffix"),
        Column("paper", "text", True),
    ),
)
"""Where in the archive each PDF lies: one row for each copy."""


def rows(extraction: Extraction) -> Iterator[tuple[Table, Row]]:
    """Every row of a paper with its table: the paper, then its records, what stands inside a record after it."""
    paper = extraction.source.sha256
    document = extraction.to_dict()
    yield PAPERS, {"paper": paper, **_cells(PAPERS, document)}
    for table in RECORD_TABLES:
        if table.parent is None:
            yield from _rows_of(table, document[table.field], paper, paper[:16], "")


def assemble(tables: Mapping[str, list[Row]]) -> Extraction:
    """The paper whose rows these are, by the name of the table and in their order."""
    (about,) = tables["papers"]
    document = _fields(PAPERS, about)
    document["source"]["sha256"] = about["paper"]
    held: dict[tuple[str, Cell], list[dict[str, Any]]] = {}
    for table in reversed(RECORD_TABLES):  # what stands inside a record before the record
        for row in tables.get(table.name, ()):
            fields = _fields(table, row)
            for inner in RECORD_TABLES:
                if inner.parent is table:
                    fields[inner.field] = held.pop((inner.name, row["key"]), [])
            held.setdefault((table.name, row[table.owner] if table.parent else None), []).append(fields)
    for table in RECORD_TABLES:
        if table.parent is None:
            document[table.field] = held.get((table.name, None), [])
    return Extraction.model_validate(document)


def _rows_of(
    table: Table, records: list[dict[str, Any]], paper: str, stem: str, owner: str
) -> Iterator[tuple[Table, Row]]:
    for ordinal, record in enumerate(records, start=1):
        key = f"{stem}.{table.name}.{ordinal}"
        row: Row = {"key": key, "paper": paper, "ordinal": ordinal}
        if table.parent:
            row[table.owner] = owner
        places = record["provenance"]
        if any(column.name == "page" and not column.path for column in table.columns):
            row["page"] = places[0]["page"] if places else None
        yield table, {**row, **_cells(table, record)}
        for inner in RECORD_TABLES:
            if inner.parent is table:
                yield from _rows_of(inner, record[inner.field], paper, key, key)


def _cells(table: Table, record: dict[str, Any]) -> Row:
    """The values of the columns that hold fields."""
    cells: Row = {}
    for column in table.own:
        value: Any = record
        for step in column.path:
            value = value.get(step) if value is not None else None
        if column.type == "json" and value is not None:
            value = json.dumps(value, ensure_ascii=False)
        cells[column.name] = value
    return cells


def _fields(table: Table, row: Row) -> dict[str, Any]:
    """The fields that the values of a row were; a model of which nothing is there was None."""
    fields: dict[str, Any] = {}
    for column in table.own:
        value = row[column.name]
        *outer, last = column.path
        inner = fields
        for step in outer:
            inner = inner.setdefault(step, {})
        inner[last] = json.loads(str(value)) if column.type == "json" and value is not None else value
    nested = {column.path[0] for column in table.own if len(column.path) > 1}
    return {
        name: None if name in nested and all(part is None for part in value.values()) else value
        for name, value in fields.items()
    }


def _tables() -> Iterator[Table]:
    for record_type in RECORD_TYPES:
        table = _table(record_type.list_name, record_type.list_name, record_type, None, "")
        yield table
        for name, field in record_type.model_fields.items():
            model = _listed(field.annotation)
            if model is not None and name != "provenance":
                yield _table(_plural(model), name, model, table, record_type.kind_name)


def _table(name: str, field: str, model: type[Model], parent: Table | None, owner: str) -> Table:
    own = tuple(_columns(model, (), "", True))
    made = [
        Column("key", "text", True),
        Column("paper", "text", True, description="SHA-256 of the PDF"),
        *([Column(owner, "text", True, description=f"key of the {owner} that it stands in")] if parent else []),
        Column("ordinal", "integer", True, description="place in its list, from 1"),
    ]
    if not any(column.name == "page" for column in own):
        made.append(Column("page", "integer", False, description="the first page it stands on, counted from 1"))
    return Table(name, field, (*made, *own), parent, owner)


def _columns(model: type[Model], path: tuple[str, ...], prefix: str, required: bool) -> Iterator[Column]:
    for name, field in model.model_fields.items():
        key = field.serialization_alias or name
        kind, optional = _bare(field.annotation)
        here, needed = (*path, key), required and not optional
        if isinstance(kind, type) and issubclass(kind, Model):
            yield from _columns(kind, here, f"{prefix}{key}_", needed)
        elif _listed(kind) is None or name == "provenance":
            yield Column(f"{prefix}{key}", _type(kind), needed, here, field.description or "")


def _bare(annotation: Any) -> tuple[Any, bool]:
    """The type without its annotations, and whether it may be None."""
    if get_origin(annotation) is Annotated:
        return _bare(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        kinds = [kind for kind in get_args(annotation) if kind is not NoneType]
        return _bare(kinds[0])[0], True
    return annotation, False


def _type(kind: Any) -> ColumnType:
    if get_origin(kind) is Literal:
        return "text"
    if get_origin(kind) is not None:
        return "json"
    return next((name for base, name in _TYPES.items() if kind is base), "text")


def _listed(kind: Any) -> type[Model] | None:
    """The model whose list this is."""
    if get_origin(kind) is list and isinstance(item := get_args(kind)[0], type) and issubclass(item, Model):
        return item
    return None


def _plural(model: type[Model]) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", model.__name__).lower() + "s"


RECORD_TABLES: tuple[Table, ...] = tuple(_tables())
"""A table for each type of record, each followed by those of the lists inside its records."""

TABLES: dict[str, Table] = {table.name: table for table in (PAPERS, FILES, *RECORD_TABLES)}
"""Every table by name."""

assert set(Source.model_fields) == {"sha256", *(column.path[1] for column in PAPERS.own if len(column.path) > 1)}
