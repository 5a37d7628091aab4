"""The document: everything that councildocs says about one PDF."""

from __future__ import annotations

import json
from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pydantic import Field

from councildocs.records.base import Model, PageNumber, PageRange, Provenance, Record
from councildocs.records.meeting import AgendaItem, Attendance, Declaration, Meeting, Minute
from councildocs.records.report import Contact, Decision, Finding, GlossaryTerm, Judgement, Report
from councildocs.records.table import Action, ForwardPlanEntry, Measure, Risk

if TYPE_CHECKING:
    from pandas import DataFrame

SCHEMA_VERSION = "1.0"


class PartKind(StrEnum):
    """What a part of a PDF is."""

    AGENDA = "agenda"
    MINUTES = "minutes"
    REPORT = "report"
    PERFORMANCE_REPORT = "performance_report"
    RISK_REGISTER = "risk_register"
    FINANCE_REPORT = "finance_report"
    INSPECTION_REPORT = "inspection_report"
    PLAN = "plan"
    PRESENTATION = "presentation"
    DECISION_NOTICE = "decision_notice"
    QUESTIONS = "questions"
    APPENDIX = "appendix"
    BLANK = "blank"
    OTHER = "other"


class Part(Record):
    """One document inside the PDF.  Parts stand in page order and cover every page."""

    kind_name: ClassVar[str] = "part"
    list_name: ClassVar[str] = "parts"

    id: str
    kind: PartKind
    title: str | None = None
    pages: PageRange
    agenda_item: str | None = None
    parent: str | None = Field(default=None, description="id of the part that this one is attached to")
    basis: str = Field(description="what the cut rests on: `outline`, `stamp`, `first page`, `geometry`, `whole`")


class Issue(Record):
    """Something that the reader of the records should know.

    `note`: a choice between readings; `doubt`: the paper disagrees with itself; `loss`: something is there
    and was not read.
    """

    kind_name: ClassVar[str] = "issue"
    list_name: ClassVar[str] = "issues"

    code: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    severity: Literal["note", "doubt", "loss"]
    message: str
    page: PageNumber | None = None
    provenance: list[Provenance] = []


class Source(Model):
    """The file that was read."""

    name: str
    sha256: str
    bytes: int
    pages: int
    producer: str | None = None
    title: str | None = None
    created: str | None = None


class Extraction(Model):
    """All that was read from one PDF, one list for each type of record, in page order."""

    schema_version: str = SCHEMA_VERSION
    source: Source
    council: str | None = None
    parts: list[Part] = []
    meetings: list[Meeting] = []
    agenda_items: list[AgendaItem] = []
    attendances: list[Attendance] = []
    declarations: list[Declaration] = []
    minutes: list[Minute] = []
    reports: list[Report] = []
    decisions: list[Decision] = []
    measures: list[Measure] = []
    risks: list[Risk] = []
    actions: list[Action] = []
    forward_plan: list[ForwardPlanEntry] = []
    findings: list[Finding] = []
    judgements: list[Judgement] = []
    glossary: list[GlossaryTerm] = []
    contacts: list[Contact] = []
    issues: list[Issue] = []

    def records(self) -> Iterator[Record]:
        """Every record in the order of the lists, the issues last."""
        for record_type in RECORD_TYPES:
            yield from getattr(self, record_type.list_name)

    def to_dict(self) -> dict[str, Any]:
        """The document as plain JSON values, in the shape that `councildocs extract` prints."""
        return self.model_dump(mode="json", by_alias=True)

    def to_json(self, *, indent: int | None = None) -> str:
        """The document as JSON text, Unicode left as it is."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    def to_frame(self, table: str) -> DataFrame:
        """The rows of a table (extra pandas): `minutes`, `resolutions`, `measures` with a row a figure, `risks` …"""
        from councildocs.records.frames import frame  # here, because it needs this class

        return frame([self], table)


RECORD_TYPES: tuple[type[Record], ...] = (
    Part, Meeting, AgendaItem, Attendance, Declaration, Minute, Report, Decision, Measure, Risk, Action,
    ForwardPlanEntry, Finding, Judgement, GlossaryTerm, Contact, Issue,
)  # fmt: skip
"""Every type of record, in the order of the document's lists."""
