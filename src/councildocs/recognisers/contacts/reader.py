"""The lines of a column read one after the other: a name, then the post, the department, a number, an address."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import regex

from councildocs.layout import Line
from councildocs.recognisers.contacts.cards import LABELLED, LED, WRITTEN, Card
from councildocs.recognisers.contacts.posts import SPLIT, pieces_of, post_in
from councildocs.recognisers.contacts.tokens import Token, tokens
from councildocs.recognisers.contacts.units import Unit
from councildocs.recognisers.contacts.words import is_address, is_department, is_name, is_position

LOOSE = 2.6
"""A gap above a line of so many times the font size parts it from the contact above."""
CLOSE = 0.8
"""A line this close below a contact may still tell its department."""
PROSE = 130
"""A line with more letters is running text."""
WAITING = 3
"""A lead waits for its name over at most so many lines that say nothing."""
FEW_LETTERS = 40
"""A line with fewer letters besides its addresses and numbers is nothing but them."""
LONGEST_POST = 80
REMEMBERED = 3
"""So many lines above an address or number may hold the name and the post."""

_DESCRIBED = regex.compile(
    r"(?P<name>[\p{L}’'. -]{4,45}?)\s+is\s+(?:the|our|your|a|an)\s+(?P<position>[^.;:]{3,120}?)"
    r"(?=\s+and\s+(?:the\s+)?(?:main|key|lead|first|primary)|[.;]|\s+for\s+your\b).*\bcontact\s+details\b.*",
    regex.IGNORECASE | regex.DOTALL,
)
_POST_LABEL = regex.compile(
    r"clerk|chief\s+executive|head\s+of|clerc|(?:democratic|committee|governance|scrutiny|member|monitoring|proper)\s.*\p{L}",
    regex.IGNORECASE,
)
_CUE = regex.compile(
    r"\b(?:contact|e-?mail|telephone|phone|enquir|quer|question|advice|information|details|write to|call|comment|"
    r"respon|send|sent)\p{L}*\b",
    regex.IGNORECASE,
)


class Reader:
    """Reads the units of a column; `cards` are the contacts found."""

    def __init__(self) -> None:
        self.cards: list[Card] = []
        self.card: Card | None = None
        self.awaits: str | None = None
        self.recent: list[Unit] = []
        self.words = 0

    def read(self, units: Iterable[Unit]) -> list[Card]:
        """The contacts of a column."""
        for unit in units:
            self._unit(unit)
        self._close()
        return self.cards

    def _unit(self, unit: Unit) -> None:
        found = tokens(unit.text)
        self.words = sum(len(token.value) for token in found if token.kind == "text")
        if all(token.kind == "text" for token in found):
            self._plain(unit)
            return
        if unit.above > LOOSE and self.card and self.card.reachable:
            self._close()
        if unit.above > LOOSE:
            self.recent = []
        if len(unit.text) > PROSE:
            self._close()
        for index, token in enumerate(found):
            self._token(unit, token, found[index + 1 :])
        if len(unit.text) > PROSE:
            self._close()
        self.recent = []

    # --- lines without a label, a number or an address ----------------------------------------------------------

    def _plain(self, unit: Unit) -> None:
        text = unit.text.strip()
        if match := _DESCRIBED.fullmatch(text):
            self._describe(unit, match)
            return
        if not text or len(text) > PROSE or (unit.above > LOOSE and not self._expects()):
            self._close()
            self.recent = []
            if not text or len(text) > PROSE:
                return
        if self.card and self._absorb(unit, text):
            return
        self.recent = [*self.recent, unit][-REMEMBERED:]

    def _expects(self) -> bool:
        if self.card is None or self.card.reachable:
            return False
        return self.card.sure or self.card.name is None or self.awaits is not None

    def _absorb(self, unit: Unit, text: str) -> bool:
        """Whether the open contact takes the line as its name, post or department."""
        card = self.card
        if card is None:
            return False
        lines = unit.paragraph.lines
        if self.awaits in ("name", "position", "department"):
            card.put(self.awaits, text.strip(" ,;"), lines)
            self.awaits = None
            return True
        if card.name is None and self._starts(text, sure=card.sure):
            if card.reachable and not card.sure:
                self._close()
                return False
            self._words(unit, text, 0)
            return True
        if card.name is None:
            card.waiting += 1
            if card.waiting > WAITING or card.reachable:
                self._close()
            return False
        if self._starts(text, sure=False):
            again = card.sure or card.reachable
            rank = card.rank
            sure = card.sure
            self._close()
            if again:
                self.card = Card(rank, sure and not unit.heading)
                self._words(unit, text, 0)
                return True
            return False
        department = is_department(text) and not is_position(text)
        if card.sure and card.department is None and unit.above < CLOSE and department:
            card.put("department", text.strip(" ,;"), lines)
            return True
        if is_address(text) and not card.reachable and card.waiting < WAITING and unit.above < LOOSE:
            card.waiting += 1
            return True
        if card.reachable and card.position is None and card.rank >= LED and _is_post(unit, text):
            card.put("position", text.strip(" ,;"), lines)
            return True
        if card.reachable or (unit.heading and not card.sure) or regex.search(r"\d", text) or text.endswith("."):
            self._close()
            return False
        if card.position is None and (is_position(text) or is_department(text)):
            card.put("position" if is_position(text) else "department", text.strip(" ,;"), lines)
            return True
        if card.position and card.department is None and is_department(text) and len(text) < 90:
            card.put("department", text.strip(" ,;"), lines)
            return True
        if not card.reachable and len(text) < 90 and card.sure:
            return True
        self._close()
        return False

    def _starts(self, text: str, *, sure: bool) -> bool:
        """Whether a line begins with a name, alone or before a post."""
        head = SPLIT.split(text, maxsplit=1)[0]
        return is_name(head, sure=sure) and (head == text.strip(" ,") or is_position(text[len(head) :]) or sure)

    def _describe(self, unit: Unit, match: regex.Match[str]) -> None:
        self._close()
        if is_name(match["name"]):
            self.card = Card(LED, sure=True)
            self.card.put("name", match["name"], unit.lines(*match.span("name")))
            self.card.put("position", match["position"], unit.lines(*match.span("position")))

    # --- tokens --------------------------------------------------------------------------------------------------

    def _token(self, unit: Unit, token: Token, rest: list[Token]) -> None:
        lines = unit.lines(token.start, token.end)
        if token.kind in ("sure lead", "lead"):
            self._lead(unit, token, rest)
        elif token.kind in ("label", "word"):
            self._label(token, WRITTEN if token.kind == "word" and len(unit.text) > PROSE else LABELLED)
        elif token.kind == "text":
            self._text(unit, token, rest)
        elif self.awaits == "ignore":
            self.awaits = None
        else:
            self._reach(unit, token, lines)

    def _lead(self, unit: Unit, token: Token, rest: list[Token]) -> None:
        if self.card and self.card.reachable and not self.card.name and rest:
            self.awaits = "name"
            self.card.sure = True
            return
        if self.card and self.card.name and not self.card.reachable and rest and not _has_text(rest):
            return
        self._close()
        rank = WRITTEN if len(unit.text) > PROSE else LABELLED if "details" in token.value.lower() else LED
        self.card = Card(rank, sure=token.kind == "sure lead")
        words = token.value
        if token.kind == "lead" and is_position(words) and _POST_LABEL.match(words):
            self.card.put("position", words, unit.lines(token.start, token.end))

    def _label(self, token: Token, rank: int) -> None:
        taken = self.card and token.value != "ignore" and getattr(self.card, token.value)
        if taken and token.value == "name":
            self._close()
        if self.card is None and token.value in ("name", "telephone", "email"):
            self.card = Card(rank)
        if self.card and token.value in ("name", "position", "department"):
            self.card.rank = LABELLED
        self.awaits = token.value

    def _text(self, unit: Unit, token: Token, rest: Sequence[Token]) -> None:
        if self.awaits == "ignore":
            self.awaits = None
            return
        if self.card and self.awaits in ("name", "position", "department"):
            lines = unit.lines(token.start, token.end)
            if self.awaits == "name":
                if len(token.value.split()) > 1 and not is_position(token.value.split(",")[0]):
                    self._words(unit, token.value, token.start)
            elif getattr(self.card, self.awaits) is None:
                self.card.put(self.awaits, token.value, lines)
            self.awaits = None
            return
        post = is_position(token.value)
        if self.card is None and post and any(self._starts(one.text, sure=False) for one in self.recent):
            self._open(unit, prose=False)
        card = self.card
        if card and card.name and not card.position and post and (not card.reachable or _is_amid(card, unit, rest)):
            card.put("position", token.value, unit.lines(token.start, token.end))
        elif card and card.name is None and self._starts(token.value, sure=True):
            self._words(unit, token.value, token.start)
        elif self._starts(token.value, sure=False) and (self.card is None or self.card.reachable):
            self._close()
            self.card = Card(LED)
            self._words(unit, token.value, token.start)

    def _reach(self, unit: Unit, token: Token, lines: list[Line]) -> None:
        """A number or an address: of the open contact, or of whoever is named above."""
        self.awaits = None
        prose = len(unit.text) > PROSE
        if self.card and getattr(self.card, token.kind):
            if token.kind == "telephone" and not prose:
                return
            self._close()
        if self.card is None or (not self.card.name and not self.card.reachable and not self.card.sure and self.recent):
            self._open(unit, prose)
        if self.card:
            self.card.put(token.kind, token.value, lines)

    def _open(self, unit: Unit, prose: bool) -> None:
        """A new contact, with name and post from the lines right above."""
        recent = [] if prose else self.recent
        start = next((i for i, one in enumerate(recent) if self._starts(one.text.strip(), sure=False)), None)
        if self.card is None:
            bare = prose or start is None
            if bare and not _CUE.search(unit.text) and start is None and not self._alone():
                return
            self.card = Card(WRITTEN if bare else LED)
        if start is None:
            return
        first, *others = recent[start:]
        self._words(first, first.text, 0)
        for one in others:
            self._absorb(one, one.text.strip())
        self.recent = []

    def _alone(self) -> bool:
        """Whether the line is little but addresses and numbers."""
        return self.words < FEW_LETTERS

    def _words(self, unit: Unit, text: str, start: int) -> None:
        """Name, post and department out of words such as `Ann Bell, Committee Officer, Democratic Services`."""
        card = self.card
        if card is None:
            return
        text = text.strip(" ,;:–—-")
        offset = unit.text.find(text, start)
        pieces = [text[a:b] for a, b in pieces_of(text)]
        name = pieces[0].strip(" ,.;")
        if not any(map(str.isalpha, name)) or len(name) > 60:
            return
        card.put("name", name, unit.lines(offset, offset + len(name)))
        if len(pieces) > 1 and card.position is None:
            position, department = post_in(text, list(pieces_of(text))[1:])
            if position:
                card.put("position", position, unit.lines(offset, offset + len(text)))
            if department:
                card.put("department", department, [])

    def _close(self) -> None:
        if self.card and self.card.complete and (self.card.name or self.card.reachable):
            self.cards.append(self.card)
        self.card = None
        self.awaits = None


def _has_text(rest: Iterable[Token]) -> bool:
    """Whether there are words among the tokens, beside labels, numbers and addresses."""
    return any(token.kind == "text" for token in rest)


def _is_amid(card: Card, unit: Unit, rest: Sequence[Token]) -> bool:
    """Whether words stand between what is said of one contact: on its lines, or before an address that it lacks."""
    if any(line in unit.paragraph.lines for line in card.lines):
        return True
    after = rest[0] if rest and unit.above < CLOSE else None
    return after is not None and after.kind in ("email", "telephone") and not getattr(card, after.kind)


def _is_post(unit: Unit, text: str) -> bool:
    """Whether a line close below a name and its number is that person's post."""
    fits = len(text) < LONGEST_POST and not text.endswith(".") and not regex.search(r"\d", text)
    return fits and unit.above < CLOSE and not unit.heading and is_position(text)
