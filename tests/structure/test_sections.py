"""Sections: headings with what stands under them, and how deep they are."""

from __future__ import annotations

from councildocs.structure import Section
from councildocs.structure.sections import divided, sections, text_of
from tests.typed import part_of

KNOWN = {"background": "background", "background information": "background", "risks": "risk", "contacts": "contact"}


def known(text: str) -> str | None:
    return KNOWN.get(text.lower())


def outline(text: str) -> list[tuple[int, str, str]]:
    """Level, heading and text of each section of a typed part."""
    found = sections(part_of(text).blocks, known, {"contact"})
    return [(one.level, one.title, text_of(one.blocks)) for one in found]


def test_numbers_say_how_deep_a_heading_is() -> None:
    """A section ends where one of its own or a higher level begins."""
    text = "**1. Walls**\n\nOld.\n\n**1.1 Background**\n\nBuilt.\n\n**2. Risks**\n\nNone.\n"
    assert outline(text) == [
        (1, "Walls", "Old.\n1.1 Background\nBuilt."),
        (2, "Background", "Built."),
        (1, "Risks", "None."),
    ]


def test_what_stands_before_the_first_heading_has_none() -> None:
    """It is a section too."""
    text = "The harbour.\n\n**Risks**\n\nNone.\n"
    assert outline(text) == [(0, "", "The harbour."), (1, "Risks", "None.")]


def test_headings_without_numbers_are_as_deep_as_they_look() -> None:
    """In the print of the known headings they are of the first level; in smaller print they stand within."""
    text = "# Background\n\nBuilt.\n\n# The stones\n\nGranite.\n\n**Their price**\n\nHigh.\n\n# Risks\n\nNone.\n"
    assert outline(text) == [
        (1, "Background", "Built."),
        (1, "The stones", "Granite.\nTheir price\nHigh."),
        (2, "Their price", "High."),
        (1, "Risks", "None."),
    ]


def test_bold_items_that_count_anew_are_no_sections() -> None:
    """A list of bold numbered sentences under a numbered heading belongs to it."""
    items = "**1. Note the wall**\n\n**2. Mend the wall**"
    text = f"**7. Risks**\n\nMany.\n\n**8. Proposals**\n\n{items}\n\n**9. Background**\n\nOld.\n"
    levels = {title: level for level, title, _ in outline(text)}
    assert (levels["Proposals"], levels["Note the wall"], levels["Background"]) == (1, 2, 1)


def test_known_words_are_headings_even_in_plain_print() -> None:
    """A line of them alone; within a sentence or behind a bullet they are not."""
    text = "Background\n\nThe risks are small.\n\n•  Risks\n\nRisks:\n\nNone.\n"
    assert outline(text) == [(1, "Background", "The risks are small.\n• Risks"), (1, "Risks:", "None.")]


def test_bold_names_in_a_list_of_contacts_begin_no_section() -> None:
    """There only known and numbered headings do."""
    text = "**Background**\n\nOld.\n\n**Contacts**\n\n**Ann Sample**\n\nHead of Walls\n\n**Risks**\n\nNone.\n"
    assert [title for level, title, _ in outline(text) if level == 1] == ["Background", "Contacts", "Risks"]


def test_divided_looks_at_known_headings_alone() -> None:
    """Everything else stands under them, other headings too."""
    text = "Notice\n\n**Background**\n\nOld.\n\n**The stones**\n\nGranite.\n\n**Risks**\n\nNone.\n"
    found: list[Section] = divided(part_of(text).blocks, known)
    assert [(one.kind, text_of(one.blocks)) for one in found] == [
        (None, "Notice"),
        ("background", "Old.\nThe stones\nGranite."),
        ("risk", "None."),
    ]
