"""Minutes begin where the numbers say so that run through the whole paper, in whatever style they are printed."""

from __future__ import annotations

import pytest

from tests.recognisers.minutes.reading import issues_of, minutes_of

STYLES = {
    "full stops": ("86. Apologies", "87. Harbour dues", "88. Urgent business"),
    "bare numbers": ("52   Apologies", "53   Harbour dues", "54   Urgent business"),
    "letters and figures": ("HSC.45   APOLOGIES", "HSC.46   HARBOUR DUES", "HSC.47   URGENT BUSINESS"),
    "month, year and number": ("16.07.2 Apologies", "16.07.3 Harbour dues", "16.07.4 Urgent business"),
    "number and year": ("45/23 Apologies", "46/23 Harbour dues", "47/23 Urgent business"),
    "year and number": ("23/045 Apologies", "23/046 Harbour dues", "23/047 Urgent business"),
    "letters, number and year": ("PC/12/24 APOLOGIES", "PC/13/24 HARBOUR DUES", "PC/14/24 URGENT BUSINESS"),
    "the word": ("Item 1: Apologies", "Item 2: Harbour dues", "Item 3: Urgent business"),
}


@pytest.mark.parametrize("style", STYLES)
def test_minutes_are_numbered_in_every_style(style: str) -> None:
    """Whatever the numbers look like, each begins a minute, printed as it stands and with its title."""
    heads = STYLES[style]
    text = "".join(f"{head}\n\n      Nothing was said.\n\n" for head in heads)
    found = minutes_of(text)
    assert [(minute.title or "").lower() for minute in found] == ["apologies", "harbour dues", "urgent business"]
    assert all((minute.number or "?") in head for minute, head in zip(found, heads, strict=True))
    assert [minute.text for minute in found] == ["Nothing was said."] * 3


def test_numbered_paragraphs_inside_a_minute_are_none() -> None:
    """Numbers further in that begin again in each minute are its text."""
    text = """
        **86. Apologies**

            1. Mr Reed sent his.

            2. So did Mrs Moss.

        **87. Harbour dues**

            1. The harbour master spoke at length about the dues.

            2. Members asked why.

        **88. Urgent business**

            None.
        """
    assert [minute.number for minute in minutes_of(text)] == ["86", "87", "88"]


def test_a_number_alone_on_its_line_takes_the_next_line_as_its_title() -> None:
    """Also where the page breaks between the two."""
    text = """
        === 1
        **68   APOLOGIES**

        None were received by the clerk before the meeting.

        69

        === 2
        **URGENT BUSINESS**

        There was none.
        """
    found = [(minute.number, minute.title) for minute in minutes_of(text)]
    assert found == [("68", "APOLOGIES"), ("69", "URGENT BUSINESS")]


def test_a_heading_above_a_numbered_paragraph_is_its_title() -> None:
    """The older style: the title first, the number in front of the text."""
    text = """
        **Apologies for absence**

        45.  Apologies were received from Mr Reed.

        **Bridge works**

        46.  The Committee received a report of the Engineer on the bridge.

        47.  RESOLVED: That the report be noted.
        """
    found = minutes_of(text)
    titles = [(minute.number, minute.title) for minute in found]
    assert titles == [("45", "Apologies for absence"), ("46", "Bridge works"), ("47", None)]
    assert found[0].text == "Apologies were received from Mr Reed."
    assert [resolution.text for resolution in found[2].resolutions] == ["the report be noted."]


def test_minutes_may_have_numbers_and_no_titles() -> None:
    """Numbers that follow one another at the left edge through the paper are enough."""
    text = """
        45. The minutes of the last meeting were approved.

        46. The Chairman said that the bridge was open. A letter was read.

        47. The clerk was thanked for the tea.
        """
    assert [(minute.number, minute.title) for minute in minutes_of(text)] == [("45", None), ("46", None), ("47", None)]


def test_a_heading_that_is_repeated_on_the_next_page_begins_nothing() -> None:
    """`(continued)` says that it goes on."""
    text = """
        === 1
        **1.  Apologies**

        None.

        **2.  Harbour dues**

        A report was read.

        === 2
        **2.  Harbour dues (continued)**

        It was long.

        **3.  Urgent business**

        None.
        """
    assert [minute.number for minute in minutes_of(text)] == ["1", "2", "3"]


ODD = {
    "repeated": (("5. Apologies", "5. Harbour dues", "6. Urgent business"), ["minute-number-repeated"]),
    "out of order": (("55. Apologies", "6. Harbour dues", "57. Urgent business"), ["minute-number-out-of-order"]),
    "misprinted": (("11.23.04 Apologies", "11..23.05 Harbour dues", "11.23.06 Thanks"), ["minute-number-misprinted"]),
    "missing": (("7. Apologies", "9. Harbour dues", "10. Urgent business"), ["minute-number-missing"]),
    "in order": (("7. Apologies", "8. Harbour dues", "9. Urgent business"), []),
}


@pytest.mark.parametrize("what", ODD)
def test_odd_numbers_are_kept_and_doubted(what: str) -> None:
    """A number that is repeated, misprinted or out of order is kept as printed, with an issue."""
    heads, codes = ODD[what]
    text = "".join(f"**{head}**\n\n      Nothing was said.\n\n" for head in heads)
    assert [minute.number for minute in minutes_of(text)] == [head.split()[0].rstrip(".") for head in heads]
    assert issues_of(text) == codes


def test_minutes_without_numbers_are_read_by_their_headings() -> None:
    """Usual titles show what headings look like; what is above the first of them is no minute."""
    text = """
        **Minutes of the meeting of Saltmere Town Council**

        **Present**

        Mr Reed, Mrs Moss

        **Apologies for absence**

        None.

        **Bus shelter**

        It leaks.

        **Date of next meeting**

        4 May.
        """
    found = minutes_of(text)
    assert [minute.title for minute in found] == ["Apologies for absence", "Bus shelter", "Date of next meeting"]
    assert [minute.text for minute in found] == ["None.", "It leaks.", "4 May."]
    assert {minute.number for minute in found} == {None}


def test_minutes_without_numbers_and_usual_headings_say_that_they_were_not_read() -> None:
    """Nothing is dropped in silence."""
    assert issues_of("The harbour committee met and talked.\n") == ["minutes-not-read"]


NUMBERED = "**1. Apologies**\n\nNone.\n\n**2. Harbour dues**\n\nNone.\n"


def test_a_heading_before_the_first_number_is_a_minute_where_something_was_decided_under_it() -> None:
    """Who came is none."""
    text = f"**Present**\n\nMr Reed\n\n**Election of Chair**\n\nRESOLVED that Mr Reed take the chair.\n\n{NUMBERED}"
    found = [(minute.number, minute.title) for minute in minutes_of(text)]
    assert found[:2] == [(None, "Election of Chair"), ("1", "Apologies")]


def test_a_decision_before_the_first_minute_says_that_it_was_not_read() -> None:
    """It stands under no heading."""
    assert issues_of(f"RESOLVED that Mr Reed take the chair.\n\n{NUMBERED}") == ["decision-without-minute"]


def test_the_number_may_stand_below_its_heading() -> None:
    """The heading above, the number beside the first paragraph; that one decision there is bold changes nothing."""
    found = minutes_of("""
        **NOTICE OF RECORDING**

        21        The Chair said that the meeting was filmed.

        **MINUTES**

        22        **RESOLVED:-**

                  That the minutes be signed.

        **DAMP IN THE BOATHOUSE**

        23        A report of the engineer was submitted.

        **AUTHORITY TO OFFICERS**

        24        **RESOLVED:-**

                  That the Chair act between meetings.
    """)
    assert [(minute.number, minute.title) for minute in found] == [
        ("21", "NOTICE OF RECORDING"),
        ("22", "MINUTES"),
        ("23", "DAMP IN THE BOATHOUSE"),
        ("24", "AUTHORITY TO OFFICERS"),
    ]
    assert found[2].text == "A report of the engineer was submitted."


def test_the_short_name_of_a_body_may_begin_a_number() -> None:
    """Small letters before the first stroke; a date is no number."""
    found = minutes_of("""
        **Exe/24/89   Minutes**

        None.

        **Exe/24/90   Harbour dues**

        None.

        **Exe/24/91   Date of next meeting**

        17 June 2024
    """)
    assert [minute.number for minute in found] == ["Exe/24/89", "Exe/24/90", "Exe/24/91"]
    assert found[2].text == "17 June 2024"


def test_the_title_of_the_paper_is_no_minute() -> None:
    """The name of the committee and the word `Minutes` stand above the list of who came."""
    found = minutes_of("""
        **PLANNING COMMITTEE**

        Present: Mr Reed, Mrs Moss and Mr Fox, with the clerk

        **MINUTES**

        Monday 3 June 2024

        **41. Apologies**

        None.

        **42. Harbour dues**

        None.
    """)
    assert [minute.number for minute in found] == ["41", "42"]


def test_headings_in_the_middle_of_the_page_look_alike() -> None:
    """Each begins elsewhere; what tells is that they are centred, and a long one goes on in the line below."""
    found = minutes_of("""
                         **1  APOLOGIES**

        None.

            **2  STOPPING UP OF THE OLD LANE BESIDE THE WATER AND THE**
                                **QUAY ROAD**

        A report was introduced.

                    **3  APPOINTMENTS TO OUTSIDE BODIES**

        None.

                       **4  URGENT BUSINESS**

        None.
    """)
    assert [(minute.number, minute.title) for minute in found] == [
        ("1", "APOLOGIES"),
        ("2", "STOPPING UP OF THE OLD LANE BESIDE THE WATER AND THE QUAY ROAD"),
        ("3", "APPOINTMENTS TO OUTSIDE BODIES"),
        ("4", "URGENT BUSINESS"),
    ]


def test_a_bold_line_that_hangs_below_the_title_goes_on_with_it() -> None:
    """It begins where the words of the title begin, further in than the number."""
    found = minutes_of("""
        **41.   Apologies**

        None.

        **42.   Response to the inspection of the harbour and the plan of**
              **Works for the quay**

        A report was introduced.

        **43.   Urgent business**

        None.
    """)
    assert found[1].title == "Response to the inspection of the harbour and the plan of Works for the quay"
