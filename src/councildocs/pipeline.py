"""The library on one screen: from a PDF to an Extraction."""

from __future__ import annotations

import gc
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from councildocs.checks import check
from councildocs.errors import CouncilDocsError, NoTextError, UsageError
from councildocs.layout import Layout, Table, compose
from councildocs.links import link
from councildocs.page import Page
from councildocs.pdf import Readable, open_pdf
from councildocs.recognisers import RECOGNISERS
from councildocs.records import RECORD_TYPES, Extraction, Record, Source
from councildocs.structure import Paper, describe, divide
from councildocs.writers.tables import table_dict, tables_of

ALWAYS = frozenset({"parts", "issues"})


@dataclass(frozen=True, slots=True)
class Stages:
    """What each stage made of a PDF, for looking at."""

    source: Source
    pages: tuple[Page, ...]
    paper: Paper

    @property
    def layouts(self) -> tuple[Layout, ...]:
        return self.paper.layouts

    @property
    def extraction(self) -> Extraction:
        """What `extract` gives; NoTextError where no page has a text layer."""
        return _extraction(self.source, self.paper, _wanted(None))

    def tables(self, *, join: bool = True) -> tuple[Table, ...]:
        """What `tables` gives, before it becomes plain values; NoTextError where no page has a text layer."""
        _refuse_unread(self.source, self.paper)
        return tables_of(self.paper, join=join)


def extract(
    source: Readable,
    *,
    records: Collection[str] | None = None,
    pages: str | Iterable[int] | None = None,
    password: str | None = None,
    max_pages: int | None = None,
) -> Extraction:
    """Everything that is read from one PDF.

    `source` is a path, bytes, a binary file object or an open `pdfplumber.PDF`.  `records` names the lists to
    fill (`{"minutes", "agenda_items"}`; parts and issues always come); `pages` limits what is read (`"1-20,25"`
    or page numbers from 1).  Raises a [CouncilDocsError][councildocs.errors.CouncilDocsError] when the file
    cannot be read.
    """
    wanted = _wanted(records)
    with _collector_waits():
        return _extraction(*_read(source, pages, password, max_pages), wanted)


def extract_many(
    sources: Iterable[Readable],
    *,
    records: Collection[str] | None = None,
    pages: str | None = None,
    password: str | None = None,
    max_pages: int | None = None,
) -> Iterator[Extraction | CouncilDocsError]:
    """One result for each source, in order: its extraction, or the error that says why it cannot be read.

    Raises UsageError at once for records that do not exist; nothing else stops the row.
    """
    _wanted(records)

    def read(source: Readable) -> Extraction | CouncilDocsError:
        try:
            return extract(source, records=records, pages=pages, password=password, max_pages=max_pages)
        except CouncilDocsError as error:
            return error

    return map(read, sources)


def tables(
    source: Readable, *, pages: str | Iterable[int] | None = None, password: str | None = None, join: bool = True
) -> list[dict[str, Any]]:
    """Every table of a PDF in reading order, as `councildocs tables -f json` prints it.

    A table that runs over pages is one table; without `join` its pieces are tables of their own.
    """
    return [table_dict(table) for table in stages(source, pages=pages, password=password).tables(join=join)]


def stages(source: Readable, *, pages: str | Iterable[int] | None = None, password: str | None = None) -> Stages:
    """The same way as `extract`, with what each stage made on it."""
    with open_pdf(source, password=password) as pdf:
        read = tuple(pdf.pages(pages))
    return Stages(pdf.source, read, divide(compose(read), pdf.outline))


def recognise(paper: Paper, wanted: frozenset[str]) -> Iterator[Record]:
    """What the recognisers find, part by part; all are asked when only their issues are wanted."""
    every = wanted <= ALWAYS
    chosen = [r for r in RECOGNISERS if every or any(kind.list_name in wanted for kind in r.yields)]
    for part in paper.parts:
        for recogniser in chosen:
            if part.kind in recogniser.reads:
                yield from recogniser.find(part)


def _read(
    source: Readable, pages: str | Iterable[int] | None, password: str | None, max_pages: int | None
) -> tuple[Source, Paper]:
    with open_pdf(source, password=password, max_pages=max_pages) as pdf:
        return pdf.source, divide(compose(pdf.pages(pages)), pdf.outline)


@contextmanager
def _collector_waits() -> Iterator[None]:
    """The collector of cycles waits until a PDF is read: it would go through all its words again and again.

    What is read has no cycles; without the wait an eighth of the time goes there.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _extraction(source: Source, paper: Paper, wanted: frozenset[str]) -> Extraction:
    _refuse_unread(source, paper)
    found = link(paper, list(recognise(paper, wanted)))
    parts, issues, council = describe(paper)
    doubts = check(paper, found)
    lists: dict[str, list[Record]] = {kind.list_name: [] for kind in RECORD_TYPES}
    for record in [*parts, *found, *issues, *doubts]:
        if record.list_name in wanted | ALWAYS:
            lists[record.list_name].append(record)
    return Extraction(source=source, council=council, **lists)


def _refuse_unread(source: Source, paper: Paper) -> None:
    """NoTextError where nothing could be read of a paper that shows something."""
    if not any(layout.blocks for layout in paper.layouts) and any(layout.unreadable for layout in paper.layouts):
        raise NoTextError("no page has a text layer: scanned, or text drawn as outlines", source=source.name)


def _wanted(records: Collection[str] | None) -> frozenset[str]:
    """The names of the lists to fill; UsageError for a name that is none."""
    names = {kind.list_name for kind in RECORD_TYPES}
    if records is None:
        return frozenset(names)
    unknown = sorted(set(records) - names)
    if unknown:
        raise UsageError(f"no such records: {', '.join(unknown)} (there are {', '.join(sorted(names))})")
    return frozenset(records) | ALWAYS


__all__ = ["Stages", "extract", "extract_many", "recognise", "stages", "tables"]
