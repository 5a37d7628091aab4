"""What stands under the headings of a report: texts, background papers, whom to ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

import regex

from councildocs.layout import Block, Line, Paragraph, Table
from councildocs.structure import Section
from councildocs.structure.covers import is_full
from councildocs.structure.labelled import labelled
from councildocs.structure.report_words import is_word, label_of
from councildocs.structure.sections import heading_text, text_of

FULL = 0.85
"""A line that ends before this share of the measure ends its entry."""
APART = 0.8
"""So does a line with so many times its size free below it."""

_NAME = regex.compile(r"(?:full )?name(?: of officer)?|officer(?:['’]s name)?|author|enw", regex.IGNORECASE)
_BEHIND = regex.compile(
    r"[\s,;(–-]*(?:\S+@\S+|\(?\b0\d[\d ]{7,}|\b(?:tel(?:ephone)?|phone|e-?mail|mobile|ext)\b[\s.:]).*", regex.IGNORECASE
)
_CONTACT = regex.compile(r"\S+@\S+|(?:tel|phone|e-?mail|mobile)\b.*|[\d\s()+-]{7,}(?!\p{L})", regex.IGNORECASE)
_POST = regex.compile(r"\p{L},? [–-] \p{L}|\p{L}, \p{L}")
_AUTHORS = regex.compile(r"author|contact", regex.IGNORECASE)


def texts(sections: Sequence[Section]) -> dict[str, str]:
    """The text under each heading of a report, by the heading as printed, in the order of the page.

    Every known heading counts, and every other one of the first rank; a heading that is printed twice has both texts.
    """
    found: dict[str, str] = {}
    for section in sections:
        if section.heading is None or not (section.kind or section.level == 1):
            continue
        name, text = heading_text(section.heading).rstrip("."), text_of(section.blocks)
        if text:
            found[name] = f"{found[name]}\n{text}" if name in found else text
    return found


def background_papers(sections: Sequence[Section]) -> list[str]:
    """The papers that a report names as its background, without the sentences around them."""
    found: list[str] = []
    for section in sections:
        if section.kind == "background_papers" or (section.kind == "background" and _are_for_inspection(section)):
            right = max((line.box.x1 for line in _printed(section.blocks)), default=0.0)
            for block in section.blocks:
                found += _first_cells(block) if isinstance(block, Table) else _entries(block, right)
    return [one for one in dict.fromkeys(found) if not any(is_word(kind, one) for kind in ("nothing", "instruction"))]


def _are_for_inspection(section: Section) -> bool:
    """Whether `Background information` is a list of papers that anyone may ask to see."""
    return any(isinstance(block, Paragraph) and is_word("inspect", block.text) for block in section.blocks)


def _printed(blocks: Iterable[Block]) -> Iterator[Line]:
    return (line for block in blocks if isinstance(block, Paragraph) for line in block.lines)


def _entries(block: Paragraph, right: float) -> list[str]:
    """The entries of a paragraph: lines that end early, well before `right`, end an entry; none in a signature."""
    if block.heading:
        return []
    if block.marker or len(block.lines) < 2 or is_word("inspect", block.text):
        return [block.body]
    left = min(line.box.x0 for line in block.lines)
    entries = [""]
    for line, after in zip_longest(block.lines, block.lines[1:]):
        entries[-1] = f"{entries[-1]} {line.text}".strip()
        apart = after is not None and after.box.top - line.box.bottom > APART * line.size
        if apart or line.box.x1 - left < FULL * (right - left):
            entries.append("")
    return [entry for entry in entries if entry]


def _first_cells(table: Table) -> list[str]:
    """The first column, without its header."""
    cells = [cell for cell in table.cells if cell.column == 0 and cell.text]
    header = cells[:1] if len(cells) > 1 and (table.header_rows or is_word("header", cells[0].text)) else []
    return [cell.text for cell in cells if cell not in header]


def contact_officer(sections: Sequence[Section]) -> tuple[str, list[Line]] | None:
    """Whom to ask, from the sections for contacts: the name that is labelled, else their first line."""
    contacts = [section for section in sections if section.kind == "contact" and section.heading]
    contacts.sort(key=lambda section: not _AUTHORS.search(section.heading.text if section.heading else ""))
    for section in contacts:
        heading = [section.heading] if section.heading else []
        if found := _labelled_name([*heading, *section.blocks]) or _first_line(section.blocks):
            return found
    return None


def name_only(text: str) -> str:
    """Who someone is, without telephone and e-mail.

    >>> name_only("Ann Sample, Head of Coast, Tel: 01632 960001"), name_only("Ann Sample")
    ('Ann Sample, Head of Coast', 'Ann Sample')
    """
    return "" if _CONTACT.match(text) else _BEHIND.sub("", text, count=1) or text


def _labelled_name(blocks: Sequence[Block]) -> tuple[str, list[Line]] | None:
    named = labelled(blocks, lambda text: "name" if _NAME.fullmatch(text) else label_of(text))
    for kind in ("name", "contact_officer", "report_author"):
        for one in named:
            if one.kind == kind and not _CONTACT.match(one.text):
                return name_only(one.rows[0].text), list(one.rows[0].lines)
    return None


def _first_line(blocks: Sequence[Block]) -> tuple[str, list[Line]] | None:
    first = next(iter(blocks), None)
    if not isinstance(first, Paragraph) or _CONTACT.match(first.body) or label_of(first.text.split(":")[0]):
        return None
    line = first.lines[0]
    if line.text.endswith((":", ".")):
        return None
    lines = [line, *_rest_of_post(first)]
    text = " ".join(one.text for one in lines)
    return (name_only(text), lines) if len(text) < 120 else None


def _rest_of_post(paragraph: Paragraph) -> Sequence[Line]:
    """The second line, where the first, with a name and a post, had no room for its words."""
    if len(paragraph.lines) < 2 or not _POST.search(paragraph.lines[0].text):
        return ()
    line, after = paragraph.lines[:2]
    right = max(one.box.x1 for one in paragraph.lines)
    said = _CONTACT.search(after.text) or ":" in after.text
    return () if said or not is_full(line, after, line.box.x0, right) else (after,)
