"""Action plans and forward plans in tables."""

from __future__ import annotations

from councildocs.recognisers.actions import ACTIONS
from councildocs.recognisers.forward_plan import FORWARD_PLAN
from councildocs.records import Action, ForwardPlanEntry
from tests.tabled import paragraph, part_with


def test_an_action_plan_gives_an_action_a_row() -> None:
    """Who, by when, how far; a colored cell is a status; a row that names a section is none."""
    plan = """
        No | What we will do  | Lead    | By when    | Progress to date | RAG
        *Safer streets*       | <       | <          | <                | < | <
        1  | Mend the lamps   | A Poole | 31/03/2032 | Half are done    | {#ffc000}
        """
    [action] = ACTIONS.find(part_with(plan))
    assert isinstance(action, Action)
    assert (action.reference, action.action, action.owner) == ("1", "Mend the lamps", "A Poole")
    assert (action.due, action.progress, action.status) == ("31/03/2032", "Half are done", "amber")


def test_risks_minutes_and_bare_lists_are_no_action_plans() -> None:
    """What to do about a risk is its mitigation; an action needs somebody, a time or a state."""
    for table in (
        "Risk | Action | Owner\nFlood | Pumps | A Poole",
        "Action | Cost\nPumps | £20",
        "Agenda item | Action | Owner\n4 | Write | A Poole",
    ):
        assert list(ACTIONS.find(part_with(table))) == []


def topics(*blocks: object) -> list[tuple[str, str | None, str | None]]:
    found = FORWARD_PLAN.find(part_with(*blocks))  # type: ignore[arg-type]
    return [(entry.topic, entry.date, entry.lead) for entry in found if isinstance(entry, ForwardPlanEntry)]


def test_a_work_programme_lists_topics_under_their_dates() -> None:
    """The date of the meeting stands once for both of its topics."""
    plan = """
        Date of meeting | Topic         | Lead officer
        4 May 2032      | Road safety   | B Reed
                        | Library hours | C Shaw
        6 July 2032     | Play areas    | D Lunn
        """
    assert topics(paragraph("Work Programme 2032/33", heading=1), plan) == [
        ("Road safety", "4 May 2032", "B Reed"),
        ("Library hours", "4 May 2032", "C Shaw"),
        ("Play areas", "6 July 2032", "D Lunn"),
    ]


def test_rows_of_dates_stand_over_the_topics_of_a_meeting() -> None:
    """No column of dates: each meeting has a row of its own."""
    plan = """
        Item         | Report author
        4 May 2032   | <
        Road safety  | B Reed
        6 July 2032  | <
        Play areas   | D Lunn
        """
    assert topics("Forward plan of the Cabinet", plan) == [
        ("Road safety", "4 May 2032", "B Reed"),
        ("Play areas", "6 July 2032", "D Lunn"),
    ]


def test_several_topics_in_one_cell_are_several_entries() -> None:
    """Bullets in the cell of a meeting."""
    plan = "Meeting date | Items\n4 May 2032 | • Road safety // • Library hours and what // they cost"
    assert topics("Forward Work Programme", plan) == [
        ("Road safety", "4 May 2032", None),
        ("Library hours and what they cost", "4 May 2032", None),
    ]


def test_dates_and_topics_elsewhere_are_no_plan() -> None:
    """Nothing says that the table looks ahead."""
    assert topics("Visits of the year", "Date | Topic\n4 May 2032 | Road safety") == []
