"""Records as pandas frames."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from councildocs.errors import UsageError
from councildocs.records.document import Extraction
from councildocs.records.tables import TABLES, Row, rows

if TYPE_CHECKING:
    from pandas import DataFrame

_ABOUT_MEASURE = ("name", "group", "frequency", "polarity", "unit", "rag", "previous_rag", "direction")


def frame(papers: Iterable[Extraction], table: str) -> DataFrame:
    """The rows of a table of these papers, with `file` and `council` of each; `measures` has a row a figure.

    Raises UsageError for a table that does not exist, and where pandas is missing.
    """
    if table not in TABLES or table == "files":
        raise UsageError(f"no such table: {table} (there are {', '.join(name for name in TABLES if name != 'files')})")
    try:
        from pandas import DataFrame
    except ImportError as error:
        raise UsageError("frames need the extra pandas: pip install 'councildocs[pandas]'") from error
    found = [row for paper in papers for row in _told(paper, table)]
    return DataFrame(found, columns=None if found else [column.name for column in TABLES[table].columns])


def _told(paper: Extraction, table: str) -> Iterator[Row]:
    about: Row = {"file": paper.source.name, "council": paper.council}
    held = _figures(paper) if table == "measures" else (row for kind, row in rows(paper) if kind.name == table)
    yield from ({**about, **row} for row in held)


def _figures(paper: Extraction) -> Iterator[Row]:
    """Each figure with what its measure says; what a figure says of itself (unit, rating) comes first."""
    measures = {row["key"]: row for table, row in rows(paper) if table.name == "measures"}
    for table, row in rows(paper):
        if table.name == "measure_values":
            about = {name: measures[row["measure"]][name] for name in _ABOUT_MEASURE}
            own = {name: value for name, value in row.items() if value is not None or name not in about}
            yield {**about, **own}
