"""A committee pack: a front sheet, then the papers of its items, stamped and bookmarked as committee systems do it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from sample_docs.builder.blocks import Block
from sample_docs.builder.look import OFFICE
from sample_docs.builder.sheets import Mark, Sheet, page_count

LEFT_BLANK = "This page is intentionally left blank"
PAGE_STAMP = Mark("Page {page}", "foot", 12)


@dataclass(frozen=True, slots=True)
class Section:
    """The papers of one agenda item: its report first, then what is attached to it.

    `withheld` pages are counted but not printed: the public pack leaves out what is exempt.
    """

    item: str
    sheets: tuple[Sheet, ...] = ()
    withheld: int = 0


def assemble(front: Callable[[Mapping[str, str]], Sequence[Block]], sections: Sequence[Section]) -> list[Sheet]:
    """The sheets of a pack.  `front` gets, by item number, the printed pages of that item's papers.

    The pages of the front sheet carry no number, so printed page 1 is the page after it.  As when papers are
    printed on both sides, every item begins on an odd page.
    """
    ranges: dict[str, str] = {}
    stamped: list[Sheet] = []
    printed = 0
    for section in sections:
        pages = section.withheld + sum(map(page_count, section.sheets))
        stamped += stamp(section)
        if pages % 2:
            stamped.append(Sheet(middle=LEFT_BLANK, marks=(PAGE_STAMP,)))
            pages += 1
        ranges[section.item] = f"{printed + 1} - {printed + pages}"
        printed += pages
    front_sheet = Sheet(
        front(ranges), OFFICE, bookmark=(0, "Agenda"),
        marks=(Mark("Public Document Pack", "top right", 14, once=True),),
    )
    unnumbered = page_count(front_sheet)
    return [front_sheet, *(replace(sheet, unnumbered=unnumbered) for sheet in stamped)]


def stamp(section: Section) -> list[Sheet]:
    """The sheets of an item with the page stamp on each page and the item stamp on the first."""
    if not section.sheets:
        return []
    item = Mark(f"Agenda Item {section.item}", "top right", 14, bold=True, once=True)
    first, *others = section.sheets
    return [
        replace(first, marks=(item, PAGE_STAMP, *first.marks)),
        *(replace(sheet, marks=(PAGE_STAMP, *sheet.marks)) for sheet in others),
    ]
