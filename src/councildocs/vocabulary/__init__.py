"""Word lists: what councils print, kept apart from the code that reads it.

Each list is a TOML file of entries, and each entry carries its own examples, which one test walks.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import regex


class Stamp(NamedTuple):
    """`kind` is `agenda_item`, `minute_item`, `page`, `pack` or `blank`; `value` is the number or the words."""

    kind: str
    value: str


@cache
def entries(name: str) -> tuple[dict[str, Any], ...]:
    """The entries of the list `name`, in the order of the file; FileNotFoundError when there is none."""
    text = (files(__package__) / f"{name}.toml").read_text("utf-8")
    return tuple(tomllib.loads(text)["entry"])


@cache
def _stamp_patterns() -> tuple[tuple[str, regex.Pattern[str]], ...]:
    return tuple((entry["kind"], regex.compile(entry["pattern"], regex.I)) for entry in entries("stamps"))


def stamp_of(text: str) -> Stamp | None:
    """The stamp that the whole text is, or None.

    >>> stamp_of("Agenda Item 6"), stamp_of("see Agenda Item 6")
    (Stamp(kind='agenda_item', value='6'), None)
    """
    if len(text) > 60:
        return None
    text = " ".join(text.replace("’", "'").split())
    for kind, pattern in _stamp_patterns():
        if match := pattern.fullmatch(text):
            return Stamp(kind, match[1])
    return None
