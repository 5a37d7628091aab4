"""What stands in a minute: its title, the agenda item that it belongs to, and its text."""

from __future__ import annotations

import pytest

from councildocs.layout import Paragraph, make_line
from councildocs.page import Style, Word
from councildocs.recognisers.minutes.titles import split_heading
from tests.recognisers.minutes.reading import minutes_of, one
from tests.typed import words_of

TITLES = {
    "Apologies: Mr Reed": ("Apologies", "Mr Reed"),
    "Harbour dues - The clerk read a letter from the port.": ("Harbour dues", "The clerk read a letter from the port."),
    "Harbour dues. The clerk read a letter.": ("Harbour dues", "The clerk read a letter."),
    "Accounts for payment:- Rope £12, paint £9": ("Accounts for payment", "Rope £12, paint £9"),
    "Property - Future Options": ("Property - Future Options", ""),
    "Open forum (19:30-20:00)": ("Open forum (19:30-20:00)", ""),
    "- Any Other Business": ("Any Other Business", ""),
    "The clerk reported that: nothing was paid.": ("", "The clerk reported that: nothing was paid."),
    "RESOLVED: That the dues be paid.": ("", "RESOLVED: That the dues be paid."),
}


def paragraph_of(text: str, bold: int = 0) -> Paragraph:
    """A paragraph whose first words are bold."""
    plain, heavy = Style(), Style(bold=True)
    words = [word._replace(style=heavy if i < bold else plain) for i, word in enumerate(words_of(text))]
    return Paragraph((make_line(1, words),), text)


@pytest.mark.parametrize("text", TITLES)
def test_a_title_on_the_line_of_its_text_ends_at_a_mark(text: str) -> None:
    """A colon, a dash or a stop behind a few words parts them; a sentence is no title."""
    heading = split_heading(paragraph_of(text), 0, bold_tells=True)
    assert (heading.title, text[heading.rest :] if heading.title else text) == TITLES[text]


def test_weight_tells_a_title_from_its_text() -> None:
    """Bold words are the title, up to a mark among them."""
    heading = split_heading(paragraph_of("Open Forum Many people came.", bold=2), 0, bold_tells=True)
    assert heading.title == "Open Forum"
    heading = split_heading(paragraph_of("Updates: Village Hall - the roof leaks.", bold=3), 0, bold_tells=True)
    assert heading.title == "Updates"


def test_the_agenda_item_is_read_and_is_not_text() -> None:
    """`(Item 4)` under the title, or behind it."""
    assert [(m.title, m.agenda_item, m.text) for m in minutes_of("""
        **84. Apologies (Item 1)**

        None.

        **85. Harbour dues**
        (Item 2)

        The dues were discussed.
        """)] == [("Apologies", "1", "None."), ("Harbour dues", "2", "The dues were discussed.")]


def test_the_reference_of_a_decision_is_read_from_the_title() -> None:
    """The title keeps it; a planning application's number is none."""
    assert one("None.", title="24/00108 - Harbour budget").decision_reference == "24/00108"
    assert one("None.", title="24/00108/FUL - 1 Quay Street").decision_reference is None


def test_paragraphs_are_joined_by_line_breaks_and_decisions_taken_out() -> None:
    """Lists keep their markers; what was resolved is not said twice."""
    minute = one("""
        The clerk told of:

        - the rope; and

        - the paint.

        RESOLVED: That both be paid.

        The Chair thanked her.
        """)
    assert minute.text == "The clerk told of:\n- the rope; and\n- the paint.\nThe Chair thanked her."


ENDINGS = [
    "The meeting closed at 6.44 pm",
    "There being no further business the Chair closed the meeting at 9.15 pm.",
    "(Note: The meeting started at 7.00 pm and ended at 9.15 pm)",
    "Date of next meeting: 4 May",
    "Signed ........................ Chairman",
    "Daeth y cyfarfod i ben am 8.45pm.",
]


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_last_minute_ends_before_the_end_of_the_meeting(ending: str) -> None:
    """Closing, signature and date of the next meeting belong to no minute."""
    text = f"**1. Apologies**\n\n    None.\n\n**2. Urgent business**\n\n    There was none.\n\n{ending}\n\nA Reed\n"
    last = minutes_of(text)[-1]
    assert last.text.splitlines()[0] == "There was none."
    assert ending not in last.text


def test_signature_lines_at_the_foot_of_a_page_are_not_text() -> None:
    """They stand between two minutes and belong to neither."""
    text = """
        **16.07.2 Apologies**

        None.

        Signed ____________________ Dated ____________

        **16.07.3 Harbour dues**

        Paid.
        """
    assert [minute.text for minute in minutes_of(text)] == ["None.", "Paid."]


def test_a_heading_over_the_next_minutes_is_not_text_of_the_one_before() -> None:
    """PART II stands over what follows."""
    text = "**1. Apologies**\n\n    None.\n\n**PART II - EXEMPT**\n\n**2. Land**\n\n    Sold.\n"
    assert [minute.text for minute in minutes_of(text)] == ["None.", "Sold."]


def test_every_place_that_is_cited_holds_what_is_quoted() -> None:
    """The words of a minute and of its resolution stand in its provenance."""
    minute = one("The clerk spoke.\n\nRESOLVED: That the dues be paid.")
    assert "The clerk spoke." in minute.provenance[0].text
    assert minute.resolutions[0].provenance[0].text == "the dues be paid."
    assert isinstance(words_of("dues")[0], Word)
