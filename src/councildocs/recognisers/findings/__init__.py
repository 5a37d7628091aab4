"""Findings: what inspections, peer challenges and self-assessments say is good, and what is to be improved."""

from __future__ import annotations

from collections.abc import Iterator

from councildocs.layout import Paragraph, Table
from councildocs.recogniser import Recogniser
from councildocs.recognisers.findings.read import read
from councildocs.recognisers.findings.words import heading_of
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
    if not _evaluates(part):
        return
    for draft in read(part.blocks, part.title):
        yield Finding(
            part=part.id,
            provenance=part.cite(*draft.item.paragraphs),
            text=draft.item.text,
            kind=draft.kind,
            theme=draft.theme,
        )


def _evaluates(part: Part) -> bool:
    """Whether it is an inspection, or has headings both for what is good and for what is to be improved."""
    if part.kind is PartKind.INSPECTION_REPORT:
        return True
    texts = [text for block in part.blocks for text in _short_texts(block)]
    kinds = {found.kind for text in texts if (found := heading_of(text)) and found.sure}
    return {"strength", "improvement"} <= kinds


def _short_texts(block: Paragraph | Table) -> Iterator[str]:
    if isinstance(block, Table):
        yield from (cell.text for cell in block.cells)
    elif len(block.lines) < 4:
        yield block.body


FINDINGS = Recogniser("findings", READS, (Finding,), find)
