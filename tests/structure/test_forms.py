"""Forms: tables of headings with their texts, and headings in the line of their text."""

from __future__ import annotations

import pytest

from councildocs.layout import Paragraph, compose, flow
from councildocs.structure.forms import opened
from tests.layout.tables.drawn import drawn
from tests.typed import part_of

KNOWN = {"summary", "reasons", "background papers"}


def known(text: str) -> str | None:
    return text.lower() if text.lower().strip(" :.") in KNOWN else None


def texts(text: str) -> list[str]:
    """The blocks of a typed part, opened; a table as `table`."""
    blocks = opened(part_of(text).blocks, known)
    return [block.text if isinstance(block, Paragraph) else "table" for block in blocks]


@pytest.mark.parametrize(
    ("text", "opened_texts"),
    [
        ("Summary: The wall is old.", ["Summary:", "The wall is old."]),
        ("**SUMMARY** The wall is old.", ["SUMMARY The wall is old."]),
        ("4.  Reasons: The wall is old.", ["4. Reasons:", "The wall is old."]),
        ("•  Summary: the wall is old.", ["• Summary: the wall is old."]),
        ("Harbour plan 2023Background papers: Coast plan", ["Harbour plan 2023", "Background papers:", "Coast plan"]),
        (
            "A mapBackground papers: Coast plan of 2019Reasons: It is old",
            ["A map", "Background papers:", "Coast plan of 2019", "Reasons:", "It is old"],
        ),
        ("The harbour planSummary", ["The harbour plan", "Summary"]),
    ],
)
def test_a_heading_is_parted_from_the_text_in_its_line(text: str, opened_texts: list[str]) -> None:
    """Behind its colon, or where a line break was lost; not behind a bullet."""
    assert texts(text) == opened_texts


def drawn_texts(text: str) -> list[str]:
    blocks = opened(flow(compose([drawn(text)])), known)
    return [block.text if isinstance(block, Paragraph) else "table" for block in blocks]


def test_a_form_is_read_as_headings_and_texts() -> None:
    """Lists in its cells keep their items."""
    assert drawn_texts("""
        +------------+------------------------------------------+
        | Summary    | The wall is old and needs work.          |
        +------------+------------------------------------------+
        | Reasons    | These are the reasons:                   |
        |            | 1.  The wall is old.                     |
        |            | 2.  The sea is near.                     |
        +------------+------------------------------------------+
        """) == [
        "Summary", "The wall is old and needs work.",
        "Reasons", "These are the reasons:", "1. The wall is old.", "2. The sea is near.",
    ]  # fmt: skip


def test_a_table_of_data_stays_a_table() -> None:
    """Though one of its columns is headed like a section."""
    assert drawn_texts("""
        +------------+----------+---------+
        | Summary    | Year     | Cost    |
        +------------+----------+---------+
        | Granite    | 2024     | 20      |
        +------------+----------+---------+
        | Mortar     | 2025     | 30      |
        +------------+----------+---------+
        """) == ["table"]
