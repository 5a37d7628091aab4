"""The word lists of the minutes carry their own examples: what a pattern finds in them, and what it refuses."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import regex

from councildocs.recognisers.minutes.movers import NAME
from councildocs.recognisers.minutes.words import expanded
from councildocs.vocabulary import entries

LISTS = ("minute_decisions", "minute_proposals", "minute_titles", "minute_endings", "minute_columns")
CASE_MATTERS = {"shouted", "last word", "movers", "lost", "carried", "procedural"}


def _patterns() -> Iterator[tuple[str, dict[str, object], regex.Pattern[str]]]:
    for name in LISTS:
        for entry in entries(name):
            kind = entry.get("kind", "")
            text = entry["pattern"].replace("NAME", NAME)
            text = text if kind == "who" or name != "minute_decisions" else expanded(text)
            yield name, entry, regex.compile(text, 0 if kind in CASE_MATTERS else regex.I)


def _found(name: str, entry: dict[str, object], pattern: regex.Pattern[str], text: str) -> str | None:
    """What the pattern finds: in the whole text, at its start, or anywhere, as its list says."""
    if name in ("minute_endings", "minute_columns") or entry.get("kind") == "who":
        match = pattern.fullmatch(text, timeout=2)
    elif name == "minute_titles":
        match = pattern.match(text, timeout=2)
    else:
        match = pattern.search(text, timeout=2)
    return match[1] if match else None


@pytest.mark.parametrize("name", LISTS)
def test_an_entry_finds_its_examples_and_refuses_the_rest(name: str) -> None:
    """A pattern finds in each of its examples its value, and nothing in what it refuses."""
    for listed, entry, pattern in _patterns():
        if listed != name:
            continue
        for text, value in entry["examples"].items():  # type: ignore[attr-defined]
            assert _found(name, entry, pattern, text) == value, text
        for text in entry["refused"]:  # type: ignore[attr-defined]
            assert pattern.groups == 0 or _found(name, entry, pattern, text) is None, text


@pytest.mark.parametrize("name", LISTS)
def test_no_pattern_hangs_on_a_long_near_miss(name: str) -> None:
    """Ten thousand letters that nearly match are read at once."""
    for listed, entry, pattern in _patterns():
        for text in entry["examples"] if listed == name else ():  # type: ignore[attr-defined]
            _found(name, entry, pattern, (text[:-1] + "\x00 ") * (10_000 // (len(text) + 1)))
