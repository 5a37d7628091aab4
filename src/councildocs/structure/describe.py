"""The records about the paper itself: its parts, what was not read, whose it is."""

from __future__ import annotations

from councildocs.layout import Block, Line, Paragraph
from councildocs.records import Issue, PageRange, Provenance
from councildocs.records import Part as PartRecord
from councildocs.structure.council import council_of
from councildocs.structure.model import Paper, Part


def describe(paper: Paper) -> tuple[list[PartRecord], list[Issue], str | None]:
    """The part records, an issue for each page that was not read, and the council's name where it is printed."""
    return [_record(part) for part in paper.parts], [*_losses(paper)], council_of(paper.layouts)


def _record(part: Part) -> PartRecord:
    return PartRecord(
        id=part.id,
        kind=part.kind,
        title=part.title,
        pages=PageRange(first=part.first, last=part.last),
        agenda_item=part.agenda_item,
        parent=part.parent,
        basis=part.basis,
        provenance=_first_words(part),
    )


def _first_words(part: Part) -> list[Provenance]:
    """Where the part begins: its first line or cell, or its first page where that has no text."""
    first = next((line for block in part.blocks for line in _lines(block)), None)
    if first is not None:
        return part.cite(first)
    page = part.layouts[0]
    if page.furniture:
        return part.cite(page.furniture[0])
    return [Provenance(page=page.number, printed_page=page.printed_page, box=(0, 0, page.width, page.height), text="")]


def _lines(block: Block) -> tuple[Line, ...]:
    return block.lines if isinstance(block, Paragraph) else tuple(line for cell in block.cells for line in cell.lines)


def _losses(paper: Paper) -> list[Issue]:
    return [
        Issue(
            code="unreadable-page",
            severity="loss",
            message="The page has no text that can be read: it is a scan, or its text is drawn as outlines.",
            page=layout.number,
        )
        for layout in paper.layouts
        if layout.unreadable
    ]
