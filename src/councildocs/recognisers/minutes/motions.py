"""Motions and amendments on their way: proposed, put to the vote, lost or carried."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import regex

from councildocs.layout import Table
from councildocs.recognisers.minutes.body import Passage
from councildocs.recognisers.minutes.decision import Decision, Stretch
from councildocs.recognisers.minutes.lists import follows, marker_of, whole
from councildocs.recognisers.minutes.movers import says
from councildocs.recognisers.minutes.told import Put
from councildocs.records import Votes

MOST_PASSAGES = 60
"""A motion runs over at most so many paragraphs."""

_AMENDMENT = regex.compile(r"\bamend(?:ment|ed|ing)?\b", regex.I)
_QUOTES = {"“": "”", '"': '"', "‘": "’"}
_PUT_TO_VOTE = regex.compile(
    r"\b(?:following|after|during) (?:the |a |further )*(?:debate|discussion)|\bto the vote\b|^for\b ?\(?\d", regex.I
)


@dataclass(frozen=True)
class Motion:
    """A motion or amendment: `last` is the place of the last passage of its text."""

    kind: Literal["motion", "amendment", "procedural"]
    stretches: tuple[Stretch, ...]
    last: int
    mover: str | None = None
    seconder: str | None = None
    votes: Votes | None = None
    carried: bool = False

    @property
    def text(self) -> str:
        return " ".join(stretch.text for stretch in self.stretches if stretch.text).strip(" “”\"")

    def decided(self, verb: str) -> Decision:
        """The motion as a decision."""
        return Decision(self.stretches, verb, mover=self.mover, seconder=self.seconder, votes=self.votes)

    def up_to(self, sentence: Stretch) -> Motion:
        """The motion with its text ending before a sentence of the same paragraph."""
        said, *others = self.stretches
        if sentence.paragraph is said.paragraph and sentence.start > said.start:
            said = Stretch(said.paragraph, said.start, sentence.start)
        return replace(self, stretches=(said, *others))

    def with_outcome(self, votes: Votes | None, carried: bool) -> Motion:
        return replace(self, votes=votes or self.votes, carried=carried or self.carried)


def opened(body: Sequence[Passage | Table], at: int, put: Put) -> Motion:
    """The motion that the passage `at` opens, with the paragraphs that its text goes on in."""
    stretches, last = [put.said], at
    own = marker_of(body[at]) if isinstance(body[at], Passage) else None  # type: ignore[arg-type]
    goes_on = not put.said.text or put.said.text.endswith(":") or _open_quote(put.said.text)
    for place in range(at + 1, min(len(body), at + MOST_PASSAGES)) if goes_on else ():
        passage = body[place]
        if not isinstance(passage, Passage) or _ends(stretches, own, passage):
            break
        stretches.append(Stretch(passage.paragraph, passage.begin, len(passage.paragraph.text)))
        last = place
    stretches = [stretch for stretch in stretches if stretch.text] or stretches
    mover, seconder = (put.movers.mover, put.movers.seconder) if put.movers else (None, None)
    return Motion(_kind(put.lead, " ".join(s.text for s in stretches)), tuple(stretches), last, mover, seconder)


def _ends(stretches: Sequence[Stretch], own: str | None, passage: Passage) -> bool:
    """Whether the text of a motion is over before a passage: its quotation is closed, or the minute goes on."""
    text = " ".join(stretch.text for stretch in stretches).strip()
    if text[:1] in _QUOTES and not _open_quote(text):
        return True
    marker = marker_of(passage)
    if own and marker and marker.strip("0123456789") == own.strip("0123456789") and follows(own, marker):
        return passage.paragraph.indent <= stretches[0].paragraph.indent + 2
    if text[:1] in _QUOTES:
        return False
    return bool(_PUT_TO_VOTE.search(whole(passage).text[:80])) or (len(stretches) > 1 and not marker)


def _open_quote(text: str) -> bool:
    text = text.strip()
    closing = _QUOTES.get(text[:1])
    return closing is not None and not text.rstrip(" .;").endswith(closing)


def _kind(lead: str, text: str) -> Literal["motion", "amendment", "procedural"]:
    if says("procedural", f"{lead} {text}"):
        return "procedural"
    return "amendment" if _AMENDMENT.search(lead) else "motion"
