"""Actions that minutes set apart: behind a word, in a list, in a table."""

from __future__ import annotations

import pytest

from councildocs.geometry import Box
from councildocs.layout import Cell, Table, make_line
from councildocs.recognisers.minutes.action_tables import actions_in_tables
from tests.recognisers.minutes.reading import actions_of, one
from tests.typed import words_of

FRAME = "**1. Apologies**\n\n    None.\n\n**2. Harbour dues**\n\n{body}\n\n**3. Urgent business**\n\n    None.\n"

PARAGRAPHS = {
    "Action: Invite the port to the next meeting (CW & JR)": ("Invite the port to the next meeting", "CW & JR"),
    "ACTION : CF to write to the port": ("CF to write to the port", "CF"),
    "Action point 3: Clerk to buy rope": ("Clerk to buy rope", "Clerk"),
    "The rope is to be bought. ACTION: Clerk": ("The rope is to be bought.", "Clerk"),
    "Action - paint the hall": ("paint the hall", None),
}


@pytest.mark.parametrize("text", PARAGRAPHS)
def test_a_word_in_front_sets_an_action_apart(text: str) -> None:
    """Who is to act stands in brackets behind it, in front of "to", or alone behind the word."""
    assert actions_of(FRAME.format(body=f"    {text}")) == [PARAGRAPHS[text]]


def test_an_action_is_part_of_its_minute_and_of_its_text() -> None:
    """It is listed in the minute as well."""
    minute = one("Action: Buy rope (JR)")
    assert [(action.action, action.owner) for action in minute.actions] == [("Buy rope", "JR")]
    assert minute.text == "Action: Buy rope (JR)"


def test_a_list_under_actions_is_one_action_each() -> None:
    """Bullets or numbers."""
    body = "    Actions:\n\n      1.  Clerk to buy rope\n\n      2.  Mrs Moss to paint the hall\n"
    found = actions_of(FRAME.format(body=body))
    assert found == [("Clerk to buy rope", "Clerk"), ("Mrs Moss to paint the hall", "Mrs Moss")]


def table_of(*rows: tuple[str, ...], top: float = 100.0) -> Table:
    """A table of typed cells, a hundred points wide each."""
    cells = []
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            x, y = 50.0 + 100 * column, top + 20 * row
            lines = (make_line(1, words_of(text, top=y, left=x)),) if text else ()
            cells.append(Cell(row, column, 1, Box(x, y, x + 100, y + 20), text, lines))
    return Table(tuple(cells), ((1, Box(50, top, 50 + 100 * len(rows[0]), top + 20 * len(rows))),), "ruled")


def test_the_rows_of_a_list_of_actions_are_actions() -> None:
    """Its heads say what the columns are for; a row without an action goes on with the one above."""
    table = table_of(
        ("No", "Action", "Owner", "Due date", "Update"),
        ("Nov.01", "Buy rope", "JR", "May", "Ordered"),
        ("", "", "", "", "and paid"),
        ("Nov.02", "Paint the hall", "CF", "", ""),
    )
    assert [(a.reference, a.text, a.owner, a.due, a.progress) for a in actions_in_tables([table])] == [
        ("Nov.01", "Buy rope", "JR", "May", "Ordered and paid"),
        ("Nov.02", "Paint the hall", "CF", None, None),
    ]


def test_a_list_of_actions_goes_on_without_its_heads() -> None:
    """A table with the same columns behind it, on the next page, is its continuation; another table is none."""
    first = table_of(("No", "Action", "Owner"), ("1", "Buy rope", "JR"))
    rest = table_of(("2", "Paint the hall", "CF"))
    other = table_of(("Rope", "£12"), ("Paint", "£9"))
    assert [a.text for a in actions_in_tables([first, rest, other])] == ["Buy rope", "Paint the hall"]


def test_a_row_without_rules_between_its_columns_is_cut_under_the_heads() -> None:
    """Words belong to the head that they stand under."""
    table = table_of(("No", "Action", "Owner"), ("1", "Buy rope", "JR"))
    row = [cell for cell in table.cells if cell.row == 1]
    line = make_line(1, [word for cell in row for line in cell.lines for word in line.words])
    whole = Cell(1, 0, 1, Box(50, 120, 350, 140), line.text, (line,), column_span=3)
    merged = Table((*table.cells[:3], whole), table.boxes, "ruled")
    assert [(a.reference, a.text, a.owner) for a in actions_in_tables([merged])] == [("1", "Buy rope", "JR")]


def test_a_table_of_payments_lists_no_actions() -> None:
    """Heads that name no action make none."""
    assert list(actions_in_tables([table_of(("Payee", "Detail", "Total"), ("Rope Ltd", "Rope", "£12"))])) == []


def test_a_list_under_actions_and_requests_is_one_of_actions() -> None:
    """`Actions/requests for further information:` heads it."""
    acts = actions_of("""
        **41. Apologies**

        None.

        **42. Digital services**

        **Actions/requests for further information:**

        1.  Treasurer to share the report.
    """)
    assert acts == [("Treasurer to share the report.", "Treasurer")]
