"""Declarations of interest: who declared what, in the minute that records them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

import regex

from councildocs.layout import Paragraph, Table, spans
from councildocs.recogniser import Recogniser
from councildocs.records import Declaration, PartKind
from councildocs.structure import Part
from councildocs.structure.rows import Row, is_number, rows_of
from councildocs.structure.topics import Topic, topics
from councildocs.values.people import find_people
from councildocs.vocabulary import entries


class Said(NamedTuple):
    """One declaration: `text[start:end]` of a paragraph, and the names of those who made it."""

    names: tuple[str, ...]
    start: int
    end: int


_NOTE = regex.compile(r"\W*\(?(?:agenda\s+)?(?:item|minute)\s+(?:no\.?\s*)?\d+[a-z]?\)?\W*", regex.IGNORECASE)
_NONE = regex.compile(
    r"\W*(?:none|nil|no\b|n/a|not applicable|nothing|there\s+(?:were|was|being)\s+(?:no|none|not)\b|neither\b|"
    r"no\s+\p{L}+\s+(?:of\s+interest\s+)?(?:was|were)|ni\s+(?:dderbyniwyd|wnaed|ddatganwyd|chafwyd|fu)|dim\b|doedd\b|nid\s+oedd)",
    regex.IGNORECASE,
)
_NOBODY = regex.compile(
    r"\bno\s+(?:(?:further|other|such|new|additional|declarations?|disclosures?|interests?|members?|councillors?|"
    r"pecuniary)\s+)+",
    regex.IGNORECASE,
)
_DECLARES = regex.compile(
    r"\b(?:declar(?:ed|es|ing)|disclos(?:ed|es)|stated|indicated|advised|informed|reported|noted|expressed|registered|"
    r"notified|gave notice|made\s+(?:a|an|the)|has|had|have|is|was|datganodd|datgan(?:wyd)?|mynegodd)\b",
    regex.IGNORECASE,
)
_PLAINLY = regex.compile(r"\b(?:declared|disclosed|datganodd)\b", regex.IGNORECASE)
"""What nobody does under this title but with an interest: `Mr Bell declared that he was a governor`."""
_MADE_BY = regex.compile(r"(?i:\b(?:by|from|gan)\s+)(?=\p{Lu})")
_INTEREST = regex.compile(
    r"\binterests?\b|\bpecuniary\b|\bprejudicial\b|\bdispensation\b|\bbuddian\p{L}*|\bfuddian\p{L}*|\bddiddordeb|\bdiddordeb|\bgysylltiad",
    regex.IGNORECASE,
)
_SET_APART = regex.compile(
    r"\W{0,2}(?:note\W{1,3})?(?P<who>(?:the\s+)?(?:councill?ors?|cllrs?|mr|mrs|ms|miss|dr|sir|mayor|chair\p{L}*)\b\.?[^.;]{2,80}?)\s+"
    r"(?:having\s+)?declared\s+(?:a|an|his|her|their|personal|pecuniary|prejudicial|non)\b[^.;]{0,60}?\binterest",
    regex.IGNORECASE,
)
_ITEM = regex.compile(
    r"\b(?:agenda\s+)?(?:items?|minutes?)\s*(?:no\.?|number|nos\.?)?\s*:?\s*"
    r"(?P<item>(?-i:[A-Z]{1,5}[./-]?)?\d{1,4}(?:[./]\d{1,3}){0,3}(?:\s?\(?[a-z]\)?)?(?![\p{L}\d]))",
    regex.IGNORECASE,
)
_NAME_FIRST = regex.compile(
    r"\W*(?:both\s+)?(?:(?i:councill?ors?|cllrs?|mr|mrs|ms|miss|dr|sir|cyng\p{L}*)\b\.?\s+\p{Lu}|\p{Lu}\p{L}+\s+\p{Lu}[\p{L}'’-]+\s*[:–—-])"
)
_NAME_AND_DASH = regex.compile(
    r"(?:(?i:councill?ors?|cllrs?|mr|mrs|ms|miss|dr|sir|cyng\p{L}*)\b\.?\s+)+[\p{Lu}][^–—:.;]{1,50}?(?:\s[–—-]\s|:\s)"
)
_SENTENCES = regex.compile(
    r"(?<!(?i:\b(?:cllrs?|councillors?|mr|mrs|ms|dr|cyng|prof|rev|revd|st|no|nos|ref|hon|\p{L})))[.;]\s+(?=\p{Lu})"
)


@cache
def _title() -> regex.Pattern[str]:
    words = "|".join(entry["pattern"].replace(" ", r"\s+") for entry in entries("declaration_titles"))
    return regex.compile(rf"(?:{words})(?:\s*[:.–—-]+(?=\s|\Z)|(?=\n)|\s*\Z)|(?:{words})(?=\s)", regex.IGNORECASE)


def find(part: Part) -> Iterable[Declaration]:
    """One record for each person who declared something; none where nobody did."""
    read: set[int] = set()
    for topic in topics(part.blocks, _title()):
        read.update(id(paragraph) for paragraph in topic.paragraphs)
        yield from _in_topic(part, topic)
    for paragraph in part.paragraphs:
        if id(paragraph) not in read and (match := _SET_APART.match(paragraph.body)):
            names = _names(match["who"])
            if names:
                yield from _records(part, paragraph, Said(names, _body_start(paragraph), len(paragraph.text)))
    for block in part.blocks:
        if isinstance(block, Table):
            yield from _in_table(part, list(rows_of([block])))


def _in_topic(part: Part, topic: Topic) -> Iterator[Declaration]:
    for index, paragraph in enumerate(topic.paragraphs):
        start = topic.start if index == 0 else _body_start(paragraph)
        for begin, end in _listed(paragraph, start):
            text = paragraph.text[begin:end]
            if not text.strip(" .:") or _NOTE.fullmatch(text) or _NONE.match(text):
                continue
            for said in declarations_in(text):
                yield from _records(part, paragraph, said._replace(start=begin + said.start, end=begin + said.end))


def _listed(paragraph: Paragraph, start: int) -> Iterator[tuple[int, int]]:
    """The paragraph cut where a line begins with a name and a dash, as lists of declarations do."""
    firsts = {id(line.words[0]): None for line in paragraph.lines[1:]}
    cuts = [span.start for span in spans(paragraph) if id(span.word) in firsts and span.start > start]
    at = start
    for cut in cuts:
        if _NAME_AND_DASH.match(paragraph.text[cut : cut + 80]):
            yield at, cut
            at = cut
    yield at, len(paragraph.text)


def declarations_in(text: str) -> Iterator[Said]:
    """The declarations of a paragraph; sentences that tell no new one go with the one before.

    >>> text = "Cllr Bell declared an interest in item 4. She left the room. Cllr Cole declared an interest in item 6."
    >>> [(said.names, text[said.start : said.end]) for said in declarations_in(text)]
    [(('Cllr Bell',), 'Cllr Bell declared an interest in item 4. She left the room.'), \
(('Cllr Cole',), 'Cllr Cole declared an interest in item 6.')]
    >>> list(declarations_in("Members were reminded of the code."))
    []
    """
    found: list[Said] = []
    for start, end in _sentences(text):
        names = _who(text[start:end])
        if names is not None:
            found.append(Said(names, start, end))
        elif found:
            found[-1] = found[-1]._replace(end=end)
    yield from found


def _who(sentence: str) -> tuple[str, ...] | None:
    """Who declares something in the sentence; nobody by name is an empty tuple; None where nothing is declared."""
    if _NOBODY.search(sentence) or _NONE.match(sentence):
        return None
    verb = _DECLARES.search(sentence)
    interest = _INTEREST.search(sentence)
    for said in (_DECLARES if interest else _PLAINLY).finditer(sentence):
        if names := _names(sentence[: said.start()]):
            return names
    if interest and (by := _MADE_BY.search(sentence)) and (names := _names(sentence[by.end() :])):
        return names
    if _NAME_FIRST.match(sentence) and not (verb and not interest):
        head = regex.split(r"\s[–—-]\s|:|\(", sentence, maxsplit=1)[0]
        return _names(head) or None
    return () if interest and verb and verb[0].lower() in ("declared", "disclosed") else None


def _names(text: str) -> tuple[str, ...]:
    return tuple(person.name for person in find_people(regex.sub(r"\b[Bb]oth\s+", "", text)) if person.name)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for match in _SENTENCES.finditer(text):
        yield at, match.start() + 1
        at = match.end()
    yield at, len(text)


def _body_start(paragraph: Paragraph) -> int:
    return len(paragraph.text) - len(paragraph.body)


def _records(part: Part, paragraph: Paragraph, said: Said) -> Iterator[Declaration]:
    text = paragraph.text[said.start : said.end].strip()
    item = _ITEM.search(text)
    for name in said.names or (None,):
        yield Declaration(
            part=part.id,
            provenance=part.cite_span(paragraph, said.start, said.end),
            name=name,
            text=text,
            item=item["item"] if item else None,
        )


# --- tables --------------------------------------------------------------------------------------------------------

_WHO = regex.compile(
    r"(?:name(?: of)?|member|councillor|member's name|declared by|officer)s?(?: .{0,20})?", regex.IGNORECASE
)
_WHAT = regex.compile(
    r"(?:type|nature|details?|description|reason)s?(?: .{0,40})?interests?.{0,40}|interests?(?: declared)?|"
    r"declaration.{0,30}|(?:nature|type|reason)s?",
    regex.IGNORECASE,
)
_WHERE = regex.compile(
    r"(?:agenda )?(?:item|minute)s?(?: .{0,30})?|(?:agenda )?(?:item|minute) ?(?:no|number)\.?", regex.IGNORECASE
)


def _in_table(part: Part, rows: list[Row]) -> Iterator[Declaration]:
    """The rows of a table whose head names the member and the interest."""
    heads = [piece.text.strip() for piece in rows[0].pieces] if rows else []
    who = next((i for i, text in enumerate(heads) if _WHO.fullmatch(text)), None)
    what = next((i for i, text in enumerate(heads) if _WHAT.fullmatch(text)), None)
    where = next((i for i, text in enumerate(heads) if _WHERE.fullmatch(text)), None)
    if who is None or what is None:
        return
    for row in rows[1:]:
        if len(row.pieces) != len(heads) or _NONE.match(row.pieces[what].text):
            continue
        for name in _names(row.pieces[who].text):
            item = row.pieces[where].text if where is not None else None
            number = item.split()[0] if item and is_number(item.split()[0]) else item
            yield Declaration(
                part=part.id,
                provenance=part.cite(*(line for piece in row.pieces for line in piece.lines)),
                name=name,
                text=row.pieces[what].text,
                item=number,
            )


DECLARATIONS = Recogniser("declarations", frozenset({PartKind.MINUTES}), (Declaration,), find)
