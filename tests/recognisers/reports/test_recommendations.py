"""Recommendations: their numbers, their lists, and what leads them in."""

from __future__ import annotations

import pytest

from tests.recognisers.reports.reading import drawn_report, report_of

COVER = "Report to: Harbour Board\nSubject: Sea wall\nDate: 5 June 2025\n\n**1. Summary**\n\n1.1  The wall is old.\n\n"


def recommended(body: str) -> list[tuple[str | None, str]]:
    """Number and text of each recommendation of a typed report."""
    return [(one.number, one.text) for one in report_of(COVER + body).recommendations]


TWO = [("(i)", "approve the programme; and"), ("(ii)", "note the risks.")]
HEADINGS = [
    "2. Recommendations",
    "2. RECOMMENDATION(S)",
    "2. Recommended Outcome",
    "2. Decision(s) recommended",
    "2. Officer recommendations",
    "2. Action required",
    "2. RECOMMENDATION/S",
]


@pytest.mark.parametrize("heading", HEADINGS)
def test_they_stand_under_any_of_their_headings(heading: str) -> None:
    """What leads in the list is left out."""
    body = f"**{heading}**\n\nThat the Board:\n\n(i)  approve the programme; and\n\n(ii)  note the risks.\n"
    assert recommended(body) == TWO


LEADS = [
    "That the Harbour Board:",
    "The Board is asked to:",
    "It is recommended that the Board:",
    "To agree to:",
    "Members are recommended to:",
    "2.1  The Board is asked to:",
]


@pytest.mark.parametrize("lead", LEADS)
def test_a_lead_in_is_none_of_them(lead: str) -> None:
    """Also when it is numbered itself: then the list under it takes its place."""
    body = f"**2. Recommendations**\n\n{lead}\n\n     (i)  approve the programme; and\n\n     (ii)  note the risks.\n"
    assert recommended(body) == TWO


def test_the_lead_in_may_be_the_heading() -> None:
    """`That the Board:` in bold heads the list."""
    body = "**The Board is asked to:**\n\n(i)  approve the programme; and\n\n(ii)  note the risks.\n"
    assert recommended(body) == TWO


def test_one_sentence_is_kept_whole() -> None:
    """Who is asked is part of what is recommended."""
    body = "**Recommendation:**\n\nThe Board is asked to consider the survey and approve the work.\n"
    assert recommended(body) == [(None, "The Board is asked to consider the survey and approve the work.")]


def test_paragraph_numbers_are_their_numbers() -> None:
    """Without the full stop behind them."""
    body = "**Recommendations**\n\n2.  To note the report.\n\n3.  To approve the work.\n\n**Reasons**\n\n4.  None.\n"
    assert recommended(body) == [("2", "To note the report."), ("3", "To approve the work.")]


def test_a_list_within_one_belongs_to_it() -> None:
    """Bullets under a numbered recommendation are lines of it."""
    body = (
        "**Recommendations**\n\n1.  Note that:\n\n     •  the wall is old; and\n\n     •  the sea is near.\n\n"
        "2.  Approve the work.\n"
    )
    assert recommended(body) == [
        ("1", "Note that:\nthe wall is old; and\nthe sea is near."),
        ("2", "Approve the work."),
    ]


def test_what_is_printed_twice_is_read_once() -> None:
    """On the cover and at the end: the list with most of them counts."""
    body = (
        "**2. Recommendation:**\n\nThe Board is asked to approve the work.\n\n**3. Background**\n\n3.1  It is old.\n\n"
        "**4. Recommendations:**\n\nThe Board is asked to:\n\n"
        "(i)  approve the programme; and\n\n(ii)  note the risks.\n"
    )
    assert recommended(body) == TWO


def test_none_are_none() -> None:
    """A heading over `Not applicable` recommends nothing."""
    assert recommended("**2. Recommendations**\n\nNot applicable.\n\n**3. Background**\n\n3.1  It is old.\n") == []


def test_a_sentence_may_ask_where_no_heading_does() -> None:
    """Scrutiny reports end so."""
    body = "**2. Conclusion**\n\n2.1  Members are asked to note the report.\n"
    assert recommended(body) == [("2.1", "Members are asked to note the report.")]


def test_a_cell_of_the_cover_may_hold_them() -> None:
    """Its list is read like any other."""
    report = drawn_report("""
        +------------------+----------------------------------------------------+
        | Report to:       | Harbour Board                                      |
        +------------------+----------------------------------------------------+
        | Date:            | 5 June 2025                                        |
        +------------------+----------------------------------------------------+
        | Subject:         | Sea wall programme                                 |
        +------------------+----------------------------------------------------+
        | Summary:         | The wall is old and needs work before the winter.  |
        +------------------+----------------------------------------------------+
        | Recommendations: | That the Board:                                    |
        |                  | 1.  approve the programme; and                     |
        |                  | 2.  note the risks.                                |
        +------------------+----------------------------------------------------+
        """)
    assert [(one.number, one.text) for one in report.recommendations] == [
        ("1", "approve the programme; and"), ("2", "note the risks."),
    ]
    assert report.sections["Summary"] == "The wall is old and needs work before the winter."


def test_each_is_cited_with_its_number() -> None:
    """Where it stands, not where the report begins."""
    report = report_of(COVER + "**Recommendations**\n\n2.  To note the report.\n\n3.  To do it.\n")
    first, second = report.recommendations
    assert [entry.text for entry in first.provenance] == ["2. To note the report."]
    assert [entry.text for entry in second.provenance] == ["3. To do it."]


def test_whom_to_ask_is_none_of_them() -> None:
    """Neither in a sentence, nor in a table, nor under a heading that nobody knows."""
    ends = [
        "If you have any queries about this report please contact Ann Bell.",
        "**Harbour people**\n\nAnn Bell knows more about it.",
        "__________________",
    ]
    for end in ends:
        text = f"**2. Recommendations**\n\nThat the Board approves the programme.\n\n{end}\n"
        assert recommended(text) == [(None, "That the Board approves the programme.")]
