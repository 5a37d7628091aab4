"""Glossaries in tables and in lists."""

from __future__ import annotations

import pytest

from councildocs.layout import compose, flow
from councildocs.recognisers.glossary import find
from councildocs.records import PartKind
from councildocs.structure import Part
from tests.layout.tables.drawn import drawn
from tests.typed import part_of

TERMS = [("ASC", "Adult Social Care"), ("DoT", "Direction of travel since the quarter before")]


def terms(part: Part) -> list[tuple[str, str]]:
    return [(one.term, one.meaning) for one in find(part)]


def drawn_part(text: str) -> Part:
    layouts = compose([drawn(text)])
    return Part("p1", PartKind.REPORT, 1, 1, "whole", flow(layouts), layouts)


@pytest.mark.parametrize("heads", ["Term    | Meaning   ", "Acronym | Definition"])
def test_a_table_of_terms_and_meanings_is_one_wherever_it_stands(heads: str) -> None:
    """Its columns say so."""
    assert terms(drawn_part(f"""
        +---------+-----------------------------------------------+
        | {heads}                                    |
        +---------+-----------------------------------------------+
        | ASC     | Adult Social Care                             |
        +---------+-----------------------------------------------+
        | DoT     | Direction of travel since the quarter before  |
        +---------+-----------------------------------------------+
        """)) == TERMS


def test_a_table_without_a_header_is_one_under_its_heading() -> None:
    """A row without a term goes on with the one above."""
    assert terms(drawn_part("""
        GLOSSARY OF TERMS

        +---------+-----------------------------------------------+
        | ASC     | Adult Social Care                             |
        +---------+-----------------------------------------------+
        | DoT     | Direction of travel                           |
        +---------+-----------------------------------------------+
        |         | since the quarter before                      |
        +---------+-----------------------------------------------+
        """)) == TERMS


def test_an_empty_table_is_none() -> None:
    """A template that nobody filled in."""
    assert terms(drawn_part("""
        +---------+-----------------------------------------------+
        | Term    | Meaning                                       |
        +---------+-----------------------------------------------+
        |         |                                               |
        +---------+-----------------------------------------------+
        """)) == []


LISTS = {
    "dashes": "ASC – Adult Social Care\n\nDoT – Direction of travel since the quarter before\n",
    "colons": "ASC: Adult Social Care\n\nDoT: Direction of travel since the quarter before\n",
    "columns": "ASC           Adult Social Care\nDoT           Direction of travel since the quarter before\n",
    "bullets": "•  ASC – Adult Social Care\n\n•  DoT – Direction of travel since the quarter before\n",
}


@pytest.mark.parametrize("how", LISTS)
def test_lists_under_their_heading_are_glossaries(how: str) -> None:
    """Terms and meanings parted by dashes, colons or a gap, up to the next heading."""
    text = f"**Glossary**\n\n{LISTS[how]}\n**Contacts**\n\nJo Instance: 01632 960001\n\nAnn Sample: 01632 960002\n"
    assert terms(part_of(text)) == TERMS


def test_one_line_with_a_dash_is_no_glossary() -> None:
    """Nor is a glossary that is only named, in a list of appendices."""
    assert terms(part_of("**Glossary**\n\nThe glossary is attached – see Appendix 2\n")) == []
    text = "**Appendices**\n\nAppendix 2 – Glossary of Terms\n\nAppendix 3 – Notes\n\nAppendix 4 – Map\n"
    assert terms(part_of(text)) == []


def test_terms_are_cited_with_their_meanings() -> None:
    """Where both stand."""
    (first, _) = find(part_of(f"**Glossary**\n\n{LISTS['dashes']}"))
    assert [entry.text for entry in first.provenance] == ["ASC – Adult Social Care"]


def test_a_meaning_goes_on_below_itself() -> None:
    """In a list with a hanging indent."""
    text = """
    **Glossary**

    ICB       Integrated Care Board

    MTFS      Medium Term Financial Strategy: the plan of income and spending
              over four years

    SEND      Special educational needs
    """
    assert terms(part_of(text))[1:] == [
        ("MTFS", "Medium Term Financial Strategy: the plan of income and spending over four years"),
        ("SEND", "Special educational needs"),
    ]
