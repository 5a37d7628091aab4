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


def test_a_bold_announcement_under_a_bold_heading_is_no_part_of_it() -> None:
    """Set close together, the heading and `RESOLVED/-` look like one paragraph."""
    found = minutes_of("""
        **41. Apologies**

        None.

        **42. Minutes of the meeting held on 3 May**
        **RESOLVED/-**

            That the minutes be approved.
    """)
    assert (found[1].title, [r.text for r in found[1].resolutions]) == (
        "Minutes of the meeting held on 3 May",
        ["the minutes be approved."],
    )


def test_the_end_of_the_meeting_is_no_part_of_the_last_decision() -> None:
    """The line that says so follows without a gap."""
    found = minutes_of("""
        **41. Apologies**

        None.

        **42. Next meeting**

            RESOLVED - That the next meeting be held on Monday, 3 June, in the hall by the water at noon.
            The meeting concluded at 12.35 pm.
    """)
    assert [r.text for r in found[1].resolutions] == [
        "the next meeting be held on Monday, 3 June, in the hall by the water at noon."
    ]


def test_the_body_may_stand_between_the_word_and_the_list() -> None:
    """`Decisions`, then `The Executive:-`, then what it did."""
    assert texts("**Decisions**\n\nThe Executive:-\n\n(1)  Notes the update; and\n\n(2)  Approves the plan.") == [
        "Notes the update; and",
        "Approves the plan.",
    ]


def test_votes_between_the_word_and_what_was_resolved_are_left_out() -> None:
    """The figure behind `to` belongs to the votes."""
    [resolution] = resolutions("RESOLVED by 3 votes to 1 to close the quay.")
    assert resolution.text == "close the quay."
    assert resolution.votes and (resolution.votes.for_, resolution.votes.against) == (3, 1)


def test_a_sentence_is_a_decision_where_the_next_one_says_who_moved_it() -> None:
    """Also in a minute that announces another one."""
    found = resolutions(
        "It was resolved to pay the bill.\n\n"
        "The budget was agreed and a precept set. Proposed Cllr. Reed, seconded Cllr. Moss, "
        "with 4 in favour and 1 against."
    )
    assert [(r.text, r.mover) for r in found] == [
        ("pay the bill.", None),
        ("The budget was agreed and a precept set.", "Cllr. Reed"),
    ]
    assert found[1].votes and (found[1].votes.for_, found[1].votes.against) == (4, 1)


def test_minutes_that_were_proposed_and_approved_are_a_decision_whole() -> None:
    """`as a true record` says only how; what was approved stands before the movers."""
    text = "The minutes of 8 July were proposed by Cllr Reed, seconded by Cllr Moss and approved as a true record."
    [resolution] = resolutions(text)
    assert (resolution.text, resolution.mover, resolution.seconder) == (text, "Cllr Reed", "Cllr Moss")


def test_a_recorded_vote_before_the_decision_is_its_vote() -> None:
    """Names and a count on each side, one paragraph each."""
    [resolution] = resolutions(
        "The motion was put and a recorded vote was taken:\n\n"
        "FOR: Councillors Reed, Moss, Hale, Mrs Fox and Mrs Gill (5)\n\n"
        "AGAINST: Councillors Ives and Jay (2)\n\n"
        "ABSTAIN: Councillor Kent (1)\n\n"
        "The motion was declared CARRIED and it was\n\n"
        "RESOLVED - That the dues be paid."
    )
    votes = resolution.votes
    assert votes and (votes.for_, votes.against, votes.abstain, votes.outcome) == (5, 2, 1, "carried")
    assert votes.abstain_names == ["Councillor Kent"]


def test_a_line_that_begins_with_the_word_and_a_colon_is_an_announcement() -> None:
    """Though it follows without a gap; the sentence before it, with the votes, stays in the text."""
    minute = one(
        "There was a question on the rates of the quay, which the clerk answered at some length for all.\n"
        "The Forum voted on it: For 9, Against 2, Abstain 1.\n"
        "Agreed: to raise the dues."
    )
    [resolution] = minute.resolutions
    assert resolution.text == "raise the dues."
    assert resolution.votes and (resolution.votes.for_, resolution.votes.against) == (9, 2)
    assert minute.text.endswith("For 9, Against 2, Abstain 1.")


def test_moved_seconded_and_agreed_is_one_word() -> None:
    """Nobody is named; what follows was agreed."""
    assert texts("It was moved, seconded and agreed that the public should be excluded.") == [
        "the public should be excluded."
    ]
