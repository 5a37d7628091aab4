"""Committee reports: the cover sheet, what is recommended, what stands under each heading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from councildocs.layout import Block, Line, Paragraph
from councildocs.recogniser import Recogniser
from councildocs.recognisers.reports.cover import Cover, read_cover
from councildocs.recognisers.reports.later import Later
from councildocs.recognisers.reports.recommendations import recommendations
from councildocs.recognisers.reports.texts import background_papers, contact_officer, texts
from councildocs.records import Issue, PartKind, Report
from councildocs.structure import Part, Section
from councildocs.structure.covers import unlabelled_title
from councildocs.structure.forms import opened
from councildocs.structure.order import in_reading_order
from councildocs.structure.report_words import heading_kind, text_kind
from councildocs.structure.sections import heading_text, sections

LEAST_FIELDS = 3
"""Papers of other kinds are reports where their cover prints at least so many fields."""


def find(part: Part) -> Iterable[Report | Issue]:
    """The report that a part is, where it begins with a cover sheet."""
    cover = read_cover(part)
    title = _title(part, cover)
    if title is None or not _is_report(part, cover):
        return
    found = report_sections(part.blocks, cover.blocks)
    contact = None if "contact_officer" in cover.fields else contact_officer(found)
    lines = in_reading_order(part.blocks[: cover.blocks], [*cover.lines, *title[1]])
    later = Later(found, part.blocks[cover.blocks :])
    fields = {"agenda_item": part.agenda_item, **later.fields, **cover.fields, "title": title[0]}
    if contact:
        fields["contact_officer"] = contact[0]
    if part.agenda_item:
        fields["agenda_item"] = part.agenda_item
    yield Report(
        part=part.id,
        provenance=part.cite(*lines),
        recommendations=recommendations(part, found),
        sections=texts(found),
        background_papers=background_papers(found),
        **fields,
    )
    yield from _issues(part, cover)


def _title(part: Part, cover: Cover) -> tuple[str, list[Line]] | None:
    if "title" in cover.fields:
        return cover.fields["title"], []
    found = unlabelled_title(part.blocks[: cover.blocks], cover.lines)
    if found is None and part.kind is PartKind.REPORT and part.title and part.paragraphs:
        return part.title, list(part.paragraphs[0].lines[:1])
    return found


def _is_report(part: Part, cover: Cover) -> bool:
    """Whether the part begins with a cover sheet."""
    if part.kind is PartKind.REPORT:
        return True
    named = "title" in cover.fields or (part.kind in _LIKELY and "author" in cover.fields)
    return named and cover.labels >= (2 if part.kind in _LIKELY else LEAST_FIELDS)


def report_sections(blocks: tuple[Block, ...], cover: int) -> list[Section]:
    """The sections of a report; what its cover prints before the first known heading is none of them."""
    front = opened(blocks[:cover], heading_kind, text_kind)
    begun = next((at for at, block in enumerate(front) if text_kind(_heading(block))), len(front))
    return list(sections([*front[begun:], *opened(blocks[cover:], heading_kind, text_kind)], heading_kind, _LISTS))


def _heading(block: Block) -> str:
    return heading_text(block) if isinstance(block, Paragraph) else ""


def _issues(part: Part, cover: Cover) -> Iterator[Issue]:
    if cover.unread_date and "date" not in cover.fields:
        yield Issue(
            code="date-not-read",
            severity="loss",
            message=f"The report's date is printed as “{cover.unread_date.text}” and was not understood.",
            part=part.id,
            page=cover.unread_date.label.page,
            provenance=part.cite(*cover.unread_date.lines),
        )


_LISTS = frozenset({"contact", "background_papers", "appendices", "glossary"})
_LIKELY = frozenset({PartKind.PERFORMANCE_REPORT, PartKind.FINANCE_REPORT})
_READ = frozenset({PartKind.REPORT, PartKind.RISK_REGISTER, PartKind.PLAN, PartKind.OTHER}) | _LIKELY

REPORTS = Recogniser("reports", _READ, (Report,), find)
