"""Cover sheets in the shapes that councils give them."""

from __future__ import annotations

import pytest

from councildocs.layout import compose, flow
from councildocs.page import Page
from councildocs.recognisers.reports import REPORTS
from councildocs.records import Issue, PartKind, Report
from councildocs.structure import Part
from tests.recognisers.reports.reading import TEXT, drawn_report, fields, found_in, report_of
from tests.typed import words_of

LINES = {
    "labels in capitals": """
        **SCRUTINY REPORT**

        MEETING: Harbour Scrutiny Committee
        DATE: November 2025
        SUBJECT: Sea wall programme
        REPORT FROM: Ann Sample, Director of Coast
        CONTACT OFFICER: Jo Instance, Head of Walls
        """,
    "values in a column of their own": """
        From:       Ann Sample, Director of Coast

        To:         Harbour Scrutiny Committee, November 2025

        Subject:    Sea wall programme

        Contact:    Jo Instance, Head of Walls
        """,
    "labels without colons": """
        COMMITTEE             Harbour Scrutiny Committee
        DATE                  November 2025
        REPORT TITLE          Sea wall programme
        REPORT BY             Ann Sample, Director of Coast
        CONTACT OFFICER       Jo Instance, Head of Walls
        """,
    "sentences under one another": """
        **Harbour Scrutiny Committee**

        November 2025

        **Report of the Ann Sample, Director of Coast**

        # Sea wall programme

        Contact Officer: Jo Instance, Head of Walls, Tel: 01632 960001
        """,
    "numbered labels": """
        1. Report to:   Harbour Scrutiny Committee
        2. Date:        November 2025
        3. Title:       Sea wall programme
        4. Report of:   Ann Sample, Director of Coast
        5. Contact Officer:   Jo Instance, Head of Walls
        """,
}
SAME = {
    "title": "Sea wall programme",
    "report_to": "Harbour Scrutiny Committee",
    "date": "2025-11",
    "author": "Ann Sample, Director of Coast",
    "contact_officer": "Jo Instance, Head of Walls",
}


@pytest.mark.parametrize("shape", LINES)
def test_covers_in_lines_say_the_same_in_any_shape(shape: str) -> None:
    """Behind colons, in columns, as sentences, numbered."""
    text = "\n".join(line.removeprefix("        ") for line in LINES[shape].splitlines())
    assert fields(report_of(text + TEXT)) == SAME


def test_a_ruled_cover_gives_all_its_fields() -> None:
    """Labels over their values, labels beside them, and a label in the line of its value."""
    report = drawn_report("""
        +------------------+------------------+
        | Classification:  | Decision Type:   |
        | Open             | Non-Key          |
        +------------------+------------------+

        +--------------+----------------------------------+--------------------+
        | Report to:   | Harbour Board                    | Date: 11 June 2025 |
        +--------------+----------------------------------+--------------------+
        | Subject:     | Sea wall programme, second year  |                    |
        +--------------+----------------------------------+--------------------+
        | Report of    | Cabinet Member for Coast         |                    |
        +--------------+----------------------------------+--------------------+

        Summary

        1.  The wall is old and has been mended by many hands since it was built in 1901.
        """)
    assert fields(report) == {
        "title": "Sea wall programme, second year",
        "report_to": "Harbour Board",
        "date": "2025-06-11",
        "author": "Cabinet Member for Coast",
        "classification": "Open",
        "decision_type": "Non-Key",
    }
    assert report.sections == {
        "Summary": "1. The wall is old and has been mended by many hands since it was built in 1901."
    }


def test_a_row_of_labels_has_its_values_below() -> None:
    """Item, classification, date and meeting side by side, the values in the next row."""
    report = drawn_report("""
        +----------+-----------------+---------------+----------------+
        | Item No. | Classification: | Date:         | Meeting Name:  |
        | 7.       | Open            | 5 June 2025   | Harbour Board  |
        +----------+-----------------+---------------+----------------+
        | Report title:              | Sea wall programme             |
        +----------------------------+--------------------------------+
        | Wards affected:            | All wards                      |
        +----------------------------+--------------------------------+
        | From:                      | Director of Coast              |
        +----------------------------+--------------------------------+

        RECOMMENDATION

        1.  That the programme be approved.
        """)
    assert report.agenda_item == "7"
    assert fields(report) == {
        "title": "Sea wall programme",
        "report_to": "Harbour Board",
        "date": "2025-06-05",
        "author": "Director of Coast",
        "classification": "Open",
        "wards": "All wards",
    }


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Key Decision: Yes", "Key"),
        ("Key decision?   [ ] Yes  [X] No", "Non-Key"),
        ("NON-KEY DECISION", "NON-KEY DECISION"),
    ],
)
def test_key_decisions_are_answers_ticks_or_words(line: str, value: str) -> None:
    """What the cover says of the decision becomes its type."""
    report = report_of(f"Report to: Harbour Board\nSubject: Sea wall\n{line}\nDate: 5 June 2025\n{TEXT}")
    assert report.decision_type == value


def test_several_authors_stand_on_lines_of_their_own() -> None:
    """A line that begins anew is another author; one that was full goes on."""
    report = report_of(
        "From:     Ann Sample, Leader of the Council and Cabinet Member for Coasts, Harbours, Walls and\n"
        "          Lighthouses\n"
        "          Jo Instance, Head of Walls\n\n"
        "To:       Harbour Board – 4 March 2025\n\n"
        "Subject:  Sea wall\n\n"
        "Status:   Unrestricted\n" + TEXT
    )
    assert report.author == (
        "Ann Sample, Leader of the Council and Cabinet Member for Coasts, Harbours, Walls and Lighthouses\n"
        "Jo Instance, Head of Walls"
    )
    assert (report.report_to, report.date, report.classification) == ("Harbour Board", "2025-03-04", "Unrestricted")


def test_a_label_may_run_over_two_lines() -> None:
    """`Report of the Cabinet / Member:` is one label."""
    report = report_of(
        "**CABINET**\n\n**DATE:**               25 FEBRUARY 2025\n\n"
        "**REPORT OF CABINET     ANN SAMPLE, MEMBER FOR COAST**\n**MEMBER:**\n\n"
        "**SUBJECT:**            SEA WALL\n" + TEXT
    )
    assert (report.author, report.report_to) == ("ANN SAMPLE, MEMBER FOR COAST", "CABINET")


def test_the_title_without_a_label_is_the_line_that_stands_out() -> None:
    """Not the committee, its date, or what says that this is a report."""
    report = report_of(
        "**Harbour Board**\n\n25 January 2011\n\n**Report from the Director of Coast**\n\n"
        "Wards Affected:   ALL\n\n# Calculation of the dues for 2011/12\n" + TEXT
    )
    assert report.title == "Calculation of the dues for 2011/12"
    assert (report.author, report.wards, report.date) == ("Director of Coast", "ALL", "2011-01-25")


def test_the_cover_is_cited_and_nothing_else() -> None:
    """The lines that the fields were read from, on their page."""
    report = report_of("Report to: Harbour Board\nSubject: Sea wall\nDate: 5 June 2025\n" + TEXT)
    assert [entry.page for entry in report.provenance] == [1]
    assert report.provenance[0].text == "Report to: Harbour Board Subject: Sea wall Date: 5 June 2025"


def test_a_date_that_is_printed_and_not_understood_is_a_loss() -> None:
    """It is null, and an issue says what is printed."""
    found = found_in("Report to: Harbour Board\nSubject: Sea wall\nDate: 31st of Juen 2025\n" + TEXT)
    issues = [record for record in found if isinstance(record, Issue)]
    assert [(issue.code, issue.severity) for issue in issues] == [("date-not-read", "loss")]
    assert "31st of Juen 2025" in issues[0].message


@pytest.mark.parametrize("kind", [PartKind.PERFORMANCE_REPORT, PartKind.PLAN, PartKind.RISK_REGISTER, PartKind.OTHER])
def test_a_paper_without_a_cover_is_no_report(kind: PartKind) -> None:
    """A table or a plan may print a date and a heading; a report says to whom it goes and from whom."""
    assert found_in("# Harbour plan\n\nDate: 5 June 2025\n" + TEXT, kind) == []


def test_a_finance_report_with_a_cover_is_a_report() -> None:
    """Its kind says what its body is about."""
    text = "From: Ann Sample\nTo: Harbour Board\nSubject: Harbour accounts\nDate: 5 June 2025\n" + TEXT
    assert report_of(text, PartKind.FINANCE_REPORT).title == "Harbour accounts"


def test_a_label_that_nobody_knows_ends_the_value_above_it() -> None:
    """Whatever it asks for."""
    text = "Report to: Cabinet\nReport title: Sea wall programme\nHarbour Champion: Ann Sample\nAuthor: Jo Instance\n"
    assert fields(report_of(text + TEXT))["title"] == "Sea wall programme"


def test_a_label_may_have_a_dash() -> None:
    """As in `Divisions Affected – All`."""
    text = "Divisions Affected – All\n\n**CABINET – 4 MARCH 2025**\n\n**SEA WALL**\n\n**Report by Ann Sample**\n"
    same = {"title": "SEA WALL", "report_to": "CABINET", "date": "2025-03-04", "author": "Ann Sample"}
    assert fields(report_of(text + TEXT)) == {**same, "wards": "All"}


def test_what_stands_under_whoever_reports_is_the_title() -> None:
    """Where the line above had room for its first word."""
    text = """
            **FOR PUBLICATION**
                 **CABINET**
     **Report of the Director of Coast**
    **Repairs to the sea wall at Saltby and elsewhere**
    """
    found = fields(report_of(text + TEXT))
    assert found["author"] == "Director of Coast" and found["classification"] == "FOR PUBLICATION"


def test_a_value_of_two_lines_may_have_its_label_between_them() -> None:
    """In a table without rules whose cells are centred."""
    layout = [("Report to:", 7, 0), ("Harbour Committee – 5", 0, 150), ("March 2024", 14, 150), ("Subject:", 34, 0)]
    words = [word for said, top, left in layout for word in words_of(said, top=100 + top, left=50 + left)]
    words += words_of("Sea wall", top=134, left=200)
    page = Page(1, 595.0, 842.0, words=(*words, *words_of(TEXT, top=180)))
    layouts = compose([page])
    part = Part("p1", PartKind.REPORT, 1, 1, "whole", flow(layouts), layouts)
    (report,) = [one for one in REPORTS.find(part) if isinstance(one, Report)]
    assert fields(report) == {"report_to": "Harbour Committee", "date": "2024-03-05", "title": "Sea wall"}


def test_fields_may_stand_behind_the_text() -> None:
    """Wards under their heading, a key decision in a sentence or in a table with whom to ask."""
    text = "Report to: Cabinet\nSubject: Sea wall\nReport of: Ann Sample\n"
    end = "\n**3. Wards affected**\n\nSaltby and Netherby.\n\n**4. Key decision**\n\n4.1  This is not a key decision.\n"
    found = fields(report_of(text + TEXT + end))
    assert (found["wards"], found["decision_type"]) == ("Saltby and Netherby", "Non-Key")
