"""The text under the headings of a report, and what is read from it."""

from __future__ import annotations

import pytest

from councildocs.structure.report_words import heading_kind
from tests.recognisers.reports.reading import report_of

LONG = "mended in 1987 by the men and women of the harbour works who were then still paid by the day"
COVER = "Report to: Harbour Board\nSubject: Sea wall\nDate: 5 June 2025\n\n"


def test_every_heading_has_its_text_complete_and_in_order() -> None:
    """Numbered, bold or plain headings, with their colons left off; lists and page breaks within them."""
    report = report_of(
        "=== 1\n" + COVER + "**Summary**\n\n1.  The wall is old.\n\n    It was built in 1901.\n\n"
        "Reasons for recommendation(s)\n\n2.  N/A.\n\n**3.0 Our harbour**\n\n"
        "     •  mended in 1953\n\n     •  mended in 1987 by the men and women of the harbour works who were\n"
        "=== 2\n        then still paid by the day\n\n**Legal Implications:**\n\n9.  None.\n"
    )
    assert list(report.sections.items()) == [
        ("Summary", "1. The wall is old.\nIt was built in 1901."),
        ("Reasons for recommendation(s)", "2. N/A."),
        ("Our harbour", f"• mended in 1953\n• {LONG}"),
        ("Legal Implications", "9. None."),
    ]


def test_a_heading_may_stand_in_the_line_of_its_text() -> None:
    """`Summary: The wall …` on a cover is a section, not a field."""
    report = report_of(
        COVER + "Summary: The wall at Saltby is old.\n\nRecommendation(s): The Board is asked to note the report.\n\n"
        "**1. Introduction**\n\n1.1  It was built in 1901.\n"
    )
    assert report.sections == {
        "Summary": "The wall at Saltby is old.",
        "Recommendation(s)": "The Board is asked to note the report.",
        "Introduction": "1.1 It was built in 1901.",
    }


def test_sections_within_a_section_are_part_of_its_text() -> None:
    """A known heading has its own text as well, another one only where it is of the first rank."""
    report = report_of(
        COVER + "**1. Summary**\n\n1.1  The wall is old.\n\n**2. Detail**\n\n"
        "**2.1 Background**\n\n2.1.1  Built in 1901.\n\n"
        "**2.2 The stones**\n\n2.2.1  They are granite.\n\n**3. Financial implications**\n\n3.1  None.\n"
    )
    assert report.sections == {
        "Summary": "1.1 The wall is old.",
        "Detail": "2.1 Background\n2.1.1 Built in 1901.\n2.2 The stones\n2.2.1 They are granite.",
        "Background": "2.1.1 Built in 1901.",
        "Financial implications": "3.1 None.",
    }


def test_a_heading_that_is_printed_twice_has_both_texts() -> None:
    """Nothing is lost to the second one."""
    text = "**Summary**\n\nIt is old.\n\n**Background**\n\nBuilt.\n\n**Summary**\n\nIt is still old.\n"
    report = report_of(COVER + text)
    assert report.sections["Summary"] == "It is old.\nIt is still old."


def test_background_papers_are_listed_without_the_words_around_them() -> None:
    """One entry a line or bullet; what says where they can be seen is none."""
    report = report_of(
        COVER + "**Background**\n\nIt is old.\n\n**Background papers**\n\nThe following documents were used:\n\n"
        "•  Sea wall survey 2024\n\n•  Coast plan 2019\n\n"
        "Anyone wishing to inspect the above documents should contact Jo Instance.\n"
    )
    assert report.background_papers == ["Sea wall survey 2024", "Coast plan 2019"]


def test_no_background_papers_are_none() -> None:
    """`None` is an answer, not a paper."""
    assert report_of(COVER + "**Background**\n\nOld.\n\n**Background papers:**\n\nNone.\n").background_papers == []


CONTACTS = {
    "**Report Author and Contact Details:**\n\nName: Jo Instance\n\nPosition: Head of Walls\n": "Jo Instance",
    "**Contact Details**\n\nJo Instance, Head of Walls\n\njo@northshire.example\n": "Jo Instance, Head of Walls",
    "**Contact Officer:**   Jo Instance\n\n**Telephone:**   01632 960001\n": "Jo Instance",
    "**Report author:** Jo Instance, Tel: 01632 960001\n": "Jo Instance",
}


@pytest.mark.parametrize("text", CONTACTS)
def test_the_contact_officer_may_stand_at_the_end(text: str) -> None:
    """Under a heading for contacts, without telephone and e-mail."""
    assert report_of(COVER + "**Background**\n\nOld.\n\n" + text).contact_officer == CONTACTS[text]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Alternative options considered and rejected", "alternatives"),
        ("Links with the Corporate Priorities", "corporate_priorities"),
        ("EQUALITY IMPACT", "equality"),
        ("Environmental Impact and Considerations", "environment"),
        ("Assessment and Mitigation of Risk", "risk"),
        ("Comments of the Monitoring Officer", "legal"),
        ("Financial, legal and staffing implications", "finance"),
        ("Consultation undertaken", "consultation"),
        ("Crime and disorder implications", "implications"),
        ("The wall", None),
        ("The purpose of this report is to ask for a decision about the wall.", None),
    ],
)
def test_headings_are_known_whatever_words_they_use(heading: str, kind: str | None) -> None:
    """A sentence that begins like a heading is none."""
    assert heading_kind(heading) == kind
