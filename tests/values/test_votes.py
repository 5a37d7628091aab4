"""Votes: counts, names and outcomes as minutes print them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councildocs.values.votes import find_votes

PIECES = [
    "For",
    " (3)",
    ": 4",
    "Against",
    " 2",
    "Abstentions",
    " Mr Bell, Mrs Cole",
    "\n",
    ". ",
    ", ",
    "Motion carried",
]
PIECES += [
    "the amendment was lost",
    " by 7 votes to 2",
    " unanimously",
    " casting vote",
    "Councillor Dunn abstained",
    " and ",
]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("For: 9, Against: 4, Abstentions: 1", (9, 4, 1, None)),
        ("For 9 Against 4 Abstain 0", (9, 4, 0, None)),
        ("Votes for 9\nVotes against 4\nAbstained 1", (9, 4, 1, None)),
        ("(9 in favour, 4 against, 1 abstention)", (9, 4, 1, None)),
        ("with nine votes for, four against and no abstentions", (9, 4, 0, None)),
        ("9 Members voting for and 4 against", (9, 4, None, None)),
        ("It was agreed by 9 votes to 4.", (9, 4, None, "carried")),
        ("The motion was lost by 9 votes to 4, with 2 abstentions.", (4, 9, 2, "lost")),
        ("On being put to the vote the amendment was declared LOST.", (None, None, None, "lost")),
        ("The recommendation was put to the vote and carried (9 for, 4 against).", (9, 4, None, "carried")),
        ("Ayes 9 Noes 4", (9, 4, None, None)),
        ("Amendment defeated.", (None, None, None, "lost")),
        ("The motion was not carried.", (None, None, None, "lost")),
        ("Carried unanimously.", (None, None, None, "carried")),
        ("There was one abstention.", (None, None, 1, None)),
        ("The vote was tied.", (None, None, None, "tied")),
        ("5 for, 5 against. On the Chair's casting vote the motion was carried.", (5, 5, None, "carried")),
    ],
)
def test_counts_and_outcome_are_as_printed(
    text: str, counts: tuple[int | None, int | None, int | None, str | None]
) -> None:
    (vote,) = find_votes(text)
    assert vote[:4] == counts


def test_names_stand_with_their_side_whatever_the_count_says() -> None:
    text = "For (4)\n\nMr Bell, Mrs Cole, Ms de Souza\nAgainst (1)\nDr Dunn\nAbstain (0)\n\nMotion carried.\n\n5. Next"
    (vote,) = find_votes(text)
    assert vote[:4] == (4, 1, 0, "carried")
    assert vote.for_names == ("Mr Bell", "Mrs Cole", "Ms de Souza")
    assert vote.against_names == ("Dr Dunn",)
    assert vote.abstain_names == ()
    assert vote.text.endswith("Motion carried")


def test_names_before_their_side_are_found() -> None:
    text = "Councillors Bell and Cole voted for the motion (2), Cllr Dunn voted against and Cllr Fox abstained."
    (vote,) = find_votes(text)
    assert (vote.for_, vote.for_names) == (2, ("Councillor Bell", "Councillor Cole"))
    assert vote.against_names == ("Cllr Dunn",)
    assert vote.abstain_names == ("Cllr Fox",)


def test_nobody_is_counted_who_is_only_named() -> None:
    (vote,) = find_votes("Voting for: Councillors Bell and Cole. Voting against: Councillor Dunn.")
    assert (vote.for_, vote.against, vote.abstain) == (None, None, None)
    assert vote.for_names == ("Councillor Bell", "Councillor Cole")


def test_one_vote_after_another_stays_two() -> None:
    text = (
        "The amendment was put and LOST (3 for, 8 against).\n\nThe motion was then put and CARRIED (8 for, 3 against)."
    )
    assert [vote[:4] for vote in find_votes(text)] == [(3, 8, None, "lost"), (8, 3, None, "carried")]


@pytest.mark.parametrize(
    "text",
    [
        "Repairs were carried out for 3 years.",
        "The balance was carried forward.",
        "A vote of thanks was given to the Chair.",
        "Members voted for the best garden.",
        "Visits fell by 80 to 475.",
        "He spoke for 5 minutes.",
        "Councillor Bell asked for the motion to be moved.",
        "",
    ],
)
def test_what_only_sounds_like_a_vote_is_none(text: str) -> None:
    assert find_votes(text) == []


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_every_vote_stands_where_it_says_and_every_count_is_printed(text: str) -> None:
    reached = 0
    for vote in find_votes(text):
        assert text[vote.start : vote.end] == vote.text
        assert vote.start >= reached
        reached = vote.end
        for count in (vote.for_, vote.against, vote.abstain):
            assert count is None or str(count) in vote.text


@pytest.mark.parametrize(
    "near_miss",
    ["For ", "For: ", "For 5 ", "Councillor Bell, ", "the motion ", "5 votes ", "put to the vote ", "Mr A, ", "by 5 "],
)
def test_a_long_near_miss_comes_to_an_end(near_miss: str) -> None:
    find_votes(near_miss * (10_000 // len(near_miss)))
