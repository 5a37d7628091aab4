"""What a reading found: a value of one field, how far it is to be trusted, and the lines that print it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from councildocs.layout import Line


class Found(NamedTuple):
    """`field` is a field of the meeting; of several values the one with the most trust wins, then the first."""

    field: str
    value: str
    trust: int
    lines: tuple[Line, ...]


def best(found: Iterable[Found]) -> dict[str, Found]:
    """The most trusted value of each field."""
    chosen: dict[str, Found] = {}
    for one in found:
        if one.field not in chosen or one.trust > chosen[one.field].trust:
            chosen[one.field] = one
    return chosen
