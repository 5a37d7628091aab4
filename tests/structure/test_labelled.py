"""Labels with what is printed for them."""

from __future__ import annotations

from councildocs.layout import compose, flow
from councildocs.structure.labelled import labelled
from tests.layout.tables.drawn import drawn
from tests.typed import part_of

LABELS = {"date": "date", "report to": "to", "subject": "title", "type": "type", "wards": "wards", "all wards": "wards"}


def label(text: str) -> str | None:
    return LABELS.get(text.lower())


def values(text: str) -> list[tuple[str, str]]:
    """What each label of a typed part asks for, and its value."""
    return [(one.kind, one.text) for one in labelled(part_of(text).blocks, label, lambda line: line == "Open")]


def drawn_values(text: str) -> list[tuple[str, str]]:
    return [(one.kind, one.text) for one in labelled(flow(compose([drawn(text)])), label)]


def test_values_stand_behind_colons_or_gaps() -> None:
    """A number in front of a label is not part of it."""
    assert values("1. Report to: Harbour Board\nDate          5 June 2025\n") == [
        ("to", "Harbour Board"), ("date", "5 June 2025"),
    ]


def test_one_line_may_hold_two_labels() -> None:
    """Each begins with a capital."""
    assert values("Date: 5 June 2025 Type: Key\n") == [("date", "5 June 2025"), ("type", "Key")]
    asked = "What the Board asked to: mend the wall"
    assert values(f"Subject: {asked}\n") == [("title", asked)]


def test_a_value_goes_on_in_its_column_until_something_else_begins() -> None:
    """Another label, a gap, or a line that says something by itself."""
    text = "Report to:    Harbour Board\n              Coast Committee\n              Open\nSubject:      Sea wall\n"
    assert values(text) == [("to", "Harbour Board Coast Committee"), ("title", "Sea wall")]
    assert values("Subject:      Sea wall\n\n\n              Introduction\n") == [("title", "Sea wall")]


def test_a_value_may_stand_below_its_label() -> None:
    """In the column that the labels beside it leave it."""
    text = "**REPORT TO:**                     **DATE:**\n     Harbour Board                    5 June 2025\n"
    assert values(text) == [("to", "Harbour Board"), ("date", "5 June 2025")]


def test_in_a_table_a_row_of_labels_is_a_header() -> None:
    """Its values stand in the row below; otherwise they stand beside their labels."""
    assert drawn_values("""
        +-----------------+---------------+
        | Type            | Date          |
        | Key             | 5 June 2025   |
        +-----------------+---------------+
        """) == [("type", "Key"), ("date", "5 June 2025")]


def test_what_a_label_asks_for_may_look_like_a_label() -> None:
    """`Wards: | All wards` is a label and its value."""
    assert drawn_values("""
        +-----------------+---------------+
        | Wards:          | All wards     |
        +-----------------+---------------+
        | Date:           | 5 June 2025   |
        +-----------------+---------------+
        """) == [("wards", "All wards"), ("date", "5 June 2025")]


def test_words_of_a_label_in_a_sentence_ask_for_nothing() -> None:
    """Without a colon, on a line of their own and in plain print they are text."""
    assert values("Date\n\nThe wards are old.\n") == []
