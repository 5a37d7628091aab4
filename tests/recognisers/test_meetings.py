"""An agenda announces a meeting and minutes record one: body, date, times and place, however they are set."""

from __future__ import annotations

from typing import Any

import pytest

from councildocs.recognisers.meetings import MEETINGS
from councildocs.records import Meeting, PartKind
from tests.typed import part_of

FIELDS = ("body", "date", "start_time", "end_time", "venue", "council")


def meetings(text: str, kind: PartKind = PartKind.MINUTES) -> list[dict[str, Any]]:
    """What is said of each meeting, empty fields left out."""
    found = [record for record in MEETINGS.find(part_of(text, kind)) if isinstance(record, Meeting)]
    return [{name: value for name in FIELDS if (value := getattr(one, name))} for one in found]


def test_a_sentence_that_records_a_meeting_is_read_whole() -> None:
    """Body, place, date and time stand in one sentence, the council on a line above it."""
    text = """
        NORTHSHIRE COUNTY COUNCIL

        MINUTES of a meeting of the Harbour Committee held in the Net Loft,
        Quay House, Saltmere on Thursday, 30 January 2025 at 10.00 am.

        PRESENT: Mr A Bell (Chairman)

        1.   Apologies
    """
    assert meetings(text) == [
        {
            "body": "Harbour Committee",
            "date": "2025-01-30",
            "start_time": "10:00",
            "venue": "Net Loft, Quay House, Saltmere",
            "council": "NORTHSHIRE COUNTY COUNCIL",
        }
    ]


def test_the_date_may_stand_before_the_place() -> None:
    """`held on … at … in …` is the same as `held in … on …`; the council above is meant by "the above Council"."""
    text = """
        SALTMERE COMMUNITY COUNCIL

        Minutes of a meeting of the above Council held on Monday 26th March
        2018 at 7.00pm in Saltmere Village Hall.

        2448. Police report: none.

        There being no further business the meeting closed at 20.11.
    """
    [meeting] = meetings(text)
    assert meeting["body"] == "SALTMERE COMMUNITY COUNCIL"
    assert (meeting["date"], meeting["start_time"], meeting["end_time"]) == ("2018-03-26", "19:00", "20:11")
    assert meeting["venue"] == "Saltmere Village Hall"


def test_title_lines_are_read_one_by_one() -> None:
    """Body, date and time, and a place over two lines, each on lines of their own."""
    text = """
        # Harbour Committee
        # Tuesday, 25 January 2011 at 7.00 pm
        Committee Room 4, Saltmere Town Hall, Forty Lane,
        Saltmere, AB9 9HD

        For further information contact: Ann Bell, Committee Officer

        1   Declarations of interest
    """
    assert meetings(text, PartKind.AGENDA) == [
        {
            "body": "Harbour Committee",
            "date": "2011-01-25",
            "start_time": "19:00",
            "venue": "Committee Room 4, Saltmere Town Hall, Forty Lane, Saltmere, AB9 9HD",
        }
    ]


def test_labels_name_the_fields() -> None:
    """Labels with their values beside them, the place carried on below, the invitation above."""
    text = """
        You are invited to attend a meeting of the Harbour Scrutiny Committee
        which will be held as follows:-

        Date:          Thursday, 13 November 2025
        Place:         Council Chamber, Town Hall,
                       Saltmere, AB9 0SW
        Time:          7.00 pm

        1   APOLOGIES FOR ABSENCE
    """
    assert meetings(text, PartKind.AGENDA) == [
        {
            "body": "Harbour Scrutiny Committee",
            "date": "2025-11-13",
            "start_time": "19:00",
            "venue": "Council Chamber, Town Hall, Saltmere, AB9 0SW",
        }
    ]


def test_a_title_in_three_lines_reads_as_one() -> None:
    """The shape of parish minutes: of whom, where and when, a line each."""
    text = """
        MINUTES OF THE SALTMERE PARISH COUNCIL ANNUAL MEETING

        HELD IN THE VILLAGE HALL

        ON 30th November 2023

        11.23.01   Apologies
    """
    assert meetings(text) == [
        {
            "body": "SALTMERE PARISH COUNCIL",
            "date": "2023-11-30",
            "venue": "VILLAGE HALL",
            "council": "SALTMERE PARISH COUNCIL",
        }
    ]


def test_the_date_of_a_letter_is_not_the_meetings() -> None:
    """A supplement names its meeting in a heading; the letter around it has a date of its own."""
    text = """
        Ask for:  Ann Bell
        Date:     27 January 2025

        Dear Member

        **HARBOUR BOARD - THURSDAY, 30 JANUARY 2025**

        I am now able to enclose the following document.
    """
    [meeting] = meetings(text, PartKind.AGENDA)
    assert (meeting["body"], meeting["date"]) == ("HARBOUR BOARD", "2025-01-30")


def test_the_date_of_another_meeting_is_not_taken() -> None:
    """Minutes to approve, the next meeting and the day of publication are other dates."""
    text = """
        SALTMERE TOWN COUNCIL
        Date of publication: 1 May 2025

        Notice of a meeting to be held on Wednesday 7 May 2025 at 7pm

        1.  To approve the minutes of the meeting held on 2 April 2025
        2.  Date of next meeting: 4 June 2025
    """
    [meeting] = meetings(text, PartKind.AGENDA)
    assert (meeting["date"], meeting["start_time"]) == ("2025-05-07", "19:00")


@pytest.mark.parametrize(
    ("sentence", "end"),
    [
        ("The meeting closed at 6.44 pm", "18:44"),
        ("(Note: The meeting started at 7.00 pm and ended at 8.30 pm)", "20:30"),
        ("The Chairman brought the meeting to a close at 8.40pm", "20:40"),
        ("Meeting Closed 21:00pm", "21:00"),
        ("As there was no further business, the Chair thanked all and closed the meeting at 8.45pm.", "20:45"),
        ("Daeth y cyfarfod i ben am 8.45pm.", "20:45"),
        ("The meeting rose at 1 pm.", "13:00"),
        ("Finish time: 9.15pm", "21:15"),
    ],
)
def test_minutes_say_when_the_meeting_ended(sentence: str, end: str) -> None:
    """Each of the ways in which minutes close."""
    text = f"Harbour Committee\nTuesday 4 March 2025\n\n1.   Minutes\nThe minutes were agreed.\n\n{sentence}\n"
    assert meetings(text)[0].get("end_time") == end


def test_a_planned_end_is_not_when_the_meeting_ended() -> None:
    """`scheduled to end at` and an event that closes are no end of the meeting."""
    text = """
        Harbour Committee
        Tuesday 4 March 2025

        1.   Updates
        The meeting is scheduled to end at 4.30pm.
        The consultation will close at 5.00pm on Friday.
    """
    assert "end_time" not in meetings(text)[0]


def test_names_without_a_word_for_a_body_are_taken_from_their_place() -> None:
    """The line above the date is the body's name, even where no word says so."""
    text = """
        Amenities, Leisure and Community Services
        Tuesday 13th March 2018
        Saltmere Town Hall

        Present:
        Cllrs Bell and Cole
    """
    assert meetings(text) == [
        {"body": "Amenities, Leisure and Community Services", "date": "2018-03-13", "venue": "Saltmere Town Hall"}
    ]


def test_welsh_minutes_are_read() -> None:
    """The body's own line, not its mutated form in the sentence; time, date and place of the sentence."""
    text = """
        CYNGOR CYMUNED LLANSAMPL

        Cynhaliwyd cyfarfod o Gyngor Cymuned Llansampl am 7.30pm ar y 13eg
        Ebrill 2016 yn yr Ystafell Ddarllen, Llansampl.

        1. CROESO
    """
    assert meetings(text) == [
        {
            "body": "CYNGOR CYMUNED LLANSAMPL",
            "date": "2016-04-13",
            "start_time": "19:30",
            "venue": "Ystafell Ddarllen, Llansampl",
            "council": "CYNGOR CYMUNED LLANSAMPL",
        }
    ]


def test_a_part_without_a_meeting_gives_none() -> None:
    """No date and no body, no record."""
    assert meetings("Some notes on the harbour wall\n\nIt needs repair.\n") == []


def test_a_meeting_cites_the_lines_that_it_was_read_from() -> None:
    """The provenance holds the title, and the sentence on the last page."""
    part = part_of(
        "=== 3\nHarbour Committee\nTuesday 4 March 2025\n\n1.  Minutes\n=== 4\nThe meeting closed at 6.44 pm\n",
        PartKind.MINUTES,
    )
    [meeting] = MEETINGS.find(part)
    assert [(place.page, place.text) for place in meeting.provenance] == [
        (3, "Harbour Committee Tuesday 4 March 2025"),
        (4, "The meeting closed at 6.44 pm"),
    ]


def test_a_committee_goes_before_the_authority_that_it_is_of() -> None:
    """Both stand on lines of their own, and both end like bodies."""
    text = """
        MARLOWE WATER AUTHORITY

        AUDIT AND RISK COMMITTEE

        Minutes of a meeting held on 22 May 2024 at 10 am

        1.   Apologies
    """
    assert [meeting["body"] for meeting in meetings(text)] == ["AUDIT AND RISK COMMITTEE"]


ENDINGS = {
    "The meeting concluded at 11.20": "11:20",
    "Duration of meeting: 10.00 am - 11.20 am": "11:20",
    "Duration of meeting: 80 minutes": None,
}


@pytest.mark.parametrize("said", ENDINGS)
def test_the_end_is_read_from_a_bare_figure_and_from_a_duration(said: str) -> None:
    """A line that says nothing else may leave out am and pm."""
    text = f"""
        Minutes of the Harbour Committee held on 22 May 2024 at 10 am

        1.   Apologies

        There were none.

        {said}
    """
    assert [meeting.get("end_time") for meeting in meetings(text)] == [ENDINGS[said]]


def test_the_place_ends_with_the_sentence_that_tells_it() -> None:
    """Whoever signs the summons is no part of the place; neither is the date below the date of the meeting."""
    text = """
        A meeting of the Harbour Committee which you are hereby summoned to attend will be held on
        Thursday, 19 October 2023 at 6.30 pm in the Council Chamber, Town Hall, Quay Street

        Ann Bell

        Chief Executive

        Date: 11 October 2023

        1.   Apologies
    """
    [meeting] = meetings(text, PartKind.AGENDA)
    assert (meeting["venue"], meeting["date"]) == ("Council Chamber, Town Hall, Quay Street", "2023-10-19")
