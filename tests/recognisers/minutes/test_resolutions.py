"""What was resolved: set apart by a word and a list, or told in running text."""

from __future__ import annotations

import pytest

from tests.recognisers.minutes.reading import minutes_of, one, resolutions, texts

ANNOUNCED = {
    "RESOLVED that the dues be paid.": ("resolved", "the dues be paid."),
    "RESOLVED: That the dues be paid.": ("resolved", "the dues be paid."),
    "RESOLVED (unanimously) - That the dues be paid.": ("resolved", "the dues be paid."),
    "Resolved that the dues be paid.": ("resolved", "the dues be paid."),
    "IT WAS RESOLVED THAT: the dues be paid.": ("resolved", "the dues be paid."),
    "After a long debate it was RESOLVED that the dues be paid.": ("resolved", "the dues be paid."),
    "AGREED: to pay the dues.": ("agreed", "pay the dues."),
    "RECOMMENDED to Council: That the dues be paid.": ("recommended", "the dues be paid."),
    "DECISION: That the dues be paid.": ("decided", "the dues be paid."),
    "Resolved as recommended.": ("resolved", "as recommended."),
    "PENDERFYNWYD: Talu'r bil.": ("resolved", "Talu'r bil."),
}


@pytest.mark.parametrize("text", ANNOUNCED)
def test_a_word_in_front_announces_a_decision(text: str) -> None:
    """The word and what leads in are left out of the text, and the paragraph out of the minute's."""
    minute = one(f"The clerk spoke.\n\n{text}")
    assert [(r.verb, r.text) for r in minute.resolutions] == [ANNOUNCED[text]]
    assert minute.text == "The clerk spoke."


LISTS = {
    "letters": ("RESOLVED:-", "(a)  That the dues be paid; and", "(b)  That the clerk be thanked."),
    "figures": ("RESOLVED that Cabinet agree to:", "1.  Pay the dues.", "2.  Thank the clerk."),
    "Roman": ("Committee resolved to:", "i)  pay the dues", "ii)  thank the clerk"),
    "bullets under a heading": ("**It Was Agreed**", "-  The dues be paid", "-  The clerk be thanked"),
    "a slash": ("RESOLVED/-", "1.  That the dues be paid.", "2.  That the clerk be thanked."),
    "no markers": ("RESOLVED:", "That the dues be paid.", "That the clerk be thanked."),
}


@pytest.mark.parametrize("style", LISTS)
def test_each_item_of_a_list_is_a_decision(style: str) -> None:
    """With its marker; what follows the list is text again."""
    lead, *items = LISTS[style]
    minute = one("\n\n".join([lead, *(f"    {item}" for item in items), "The Chair thanked everyone for coming."]))
    assert len(minute.resolutions) == 2
    for found, item in zip(minute.resolutions, items, strict=True):
        assert found.text.lower() in item.lower()
        assert found.marker is None or item.startswith(found.marker)
    assert minute.text == "The Chair thanked everyone for coming."


def test_a_list_in_one_paragraph_is_one_decision_each() -> None:
    """(a) and (b) may stand on one line."""
    found = resolutions("RESOLVED - That (a) the dues be paid; and (b) the clerk be thanked.")
    assert [r.marker for r in found] == ["(a)", "(b)"]
    assert [r.text for r in found] == ["the dues be paid; and", "the clerk be thanked."]


def test_a_list_inside_an_item_belongs_to_it() -> None:
    """Deeper letters are part of the decision that they stand under."""
    found = resolutions("""
        RESOLVED:

        (1)   That the dues be paid.

        (2)   That the clerk:

              a)   write to the port; and

              b)   report back.

        (3)   That the port be thanked.
        """)
    assert [r.marker for r in found] == ["(1)", "(2)", "(3)"]
    assert found[1].text == "the clerk: a) write to the port; and b) report back."


def test_a_lead_in_is_kept_where_it_carries_meaning() -> None:
    """What all items share is not lost."""
    found = resolutions("RESOLVED that the following be appointed:\n\n    (a)  Mr Reed\n\n    (b)  Mrs Moss")
    assert [r.lead_in for r in found] == ["that the following be appointed"] * 2
    found = resolutions("RESOLVED that:\n\n    (a)  dues be paid\n\n    (b)  tea be had")
    assert [r.lead_in for r in found] == [None, None]


def test_a_list_of_payments_is_one_decision() -> None:
    """Lines without markers that stand further in go with their announcement."""
    found = texts("The Councillors resolved to pay :\n\n      Rope Ltd  £ 205.88\n\n      A Reed  £ 250.00")
    assert found == ["pay : Rope Ltd £ 205.88 A Reed £ 250.00"]


def test_a_list_goes_on_behind_a_page_break() -> None:
    """The next letter on the next page is the next decision."""
    text = """
        === 1
        **1. Apologies**

        None were sent to the clerk before the meeting began.

        **2. Harbour dues**

        RESOLVED:

            (a)  That the dues be paid.

        === 2
            (b)  That the clerk be thanked.

        **3. Urgent business**

        None.
        """
    assert [r.marker for r in minutes_of(text)[1].resolutions] == ["(a)", "(b)"]


TOLD = {
    "It was agreed that the hall should be painted.": ("agreed", "the hall should be painted."),
    "Councillors agreed to give £50.": ("agreed", "give £50."),
    "Councillors agreed this be paid immediately.": ("agreed", "this be paid immediately."),
    "After discussion, the Committee resolved to wait.": ("resolved", "wait."),
    "Agreed that a key be cut.": ("agreed", "a key be cut."),
    "The Board discussed the plan and agreed to receive it in May.": ("agreed", "receive it in May."),
    "Cytunwyd y byddai’r Clerc yn ysgrifennu.": ("agreed", "y byddai’r Clerc yn ysgrifennu."),
}


@pytest.mark.parametrize("text", TOLD)
def test_running_text_tells_decisions(text: str) -> None:
    """Its sentence leaves the text of the minute, those around it stay."""
    minute = one(f"The clerk spoke. {text} Everyone was glad.")
    assert [(r.verb, r.text) for r in minute.resolutions] == [TOLD[text]]
    assert minute.text == "The clerk spoke. Everyone was glad."


REPORTED = {
    "The minutes of 4 May were agreed as an accurate record.": "agreed",
    "All agreed this was a true record and they were signed.": "agreed",
    "The revised policy was approved and adopted.": "approved",
    "Mr Reed was unanimously co-opted onto the Council.": "co-opted",
    "The report was noted.": "noted",
    "Three bills – all approved.": "approved",
}


@pytest.mark.parametrize("text", REPORTED)
def test_a_sentence_that_reports_a_decision_is_one_and_stays(text: str) -> None:
    """The whole sentence is the decision, and the minute's text keeps it."""
    minute = one(text)
    assert [(r.verb, r.text) for r in minute.resolutions] == [(REPORTED[text], text)]
    assert minute.text == text


NO_DECISIONS = [
    "Mr Reed agreed that it was late and said that he would ask the port.",
    "Members agreed that the service is in a strong position.",
    "At the last meeting it was agreed that the hall should be painted.",
    "The clerk reported that the District Council agreed to mend the road.",
    "The bridge was approved by the Highways Agency on 3 May 2019.",
    "It was noted that many ships are late.",
    "The hall has agreed to host the fair.",
    "If the plan is approved the work may begin.",
]


@pytest.mark.parametrize("text", NO_DECISIONS)
def test_what_others_or_other_times_decided_is_none(text: str) -> None:
    """Opinions, reports, other bodies and other meetings resolve nothing here."""
    assert texts(text) == []


def test_a_report_of_a_decision_is_none_beside_an_announced_one() -> None:
    """Where a minute sets its decisions apart, only they count, and what was agreed to be done."""
    body = "The Committee noted the report.\n\nIt was agreed to visit the port.\n\nRESOLVED: That the report be noted."
    assert texts(body) == ["visit the port.", "the report be noted."]


def test_one_word_may_be_the_whole_minute() -> None:
    """`Approved & signed` decides something where nothing else is said."""
    text = "Approved & signed as correct."
    assert [(r.verb, r.text) for r in resolutions(text)] == [("approved", text)]


def test_a_word_in_capitals_behind_a_bullet_decides_it() -> None:
    """AGREED at the end is not part of what was agreed."""
    found = resolutions("-  We should paint the hall in May. AGREED")
    assert [(r.verb, r.text) for r in found] == [("agreed", "We should paint the hall in May")]


def test_items_under_the_name_of_the_board_say_what_it_did() -> None:
    """The verb of each item is its own."""
    found = resolutions("The Board:\n\n    -  NOTED the report; and\n\n    -  APPROVED the budget.")
    assert [r.verb for r in found] == ["noted", "approved"]
    assert [r.text for r in found] == ["NOTED the report; and", "APPROVED the budget."]


def test_no_long_near_miss_hangs() -> None:
    """Ten thousand letters that nearly tell a decision are read at once."""
    near = "the Committee of the Council, Members and it was therefore unanimously " * 40
    assert texts("\n".join(near[i : i + 90] for i in range(0, len(near), 90))) == []
