"""What records say against each other becomes an issue, and nothing is corrected."""

from __future__ import annotations

from dataclasses import replace

from councildocs.checks import check
from councildocs.records import (
    AgendaItem,
    Attendance,
    Minute,
    PageRange,
    PartKind,
    Provenance,
    Record,
    Resolution,
    Votes,
)
from councildocs.structure import Paper
from tests.typed import part_of

HERE = [Provenance(page=1, box=(0, 0, 10, 10), text="as printed")]


def paper(**more: object) -> Paper:
    """A front sheet whose paper prints the pages 1 to 6."""
    part = replace(part_of("AGENDA", PartKind.AGENDA, {str(n): n for n in range(1, 7)}), **more)  # type: ignore[arg-type]
    return Paper((part,), part.layouts)


def item(
    number: str, printed: str | None = None, pages: tuple[int, int] | None = None, exempt: bool = False
) -> AgendaItem:
    found = PageRange(first=pages[0], last=pages[1]) if pages else None
    item = AgendaItem(number=number, title="Harbour dues", part="p1", provenance=HERE, exempt=exempt)
    return item.model_copy(update={"pages": found, "printed_pages": printed})


def minute(number: str, *resolutions: Resolution) -> Minute:
    return Minute(number=number, title="Harbour dues", resolutions=list(resolutions), part="p1", provenance=HERE)


def resolved(votes: Votes | None = None, lead_in: str | None = None) -> Resolution:
    return Resolution(text="To mend the wall", votes=votes, lead_in=lead_in, provenance=HERE)


def codes(*records: Record, among: Paper | None = None) -> list[tuple[str, str]]:
    return [(issue.code, issue.severity) for issue in check(among or paper(), records)]


def test_an_agenda_that_counts_on_gives_no_doubt() -> None:
    """1, 2, 2a, 3 is in order."""
    assert codes(item("1"), item("2"), item("2a"), item("3")) == []


def test_a_number_left_out_of_the_agenda_is_a_doubt() -> None:
    """From 7 to 9, and which number is missing."""
    [issue] = check(paper(), [item("7"), item("9")])
    assert (issue.code, issue.page, issue.part) == ("agenda-number-gap", 1, "p1")
    assert "8" in issue.message


def test_a_number_printed_twice_is_a_doubt() -> None:
    """Two items 4."""
    assert codes(item("4"), item("4")) == [("agenda-number-repeated", "doubt")]


def test_pages_past_the_end_of_the_paper_are_a_doubt() -> None:
    """The front sheet promises page 9, the last page printed is 6; an exempt item's papers are held back rightly."""
    listed = item("1", "2 - 3", (2, 3))
    assert codes(listed, item("2", "4 - 9", (4, 6))) == [("pages-past-end", "doubt")]
    assert codes(listed, item("2", "7 - 9", exempt=True)) == [("pages-past-end", "note")]


def test_a_blank_page_without_a_number_is_not_missing() -> None:
    """Pages 5 to 7 are promised, 5 and 6 are numbered, the seventh is blank and stamped with nothing."""
    pack = paper(papers={"2": (5, 7)})
    assert codes(item("1", "2 - 3", (2, 3)), item("2", "5 - 7", (5, 7)), among=pack) == []


def test_papers_that_begin_elsewhere_are_a_doubt() -> None:
    """The front sheet says page 3, the stamp of the item is on page 4."""
    assert codes(item("2", "3 - 6", (3, 6)), among=paper(papers={"2": (4, 6)})) == [("pages-elsewhere", "doubt")]


def test_a_front_sheet_alone_is_a_note() -> None:
    """All papers are elsewhere: one note, not a doubt for each item."""
    assert codes(item("1", "11 - 20"), item("2", "21 - 30")) == [("pages-not-here", "note")]


def test_more_votes_than_members_are_a_doubt() -> None:
    """Five votes, three members present; those in attendance do not vote."""
    people = [
        Attendance(name=f"Councillor {n}", status=status, part="p1", provenance=HERE)
        for n, status in enumerate(("present", "present", "substitute", "in_attendance"))
    ]
    votes = Votes(**{"for": 4}, against=1)
    assert codes(*people, minute("1", resolved(votes))) == [("votes-over-members", "doubt")]
    assert codes(*people, minute("1", resolved(Votes(**{"for": 2}, against=1)))) == []


def test_a_count_that_does_not_match_its_names_is_a_doubt() -> None:
    """For (3), and two names."""
    votes = Votes(**{"for": 3}, for_names=["A Example", "B Sample"], against=0)
    assert codes(minute("1", resolved(votes))) == [("votes-and-names", "doubt")]


def test_a_minute_that_counts_its_decisions_wrongly_is_a_doubt() -> None:
    """`the following three recommendations`, and two of them."""
    lead = "RESOLVED that the following three recommendations be approved:"
    assert codes(minute("1", resolved(lead_in=lead), resolved(lead_in=lead))) == [("decision-count", "doubt")]
