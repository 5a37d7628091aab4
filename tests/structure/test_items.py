"""What stands under a heading is read item by item."""

from __future__ import annotations

from councildocs.structure.items import items_of, lead_of
from tests.typed import part_of


def items(text: str) -> list[tuple[str, str]]:
    return [(item.how, item.text) for item in items_of(part_of(text).paragraphs)]


def test_a_list_inside_an_item_belongs_to_it() -> None:
    """The inner list stands on lines of its own."""
    text = """
    • The harbour has two piers:
        - the old one of stone
        - the new one of steel
    • The harbour has one light.
    """
    assert items(text) == [
        ("marked", "The harbour has two piers:\nthe old one of stone\nthe new one of steel"),
        ("marked", "The harbour has one light."),
    ]


def test_a_led_paragraph_takes_the_list_that_it_introduces() -> None:
    """And the paragraph behind the list is one of its own."""
    text = """
    **A charter.** The council has signed a charter with two parts:
    • what it promises
    • what it asks

    Both were agreed by everyone who uses the harbour.
    """
    assert [how for how, _ in items(text)] == ["led", "plain"]
    assert items(text)[0][1].endswith("two parts:\nwhat it promises\nwhat it asks")


def test_a_lead_that_fills_its_line_belongs_to_the_paragraph_below() -> None:
    """Although its weight sets it apart."""
    text = """
    **A long lead that fills the whole of its line from left to right.**
    The harbour is deep enough for every boat in the county at any tide.
    """
    assert [how for how, _ in items(text)] == ["led"]


def test_two_numbered_items_in_one_paragraph_are_parted() -> None:
    """Where the second begins a line with the next number."""
    text = """
    1. The first item is so long that it fills the whole of the line and ends it with 12 on 3 March
    2. The second is short.
    """
    assert [text for _, text in items(text)][1:] == ["The second is short."]


def test_bold_words_in_the_middle_are_no_lead() -> None:
    """Nor is a paragraph that is bold from end to end."""
    [plain] = part_of("The harbour is **very deep** at the southern end of the pier.").paragraphs
    [bold] = part_of("**The harbour is closed on Sundays and on all bank holidays.**").paragraphs
    [led] = part_of("**Deep water.** The harbour is deep at the pier.").paragraphs
    assert (lead_of(plain), lead_of(bold), lead_of(led)) == (None, None, "Deep water.")
