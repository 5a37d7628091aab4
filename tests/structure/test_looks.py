"""What a document is shows at the top of its first page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from councildocs.structure import describe
from councildocs.structure.kinds import is_deck
from tests.layout.tables.drawn import drawn
from tests.structure.papers import REPORT, divided, wide
from tests.typed import page_of, pages_of, words_of

FRONTS = [
    ("minutes", "# HARBOUR COMMITTEE\n**MINUTES of a meeting of the Harbour Committee held in the Town Hall**"),
    ("minutes", "**Sampleham Parish Council**\n5th July 2022\n\nPresent\nCouncillors A Example (Chair) and B Sample"),
    ("minutes", "**CYNGOR CYMUNED LLANSAMPL**\n**CYFARFOD 13eg EBRILL 2022**\n\n**PRESENNOL**\nCynghorwyr A Sampl"),
    ("agenda", "**SAMPLEHAM PARISH COUNCIL**\nNOTICE OF MEETING\nto be held on 4 June 2025\n\n1. Apologies"),
    ("agenda", "# Harbour Committee\nTuesday, 3 June 2025 at 7 pm\n\nMembership:\nA Example (Chair)"),
    ("decision_notice", "# SAMPLEHAM COUNCIL – RECORD OF DECISION\nDecision maker: Cabinet\nDecision No: 25/001"),
    ("decision_notice", "**Officer Decision Notice**\nSubject: Repairs to the sea wall"),
    ("plan", "**Notice of Forthcoming Key Decisions**\nPublished on 4 June 2025"),
    ("report", "From: A Example, Harbour Master\nTo: Harbour Committee, 3 June 2025\nSubject: The sea wall\n"),
    ("report", "# Harbour Committee\n**Report from the Director of Place**\nWards affected: All\n\n**1. Summary**\n"),
    ("performance_report", REPORT.replace("Repairs to the sea wall", "Harbour Performance Report, Quarter 2")),
    ("finance_report", REPORT.replace("Repairs to the sea wall", "Revenue and Capital Budget Monitoring, Period 6")),
    ("performance_report", "# Sampleham Council\n# Quarterly Performance Report\nQuarter 3"),
    ("risk_register", "**Appendix 2**\n**Corporate Risk Register**\nRisk      Owner      Score"),
    ("inspection_report", "# Inspection of Sampleham children's services\nInspection dates: 4 to 8 May 2025"),
    ("inspection_report", "**LGA Corporate Peer Challenge**\nFeedback report, May 2025"),
    ("questions", "**COUNCIL – PUBLIC QUESTIONS**\n4 June 2025\n\n1. Question from Mr A Example"),
    ("plan", "# Harbour Strategy 2025 - 2030\nA harbour for all"),
    ("plan", "CARE SELF-ASSESSMENT\nMay 2025\nCONTENTS"),
    ("inspection_report", "4 May 2018\nDear Ann Bell\n\n**Joint local area SEND inspection in Sampleham**"),
    ("inspection_report", "# Care Preparation for\n# Assurance Peer Challenge Report\nMay 2025"),
    ("inspection_report", "**Care in Sampleham**\n\nLead inspector: Ann Bell, HMI"),
    ("performance_report", "SERVICE DATA\nData from Sampleham Council\n\nCarers helped: 408"),
    ("appendix", "**EqIA Submission**\nSection A\nTitle: Sea wall"),
    ("decision_notice", "**CABINET MEMBER DECISION: HARBOURS**\nSubject: Repairs to the sea wall"),
    ("other", "Gravel for the slipway, at the north end of the harbour, as asked for in spring."),
]


@pytest.mark.parametrize(("kind", "text"), FRONTS, ids=[f"{kind} {n}" for n, (kind, _) in enumerate(FRONTS)])
def test_the_first_page_tells_the_kind(kind: str, text: str) -> None:
    """A paper is the kind of document that its first page says, in whatever house style."""
    assert divided([page_of(text)]).parts[0].kind == kind


def test_a_numbered_item_called_minutes_makes_no_minutes() -> None:
    """The line `3. Minutes of the last meeting` on an agenda stays an item of the agenda."""
    text = "**AGENDA**\n4 June 2025\n\n1. Apologies\n\n2. Minutes of the last meeting\n"
    assert divided([page_of(text)]).parts[0].kind == "agenda"


def test_a_title_page_is_read_with_the_page_behind_it() -> None:
    """A title page that names only the body takes kind and title from the next."""
    pages = pages_of("=== 1\n# Harbour Partnership\n=== 2\n# Self Evaluation\nOctober 2025\n")
    part = divided(pages).parts[0]
    assert (part.kind, part.title) == ("plan", "Harbour Partnership Self Evaluation")


@pytest.mark.timeout(10)
@pytest.mark.parametrize("near", ["Minutes of " * 900, "Borough of " * 900, "Report of the " * 700, "1.1 " * 2500])
def test_no_look_hangs_on_a_long_near_miss(near: str) -> None:
    """A line of ten thousand letters that is nearly a title is no title."""
    paper = divided([page_of(f"{near}\n4 June 2025\n\nText.")])
    assert len(paper.parts) == 1
    describe(paper)


def test_slides_are_landscape_with_few_letters() -> None:
    """A deck of slides is a presentation; a landscape table is not."""
    slides = [wide(page_of("# The sea wall\nWhat we saw", number)) for number in (1, 2, 3)]
    assert is_deck(divided(slides).layouts)
    rows = "\n".join(["Some words of text in a wide table of many rows and columns"] * 30)
    assert not is_deck(divided([wide(page_of(rows, number)) for number in (1, 2)]).layouts)


UNLABELLED = """
# Harbour Committee
25 May 2025

**Report from the Harbour Master**
Wards affected: All

**Calculation of Harbour Dues 2026**

**1. Summary**
The dues are set each year.
"""

LABEL = " " * 20

TITLES = [
    ("Repairs to the sea wall", REPORT),
    ("Repairs to the sea wall and to the slipway", REPORT.replace("wall\n", f"wall\n{LABEL}and to the slipway\n", 1)),
    ("Calculation of Harbour Dues 2026", UNLABELLED),
    ("Appendix 2 Results of the survey", "# Appendix 2\n**Results of the survey**\n\nMost people were content."),
    ("Harbour Strategy 2025 - 2030", "# Harbour Strategy 2025 - 2030\nA harbour for all"),
    ("CARE SELF-ASSESSMENT May 2025", "CARE\nSELF-ASSESSMENT\nMay 2025\nCONTENTS\n1 Introduction"),
]


@pytest.mark.parametrize(("title", "text"), TITLES, ids=[title for title, _ in TITLES])
def test_the_title_is_what_the_first_page_calls_it(title: str, text: str) -> None:
    """The subject of a cover, the heading above the first section, or the largest lines."""
    assert divided([page_of(text)]).parts[0].title == title


def test_the_heads_of_a_table_are_no_title() -> None:
    """Where nothing else stands over it, the running head is."""
    heads = words_of("Procurement Information 2017/18", top=20, left=200)
    pages = [replace(page, words=(*heads, *page.words)) for page in (drawn(REGISTER, 1), drawn(REGISTER, 2))]
    assert divided(pages).parts[0].title == "Procurement Information 2017/18"


REGISTER = """
+----------+-----------+--------+
| Supplier | Reference | Value  |
+----------+-----------+--------+
| A Bell   | C1        | 4,000  |
+----------+-----------+--------+
| B Cole   | C2        | 5,000  |
+----------+-----------+--------+
"""
