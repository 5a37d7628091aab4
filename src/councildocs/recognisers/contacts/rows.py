"""Contacts that stand in one row: `Head of Parks | Ann Bell | 01632 960123 | a.bell@anyshire.gov.uk`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from councildocs.layout import Block, Paragraph
from councildocs.recognisers.contacts.cards import LABELLED, Card
from councildocs.recognisers.contacts.tokens import tokens
from councildocs.recognisers.contacts.words import is_department, is_name, is_position
from councildocs.structure.rows import Row, rows_of


def cards_in_rows(blocks: Sequence[Block]) -> tuple[list[Card], set[int]]:
    """The contacts of rows, and the ids of the words that they were read from."""
    cards: list[Card] = []
    used: set[int] = set()
    for row in rows_of(blocks):
        if len(row.pieces) >= 2 and (card := _card(row)):
            cards.append(card)
            used.update(id(word) for line in card.lines for word in line.words)
    return cards, used


def _card(row: Row) -> Card | None:
    """The contact of a row with one name, and a number or an address in a piece of its own."""
    pieces = dict(_read(row))
    if "name" not in pieces or not ("email" in pieces or "telephone" in pieces):
        return None
    card = Card(LABELLED, sure=True)
    for name, (value, piece) in pieces.items():
        card.put(name, value, piece.lines)
    return card


def _read(row: Row) -> Iterator[tuple[str, tuple[str, Paragraph]]]:
    """Each piece with what it is."""
    for piece in row.pieces:
        found = tokens(piece.text)
        reach = [token for token in found if token.kind in ("email", "telephone")]
        if len(reach) == 1 and all(token.kind != "text" for token in found):
            yield reach[0].kind, (reach[0].value, piece)
        elif is_name(piece.text, sure=True):
            yield "name", (piece.text, piece)
        elif is_position(piece.text):
            yield "position", (piece.text, piece)
        elif is_department(piece.text):
            yield "department", (piece.text, piece)
