"""Rows, heads and topics: the pieces of a part that labels and titles are read from."""

from __future__ import annotations

import regex

from councildocs.layout import Paragraph
from councildocs.structure.rows import as_one, head_of, in_page_order, lines_between, rows_of
from councildocs.structure.topics import topics
from tests.typed import part_of

TITLE = regex.compile(r"Apologies\b(?:[^:\n]*:|[^:\n]*\Z)", regex.IGNORECASE)


def test_a_line_with_wide_gaps_is_a_row_of_pieces() -> None:
    """Label and value stand apart, a plain line is one piece."""
    part = part_of("Date:          3 June 2025\nA line of text\n")
    assert [[piece.text for piece in row.pieces] for row in rows_of(part.blocks)] == [
        ["Date:", "3 June 2025"],
        ["A line of text"],
    ]


def test_the_head_ends_at_the_first_numbered_item() -> None:
    """A time or a date at the start of a line is no number; an unusual number is one."""
    part = part_of(
        """
        A meeting of the Harbour Committee will be held in the Net Loft on
        the day named below.

        10.00 am, 3 June 2025

        25/01 Apologies
        """
    )
    head = [block.text for block in head_of(part.blocks) if isinstance(block, Paragraph)]
    assert head[-1] == "10.00 am, 3 June 2025"


def test_lines_come_in_the_order_of_the_page_and_once() -> None:
    """A piece of a line that is there itself is left out."""
    part = part_of("Date:          3 June 2025\nPlace:         Net Loft\n")
    whole = [line for paragraph in part.paragraphs for line in paragraph.lines]
    pieces = [line for row in rows_of(part.blocks) for piece in row.pieces for line in piece.lines]
    assert in_page_order([*reversed(pieces), *whole]) == whole
    assert [line.text for line in in_page_order(reversed(pieces))] == ["Date:", "3 June 2025", "Place:", "Net Loft"]


def test_a_span_of_several_paragraphs_leads_back_to_its_lines() -> None:
    """Paragraphs read as one keep their lines."""
    part = part_of("Harbour Committee\n\nheld in the Net Loft\n")
    whole = as_one(part.paragraphs)
    start = whole.text.index("Net")
    assert [line.text for line in lines_between(whole, start, start + 3)] == ["held in the Net Loft"]


def test_a_topic_reaches_to_the_next_number() -> None:
    """The title, what stands on its line, and the paragraphs below it; a body that mentions the word is no topic."""
    part = part_of(
        """
        1.   Apologies for absence

             Apologies were received from Mr Bell.

             The Clerk noted them.

        2.   Minutes

             Agreed.

        3.   Apologies: none
        """
    )
    found = list(topics(part.blocks, TITLE))
    assert [[paragraph.body for paragraph in topic.paragraphs] for topic in found] == [
        ["Apologies for absence", "Apologies were received from Mr Bell.", "The Clerk noted them."],
        ["Apologies: none"],
    ]
    assert [topic.paragraphs[0].text[topic.start :].strip() for topic in found] == ["", "none"]
    assert [topic.number for topic in found] == ["1.", "3."]
