"""Contacts: who can be asked, with post, department, e-mail address and telephone number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from councildocs.recogniser import Recogniser
from councildocs.recognisers.contacts.cards import WRITTEN, Card
from councildocs.recognisers.contacts.clues import windows
from councildocs.recognisers.contacts.reader import Reader
from councildocs.recognisers.contacts.rows import cards_in_rows
from councildocs.recognisers.contacts.units import columns_of, furniture_of
from councildocs.records import Contact, PartKind
from councildocs.structure import Part
from councildocs.structure.rows import in_page_order
from councildocs.values.people import same_person

FIELDS = ("name", "position", "department", "email", "telephone")


def find(part: Part) -> Iterable[Contact]:
    """One record for each contact; what is printed of one person in several places of the part comes together."""
    for card in merged(_cards(part)):
        # an address inside what somebody said at a meeting is nobody to ask
        if part.kind is PartKind.MINUTES and card.rank == WRITTEN and not card.name:
            continue
        yield Contact(
            part=part.id,
            provenance=part.cite(*in_page_order(card.lines)),
            **{name: getattr(card, name) for name in FIELDS},
        )


def _cards(part: Part) -> Iterator[Card]:
    for blocks in windows(part.blocks):
        in_rows, used = cards_in_rows(blocks)
        yield from in_rows
        for column in columns_of(blocks, used):
            yield from Reader().read(column)
    yield from Reader().read(furniture_of(part))


def merged(cards: Iterable[Card]) -> list[Card]:
    """Each contact once; where two places differ, the one that is better set apart counts."""
    kept: list[Card] = []
    for card in cards:
        same = next((other for other in kept if _same(card, other)), None)
        if same is None:
            kept.append(card)
            continue
        better, other = (card, same) if card.rank > same.rank else (same, card)
        for name in FIELDS:
            setattr(same, name, getattr(better, name) or getattr(other, name))
        same.rank = better.rank
        same.lines.extend(card.lines)
    return kept


def _same(one: Card, other: Card) -> bool:
    """Whether two cards are of one contact: one name or address, and nothing that differs."""
    if one.name and other.name:
        return same_person(one.name, other.name) and not _differ(one.email, other.email)
    if one.email and other.email:
        return one.email.casefold() == other.email.casefold() and not _differ(_figures(one), _figures(other))
    return bool(_figures(one)) and _figures(one) == _figures(other) and not _differ(one.email, other.email)


def _differ(a: str | None, b: str | None) -> bool:
    return bool(a and b and a.casefold() != b.casefold())


def _figures(card: Card) -> str | None:
    return regex.sub(r"\D", "", card.telephone) if card.telephone else None


def _kinds() -> Iterator[PartKind]:
    yield from (kind for kind in PartKind if kind is not PartKind.BLANK)


CONTACTS = Recogniser("contacts", frozenset(_kinds()), (Contact,), find)
