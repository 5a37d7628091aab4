"""Every word list carries its own examples: what a pattern finds in them, and what it refuses."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import regex

from councildocs.vocabulary import entries

WHOLE = (
    "stamps", "first_pages", "cover_labels", "agenda_words", "meeting_labels", "meeting_words",
    "attendance_leads", "attendance_columns", "declaration_titles", "contact_labels", "contact_words",
)  # fmt: skip
"""Lists whose patterns match whole lines; the first group is the value."""


def _cases() -> Iterator[tuple[str, str, str, str | None]]:
    for name in WHOLE:
        for entry in entries(name):
            for text, value in entry["examples"].items():
                yield name, entry["pattern"], text, value
            for text in entry["refused"]:
                yield name, entry["pattern"], text, None


CASES = [pytest.param(pattern, text, value, id=f"{name}: {text}") for name, pattern, text, value in _cases()]


@pytest.mark.parametrize(("pattern", "text", "value"), CASES)
def test_an_entry_finds_its_examples_and_refuses_the_rest(pattern: str, text: str, value: str | None) -> None:
    """A pattern matches each of its examples, giving its value, and none of what it refuses."""
    match = regex.fullmatch(pattern, text, regex.I)
    assert (match and match[1]) == value


@pytest.mark.parametrize("name", WHOLE)
def test_no_pattern_hangs_on_a_long_near_miss(name: str) -> None:
    """Ten thousand letters that nearly match are refused at once."""
    for entry in entries(name):
        for text in entry["examples"]:
            near = (text + " ") * (10_000 // (len(text) + 1)) + "\x00"
            assert regex.compile(entry["pattern"], regex.I).fullmatch(near, timeout=2) is None
