"""The numbered list of an agenda front sheet becomes items with titles, notes and pages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from councildocs.geometry import Box
from councildocs.layout import Cell, Table, compose
from councildocs.recognisers.agenda_items import find
from councildocs.records import AgendaItem, PageRange, PartKind
from councildocs.structure import Part
from tests.tabled import table_of
from tests.typed import page_of, part_of


def items(text: str, folios: dict[str, int] | None = None) -> list[AgendaItem]:
    return list(find(part_of(text, PartKind.AGENDA, folios)))


def titles(text: str) -> list[tuple[str, str]]:
    return [(item.number, item.title) for item in items(text)]


STYLES = {
    "full stops": ("1.  Apologies", "2.  Minutes", "3.  Harbour dues"),
    "bare numbers": ("1   Apologies", "2   Minutes", "3   Harbour dues"),
    "brackets": ("(1)  Apologies", "(2)  Minutes", "(3)  Harbour dues"),
    "the word": ("Item 1   Apologies", "Item 2   Minutes", "Item 3   Harbour dues"),
    "letters and figures": ("A1  Apologies", "A2  Minutes", "A3  Harbour dues"),
    "letters": ("A.  Apologies", "B.  Minutes", "C.  Harbour dues"),
    "Roman": ("I.  Apologies", "II.  Minutes", "III.  Harbour dues"),
    "year and number": ("25/041  Apologies", "25/042  Minutes", "25/043  Harbour dues"),
    "month and number": ("06.25.01  Apologies", "06.25.02  Minutes", "06.25.03  Harbour dues"),
}


@pytest.mark.parametrize("style", STYLES)
def test_items_are_numbered_in_every_style(style: str) -> None:
    """Whatever the numbers look like, each line of the list is an item, and the lines above it are none."""
    text = "# AGENDA\nHarbour Committee, 17 Quay Street\n3 June 2025\n\n" + "\n\n".join(STYLES[style]) + "\n"
    found = items(text)
    assert [item.title for item in found] == ["Apologies", "Minutes", "Harbour dues"]
    for item, line in zip(found, STYLES[style], strict=True):
        assert item.number in line
        assert line.strip("()").startswith((item.number, f"Item {item.number}"))


def test_sub_items_are_items_when_their_number_says_so() -> None:
    """`7a` and `7b` follow 7; a lettered line without a number is a note."""
    text = """
        AGENDA
        3 June 2025

        6.  Updates
            (a) Pilots
            (b) Lifeboat

        7a. Harbour dues

        7b. Mooring fees

        8.  Urgent business
    """
    assert titles(text) == [
        ("6", "Updates"), ("7a", "Harbour dues"), ("7b", "Mooring fees"), ("8", "Urgent business"),
    ]  # fmt: skip
    assert items(text)[0].text == "(a) Pilots\n(b) Lifeboat"


def test_page_ranges_are_taken_off_the_title_and_led_to_pages_of_the_pdf() -> None:
    """In brackets, at the margin, or broken over a line: printed pages are kept as printed."""
    text = """
        AGENDA
        3 June 2025

        1.  Minutes of the last meeting (Pages 1 - 4)

        2.  Harbour dues                                                  5 - 12

        3.  The repairs to the sea wall and to the old slipway at Westering (Pages
            13 - 14)

        4.  Dredging (To Follow)
    """
    folios = {str(number): number + 2 for number in range(1, 15)}
    found = items(text, folios)
    assert [item.printed_pages for item in found] == ["1 - 4", "5 - 12", "13 - 14", None]
    assert [item.pages for item in found] == [
        PageRange(first=3, last=6), PageRange(first=7, last=14), PageRange(first=15, last=16), None,
    ]  # fmt: skip
    assert [item.title for item in found][1:] == [
        "Harbour dues", "The repairs to the sea wall and to the old slipway at Westering", "Dredging",
    ]  # fmt: skip


def test_dot_leaders_lead_to_a_page() -> None:
    """`Harbour dues ........ 5` and a reference on the line below the title."""
    text = "AGENDA\n3 June 2025\n\n1. Harbour dues ........ 5\n\n2. Mooring fees\n   (Pages 9 - 10)\n\n3. Other\n"
    found = [(item.title, item.printed_pages) for item in items(text)]
    assert found == [("Harbour dues", "5"), ("Mooring fees", "9 - 10"), ("Other", None)]


def test_a_time_in_front_of_the_number_is_no_number() -> None:
    """`10.15   3.  Harbour dues` is item 3."""
    text = "AGENDA\n3 June 2025\n\n10.00   1.  Welcome\n\n10.05   2.  Minutes\n\n10.15   3.  Harbour dues\n"
    assert titles(text) == [("1", "Welcome"), ("2", "Minutes"), ("3", "Harbour dues")]


def test_pages_that_this_pdf_does_not_hold_are_null() -> None:
    """A front sheet alone promises pages; none of them is here, and its own page 2 is not one of them."""
    found = items("AGENDA\n3 June 2025\n\n1.  Minutes (Pages 1 - 2)\n\n2.  Dues (Pages 3 - 9)\n", {"1": 1})
    assert [item.pages for item in found] == [None, None]
    assert [item.printed_pages for item in found] == ["1 - 2", "3 - 9"]


def test_stamps_tell_where_the_papers_are_when_the_printed_range_does_not() -> None:
    """A range past the end of the pack gives way to the pages that are stamped with the item."""
    part = part_of("AGENDA\n3 June 2025\n\n1.  Minutes\n\n2.  Dues (Pages 123 - 128)\n", PartKind.AGENDA, {"5": 5})
    found = list(find(replace(part, papers={"2": (5, 6)})))
    assert found[1].pages == PageRange(first=5, last=6)
    assert found[1].printed_pages == "123 - 128"


def test_bold_titles_end_where_plain_notes_begin() -> None:
    """The notes under a title are its text, the note of one item ends where the next begins."""
    text = """
        AGENDA
        3 June 2025

        **1   Apologies**
        **2   Declarations of interest**
        Members are asked to declare any interest that they have in the matters
        on this agenda.
        **3   Harbour dues**
        Report attached.
    """
    found = items(text)
    assert [item.title for item in found] == ["Apologies", "Declarations of interest", "Harbour dues"]
    assert found[1].text == "Members are asked to declare any interest that they have in the matters on this agenda."


def test_items_under_an_exempt_heading_are_exempt() -> None:
    """`PART 2 - PRIVATE` and the like, a star, or a mark behind the title."""
    text = """
        AGENDA
        3 June 2025

        PART 1 - OPEN TO THE PUBLIC

        1.  Harbour dues

        2.  Lease of the customs house [Exempt]

        PART 2 - EXEMPT ITEMS

        3.  The harbour master's contract
    """
    found = items(text)
    assert [item.exempt for item in found] == [False, True, True]
    assert found[1].title == "Lease of the customs house"


def test_a_star_means_what_the_agenda_says_it_means() -> None:
    """`* exempt` makes starred items exempt; without such a note a star is only taken off."""
    listed = "AGENDA\n3 June 2025\n\n1.  Harbour dues\n\n2.  *Contract award\n\n3.  Fees*\n"
    assert [(item.title, item.exempt) for item in items(listed)][1:] == [("Contract award", False), ("Fees", False)]
    noted = listed + "\n* denotes an exempt report\n"
    assert [item.exempt for item in items(noted)] == [False, True, True]


def test_items_after_the_exclusion_of_the_public_are_exempt() -> None:
    """An item that excludes press and public `for the following items` closes the rest of the agenda."""
    text = """
        AGENDA
        3 June 2025

        1.  Harbour dues

        2.  Exclusion of the press and public
        That the public be excluded for the following items of business.

        3.  Lease of the customs house
    """
    assert [item.exempt for item in items(text)] == [False, False, True]


def test_a_title_parts_from_the_sentence_behind_it() -> None:
    """`Apologies. To receive apologies …` and `Interests - to receive declarations …`."""
    text = """
        AGENDA
        3 June 2025

        1.  Apologies for absence. To receive and approve apologies for absence.

        2.  Declarations of interest - to receive declarations of interest from members

        3.  Land at St. James Street
    """
    assert [title for _, title in titles(text)] == [
        "Apologies for absence", "Declarations of interest", "Land at St. James Street",
    ]  # fmt: skip


def test_a_range_close_behind_its_title_is_its_pages_in_a_list_with_a_column_of_pages() -> None:
    """Where the header says `Page`, `Land at 1-12 Mill Lane   13 - 44` ends with its pages; years stay."""
    text = """
        AGENDA
        3 June 2025

        Item                                         Page

        1.  Land at the rear of 1-12 Mill Lane   13 - 44

        2.  Programme of works 2025 - 26
    """
    found = items(text)
    assert [(item.title, item.printed_pages) for item in found] == [
        ("Land at the rear of 1-12 Mill Lane", "13 - 44"), ("Programme of works 2025 - 26", None),
    ]  # fmt: skip


def test_what_stands_below_the_last_item_is_not_its_text() -> None:
    """The date of the next meeting, notes for the public and signatures end the list."""
    text = """
        AGENDA
        3 June 2025

        1.  Harbour dues

        2.  Urgent business
        Notice must be given to the clerk.

        Date of next meeting: 1 July 2025

        Please remember to switch off your telephone.
    """
    assert items(text)[-1].text == "Notice must be given to the clerk."


def test_numbers_above_the_agenda_are_no_items() -> None:
    """Numbered notes for the public, house numbers and dates are not the list."""
    text = """
        12 Quay Street
        3 June 2025
        1.  The meeting is recorded.
        2.  Please sign the book.

        **AGENDA**

        1.  Apologies

        2.  Minutes

        3.  Harbour dues
    """
    assert titles(text) == [("1", "Apologies"), ("2", "Minutes"), ("3", "Harbour dues")]


def test_a_gap_in_the_numbers_does_not_end_the_list() -> None:
    """The paper goes from 2 to 4."""
    assert [n for n, _ in titles("AGENDA\n3 June 2025\n\n1. Apologies\n\n2. Minutes\n\n4. Dues\n\n5. Fees\n")] == [
        "1", "2", "4", "5",
    ]  # fmt: skip


def test_a_supplement_has_one_item() -> None:
    """Under `Agenda Item No`, or with a page range, a single number is an item; elsewhere it is not."""
    text = "HARBOUR COMMITTEE - 3 JUNE 2025\n\nAgenda Item No\n9   Harbour dues (Pages 1 - 4)\n\nYours sincerely\n"
    assert titles(text) == [("9", "Harbour dues")]
    assert titles("HARBOUR COMMITTEE - 3 JUNE 2025\n\n9 members have replied.\n") == []


def test_titles_run_over_lines() -> None:
    """A title goes on where its line is full, and ends where the next line is a note of its own."""
    text = """
        AGENDA
        3 June 2025

        1.  Revenue and capital budget monitoring report for the year to the end of
            March and the draft programme of repairs

        2.  Finance
            Accounts for payment
            Bank statement
    """
    assert titles(text)[0][1].endswith("for the year to the end of March and the draft programme of repairs")
    assert items(text)[1].text == "Accounts for payment\nBank statement"


@pytest.mark.timeout(10)
@pytest.mark.parametrize("near", [". " * 5000, "(Pages " * 1500, "1" * 10_000, "- EXEMPT " * 1200, "to note - " * 1000])
def test_no_pattern_hangs_on_a_long_near_miss(near: str) -> None:
    """A line of ten thousand letters that is nearly a page reference, a mark or a number is read at once."""
    assert len(items(f"AGENDA\n3 June 2025\n\n1. Apologies\n\n2. {near}\n\n3. Dues\n")) >= 2


def _table(rows: list[list[str]]) -> Part:
    """An agenda that is a table: each row typed as cells."""
    cells = []
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            if text:
                box = Box(50.0 + 120 * column, 100.0 + 20 * row, 165.0 + 120 * column, 118.0 + 20 * row)
                lines = compose([page_of(" " * 24 * column + text)])[0].blocks[0].lines  # type: ignore[union-attr]
                cells.append(Cell(row, column, 1, box, text, lines))
    layout = compose([page_of("AGENDA")])[0]
    table = Table(tuple(cells), ((1, Box(50, 100, 550, 400)),), "ruled", header_rows=1)
    return Part("p1", PartKind.AGENDA, 1, 1, "whole", (*layout.blocks, table), (layout,))


def test_an_agenda_may_be_a_table() -> None:
    """Item, title, wards and pages in columns: the title is the first column behind the number."""
    part = _table(
        [
            ["Item", "Title", "Wards", "Page"],
            ["1", "Apologies for absence", "", ""],
            ["2", "Repairs to the sea wall", "All wards", "5 - 12"],
            ["3", "Harbour dues", "Quay", "To follow"],
        ]
    )
    found = list(find(part))
    assert [(item.number, item.title, item.printed_pages) for item in found] == [
        ("1", "Apologies for absence", None),
        ("2", "Repairs to the sea wall", "5 - 12"),
        ("3", "Harbour dues", None),
    ]
    assert found[1].text == "All wards"


def test_a_column_of_times_behind_the_numbers_is_no_title() -> None:
    """`1 | 09:30 | Welcome`: the title is in the next column."""
    part = replace(
        part_of("Agenda", PartKind.AGENDA),
        blocks=(
            table_of("""
                1 | 09:30 | Welcome | Chair
                2 | 09:35 | Harbour dues | Clerk
                3 | 09:50 | Any other business | All
            """),
        ),
    )
    found = [item for item in find(part) if isinstance(item, AgendaItem)]
    assert [(item.number, item.title) for item in found] == [
        ("1", "Welcome"),
        ("2", "Harbour dues"),
        ("3", "Any other business"),
    ]


def test_a_title_in_capitals_ends_where_a_sentence_begins() -> None:
    """Though its line is full, what is to be done with the item is a note."""
    [_, item, _] = items(
        "1.  WELCOME\n\n"
        "2.  LOCAL GOVERNMENT ACT 1972 - EXCLUSION OF THE PRESS AND THE PUBLIC\n"
        "    To consider passing a resolution on the exclusion of the public:\n\n"
        "3.  HARBOUR DUES\n"
    )
    assert item.title == "LOCAL GOVERNMENT ACT 1972 - EXCLUSION OF THE PRESS AND THE PUBLIC"
    assert item.text == "To consider passing a resolution on the exclusion of the public:"


def test_a_bold_title_goes_on_below_beside_its_pages() -> None:
    """The pages stand beside its first line."""
    [_, item, _] = items(
        "1   **Apologies**\n\n"
        "2   **Minutes of the meeting held on 5 November**                 7 - 12\n"
        "    **2024**\n\n"
        "3   **Harbour dues**                                              13 - 20\n"
    )
    assert (item.title, item.printed_pages) == ("Minutes of the meeting held on 5 November 2024", "7 - 12")
