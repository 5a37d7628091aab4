"""How a check reports: an issue that stands where its record stands, and the records of a part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Literal, TypeVar

from councildocs.records import Issue, Provenance, Record

R = TypeVar("R", bound=Record)


Severity = Literal["note", "doubt"]


def doubt(
    code: str, message: str, places: Sequence[Provenance], part: str | None, severity: Severity = "doubt"
) -> Issue:
    """An issue at the first of the places."""
    return Issue(
        code=code, severity=severity, message=message, page=places[0].page, part=part, provenance=list(places[:1])
    )


def by_part(records: Iterable[Record], kind: type[R]) -> Iterator[tuple[str | None, list[R]]]:
    """The records of one type, part by part, in the order of the paper."""
    chosen = [record for record in records if isinstance(record, kind)]
    for part, group in groupby(chosen, key=lambda record: record.part):
        yield part, list(group)
