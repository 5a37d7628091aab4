"""E-mail addresses and telephone numbers, whole and broken over lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councildocs.values.contacts import find_emails, find_telephones

PIECES = ["clerk", "@", ".", "any", "gov.uk", " ", "\n", "020", "7946", "0123", "-", "+44", "(0)", "01632 960", "ext 4"]


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("E: clerk@anytown.gov.uk.", ["clerk@anytown.gov.uk"]),
        ("clerk@any-town\n.gov.uk", ["clerk@any-town.gov.uk"]),
        ("clerk\n@anytown.gov.uk", ["clerk@anytown.gov.uk"]),
        ("clerk@anytown.\ngov.uk", ["clerk@anytown.gov.uk"]),
        ("A.B'Cole@nhs.net or clerk@anytown.cymru", ["A.B'Cole@nhs.net", "clerk@anytown.cymru"]),
        ("write to clerk@anytown.gov.uk. Then wait", ["clerk@anytown.gov.uk"]),
        ("@anytown, care@home, a @ b. C", []),
    ],
)
def test_addresses_are_found_and_joined(text: str, addresses: list[str]) -> None:
    assert [found.text for found in find_emails(text)] == addresses


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Tel 020 7946 0123 / 07700 900123", ["020 7946 0123", "07700 900123"]),
        ("0207-946-0123", ["0207-946-0123"]),
        ("(0161) 496 0123", ["(0161) 496 0123"]),
        ("+44 (0)20 7946 0123", ["+44 (0)20 7946 0123"]),
        ("03069 990123", ["03069 990123"]),
        ("01632 960 123 ext. 45", ["01632 960 123 ext. 45"]),
        ("01632\n960123", ["01632 960123"]),
        ("0.123 0.456 0.789", []),
        ("10,285,000 13,400,000", []),
        ("Charity 1234567, account 00123456, 101", []),
    ],
)
def test_telephone_numbers_are_found_and_figures_are_not(text: str, numbers: list[str]) -> None:
    assert [found.text for found in find_telephones(text)] == numbers


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_what_is_found_stands_where_it_says_but_for_white_space(text: str) -> None:
    for found in (*find_emails(text), *find_telephones(text)):
        assert "".join(text[found.start : found.end].split()) == "".join(found.text.split())


@pytest.mark.parametrize("near_miss", ["a", "a@", "a.a@a.", "0", "01 ", "+44 ", "0161 496 012 ", "a@a .", "-"])
def test_a_long_near_miss_comes_to_an_end(near_miss: str) -> None:
    find_emails(near_miss * (10_000 // len(near_miss)))
    find_telephones(near_miss * (10_000 // len(near_miss)))
