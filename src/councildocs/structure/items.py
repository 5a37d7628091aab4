"""What stands under a heading, item by item: list items whole, and paragraphs with a bold lead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import Literal

import regex

from councildocs.layout import Paragraph, spans
from councildocs.layout.paragraphs import body_indent
from councildocs.page import Word
from councildocs.structure.splits import split_at

DEEPER = 0.8
"""A marker that stands further in than another by so many times the font size is of a list within the list."""
SAME = 0.6
"""Lines begin at the same place when they differ by less than so many times the font size."""
LEAD_WORDS = 20
"""A lead has at most so many words."""
AFTER_LEAD = 3
"""So many words in plain weight follow a lead at least."""
CAPITALS = 0.8
"""In a lead that only its wording tells, at least this share of the longer words begin with a capital."""

_LEAD_ENDS = regex.compile(r"[.:;?!–—-]['\"’”)]*$")
_ENDED = regex.compile(r"[.!?;:]['\"’”)\]]*$")
_WORDED_LEAD = regex.compile(r"(\p{Lu}[^.:;!?]{5,90}[.:])\s+\p{Lu}")
_NUMBER = regex.compile(r"(\(?)(\d{1,2})([.)]*)")


@dataclass(frozen=True)
class Item:
    """A list item (`marked`), a paragraph with a bold lead (`led`) or another paragraph, with all that continues it.

    `parts` counts the paragraphs of its text; those behind are a list within it.
    """

    how: Literal["marked", "led", "plain"]
    paragraphs: tuple[Paragraph, ...]
    parts: int = 1

    @property
    def marker(self) -> str | None:
        return self.paragraphs[0].marker

    @cached_property
    def text(self) -> str:
        """The text without the marker, a list within it on lines of its own."""
        own, inner = self.paragraphs[: self.parts], self.paragraphs[self.parts :]
        return "\n".join([_run_on(paragraph.body for paragraph in own), *(paragraph.body for paragraph in inner)])


def items_of(paragraphs: Sequence[Paragraph]) -> list[Item]:
    """The items in reading order; every paragraph is in one of them."""
    items: list[Item] = []
    for before, paragraph in pairwise([None, *_parted(paragraphs)]):
        assert paragraph is not None
        if items and _within(items[-1], paragraph):
            items[-1] = Item(items[-1].how, (*items[-1].paragraphs, paragraph), items[-1].parts)
        elif items and before and _continues(items[-1], before, paragraph):
            items[-1] = _longer(items[-1], paragraph)
        elif paragraph.marker:
            items.append(Item("marked", (paragraph,)))
        elif lead_of(paragraph) or is_lead_line(paragraph):
            items.append(Item("led", (paragraph,)))
        else:
            items.append(Item("plain", (paragraph,)))
    return items


def lead_of(paragraph: Paragraph) -> str | None:
    """The words that a paragraph begins with, set apart from its text: `Strong leadership.`

    They are bold, italic or coloured, or a phrase in capitals that ends like a sentence.
    """
    if paragraph.marker is None and _set(paragraph.lines[0].words[0]) == _set(paragraph.lines[-1].words[-1]):
        count = sum(len(line.words) for line in paragraph.lines)
        return _worded_lead(paragraph.body) if count > AFTER_LEAD else None
    words = [span for span in spans(paragraph) if not _in_marker(paragraph, span.start)]
    if len(words) <= AFTER_LEAD:
        return None
    first, rest = _set(words[0].word), _set(words[-1].word)
    count = next((count for count, span in enumerate(words) if _set(span.word) != first), len(words))
    if first == rest or count > LEAD_WORDS or len(words) - count < AFTER_LEAD:
        return _worded_lead(paragraph.body)
    lead = paragraph.text[words[0].start : words[count - 1].end]
    dash = words[count].word.text[:1] in "-–—:"
    return lead if any(map(str.isalpha, lead)) and (dash or _LEAD_ENDS.search(lead)) else None


def _set(word: Word) -> tuple[bool, bool, str]:
    return word.style.bold, word.style.italic, word.style.color


def _worded_lead(text: str) -> str | None:
    """The lead of a text in one style.

    >>> _worded_lead("Support for Carers in Harbour Towns. The council knows its carers well.")
    'Support for Carers in Harbour Towns.'
    >>> _worded_lead("Carers are supported. The council knows them well.") is None
    True
    """
    match = _WORDED_LEAD.match(text)
    if not match:
        return None
    long = [word for word in match[1].split() if len(word) > 3]
    capitals = sum(word.lstrip("(‘“'").istitle() or word.isupper() or word[:1].isupper() for word in long)
    return match[1] if len(match[1].split()) > 1 and len(long) > 1 and capitals >= CAPITALS * len(long) else None


def is_lead_line(paragraph: Paragraph) -> bool:
    """Whether a paragraph is nothing but a lead that fills its line: bold, and ended like a sentence."""
    return paragraph.bold and paragraph.text.endswith((".", ":")) and len(paragraph.text.split()) <= LEAD_WORDS


def _in_marker(paragraph: Paragraph, place: int) -> bool:
    return paragraph.marker is not None and place < len(paragraph.marker)


def _longer(item: Item, paragraph: Paragraph) -> Item:
    parts = item.parts + 1 if item.parts == len(item.paragraphs) else item.parts
    return Item(item.how, (*item.paragraphs, paragraph), parts)


def _within(item: Item, paragraph: Paragraph) -> bool:
    """Whether a list item belongs to a list inside the item."""
    if paragraph.marker is None:
        return False
    first, introduces = item.paragraphs[0], item.paragraphs[item.parts - 1].text.endswith(":")
    if item.how != "marked":
        return introduces and (item.how == "led")
    deeper = paragraph.indent > first.indent + DEEPER * paragraph.size and paragraph.page == first.page
    other = introduces and sort_of(paragraph.marker) != sort_of(first.marker or "")
    inner = any(sort_of(p.marker or "") == sort_of(paragraph.marker) and p.marker for p in item.paragraphs[1:])
    return deeper or other or (inner and sort_of(paragraph.marker) != sort_of(first.marker or ""))


def sort_of(marker: str) -> str:
    """What sort of marker it is: `1`, `a` or the bullet itself.

    >>> sort_of("2."), sort_of("(b)"), sort_of("•")
    ('1', 'a', '•')
    """
    core = marker.strip("().[] ")
    return "1" if core[:1].isdigit() else "a" if core.isalpha() and core.isascii() and len(core) < 5 else core


def _continues(item: Item, before: Paragraph, paragraph: Paragraph) -> bool:
    """Whether a paragraph without marker and lead goes on with the item."""
    if paragraph.marker or lead_of(paragraph) or paragraph.heading:
        return False
    if is_lead_line(before) and item.paragraphs == (before,):
        return True
    if paragraph.text[:1].islower() and not _ENDED.search(before.text):
        return True
    if item.how == "marked":
        line = item.paragraphs[0].lines[0]
        hangs = body_indent(line) > line.box.x0 + SAME * line.size
        return hangs and abs(paragraph.indent - body_indent(line)) < SAME * line.size
    return item.how == "led" and before.marker is None and before.lines[-1].page < paragraph.page


def _parted(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs, one that holds two numbered items (its second line begins with the next number) as two."""
    for paragraph in paragraphs:
        rest = paragraph
        while pieces := _next_number(rest):
            yield pieces[0]
            rest = pieces[1]
        yield rest


def _next_number(paragraph: Paragraph) -> tuple[Paragraph, Paragraph] | None:
    match = _NUMBER.fullmatch(paragraph.marker or "")
    if not match:
        return None
    marker = f"{match[1]}{int(match[2]) + 1}{match[3]}"
    for line in paragraph.lines[1:]:
        if line.words[0].text != marker or not match[3]:
            continue
        place = next((span.start for span in spans(paragraph) if span.line is line), None)
        if place:
            first, second = split_at(paragraph, place)
            return (first, replace(second, marker=marker)) if first and second else None
    return None


def _run_on(texts: Iterable[str]) -> str:
    """Texts one after the other, a word that was broken at a hyphen in one piece."""
    whole = ""
    for text in texts:
        tight = whole.endswith("-") and whole[-2:-1].isalpha() and text[:1].isalpha()
        whole = f"{whole}{text}" if tight or not whole else f"{whole} {text}"
    return whole
