"""E-mail addresses and UK telephone numbers."""

from __future__ import annotations

from typing import NamedTuple

import regex


class ContactFound(NamedTuple):
    """An address or a number as one would type it (a line break inside it taken out), and where it stands."""

    text: str
    start: int
    end: int


_KNOWN_ENDS = r"(?:uk|com|org|net|gov|eu|info|cymru|wales|scot|london|nhs|police)"
_LABEL = r"[\p{L}0-9](?:[\p{L}0-9-]{0,61}[\p{L}0-9])?"
# A line may break before a dot, round the @, or after a dot where the rest is the end of an address.
_EMAIL = regex.compile(
    r"(?<![\p{L}0-9._%+'’@-])(?P<local>[\p{L}0-9][\p{L}0-9._%+'’-]{0,63})\s{0,2}@\s{0,2}"
    rf"(?P<domain>{_LABEL}(?:(?:\s{{0,2}}\.|\.\s{{1,2}}(?={_KNOWN_ENDS}\b)){_LABEL}){{1,6}}(?<=\p{{L}}{{2}}))"
    r"(?![\p{L}0-9@])",
    regex.IGNORECASE,
)
_KNOWN_END = regex.compile(rf"\.{_KNOWN_ENDS}\Z", regex.IGNORECASE)
_TELEPHONE = regex.compile(
    r"(?<![\p{L}0-9£/_-])(?<![0-9][.,])"
    r"(?:(?:\+|00)44[\s-]?(?:\(0\))?[\s-]?[1-35789]|\(?0[1-35789])"
    r"(?:(?:[\s()–-]{0,2}[0-9]){9}|(?<=[18])(?:[\s()–-]{0,2}[0-9]){8})"
    r"(?![0-9])(?![.,/][0-9])(?!\s?%)"
    r"(?:[\s,]{0,2}\(?(?:ext(?:ensio)?n?\.?|x)\s?:?\s?[0-9]{1,6}\)?)?",
    regex.IGNORECASE,
)


def find_emails(text: str) -> list[ContactFound]:
    """Every e-mail address in the text, joined where a line breaks it.

    >>> find_emails("E-mail: clerk@anytown-pc.gov.uk.")
    [ContactFound(text='clerk@anytown-pc.gov.uk', start=8, end=31)]
    >>> [e.text for e in find_emails("a.bell@anyshire\\n.gov.uk, c.cole @anyshire.gov.uk; d.dunn@anyshire.gov.\\nuk")]
    ['a.bell@anyshire.gov.uk', 'c.cole@anyshire.gov.uk', 'd.dunn@anyshire.gov.uk']
    >>> [e.text for e in find_emails("mailto:Pat.O'Hara@nhs.net (or <team@council.wales>)")]
    ["Pat.O'Hara@nhs.net", 'team@council.wales']
    >>> find_emails("meet @ the hall. Then go; care@home teams; @anytown; Deep Dive @ Work. Next")
    []
    """
    found = []
    for match in _EMAIL.finditer(text):
        joined = "".join(match.group().split())
        if joined == match.group() or _KNOWN_END.search(joined):
            found.append(ContactFound(joined, match.start(), match.end()))
    return found


def find_telephones(text: str) -> list[ContactFound]:
    """Every UK telephone number in the text, with its extension.

    >>> find_telephones("Tel: 020 7946 0123 (direct)")
    [ContactFound(text='020 7946 0123', start=5, end=18)]
    >>> [t.text for t in find_telephones("0207-946-0123, 03069 990123, 0161 496 0123; 07700900123; 01632 12345")]
    ['0207-946-0123', '03069 990123', '0161 496 0123', '07700900123', '01632 12345']
    >>> [t.text for t in find_telephones("+44 (0)1632 960 123, 01632 960 456 ext 12, (01632) 960789 2025")]
    ['+44 (0)1632 960 123', '01632 960 456 ext 12', '(01632) 960789']
    >>> find_telephones("24/01234; 2,310,480; 0.13 0.12 0.11 0.10; 0 375 435 123 451; account 00123456; £01234567890")
    []
    """
    return [
        ContactFound(" ".join(match.group().split()), match.start(), match.end())
        for match in _TELEPHONE.finditer(text)
    ]
