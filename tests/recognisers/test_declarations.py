"""Declarations of interest: one record for each person who declared something, none where nobody did."""

from __future__ import annotations

import pytest

from councildocs.recognisers.declarations import DECLARATIONS
from councildocs.records import Declaration, PartKind
from tests.typed import part_of


def declarations(text: str) -> list[Declaration]:
    return [one for one in DECLARATIONS.find(part_of(text, PartKind.MINUTES)) if isinstance(one, Declaration)]


def minute(body: str, title: str = "3.   Declarations of Interest") -> str:
    return f"{title}\n     {body}\n\n4.   Minutes\n     Mr Reed declared that the minutes were of interest.\n"


def test_each_numbered_declaration_is_one_record() -> None:
    """Two people in one sentence are two records; the number of the item stands apart."""
    text = """
        271.   Declarations of Disclosable Pecuniary Interests or Other Significant
               Interests in items on the agenda
               (Item 2)

               1)   Mrs Bell and Mr Cole declared a pecuniary interest in item 12 –
                    Harbour dues – and would not vote.

               2)   Mr Dunn declared an interest in item 6 - Questions - that he was a
                    trustee of the lifeboat.

        272.   Minutes
    """
    found = declarations(text)
    assert [(one.name, one.item) for one in found] == [("Mrs Bell", "12"), ("Mr Cole", "12"), ("Mr Dunn", "6")]
    assert found[2].text.endswith("item 6 - Questions - that he was a trustee of the lifeboat.")


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("Councillor Bell stated that she had a non-pecuniary interest in a school.", ["Councillor Bell"]),
        ("Both Nick Bell and Ann Cole declared an interest in application 13/00984/F.", ["Nick Bell", "Ann Cole"]),
        ("A declaration of interest was made by Cllr Bell in respect of item 7.", ["Cllr Bell"]),
        ("Cllr Bell – item 7 – non-pecuniary – member of the hall committee", ["Cllr Bell"]),
        ("Members who were district councillors declared an interest.", [None]),
    ],
)
def test_shapes_of_a_declaration(body: str, names: list[str | None]) -> None:
    """A sentence, a passive, a line of a list; a group without a name is a record without one."""
    assert [one.name for one in declarations(minute(body))] == names


@pytest.mark.parametrize(
    "body",
    [
        "None",
        "None.",
        "There were no declarations of interest.",
        "No declarations of interest were received",
        "Members were reminded of the need to declare any interests.",
        "Ni dderbyniwyd unrhyw ddatganiadau o ddiddordeb.",
    ],
)
def test_nobody_declared_anything(body: str) -> None:
    """Each of the ways in which a minute says so."""
    assert declarations(minute(body)) == []


def test_the_title_may_stand_on_the_line() -> None:
    """`2450. Declarations of interest: …` on one line."""
    assert declarations("2450. Declarations of interest: None.\n\n2451. Minutes: agreed.\n") == []
    text = "2450. Declarations of interest: Cllr Bell declared a personal interest in item 6.\n\n2451. Minutes.\n"
    assert [(one.name, one.text) for one in declarations(text)] == [
        ("Cllr Bell", "Cllr Bell declared a personal interest in item 6.")
    ]


def test_what_follows_a_declaration_goes_with_it() -> None:
    """A sentence that declares nothing new belongs to the one before; the next declaration is its own."""
    first, second = "Cllr Bell declared an interest in item 4. She left.", "Cllr Cole declared an interest in item 6."
    assert [one.text for one in declarations(minute(f"{first} {second}"))] == [first, second]


def test_a_declaration_set_apart_elsewhere_is_found() -> None:
    """A paragraph of its own inside another minute, in brackets."""
    text = """
        7.   Harbour dues

             (Councillor Bell declared a personal interest in this item and left.)

             The Committee considered the report. Mr Cole said he had an interest in boats.
    """
    assert [one.name for one in declarations(text)] == ["Councillor Bell"]


@pytest.mark.parametrize(
    "said",
    [
        "It be noted that Mrs Bell declared a personal interest in item 16.",
        "Mrs Bell declared that she was a governor of Quay School.",
    ],
)
def test_what_was_declared_needs_no_word_for_it(said: str) -> None:
    """A sentence that notes the declaration, and one that says only what the member is."""
    assert [(one.name, one.text) for one in declarations(minute(said))] == [("Mrs Bell", said)]
