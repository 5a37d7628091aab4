"""The words by which minutes say that something was decided, as patterns."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import regex

from councildocs.vocabulary import entries

HOW = (
    r"(?:,? (?:unanimously|also|then|therefore|further|duly|all|formally|subsequently|accordingly|now|fully|"
    r"(?:proposed|moved)(?:,| and)? (?:duly )?seconded(?:,? and)?|"
    r"in principle|by a (?:clear |large )?majority(?: vote)?|by \d+ votes? to \d+|both|yn unfrydol))*"
)
_VERBS = {
    "agree": "agreed", "resolve": "resolved", "resolves": "resolved", "r e s o l v e d": "resolved",
    "decide": "decided", "decision": "decided", "decisions": "decided", "recommend": "recommended",
    "recommends": "recommended",
    "decision made": "decided", "resolution": "resolved", "resolutions": "resolved", "penderfynwyd": "resolved",
    "penderfyniad": "resolved", "cytunwyd": "agreed", "argymhellwyd": "recommended", "nodwyd": "noted",
    "cymeradwywyd": "approved", "in favour": "agreed", "passed": "carried", "gyda phawb yn gytûn": "agreed",
    "phawb yn gytûn": "agreed", "unanimous decision": "agreed",
}  # fmt: skip


_CUES = (
    "agree", "resol", "decid", "decis", "recommend", "approv", "noted", "order", "declar", "propos", "moved", "second",
    "prop", "carried", "lost", "withdrawn", "fell", "defeat", "reject", "accept", "adopt", "ratif", "confirm", "endors",
    "elect", "appoint", "nominat", "defer", "receiv", "author", "favour", "voted", "passed", "signed", "unanim",
    "mover", "r e s o l", "cytun", "penderf", "argymh", "cynig", "eiliwyd", "nodwyd", "cymerad",
)  # fmt: skip


class Words(NamedTuple):
    """One way to say it.  `sure` and `clause` as `minute_decisions.toml` says."""

    kind: str
    pattern: regex.Pattern[str]
    sure: bool
    clause: bool


@cache
def words(kind: str) -> tuple[Words, ...]:
    """The ways of one kind, in the order of the list."""
    flags = 0 if kind in {"shouted", "last word"} else regex.I
    return tuple(
        Words(kind, regex.compile(expanded(e["pattern"]), flags), e.get("sure", False), e.get("clause", False))
        for e in entries("minute_decisions")
        if e["kind"] == kind
    )


def expanded(pattern: str) -> str:
    """A pattern of `minute_decisions.toml` with its stand-ins filled in."""
    return pattern.replace("WHO", rf"(?i:{_who()})").replace("HOW", HOW)


class Hit(NamedTuple):
    """Where a decision is told: its verb, the place of the verb, and the place of the group `text` (or of the end)."""

    way: Words
    verb: str
    start: int
    end: int
    said: int


def hit(kind: str, text: str, begin: int = 0) -> Hit | None:
    """The first way of a kind that is found in the text from the letter `begin` on, tried in the order of the list."""
    for way in words(kind):
        if match := way.pattern.search(text[begin:]):
            said = match.start("text") if "text" in way.pattern.groupindex else match.end()
            group = 1 if way.pattern.groups else 0
            return Hit(way, verb_of(match[group]), begin + match.start(group), begin + match.end(group), begin + said)
    return None


def has_cue(text: str) -> bool:
    """Whether a text holds any word of a decision or motion; most do not, and need no closer look."""
    text = text.casefold()
    return any(cue in text for cue in _CUES)


def announces(text: str) -> bool:
    """Whether a paragraph announces a decision at its start.

    >>> announces("RESOLVED:-"), announces("It was agreed:"), announces("Trim trail")
    (True, True, False)
    """
    return has_cue(text) and any(hit(kind, text) for kind in ("announced", "shouted", "asks"))


def shouts(text: str) -> bool:
    """Whether a text announces a decision in capitals.

    >>> shouts("RESOLVED that Mr Reed be elected"), shouts("It was resolved")
    (True, False)
    """
    return has_cue(text) and hit("shouted", text) is not None


def verb_of(printed: str) -> str:
    """The verb of a decision in the past tense.

    >>> verb_of("RESOLVED"), verb_of("recommends"), verb_of("Cytunwyd")
    ('resolved', 'recommended', 'agreed')
    """
    plain = " ".join(printed.lower().split())
    return _VERBS.get(plain, plain)


@cache
def _who() -> str:
    return "|".join(rf"\b(?:{e['pattern'][1:]}" for e in entries("minute_decisions") if e["kind"] == "who")
