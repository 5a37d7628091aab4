"""A paper of an invented council with something in every list."""

from __future__ import annotations

import pytest

from councildocs.records import (
    Action,
    AgendaItem,
    Attendance,
    Contact,
    Decision,
    Declaration,
    Extraction,
    Finding,
    ForwardPlanEntry,
    GlossaryTerm,
    Issue,
    Judgement,
    Measure,
    MeasureValue,
    Meeting,
    Minute,
    MinuteAction,
    Motion,
    PageRange,
    Part,
    PartKind,
    Period,
    Provenance,
    Recommendation,
    Report,
    Resolution,
    Risk,
    Source,
    Votes,
)


def at(page: int, text: str = "as printed") -> list[Provenance]:
    return [Provenance(page=page, box=(72.0, 100.0, 300.0, 112.0), text=text)]


@pytest.fixture
def extraction() -> Extraction:
    minutes, report = at(2), at(5)
    return Extraction(
        source=Source(name="pack.pdf", sha256="ab" * 32, bytes=1234, pages=8, producer="Typed in"),
        council="Wexcombe Borough Council",
        parts=[
            Part(id="p1", kind=PartKind.AGENDA, pages=PageRange(first=1, last=1), basis="outline", provenance=at(1)),
            Part(
                id="p2", kind=PartKind.MINUTES, title="Minutes of the last meeting",
                pages=PageRange(first=2, last=4), agenda_item="3", basis="stamp", provenance=at(2),
            ),
            Part(
                id="p3", kind=PartKind.REPORT, title="Library hours", pages=PageRange(first=5, last=8),
                agenda_item="4", basis="outline", provenance=at(5),
            ),
        ],
        meetings=[
            Meeting(
                body="Libraries Panel", date="2031-03-04", start_time="18:30", venue="Old Corn Hall",
                part="p1", provenance=at(1),
            )
        ],
        agenda_items=[
            AgendaItem(
                number="4", title="Library hours", pages=PageRange(first=5, last=8), printed_pages="3 - 6",
                part="p1", provenance=at(1),
            )
        ],
        attendances=[
            Attendance(name="Councillor P Quill", status="present", chair=True, part="p2", provenance=minutes),
            Attendance(name="Councillor R Marsh", status="apologies", part="p2", provenance=minutes),
            Attendance(
                name="Ms T Lund", status="in_attendance", role="Head of Libraries", virtual=True,
                part="p2", provenance=minutes,
            ),
            Attendance(name="Councillor V Dole", status="present", party="Independent", part="p2", provenance=minutes),
        ],
        declarations=[
            Declaration(
                name="Councillor V Dole", text="A personal interest as a reader.", item="4",
                part="p2", provenance=minutes,
            )
        ],
        minutes=[
            Minute(
                number="LP.12", title="Opening hours", agenda_item="4", text="Members spoke of the hours.",
                resolutions=[
                    Resolution(
                        text="That the hours at " + "the branch library " * 12 + "be kept.", verb="resolved",
                        marker="(a)", lead_in="The Panel", mover="Councillor P Quill", seconder="Councillor V Dole",
                        votes=Votes.model_validate({"for": 8, "against": 3, "abstain": 1, "outcome": "carried"}),
                        provenance=minutes,
                    ),
                ],
                motions=[
                    Motion(
                        kind="amendment", text="To close on Mondays.",
                        votes=Votes(outcome="lost", for_names=["Councillor R Marsh"]), provenance=minutes,
                    )
                ],
                actions=[MinuteAction(action="Print the new hours.", owner="Ms T Lund", due="May", provenance=minutes)],
                part="p2", provenance=minutes,
            ),
        ],
        reports=[
            Report(
                title="Library hours", report_to="Libraries Panel", author="Head of Libraries",
                recommendations=[Recommendation(number="1", text="To note [bold]the hours[/bold].", provenance=report)],
                sections={"Legal Implications": "None."}, part="p3", provenance=report,
            )
        ],
        decisions=[
            Decision(reference="31/00007", title="Mobile library van", decision_maker="Portfolio Holder",
                     key_decision=False, decision="To buy a van.", part="p3", provenance=report)
        ],
        measures=[
            Measure(
                name="Visits", group="Readers", rag="green", direction="improving",
                values=[
                    MeasureValue(
                        value=1203, text="1,203", kind="actual",
                        period=Period(text="Q2 2031/32", start="2031-07-01", end="2031-09-30"),
                        breakdown={"Branch": "Northgate"}, provenance=report,
                    ),
                    MeasureValue(value=1100, text="1,100", kind="target", provenance=report),
                ],
                part="p3", provenance=report,
            )
        ],
        risks=[
            Risk(risk="The roof leaks", cause="Old tiles", owner="Estates", score=12.0, part="p3", provenance=report)
        ],
        actions=[Action(action="Mend the roof", owner="Estates", due="June 2031", part="p3", provenance=report)],
        forward_plan=[ForwardPlanEntry(topic="Annual review", date="July 2031", part="p3", provenance=report)],
        findings=[
            Finding(text="Staff know their readers.", kind="strength", theme="People", part="p3", provenance=report)
        ],
        judgements=[Judgement(subject="Overall", grade="Good", part="p3", provenance=report)],
        glossary=[GlossaryTerm(term="ISBN", meaning="A book's number", part="p3", provenance=report)],
        contacts=[Contact(name="Ms T Lund", email="t.lund@wexcombe.example", provenance=report)],
        issues=[
            Issue(code="choice-made", severity="note", message="Two readings of a date.", page=1),
            Issue(code="page-unread", severity="loss", message="Page 7 has no text.", page=7),
        ],
    )  # fmt: skip
