"""Where in a part a contact may stand: a cheap look before the lines are read one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from councildocs.layout import Block, Paragraph

BEFORE, AFTER = 6, 10
"""So many blocks before and after a clue belong to what is read."""

_NUMBER = regex.compile(r"\b0(?:[\s()–-]{0,2}\d){9}")
_HINTS = ("contact", "ask", "author", "compiled", "issued", "published", "clerk", "cyswllt", "clerc")
"""One of these stands in every clue that is made of words."""
_CLUE = regex.compile(
    r"\bcontacts?\s*[:–-]|\bcontact\s+(?:details|officers?|name|persons?|points?)\b|"
    r"\bask\s+for\b|\bauthors?\b|\b(?:compiled|issued|published)\s+by\b|\bclerk\b|\bcyswllt\b|\bclerc\b|"
    r"\bcontact\s+(?-i:\p{Lu})",
    regex.IGNORECASE,
)
"""An address, a number, or a word that goes before a name.  Words such as "enquiries" stand near one of these."""


def windows(blocks: Sequence[Block]) -> Iterator[Sequence[Block]]:
    """The runs of blocks round everything that hints at a contact, in order."""
    start = end = 0
    for index, block in enumerate(blocks):
        if not _hints(block):
            continue
        if index - BEFORE > end:
            if end > start:
                yield blocks[start:end]
            start = index - BEFORE
        end = min(index + AFTER, len(blocks))
    if end > start:
        yield blocks[start:end]


def _hints(block: Block) -> bool:
    texts = [block.text] if isinstance(block, Paragraph) else [cell.text for cell in block.cells]
    return any(map(_is_clue, texts))


def _is_clue(text: str) -> bool:
    if "@" in text or "+44" in text or ("0" in text and _NUMBER.search(text)):
        return True
    plain = text.casefold()
    return any(hint in plain for hint in _HINTS) and _CLUE.search(text) is not None
