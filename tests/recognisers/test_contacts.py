"""Who can be asked: name, post, department, address and number, wherever a paper prints them together."""

from __future__ import annotations

from typing import Any

import pytest

from councildocs.recognisers.contacts import CONTACTS
from councildocs.records import Contact, PartKind
from tests.typed import part_of

FIELDS = ("name", "position", "department", "email", "telephone")


def contacts(text: str, kind: PartKind = PartKind.REPORT) -> list[dict[str, Any]]:
    """What is said of each contact, empty fields left out."""
    found = [one for one in CONTACTS.find(part_of(text, kind)) if isinstance(one, Contact)]
    return [{name: value for name in FIELDS if (value := getattr(one, name))} for one in found]


BELL = {"name": "Ann Bell", "email": "ann.bell@saltmere.gov.uk", "telephone": "01632 960123"}
COLE = {"name": "John Cole", "email": "john.cole@saltmere.gov.uk", "telephone": "01632 960456"}


def test_labels_of_a_front_sheet() -> None:
    """A contact with a direct line and an address, each under its label; a web site is no part of it."""
    text = """
        Contact: Ann Bell

        Direct Line: 01632 960123

        E-mail: ann.bell@saltmere.gov.uk

        Web Site: www.saltmere.gov.uk
    """
    assert contacts(text, PartKind.AGENDA) == [BELL]


def test_labels_of_a_report() -> None:
    """Name, position, department and address, each in full."""
    text = """
        Report Author and Contact Details:

        Name: Ann Bell

        Position: Head of Early Help (interim, Quays and Piers)

        Department: Harbour Services

        E-mail: ann.bell @saltmere.gov.uk

        Background
    """
    assert contacts(text) == [
        {
            "name": "Ann Bell",
            "position": "Head of Early Help (interim, Quays and Piers)",
            "department": "Harbour Services",
            "email": "ann.bell@saltmere.gov.uk",
        }
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "For further information contact: Ann Bell, Committee Officer\n01632 960123, ann.bell@saltmere.gov.uk",
            BELL | {"position": "Committee Officer"},
        ),
        (
            """Anyone wishing to inspect these papers should contact Ann Bell, Finance Manager,
Saltmere Financial Services, Town Hall, 4 Forty Lane. Telephone 01632 960123.""",
            {
                "name": "Ann Bell",
                "position": "Finance Manager",
                "department": "Saltmere Financial Services",
                "telephone": "01632 960123",
            },
        ),
        (
            "Report Author – Ann Bell, Head of Governance\n\nann.bell@saltmere.gov.uk",
            {"name": "Ann Bell", "position": "Head of Governance", "email": "ann.bell@saltmere.gov.uk"},
        ),
        (
            "Ann Bell – Parish Clerk – 01632 960123          Public & Press welcome",
            {"name": "Ann Bell", "position": "Parish Clerk", "telephone": "01632 960123"},
        ),
        (
            "Contact Details:- Ann Bell, Head of Strategy, Assurance and Reform",
            {"name": "Ann Bell", "position": "Head of Strategy, Assurance and Reform"},
        ),
        (
            "T: 01632 960123\nTextphone: 01632 960999\nE: enquiries@saltmere.gov.uk\nW: www.saltmere.gov.uk",
            {"email": "enquiries@saltmere.gov.uk", "telephone": "01632 960123"},
        ),
        ("Cyswllt: Ann Bell\nFfôn: 01632 960123", {"name": "Ann Bell", "telephone": "01632 960123"}),
    ],
)
def test_contacts_in_a_line_or_two(text: str, expected: dict[str, str]) -> None:
    """A lead with the name behind it, in a sentence or a signature."""
    assert contacts(text) == [expected]


def test_people_one_below_the_other_without_labels() -> None:
    """Name, post, number and address on lines of their own; the next name begins the next contact."""
    text = """
        4.  Contact details

        Ann Bell
        Chief Analyst
        Strategy, Policy, Relationships & Corporate Assurance
        Telephone: 01632 960123
        ann.bell@saltmere.gov.uk
        John Cole
        Director of Strategy
        Telephone: 01632 960456
        john.cole@saltmere.gov.uk
    """
    found = contacts(text)
    assert [{name: one[name] for name in ("name", "email", "telephone")} for one in found] == [BELL, COLE]
    assert [one["position"] for one in found] == ["Chief Analyst", "Director of Strategy"]


def test_people_side_by_side() -> None:
    """The author on the left and the director on the right are read each for itself."""
    text = """
        Report Author:                       Relevant Director:
        Ann Bell                             John Cole
        Policy Officer                       Director of Highways
        01632 960123                         01632 960456
        ann.bell@saltmere.gov.uk             john.cole@saltmere.gov.uk
    """
    assert contacts(text) == [BELL | {"position": "Policy Officer"}, COLE | {"position": "Director of Highways"}]


def test_rows_of_a_table_are_contacts() -> None:
    """A post, a name, a number and an address in one row, somebody called Head among them."""
    text = """
        Contact Details
        Head of Finance            Ann Bell          01632 960123     ann.bell@saltmere.gov.uk
        Chief Accountant           Cath Head         01632 960789     cath.head@saltmere.gov.uk
    """
    assert contacts(text) == [
        BELL | {"position": "Head of Finance"},
        {
            "name": "Cath Head",
            "position": "Chief Accountant",
            "email": "cath.head@saltmere.gov.uk",
            "telephone": "01632 960789",
        },
    ]


def test_an_address_that_is_broken_is_joined() -> None:
    """A front sheet sets the address in a narrow column, over two lines."""
    text = """
        Thursday, 30th January, 2025, at 10.00 am      Ask for:     Ann Bell
        Council Chamber, Quay House                    Telephone:   01632 960123
                                                       Email:       ann.bell@saltmere
                                                                    .gov.uk
    """
    assert contacts(text, PartKind.AGENDA) == [BELL]


def test_a_signature_with_a_number_is_a_contact() -> None:
    """Name, post and number under a front sheet."""
    assert contacts("Ann Bell\nGeneral Counsel\n01632 960123\n", PartKind.AGENDA) == [
        {"name": "Ann Bell", "position": "General Counsel", "telephone": "01632 960123"}
    ]


def test_one_person_in_two_places_is_one_contact() -> None:
    """The contact details at the end say more than the cover; what both say comes together."""
    text = (
        "CONTACT OFFICER: Ann Bell, Head of Quays\n\n"
        + "The harbour wall needs repair.\n\n" * 12
        + "Contact Details:-\nAnn Bell, Head of Quays and Piers\nann.bell@saltmere.gov.uk\n"
    )
    assert contacts(text) == [
        {"name": "Ann Bell", "position": "Head of Quays and Piers", "email": "ann.bell@saltmere.gov.uk"}
    ]


def test_an_address_in_a_sentence_needs_a_word_that_offers_it() -> None:
    """`contact … for advice` offers it; in minutes, what somebody read out is nobody to ask."""
    assert contacts("Complete the form (contact climate@saltmere.gov.uk for advice).") == [
        {"email": "climate@saltmere.gov.uk"}
    ]
    sentence = "The motion asked all to write to their member and to send a copy to campaign@example.org in support."
    assert contacts(sentence, PartKind.MINUTES) == []


@pytest.mark.parametrize(
    "text",
    [
        "Contacts received by the team        January      February",
        "Contact Officer",
        "The contact centre took 01234 calls in all.",
        "Contact Records: Contact Type\nRegional Comparison\nNumber of Assessments each month",
        "The Lead Officer, Ann Bell, presented the report.",
    ],
)
def test_what_only_looks_like_a_contact(text: str) -> None:
    """Words about contacts, and people without a way to reach them, are none."""
    assert contacts(text) == []


def test_a_post_may_stand_below_the_number() -> None:
    """Close below it, or in the same cell."""
    text = """
        Report Author: Ann Bell – Tel: 01632 960123
                       Harbour Engineer
                       ann.bell@saltmere.gov.uk
        """
    assert contacts(text) == [{**BELL, "position": "Harbour Engineer"}]


def test_whoever_checked_or_prepared_something_can_be_asked() -> None:
    """Whatever it was."""
    text = "Comments for Finance prepared by: Ann Bell, Finance Manager, ann.bell@saltmere.gov.uk"
    assert contacts(text) == [{"name": "Ann Bell", "position": "Finance Manager", "email": BELL["email"]}]


def test_contact_details_belong_to_the_author_above() -> None:
    """Where there is nothing but an address behind them."""
    text = "Report Author:     Ann Bell\nContact details:   ann.bell@saltmere.gov.uk\n"
    assert contacts(text) == [{"name": "Ann Bell", "email": BELL["email"]}]
