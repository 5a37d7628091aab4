"""What sentences say of who came: apologies from somebody, somebody in somebody's place, somebody in the chair."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex

_TITLE = (
    r"(?:(?:county |district |borough |city |town |parish |community )?(?:councill?ors?|cllrs?|cyng(?:orydd|orwyr|hr)?)"
    r"|mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|rev(?:d|erend)?|prof(?:essor)?|alderman|member)\b\.?"
)
_NAME = rf"(?:(?i:{_TITLE})\s+)+(?:\p{{Lu}}[\p{{L}}'’.-]*\s?){{1,4}}"
_SENTENCES = regex.compile(
    r"(?<!\b(?:cllrs?|councillors?|mr|mrs|ms|dr|cyng|prof|rev|revd|st|no|nos|hon|\p{L}))[.;](?:\s+|\Z)|\n\n",
    regex.IGNORECASE,
)
_FROM = regex.compile(
    r"(?i:\bapolog(?:y|ies)\b(?:(?!\b(?:from|lateness|late|leaving|early)\b)[^.;:]){0,120}?"
    r"\b(?:from|on\s+behalf\s+of|for|by|of)\b\s*:?\s*)(?=(?i:the\s+following)|(?i:cllrs?\b|councill?ors?\b)|\p{Lu})"
    r"|(?i:\bymddiheuriadau\b[^.;:]{0,60}?\b(?:gan|oddi\s+wrth)\b\s*:?\s*)"
)
_LATE = regex.compile(
    r"\bapolog\p{L}+\s+for\s+(?:(?:being\s+)?late|lateness|(?:early|late)\s|leaving|their\s+late)", regex.IGNORECASE
)
_SENT = regex.compile(
    r"\b(?:(?:had|have|has)\s+)?(?:sent|given|gave|tendered|submitted|offered|made|conveyed)\s+(?:in\s+)?(?:(?:his|her|their|formal)\s+)*"
    r"apologies\b(?!.{0,40}\bbut\b)|\b(?:had|have|has)?\s*apologi[sz]ed\b(?!\s+for\s+(?:the|being))",
    regex.IGNORECASE,
)
_ABSENT = regex.compile(
    r"\s+(?:was|were)\s+(?:also\s+)?(?:absent|not\s+present)\b|\s+did\s+not\s+attend\b", regex.IGNORECASE
)
_LIST_ENDS = regex.compile(
    r"\s+(?:(?:who|which|that|as|due|owing|because|though|and\s+(?:it|the|these|this|his|her|their|apologies|were|was)|for\s+(?:his|her|their|the)|"
    r"had|has|have|be|being|was|were|is|are|on\s+(?:account|grounds)|with\s+(?:the|his|her|their)|it\s+was|resolved|noted|accepted|approved|received)"
    r"\b)",
    regex.IGNORECASE,
)
_STANDS_IN = regex.compile(
    rf"(?P<who>{_NAME})(?:(?:was|were|is|are|would|will|be|been|had|has|attended|attending|present|acted|acting|as|a|the)\s+){{0,5}}"
    r"(?i:substitut\p{L}*|deputi[sz]\p{L}*|deputy|standing\s+in|stood\s+in|alternat\p{L}*|replac\p{L}*|in\s+(?:the\s+)?place)"
    rf"(?:[\s,]+(?!(?i:{_TITLE}))[\p{{Ll}}][\p{{L}}’'-]*){{0,6}}[\s,]+(?P<for>{_NAME})"
)
_CHAIRED = regex.compile(
    rf"(?P<who>{_NAME})(?i:\s*,?\s*(?:took|assumed|occupied|was\s+in|in)\s+the\s+chair\b|"
    r"(?:be|was|were|is)\s+(?:duly\s+|unanimously\s+)*(?:elected|appointed|nominated)\s+(?:as\s+|to\s+)?(?:the\s+|be\s+)?chair\p{L}*\s+"
    r"(?:(?:of|for)\s+)?(?:the|this)\s+(?:duration\s+of\s+the\s+)?meeting\b)"
)
_VERBS = regex.compile(
    r"\b(?:was|were|is|are|would|will|has|had|have|advised|reported|welcomed|noted|resolved|agreed|opened|thanked|spoke|"
    r"confirmed|asked|stated|declared|proposed|seconded|received|approved|accepted|read|made|gave|attended|invited|introduced|explained|"
    r"shall|should|may|must|can|be)\b"
)


class Said(NamedTuple):
    """People named in `text[start:end]` and what is said of them; `stands_for` is where the one replaced stands."""

    status: str
    start: int
    end: int
    stands_for: tuple[int, int] | None = None


def said_in(text: str) -> Iterator[Said]:
    """What the sentences of a text say.

    >>> text = "Apologies were received from Mrs A Bell."
    >>> [(s.status, text[s.start : s.end]) for s in said_in(text)]
    [('apologies', 'Mrs A Bell')]
    >>> text = "The Clerk advised that Cllr Bell would be substituting, with voting rights, for Cllr Cole."
    >>> [(s.status, text[s.start : s.end], text[slice(*s.stands_for)]) for s in said_in(text)]
    [('substitute', 'Cllr Bell ', 'Cllr Cole')]
    >>> list(said_in("Apologies for lateness were received from Mr Bell. Apologies are noted above."))
    []
    """
    for start, end in sentences_of(text):
        sentence = text[start:end]
        for found in _STANDS_IN.finditer(sentence):
            one, other = found.span("who"), found.span("for")
            yield Said("substitute", start + one[0], start + one[1], (start + other[0], start + other[1]))
        if _LATE.search(sentence):
            continue
        if match := _FROM.search(sentence):
            stop = _LIST_ENDS.search(sentence, match.end())
            yield Said("apologies", start + match.end(), start + (stop.start() if stop else len(sentence)))
        elif match := _SENT.search(sentence):
            yield Said("apologies", start, start + match.start())
        elif match := _ABSENT.search(sentence):
            yield Said("absent", start, start + match.start())


def chairs_in(text: str) -> Iterator[tuple[int, int]]:
    """Where the text names who took the chair.

    >>> text = "In her absence Councillor A Bell took the chair."
    >>> [text[start:end] for start, end in chairs_in(text)]
    ['Councillor A Bell']
    """
    for match in _CHAIRED.finditer(text):
        yield match.start("who"), match.start("who") + len(match["who"].rstrip())


def sentences_of(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a text, short forms with a stop (`Cllr.`, `J.`) left whole.

    >>> text = "Apologies: Cllr. J. Bell. None else"
    >>> [text[start:end] for start, end in sentences_of(text)]
    ['Apologies: Cllr. J. Bell', 'None else']
    """
    at = 0
    for match in _SENTENCES.finditer(text):
        if match.start() > at:
            yield at, match.start()
        at = match.end()
    if at < len(text):
        yield at, len(text)


def is_prose(text: str) -> bool:
    """Whether a paragraph tells something rather than lists names.

    >>> is_prose("The Chairman welcomed everybody to the meeting"), is_prose("Councillors A Bell and C Cole")
    (True, False)
    """
    return len(text.split()) > 5 and bool(_VERBS.search(text))
