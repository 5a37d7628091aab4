"""Judgements in sentences and headings: `The experiences of care leavers: good`."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import regex

from councildocs.recognisers.inspections.words import grade_of, grades_in_sentences, pattern_of

LONGEST = 260
SEARCHED = 1200
MOST_WORDS = 26

_NUMBERING = regex.compile(r"^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[a-z][.)])\s+(?=\p{L})")
_NO_SUBJECT = regex.compile(
    r"(?:it|they|this|that|these|there|what|which|who|and|but|or|where|when|while|although|most|some|many|if)\b.*"
    r"|.*\b(?:was|were|not|never|which|that|because|but|not always|should)\b.*",
    regex.I,
)


class Sentence(NamedTuple):
    """A judgement in a text: letters `start` to `end` say it."""

    subject: str
    grade: str
    start: int
    end: int


def plain_subject(text: str) -> str:
    """What is judged, without its number and end mark.

    >>> plain_subject("2.1 Support for families:")
    'Support for families'
    """
    return _NUMBERING.sub("", " ".join(text.split())).strip(" :–—-.")


def judgement_of_line(text: str) -> Sentence | None:
    """The judgement that a whole heading or short line is.

    >>> judgement_of_line("Support for families: requires improvement to be good")[:2]
    ('Support for families', 'requires improvement to be good')
    >>> judgement_of_line("Children's services in Northshire are good")[:2]
    ("Children's services in Northshire", 'good')
    >>> judgement_of_line("Children's services in Northshire require improvement to be good")[:2]
    ("Children's services in Northshire", 'require improvement to be good')
    >>> judgement_of_line("The work of the team is: Good")[:2], judgement_of_line("Is the service safe? Good")[:2]
    (('The work of the team', 'Good'), ('Is the service safe?', 'Good'))
    >>> judgement_of_line("The transport that it offers is good"), judgement_of_line("It is good")
    (None, None)
    """
    if len(text) > LONGEST or len(text.split()) > MOST_WORDS:
        return None
    match = next((match for pattern in _whole_lines() if (match := pattern.fullmatch(text.strip()))), None)
    if match is None:
        return None
    subject = plain_subject(match["subject"]) + ("?" if match["subject"].rstrip().endswith("?") else "")
    subject = subject.replace("??", "?")
    if len(subject) < 4 or _NO_SUBJECT.fullmatch(subject) or grade_of(subject):
        return None
    return Sentence(subject, match["grade"], 0, len(text))


@cache
def _whole_lines() -> tuple[regex.Pattern[str], ...]:
    grade = rf"(?P<grade>{grades_in_sentences()})\.?"
    judged = r"(?:is|are|remains?)(?: now| currently)?(?: judged(?: to be| as)?| rated(?: as)?| graded(?: as)?)?"
    overall = r"(?:overall|local authority) (?:rating|effectiveness|grade|judgement)(?: (?:for|of) .{3,60}?)?"
    forms = (
        rf"(?P<subject>.{{3,180}}?)(?:\s+{judged})?\s*(?::|\s[–—-])\s*{grade}",
        rf"(?P<subject>.{{3,180}}?)\s+{judged}\s+{grade}",
        r"(?P<subject>.{3,180}?)\s+(?P<grade>requires? improvement(?: to be good)?)\.?",
        rf"(?P<subject>{overall}|{pattern_of('graded')})\s+{grade}",
        rf"(?P<subject>.{{3,100}}\?)\s+{grade}",
    )
    return tuple(regex.compile(form, regex.I) for form in forms)


def judgements_in(text: str) -> list[Sentence]:
    """The judgements that sentences of a running text give in so many words.

    >>> [s[:2] for s in judgements_in("The graded judgement for fostering is that it is good. Carers say so.")]
    [('fostering', 'good')]
    >>> [s[:2] for s in judgements_in("The overall judgement is inadequate because children wait.")]
    [('overall judgement', 'inadequate')]
    >>> [s[:2] for s in judgements_in("Leadership, management and governance Good Summary Leaders know the town.")]
    [('Leadership, management and governance', 'Good')]
    >>> judgements_in("The previous judgement was good, and the food is good.")
    []
    """
    found: list[Sentence] = []
    for pattern in _searched():
        for match in pattern.finditer(text[:SEARCHED]):
            if not any(match.start() < other.end and other.start < match.end() for other in found):
                found.append(Sentence(plain_subject(match["subject"]), match["grade"], *match.span()))
    return found


@cache
def _searched() -> tuple[regex.Pattern[str], ...]:
    grade = rf"(?P<grade>{grades_in_sentences()})"
    it_is = r"is that (?:it|they) (?:is |are )?"
    overall = r"overall (?:judgement|effectiveness|rating|grade)(?: (?:for|of) .{3,60}?)?"
    board = r"the local safeguarding (?:children board|partnership)(?: \(lscb\))?"
    ends = r"(?=\s+(?-i:\p{Lu})|\.?$)"
    forms = (
        rf"the graded judgements? (?:for|about|on|of) (?P<subject>.{{3,120}}?) {it_is}{grade}\b",
        rf"(?:the )?(?P<subject>{overall}) is (?:that .{{2,60}}? (?:is|are) )?{grade}\b(?! practice)",
        rf"\A(?P<subject>{pattern_of('graded')})\s+{grade}{ends}",
        rf"(?P<subject>{board}) (?:is |(?=requires? )){grade}{ends}",
        rf"(?P<subject>the effectiveness of .{{3,100}}?) is {grade}{ends}",
    )
    return tuple(regex.compile(form, regex.I) for form in forms)


_OUTCOMES = tuple(
    regex.compile(form, regex.I)
    for form in (
        r"(?:typically )?leads? to (?:inconsistent |positive )?experiences and outcomes(?: for .{3,90}?)?(?=[.,]|$)",
        r"there are widespread and/?(?: ?or)? systemic failings(?: leading to .{3,140}?)?(?=[.]|$)",
    )
)


def outcome_in(text: str) -> Sentence | None:
    """The outcome of an inspection of a local area, which has no grade of one word.

    >>> outcome_in("The partnership's arrangements typically lead to positive experiences and outcomes for all.")[1]
    'typically lead to positive experiences and outcomes for all'
    """
    for pattern in _OUTCOMES:
        if match := pattern.search(text[:SEARCHED]):
            return Sentence("", match[0], *match.span())
    return None
