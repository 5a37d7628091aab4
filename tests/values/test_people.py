"""Lists of people in the shapes that councils print them in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councildocs.values.people import find_people, same_person

PIECES = [
    "Councillors ",
    "Cllr ",
    "Mr & Mrs ",
    "Bell",
    "A Cole",
    "Jo Dunn",
    ", ",
    " and ",
    "\n",
    "(Chair)",
    " (",
    ") ",
    "Clerk",
]
PIECES += [
    "Director of Parks",
    " – ",
    ": ",
    ". ",
    "OBE",
    "in the Chair",
    "Members of the public",
    "Officers:",
    "de ",
    "St. ",
]


def names(text: str) -> list[str]:
    return [person.name for person in find_people(text)]


def roles(text: str) -> list[tuple[str, str | None]]:
    return [(person.name, person.role) for person in find_people(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Councillor A Bell, Councillor C Cole and Councillor D Dunn",
            ["Councillor A Bell", "Councillor C Cole", "Councillor D Dunn"],
        ),
        (
            "Councillors A Bell, C Cole,\nD Dunn and\nE Fox",
            ["Councillor A Bell", "Councillor C Cole", "Councillor D Dunn", "Councillor E Fox"],
        ),
        ("Cllrs. Bell, Cole & Dunn.", ["Cllr Bell", "Cllr Cole", "Cllr Dunn"]),
        ("Cllr Bell, Cole and Dunn", ["Cllr Bell", "Cllr Cole", "Cllr Dunn"]),
        ("COUNCILLORS\n\nAnn BELL\nCal COLE", ["Councillor Ann BELL", "Councillor Cal COLE"]),
        (
            "Aldermen – F Bell, P Cole\n\nCouncillors – J Dunn",
            ["Alderman F Bell", "Alderman P Cole", "Councillor J Dunn"],
        ),
        ("Councillors Bell, Mrs Cole, Mr Dunn (Clerk)", ["Councillor Bell", "Councillor Mrs Cole", "Mr Dunn"]),
        ("Cllrs A Bell (Chair) C Cole, D Dunn", ["Cllr A Bell", "Cllr C Cole", "Cllr D Dunn"]),
        ("Mr & Mrs Bell and Messrs Cole and Dunn", ["Mr Bell", "Mrs Bell", "Mr Cole", "Mr Dunn"]),
        ("Dr A\nBell, Ms C Dunn-\nFox", ["Dr A Bell", "Ms C Dunn-Fox"]),
        ("Ann Bell, Cal Cole, Dot\nDunn and Eve Fox", ["Ann Bell", "Cal Cole", "Dot Dunn", "Eve Fox"]),
        ("Ann Bell\nCal Cole (CC)\n• Dot Dunn", ["Ann Bell", "Cal Cole", "Dot Dunn"]),
        ("P J Bell A Cole T D Dunn Mrs E Fox", ["P J Bell", "A Cole", "T D Dunn", "Mrs E Fox"]),
        (
            "Councillor Rev Dr A Bell, County Cllr Cole, Cyng. D ap Huw",
            ["Councillor Rev Dr A Bell", "County Cllr Cole", "Cyng. D ap Huw"],
        ),
        (
            "Cynghorwyr Ann Bell, Cal Cole a’r Cynghorydd Dot Dunn",
            ["Cynghorydd Ann Bell", "Cynghorydd Cal Cole", "Cynghorydd Dot Dunn"],
        ),
        ("Cyng/Cllrs.: A. Bell (chair) C. Cole", ["Cyng/Cllr A. Bell", "Cyng/Cllr C. Cole"]),
        (
            "The Rt Hon Sir Al Bell KC MP, Baroness Cole, PC 1234 Dot Dunn",
            ["The Rt Hon Sir Al Bell", "Baroness Cole", "PC 1234 Dot Dunn"],
        ),
        (
            "Councillors E. St. John, O’Dunn, McCole, FitzBell, Van der Fox",
            [
                "Councillor E. St. John",
                "Councillor O’Dunn",
                "Councillor McCole",
                "Councillor FitzBell",
                "Councillor Van der Fox",
            ],
        ),
        ("Cllrs Ward, Street, Page and Young", ["Cllr Ward", "Cllr Street", "Cllr Page", "Cllr Young"]),
    ],
)
def test_each_person_has_the_title_that_is_printed(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Dr A Bell (Director of Roads), Mrs C Cole\n(Head of Homes, Parks and Waste)",
            ["Director of Roads", "Head of Homes, Parks and Waste"],
        ),
        ("Ann Bell – Town Clerk, Cal Cole - Deputy Town Clerk.", ["Town Clerk", "Deputy Town Clerk"]),
        ("Councillor Bell, Leader of the Council, Councillor Cole", ["Leader of the Council", None]),
        (
            "Ann Bell Head of Parks\n\nDepartment for Leisure\n\nCal Young Solicitor",
            ["Head of Parks Department for Leisure", "Solicitor"],
        ),
        ("Mr A Bell Director of Parks and Open Spaces", ["Director of Parks and Open Spaces"]),
        (
            "Ann Bell, Chief Operating Officer, NHS Anyshire; Cal Cole, Clerk and Finance Officer",
            ["Chief Operating Officer, NHS Anyshire", "Clerk and Finance Officer"],
        ),
        ("Mr A Bell, Regional Manager, AHA\nMs C Cole, NHS England", ["Regional Manager, AHA", "NHS England"]),
        ("Clerk J Bell, Town Clerk: Cal Cole, the Mayor (Councillor Dunn)", ["Clerk", "Town Clerk", "Mayor"]),
        (
            "Chief Executive - A Bell\nDirector of Homes and Planning – C Cole",
            ["Chief Executive", "Director of Homes and Planning"],
        ),
        ("Bell (Acting Chief Accountant), Mrs C Head (Head of Tax)", ["Acting Chief Accountant", "Head of Tax"]),
        (
            "Ann Bell (Union Representative), Cal Cole, Scheme Member Representative",
            ["Union Representative", "Scheme Member Representative"],
        ),
        ("Officers: Ann Bell, Solicitor\nMembers of the public: Cal Cole", ["Solicitor", "Member of the Public"]),
        ("Cllr Bell (Oldtown North), Cllr Cole (left at 8.15 pm), Cllr Dunn (ill health)", [None, None, None]),
    ],
)
def test_a_role_is_kept_whole_and_swallows_nobody(text: str, found: list[str | None]) -> None:
    assert [role for _, role in roles(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Councillor Bell (in the Chair), Councillor Cole", [True, False]),
        ("Councillor Bell (Vice-Chair in the Chair), Councillor Cole (Chair of Governors)", [True, False]),
        ("Cllr Bell – Chairman, Cllr Cole (Vice-Chair)", [True, False]),
        ("Chairman Cllr Mrs Bell, Cllr Cole", [True, False]),
        ("Ann Bell (AB) CHAIR\nCal Cole (CC)", [True, False]),
        ("Councillor Bell, Convener, in the Chair; Councillor Cole", [True, False]),
        ("Lorna Bell\n(acting chair), Cal Cole", [True, False]),
        ("The Chair, Councillor Bell, Councillor Cole", [True, False]),
        ("Cyng. A Bell (Cadeirydd), Cyng. C Cole (Is-Gadeirydd)", [True, False]),
    ],
)
def test_whoever_is_in_the_chair_is_marked_and_nobody_else(text: str, found: list[bool]) -> None:
    assert [person.chair for person in find_people(text)] == found


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Councillor Bell (substitute for Councillor Cole)", "Councillor Cole"),
        ("Cllr Bell (alternating for H B Cole)", "H B Cole"),
        ("Cllr Bell (sub for Cllr Cole, Lab)", "Cllr Cole"),
        ("Mrs A Bell - substitute for Miss P Cole", "Miss P Cole"),
        ("Councillor Bell substituting for Councillor Cole", "Councillor Cole"),
        ("Councillor Bell (in place of Councillor Cole)", "Councillor Cole"),
        ("Councillor Bell (for Councillor Cole)", "Councillor Cole"),
        ("Councillor Bell (Substitute)", None),
    ],
)
def test_a_substitute_names_whom_they_stand_in_for(text: str, whom: str | None) -> None:
    (person,) = find_people(text)
    assert person.substitute_for == whom


def test_party_initials_and_letters_are_told_apart() -> None:
    people = find_people(
        "Cllr Lee Dunn (LD), Ann Bell OBE (AB), Cllr C Cole (Conservative, Vice-Chair), Cllr Fox – Labour"
    )
    assert [(p.party, p.initials, p.post_nominals, p.role) for p in people] == [
        (None, "LD", None, None),
        (None, "AB", "OBE", None),
        ("Conservative", None, None, "Vice-Chair"),
        ("Labour", None, None, None),
    ]


def test_among_parties_two_letters_are_a_party() -> None:
    assert [p.party for p in find_people("Cllr Lee Dunn (LD), Cllr Bell (Lab), Cllr Cole (Con)")] == [
        "LD",
        "Lab",
        "Con",
    ]


def test_a_role_that_nobody_is_named_for_stands_for_its_holder() -> None:
    assert roles("Cllr Bell and the Clerk.") == [("Cllr Bell", None), ("the Clerk", "Clerk")]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "None",
        "Nobody.",
        "nil",
        "N/A",
        "There were 3 members of the public present.",
        "Two members of the public",
        "Apologies: none",
        "No apologies were received.",
        "Members of the public – two",
        "Standing orders were suspended",
        "12",
    ],
)
def test_nobody_is_made_up(text: str) -> None:
    assert find_people(text) == []


def test_a_sentence_of_apologies_gives_its_people() -> None:
    text = "Apologies for absence were received from Councillors Bell and Cole, and from Mrs Dunn."
    assert names(text)[:2] == ["Councillor Bell", "Councillor Cole"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Councillor E FitzBell", "Cllr Ella Fitzbell", True),
        ("Mr R W Bell", "Bell", True),
        ("Cllr O’Dunn", "O'DUNN", True),
        ("HB Cole", "Councillor H. B. Cole", True),
        ("Councillor Van der Fox", "Van der Fox", True),
        ("Ann Bell", "Anne Bell", False),
        ("A Bell", "S Bell", False),
        ("Mr Bell", "Mrs Bell", False),
        ("Bell", "Bellamy", False),
        ("", "Bell", False),
    ],
)
def test_two_names_of_one_person_are_known(one: str, other: str, same: bool) -> None:
    assert same_person(one, other) is same
    assert same_person(other, one) is same


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_everybody_stands_where_it_says_in_reading_order_and_has_a_name(text: str) -> None:
    reached = 0
    for person in find_people(text):
        assert text[person.start : person.end] == person.text
        assert person.start >= reached
        assert any(letter.isalpha() for letter in person.name)
        reached = person.start


@given(st.text(max_size=60))
def test_no_text_is_too_odd(text: str) -> None:
    for person in find_people(text):
        assert text[person.start : person.end] == person.text


@pytest.mark.parametrize(
    "near_miss",
    ["Mr ", "(", "A ", "A\n", "Councillors ", "Bell and ", "Clerk: ", "Apologies for ", "Bell (Chair ", "O'", "Mr & "],
)
def test_a_long_near_miss_comes_to_an_end(near_miss: str) -> None:
    find_people(near_miss * (10_000 // len(near_miss)))
