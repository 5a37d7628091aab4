"""Votes as minutes print them: counts, names and outcome, nothing inferred."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex

from councildocs.values.people import find_people
from councildocs.values.person_words import PARTICLES
from councildocs.values.vote_marks import Mark, Side, marks


class VoteFound(NamedTuple):
    """One vote, `text[start:end]`.

    A count is what is printed, never the number of names, and `None` where none is printed. `outcome` is `carried`,
    `lost`, `tied`, or `casting vote` where no more is said than that one was used.
    """

    for_: int | None
    against: int | None
    abstain: int | None
    outcome: str | None
    for_names: tuple[str, ...]
    against_names: tuple[str, ...]
    abstain_names: tuple[str, ...]
    text: str
    start: int
    end: int


_SENTENCE = regex.compile(r"[.!?]\)?\s+(?=[\p{Lu}(“\"])|\n\s*\n")
_NEW_MATTER = regex.compile(r"\b(?:proposed|moved|seconded|resolved|RESOLVED|further\samendment|item|minute)\b")
_NAMES_END = regex.compile(
    r"\n\s*\n|\n\s*(?:\(?[0-9]{1,3}[.)]|\([a-z]{1,4}\)|RESOLVED|Resolved|AGREED|The\s|It\s|On\s)|;"
    r"|\.\s+(?=\p{Lu}\p{Ll}+\s\p{Ll})|\.\s*\n|\)\s*(?:\.|\n|\Z)"
)
_COUNT_AT_END = regex.compile(r"(?:\(|[–:-]\s?|total:?\s?|\s)(?P<count>[0-9]{1,3})\)?[\s.;,]*\Z", regex.IGNORECASE)
_OUTCOMES = ("carried", "lost", "tied", "casting vote")
_DECIDED = ("carried", "lost")
_LONGEST_LIST = 6000
_SIDES: tuple[Side, ...] = ("for", "against", "abstain")
_SMALL = PARTICLES | {"and", "the", "in", "chair", "mayor", "none", "nil", "lord", "provost"}


def find_votes(text: str) -> list[VoteFound]:
    """Every vote in the text, in reading order.

    >>> find_votes("It was carried by 8 votes to 3 with 1 abstention.")
    [VoteFound(for_=8, against=3, abstain=1, outcome='carried', for_names=(), against_names=(), abstain_names=(), \
text='carried by 8 votes to 3 with 1 abstention', start=7, end=48)]
    >>> def counts(text):
    ...     return [vote[:4] for vote in find_votes(text)]
    >>> counts("For: 6, Against: 2, Abstentions: 1"), counts("(5 in favour, two against, no abstentions)")
    ([(6, 2, 1, None)], [(5, 2, 0, None)])
    >>> counts("The motion was put to the vote and declared LOST, 4 votes for and 7 against.")
    [(4, 7, None, 'lost')]
    >>> counts("The amendment was lost by 7 votes to 4"), counts("was passed with 96 votes in favour, none against")
    ([(4, 7, None, 'lost')], [(96, 0, None, 'carried')])

    Names as printed, beside the counts as printed, whether they agree or not:

    >>> find_votes("For (3)\\n\\nMr A Bell, Mrs C Cole\\nAgainst (0)\\nAbstain (1)\\nDr Dunn\\nMotion carried.")[0][:7]
    (3, 0, 1, 'carried', ('Mr A Bell', 'Mrs C Cole'), (), ('Dr Dunn',))
    >>> find_votes("Voting for: Councillors Bell and Cole (2). Voting against: Councillor Dunn (1).")[0][:6]
    (2, 1, None, None, ('Councillor Bell', 'Councillor Cole'), ('Councillor Dunn',))
    >>> find_votes("Councillors Bell and Cole voted FOR the motion (2); Councillor Dunn abstained from voting.")[0][:7]
    (2, None, None, None, ('Councillor Bell', 'Councillor Cole'), (), ('Councillor Dunn',))

    Without counts, the outcome alone; nothing is inferred from "unanimously":

    >>> counts("Motion carried unanimously."), counts("Agreed unanimously"), counts("On a show of hands it was lost.")
    ([(None, None, None, 'carried')], [(None, None, None, 'carried')], [(None, None, None, 'lost')])
    >>> counts("There was an equality of votes."), counts("The Chair used his casting vote.")
    ([(None, None, None, 'tied')], [(None, None, None, 'casting vote')])
    >>> counts("5 for and 5 against. The amendment was lost on the Chairman's casting vote.")
    [(5, 5, None, 'lost')]

    Two votes are two, and what only sounds like a vote is none:

    >>> counts("Amendment lost (For 3, Against 9). The motion was then put and carried (For 9, Against 3).")
    [(3, 9, None, 'lost'), (9, 3, None, 'carried')]
    >>> counts("Work carried out for 3 years; a vote of thanks; funds carried forward; won 4-3; fell by 80 to 475")
    []
    """
    found: list[VoteFound] = []
    group: list[Mark] = []
    for mark in [*marks(text), None]:
        if mark and group and _joins(text, group, mark):
            group.append(mark)
            continue
        if group and (vote := _vote(text, group, mark.start if mark else len(text))):
            found.append(vote)
        group = [mark] if mark else []
    return found


def _joins(text: str, group: list[Mark], mark: Mark) -> bool:
    """Whether a mark speaks of the same vote as those before it."""
    last = group[-1]
    gap = text[last.end : mark.start]
    told = {one.side for one in group if one.side}
    if mark.side in told or (mark.pair and (told or any(one.pair for one in group))):
        return False
    if mark.outcome in _DECIDED and any(one.outcome in _DECIDED for one in group):
        return False
    if last.label and (mark.label or mark.outcome):
        return _are_names(gap)
    if sum(letter.isalpha() for letter in gap) <= (12 if mark.outcome else 0):
        return bool(last.side) or "\n\n" not in gap
    sentences = len(_SENTENCE.findall(gap))
    return len(gap) <= 90 and "\n\n" not in gap and sentences < 2 and not _NEW_MATTER.search(gap)


def _are_names(text: str) -> bool:
    """Whether a text is nothing but names.

    >>> _are_names("Mr Bell, Mrs de Souza and Mr Cole (3)"), _are_names("the Council notes the report"), _are_names("")
    (True, False, True)
    """
    words = regex.findall(r"\p{L}[\p{L}'’-]*", text)
    small = [word for word in words if word[0].islower() and word not in _SMALL]
    return len(small) <= len(words) // 12 and len(text) < _LONGEST_LIST


def _vote(text: str, group: list[Mark], limit: int) -> VoteFound | None:
    """The vote that the marks of a group tell of, `None` where they may speak of something else."""
    sides = {side.side: side for side in _sides(text, group, limit)}
    if len(sides) < 2 and not any(mark.sure for mark in group if mark.side in sides):
        sides = {}
    pair = next((mark.pair for mark in group if mark.pair), None)
    counted = bool(sides or pair)
    told = [mark for mark in group if mark.outcome and (mark.sure or counted or len(group) > 1)]
    outcome = min((mark.outcome for mark in told if mark.outcome), key=_OUTCOMES.index, default=None)
    used = [mark for mark in group if mark in told or mark.pair or mark.side in sides]
    if not used:
        return None
    counts = {side: sides[side].votes if side in sides else None for side in _SIDES}
    if pair:  # "lost by 7 votes to 4": whichever comes first, the larger number lost it
        for_, against = sorted(pair) if outcome == "lost" else pair
        counts |= {"for": for_, "against": against}
    names = {side: sides[side].names if side in sides else () for side in _SIDES}
    start = used[0].start
    end = max(used[-1].end, *(side.end for side in sides.values())) if sides else used[-1].end
    return VoteFound(
        for_=counts["for"],
        against=counts["against"],
        abstain=counts["abstain"],
        outcome=outcome,
        for_names=names["for"],
        against_names=names["against"],
        abstain_names=names["abstain"],
        text=text[start:end],
        start=start,
        end=end,
    )


class _Side(NamedTuple):
    side: Side
    votes: int | None
    names: tuple[str, ...]
    end: int


def _sides(text: str, group: list[Mark], limit: int) -> Iterator[_Side]:
    """The sides of a vote that have a count or names; the names after the last label stop before `limit`."""
    for index, mark in enumerate(group):
        if not mark.side:
            continue
        votes, end = mark.votes, mark.end
        names: tuple[str, ...] = ()
        if mark.names:
            names = _names(text[slice(*mark.names)])
        elif mark.label:
            after = group[index + 1] if index + 1 < len(group) else None
            at_most = after.start if after else limit
            stop = at_most if after and after.side else _end_of_names(text, mark.end, at_most)
            listed = text[mark.end : stop]
            names = _names(listed)
            end = mark.end + len(listed.rstrip(" \n\t.,;")) if names else mark.end
            if votes is None and (at_end := _COUNT_AT_END.search(listed)):
                votes = int(at_end["count"])
        if votes is not None or names or mark.sure:
            yield _Side(mark.side, votes, names, end)


def _end_of_names(text: str, at: int, limit: int) -> int:
    """Where the names after the last label stop: at the end of their paragraph or sentence."""
    limit = min(limit, at + _LONGEST_LIST)
    begin = at + len(text[at:limit]) - len(text[at:limit].lstrip())
    found = _NAMES_END.search(text, begin, limit)
    stop = found.start() + (found.group()[0] == ")") if found else limit
    return stop if _are_names(text[begin:stop]) else at


def _names(text: str) -> tuple[str, ...]:
    """The names of a list, without the count that may end it."""
    return tuple(person.name for person in find_people(_COUNT_AT_END.sub("", text)))
