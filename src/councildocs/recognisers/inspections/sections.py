"""The sections of an inspection report: every heading of its own with the text under it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
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
    usual = body_size(block for block in blocks if isinstance(block, Paragraph))
    heads = [block for block in blocks if isinstance(block, Paragraph) and _is_heading(block, usual)]
    front = list(takewhile(lambda block: block in heads or block in title, blocks))
    heads = [head for head in heads if head not in title and head not in front]
    printed = Counter(heading_text(head) for head in heads)
    found = divided(blocks, lambda text: "section" if printed[text] == 1 else None)
    texts = {heading_text(section.heading): text_of(section.blocks) for section in found if section.heading}
    return {heading: text for heading, text in texts.items() if text}


def _is_heading(paragraph: Paragraph, usual: float) -> bool:
    """Whether it stands out and says no date, no role, no grade and no line of a list of contents."""
    if not paragraph.heading or paragraph.size < usual - SMALLER:
        return False
    said = grade_of(paragraph.text) or is_use("role", paragraph.text) or find_dates(paragraph.text)
    return not said and not _LISTED.search(paragraph.text)
