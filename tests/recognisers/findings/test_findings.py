"""Strengths and areas for improvement are found with their kind and theme, however the paper sets them out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from councildocs.layout.model import Block
from councildocs.recognisers.findings import FINDINGS, find
from councildocs.records import PartKind
from councildocs.structure import Part
from tests.tabled import paragraph, part_with, table_of
from tests.typed import part_of

Found = tuple[str | None, str | None, str]


def found(part: Part) -> list[Found]:
    """Kind, theme and the beginning of the text of each finding."""
    return [(finding.kind, finding.theme, finding.text) for finding in find(part)]


def typed(text: str, kind: PartKind = PartKind.INSPECTION_REPORT, title: str | None = None) -> list[Found]:
    return found(replace(part_of(text, kind), title=title))


def with_table(*blocks: Block | str, kind: PartKind = PartKind.PLAN) -> list[Found]:
    return found(part_with(*blocks, kind=kind))


SELF_ASSESSMENT = """
# Self-assessment of the library service

**Branches**

**What is working well?**
• Staff are proud of the service.
• The new branch has twice as many
  visitors as the old one.

**What needs to improve?**
• The roof of the old branch leaks.

**Readers**

**What is working well?**
• Nine in ten readers are satisfied.
"""


def test_list_items_are_findings_under_the_theme_above_their_heading() -> None:
    """The theme is the section over `What is working well?`; the document's own title is none."""
    assert typed(SELF_ASSESSMENT, PartKind.PLAN) == [
        ("strength", "Branches", "Staff are proud of the service."),
        ("strength", "Branches", "The new branch has twice as many visitors as the old one."),
        ("improvement", "Branches", "The roof of the old branch leaks."),
        ("strength", "Readers", "Nine in ten readers are satisfied."),
    ]


def test_a_paper_that_does_not_say_what_is_good_and_what_is_not_has_no_findings() -> None:
    """Achievements and challenges alone are what every plan has."""
    plan = """
    # Corporate Plan

    **Our achievements**
    • We built forty homes in the year.

    **Challenges**
    • Costs rise faster than our income.
    """
    assert typed(plan, PartKind.PLAN) == []


def test_minutes_and_agendas_are_not_read() -> None:
    """What members said in a meeting is no finding."""
    assert not FINDINGS.reads & {PartKind.MINUTES, PartKind.AGENDA, PartKind.DECISION_NOTICE, PartKind.QUESTIONS}


def test_paragraphs_with_a_bold_lead_are_findings() -> None:
    """A paragraph without lead among them only comments on them: its kind is not said."""
    report = """
    # Peer challenge of the harbour service

    **Theme 1: Working with skippers**

    **Strengths**

    **Clear signals.** The lights are mended
    within a day of being reported as broken.

    **Good will.** Skippers trust the office and
    tell it what they see.

    All of this rests on very few people, who will one day retire.

    **Considerations**

    **More hands.** The office should think about
    apprentices before it is too late.
    """
    theme = "Theme 1: Working with skippers"
    assert typed(report) == [
        ("strength", theme, "Clear signals. The lights are mended within a day of being reported as broken."),
        ("strength", theme, "Good will. Skippers trust the office and tell it what they see."),
        (None, theme, "All of this rests on very few people, who will one day retire."),
        ("improvement", theme, "More hands. The office should think about apprentices before it is too late."),
    ]


def test_led_paragraphs_under_a_theme_without_kind_are_findings_whose_kind_is_not_said() -> None:
    """Once the paper has shown that its findings have leads."""
    report = """
    # Peer challenge of the harbour service

    **Theme 1: Safety**

    **Strengths**

    **Clear signals.** The lights are mended within a day.

    **Theme 2: Leadership**

    This theme is about those who lead.

    **Firm hand.** The harbour master knows every boat.

    **Long view.** There is a plan for the next ten years.
    """
    assert typed(report)[1:] == [
        (None, "Theme 2: Leadership", "Firm hand. The harbour master knows every boat."),
        (None, "Theme 2: Leadership", "Long view. There is a plan for the next ten years."),
    ]


def test_what_the_first_page_prints_as_title_is_no_theme() -> None:
    """Nor is the name of the council above it, or the bold line of dates below it."""
    report = """
    # Northshire

    **Inspection of children’s services**

    **Inspection dates: 4 to 8 March 2024**

    **What needs to improve**
    • Records are not kept up to date.
    """
    assert typed(report, title="Inspection of children’s services") == [
        ("improvement", None, "Records are not kept up to date.")
    ]


def test_a_theme_whose_heading_is_not_printed_is_not_guessed() -> None:
    """The same sub-heading twice under one theme shows that a new one has begun."""
    plan: list[Block | str] = [
        paragraph("Progress report", heading=1),
        *(paragraph(text, heading=2) for text in ("Theme: Schools", "Impact so far")),
        "Strengths | Areas for development \n Schools meet each month | Not every school comes",
        paragraph("Impact so far", heading=2),
        "Strengths | Areas for development \n Waiting times are known | They are long",
        *(paragraph(text, heading=2) for text in ("Theme: Transport", "Impact so far")),
        "Strengths | Areas for development \n Buses run in time | Taxis are costly",
    ]
    assert [theme for kind, theme, _ in with_table(*plan) if kind == "strength"] == [
        "Theme: Schools",
        None,
        "Theme: Transport",
    ]


def test_quality_statements_stand_below_their_theme() -> None:
    """Even where both are printed in one size."""
    report = """
    # Peer challenge

    **Theme 2: Support**

    **Quality statement one: Needs**

    **Strengths**
    • Assessments are done in time.

    **Quality statement two: Care**

    **Strengths**
    • Carers are paid on the day.
    """
    assert {theme for _, theme, _ in typed(report)} == {"Theme 2: Support"}


def test_plain_paragraphs_under_areas_for_improvement_are_findings() -> None:
    """An introduction that ends with a colon and a quotation are none."""
    report = """
    # Area inspection of Northshire

    **What is it like to live here?**

    It is wet for most of the year, and people say so.

    There is much to do for those who like boats.

    **Areas for improvement**

    Leaders should use what they know about waiting times to plan ahead.

    “I waited a whole year for a letter that never came to my house.”
    """
    assert typed(report) == [
        ("improvement", None, "Leaders should use what they know about waiting times to plan ahead.")
    ]


def test_a_list_behind_a_sentence_ends_with_the_list() -> None:
    """`The strengths were:` holds for the bullets that follow, not for the next paragraph and its list."""
    report = """
    # Peer challenge

    **Case files**

    Six files were read. The strengths that were found in these files were:
    • The voice of the person is heard.
    • The law is named where it matters.
    The areas for consideration in them were:
    • Some plans have no date.
    This was a small number of files.
    • Luton, Dudley and Derby
    """
    assert typed(report) == [
        ("strength", "Case files", "The voice of the person is heard."),
        ("strength", "Case files", "The law is named where it matters."),
        ("improvement", "Case files", "Some plans have no date."),
    ]


def test_a_heading_in_the_line_of_its_text_is_a_heading() -> None:
    """`Strengths: The team …` is a finding without the heading."""
    review = """
    # Review of the parks

    **Strengths:** The team knows every park in the borough.

    **Areas for development:** The team does not write down what it knows.
    """
    assert typed(review, PartKind.APPENDIX) == [
        ("strength", None, "The team knows every park in the borough."),
        ("improvement", None, "The team does not write down what it knows."),
    ]


def test_headings_side_by_side_head_columns() -> None:
    """On a slide each column is read down under its own heading."""
    slide = """
    **Strengths**                            **Areas for development**
    • Tutors are well qualified              • Too few learners stay on
    • Learners enjoy their courses             to the end of their course
      and say so in surveys                  • Rooms are cold in winter
    Opportunities                            Threats
    • A new grant for tutors                 • The rent goes up in May
    """
    assert typed(slide, PartKind.PRESENTATION) == [
        ("strength", None, "Tutors are well qualified"),
        ("strength", None, "Learners enjoy their courses and say so in surveys"),
        ("improvement", None, "Too few learners stay on to the end of their course"),
        ("improvement", None, "Rooms are cold in winter"),
    ]


def test_a_list_goes_on_over_the_page() -> None:
    """A hanging paragraph at the top of the next page continues the item before it."""
    text = """
    === 1
    **Strengths**
    • Calls are answered in a minute on most days.
    === 2
      Nine in ten callers need no second call.
    • Letters are answered in a week.
    """
    assert [text for _, _, text in typed(text)] == [
        "Calls are answered in a minute on most days. Nine in ten callers need no second call.",
        "Letters are answered in a week.",
    ]


# --- tables ------------------------------------------------------------------------------------------------------


def test_columns_of_a_table_are_kinds() -> None:
    """Numbered items are parted, bullets too; the theme is the heading above the table."""
    table = """
        Areas of strength                     | Areas for development     | Selected data points
        1. A strategy is agreed // 2. Staff know it | 1. Nobody measures it yet | • 63% of staff say so
    """
    assert with_table(paragraph("Plans", heading=1), paragraph("Workforce", heading=1), table) == [
        ("strength", "Workforce", "A strategy is agreed"),
        ("strength", "Workforce", "Staff know it"),
        ("improvement", "Workforce", "Nobody measures it yet"),
        ("evidence", "Workforce", "63% of staff say so"),
    ]


def test_an_item_that_is_cut_by_a_row_is_put_together() -> None:
    """The rows of a page break are no rows of the table."""
    table = table_of("""
        Strengths                 | Areas for improvement
        1. A strategy is agreed   | 1. Nobody has yet begun
        and paid for              | to measure what it does
        2. Staff know the plan    | 2. The board meets too late
    """)
    assert with_table(table) == [
        ("strength", None, "A strategy is agreed and paid for"),
        ("strength", None, "Staff know the plan"),
        ("improvement", None, "Nobody has yet begun to measure what it does"),
        ("improvement", None, "The board meets too late"),
    ]


def test_a_first_column_may_name_the_theme_of_each_row() -> None:
    """Other columns (actions, who leads) are no findings."""
    table = """
        Theme      | What is working well   | Even better if        | Lead officer
        Branches   | Staff stay for years   | The roof were mended  | A Sample
        Readers    | Readers are satisfied  | More children came in | B Example
    """
    assert with_table(table) == [
        ("strength", "Branches", "Staff stay for years"),
        ("improvement", "Branches", "The roof were mended"),
        ("strength", "Readers", "Readers are satisfied"),
        ("improvement", "Readers", "More children came in"),
    ]


def test_a_row_may_be_headed_by_its_kind() -> None:
    """The first cell says the kind of what stands beside it."""
    table = """
        Strengths             | • Staff stay for years // • Readers are satisfied
        Areas for improvement | • The roof of the branch leaks
    """
    assert [(kind, text) for kind, _, text in with_table(table)] == [
        ("strength", "Staff stay for years"),
        ("strength", "Readers are satisfied"),
        ("improvement", "The roof of the branch leaks"),
    ]


def test_opportunities_and_threats_are_no_findings() -> None:
    """A table of four fields holds strengths and weaknesses in the upper two."""
    table = """
        Strengths               | Weaknesses
        • A loyal staff of ten  | • Old vans that break down
        Opportunities           | Threats
        • A grant for new vans  | • The price of fuel
    """
    assert [text for _, _, text in with_table(table)] == ["A loyal staff of ten", "Old vans that break down"]


@pytest.mark.parametrize(
    "rows",
    [
        ["Strengths: page | 5", "Areas for improvement | 7"],
        ["Indicator | Evidence", "Visits to branches | Counted by the door of each branch"],
    ],
    ids=["contents", "a table of data"],
)
def test_a_table_that_only_uses_the_words_has_no_findings(rows: Sequence[str]) -> None:
    """A list of contents has page numbers beside the headings; evidence alone is no evaluation."""
    assert with_table("\n".join(rows), kind=PartKind.INSPECTION_REPORT) == []


def test_one_area_for_improvement_is_one_paragraph() -> None:
    """What follows it tells more about it."""
    text = """
    **Area for improvement**

    The service should make sure that its gates are closed at high water.

    We set out what we saw below. It is the basis of what we say about the service.
    """
    assert typed(text) == [
        ("improvement", None, "The service should make sure that its gates are closed at high water.")
    ]
