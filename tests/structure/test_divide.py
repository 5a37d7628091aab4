"""A paper is cut into the documents that it is made of."""

from __future__ import annotations

from dataclasses import replace

from councildocs.page import OutlineEntry
from councildocs.records import PartKind
from councildocs.structure.cuts import _of_a_meeting
from tests.structure.papers import AGENDA, BLANK, MINUTES, REPORT, TEXT, divided, pack, parts, stamped, wide
from tests.tabled import table_of
from tests.typed import page_of, pages_of


def test_a_paper_that_is_one_document_is_one_part() -> None:
    """A report of two pages is one part that rests on nothing but the whole."""
    paper = divided(pages_of(f"=== 1\n{REPORT}\n=== 2\n{TEXT}"))
    assert parts(paper) == [("report", 1, 2)]
    assert paper.parts[0].basis == "whole"
    assert paper.parts[0].title == "Repairs to the sea wall"


def test_stamps_cut_a_pack_and_give_the_items() -> None:
    """Each page that is stamped with an agenda item begins the papers of that item."""
    paper = divided(pack(AGENDA, f"[Agenda Item 2]{MINUTES}", TEXT, f"[Agenda Item 3]{REPORT}", TEXT, TEXT))
    assert parts(paper) == [("agenda", 1, 1), ("minutes", 2, 3), ("report", 4, 6)]
    assert [part.agenda_item for part in paper.parts] == [None, "2", "3"]
    assert paper.parts[1].basis == "stamp"
    assert paper.parts[0].papers == {"2": (2, 3), "3": (4, 6)}


def test_bookmarks_are_trusted_before_stamps_and_may_nest() -> None:
    """A bookmark inside that of an item is an appendix, and hangs on the item's report."""
    outline = [
        OutlineEntry("Agenda", 1, 0),
        OutlineEntry("2 Minutes of the last meeting", 2, 0),
        OutlineEntry("3 Repairs to the sea wall", 3, 0),
        OutlineEntry("Appendix A - Photographs", 5, 1),
        OutlineEntry("Appendix B - Costs", 6, 1),
    ]
    paper = divided(pack(AGENDA, MINUTES, REPORT, TEXT, TEXT, TEXT), outline)
    assert parts(paper) == [
        ("agenda", 1, 1), ("minutes", 2, 2), ("report", 3, 4), ("appendix", 5, 5), ("appendix", 6, 6),
    ]  # fmt: skip
    assert {part.basis for part in paper.parts} == {"outline"}
    assert [part.parent for part in paper.parts] == [None, None, None, "p3", "p3"]
    assert [part.agenda_item for part in paper.parts] == [None, "2", "3", "3", "3"]


def test_the_chapters_of_one_document_are_no_parts() -> None:
    """Bookmarks that lead to headings of a report divide nothing."""
    outline = [OutlineEntry("1 Summary", 1, 0, 300.0), OutlineEntry("2 Costs", 2, 0, 100.0)]
    assert parts(divided(pages_of(f"=== 1\n{REPORT}\n=== 2\n{TEXT}"), outline)) == [("report", 1, 2)]


def test_blank_pages_are_parts_and_end_the_document_before() -> None:
    """A page that says it is blank belongs to nobody; in a pack the next page begins a document."""
    paper = divided(pack(AGENDA, f"[Agenda Item 2]{MINUTES}", BLANK, f"[Agenda Item 3]{REPORT}", BLANK, TEXT))
    assert parts(paper) == [
        ("agenda", 1, 1), ("minutes", 2, 2), ("blank", 3, 3), ("report", 4, 4), ("blank", 5, 5), ("appendix", 6, 6),
    ]  # fmt: skip
    assert paper.parts[0].papers == {"2": (2, 3), "3": (4, 6)}


def test_a_front_sheet_alone_cuts_a_pack_by_its_page_ranges() -> None:
    """Without stamps of items, the printed page ranges of the front sheet say where the papers begin."""
    paper = divided(pack(AGENDA, TEXT, TEXT, TEXT, TEXT, TEXT))
    found = [(part.first, part.last, part.agenda_item) for part in paper.parts]
    assert found == [(1, 1, None), (2, 3, "2"), (4, 6, "3")]


def test_first_pages_cut_where_nothing_is_stamped() -> None:
    """Minutes and reports are known by their first pages."""
    text = "".join(f"=== {n}\n{body}\n" for n, body in enumerate((AGENDA, MINUTES, TEXT, REPORT, TEXT), start=1))
    paper = divided(pages_of(text))
    assert parts(paper) == [("agenda", 1, 1), ("minutes", 2, 3), ("report", 4, 5)]
    assert [part.basis for part in paper.parts] == ["first page"] * 3


def test_a_report_may_begin_in_the_middle_of_a_page() -> None:
    """Both parts hold the page, each its own lines."""
    second = f"{TEXT}\n**SCRUTINY REPORT**\n{REPORT}"
    paper = divided(pack(AGENDA, f"[Agenda Item 2]{REPORT}", second))
    assert parts(paper) == [("agenda", 1, 1), ("report", 2, 3), ("report", 3, 3)]
    assert "goes on" in paper.parts[1].paragraphs[-1].text
    assert paper.parts[2].paragraphs[0].text == "SCRUTINY REPORT"


def test_numbering_that_begins_again_under_a_title_begins_a_document() -> None:
    """A report of its own, bound behind another without a page break, is a part."""
    first = f"{REPORT}\n**2. Detail**\nText.\n\n**3. Costs**\nText.\n\n**4. Conclusion**\nText.\n"
    second = f"{TEXT}\n\n**ANNUAL REPORT OF THE HARBOUR MASTER**\n\n**1. Introduction**\nThe year began with storms.\n"
    paper = divided(pack(AGENDA, f"[Agenda Item 3]{first}", second))
    assert [(part.first, part.last) for part in paper.parts] == [(1, 1), (2, 3), (3, 3)]
    assert paper.parts[2].title == "ANNUAL REPORT OF THE HARBOUR MASTER"


def test_pages_that_turn_for_good_begin_a_document() -> None:
    """Slides behind a report are a presentation."""
    sheet = AGENDA.replace("(Pages 4 - 6)", "")
    pages = pack(sheet, f"[Agenda Item 3]{REPORT}", TEXT, "# The sea wall\nWhat we saw", "# Next steps\nRepairs")
    paper = divided([*pages[:3], *map(wide, pages[3:])])
    assert parts(paper) == [("agenda", 1, 1), ("report", 2, 3), ("presentation", 4, 5)]
    assert paper.parts[2].basis == "geometry"


def test_printed_numbers_lead_to_pages_of_the_pdf() -> None:
    """In a pack whose front sheet is not counted, page 1 is the PDF's second."""
    texts = enumerate((MINUTES, TEXT, TEXT), start=1)
    papers = [stamped(page_of(text, number + 1), f"Page {number}") for number, text in texts]
    assert divided([page_of(AGENDA), *papers]).parts[0].folios == {"1": 2, "2": 3, "3": 4}


def test_every_page_belongs_to_a_part() -> None:
    """Whatever the cuts, no page is lost."""
    paper = divided(pack(AGENDA, BLANK, TEXT, f"[Agenda Item 3]{REPORT}", BLANK))
    held = {layout.number for part in paper.parts for layout in part.layouts}
    assert held == {1, 2, 3, 4, 5}
    assert all(part.kind is PartKind.BLANK or part.blocks for part in paper.parts)


def test_a_cover_with_the_members_and_the_list_of_items_are_one_agenda() -> None:
    """The second page has the word over its items and the date again."""
    cover = "EXECUTIVE\n\nTuesday, 3 December 2024 at 10.30 am\n\n**Membership**\n\nCouncillors A Bell and B Cole"
    listed = "**EXECUTIVE AGENDA**\n**TUESDAY, 3 DECEMBER 2024**\n\n1.   Apologies\n\n2.   Harbour dues (Pages 3 - 4)"
    paper = divided(pages_of(f"=== 1\n{cover}\n=== 2\n{listed}"))
    assert parts(paper) == [("agenda", 1, 2)]


def test_a_table_that_says_when_the_meeting_is_stands_over_its_minutes() -> None:
    """`MINUTES` below it begins no other document."""
    head = table_of("""
        Meeting of: | Harbour Committee
        Date: | Tuesday 7 September 2024
        Time: | 18:30
    """)
    assert _of_a_meeting(head)
    assert not _of_a_meeting(table_of("Berth | Dues\nQuay | 40\nMole | 50"))


BARE = """
**CABINET – 4 JUNE 2025**

**STREET TRADING FEES**

**Report by the Head of Licensing**

**RECOMMENDATION**

Cabinet is RECOMMENDED to agree the fees.
"""


def test_a_report_without_labels_begins_a_part() -> None:
    """Under its meeting and date stands who reports, above what is recommended."""
    found = divided([page_of(text, number) for number, text in enumerate((AGENDA, REPORT, BARE), start=1)])
    assert parts(found) == [("agenda", 1, 1), ("report", 2, 2), ("report", 3, 3)]
    assert found.parts[2].title == "STREET TRADING FEES"


def test_a_title_page_behind_a_report_begins_what_is_attached() -> None:
    """Where it names another kind of document in large print; a chapter does not."""
    plan = page_of("# Harbour Strategy 2025 - 2030", 3)
    large = tuple(word._replace(style=replace(word.style, size=24.0)) for word in plan.words)
    pages = [page_of(AGENDA, 1), page_of(REPORT, 2), replace(plan, words=large), page_of("A harbour for all.", 4)]
    assert parts(divided(pages)) == [("agenda", 1, 1), ("report", 2, 2), ("plan", 3, 4)]
    assert parts(divided([*pages[:2], plan, *pages[3:]]))[1] == ("report", 2, 4)
