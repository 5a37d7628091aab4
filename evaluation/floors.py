"""The floors under the scores: reading them, holding scores against them, raising them."""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

TOLERANCE = 0.0005


@dataclass(frozen=True, slots=True)
class Floors:
    """The least F1 of each type of record, and the pin of the corpus that they were measured on."""

    corpus: str
    least: Mapping[str, float]


class Verdict(NamedTuple):
    """A type of record against its floor; None where the one or the other is missing."""

    kind: str
    score: float | None
    floor: float | None

    @property
    def holds(self) -> bool:
        """Whether the score reaches the floor.  A type that has a floor and was not scored does not.

        >>> Verdict("minutes", 0.9496, 0.95).holds, Verdict("minutes", 0.949, 0.95).holds
        (True, False)
        >>> Verdict("minutes", None, 0.0).holds, Verdict("risks", 0.1, None).holds
        (False, True)
        """
        if self.floor is None:
            return True
        return self.score is not None and self.score >= self.floor - TOLERANCE


def parse_floors(text: str) -> Floors:
    """The floors in the text of a `floors.toml`."""
    data = tomllib.loads(text)
    return Floors(data["corpus"], {kind: float(least) for kind, least in data["floors"].items()})


def judge(scores: Mapping[str, float], floors: Floors) -> list[Verdict]:
    """A verdict on every type that has a floor or a score: those with a floor first, in their order."""
    unguarded = [kind for kind in scores if kind not in floors.least]
    return [Verdict(kind, scores.get(kind), floors.least.get(kind)) for kind in (*floors.least, *unguarded)]


def raise_floors(text: str, scores: Mapping[str, float], corpus: str) -> str:
    """The text of `floors.toml` with each floor raised to its score, rounded down to three digits.

    A floor above its score stays, and so do the comments; `corpus` is pinned as what was measured.
    """

    def raised(match: re.Match[str]) -> str:
        kind, floor = match["kind"], float(match["number"])
        reached = math.floor(scores.get(kind, 0.0) * 1000 + 1e-6) / 1000
        return match["before"] + (f"{reached:.3f}" if reached > floor else match["number"])

    head, table, floors = text.partition("[floors]\n")
    floors = re.sub(r"(?m)^(?P<before>(?P<kind>\w+) *= *)(?P<number>[\d.]+)", raised, floors)
    return re.sub(r'(?m)^corpus = "[^"]*"', f'corpus = "{corpus}"', head) + table + floors
