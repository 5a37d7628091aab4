"""The text of a minute once the decisions are taken out of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

import regex

from councildocs.layout import Table
from councildocs.recognisers.minutes.body import Passage
from councildocs.recognisers.minutes.decision import Stretch
from councildocs.recognisers.minutes.pieces import rows_of

ASIDE = frozenset({"action", "owner", "due"})
"""Columns of a table of minutes that say who is to act, beside the text."""

_MARKER = regex.compile(r"\(?\w{1,4}[.)]|\W+")


def text_without(
    body: Sequence[Passage | Table], consumed: Iterable[Stretch], dropped: Collection[int] = ()
) -> str:
    """The paragraphs of a minute, each on its line, without the stretches that were taken; rows of tables on theirs.

    `dropped` are the places of tables that were taken whole.
    """
    gone: dict[int, list[Stretch]] = defaultdict(list)
    for stretch in consumed:
        gone[id(stretch.paragraph)].append(stretch)
    lines = []
    for place, passage in enumerate(body):
        if isinstance(passage, Table):
            if place not in dropped:
                lines += [" | ".join(cell.text for cell in row) for row in rows_of(passage)]
        elif passage.column not in ASIDE and (left := _left(passage, gone[id(passage.paragraph)])):
            lines.append(left)
    return "\n".join(lines)


def _left(passage: Passage, gone: list[Stretch]) -> str:
    text = passage.paragraph.text
    pieces, at = [], passage.begin
    for stretch in sorted(gone, key=lambda stretch: stretch.start):
        pieces.append(text[at : stretch.start].strip())
        at = max(at, stretch.end)
    pieces.append(text[at:].strip())
    left = " ".join(piece for piece in pieces if piece)
    return left if not gone or (any(map(str.isalpha, left)) and not _MARKER.fullmatch(left)) else ""
