"""The sections of an inspection report: every heading of its own with the text under it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

import regex

from councildocs.layout import Block, Paragraph
from councildocs.layout.headings import body_size
from councildocs.recognisers.inspections.words import grade_of, is_use
from councildocs.structure.sections import divided, heading_text, text_of
from councildocs.values.dates import find_dates

SMALLER = 0.5
"""A heading is at most so many points smaller than running text."""

_LISTED = regex.compile(r"[,;]$|\s\.*\s?\d{1,3}$")


def sections_of(blocks: Sequence[Block], title: Sequence[Paragraph]) -> dict[str, str]:
    """The text under each heading, by the heading as printed, in the order of the page.

    A heading that is printed in several chapters (`Summary`) stands in the text of each.
    """
    blocks = list(_whole_headings(blocks))
    usual = body_size(block for block in blocks if isinstance(block, Paragraph))
    heads = [block for block in blocks if isinstance(block, Paragraph) and _is_heading(block, usual)]
    front = list(takewhile(lambda block: block in heads or block in title, blocks))
    heads = [head for head in heads if head not in title and head not in front]
    printed = Counter(heading_text(head) for head in heads)
    found = divided(blocks, lambda text: "section" if printed[text] == 1 else None)
    texts = {heading_text(section.heading): text_of(section.blocks) for section in found if section.heading}
    return {heading: text for heading, text in texts.items() if text}


def _whole_headings(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, a heading of two lines with its grade between them (`Leadership and | Good | governance`) in one."""
    place = 0
    while place < len(blocks):
        head, *after = blocks[place : place + 3]
        place += 1
        graded = bool(after) and isinstance(after[0], Paragraph) and grade_of(after[0].text) is not None
        rest = after[graded] if len(after) > graded else None
        if not (isinstance(head, Paragraph) and isinstance(rest, Paragraph) and _goes_on(head, rest)):
            yield head
            continue
        place += 1 + graded
        yield replace(head, lines=(*head.lines, *rest.lines), text=f"{head.text} {rest.text}")
        if graded:
            yield after[0]


def _goes_on(head: Paragraph, rest: Paragraph) -> bool:
    alike = head.heading and rest.heading and abs(head.size - rest.size) < SMALLER and head.page == rest.page
    near = rest.box.top - head.box.bottom < head.size
    return bool(alike) and near and rest.text[:1].islower() and not head.text.endswith((".", ":", "?"))


def _is_heading(paragraph: Paragraph, usual: float) -> bool:
    """Whether it stands out and says no date, no role, no grade and no line of a list of contents."""
    if not paragraph.heading or paragraph.size < usual - SMALLER:
        return False
    said = grade_of(paragraph.text) or is_use("role", paragraph.text) or find_dates(paragraph.text)
    return not said and not _LISTED.search(paragraph.text)
