"""How the records of reports, decision notices and inspections look in a summary."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich.console import Group, RenderableType

from councildocs.records import Contact, Decision, Finding, GlossaryTerm, Judgement, Report
from councildocs.writers.summary.cells import PAGE, Column, facts, heading, indented, listing, marked, page_of, text

KINDS = {
    "strength": "strength",
    "improvement": "to improve",
    "evidence": "evidence",
    "key_message": "key message",
}
"""What a finding is called."""


def reports(records: Sequence[Report]) -> RenderableType:
    """Each report with the facts of its cover sheet and its recommendations."""
    return Group(*(_report(record) for record in records))


def _report(report: Report) -> RenderableType:
    cover = facts(
        [
            ("To", report.report_to),
            ("Date", report.date),
            ("From", report.author),
            ("Contact", report.contact_officer),
            ("Item", report.agenda_item),
            ("Classification", report.classification),
            ("Decision type", report.decision_type),
            ("Wards", report.wards),
            ("Sections", list(report.sections)),
            ("Background papers", report.background_papers),
            ("Page", page_of(report)),
        ]
    )
    if not report.recommendations:
        return Group(text(report.title, "bold"), indented(cover))
    recommended = marked((one.number or "–", text(one.text)) for one in report.recommendations)
    return Group(
        text(report.title, "bold"), indented(cover), indented(text("Recommendations")), indented(recommended, 4)
    )


def decisions(records: Sequence[Decision]) -> RenderableType:
    """Each decision with what the notice says of it."""
    return Group(*(_decision(record) for record in records))


def _decision(decision: Decision) -> RenderableType:
    key = {True: "yes", False: "no", None: None}[decision.key_decision]
    notice = facts(
        [
            ("Reference", decision.reference),
            ("Decided by", decision.decision_maker),
            ("Date", decision.date),
            ("Key decision", key),
            ("Decision", decision.decision),
            ("Reasons", decision.reasons),
            ("Alternatives", decision.alternatives),
            ("Interests", decision.interests),
            ("Dispensation", decision.dispensation),
            ("Page", page_of(decision)),
        ]
    )
    return Group(text(decision.title, "bold"), indented(notice))


def findings(records: Sequence[Finding]) -> RenderableType:
    """The findings under their themes."""
    tables: list[RenderableType] = []
    for theme, group in groupby(records, key=lambda finding: finding.theme):
        tables.extend(heading(theme, first=not tables))
        tables.append(
            listing(list(group), Column("Kind", lambda finding: KINDS[finding.kind]), Column("Finding", "text"), PAGE)
        )
    return Group(*tables)


def judgements(records: Sequence[Judgement]) -> RenderableType:
    """A row for each inspection grade."""
    return listing(records, Column("Subject", "subject"), Column("Grade", "grade"), Column("Date", "date"), PAGE)


def glossary(records: Sequence[GlossaryTerm]) -> RenderableType:
    """A row for each term."""
    return listing(records, Column("Term", "term"), Column("Meaning", "meaning"), PAGE)


def contacts(records: Sequence[Contact]) -> RenderableType:
    """A row for each contact."""
    return listing(
        records,
        Column("Name", "name"),
        Column("Position", "position"),
        Column("Department", "department"),
        Column("Email", "email"),
        Column("Telephone", "telephone"),
        PAGE,
    )
