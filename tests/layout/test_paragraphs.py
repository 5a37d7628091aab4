"""Lines become paragraphs."""

from __future__ import annotations

from councildocs.layout import Paragraph, compose, flow
from tests.typed import pages_of


def _paragraphs(text: str) -> list[Paragraph]:
    return [block for block in flow(compose(pages_of(text))) if isinstance(block, Paragraph)]


def _texts(text: str) -> list[str]:
    return [paragraph.text for paragraph in _paragraphs(text)]


def test_lines_without_a_gap_belong_together() -> None:
    text = """
        The committee considered a report on the repair of
        footpaths in the borough and asked for a further one
        in the spring.
        """
    assert [len(paragraph.lines) for paragraph in _paragraphs(text)] == [3]


def test_a_gap_parts_paragraphs() -> None:
    assert _texts("The first point was noted by\nall.\n\nThe second point was noted too.") == [
        "The first point was noted by all.",
        "The second point was noted too.",
    ]


def test_single_lines_with_empty_ones_between_are_paragraphs() -> None:
    typed = "Present: A Moss, B Fern\n\nApologies: none\n\nThe meeting closed at nine"
    assert len(_paragraphs(typed)) == 3


def test_a_line_that_its_writer_ended_early_ends_the_paragraph() -> None:
    assert _texts(
        """
        Matters arising
        The clerk reported that the bench by the pond had been
        mended at last.
        """
    )[0] == "Matters arising"


def test_markers_begin_paragraphs_and_nest() -> None:
    found = _paragraphs(
        """
        1.  To agree the plan
            (a)  for the north
            (b)  for the south
        2.  To note the rest
        """
    )
    assert [(p.marker, p.level, p.body) for p in found] == [
        ("1.", 0, "To agree the plan"),
        ("(a)", 1, "for the north"),
        ("(b)", 1, "for the south"),
        ("2.", 0, "To note the rest"),
    ]


def test_a_year_at_the_start_of_a_line_is_no_marker() -> None:
    found = _paragraphs(
        """
        3.1   The base is set each year and the next is set by 31 March
              2031. Under the regulations it may not be changed after
              that day.
        """
    )
    assert [p.marker for p in found] == ["3.1"]


def test_a_bold_line_is_a_heading_and_parts_from_the_text_below() -> None:
    first, second = _paragraphs(
        """
        **Legal implications**
        There are none that arise from the report, and none that
        are likely to.
        """
    )
    assert (first.text, bool(first.heading), bool(second.heading)) == ("Legal implications", True, False)


def test_a_paragraph_goes_on_over_a_page_break() -> None:
    found = _paragraphs(
        """
        === 1
        The panel asked how the works would be paid for and was told that the reserve
        === 2
        would cover them in full.
        """
    )
    assert [[line.page for line in paragraph.lines] for paragraph in found] == [[1, 2]]
    assert found[0].text.endswith("that the reserve would cover them in full.")


def test_a_word_broken_over_a_line_end_is_mended_when_the_document_knows_it_whole() -> None:
    assert _texts("The alloca-\ntion was made. An allocation is a sum.")[0].startswith("The allocation was made.")


def test_a_hyphen_that_belongs_to_the_word_stays() -> None:
    text = _texts("Working with multi-\nagency teams. All multi-agency teams met.")[0]
    assert text.startswith("Working with multi-agency")
