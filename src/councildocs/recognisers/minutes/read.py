"""What a minute says: its text, what was decided, and what was moved in vain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from councildocs.layout import Table
from councildocs.recognisers.minutes.announced import Announced, announced
from councildocs.recognisers.minutes.ballots import Ballot, ballot_at, same_vote, votes_in
from councildocs.recognisers.minutes.body import Draft, Passage
from councildocs.recognisers.minutes.columns import in_column
from councildocs.recognisers.minutes.decision import Decision, Stretch
from councildocs.recognisers.minutes.lists import whole
from councildocs.recognisers.minutes.motions import Motion, opened
from councildocs.recognisers.minutes.movers import Movers
from councildocs.recognisers.minutes.remains import text_without
from councildocs.recognisers.minutes.told import Event, Outcome, Put, Seconded, Told, told
from councildocs.recognisers.minutes.words import hit
from councildocs.records import Votes

SHORT = 120
"""A passage that says no more than who moved the decision before it has fewer letters."""


class Reading(NamedTuple):
    """The decisions and the failed motions of a minute in order, and its text without the decisions."""

    decisions: tuple[Decision, ...]
    motions: tuple[Motion, ...]
    text: str


def read(draft: Draft) -> Reading:
    """What a minute says."""
    return _Reader(draft.body).read()


@dataclass
class _Placed:
    """A decision with the place of its last passage; `opens` says that it is the first of its group."""

    decision: Decision
    last: int
    opens: bool = True


@dataclass
class _Reader:
    """Goes through the passages of a minute once, keeping what is open: motions, and votes that wait for a decision."""

    body: Sequence[Passage | Table]
    decisions: list[_Placed] = field(default_factory=list)
    failed: list[Motion] = field(default_factory=list)
    consumed: list[Stretch] = field(default_factory=list)
    dropped: set[int] = field(default_factory=set)
    open: list[Motion] = field(default_factory=list)
    votes: Votes | None = None
    movers: Movers | None = None

    def read(self) -> Reading:
        groups = self._announced()
        at = 0
        while at < len(self.body):
            if at in groups:
                self._take_group(groups[at], at)
                at = groups[at].last + 1
            else:
                at = self._take(at, among_others=bool(groups)) + 1
        self._close()
        decisions = tuple(placed.decision for placed in self.decisions)
        return Reading(decisions, tuple(self.failed), text_without(self.body, self.consumed, self.dropped))

    def _announced(self) -> dict[int, Announced]:
        """The decisions that are set apart, by the passage that announces them; quoted motions are none."""
        groups: dict[int, Announced] = {}
        at = 0
        while at < len(self.body):
            found = announced(self.body, at) or in_column(self.body, at)
            if found:
                groups[at] = found
            at = found.last + 1 if found else at + 1
        return groups

    def _take_group(self, group: Announced, at: int) -> None:
        """Decisions that are set apart take over the motion, the movers and the votes before them."""
        first, *others = group.decisions or (None,)
        self.consumed += group.consumed
        self.dropped.update(place for place in range(at + 1, group.last + 1) if isinstance(self.body[place], Table))
        if first is None:
            return
        motion = next((motion for motion in self.open if motion.kind == "motion"), None)
        self.open = []
        ballot = ballot_at(self.body, at)
        counted = first.votes or (ballot.votes if ballot else None) or votes_in(first.text)
        votes = same_vote(counted, (motion.votes if motion else None) or self.votes)
        by = first if first.mover else motion or self.movers or first
        first = replace(first, mover=by.mover, seconder=by.seconder, votes=votes)
        self.votes = self.movers = None
        self.decisions += [_Placed(first, group.last), *(_Placed(other, group.last, False) for other in others)]

    def _take(self, at: int, among_others: bool) -> int:
        """Reads the passage `at`; gives the place of the last passage that was read with it."""
        passage = self.body[at]
        if not isinstance(passage, Passage):
            return at
        if len(self.body) == 1 and (found := hit("terse", whole(passage).text)):
            self.decisions.append(_Placed(Decision((whole(passage),), found.verb), at))
            return at
        ballot = ballot_at(self.body, at)
        last = ballot.last if ballot else at
        for event in told(passage, among_others):
            last = max(last, self._meet(event, at, ballot))
            if isinstance(event, Outcome):
                ballot = None
        if ballot:
            self._count(ballot)
        return last

    def _meet(self, event: Event, at: int, ballot: Ballot | None) -> int:
        if isinstance(event, Told):
            votes = event.decision.votes or (ballot.votes if ballot else None)
            decision = replace(event.decision, votes=votes)
            if self.movers and decision.mover is None:
                decision = replace(decision, mover=self.movers.mover, seconder=self.movers.seconder)
            self.movers = None
            self.decisions.append(_Placed(decision, at))
            if event.consumed:
                self.consumed.append(event.consumed)
        elif isinstance(event, Put):
            motion = opened(self.body, at, event)
            self.open.append(motion)
            return motion.last
        elif isinstance(event, Movers):
            self._name(event, at)
        elif isinstance(event, Seconded):
            if self.open and self.open[-1].seconder is None:
                self.open[-1] = replace(self.open[-1], seconder=event.seconder)
        else:
            self._end(event, ballot)
        return at

    def _name(self, movers: Movers, at: int) -> None:
        """Gives movers to the decision just before them, or keeps them for the next."""
        before = next((placed for placed in reversed(self.decisions) if placed.opens), None)
        apart = at != (before.last if before else at) and len(self.body[at].text) > SHORT  # type: ignore[union-attr]
        if before and at - before.last <= 1 and before.decision.mover is None and not apart:
            before.decision = replace(before.decision, mover=movers.mover, seconder=movers.seconder)
        else:
            self.movers = movers

    def _count(self, ballot: Ballot) -> None:
        """Gives votes to the open motion, to the decision just before them, or keeps them for the next."""
        if self.open:
            self._settle(ballot.votes.outcome, ballot.votes)
        elif self.decisions and ballot.first - self.decisions[-1].last <= 1:
            before = next(placed for placed in reversed(self.decisions) if placed.opens)
            before.decision = replace(before.decision, votes=before.decision.votes or ballot.votes)
        else:
            self.votes = ballot.votes

    def _end(self, outcome: Outcome, ballot: Ballot | None) -> None:
        """Reads that something was carried or lost: the open motion, or what the votes are about."""
        motion = self.open[-1] if self.open else None
        if motion is not None and motion.mover is None and outcome.word == "carried":
            self.open.pop()
            self.decisions.append(_Placed(motion.up_to(outcome.sentence).decided("agreed"), motion.last))
        elif motion is not None:
            self._settle(outcome.word, ballot.votes if ballot else None)
        elif ballot:
            self._count(ballot)

    def _settle(self, outcome: str | None, votes: Votes | None) -> None:
        """Votes on the open motion: lost, it is a failed motion; carried, it waits for its resolution."""
        motion = self.open[-1].with_outcome(votes, outcome == "carried")
        self.open[-1] = motion
        if outcome == "lost" or (outcome and motion.kind == "procedural"):
            self.failed.append(self.open.pop())
        elif outcome and motion.kind == "amendment" and len(self.open) > 1:
            self.open.pop()

    def _close(self) -> None:
        """A motion that was carried is a decision, though nothing more is said of it; so is one that was seconded."""
        told_apart = any(placed.opens for placed in self.decisions)
        for motion in self.open:
            if motion.carried:
                self.decisions.append(_Placed(motion.decided("carried"), motion.last))
            elif motion.seconder and not motion.votes and not told_apart:
                self.decisions.append(_Placed(motion.decided("proposed"), motion.last))
