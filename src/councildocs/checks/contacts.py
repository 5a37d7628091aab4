"""Contacts: one address for two people, one person with two addresses or two telephones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

import regex
from rapidfuzz.fuzz import ratio

from councildocs.checks.doubts import doubt
from councildocs.records import Contact, Issue, Record
from councildocs.structure import Paper
from councildocs.values import same_person

MISPRINT = 80.0
"""Addresses of one person that are as alike as this and not the same: one of them is printed wrongly."""
WRONG_FIGURES = 2
"""Telephones of one person that differ in at most so many figures: one of them is printed wrongly."""
MOST = 30
"""An address or a name that is printed in more ways than this is a list's: the first ones are enough to compare."""

_NAME = regex.compile(r"[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*")
_TITLES = frozenset(("councillor", "cllr", "mr", "mrs", "ms", "miss", "dr", "professor", "prof", "sir", "dame", "rev"))


def contacts_differ(paper: Paper, records: Sequence[Record]) -> Iterator[Issue]:
    """A contact that the paper prints in two ways, each pair of ways once.

    A mailbox that several people share is no doubt: the address must be of one of the names and not of the
    other.  Nor is a second telephone: it must be the first with a wrong figure.
    """
    told = set[str]()
    for group in _groups(record for record in records if isinstance(record, Contact) and record.name):
        for first, second in combinations(group[:MOST], 2):
            message = _difference(first, second)
            if message and message not in told:
                told.add(message)
                yield doubt("contact-differs", message, second.provenance, second.part)


def _groups(contacts: Iterable[Contact]) -> list[list[Contact]]:
    """The contacts of one address, and those of one name; what is printed again in the same way is there once."""
    once = {(contact.name, contact.email, contact.telephone): contact for contact in reversed([*contacts])}
    groups: dict[str, list[Contact]] = {}
    for contact in reversed(once.values()):
        for key in ((contact.email or "").casefold(), " ".join(_words(contact.name or ""))):
            if key:
                groups.setdefault(key, []).append(contact)
    return [*groups.values()]


def _difference(a: Contact, b: Contact) -> str | None:
    names = a.name or "", b.name or ""
    mail_a, mail_b = (a.email or "").casefold(), (b.email or "").casefold()
    if mail_a and mail_a == mail_b:
        own = [_is_address_of(mail_a, name) for name in names]
        if not same_person(*names) and own[0] != own[1] and {*_words(names[0])} != {*_words(names[1])}:
            return f"The address {a.email} is printed for {names[0]} and for {names[1]}."
        return None if not same_person(*names) else _telephones(a, b)
    if not _same_name(*names):
        return None
    if mail_a and mail_b and ratio(mail_a, mail_b) >= MISPRINT and _same_mailbox_or_domain(mail_a, mail_b):
        return f"{names[0]} has the address {a.email} and the address {b.email}."
    return _telephones(a, b)


def _telephones(a: Contact, b: Contact) -> str | None:
    first, second = _figures(a.telephone or ""), _figures(b.telephone or "")
    wrong = sum(x != y for x, y in zip(first, second, strict=False))
    if first and len(first) == len(second) and 0 < wrong <= WRONG_FIGURES:
        return f"{a.name} has the telephone {a.telephone} and the telephone {b.telephone}."
    return None


def _figures(telephone: str) -> str:
    """The figures of a number as dialled within the country.

    >>> _figures("+44 (0)1632 960 114"), _figures("01632 960114")
    ('01632960114', '01632960114')
    """
    figures = "".join(regex.findall(r"\d", telephone.replace("(0)", "")))
    return regex.sub(r"^(?:00)?44(?=\d{9,10}$)", "0", figures)


def _is_address_of(mail: str, name: str) -> bool:
    """Whether an address holds the last name, or a half of one that is joined by a hyphen.

    >>> _is_address_of("a.bell@example.org", "Ann Bell"), _is_address_of("a.bell@example.org", "Ann Bell-Moor")
    (True, True)
    >>> _is_address_of("a.bell@example.org", "Ann Bellamy"), _is_address_of("enquiries@example.org", "Ann Bell")
    (False, False)
    """
    box = regex.sub(r"[^\p{L}]", "", mail.partition("@")[0])
    last = (_words(name) or [""])[-1]
    pieces = [regex.sub(r"[^\p{L}]", "", piece) for piece in last.split("-")]
    return any(piece and piece in box for piece in pieces)


def _same_name(a: str, b: str) -> bool:
    """Whether both are the same words, more than one."""
    return _words(a) == _words(b) and len(_words(a)) > 1


def _words(name: str) -> list[str]:
    return [word for word in _NAME.findall(name.casefold()) if word not in _TITLES]


def _same_mailbox_or_domain(a: str, b: str) -> bool:
    return a.partition("@")[0] == b.partition("@")[0] or a.partition("@")[2] == b.partition("@")[2]
