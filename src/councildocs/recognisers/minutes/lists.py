"""Lists of decisions: `(a) … (b) …`, bullets, or paragraphs that each begin with "That"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import regex

from councildocs.layout import Table
from councildocs.recognisers.minutes.body import Passage
from councildocs.recognisers.minutes.decision import Stretch

DEEPER = 0.8
"""What belongs to an item stands further in by so many times the font size."""

_MARKER = regex.compile(r"(?:\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|[•▪●○◦■□–—*➢-])(?=\s)")
_INLINE = regex.compile(
    r"(?<=^|\s)\((\d{1,2}|[a-z]|[ivx]{1,5})\)\s+"
    r"|(?<=^|\s)(\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+(?=\p{Lu}|that\b|to\b)"
)
_THAT = regex.compile(r"(?:and )?(?:that|to)\b|.{0,200}\bbe \w+ed\b", regex.I)
_UNFINISHED = regex.compile(r"[,;:]$|\b(?:and|or|that|to|the|of|with)$")
_ROMAN = {"i": 1, "v": 5, "x": 10}


class Item(NamedTuple):
    """One item of a list; `last` is the place of the last passage that it takes."""

    marker: str | None
    stretches: tuple[Stretch, ...]
    last: int


def marker_of(passage: Passage) -> str | None:
    """The number, letter or bullet in front of a passage."""
    if passage.begin == 0 and passage.paragraph.marker:
        return passage.paragraph.marker
    found = _MARKER.match(passage.text.lstrip())
    return found[0] if found else None


def whole(passage: Passage) -> Stretch:
    """The text of a passage behind its marker."""
    text, marker = passage.paragraph.text, marker_of(passage)
    start = text.index(marker, passage.begin) + len(marker) if marker else passage.begin
    return Stretch(passage.paragraph, start, len(text))


def items_after(body: Sequence[Passage | Table], at: int, before: str | None = None) -> list[Item]:
    """The items of the list that begins at the place `at`; `before` is the marker of an item that came before it."""
    if at >= len(body) or not isinstance(body[at], Passage):
        return []
    first = body[at]
    assert isinstance(first, Passage)
    if marker_of(first):
        return _marked(body, at, before)
    return _plain(body, at)


def _marked(body: Sequence[Passage | Table], at: int, before: str | None) -> list[Item]:
    items: list[Item] = []
    edge = 0.0
    for place in range(at, len(body)):
        passage = body[place]
        if not isinstance(passage, Passage):
            break
        marker, paragraph = marker_of(passage), passage.paragraph
        if marker and (follows(before, marker) if before else not items):
            if items and abs(paragraph.indent - edge) > 3 * DEEPER * paragraph.size and _same_page(items[-1], passage):
                break
            items.append(Item(marker, (whole(passage),), place))
            before, edge = marker, paragraph.indent
        elif items and _belongs(items[-1], passage, edge, marker):
            item = items[-1]
            more = Stretch(paragraph, passage.begin, len(paragraph.text))
            items[-1] = Item(item.marker, (*item.stretches, more), place)
        else:
            break
    return items


def _belongs(item: Item, passage: Passage, edge: float, marker: str | None) -> bool:
    """Whether a passage goes on with an item: it stands further in, and the item or the passage asks for more."""
    paragraph = passage.paragraph
    if paragraph.indent < edge + DEEPER * paragraph.size * (1.0 if marker else 0.5):
        return False
    text = item.stretches[-1].text
    return bool(marker) or paragraph.text[:1].islower() or text[-1:] not in ".;" or bool(_UNFINISHED.search(text))


def _same_page(item: Item, passage: Passage) -> bool:
    return item.stretches[0].paragraph.page == passage.paragraph.page


def _plain(body: Sequence[Passage | Table], at: int) -> list[Item]:
    """Paragraphs without markers: the first one, and more that begin alike."""
    items: list[Item] = []
    for place in range(at, len(body)):
        passage = body[place]
        if not isinstance(passage, Passage) or marker_of(passage):
            break
        if items and not (_THAT.match(passage.text) and _THAT.match(items[0].stretches[0].text)):
            break
        items.append(Item(None, (whole(passage),), place))
    return items


def inline_items(stretch: Stretch) -> list[tuple[str | None, Stretch]]:
    """The items of a list that is printed in one paragraph: `(a) …; and (b) …`; the stretch itself if there is none."""
    text = stretch.paragraph.text
    marks: list[regex.Match[str]] = []
    for mark in _INLINE.finditer(text, stretch.start, stretch.end):
        label = mark[0].strip()
        if follows(marks[-1][0].strip(), label) if marks else _is_first(label):
            marks.append(mark)
    if len(marks) < 2 and not (marks and marks[0].start() - stretch.start <= 8):
        return [(None, stretch)]
    ends = [*(mark.start() for mark in marks[1:]), stretch.end]
    found = zip(marks, ends, strict=True)
    return [(mark[0].strip(), Stretch(stretch.paragraph, mark.end(), end)) for mark, end in found]


def follows(before: str, marker: str) -> bool:
    """Whether a marker may stand next in the list of another one.

    >>> follows("(a)", "(b)"), follows("•", "•"), follows("A)", "b)"), follows("h)", "i)"), follows("i)", "ii)")
    (True, True, True, True, True)
    >>> follows("(a)", "2."), follows("1.", "7."), follows("(a)", "•")
    (False, False, False)
    """
    one, other = before.strip("(). ").lower(), marker.strip("(). ").lower()
    if not one or not other or not one.isalnum():
        return before == marker
    if before[-1] != marker[-1] and not (before[-1].isalnum() and marker[-1].isalnum()):
        return False
    pairs = zip(_values(one), _values(other), strict=True)
    return any(0 <= b - a <= 1 for a, b in pairs if a is not None and b is not None)


def _is_first(marker: str) -> bool:
    return marker.strip("(). ") in {"a", "i", "1"}


def _values(label: str) -> tuple[int | None, int | None, int | None]:
    """The place of a label as a figure, a letter and a Roman figure."""
    figure = int(label) if label.isdigit() else None
    letter = ord(label) - 96 if len(label) == 1 and label.isalpha() else None
    return figure, letter, _roman(label)


def _roman(label: str) -> int | None:
    if not label or set(label) - set(_ROMAN):
        return None
    values = [_ROMAN[letter] for letter in label]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))
