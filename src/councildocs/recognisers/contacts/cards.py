"""A contact as it builds up line by line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from councildocs.layout import Line

LABELLED, LED, WRITTEN = 3, 2, 1
"""How well a contact is set apart: by labels, by words that lead it in, or only in a sentence."""


@dataclass
class Card:
    """A contact being read; `lines` are what it was read from, `rank` how well it is set apart."""

    rank: int = LABELLED
    sure: bool = False
    name: str | None = None
    position: str | None = None
    department: str | None = None
    email: str | None = None
    telephone: str | None = None
    lines: list[Line] = field(default_factory=list)
    waiting: int = 0

    @property
    def reachable(self) -> bool:
        return bool(self.email or self.telephone)

    @property
    def complete(self) -> bool:
        """Whether it says enough to be a contact."""
        return self.reachable or (self.sure and bool(self.name and self.position))

    def put(self, name: str, value: str, lines: Iterable[Line]) -> None:
        setattr(self, name, " ".join(value.split()))
        self.lines.extend(lines)
