"""Who moved and seconded, how they voted, and what was moved in vain."""

from __future__ import annotations

import pytest

from tests.recognisers.minutes.reading import one, resolutions

MOVERS = [
    "It was proposed by Cllr A Reed, seconded by Cllr B Moss and unanimously agreed that the dues be paid.",
    "Proposed by Cllr A Reed, seconded by Cllr B Moss and RESOLVED that the dues be paid.",
    "On the motion of Cllr A Reed, seconded by Cllr B Moss, it was RESOLVED that the dues be paid.",
    "RESOLVED, on the proposal of Cllr A Reed, seconded by Cllr B Moss, that the dues be paid.",
    "RESOLVED that the dues be paid. Proposed: Cllr A Reed. Seconded: Cllr B Moss.",
    "RESOLVED that the dues be paid (Proposed Cllr A Reed, seconded Cllr B Moss).",
    "Cllr A Reed proposed and Cllr B Moss seconded that the dues be paid. All in favour.",
]


@pytest.mark.parametrize("text", MOVERS)
def test_movers_stand_beside_the_decision(text: str) -> None:
    """However they are named, the decision has them, and its text has not."""
    found = resolutions(text)
    assert [(r.mover, r.seconder) for r in found] == [("Cllr A Reed", "Cllr B Moss")]
    assert found[0].text.rstrip(".") == "the dues be paid"


def test_movers_on_a_line_of_their_own_belong_to_the_decision_before() -> None:
    """`Proposed: KD 2nd: CR` under what was approved."""
    found = resolutions("The minutes of 4 May were approved and signed\n\nProposed: KD  2nd: CR")
    assert [(r.mover, r.seconder) for r in found] == [("KD", "CR")]


VOTES = {
    "RESOLVED (by 8 votes to 3 with 1 abstention) that the dues be paid.": (8, 3, 1),
    "RESOLVED that the dues be paid (For 6, Against 2, Abstain 0).": (6, 2, 0),
    "RESOLVED that the dues be paid.\n\nVoting: For 5, Against 4, Abstentions 1": (5, 4, 1),
    "Mr Reed moved, and Mrs Moss seconded, that dues be paid.\n\nThe motion was carried by 7 votes to 2.": (7, 2, None),
}


@pytest.mark.parametrize("text", VOTES)
def test_votes_stand_on_the_decision(text: str) -> None:
    """In its words, behind it, or between the motion and its outcome."""
    votes = resolutions(text)[0].votes
    assert votes is not None
    assert (votes.for_, votes.against, votes.abstain) == VOTES[text]


def test_a_vote_over_a_list_stands_on_the_first_decision() -> None:
    """Names as printed, and the movers of the motion that was carried."""
    found = resolutions("""
        1)  Mr Reed proposed, and Mrs Moss seconded the motion that

            "The Council is asked to:

            (1)  pay the dues; and

            (2)  thank the clerk."

        2)  The Chairman put the motion to the vote and the voting was as follows.

        For (2)

        Mr Reed, Mrs Moss

        Against (1)

        Dr Hale

        Abstain (0)

                               Motion carried.

        3)  RESOLVED that the Council:

            (1)  pays the dues; and

            (2)  thanks the clerk.
        """)
    assert [r.text for r in found] == ["pays the dues; and", "thanks the clerk."]
    first, second = found
    assert (first.mover, first.seconder) == ("Mr Reed", "Mrs Moss")
    assert first.votes is not None and first.votes.for_names == ["Mr Reed", "Mrs Moss"]
    assert first.votes.against_names == ["Dr Hale"]
    assert (second.mover, second.votes) == (None, None)


def test_a_lost_motion_is_no_decision() -> None:
    """It is kept among the motions with its movers and votes."""
    minute = one("""
        Councillor Reed proposed, seconded by Councillor Moss, that the port be closed.

        On being put to the vote the motion was LOST, with 4 votes for and 9 against.
        """)
    assert minute.resolutions == []
    motion = minute.motions[0]
    assert (motion.kind, motion.text, motion.mover, motion.seconder) == (
        "motion", "the port be closed.", "Councillor Reed", "Councillor Moss",
    )  # fmt: skip
    votes = motion.votes
    assert votes is not None and (votes.for_, votes.against, votes.outcome) == (4, 9, "lost")


def test_a_lost_amendment_leaves_the_motion_open() -> None:
    """The motion's movers go to what was resolved in the end."""
    minute = one("""
        Mr Reed moved, and Mrs Moss seconded, that the dues be paid.

        Dr Hale moved, and Mr Fox seconded, an amendment to pay half of the dues.

        The amendment was put to the vote and lost.

        RESOLVED: That the dues be paid.
        """)
    assert [(m.kind, m.mover) for m in minute.motions] == [("amendment", "Dr Hale")]
    assert [(r.mover, r.seconder) for r in minute.resolutions] == [("Mr Reed", "Mrs Moss")]


def test_the_closure_is_procedural() -> None:
    """That the question be now put decides nothing of itself."""
    minute = one("Mr Reed moved and Mrs Moss seconded that the question be now put. The motion was carried.")
    assert [motion.kind for motion in minute.motions] == ["procedural"]
    assert minute.resolutions == []


def test_what_was_carried_and_not_written_again_is_a_decision() -> None:
    """A motion that all agreed to needs no RESOLVED."""
    body = "Mr Reed proposed, and Mrs Moss seconded, that the Council thank the clerk.\n\n    Agreed unanimously."
    found = resolutions(body)
    assert [(r.text, r.mover, r.votes) for r in found] == [("the Council thank the clerk.", "Mr Reed", None)]


def test_that_all_agreed_is_no_vote() -> None:
    """Nothing is counted that was not."""
    assert resolutions("It was unanimously RESOLVED that the dues be paid.")[0].votes is None
