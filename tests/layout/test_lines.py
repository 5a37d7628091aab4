"""Words become lines in reading order."""

from __future__ import annotations

from councildocs.geometry import Box
from councildocs.layout import segments
from councildocs.layout.lines import make_line, read_lines
from councildocs.page import Style, Word
from tests.typed import words_of


def _texts(words: list[Word]) -> list[str]:
    return [line.text for run in read_lines(1, words) for line in run]


def test_a_number_that_hangs_stays_on_the_line_of_its_text() -> None:
    assert _texts(words_of("12          Apologies\n            None.\n13          Minutes")) == [
        "12 Apologies",
        "None.",
        "13 Minutes",
    ]


def test_columns_that_are_written_one_after_the_other_are_read_one_after_the_other() -> None:
    left = words_of("Present\nAnn Lee\nBob Ray")
    right = words_of("Public\nThree members\nof the public", left=300)
    assert _texts(left + right) == ["Present", "Ann Lee", "Bob Ray", "Public", "Three members", "of the public"]


def test_a_form_that_is_written_row_by_row_is_read_row_by_row() -> None:
    words = words_of("Date:      Thursday 4 May\nPlace:     Town Hall\nTime:      7 pm")
    assert _texts(words) == ["Date: Thursday 4 May", "Place: Town Hall", "Time: 7 pm"]


def test_the_order_of_the_content_stream_does_not_scramble_a_page() -> None:
    words = words_of("The first line\nthe second line\nthe third line")
    assert _texts(words[6:] + words[:6]) == ["The first line", "the second line", "the third line"]


def test_an_ordinal_set_high_stays_with_its_number() -> None:
    small = Style(size=6)
    words = [
        Word("12", Box(50, 100, 60, 110), Style()),
        Word("th", Box(60, 99, 66, 105), small, glued=True, superscript=True),
        Word("May", Box(70, 100, 85, 110), Style()),
    ]
    assert _texts(words) == ["12th May"]


def test_a_line_falls_apart_at_its_wide_gaps() -> None:
    line = make_line(1, words_of("Present:          Members of the public:"))
    assert [piece.text for piece in segments(line)] == ["Present:", "Members of the public:"]
