"""Inspections: the report's own record with its recommendations, and the judgements with their grades."""

from __future__ import annotations

from collections.abc import Iterator

from councildocs.recogniser import Recogniser
from councildocs.recognisers.inspections.about import About, about, title_of
from councildocs.recognisers.inspections.found import Found, Place, Span
from councildocs.recognisers.inspections.judgements import judgements_of
from councildocs.recognisers.inspections.recommendations import Advice, recommendations_of
from councildocs.recognisers.inspections.sections import sections_of
from councildocs.records import Issue, Judgement, PartKind, Provenance, Recommendation, Report
from councildocs.structure import Part


def find(part: Part) -> Iterator[Report | Judgement | Issue]:
    """The report, its judgements in reading order, and an issue where nothing says what a grade is for."""
    if not part.paragraphs:
        return
    says = about(part)
    judgements = judgements_of(part.blocks)
    advice = recommendations_of(part.blocks)
    if says.is_inspection or judgements or advice:
        yield _report(part, says, advice)
    for judgement in judgements:
        if judgement.subject:
            yield _judgement(part, judgement, says.inspected)
    if alone := [judgement for judgement in judgements if not judgement.subject]:
        yield _alone(part, alone)


def _report(part: Part, says: About, advice: list[Advice]) -> Report:
    title, paragraphs = title_of(part)
    lines = [line for said in (says.lead, says.dates, says.published) if said for line in said.lines]
    return Report(
        part=part.id,
        provenance=part.cite(*paragraphs, *lines),
        title=title,
        date=says.date,
        author=says.lead.text if says.lead else None,
        recommendations=[_recommendation(part, item) for item in advice],
        sections=sections_of(part.blocks, paragraphs),
    )


def _recommendation(part: Part, advice: Advice) -> Recommendation:
    return Recommendation(
        number=advice.number,
        text=advice.text,
        who=advice.who,
        provenance=part.cite(*advice.paragraphs),
    )


def _judgement(part: Part, found: Found, date: str | None) -> Judgement:
    provenance = _cited(part, found.places)
    return Judgement(part=part.id, provenance=provenance, subject=found.subject, grade=found.grade, date=date)


def _alone(part: Part, found: list[Found]) -> Issue:
    provenance = [place for judgement in found for place in _cited(part, judgement.places)]
    return Issue(
        part=part.id,
        code="judgement-without-subject",
        severity="loss",
        message=f"grades stand alone ({', '.join(judgement.grade for judgement in found)}): "
        "what they grade is not printed beside or above them",
        page=provenance[0].page,
        provenance=provenance,
    )


def _cited(part: Part, places: tuple[Place, ...]) -> list[Provenance]:
    """One entry for each page, unless a stretch of a paragraph is among the places."""
    whole = [place for place in places if not isinstance(place, Span)]
    stretches = [place for place in places if isinstance(place, Span)]
    cited = part.cite(*whole) if whole else []
    for place in stretches:
        cited += part.cite_span(place.paragraph, place.start, place.end)
    return cited


INSPECTIONS = Recogniser("inspections", frozenset({PartKind.INSPECTION_REPORT}), (Report, Judgement), find)
