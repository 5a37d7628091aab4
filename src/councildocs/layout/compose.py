"""From pages to layouts: furniture set apart, tables found, lines read in order and joined to paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

import regex

from councildocs.layout.furniture import Furnished, furnish
from councildocs.layout.headings import mark_headings
from councildocs.layout.lines import read_lines
from councildocs.layout.model import Block, Layout, Table
from councildocs.layout.paragraphs import is_marker, read_paragraphs
from councildocs.layout.spans import Keeps
from councildocs.layout.tables import captioned, find_tables
from councildocs.layout.turn import upright
from councildocs.page import Page, Word

UNMAPPED = 0.3
"""A page is unreadable when more than this share of its letters has no meaning."""
OUTLINES = 150
"""A page with at most a few words and more shapes than this holds text that is drawn as outlines."""
FEW_WORDS = 12
PICTURE = 0.4
"""A page with few words and pictures over this share of it is a scan."""

MANY_BREAKS = 2
"""A document that breaks words automatically has more broken words a page than this."""

NUMBERED = 0.6
"""A first column with more than this share of numbers and bullets is no column of a table."""

_LETTERS = regex.compile(r"\p{L}+")


def compose(pages: Iterable[Page]) -> tuple[Layout, ...]:
    """The layout of each page; nothing of a page is lost: hidden words and furniture are set apart."""
    turned = [upright(page) for page in pages]
    straight = [page for page, _ in turned]
    furnished = furnish(straight)
    keeps = _hyphens(furnished)
    blocks = mark_headings([_blocks(page, item, keeps) for page, item in zip(straight, furnished, strict=True)])
    return tuple(
        _layout(page, item, page_blocks, angle)
        for (page, angle), item, page_blocks in zip(turned, furnished, blocks, strict=True)
    )


def _layout(page: Page, item: Furnished, blocks: tuple[Block, ...], angle: int) -> Layout:
    return Layout(
        number=page.number,
        width=page.width,
        height=page.height,
        blocks=blocks,
        furniture=item.furniture,
        hidden=tuple(word for word in page.words if word.style.invisible),
        images=page.images,
        links=page.links,
        arrows=page.arrows,
        printed_page=item.printed_page,
        unreadable=_unreadable(page),
        turned=angle,
    )


def _blocks(page: Page, item: Furnished, keeps: Keeps) -> list[Block]:
    """The paragraphs and tables of a page in reading order."""
    blocks: list[Block] = []
    rest: Sequence[Word] = item.body
    for table in find_tables(page, item.body):
        if _is_list(table):
            continue
        box = table.boxes[0][1]
        outside = [word for word in rest if not box.grown(1).holds_middle(word.box)]
        blocks.extend(_text(page.number, [word for word in outside if word.box.middle < box.top], keeps))
        blocks.append(table)
        rest = [word for word in outside if word.box.middle >= box.top]
    return captioned(blocks + _text(page.number, rest, keeps))


def _is_list(table: Table) -> bool:
    """Whether the first column only numbers the second: a list, or minutes set in a frame, which read as text."""
    told = [cell for cell in table.cells if cell.text]
    columns = sorted({cell.column for cell in told})
    if len(columns) != 2 or any(cell.row_span > 1 for cell in told):
        return False
    first = [cell.text for cell in told if cell.column == columns[0] and cell.column_span == 1]
    first = first[1:] if first and not is_marker(first[0]) else first
    numbered = sum(is_marker(text) for text in first)
    return numbered > 0 and numbered >= NUMBERED * len(first)


def _text(number: int, words: Sequence[Word], keeps: Keeps) -> list[Block]:
    return [paragraph for run in read_lines(number, words) for paragraph in read_paragraphs(run, keeps)]


def _hyphens(furnished: Sequence[Furnished]) -> Keeps:
    """Whether a hyphen at a line end belongs to the word, by the words that the document has elsewhere.

    Where these do not tell, it belongs to the word unless the document breaks words all the time.  The words are
    gathered when the first hyphen asks for them.
    """

    @cache
    def known() -> tuple[frozenset[str], bool]:
        return _words_of(furnished)

    def keeps(first: str, second: str) -> bool:
        words, breaks_words = known()
        first, second = first.casefold(), second.casefold()
        if f"{first}-{second}" in words:
            return True
        if first + second in words:
            return False
        return (first in words and second in words) or not breaks_words

    return keeps


def _words_of(furnished: Sequence[Furnished]) -> tuple[frozenset[str], bool]:
    """The words of the document in lower case, compounds whole too; and whether it breaks words all the time."""
    texts = [word.text for item in furnished for word in item.body]
    broken = sum(text.endswith("-") and len(text) > 2 for text in texts)
    whole = {text.casefold() for text in texts if not text.endswith("-")}
    words = set(_LETTERS.findall(" ".join(whole)))
    words.update(text.strip(".,;:()'\"’”") for text in whole if "-" in text)
    return frozenset(words), broken > MANY_BREAKS * len(furnished)


def _unreadable(page: Page) -> bool:
    if page.unmapped > UNMAPPED:
        return True
    visible = sum(not word.style.invisible for word in page.words)
    if visible > FEW_WORDS:
        return False
    pictures = sum(image.box.width * image.box.height for image in page.images)
    return page.drawn > OUTLINES or pictures > PICTURE * page.width * page.height
