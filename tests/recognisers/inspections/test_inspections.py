"""An inspection report becomes one report with its recommendations, and judgements with their grades."""

from __future__ import annotations

from dataclasses import replace

import pytest
import regex

from councildocs.recognisers.inspections import find
from councildocs.recognisers.inspections.sections import sections_of
from councildocs.recognisers.inspections.sentences import judgement_of_line, judgements_in
from councildocs.records import Issue, Judgement, PartKind, Report
from councildocs.structure import Part
from councildocs.vocabulary import entries
from tests.tabled import part_with
from tests.typed import part_of


def inspection(text: str, title: str | None = None) -> Part:
    return replace(part_of(text, PartKind.INSPECTION_REPORT), title=title)


def judgements(part: Part) -> list[tuple[str, str]]:
    return [(record.subject, record.grade) for record in find(part) if isinstance(record, Judgement)]


def report(part: Part) -> Report:
    [found] = [record for record in find(part) if isinstance(record, Report)]
    return found


def recommendations(text: str) -> list[tuple[str | None, str | None, str]]:
    found = report(inspection(text)).recommendations
    return [(advice.number, advice.who, advice.text) for advice in found]


def graded(*rows: str) -> list[tuple[str, str]]:
    return judgements(part_with("Inspection of Northshire", "\n".join(rows), kind=PartKind.INSPECTION_REPORT))


@pytest.mark.parametrize("name", ["inspection_grades", "inspection_words"])
def test_every_example_is_what_its_entry_says(name: str) -> None:
    """And what an entry refuses, it does not match."""
    for entry in entries(name):
        for example, words in entry["examples"].items():
            match = regex.fullmatch(entry["pattern"], example, regex.I)
            assert match and match[1] == words, example
        assert not [text for text in entry["refused"] if regex.fullmatch(entry["pattern"], text, regex.I)]


# --- judgements --------------------------------------------------------------------------------------------------


def test_rows_of_a_table_are_judgements() -> None:
    """Numbers in front of a subject are no part of it, and a title of the table may be a judgement too."""
    assert graded(
        "Children's services in Northshire require improvement | < | <",
        "1. Children who need help | < | Good",
        " | 1.1 Adoption | Outstanding",
        "2. Leadership | < | Requires improvement to be good",
    ) == [
        ("Children's services in Northshire", "require improvement"),
        ("Children who need help", "Good"),
        ("Adoption", "Outstanding"),
        ("Leadership", "Requires improvement to be good"),
    ]


def test_a_grade_of_an_earlier_inspection_is_not_taken_for_this_one() -> None:
    """Where a column says so."""
    assert graded(
        "Judgement | Grade | Previous grade",
        "Help and protection | Good | Inadequate",
        "Overall effectiveness | Good | Inadequate",
    ) == [("Help and protection", "Good"), ("Overall effectiveness", "Good")]


def test_grades_may_stand_under_their_subjects_or_over_them() -> None:
    """A row of grades under the heads of columns; or columns headed with grades."""
    assert graded("Safe | Caring | Overall", "Good | Outstanding | Good") == [
        ("Safe", "Good"),
        ("Caring", "Outstanding"),
        ("Overall", "Good"),
    ]
    assert graded("Good | Adequate | Inadequate", "Stopping crime | • Using force // • Calls | Vetting") == [
        ("Stopping crime", "Good"),
        ("Using force", "Adequate"),
        ("Calls", "Adequate"),
        ("Vetting", "Inadequate"),
    ]


def test_a_table_without_grades_holds_no_judgements() -> None:
    """One good word in a table of words is none."""
    assert graded("Measure | Value", "Visits in time | 85%", "Weather | Good") == []


@pytest.mark.parametrize(
    ("line", "subject", "grade"),
    [
        ("**The experiences of care leavers: good**", "The experiences of care leavers", "good"),
        ("**The work of leaders is: Requires improvement**", "The work of leaders", "Requires improvement"),
        ("**The safeguarding board is outstanding**", "The safeguarding board", "outstanding"),
        ("**Overall effectiveness – inadequate**", "Overall effectiveness", "inadequate"),
        ("Overall rating    Good", "Overall rating", "Good"),
        ("The graded judgement for fostering is that it is good", "fostering", "good"),
    ],
)
def test_headings_and_sentences_give_judgements(line: str, subject: str, grade: str) -> None:
    """With the grade as it is printed."""
    assert judgements(inspection(f"# Inspection of Northshire\n\n{line}\n")) == [(subject, grade)]


@pytest.mark.parametrize(
    "line",
    [
        "The food is good.",
        "It is good",
        "At the last inspection in 2012 the service was judged to be good.",
        "Support that is good helps children who wait.",
    ],
)
def test_running_text_gives_none(line: str) -> None:
    """What inspectors say on the way is no grade."""
    assert judgements(inspection(f"# Inspection of Northshire\n\n{line}\n\nMore text follows on it.\n")) == []


def test_a_judgement_that_is_printed_twice_is_one() -> None:
    """The heading of a chapter says it again in more words."""
    part = part_with(
        "Inspection of Northshire",
        "Judgement | Grade \n Children who need help and protection | Good \n Leadership and management | Good",
        "The experiences of children who need help and protection: good",
        kind=PartKind.INSPECTION_REPORT,
    )
    assert [subject for subject, _ in judgements(part)] == [
        "Children who need help and protection",
        "Leadership and management",
    ]


def test_a_grade_that_stands_alone_belongs_to_the_heading_above_it() -> None:
    """Where there is none, the reader is told that something was not read."""
    part = inspection("""
    # Inspection of Northshire

    **The experiences of care leavers**

    Good

    Outstanding

    They live in safe homes and are glad of them.
    """)
    assert judgements(part) == [("The experiences of care leavers", "Good")]
    [issue] = [record for record in find(part) if isinstance(record, Issue)]
    assert (issue.code, issue.severity) == ("judgement-without-subject", "loss")


def test_the_outcome_of_an_area_inspection_is_a_judgement() -> None:
    """It is a phrase, not a word."""
    part = inspection("""
    # Area inspection of Northshire

    **Inspection outcome**

    The partnership's arrangements lead to inconsistent experiences and outcomes. It acts on this.
    """)
    assert judgements(part) == [("Inspection outcome", "lead to inconsistent experiences and outcomes")]


@pytest.mark.parametrize("text", ["the overall judgement for " * 400, "is good " * 1200, "x is " * 2000, "the " * 2500])
def test_a_long_near_miss_is_refused(text: str) -> None:
    """Ten thousand letters that begin like judgements give none."""
    assert judgement_of_line(text) is None
    assert judgements_in(text) == []


# --- the report --------------------------------------------------------------------------------------------------


def test_a_report_has_title_lead_inspector_and_dates() -> None:
    """The day of the judgements is the last day of the inspection; the day of the report is when it was published."""
    part = inspection(
        """
        # Inspection of Northshire children's services

        Inspection dates: 4 March 2024 to 15 March 2024
        Report published: 2 May 2024
        Lead inspector: Ann Sample, His Majesty's Inspector

        Overall effectiveness: good
        """,
        "Inspection of Northshire children's services",
    )
    found = report(part)
    assert found.title == "Inspection of Northshire children's services"
    assert (found.author, found.date) == ("Ann Sample, His Majesty's Inspector", "2024-05-02")
    [judgement] = [record for record in find(part) if isinstance(record, Judgement)]
    assert judgement.date == "2024-03-15"


@pytest.mark.parametrize(
    ("lines", "author"),
    [
        ("Lead inspector: Ann Sample\n\n  Her Majesty's Inspector", "Ann Sample, Her Majesty's Inspector"),
        ("Lead inspector: Ann Sample Deputy lead\ninspector: Bo Example", "Ann Sample"),
        ("Ann Sample, Ofsted HMI Lead inspector", "Ann Sample, Ofsted HMI"),
        ("The inspection was led by HM Inspector Ann Sample, with a team of five.", "HM Inspector Ann Sample"),
        ("Yours sincerely\n\nAnn Sample\nHis Majesty's Inspector", "Ann Sample, His Majesty's Inspector"),
        ("The inspection was led by one of Her Majesty's Inspectors.", None),
    ],
)
def test_the_lead_inspector_is_named_in_many_ways(lines: str, author: str | None) -> None:
    """On a label, in the team, in a sentence, or under a letter."""
    text = f"# Inspection of Northshire\n\nInspection dates: 4 to 8 March 2024\n\n{lines}\n"
    assert report(inspection(text)).author == author


def test_a_letter_tells_its_dates_in_sentences() -> None:
    """The date at its top is that of the report."""
    part = inspection("""
    2 July 2019

    **Focused visit to Northshire children's services**

    Following the visit to Northshire on 12 and 13 June 2019, I am writing to summarise
    the findings. The visit was short.

    Overall effectiveness: good
    """)
    assert report(part).date == "2019-07-02"
    assert [record.date for record in find(part) if isinstance(record, Judgement)] == ["2019-06-13"]


def test_a_peer_challenge_without_recommendations_is_no_inspection() -> None:
    """It has a title and dates, and yet nothing for a report's record."""
    text = """
    # Peer challenge of Northshire

    The challenge took place on site from 4 to 7 March 2024 and was a pleasure.
    """
    assert list(find(inspection(text, "Peer challenge of Northshire"))) == []


def test_every_heading_of_its_own_is_a_section() -> None:
    """One that comes in several chapters stands in their text; title and dates head none."""
    text = """
    # Inspection of Northshire

    **Inspection dates: 4 to 8 March 2024**

    **Help and protection: good**

    **Summary**

    1.  Children are safe.

    **Care leavers: good**

    **Summary**

    2.  Homes are warm.
    """
    assert report(inspection(text, "Inspection of Northshire")).sections == {
        "Help and protection: good": "Summary\n1. Children are safe.",
        "Care leavers: good": "Summary\n2. Homes are warm.",
    }


# --- recommendations ---------------------------------------------------------------------------------------------


def test_recommendations_end_with_the_next_section() -> None:
    """Numbers are kept; bullets are none."""
    text = """
    # Inspection of Northshire

    **Recommendations**

    1.  Keep records up to date.
    2.  Listen to what children say when
        they are asked for it.

    **Summary for children and young people**

    • We visited your town.
    """
    assert recommendations(text) == [
        ("1", None, "Keep records up to date."),
        ("2", None, "Listen to what children say when they are asked for it."),
    ]


def test_a_line_over_a_list_says_who_must_act() -> None:
    """And an introduction does not."""
    text = """
    # Inspection of Northshire

    **Recommendations**

    The following are the recommendations of the team:

    **The harbour board should:**
    1.  mend the lights before winter comes
    **The council must:**
    2.  pay for the lamps that are needed
    """
    assert recommendations(text) == [
        ("1", "The harbour board", "mend the lights before winter comes"),
        ("2", "The council", "pay for the lamps that are needed"),
    ]


def test_recommendations_may_be_plain_paragraphs_or_numbered_in_words() -> None:
    """As paragraphs up to a section that begins in the line of its heading, or as `Recommendation 1:`."""
    plain = """
    # Inspection of Northshire

    Recommendations

    Keep the records of all children up to date.

    Summary for children and young people We visited your town and we liked it.
    """
    worded = """
    # Peer challenge of Northshire

    **2. Key recommendations**

    **Recommendation 1: Share the vision.** Partners do not know it yet.

    **Recommendation 2: Fill the posts.** Too many are empty.
    """
    assert recommendations(plain) == [(None, None, "Keep the records of all children up to date.")]
    assert recommendations(worded) == [
        ("1", None, "Share the vision. Partners do not know it yet."),
        ("2", None, "Fill the posts. Too many are empty."),
    ]


def test_areas_for_improvement_are_no_recommendations() -> None:
    """They are findings; priority and immediate actions are recommendations."""
    text = """
    # Inspection of Northshire

    **Priority and immediate action**

    1.  See every child who waits within a day.

    **Areas for improvement**

    2.  Write down what is said in meetings.
    """
    assert recommendations(text) == [("1", None, "See every child who waits within a day.")]


def test_a_table_of_scores_gives_bare_numbers() -> None:
    """Under heads that say so; other numbers are no grades."""
    assert graded("Quality statement | Score", "Assessing needs | 2", "Safeguarding | 3") == [
        ("Assessing needs", "2"), ("Safeguarding", "3"),
    ]
    assert graded("Team | Staff", "Assessing needs | 2", "Safeguarding | 3") == []


def test_recommendations_may_be_numbered_with_a_letter() -> None:
    """As inspectorates of Wales do."""
    text = "**Recommendations**\n\nR1   Mend the sea wall of the town\n\nR2   Open the slipway in the winter\n"
    assert recommendations(text) == [
        ("R1", None, "Mend the sea wall of the town"), ("R2", None, "Open the slipway in the winter"),
    ]


def test_a_heading_with_its_grade_beside_it_is_whole() -> None:
    """The grade stands between its two lines."""
    (head,) = part_of("# Leadership and\n").paragraphs
    head = replace(head, heading=1)
    grade, rest = replace(head, text="Good"), replace(head, text="governance")
    prose = part_of("Leaders know the town and the harbour.").paragraphs
    assert sections_of([*prose, head, grade, rest, *prose], ()) == {
        "Leadership and governance": "Good\nLeaders know the town and the harbour."
    }
