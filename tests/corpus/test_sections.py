"""The sections of reports against their pages: nothing is missing, and nothing stands elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
import regex

from councildocs import Extraction, NoTextError
from councildocs.records import PartKind, Report
from tests.corpus.printed import PrintedPage, orders, plain, printed_pages

ExtractionOf = Callable[[Path], Extraction]

pytestmark = pytest.mark.timeout(60)

EDGE = 400
"""Letters at the foot and the head of pages among which a paragraph may be parted by a page break and its furniture."""
ODD = {PartKind.FINANCE_REPORT: 0.1}
"""So many seams may be torn where most of a report is tables and pictures, with words set between them."""
SEAM = 12
"""So many letters on both sides of a seam are compared."""


def test_paragraphs_of_a_section_follow_one_another_on_the_page(paper: Path, extraction_of: ExtractionOf) -> None:
    """Between two of them nothing is printed that the section does not have, page breaks and their furniture aside."""
    try:
        extraction = extraction_of(paper)
    except NoTextError as error:
        pytest.skip(f"not readable, and says so (exit {int(error.exit_code)}): {error}")
    if not extraction.reports:
        pytest.skip("no report")
    pages = printed_pages(paper)
    parts = {part.id: part for part in extraction.parts}
    for report in extraction.reports:
        part = parts[report.part or ""]
        printed = Printed(pages[part.pages.first - 1 : part.pages.last])
        found = list(seams(report))
        torn = [seam for seam in found if not printed.holds(seam)]
        assert len(torn) <= ODD.get(part.kind, 0) * len(found), f"{len(torn)}:\n" + "\n".join(map(str, torn[:20]))


class Seam(NamedTuple):
    """The end of a paragraph and the beginning of the next, under a heading."""

    heading: str
    before: str
    after: str


def seams(report: Report) -> Iterator[Seam]:
    """Where two paragraphs of a section meet, or a heading and its first paragraph; rows of tables are left out."""
    for heading, text in report.sections.items():
        for one, other in pairwise([heading, *text.split("\n")]):
            if "\t" not in one + other:
                yield Seam(plain(heading), plain(one)[-SEAM:], plain(other)[:SEAM])


class Printed:
    """What the pages of a report print, in the order of the content stream and line by line."""

    def __init__(self, pages: list[PrintedPage]) -> None:
        self.pages = [["".join(letter.text for letter in order) for order in orders(page.letters)] for page in pages]

    def holds(self, seam: Seam) -> bool:
        """Whether one text follows the other at once, over a page break, or under its heading printed again.

        The number of a paragraph may stand alone between a heading and its text.
        """
        at_once = regex.compile(
            rf"(?:{regex.escape(seam.before)}|{regex.escape(seam.heading)})[0-9]{{0,3}}{regex.escape(seam.after)}"
        )
        if any(at_once.search(text) for texts in self.pages for text in texts):
            return True
        return any(
            seam.before in text[-EDGE:] and seam.after in other[:EDGE]
            for texts, others in pairwise(self.pages)
            for text in texts
            for other in others
        )
