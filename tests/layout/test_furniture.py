"""Running heads, page numbers and stamps are set apart, and the printed page number is read."""

from __future__ import annotations

from councildocs.geometry import Box
from councildocs.layout import compose
from councildocs.page import Page, Style, Word
from tests.typed import words_of


def _page(number: int, body: str, head: str = "", foot: str = "", stamp: str = "") -> Page:
    words = [
        *words_of(head, top=40),
        *words_of(body, top=120),
        *words_of(foot, top=800),
        *(word._replace(style=Style("Stamp", 14, bold=True)) for word in words_of(stamp, top=800, left=300)),
    ]
    return Page(number, 595, 842, words=tuple(words))


def test_a_line_that_repeats_in_the_margin_is_furniture() -> None:
    pages = [_page(n, f"Text of page number {n * 7}", head="Planning Committee 4 May") for n in (1, 2, 3)]
    for layout in compose(pages):
        assert [line.text for line in layout.furniture] == ["Planning Committee 4 May"]
        assert len(layout.blocks) == 1


def test_page_numbers_that_keep_step_are_read() -> None:
    layouts = compose([_page(n, f"Body text {n * 31} here", foot=str(n + 14)) for n in (1, 2, 3)])
    assert [layout.printed_page for layout in layouts] == ["15", "16", "17"]


def test_the_stamp_of_the_pack_wins_over_the_number_of_the_document() -> None:
    layouts = compose([_page(n, f"Body text {n * 31} here", foot=str(n), stamp=f"Page {n + 40}") for n in (1, 2, 3)])
    assert [layout.printed_page for layout in layouts] == ["41", "42", "43"]


def test_a_stamp_that_runs_into_the_footer_comes_out_whole() -> None:
    foot = words_of("Minutes of 7 March 2031", top=800)
    end = foot[-1].box
    stamp = [
        Word("Page", Box(end.x1, end.top, end.x1 + 30, end.bottom), Style("Stamp", 14, bold=True), glued=True),
        Word("2", Box(end.x1 + 34, end.top, end.x1 + 42, end.bottom), Style("Stamp", 14, bold=True)),
    ]
    page = Page(4, 595, 842, words=(*words_of("Some text"), *foot, *stamp))
    layout = compose([page])[0]
    assert "Page 2" in [line.text for line in layout.furniture]
    assert layout.printed_page == "2"


def test_a_heading_that_changes_its_number_is_no_running_head() -> None:
    layouts = compose([_page(n, "What will be done?", head=f"Question {n}") for n in (1, 2, 3)])
    assert all(len(layout.blocks) == 2 and not layout.furniture for layout in layouts)


def test_the_heads_of_columns_at_the_top_of_each_page_are_no_running_head() -> None:
    heads = words_of("Project        Budget", top=40)
    rows = [words_of(f"Bridge {number}        40", top=51) for number in (7, 14, 21)]
    pages = [Page(n, 595, 842, words=(*heads, *row)) for n, row in enumerate(rows, start=1)]
    assert all(not layout.furniture for layout in compose(pages))


def test_names_of_columns_of_unlike_height_are_no_running_head() -> None:
    """Names that stand apart, beside a name that begins half a line lower, head a table on each page."""
    pages = []
    for n in (1, 2, 3):
        words = [
            *words_of("Planned", top=40, left=240),
            *words_of("Delayed", top=40, left=289),
            *words_of("Scheme", top=46, left=100),
            *words_of("cost cost", top=52, left=240),
            *words_of(f"Bridge number {n * 7} is late", top=120),
        ]
        pages.append(Page(n, 595, 842, words=tuple(words)))
    assert not any(line.text == "Planned Delayed" for layout in compose(pages) for line in layout.furniture)


def test_an_item_stamp_is_furniture_and_a_sentence_is_not() -> None:
    layout = compose([_page(1, "As set out under Agenda Item 6 above", head="Agenda Item 6")])[0]
    assert [line.text for line in layout.furniture] == ["Agenda Item 6"]
    assert len(layout.blocks) == 1


def test_a_page_that_says_it_is_blank_is_blank() -> None:
    assert compose([_page(1, "This page is intentionally left blank", foot="Page 8")])[0].blank


def test_hidden_words_are_kept_apart() -> None:
    hidden = [word._replace(style=Style(invisible=True)) for word in words_of("Print title")]
    layout = compose([Page(1, 595, 842, words=(*hidden, *words_of("Seen", top=200)))])[0]
    assert [word.text for word in layout.hidden] == ["Print", "title"]
    assert [block.text for block in layout.blocks] == ["Seen"]  # type: ignore[union-attr]


def test_a_page_whose_text_runs_up_the_side_is_read_upright() -> None:
    upward = Style(angle=270)
    words = tuple(
        Word(w.text, Box(w.box.top, 842 - w.box.x1, w.box.bottom, 842 - w.box.x0), upward)
        for w in words_of("The first line\nand the second")
    )
    layout = compose([Page(1, 595, 842, words=words)])[0]
    assert layout.turned == 270
    assert layout.blocks[0].text == "The first line and the second"  # type: ignore[union-attr]
