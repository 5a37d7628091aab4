"""Word lists: what councils print, kept apart from the code that reads it.

Each list is a TOML file of entries, and each entry carries its own examples, which one test walks.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple, cast

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
def compiled(pattern: str) -> regex.Pattern[str]:
    """The pattern of an entry, capitals or not.

    `re` compiles in a third of the time that `regex` takes, and start-up is mostly that; `regex` is there for what
    `re` does not know.
    """
    try:
        return cast("regex.Pattern[str]", re.compile(pattern, re.IGNORECASE))
    except re.error:
        return regex.compile(pattern, regex.IGNORECASE)


@cache
def _stamp_patterns() -> tuple[tuple[str, regex.Pattern[str]], ...]:
    return tuple((entry["kind"], compiled(entry["pattern"])) for entry in entries("stamps"))


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
