"""The tables of the sample papers: what is in them, and the slips that are there on purpose."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from councildocs import Extraction

ExtractionOf = Callable[[Path], Extraction]
SAMPLES = Path(__file__).parents[2] / "sample_docs"
SUMS = {"total-mismatch", "risk-score-mismatch", "total-rounding"}


def doubts(extraction: Extraction) -> list[tuple[str, str]]:
    """The issues about sums: their codes and messages."""
    return [(issue.code, issue.message) for issue in extraction.issues if issue.code in SUMS]


def test_the_slips_of_the_pack_are_found_and_no_others(extraction_of: ExtractionOf) -> None:
    """A total with two figures swapped, a score that is no product; shares that rounding explains are noted."""
    assert doubts(extraction_of(SAMPLES / "scrutiny-pack.pdf")) == [
        ("total-rounding", "Total, Share: printed 100, the figures add up to 99.9 (the paper speaks of rounding)"),
        ("total-mismatch", "Total, Forecast: printed 19,541, the figures add up to 19,451"),
        ("risk-score-mismatch", "CW5: likelihood 3 times impact 4 is 12, printed 15"),
    ]


def test_the_register_is_one_table_over_two_pages(extraction_of: ExtractionOf) -> None:
    """Sixteen risks under three sections, each with its score and its date."""
    extraction = extraction_of(SAMPLES / "risk-register.pdf")
    assert [risk.reference for risk in extraction.risks] == [f"C{number:02}" for number in range(1, 17)]
    assert all(risk.score and risk.target_date and risk.owner for risk in extraction.risks)
    assert [risk.reference for risk in extraction.risks if risk.mitigation is None] == ["C15"]
    assert doubts(extraction) == []


def test_the_pack_has_its_plan_and_its_programme(extraction_of: ExtractionOf) -> None:
    """Five actions on a landscape page, seven topics for four meetings, those of one meeting under its date."""
    extraction = extraction_of(SAMPLES / "scrutiny-pack.pdf")
    assert [(action.reference, action.status) for action in extraction.actions if action.reference] == [
        ("A1", "On track"),
        ("A2", "On track"),
        ("A3", "At risk"),
        ("A4", "Late"),
        ("A5", "Complete"),
    ]
    assert [entry.date for entry in extraction.forward_plan] == [
        *["12 November 2025"] * 2,
        *["14 January 2026"] * 2,
        *["11 March 2026"] * 2,
        "To be arranged",
    ]


def test_indicators_have_their_ratings_and_directions(extraction_of: ExtractionOf) -> None:
    """Ratings as words and as colors, arrows as letters and as drawings."""
    extraction = extraction_of(SAMPLES / "scrutiny-pack.pdf")
    rated = {measure.name: (measure.rag, measure.direction) for measure in extraction.measures if measure.rag}
    assert rated["Average days to bring an empty home back into use"] == ("red", "worsening")
    assert rated["Fly-tips cleared within two working days"] == ("green", "stable")
    assert rated["Visits to leisure centres"] == ("green", "improving")
    assert rated["Children who joined the summer reading challenge"] == ("green", "improving")
