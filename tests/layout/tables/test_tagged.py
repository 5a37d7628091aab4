"""The tagged structure of a page as evidence beside its rules."""

from __future__ import annotations

from dataclasses import replace

from councildocs.layout import Table
from councildocs.layout.tables import find_tables
from councildocs.page import Page, Tag, Word
from tests.layout.tables.drawn import drawn, texts

BARE = """
    Fund               Opening    Closing
    General and other    1,200      1,310
    funds of the hall
    Earmarked              410        400
    Schools                220        219
"""
ROWS = [["Fund", "Opening", "Closing"], ["General and other funds of the hall", "1,200", "1,310"],
        ["Earmarked", "410", "400"], ["Schools", "220", "219"]]  # fmt: skip


def tagged(page: Page, rows: list[list[str]]) -> Page:
    """The page with a table node: words of each cell, in the order of the page, get the cell's mark."""
    left = list(page.words)
    words: list[Word] = []
    nodes: list[Tag] = []
    for row in rows:
        cells = []
        for text in row:
            mcid = len(words) + 1000
            for wanted in text.split():
                word = next(word for word in left if word.text == wanted)
                left.remove(word)
                words.append(word._replace(mcid=mcid))
            cells.append(Tag("TD", mcids=(mcid,)))
        nodes.append(Tag("TR", children=tuple(cells)))
    return replace(page, words=(*words, *left), tags=(Tag("Table", children=tuple(nodes)),))


def found(page: Page) -> list[Table]:
    return find_tables(page, page.words)


def test_sane_tags_are_believed_before_what_words_alone_tell() -> None:
    """Where no rules stand the tags say what is a row, and the method says so."""
    (table,) = found(tagged(drawn(BARE), ROWS))
    assert texts(table) == ROWS
    assert table.method.startswith("tagged")


def test_rules_that_close_cells_are_believed_before_tags() -> None:
    """A grid holds against tags that read it otherwise, and the method names both."""
    page = drawn("""
        +--------+-------+
        | Ward   | Homes |
        +--------+-------+
        | North  | 12    |
        +--------+-------+
        | South  | 7     |
        +--------+-------+
    """)
    (table,) = found(tagged(page, [["Ward", "Homes"], ["North South", "12 7"]]))
    assert texts(table) == [["Ward", "Homes"], ["North", "12"], ["South", "7"]]
    assert table.method == "ruled over tagged"


def test_rubbish_tags_are_passed_over() -> None:
    """Tags that put columns out of order are not believed."""
    shuffled = [["Opening", "Fund", "Closing"], ["1,310", "General", "1,200"], ["410", "400", "Earmarked"]]
    (table,) = found(tagged(drawn(BARE), shuffled))
    assert table.method == "aligned"
    assert texts(table)[0] == ROWS[0]


def test_tags_around_running_text_make_no_table() -> None:
    """A table that only lays out text on the page, without rules and figures, is read as text."""
    page = drawn("""
        From:       The Clerk
        To:         The Council, at its meeting in the hall
        Subject:    The bridge
    """)
    rows = [["From:", "The Clerk"], ["To:", "The Council, at its meeting in the hall"], ["Subject:", "The bridge"]]
    assert not found(tagged(page, rows))
