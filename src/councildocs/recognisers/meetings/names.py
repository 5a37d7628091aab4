"""The name of a body out of the words that announce its meeting."""

from __future__ import annotations

import regex

from councildocs.recognisers.meetings.words import council_in, names_body, pattern_of
from councildocs.values.dates import find_dates

_LEADING = regex.compile(
    r"(?:(?:(?:open|closed|public|private|exempt|confidential)\s+(?:section|part|session)\s+of|"
    r"draft|unconfirmed|unapproved|confirmed|approved|public|action|the|a|an|and|your|our|of|for|from|to|at|"
    r"minutes?|notes?|agenda|summons|record|proceedings|cofnodion|rhaglen|"
    r"(?:a\.?g\.?m|annual general meeting)\.?(?:\s+[0-9]{4})?|"
    r"(?:[0-9]{1,4}(?:st|nd|rd|th)|annual|ordinary|extraordinary|extra-ordinary|special|full|monthly|quarterly|"
    r"statutory|adjourned|virtual|remote|next|first|inaugural)\s+(?:(?:general|council)\s+)?meeting\s+of|"
    r"meeting(?:\s*\([^)\n]{1,20}\))?\s+of|cyfarfod(?:\s+o)?)\b[\s:–-]*)+",
    regex.IGNORECASE,
)
_KINDS = r"(?:annual|ordinary|extraordinary|extra-ordinary|special|monthly|quarterly|statutory|annual\s+general)"
_TRAILING = regex.compile(
    rf"[\s,:;.–—-]+(?:{_KINDS}\s+)*(?:meetings?(?:\s+(?:held\s+)?in\s+(?:public|private))?|minutes|agenda|a\.?\s?g\.?\s?m\.?|notes)\b[\s\d.:–—-]*\Z|[\s,:;.–—(-]+\Z"
    r"|\s+(?:held|met|convened|will|was)\b.*\Z",
    regex.IGNORECASE,
)
_GENERIC = regex.compile(
    r"(?:(?:the|this|said|above|above[- ]named|undermentioned|council's)\s+)*"
    r"(?:(?:county|city|borough|district|town|parish|community|full)\s+)?(?:council|committee|board|panel|above|body|cyngor|pwyllgor)",
    regex.IGNORECASE,
)
_OF_COUNCIL = regex.compile(r"\s+(?:of|at|for)\s+(?:the\s+)?", regex.IGNORECASE)
_BAD = regex.compile(
    r"(?:all\s)?(?:members|councillors|dear|to\b|will\b|was\b|is\b|be\b|has\b|which\b|contact|meeting\b|last\b|previous\b|next\b|this\b|public\b|date\b|present\b|"
    rf"{_KINDS}\Z|decision\Z)|.*[@]",
    regex.IGNORECASE,
)


def cleaned(text: str) -> str:
    """A body's name without what leads to it or trails it; empty where nothing is left.

    >>> cleaned("MINUTES OF THE SAMPLETON PARISH COUNCIL ANNUAL MEETING"), cleaned("the Harbour Committee,")
    ('SAMPLETON PARISH COUNCIL', 'Harbour Committee')
    >>> cleaned("Sampleton Parish Council A.G.M. - 8th May 2018"), cleaned("CABINET - THURSDAY, 30 JANUARY 2025")
    ('Sampleton Parish Council', 'CABINET')
    >>> cleaned("Meeting (no.3) of Sampleton Community Council"), cleaned("minutes of the last meeting")
    ('Sampleton Community Council', '')
    """
    text = " ".join(text.split())
    if dates := find_dates(text):
        text = text[: dates[0].start] if dates[0].start > 3 else text[dates[0].end :]
    text = _LEADING.sub("", text, count=1) if _LEADING.match(text) else text
    before = None
    while before != text:
        before, text = text, _TRAILING.sub("", text)
    text = text.strip(" \"'“”")
    return "" if _BAD.match(text) or not any(map(str.isalpha, text)) else text


def is_generic(name: str) -> bool:
    """Whether a name only points at one that stands elsewhere: `the above Council`, `Parish Council`.

    >>> is_generic("above Council"), is_generic("County Council"), is_generic("Harbour Board")
    (True, True, False)
    """
    return bool(_GENERIC.fullmatch(name))


def body_and_council(name: str) -> tuple[str, str | None]:
    """The body, and the council whose name stands behind it.

    >>> body_and_council("Harbour Committee of Northshire County Council")
    ('Harbour Committee', 'Northshire County Council')
    >>> body_and_council("Panel for the Future of Care")
    ('Panel for the Future of Care', None)
    """
    for match in _OF_COUNCIL.finditer(name):
        council = council_in(name[match.end() :])
        if council and names_body(name[: match.start()]) and not is_generic(name[: match.start()]):
            return name[: match.start()], council
    return name, None


def has_body_word(text: str) -> bool:
    """Whether a word for a body stands in the text.

    >>> has_body_word("Harbour Committee for the East"), has_body_word("Harbour Services")
    (True, False)
    """
    return bool(pattern_of("body").search(text))
