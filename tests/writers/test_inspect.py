"""The stages as text: one thing a line, the same for the same input, nothing hidden."""

from __future__ import annotations

from councildocs.geometry import Box
from councildocs.layout import Cell, Layout, Line, Paragraph, Table, compose
from councildocs.page import Fill, Image, Link, OutlineEntry, Page, Rule, Style, Tag, Word
from councildocs.records import Extraction, PartKind
from councildocs.structure import Paper, Part
from councildocs.writers.inspect import layout_lines, page_lines, part_lines, record_lines
from tests.typed import page_of

BOX = Box(72.04, 100.0, 300.26, 112.0)
PLAIN = Style(font="Gill Sans")


def _word(text: str, style: Style = PLAIN, **more: bool) -> Word:
    return Word(text, BOX, style, **more)


def _line(text: str, page: int = 1) -> Line:
    return Line(page, text, BOX, (_word(text),), 11.0, bold=True)


def test_a_page_shows_everything_that_was_read_of_it() -> None:
    page = Page(
        3, 595.28, 841.89, label="iii",
        words=(
            _word("To"),
            _word("th", Style("Gill Sans", 6.5, bold=True, color="#ff0000", angle=90), glued=True, superscript=True),
        ),
        rules=(Rule(BOX),), fills=(Fill(BOX, "#00ff00"), Fill(BOX, "#0000ff", rectangle=False)),
        images=(Image(BOX),), links=(Link(BOX, "#page=4"),),
        tags=(Tag("Table", children=(Tag("TH", (7, 8), column_span=2),)),),
    )  # fmt: skip
    assert list(page_lines([page])) == [
        'page 3 595.3x841.9 label="iii"',
        '  word [72 100 300.3 112] "To" Gill_Sans 10',
        '  word [72 100 300.3 112] "th" glued superscript Gill_Sans 6.5 bold #ff0000 90°',
        "  rule [72 100 300.3 112] #000000",
        "  fill [72 100 300.3 112] #00ff00",
        "  fill [72 100 300.3 112] #0000ff shape",
        "  image [72 100 300.3 112]",
        '  link [72 100 300.3 112] "#page=4"',
        "  tag Table",
        "    tag TH 1x2 mcids=[7, 8]",
    ]


def test_a_layout_shows_furniture_paragraphs_tables_and_hidden_words() -> None:
    table = Table(
        (Cell(0, 0, 1, BOX, "Year", column_span=2, header=True), Cell(1, 0, 2, BOX, "2031", fill="#00b050")),
        ((1, BOX), (2, BOX)), "ruled", header_rows=1, title="Visits", notes=("Provisional.",), join="adjacent",
    )  # fmt: skip
    paragraph = Paragraph((_line("(a) To note"), _line("the report", 2)), "(a) To note the report", "(a)", level=1)
    layout = Layout(
        1, 595, 842, blocks=(paragraph, table), furniture=(_line("Page 5"),), hidden=(_word("unseen"),),
        printed_page="5",
    )  # fmt: skip
    assert list(layout_lines([layout, Layout(2, 595, 842), Layout(3, 595, 842, unreadable=True)])) == [
        'page 1 595x842 printed="5"',
        '  furniture [72 100 300.3 112] "Page 5"',
        '  paragraph [72 100 300.3 112] marker="(a)" level=1 text="(a) To note the report"',
        '    line [72 100 300.3 112] 11 bold "(a) To note"',
        '    line p2 [72 100 300.3 112] 11 bold "the report"',
        '  table p1 [72 100 300.3 112] p2 [72 100 300.3 112] 2x2 ruled header=1+0 join="adjacent" title="Visits"',
        '    note "Provisional."',
        '    cell (0,0) 1x2 [72 100 300.3 112] header "Year"',
        '    cell (1,0) p2 [72 100 300.3 112] #00b050 "2031"',
        '  hidden [72 100 300.3 112] "unseen"',
        "page 2 595x842 blank",
        "page 3 595x842 unreadable",
    ]


def test_parts_show_the_bookmarks_and_what_each_cut_rests_on() -> None:
    heading = Paragraph((_line("Library hours", 5),), "Library hours", heading=2)
    part = Part("p2", PartKind.REPORT, 5, 8, "outline", (heading,), (), "Library hours", "4", parent="p1")
    paper = Paper((part,), (), (OutlineEntry("Item 4", 5, 0), OutlineEntry("Gone", None, 1)))
    assert list(part_lines(paper)) == [
        'bookmark 0 p5 "Item 4"',
        'bookmark 1 "Gone"',
        'part p2 report p5-8 basis="outline" item="4" parent="p1" title="Library hours"',
        '  heading 2 p5 "Library hours"',
    ]


def test_records_stand_one_a_line_with_what_they_hold_below_them(extraction: Extraction) -> None:
    lines = list(record_lines(extraction))
    assert lines[0] == 'council "Wexcombe Borough Council"'
    place = 'p5 [72 100 300 112] part="p3"'
    assert f'risk {place} risk="The roof leaks" cause="Old tiles" owner="Estates" score=12' in lines
    minute = next(i for i, line in enumerate(lines) if line.startswith("minute "))
    below = [line.split(" p2 ")[0] for line in lines[minute + 1 : minute + 4]]
    assert below == ["  resolutions", "  motions", "  actions"]


def test_whatever_is_not_plainly_visible_is_escaped() -> None:
    """A control character or a turned direction would make two different pages look alike, or steer the terminal."""
    shown = list(page_lines([Page(1, 10, 10, words=(_word("a\x1b\u202e\xa0b"),))]))
    assert r'"a\u001b\u202e\u00a0b"' in shown[1]


def test_the_same_page_gives_the_same_text() -> None:
    text = "**Minutes**\n1.  Apologies\n    None were received."
    first, second = (list(layout_lines(compose([page_of(text)]))) for _ in range(2))
    assert first == second
    assert any('marker="1."' in line for line in first)
