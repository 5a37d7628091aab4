"""Records of committee reports, decision notices, inspections and plans."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from councildocs.records.base import IsoDate, Model, Provenance, Record


class Recommendation(Model):
    """One recommendation of a report."""

    number: str | None = Field(default=None, description="as printed")
    text: str
    who: str | None = Field(default=None, description="who must act, where a line over the list names them")
    provenance: list[Provenance] = Field(min_length=1)


class Report(Record):
    """One committee report or inspection report, from its cover sheet."""

    kind_name: ClassVar[str] = "report"
    list_name: ClassVar[str] = "reports"

    title: str
    report_to: str | None = None
    date: IsoDate | None = None
    author: str | None = Field(default=None, description="whoever it is from or by; the lead inspector")
    contact_officer: str | None = None
    classification: str | None = None
    decision_type: str | None = None
    wards: str | None = None
    recommendations: list[Recommendation] = []
    sections: dict[str, str] = Field(default={}, description="text under each standard heading")
    background_papers: list[str] = []
    agenda_item: str | None = None


class Decision(Record):
    """An executive decision notice or record of decision (SI 2012/2089, regulation 12)."""

    kind_name: ClassVar[str] = "decision"
    list_name: ClassVar[str] = "decisions"

    reference: str | None = None
    title: str
    decision_maker: str | None = None
    date: IsoDate | None = None
    key_decision: bool | None = None
    decision: str | None = None
    reasons: str | None = None
    alternatives: str | None = None
    interests: str | None = None
    dispensation: str | None = None


class Finding(Record):
    """One strength, area for development, key message or piece of evidence."""

    kind_name: ClassVar[str] = "finding"
    list_name: ClassVar[str] = "findings"

    text: str
    kind: Literal["strength", "improvement", "evidence", "key_message"] | None = None
    theme: str | None = Field(default=None, description="the section that it stands under")


class Judgement(Record):
    """One inspection grade."""

    kind_name: ClassVar[str] = "judgement"
    list_name: ClassVar[str] = "judgements"

    subject: str
    grade: str
    date: IsoDate | None = None


class GlossaryTerm(Record):
    """One term and what it means."""

    kind_name: ClassVar[str] = "glossary_term"
    list_name: ClassVar[str] = "glossary"

    term: str
    meaning: str


class Contact(Record):
    """One contact."""

    kind_name: ClassVar[str] = "contact"
    list_name: ClassVar[str] = "contacts"

    name: str | None = None
    position: str | None = None
    department: str | None = None
    email: str | None = None
    telephone: str | None = None
