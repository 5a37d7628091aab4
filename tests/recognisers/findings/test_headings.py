"""Headings say what kind of findings stand under them, and nothing else does."""

from __future__ import annotations

import pytest
import regex

from councildocs.recognisers.findings.words import heading_of, lead_in_of
from councildocs.vocabulary import entries


@pytest.mark.parametrize("entry", entries("finding_headings"), ids=lambda entry: next(iter(entry["examples"])))
def test_every_example_is_what_its_entry_says(entry: dict[str, object]) -> None:
    """The first entry that fits an example is the one that carries it; what it refuses, it does not match."""
    examples, refused = entry["examples"], entry["refused"]
    assert isinstance(examples, dict) and isinstance(refused, list)
    for example, words in examples.items():
        match = regex.fullmatch(str(entry["pattern"]), example, regex.I)
        assert match and match[1] == words, example
        found = heading_of(example)
        assert found and found.kind == entry["kind"], example
    assert not [text for text in refused if regex.fullmatch(str(entry["pattern"]), text, regex.I)]


@pytest.mark.parametrize(
    ("text", "kind", "theme"),
    [
        ("4.2 Areas for improvement", "improvement", None),
        ("STRENGTHS:", "strength", None),
        ("Ferry services: What’s working well?", "strength", "Ferry services"),
        ("Ferry services – areas for development", "improvement", "Ferry services"),
        ("Ferry services Recent success and innovation", "evidence", "Ferry services"),
        ("Strengths: Ferry services", "strength", "Ferry services"),
    ],
)
def test_a_heading_may_carry_a_number_and_its_theme(text: str, kind: str, theme: str | None) -> None:
    """The theme stands in front, with or without a colon, or behind one."""
    found = heading_of(text)
    assert found is not None
    assert (found.kind, found.theme) == (kind, theme)


@pytest.mark.parametrize(
    "text",
    [
        "Strengths and areas for development",
        "Summary of strengths, areas for development and next steps",
        "Financial considerations",
        "Building on our strengths",
        "Area forums",
        "Background",
        "What needs to happen next?",
        "The council considered its strengths and its weaknesses at length and resolved to do better.",
    ],
)
def test_what_says_both_or_neither_is_no_heading_of_findings(text: str) -> None:
    """Nor is a heading that only shares a word with one."""
    assert heading_of(text) is None


def test_a_sentence_introduces_a_list_only_when_it_ends_with_a_colon() -> None:
    """And only its last sentence counts."""
    assert lead_in_of("The strengths that we saw were:") == "strength"
    assert lead_in_of("We saw strengths. The members of the team were:") is None
    assert lead_in_of("We saw strengths.") is None


@pytest.mark.parametrize("text", ["areas " * 2000, "what do we " * 1000, "Key " * 2500 + "strength", "a: " * 3500])
def test_a_long_near_miss_is_refused(text: str) -> None:
    """A line of ten thousand letters is no heading, and is not searched for one."""
    assert heading_of(text) is None
