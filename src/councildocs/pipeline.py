"""The library on one screen: from a PDF to an Extraction."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from councildocs.checks import check
from councildocs.errors import CouncilDocsError, UsageError
from councildocs.layout import compose
from councildocs.pdf import Readable, open_pdf
from councildocs.recognisers import RECOGNISERS
from councildocs.records import RECORD_TYPES, Extraction, Issue, Record
from councildocs.structure import Paper, divide
from councildocs.structure.parts import council_of, describe


def extract(
    source: Readable,
    *,
    records: Collection[str] | None = None,
    pages: str | Iterable[int] | None = None,
    password: str | None = None,
) -> Extraction:
    """Everything that is read from one PDF.

    `source` is a path, bytes, a binary file object or an open `pdfplumber.PDF`.  `records` names the lists to
    fill (`{"minutes", "agenda_items"}`; parts and issues always come); `pages` limits what is read (`"1-20,25"`
    or page numbers from 1).  Raises a [CouncilDocsError][councildocs.errors.CouncilDocsError] when the file
    cannot be read.
    """
    wanted = _wanted(records)
    with open_pdf(source, password=password) as pdf:
        layouts = compose(pdf.pages(pages))
        paper = divide(layouts, pdf.outline)
    found = list(recognise(paper, wanted))
    return _document(pdf.source, paper, [*describe(paper), *found, *check(paper, found)], wanted)
