"""Reports known and named without labels: by whoever reports, by their headings, by the lines that stand out."""

from __future__ import annotations

from councildocs.structure.covers import item_on_cover, title_on_cover
from tests.structure.papers import divided, parts
from tests.typed import page_of, part_of

BODY = """
**RECOMMENDATION**

1.  The Cabinet is RECOMMENDED to approve the programme.

**Financial Implications**

2.  The cost is within the capital programme of the harbour.

**Legal Implications**

3.  None arise.

**Background papers**

None
"""
BARE = f"""
**CABINET – 21 OCTOBER 2025**

**REPAIRS TO THE SEA WALL**

**Report by the Director of Harbours**

{BODY}
"""


def test_a_report_without_labels_is_known_by_its_headings() -> None:
    """What is recommended, and implications; a plan with a chapter of recommendations has no such others."""
    assert parts(divided([page_of(BARE)])) == [("report", 1, 1)]
    other = "**The sea wall**\n\n**Recommendations**\n\nMend it.\n\n**Conclusion**\n\nIt is old.\n"
    assert parts(divided([page_of(other)])) == [("other", 1, 1)]


def test_its_title_is_neither_the_committee_nor_whoever_reports() -> None:
    """Nor the council, the date, the portfolio, or the number of the item."""
    assert title_on_cover(part_of(BARE).blocks) == "REPAIRS TO THE SEA WALL"
    more = "**SALTMERE COUNCIL**\n\n**CABINET: 20 MARCH 2025**\n\n**AGENDA ITEM: 5**\n\n**(COUNCILLOR ANN BELL)**\n"
    assert title_on_cover(part_of(more + "\n**Repairs to the sea wall**\n" + BODY).blocks) == "Repairs to the sea wall"


def test_a_reference_without_a_known_label_is_no_title() -> None:
    """Words with a colon of their own ask for something."""
    text = "**Repairs to the sea wall**\n\nReport of:   Ann Bell\nReport Reference No:   **HTC/31**\n" + BODY
    assert title_on_cover(part_of(text).blocks) == "Repairs to the sea wall"


def test_a_report_knows_its_item_from_its_cover() -> None:
    """Where no committee system stamped it."""
    text = "Report to: Cabinet\nAgenda item no: 8\nSubject: Repairs to the sea wall\nReport of: Ann Bell\n" + BODY
    assert item_on_cover(part_of(text).blocks) == "8"
    assert [part.agenda_item for part in divided([page_of(text)]).parts] == ["8"]


def test_whom_to_ask_at_the_end_is_no_new_cover() -> None:
    """A page in the middle of a report has labels and the heading of its recommendations too."""
    first = "Report to: Cabinet\nSubject: Repairs to the sea wall\nReport of: Ann Bell\n\n**1. Purpose**\n\nText."
    last = """
    **9. Appendices**

    9.1  None.

    **10. Recommendations**

    That Cabinet approves the programme.

    Report Author: Ann Bell
    Contact details: ann.bell@saltmere.gov.uk
    """
    assert parts(divided([page_of(first), page_of(last, 2)])) == [("report", 1, 2)]


def test_a_notice_that_does_not_say_so_has_the_fields_of_one() -> None:
    """What was decided, why, instead of what, and by whom."""
    text = """
    # Street trading in the market place

    Decision made by: Councillor Ann Bell

    **Decision**

    That the fees be agreed.

    **Reasons for the decision**

    To cover the cost of the service.

    **Alternative options considered**

    None.
    """
    assert parts(divided([page_of(text)])) == [("decision_notice", 1, 1)]
    assert parts(divided([page_of(text.replace("**Decision**", "**The market**"))])) == [("other", 1, 1)]
