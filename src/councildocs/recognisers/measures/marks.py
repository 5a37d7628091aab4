"""Ratings, directions, frequencies and polarities: by word, by glyph, by color, by drawn arrow."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from councildocs.layout import Cell, Layout
from councildocs.page import Arrow
from councildocs.structure.cells import mark_color
from councildocs.values.colors import rag_of_color

_LOOKALIKES = str.maketrans("АВЕКМНОРСТХаенмосрΑΒΕΗΙΚΜΝΟΡΤΧ", "ABEKMHOPCTXaehmocpABEHIKMNOPTX")

_WORD = regex.compile(r"\p{L}+")
_RAG_WORDS = {
    "green": "green", "g": "green", "gr": "green", "gwyrdd": "green",
    "amber": "amber", "a": "amber", "am": "amber", "yellow": "amber", "y": "amber", "orange": "amber", "oren": "amber",
    "red": "red", "r": "red", "coch": "red",
    "blue": "blue", "b": "blue", "grey": "grey",
}  # fmt: skip

_IMPROVING = r"[↑▲△⬆⇧🔺⏶↗✓✔☑\uF0E9\uF0F1\uF0FC\uF070\uF068😊🙂☺]"
_WORSENING = r"[↓▼▽⬇⇩🔻⏷↘✗✘❌✖☒\uF0EA\uF0F2\uF0FB\uF071\uF069☹🙁]"
_STABLE = r"[→↔⇔⇒➡⬌⟷▶►◄◀⇨=\uF0E8\uF0F0\uF0F3\uF0E0]|<-?>|◄►|◀▶"
_WORSE = r"(?:getting )?worse(?:n(?:ed|ing))?|declin(?:ed|ing|e)|deteriorat(?:ed|ing|ion)|down|negative|gwaethygu"
_BETTER = r"improv(?:ed|ing|ement)|better|up|positive|favourable|getting better|gwella"
_SAME = r"(?:no |little )(?:significant |clear )?change|same|stable|static|steady|unchanged|maintained|level|sefydlog"
_DIRECTIONS = (
    ("stable", regex.compile(rf"(?i)(?:{_STABLE})+|{_SAME}")),
    ("worsening", regex.compile(rf"(?i)(?:{_WORSENING})+|(?:performance )?(?:is )?(?:{_WORSE})(?: than .*)?")),
    ("improving", regex.compile(rf"(?i)(?:{_IMPROVING})+|(?:performance )?(?:is )?(?:{_BETTER})(?: than .*)?")),
)
_POINTING = {"up": "improving", "down": "worsening", "right": "stable", "left": "stable", "sideways": "stable"}

_FREQUENCIES = {
    "m": "monthly", "monthly": "monthly", "month": "monthly", "misol": "monthly",
    "q": "quarterly", "quarterly": "quarterly", "quarter": "quarterly", "chwarterol": "quarterly",
    "a": "annual", "annual": "annual", "annually": "annual", "yearly": "annual", "y": "annual", "year": "annual",
    "blynyddol": "annual", "w": "weekly", "weekly": "weekly", "d": "daily", "daily": "daily",
    "t": "termly", "termly": "termly", "bi-monthly": "bi-monthly", "bm": "bi-monthly",
    "h": "half-yearly", "6 monthly": "half-yearly", "six monthly": "half-yearly", "half yearly": "half-yearly",
    "half-yearly": "half-yearly", "bi-annual": "half-yearly", "biannual": "half-yearly",
    "biannually": "half-yearly", "twice yearly": "half-yearly", "biennial": "biennial",
}  # fmt: skip
_OFTEN = (
    ("monthly", regex.compile(r"(?i)\b(?:each|every|per) month\b|(?<!bi-)\bmonthly\b")),
    ("quarterly", regex.compile(r"(?i)\b(?:each|every|per) quarter\b|\bquarterly\b|\bby quarter\b")),
    ("weekly", regex.compile(r"(?i)\b(?:each|every) week\b|\bweekly\b")),
)
_HIGHER = regex.compile(
    r"(?i)h|hi|high(?:er)?(?: (?:is|=) (?:better|good))?|up|↑|▲|⬆|increas(?:e|ing)|more"
    r"|bigger|big(?:ger)? is (?:better|best)|(?:aim to )?maximi[sz]e|\+|uchel|uwch"
)
_LOWER = regex.compile(
    r"(?i)l|lo|low(?:er)?(?: (?:is|=) (?:better|good))?|down|↓|▼|⬇|decreas(?:e|ing)|less|fewer"
    r"|small(?:er)?(?: is (?:better|best))?|(?:aim to )?minimi[sz]e|reduc(?:e|ing)|-|isel|is"
)
_GOOD_IN_TEXT = regex.compile(
    r"(?i)\b(?:good (?:performance )?(?:is|to be|=)(?: an?)? (?P<way>high|low)\w*"
    r"|(?P<way>high|low|big|small)(?:er|ger)? (?:is|=) (?:better|good|best))"
)


def plain(text: str) -> str:
    """The text in Latin letters, where a short code is set in letters of other alphabets that look the same.

    >>> plain("Н"), plain("Α"), plain("Q"), plain("Ефект")
    ('H', 'A', 'Q', 'Ефект')
    """
    text = text.strip()
    return text.translate(_LOOKALIKES) if len(text) <= 3 else text


def rag_word(text: str) -> str | None:
    """`red`, `amber`, `green`, `blue` or `grey` for a word or letter that rates, though a narrow column broke it.

    >>> rag_word("GREEN"), rag_word("Red (R)"), rag_word("A"), rag_word("On target"), rag_word("Greenwich")
    ('green', 'red', 'amber', None, None)
    >>> rag_word("Gre en"), rag_word("R G")
    ('green', None)
    """
    text = plain(text).casefold()
    joined = text.replace(" ", "")
    words = [joined] if joined in _RAG_WORDS else _WORD.findall(text)
    found = {_RAG_WORDS[word] for word in words if word in _RAG_WORDS}
    if not words or len(found) != 1 or len(words) > 3:
        return None
    first = _RAG_WORDS.get(words[0])
    return first if first and (len(words[0]) > 2 or len(words) == 1) else None


def rag_of(cell: Cell) -> str | None:
    """The rating of a cell: its word, else the color of its dot or its own."""
    return rag_word(cell.text) or rag_of_color(mark_color(cell))


def direction_word(text: str) -> str | None:
    """`improving`, `worsening` or `stable` for a word or a glyph.

    >>> [direction_word(text) for text in ("↑", "▼", "→", "✓", "Improving", "No change", "Worse than last year", "2%")]
    ['improving', 'worsening', 'stable', 'improving', 'improving', 'stable', 'worsening', None]
    """
    text = text.strip().strip(".()")
    return next((name for name, pattern in _DIRECTIONS if text and pattern.fullmatch(text)), None)


def frequency_of(text: str) -> str | None:
    """How often an indicator is measured.

    >>> frequency_of("Q"), frequency_of("Annually"), frequency_of("А"), frequency_of("Quarterly (in arrears)")
    ('quarterly', 'annual', 'annual', 'quarterly')
    """
    text = plain(text).casefold()
    return _FREQUENCIES.get(text) or _FREQUENCIES.get(regex.split(r"[\s,(/]", text)[0])


def frequency_in(text: str) -> str | None:
    """How often, where a name or a title says it: `open on the 1st of each month`."""
    return next((name for name, pattern in _OFTEN if pattern.search(text)), None)


def polarity_of(text: str) -> str | None:
    """`higher` or `lower`: what good looks like.

    >>> [polarity_of(text) for text in ("H", "Lower is better", "Good to be low", "↑", "Within range")]
    ['higher', 'lower', 'lower', 'higher', None]
    """
    text = plain(text).strip(" .")
    if _HIGHER.fullmatch(text):
        return "higher"
    return "lower" if _LOWER.fullmatch(text) else polarity_in(text)


def polarity_in(text: str) -> str | None:
    """What good looks like, where a name or a title says it.

    >>> polarity_in("Missed bins. Good performance is low"), polarity_in("Calls answered (higher is better)")
    ('lower', 'higher')
    """
    found = _GOOD_IN_TEXT.search(text)
    if not found:
        return None
    return "higher" if found["way"].lower() in ("high", "big") else "lower"


class Arrows:
    """The drawn arrows of some pages, to be asked which one stands in a cell."""

    def __init__(self, layouts: Sequence[Layout]) -> None:
        self._by_page = {layout.number: layout.arrows for layout in layouts}

    def within(self, cell: Cell) -> Arrow | None:
        """The arrow in a cell, where all that stand there point one way."""
        here = [arrow for arrow in self._by_page.get(cell.page, ()) if cell.box.holds_middle(arrow.box)]
        return here[0] if len({arrow.pointing for arrow in here}) == 1 else None

    def direction(self, cell: Cell) -> str | None:
        """The direction of travel of a cell: its word or glyph, else the arrow that is drawn in it.

        The color of an arrow goes before the way it points: one that points up in red is no improvement.
        """
        if word := direction_word(cell.text):
            colors = {piece.style.color for line in cell.lines for piece in line.words}
            glyph = not regex.search(r"\p{L}", cell.text) and word != "stable" and len(colors) == 1
            return (_rated(colors.pop()) if glyph else None) or word
        arrow = self.within(cell)
        if arrow is None:
            return None
        rated = _rated(arrow.color)
        return _POINTING[arrow.pointing] if arrow.pointing not in ("up", "down") or not rated else rated


def _rated(color: str | None) -> str | None:
    """What the color of an arrow says of the change."""
    return {"green": "improving", "red": "worsening"}.get(rag_of_color(color) or "")
