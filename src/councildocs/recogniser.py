"""What a recogniser is: a value with a function in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from councildocs.records import Issue, PartKind, Record
from councildocs.structure import Part


@dataclass(frozen=True, slots=True)
class Recogniser:
    """Finds records of some types in parts of some kinds.

    `find` is pure: the same part gives the same records.  It never opens a file, never looks at another
    recogniser, and knows no council by name.
    """

    name: str
    reads: frozenset[PartKind]
    yields: tuple[type[Record], ...]
    find: Callable[[Part], Iterable[Record | Issue]]
