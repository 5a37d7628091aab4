"""What one document says that another does not, record by record."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rapidfuzz import fuzz

Row = Mapping[str, Any]

NAMES = (
    "number", "reference", "marker", "kind", "name", "title", "body", "date", "topic", "subject", "term", "risk",
    "action", "code", "verb", "text", "email", "message",
)  # fmt: skip
"""The fields by which a person knows a record, of whatever type it is."""

ASIDE = frozenset({"provenance", "part", "id", "parent"})
"""Fields that say where a record stands: they move when something before it does, and are no gain or loss."""

ALIKE = 70.0
"""Names that agree less (0 to 100) are two records: one lost, one gained."""

WIDTH = 90
CONTEXT = 20


class Change(NamedTuple):
    """A record that was gained (`+`), lost (`-`) or changed (`~`, with the fields that did)."""

    sign: str
    kind: str
    label: str
    details: tuple[str, ...] = ()


def changes(before: Row, after: Row, kinds: Collection[str] = ()) -> Iterator[Change]:
    """Every record that `after` has and `before` has not, the other way round, or that differs.

    `kinds` limits it to some lists of records.  Where a record stands is not compared.

    >>> old = {"minutes": [{"number": "4", "title": "Flods"}, {"number": "5", "title": "Bins"}]}
    >>> new = {"minutes": [{"number": "4", "title": "Floods"}]}
    >>> [tuple(change) for change in changes(old, new)]
    [('-', 'minutes', '5 Bins', ()), ('~', 'minutes', '4 Floods', ('title: "Flods" → "Floods"',))]
    """
    for kind in dict.fromkeys([*before, *after]):
        olds, news = before.get(kind), after.get(kind)
        if (kinds and kind not in kinds) or not (_rows(olds) and _rows(news)):
            continue
        pairs, lost, gained = pair(olds or (), news or ())
        yield from (Change("-", kind, place(row) + label(row)) for row in lost)
        yield from (Change("+", kind, place(row) + label(row)) for row in gained)
        for old, new in pairs:
            if details := tuple(differences(old, new)):
                yield Change("~", kind, place(new) + label(new), details)


def pair(before: Sequence[Row], after: Sequence[Row]) -> tuple[list[tuple[Row, Row]], list[Row], list[Row]]:
    """Records that are the same one in both, then those that are only in the one, and only in the other.

    Records that say the same pair off first, then those of the same name, then the most alike.
    """
    olds, news, pairs = list(before), list(after), []
    for sameness in (_content, label):
        waiting = defaultdict(list)
        for new in news:
            waiting[sameness(new)].append(new)
        rest = []
        for old in olds:
            if waiting[sameness(old)]:
                pairs.append((old, waiting[sameness(old)].pop(0)))
            else:
                rest.append(old)
        left = {id(new) for group in waiting.values() for new in group}
        olds, news = rest, [new for new in news if id(new) in left]
    ranked = sorted(
        ((fuzz.ratio(label(old), label(new)), i, j) for i, old in enumerate(olds) for j, new in enumerate(news)),
        key=lambda candidate: (-candidate[0], candidate[1:]),
    )
    taken_old, taken_new = set(), set()
    for alike, i, j in ranked:
        if alike >= ALIKE and i not in taken_old and j not in taken_new:
            taken_old.add(i)
            taken_new.add(j)
            pairs.append((olds[i], news[j]))
    lost = [old for i, old in enumerate(olds) if i not in taken_old]
    gained = [new for j, new in enumerate(news) if j not in taken_new]
    return pairs, lost, gained


def differences(old: Row, new: Row, path: str = "") -> Iterator[str]:
    """The fields that differ, each as a line; records inside the record are paired as well.

    >>> list(differences({"text": "Noted", "votes": {"for": 8}}, {"text": "Noted", "votes": {"for": 9}}))
    ['votes.for: 8 → 9']
    """
    for field in dict.fromkeys([*old, *new]):
        a, b = old.get(field), new.get(field)
        if field in ASIDE or a == b:
            continue
        if (a or b) and _rows(a) and _rows(b):
            pairs, lost, gained = pair(a or (), b or ())
            yield from (f"{path}{field} - {label(row)}" for row in lost)
            yield from (f"{path}{field} + {label(row)}" for row in gained)
            for one, other in pairs:
                yield from differences(one, other, f"{path}{field}[{label(other)[:CONTEXT]}].")
        elif isinstance(a, Mapping) and isinstance(b, Mapping):
            yield from differences(a, b, f"{path}{field}.")
        else:
            yield f"{path}{field}: {contrast(a, b)}"


def contrast(old: Any, new: Any) -> str:
    """Both values around the place where they part.

    >>> contrast("The report was noted by all.", "The report was noted by most.")
    '"…report was noted by all." → "…report was noted by most."'
    >>> contrast(None, 4)
    'null → 4'
    """
    start = 0
    if isinstance(old, str) and isinstance(new, str):
        while start < min(len(old), len(new)) and old[start] == new[start]:
            start += 1
        start = max(0, start - CONTEXT)
    return f"{_shown(old, start)} → {_shown(new, start)}"


def label(row: Row) -> str:
    """What a person would call the record.

    >>> label({"number": "7a", "title": "Road works", "pages": None})
    '7a Road works'
    """
    said = " ".join(str(row[name]) for name in NAMES if isinstance(row.get(name), str | int) and row[name] != "")
    said = " ".join(said.split()) or _content(row)
    return said if len(said) <= WIDTH else said[: WIDTH - 1] + "…"


def place(row: Row) -> str:
    """The page that the record starts on, as a prefix.

    >>> place({"provenance": [{"page": 4}, {"page": 5}]}), place({})
    ('p. 4  ', '')
    """
    places = row.get("provenance") or ()
    return f"p. {places[0]['page']}  " if places else ""


def _rows(value: Any) -> bool:
    """Whether this can be read as a list of records (nothing can)."""
    return value is None or (isinstance(value, list) and all(isinstance(row, Mapping) for row in value))


def _content(row: Row) -> str:
    """All that the record says, where it stands left aside."""
    return json.dumps({field: row[field] for field in row if field not in ASIDE}, sort_keys=True, ensure_ascii=False)


def _shown(value: Any, start: int) -> str:
    if not isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    cut = value[start : start + WIDTH]
    return '"' + ("…" if start else "") + cut + ("…" if start + WIDTH < len(value) else "") + '"'
