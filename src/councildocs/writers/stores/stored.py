"""What goes into a store, and what a store is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from councildocs.records import Extraction
from councildocs.records.tables import FILES, Row, Table, rows


class Stored(NamedTuple):
    """A paper, and where in the archive it lies."""

    extraction: Extraction
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Store:
    """How papers are written to a file or folder that does not exist yet, and read from it in the order in which
    they were written."""

    write: Callable[[Iterable[Stored], Path], None]
    read: Callable[[Path], Iterator[Extraction]]


def all_rows(stored: Stored) -> Iterator[tuple[Table, Row]]:
    """Every row of a paper with its table, the files that hold it included."""
    yield from rows(stored.extraction)
    for file in stored.files:
        yield FILES, {"file": file, "paper": stored.extraction.source.sha256}


def council_of(extraction: Extraction) -> str | None:
    """The council of the paper, else the one that its first meeting names."""
    return extraction.council or next((meeting.council for meeting in extraction.meetings if meeting.council), None)


def year_of(extraction: Extraction) -> str | None:
    """The year of the first date that a meeting, report or decision of the paper carries."""
    meetings, reports, decisions = extraction.meetings, extraction.reports, extraction.decisions
    dates = [*(m.date for m in meetings), *(r.date for r in reports), *(d.date for d in decisions)]
    return next((date[:4] for date in dates if date), None)


