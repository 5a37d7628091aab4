"""Tables that go on over page breaks, their titles and notes."""

from __future__ import annotations

from councildocs.layout import Block, Line, Paragraph, Table, make_line
from councildocs.layout.tables import captioned, find_tables, joined
from councildocs.page import Word
from tests.layout.tables.drawn import drawn, texts

HEAD = """
    +----------+----------------+--------+
    | Risk     | Action         | Score  |
    +----------+----------------+--------+
    | Floods   | Clear drains   | 12     |
    +----------+----------------+--------+
    | Fire     | Test alarms and| 8      |
    +----------+----------------+--------+
"""
GOES_ON = """
    +----------+----------------+--------+
    | Theft    | Change locks   | 4      |
    +----------+----------------+--------+
    | Frost    | Lag the pipes  | 6      |
    +----------+----------------+--------+
"""
SPLIT = """
    +----------+----------------+--------+
    |          | mend hoses     |        |
    +----------+----------------+--------+
    | Theft    | Change locks   | 4      |
    +----------+----------------+--------+
"""


def tables(text: str, number: int, bold: tuple[int, ...] = ()) -> list[Block]:
    page = drawn(text, number, bold=bold)
    return list(find_tables(page, page.words))


def text_block(text: str, number: int = 1) -> Paragraph:
    words: tuple[Word, ...] = drawn(text, number).words
    return Paragraph((make_line(number, words),), " ".join(word.text for word in words))


def one(pages: list[list[Block]]) -> Table:
    """The only table of some pages."""
    (table,) = [block for page in pages for block in page if isinstance(block, Table)]
    return table


def test_a_repeated_header_is_said_once() -> None:
    """The second piece loses the header that it says again; every cell keeps its page."""
    again = HEAD.replace("Floods", "Theft ").replace("Fire", "Rain")
    whole = one(joined([tables(HEAD, 1, (1,)), tables(again, 2, (1,))]))
    assert [row[0] for row in texts(whole)] == ["Risk", "Floods", "Fire", "Theft", "Rain"]
    assert [cell.page for cell in whole.cells if cell.column == 0] == [1, 1, 1, 2, 2]
    assert (whole.pages, whole.join) == ((1, 2), "header repeated")


def test_columns_that_go_on_without_a_header() -> None:
    """Columns in the same places are enough when no other header begins."""
    whole = one(joined([tables(HEAD, 1, (1,)), tables(GOES_ON, 2)]))
    assert [row[0] for row in texts(whole)][-2:] == ["Theft", "Frost"]
    assert whole.join == "columns go on"
    assert whole.header_rows == 1


def test_a_row_that_the_break_cuts_is_one_row() -> None:
    """Cells that go on in the first row of the next page are put together, their lines on both pages."""
    whole = one(joined([tables(HEAD, 1, (1,)), tables(SPLIT, 2)]))
    fire = next(cell for cell in whole.cells if cell.text.startswith("Test alarms"))
    assert fire.text == "Test alarms and mend hoses"
    assert [line.page for line in fire.lines] == [1, 2]
    assert whole.row_count == 4
    assert whole.join == "columns go on; row split over the break"


def test_a_header_alone_at_the_foot_of_a_page() -> None:
    """A header that the break cuts off stands above the rows of the next page."""
    header = "\n".join(HEAD.splitlines()[:4])
    whole = one(joined([tables(header, 1, (1,)), tables(GOES_ON, 2)]))
    assert texts(whole)[0] == ["Risk", "Action", "Score"]
    assert (whole.header_rows, whole.join) == (1, "header split over the break")


def test_another_header_begins_another_table() -> None:
    """A table with names of its own is not the rest of the one before."""
    other = HEAD.replace("Risk  ", "Street").replace("Action", "Repair")
    pages = joined([tables(HEAD, 1, (1,)), tables(other, 2, (1,))])
    assert [len(page) for page in pages] == [1, 1]


def test_text_between_parts_tables() -> None:
    """A paragraph after the first piece, or before the second, keeps both apart; the title said again does not."""
    page, following = tables(HEAD, 1, (1,)), tables(GOES_ON, 2)
    assert len(joined([[*page, text_block("And so on.")], following])[1]) == 1
    assert len(joined([page, [text_block("Another matter.", 2), *following]])[1]) == 2
    titled = captioned([text_block("Table 7: Risks"), *page])
    assert one(joined([titled, [text_block("Table 7: Risks (continued)", 2), *following]])).pages == (1, 2)


def test_pieces_stay_when_they_are_not_joined() -> None:
    """Joining makes new blocks and leaves the pieces as they were."""
    pages = [tables(HEAD, 1, (1,)), tables(GOES_ON, 2)]
    joined(pages)
    assert [len(page) for page in pages] == [1, 1]
    assert all(block.join is None for page in pages for block in page if isinstance(block, Table))


def test_the_title_above_and_the_notes_below() -> None:
    """A numbered or bold line above is the title, what is marked below are notes, running text is neither."""
    page = drawn("""
        Running text that ends a section of the report and says nothing else.

        Table 3: Homes by ward
        +--------+-------+
        | Ward   | Homes |
        +--------+-------+
        | North  | 12*   |
        +--------+-------+
        * without the mill
        Source: the register
        The council has built more homes than in any year before this one.
    """)
    blocks: list[Block] = []
    (table,) = find_tables(page, page.words)
    lines: dict[float, list[Word]] = {}
    for word in page.words:
        if not table.boxes[0][1].holds_middle(word.box):
            lines.setdefault(word.box.top, []).append(word)
    paragraphs = [as_paragraph(make_line(1, words)) for words in lines.values()]
    top = table.boxes[0][1].top
    blocks = [*[p for p in paragraphs if p.box.top < top], table, *[p for p in paragraphs if p.box.top > top]]
    (found,) = [block for block in captioned(blocks) if isinstance(block, Table)]
    assert found.title == "Table 3: Homes by ward"
    assert found.notes == ("* without the mill", "Source: the register")


def as_paragraph(line: Line) -> Paragraph:
    return Paragraph((line,), line.text)
