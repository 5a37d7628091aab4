"""Votes in the passages of a minute: in one sentence, or as lists of names under For, Against and Abstain."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import regex

from councildocs.layout import Table
from councildocs.recognisers.minutes.body import Passage
from councildocs.recognisers.minutes.words import announces
from councildocs.records import Votes
from councildocs.values.votes import VoteFound, find_votes

SHORT = 60
"""A passage with fewer letters may be the head of a list of names: `For (14)`."""
MOST_PASSAGES = 8

_VOTING = regex.compile(
    r"\bvot(?:es?|ed|ing)\b|\babst(?:ain|ention)|\bin favou?r\b|\b(?:carried|lost|defeated|division|fell)\b"
    r"|\bshow of hands\b|^\W*(?:for|against)\b|\bfor:? ?\(?\d|\(\s*\d+ ?[:–-] ?\d+\s*\)",
    regex.I,
)
_LABEL_LAST = regex.compile(r"\b(?:for|against)\b[ :]*(?:\(\d+\))?[ :]*$", regex.I)
_LABEL_FIRST = regex.compile(r"\W*(?:voting )?(?:for|in favour|against)\b\s*(?:\(\d+\))?\s*[:–-]", regex.I)
_OUTCOME = regex.compile(r"\b(?:carried|lost|defeated|fell|passed|rejected|tied|equality|casting|withdrawn)\b", regex.I)
"""Words that are an outcome as printed; that all agreed is none."""


class Ballot(NamedTuple):
    """A vote in the passages `first` to `last`."""

    votes: Votes
    first: int
    last: int


def ballot_at(body: Sequence[Passage | Table], at: int) -> Ballot | None:
    """The vote that begins in the passage `at`, or None."""
    passage = body[at]
    if not isinstance(passage, Passage) or not _VOTING.search(passage.text):
        return None
    several = [passage.text]
    if len(passage.text) < SHORT or _LABEL_LAST.search(passage.text) or _LABEL_FIRST.match(passage.text):
        for after in body[at + 1 : at + MOST_PASSAGES]:
            if not isinstance(after, Passage) or announces(after.text):
                break
            several.append(after.text)
    found = next((vote for vote in find_votes("\n".join(several)) if vote.start <= len(passage.text)), None)
    votes = as_votes(found) if found else None
    if found is None or votes is None:
        return None
    last, seen = at, len(several[0])
    for text in several[1:]:
        if seen >= found.end:
            break
        last, seen = last + 1, seen + 1 + len(text)
    return Ballot(votes, at, last)


def votes_in(text: str) -> Votes | None:
    """The first vote that a text tells with counts or names."""
    found = next(iter(find_votes(text)), None) if _VOTING.search(text) else None
    return as_votes(found) if found and not (found.for_ is None and found.against is None) else None


def same_vote(own: Votes | None, before: Votes | None) -> Votes | None:
    """The vote that a decision tells of itself, with the names that were printed before it where both agree."""
    if own is None or before is None:
        return own or before
    if (own.for_, own.against) != (before.for_, before.against):
        return own
    return before if before.outcome else before.model_copy(update={"outcome": own.outcome})


def as_votes(found: VoteFound) -> Votes | None:
    """The record of a vote; None where no more is printed than that all agreed."""
    counted = any(count is not None for count in found[:3]) or any(found[4:7])
    if not counted and not _OUTCOME.search(found.text):
        return None
    return Votes(
        for_=found.for_,
        against=found.against,
        abstain=found.abstain,
        outcome=found.outcome,
        for_names=list(found.for_names),
        against_names=list(found.against_names),
        abstain_names=list(found.abstain_names),
    )
