"""Decisions that stand in a column of their own, beside the discussion."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from councildocs.layout import Table
from councildocs.recognisers.minutes.announced import Announced
from councildocs.recognisers.minutes.body import Passage
from councildocs.recognisers.minutes.decision import Decision, Stretch
from councildocs.recognisers.minutes.lists import marker_of, whole
from councildocs.recognisers.minutes.words import hit

_NOTHING = regex.compile(r"(?:none|nil|n/?a|no decisions?|[-–—. ]*)\.?", regex.I)
_ACTION = regex.compile(r"(?:actions?|gweithred)\b", regex.I)


def in_column(body: Sequence[Passage | Table], at: int) -> Announced | None:
    """The decisions of the cell of a decision column that begins with the passage `at`, or None.

    Each item of a list is one; paragraphs without markers are one each where they end with a stop.
    """
    decisions: list[Decision] = []
    taken: list[Stretch] = []
    last = at - 1
    for place in range(at, len(body)):
        passage = body[place]
        if not isinstance(passage, Passage) or passage.column != "decision" or _ACTION.match(whole(passage).text):
            break
        last = place
        said = whole(passage)
        taken.append(Stretch(passage.paragraph, passage.begin, len(passage.paragraph.text)))
        if _NOTHING.fullmatch(said.text):
            continue
        marker = marker_of(passage)
        if decisions and marker is None and not decisions[-1].text.endswith((".", ";")):
            before = decisions[-1]
            decisions[-1] = Decision((*before.stretches, said), _verb(f"{before.text} {said.text}"), before.marker)
        else:
            decisions.append(Decision((said,), _verb(said.text), marker))
    return Announced(tuple(decisions), tuple(taken), last) if last >= at else None


def _verb(text: str) -> str:
    found = hit("told", text) or hit("passive", text) or hit("terse", text) or hit("elliptic", text)
    return found.verb if found else "decided"
