"""The word lists of tables carry their own examples: what a head is for, and what it is not."""

from __future__ import annotations

import pytest
import regex

from councildocs.structure.sheets import use_of
from councildocs.vocabulary import entries

HEADS = ("risk_columns", "measure_columns", "action_columns", "forward_plan_columns")
"""Lists of heads of columns: a pattern matches the whole head and says what it is for."""
LABELS = ("measure_labels", "areas")
"""Lists of words in labels: a pattern is looked for, its first group is what was found."""


@pytest.mark.parametrize("name", HEADS)
def test_a_head_is_known_by_its_examples(name: str) -> None:
    """Each example is for what its entry says, and nothing that is refused is."""
    for entry in entries(name):
        for text in entry["examples"]:
            if entry["use"] != "title" or name == "risk_columns":
                assert use_of(name, text) == entry["use"], text
        for text in entry["refused"]:
            assert use_of(name, text) != entry["use"], text


@pytest.mark.parametrize("name", LABELS)
def test_a_label_is_known_by_its_examples(name: str) -> None:
    """Each pattern finds in its examples what they give, and nothing in what is refused."""
    for entry in entries(name):
        pattern = regex.compile(entry["pattern"], regex.I)
        find = pattern.fullmatch if name == "areas" else pattern.search
        for text, value in entry["examples"].items():
            match = find(text)
            assert match and match[1] == value, text
        assert not [text for text in entry["refused"] if find(text)]


@pytest.mark.parametrize("name", [*HEADS, *LABELS])
def test_no_pattern_hangs_on_a_long_near_miss(name: str) -> None:
    """Ten thousand letters that nearly match are read at once."""
    for entry in entries(name):
        pattern = regex.compile(entry["pattern"], regex.I)
        for text in entry["examples"]:
            pattern.fullmatch((text + " ") * (10_000 // (len(text) + 1)) + "\x00", timeout=2)
