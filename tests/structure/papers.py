"""Papers typed as text: pages with the stamps of a committee system, divided by the real code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from councildocs.layout import compose
from councildocs.page import OutlineEntry, Page
from councildocs.structure import Paper, divide
from tests.typed import page_of, words_of

BLANK = "This page is intentionally left blank"


def stamped(page: Page, *stamps: str) -> Page:
    """The page with stamps: the last at its foot, the others at its head, right."""
    words = list(page.words)
    for row, stamp in enumerate(stamps[:-1]):
        words += words_of(stamp, top=20 + 14 * row, left=430)
    words += words_of(stamps[-1], top=810, left=280)
    return replace(page, words=tuple(words))


def wide(page: Page) -> Page:
    """The page turned to landscape."""
    return replace(page, width=page.height, height=page.width)


def pack(*texts: str) -> list[Page]:
    """A page for each text, numbered and stamped `Page 1`, `Page 2` …; a text may begin with `[stamp]` lines."""
    pages = []
    for number, text in enumerate(texts, start=1):
        lines = text.strip("\n").splitlines()
        stamps = [line.strip()[1:-1] for line in lines if line.strip().startswith("[")]
        body = "\n".join(line for line in lines if not line.strip().startswith("["))
        pages.append(stamped(page_of(body, number), *stamps, f"Page {number}"))
    return pages


def divided(pages: Sequence[Page], outline: Sequence[OutlineEntry] = ()) -> Paper:
    return divide(compose(pages), outline)


def parts(paper: Paper) -> list[tuple[str, int, int]]:
    """Kind, first and last page of every part."""
    return [(part.kind.value, part.first, part.last) for part in paper.parts]


AGENDA = """
# AGENDA
Harbour Committee
Tuesday, 3 June 2025 at 6.30 pm

1   Apologies for absence

2   Minutes of the last meeting (Pages 2 - 3)

3   Repairs to the sea wall (Pages 4 - 6)
"""

MINUTES = """
# MINUTES OF THE HARBOUR COMMITTEE
Tuesday, 6 May 2025

Present: Councillor A Example (Chair)

1.  Apologies for absence
None were received.
"""

REPORT = """
Report to:          Harbour Committee
Date:               3 June 2025
Subject:            Repairs to the sea wall
Report of:          Director of Place

**1. Summary**
The wall was inspected in April and is sound for the most part.
"""

TEXT = """
Further text that goes on from the page before, and says what was seen
at the north end of the wall and what was done about it in the spring.
"""
