"""Which bookmarks of a PDF lead to documents, and which to chapters of one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import regex

from councildocs.layout import Layout
from councildocs.page import OutlineEntry
from councildocs.structure.marks import is_stamped_pack

TOP = 14.0
"""A bookmark that leads to a page as a whole points at most so many points below its top."""
MOST = 0.5
"""Bookmarks that lead to more than this share of the pages are chapters or slides."""

_ITEM = regex.compile(
    r"(?:(?:agenda )?item(?: no\.?)? )?(\d{1,3}[a-z]{0,2}|[A-Z]\d{1,2})[.):]? (?=\p{L}|\d{2}/)(.+)", regex.I
)
_FRONT = regex.compile(
    r"(?:public |supplementary )*(?:agenda|rhaglen)(?: (?:front ?sheet|pack|document|frontpage))?", regex.I
)
_FILE = regex.compile(r".*(?:\.(?:pdf|docx?|xlsx?|pptx?|rtf)|[ _]v\.?\d+(?:[ ._]\d+)?(?: \(\d+\))?)", regex.I)
_ATTACHED = regex.compile(r".{0,40}\b(?:appendix|appendices|annexe?|enclosure|attachment|atodiad)\b.*", regex.I)
_CHAPTER = regex.compile(r"\d{1,2}(?:\.\d{1,2})+\.? .*|\d{1,2}\. .*")


class Mark(NamedTuple):
    """A bookmark that begins a part: `item` is the number in front of its title, `depth` its level."""

    page: int
    title: str
    item: str | None
    depth: int


def marks(outline: Sequence[OutlineEntry], layouts: Sequence[Layout]) -> list[Mark]:
    """The bookmarks that lead to documents; none where the outline is that of one document."""
    pages = {layout.number for layout in layouts}
    entries = [entry for entry in outline if entry.page in pages]
    leading = {entry.page for entry in entries}
    packed = is_stamped_pack(layouts) or any(entry.level == 0 and _FRONT.fullmatch(entry.title) for entry in entries)
    if not packed and (len(layouts) > 4 and len(leading) > MOST * len(layouts)):
        return []
    files = any(entry.level == 0 and _FILE.fullmatch(entry.title) for entry in entries)
    attached = bool(entries) and all(_ATTACHED.fullmatch(entry.title) for entry in entries)
    if not (packed or files or attached):
        return []
    found = [_mark(entry) for entry in entries if _leads_to_page(entry)]
    return [mark for mark in found if mark is not None]


def _leads_to_page(entry: OutlineEntry) -> bool:
    return entry.top is None or entry.top <= TOP


def _mark(entry: OutlineEntry) -> Mark | None:
    assert entry.page is not None
    if entry.level > 0 and _CHAPTER.fullmatch(entry.title):
        return None
    match = _ITEM.fullmatch(entry.title)
    if match and entry.level == 0:
        return Mark(entry.page, match[2].strip(), match[1], entry.level)
    return Mark(entry.page, entry.title, None, entry.level)
