"""The single marks of a vote in print: a side with its count or names, two counts, an outcome."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

import regex

Side = Literal["for", "against", "abstain"]


class Mark(NamedTuple):
    """One mark, `text[start:end]`.

    A mark says a `side` (with the number of its `votes`, where printed), or both counts of a vote (`pair`), or an
    `outcome`. Names may follow a `label`; `names` is where names stand that come before the side; what is `sure` can be
    nothing but a vote.
    """

    start: int
    end: int
    side: Side | None = None
    votes: int | None = None
    pair: tuple[int, int] | None = None
    outcome: str | None = None
    label: bool = False
    names: tuple[int, int] | None = None
    sure: bool = False


_WORDS = (
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty"
)
_NUMBERS = {word: number for number, word in enumerate(_WORDS.split(" "))} | {"none": 0, "nil": 0, "zero": 0}
_COUNT = r"(?:[0-9]{1,3}(?![0-9]|[.,:/%][0-9]|\s?%)|(?:" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + r")\b)"
_FIGURE = r"(?:[0-9]{1,3}(?![0-9]|[.,:/%][0-9]|\s?%)|(?:none|nil|zero)\b)"
_WHAT = (
    r"(?:\s(?:of\s)?(?:the|this)\s(?:(?:officer|substantive|original|amended|revised)[’']?s?\s)?"
    r"(?:motion|amendment|proposal|recommendations?|resolution|application|approval|refusal|item))?"
)
_FOR = rf"(?:for{_WHAT}|in\sfavour{_WHAT}|ayes?|yes)"
_AGAINST = rf"(?:against{_WHAT}|noes|nays?|opposed)"
_ABSTAIN = r"(?:abstentions?|abstain(?:ed|ing|s)?|not\svoting|did\snot\svote)"
_VOTING = r"(?:(?:those|members|councillors|number)\s)?(?:(?:who\s)?vot(?:es?|ed|ing)\s(?:cast\s)?)"

# For (57) · Against: 2 · Abstentions - 1 · Votes for 7
_COUNTED_LABEL = regex.compile(
    rf"(?<![\p{{L}}0-9-])(?P<voting>{_VOTING})?(?:(?P<for>{_FOR})|(?P<against>{_AGAINST})|(?P<abstain>{_ABSTAIN}))"
    rf"\s?(?:[:=–-]\s?|\(\s?|\s)?(?P<count>{_FIGURE})(?:\svotes?)?\s?\)?:?",
    regex.IGNORECASE,
)
# For: Councillors A, B and C · Voting against:
_LABEL = regex.compile(
    rf"(?<![\p{{L}}0-9-])(?P<voting>{_VOTING})?(?:(?P<for>{_FOR})|(?P<against>{_AGAINST})|(?P<abstain>{_ABSTAIN}))"
    r"\s?(?::|(?<=\n\s{0,20}\p{L}[\p{L}\s]{1,40})\n|–\s)(?=\s)",
    regex.IGNORECASE,
)
# 8 votes for · 3 voted against · 5 in favour · one abstention · 2 members abstained
_COUNT_FIRST = regex.compile(
    rf"(?<![\p{{L}}0-9£.,/-])(?P<count>{_COUNT})\s(?:(?:members?|councillors?|people|persons?)\s)?"
    r"(?P<voting>(?:votes?|voted|voting)\s(?:(?:were|was)\s)?(?:cast\s)?)?"
    rf"(?:(?:were|was|being)\s)?(?:(?P<for>{_FOR})|(?P<against>{_AGAINST})|(?P<abstain>{_ABSTAIN}))(?![\p{{L}}-])",
    regex.IGNORECASE,
)
# 8 votes to 3 · by 8 to 3 · a majority of 8 to 3 · carried 8-3
_PAIR = regex.compile(
    rf"(?<![\p{{L}}0-9£.,/-])(?:(?P<for>{_COUNT})\svotes?\s(?:for\s)?to\s(?P<against>{_COUNT})"
    rf"|(?:majority\sof|votes?\sof|voting\swas)\s(?P<for>{_COUNT})\s(?:to|[–-])\s(?P<against>{_COUNT})(?:\svotes?)?"
    rf"|by\s(?P<for>{_COUNT})\sto\s(?P<against>{_COUNT})\svotes?"
    rf"|(?<=(?:carried|lost|agreed|approved|passed|rejected|defeated)\s(?:by\s)?\(?)"
    rf"(?P<for>{_COUNT})(?:\sto\s|\s?[–-]\s?)(?P<against>{_COUNT})"
    r")(?![\p{L}0-9/-])",
    regex.IGNORECASE,
)
# Councillors A, B and C voted FOR the motion (9) · Councillor D abstained
_NAMED_FIRST = regex.compile(
    r"(?<![\p{L}])(?P<names>(?:The\s(?:Lord\s)?(?:Mayor|Provost|Chair(?:man)?)"
    r"|Councillors?|Cllrs?\.?|Bailies?|Messrs|Mr|Mrs|Ms|Miss|Dr|Sir)"
    r"(?:[,\s]{1,3}(?-i:\p{Lu}[\p{L}.'’-]*|and|&|the|de|la|van|von|der|di|y|ap)){1,150}?),?\s{1,2}"
    r"(?:(?:had\s|having\s)?vot(?:ed|ing)\s(?:(?P<for>for|in\sfavour)|(?P<against>against))"
    rf"{_WHAT}"
    r"|(?P<abstain>(?:(?:having\s|had\s)?abstain(?:ed|ing)|did\snot\svote)(?:\sfrom\s(?:the\s)?vot(?:e|ing))?))"
    rf"(?:\s{{0,2}}\((?P<count>{_COUNT})\)|(?=[\s.,;)]|\Z))",
    regex.IGNORECASE,
)
_MOTION = r"(?:motion|amendment|proposal|proposition|resolution|recommendations?|closure)s?"
_RESULT = (  # "carried out" and "carried forward" are no outcome
    r"(?P<lost>not\s(?:carried|agreed|approved|passed)|lost|defeated|fell|rejected|negatived|unsuccessful|failed)"
    r"|(?P<carried>carried(?!\s(?:out|forward|over|on)\b)|(?<=(?:was|were|and|duly|declared)\s)passed)"
)
# Motion lost · the amendment was put and declared CARRIED
_OUTCOME = regex.compile(
    rf"(?<![\p{{L}}])(?:substantive\s|original\s|amended\s|procedural\s)?{_MOTION}\b"
    rf"(?:[^.;:\n()]|\n(?!\s*\n)){{0,70}}?(?<=[\s:])(?:{_RESULT})"
    r"(?:\sunanimously)?(?![\p{L}-])",
    regex.IGNORECASE,
)
# carried by 8 votes to 3 · LOST (5 for, 7 against)
_BARE_OUTCOME = regex.compile(
    rf"(?<![\p{{L}}-])(?:{_RESULT}|(?P<carried>agreed|approved))(?=,?\s(?:by|with|on)\b|\s?\([0-9])", regex.IGNORECASE
)
_PUT = regex.compile(
    r"(?:put\s(?:[^.;:]{0,80}\s)?to\s(?:the|a)\svote|on\sa\s(?:show\sof\shands|division|vote)"
    r"|taking\sa\s(?:recorded\s)?vote)[^.;:()]{0,80}?(?<=\s)"
    rf"(?:{_RESULT}|(?P<carried>(?:unanimously\s)?(?:agreed|approved|resolved)))(?:\sunanimously)?(?![\p{{L}}-])",
    regex.IGNORECASE,
)
_UNANIMOUS = regex.compile(
    r"(?<![\p{L}\p{N}-])(?:(?:carried|agreed|approved|passed|resolved|supported)\sunanimously"
    r"|unanimously\s(?:carried|agreed|approved|passed|resolved|supported|voted)"
    r"|(?:by\sa\s|with\sa\s|a\s)?unanimous\s(?:vote|decision)"
    r"|(?:vote|voting|decision)\swas\sunanimous(?:ly)?|resolved,?\s\(unanimously\)|\(unanimous(?:ly)?\)"
    r"|all\s(?:members\s|councillors\s|those\s)?(?:(?:present\s)?(?:were\s|voted\s)?)in\sfavour"
    r"|nem(?:ine)?\.?\scon(?:tradicente)?)(?![\p{L}])",
    regex.IGNORECASE,
)
_TIED = regex.compile(
    r"(?:equality\sof\svot(?:es|ing)|equal\snumber\sof\svotes|votes?\s(?:was|were|being)\s(?:tied|equal)|tied\svote)\b",
    regex.IGNORECASE,
)
_CASTING = regex.compile(r"(?:second\s(?:or|and)\s)?casting\svote\b", regex.IGNORECASE)


def marks(text: str) -> list[Mark]:
    """The marks of votes in a text, in reading order, none inside another.

    >>> [(m.side, m.votes, m.outcome) for m in marks("(5 in favour, two against, no abstentions). Motion carried.")]
    [('for', 5, None), ('against', 2, None), ('abstain', 0, None), (None, None, 'carried')]
    >>> marks("by 8 votes to 3")[0].pair, marks("for 3 years, 12 for the north, work carried out")[0].sure
    ((8, 3), False)
    """
    found = sorted(_all(text), key=lambda mark: (mark.start, -mark.end))
    kept: list[Mark] = []
    for mark in found:
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept


def _all(text: str) -> Iterator[Mark]:
    for match in _NAMED_FIRST.finditer(text):
        yield Mark(match.start(), match.end(), _side(match), _count(match), names=match.span("names"), sure=True)
    for match in _COUNTED_LABEL.finditer(text):
        yield Mark(match.start(), match.end(), _side(match), _count(match), label=True, sure=bool(match["voting"]))
    for match in _LABEL.finditer(text):
        yield Mark(match.start(), match.end(), _side(match), label=True)
    for match in _COUNT_FIRST.finditer(text):
        sure = bool(match["voting"] or match["abstain"])
        yield Mark(match.start(), match.end(), _side(match), _count(match), sure=sure)
    for match in _PAIR.finditer(text):
        yield Mark(match.start(), match.end(), pair=(number(match["for"]), number(match["against"])), sure=True)
    for pattern in (_OUTCOME, _PUT, _BARE_OUTCOME):
        for match in pattern.finditer(text):
            outcome = "lost" if match["lost"] else "carried"
            yield Mark(match.start(), match.end(), outcome=outcome, sure=pattern is not _BARE_OUTCOME)
    for pattern, outcome in ((_UNANIMOUS, "carried"), (_TIED, "tied"), (_CASTING, "casting vote")):
        for match in pattern.finditer(text):
            yield Mark(match.start(), match.end(), outcome=outcome, sure=True)


def _side(match: regex.Match[str]) -> Side:
    return "for" if match["for"] else "against" if match["against"] else "abstain"


def _count(match: regex.Match[str]) -> int | None:
    return number(match["count"]) if match["count"] else None


def number(text: str) -> int:
    """A count in figures or words.

    >>> number("8"), number("Three"), number("no"), number("none")
    (8, 3, 0, 0)
    """
    return int(text) if text.isdigit() else _NUMBERS[text.lower()]
