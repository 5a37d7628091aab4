"""Findings: what inspections, peer challenges and self-assessments say is good, and what is to be improved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from councildocs.layout import Table
from councildocs.recogniser import Recogniser
from councildocs.recognisers.findings.outline import Entry, outline_of
from councildocs.recognisers.findings.read import read
from councildocs.recognisers.findings.words import Heading, heading_of
from councildocs.records import Finding, PartKind
from councildocs.structure import Part

READS = frozenset(
    {
        PartKind.INSPECTION_REPORT, PartKind.PLAN, PartKind.PRESENTATION, PartKind.APPENDIX, PartKind.OTHER,
        PartKind.REPORT, PartKind.PERFORMANCE_REPORT,
    }
)  # fmt: skip


def find(part: Part) -> Iterator[Finding]:
    """The findings of a part in reading order; none in a paper that does not say what is good and what is not."""
    outline = outline_of(part.blocks, part.title)
    if part.kind is not PartKind.INSPECTION_REPORT and not _evaluates(outline):
        return
    for draft in read(outline):
        yield Finding(
            part=part.id,
            provenance=part.cite(*draft.item.paragraphs),
            text=draft.item.text,
            kind=draft.kind,
            theme=draft.theme,
        )


def _evaluates(outline: Iterable[Entry]) -> bool:
    """Whether there are headings both for what is good and for what is to be improved."""
    kinds = {heading.kind for entry in outline for heading in _headings(entry) if heading.sure}
    return {"strength", "improvement"} <= kinds


def _headings(entry: Entry) -> Iterator[Heading]:
    if isinstance(entry.block, Table):
        yield from (heading for cell in entry.block.cells if (heading := heading_of(cell.text)))
    elif entry.heading:
        yield entry.heading


FINDINGS = Recogniser("findings", READS, (Finding,), find)
