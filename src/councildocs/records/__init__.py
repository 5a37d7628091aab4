"""The public schema: what councildocs says about a paper, as pydantic models."""

from councildocs.records.base import PageRange, Provenance, Record
from councildocs.records.document import (
    RECORD_TYPES,
    SCHEMA_VERSION,
    Extraction,
    Issue,
    Part,
    PartKind,
    Source,
)
from councildocs.records.meeting import (
    AgendaItem,
    Attendance,
    Declaration,
    Meeting,
    Minute,
    MinuteAction,
    Motion,
    Resolution,
    Votes,
)
from councildocs.records.report import (
    Contact,
    Decision,
    Finding,
    GlossaryTerm,
    Judgement,
    Recommendation,
    Report,
)
from councildocs.records.table import Action, ForwardPlanEntry, Measure, MeasureValue, Period, Risk

__all__ = [
    "RECORD_TYPES", "SCHEMA_VERSION", "Action", "AgendaItem", "Attendance", "Contact", "Decision",
    "Declaration", "Extraction", "Finding", "ForwardPlanEntry", "GlossaryTerm", "Issue", "Judgement", "Measure",
    "MeasureValue", "Meeting", "Minute", "MinuteAction", "Motion", "PageRange", "Part", "PartKind", "Period",
    "Provenance", "Recommendation", "Record", "Report", "Resolution", "Risk", "Source", "Votes",
]  # fmt: skip
