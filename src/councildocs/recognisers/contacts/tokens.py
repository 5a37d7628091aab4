"""A line of a contact cut into its labels, addresses, numbers and the words between them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex

from councildocs.recognisers.contacts.words import label_field
from councildocs.values.contacts import find_emails, find_telephones

LONGEST_LABEL = 110
_COLON = regex.compile(r"\s*(?::\s*[-–]{0,2}|\s[–-]+(?=\s))\s*")
_LABEL_START = regex.compile(r"(?<![\p{L}\p{N}.@/’'-])\p{L}")
_NO_COLON = regex.compile(
    r"(?<![\p{L}])(?P<label>direct\s+line|tele?phone|tel|phone|mobile|mob|fax|textphone|minicom|e-?mail)"
    r"\.?\s*(?:no\.?|number|on|at|to)?\s*(?=[+(\d]|\Z)",
    regex.IGNORECASE,
)
_IN_SENTENCE = regex.compile(
    r"(?i:\b(?:should|can|please|to|must|may|and)\s+contact|\bcontact|\bask\s+for|\bplease\s+(?:call|telephone|phone|e-?mail))"
    r"\s+(?=(?:(?:Mr|Mrs|Ms|Dr|Cllr)\.?\s+)?\p{Lu}\p{L}+\s+\p{Lu})"
)
_NUMBER = regex.compile(r"\A\s*\(?\d{1,2}(?:\.\d{1,2})*[.)]?\s+")
_EDGE = regex.compile(
    r"\A(?:[\s,;:.|()\[\]–—•*-]|\b(?:on|or|at|and|via|by|tel|telephone|e-?mail|phone)\b)+"
    r"|(?:[\s,;:|()\[\]–—•*-]|\b(?:on|or|at|and|via|by|tel|telephone|e-?mail|phone)\b)+\Z",
    regex.IGNORECASE,
)


class Token(NamedTuple):
    """`kind` is `telephone`, `email`, `label`, `word` (a label without its colon), `lead`, `sure lead` or `text`.

    `value` is the field of a label, else the words.
    """

    kind: str
    value: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """The tokens of a line, in order.

    >>> [(t.kind, t.value) for t in tokens("Contact: Ann Bell, Clerk Tel: 01632 960123")]
    [('sure lead', 'Contact'), ('text', 'Ann Bell, Clerk'), ('label', 'telephone'), ('telephone', '01632 960123')]
    >>> [(t.kind, t.value) for t in tokens("01632 960123, a.bell@anyshire.gov.uk")]
    [('telephone', '01632 960123'), ('email', 'a.bell@anyshire.gov.uk')]
    """
    found = [Token("email", email.text, email.start, email.end) for email in find_emails(text)]
    found += [Token("telephone", _balanced(phone.text), phone.start, phone.end) for phone in find_telephones(text)]
    for label in _labels(text):
        if not any(one.start < label.end and label.start < one.end for one in found):
            found.append(label)
    found.sort(key=lambda token: token.start)
    return list(_with_text(text, found))


def _balanced(number: str) -> str:
    """A number without the bracket that opens before it and closes behind something else.

    >>> _balanced("(01632 960123"), _balanced("(01632) 960123")
    ('01632 960123', '(01632) 960123')
    """
    return number if ")" in number else number.lstrip("(")


def _labels(text: str) -> Iterator[Token]:
    """Labels, the longest that end at a colon; leads inside a sentence."""
    at = 0
    for match in _COLON.finditer(text):
        token = _label_ending(text, max(at, match.start() - LONGEST_LABEL), match.start(), match.end())
        if token and (":" in match[0] or not text[: token.start].strip()):
            yield token
            at = match.end()
    for match in _NO_COLON.finditer(text):
        if known := label_field(match["label"]):
            yield Token("word", known[0], match.start(), match.end())
    for match in _IN_SENTENCE.finditer(text):
        yield Token("sure lead", match[0].strip(), match.start(), match.end())
    words = _NUMBER.sub("", text).strip()
    if (known := label_field(words)) and known[0] == "lead" and len(text) < 120 and " " in words:
        yield Token("sure lead" if known[1] else "lead", words.strip(" :-–"), 0, len(text))


def _label_ending(text: str, start: int, end: int, stop: int) -> Token | None:
    """The longest label among the words that end before a colon."""
    for match in _LABEL_START.finditer(text, start, end):
        begin = match.start()
        if known := label_field(text[begin:end]):
            field, sure = known
            kind = "label" if field != "lead" else "sure lead" if sure else "lead"
            return Token(kind, text[begin:end] if field == "lead" else field, begin, stop)
    return None


def _with_text(text: str, found: list[Token]) -> Iterator[Token]:
    """The tokens, one that begins inside another left out, and the words between them."""
    at = 0
    for token in found:
        if token.start < at:
            continue
        yield from _text(text, at, token.start)
        yield token
        at = token.end
    yield from _text(text, at, len(text))


def _text(text: str, start: int, end: int) -> Iterator[Token]:
    words = text[start:end]
    bare = _EDGE.sub("", words)
    if bare.count("(") > bare.count(")") and f"{bare})" in words:
        bare += ")"
    if bare and any(map(str.isalnum, bare)):
        begin = start + words.find(bare)
        yield Token("text", bare, begin, begin + len(bare))
