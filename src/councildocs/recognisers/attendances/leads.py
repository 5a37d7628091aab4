"""The words that lead in a list of people: `Present:`, `Apologies were received from`, `Members of the Committee`."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import regex

from councildocs.vocabulary import entries

LONGEST = 110


class Lead(NamedTuple):
    """What a lead-in says of the people behind it, and where it ends in the text it was found in.

    `status` is that of a record, or `chair` (whoever chaired), `public` (residents), `none` (no people follow).
    """

    status: str
    virtual: bool
    text: str
    end: int

    @property
    def is_title(self) -> bool:
        """Whether the lead-in is nothing but a title: `Councillors:`."""
        return bool(_SHARED_TITLE.fullmatch(self.text))

    @property
    def list_start(self) -> int:
        """Where the list begins: at the title that the lead-in ends with and everybody in it shares, or behind it."""
        shared = _SHARED_TITLE.search(self.text)
        return self.end - len(self.text) + shared.start() if shared else self.end


_SHARED_TITLE = regex.compile(
    r"(?:(?:county|district|borough|city|town|parish|community)\s+)?\b(?:councill?ors|cllrs|cynghorwyr)\s*[:–-]*\s*\Z",
    regex.IGNORECASE,
)


_COLON = r"\s*(?:[:;]\s*[-–—]?|[-–—](?=\s)|\.(?=\s|\Z))\s*"
_TITLE = r"(?:councill?ors?|cllrs?|cyngh?(?:orwyr|orydd)?|mr|mrs|ms|miss|dr|sir|y\s|the\schair|chair(?:man)?|mayor)\b"


@cache
def _patterns() -> tuple[tuple[str, bool, regex.Pattern[str]], ...]:
    """Status, whether virtual, and the pattern of each lead-in as it stands at the start of a text."""
    found = []
    for entry in entries("attendance_leads"):
        words = entry["pattern"].replace(" ", r"\s+")
        pattern = rf"\W{{0,3}}(?:{words})(?:\s*\(\d{{1,3}}\))?(?:{_COLON}|\s*\Z|(?=\s+{_TITLE})|(?=\n))"
        found.append((entry["status"], bool(entry.get("virtual")), regex.compile(pattern, regex.IGNORECASE)))
    return tuple(found)

_SAYS = regex.compile(r"\b(?:are|is|was|were|will|have|has|may|must|should|who|wishing)\b", regex.IGNORECASE)


def lead_at(text: str, start: int = 0) -> Lead | None:
    """The lead-in that stands at `start`.

    >>> lead_at("PRESENT: Councillor A Bell")
    Lead(status='present', virtual=False, text='PRESENT: ', end=9)
    >>> lead_at("Councillors present were asked to leave") is None
    True
    """
    if match := _COUNCILLORS.match(text, start):
        return Lead("member", False, match[0], match.end())
    for status, virtual, pattern in _patterns():
        match = pattern.match(text, start)
        if match and match.end() - start <= LONGEST and not (status == "member" and _SAYS.search(match[0])):
            return Lead(status, virtual, match[0], match.end())
    return None


_COUNCILLORS = regex.compile(
    r"\W{0,3}(?i:(?:county |district |borough |city |town |parish |community )?(?:councillors|cllrs|cynghorwyr))"
    r"\s*:?\s+(?=\p{Lu})(?!(?i:present|absent|attend|in\s+attend|apolog|substitut|also|other)\p{L}*\b)"
)
_SENTENCE = regex.compile(r"(?<=[.;]\s+|\n)(?=\p{Lu})")


def leads_in(text: str) -> list[tuple[int, Lead]]:
    """The lead-ins at the start of a text, of its lines and of its sentences, each with the place where it begins.

    >>> [(at, lead.status) for at, lead in leads_in("Present: A Bell. Apologies were received from: B Cole")]
    [(0, 'present'), (17, 'apologies')]
    """
    places = [0, *(match.start() for match in _SENTENCE.finditer(text))]
    found: list[tuple[int, Lead]] = []
    for place in places:
        if found and place < found[-1][1].end:
            continue
        if lead := lead_at(text, place):
            found.append((place, lead))
    return found
