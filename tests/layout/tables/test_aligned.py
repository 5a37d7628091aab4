"""Tables without any rule, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.layout.tables.drawn import tables_of, texts


def test_columns_of_figures_are_a_table() -> None:
    """Figures that stand under one another make columns; titles and running text stay outside."""
    (table,) = tables_of("""
        The council collected the following sums in the last three years from the
        licences that it gives to traders, in thousands of pounds, as in the table.
        Licence           2022     2023     2024
        Street trading     120      131      140
        Taxis               88       90       97
        Public houses      301      298      310
        The sums are net of refunds. They do not hold the fees that are paid to the
        county, which are shown in the accounts of that body for each of the years.
    """)
    assert texts(table) == [
        ["Licence", "2022", "2023", "2024"],
        ["Street trading", "120", "131", "140"],
        ["Taxis", "88", "90", "97"],
        ["Public houses", "301", "298", "310"],
    ]
    assert table.method == "aligned"
    assert (table.header_rows, table.header_columns) == (1, 1)


def test_group_rows_and_headers_of_several_lines() -> None:
    """Lines of a header are one row, the name of a group is a row of its own."""
    (table,) = tables_of("""
                              Number    Share of     Change on
        Category              of cases  all (%)     last year
        Children
          Under 5                  120      12.1           3
          5 to 10                   88       9.0          -4
        Adults
          18 to 64                 301      30.5          10
        Total                      521     100.0           9
    """)
    assert texts(table)[0] == ["Category", "Number of cases", "Share of all (%)", "Change on last year"]
    assert [row[0] for row in texts(table)][1:] == ["Children", "Under 5", "5 to 10", "Adults", "18 to 64", "Total"]


def test_leaders_and_currency_signs_are_no_columns() -> None:
    """Dots that lead to a figure stand with the name, a currency sign with its figure."""
    (table,) = tables_of("""
        Item                                     1999       2000
        Operating revenue ................    $ 1,234    $ 1,300
        Other income .....................         56         60
        Net change in reserves and other
          balances .......................        123        (4)
        Total ............................    $ 1,413    $ 1,356
    """)
    assert table.column_count == 3
    assert texts(table)[1][1:] == ["$ 1,234", "$ 1,300"]
    assert texts(table)[3][0].startswith("Net change in reserves and other balances")


def test_blank_cells_stay_blank() -> None:
    """Figures stand in their columns even where others are missing."""
    (table,) = tables_of("""
        Area          2021     2022     2023     2024
        North          120               110      100
        South                   88        80
        East            31                         30
        All            151     100       190      144
    """)
    assert texts(table)[1:4] == [
        ["North", "120", "", "110", "100"], ["South", "", "88", "80", ""], ["East", "31", "", "", "30"],
    ]  # fmt: skip


def test_titles_part_tables() -> None:
    """A title between two tables ends the first and is no row of the second."""
    first, second = tables_of("""
        Area          2021     2022
        North          120      110
        South           88       80
        East            31       30

        Table 2: Complaints that were upheld in the same areas
        Area          2021     2022
        North           12       11
        South            8       10
        East             1        3
    """)
    assert texts(first)[-1] == ["East", "31", "30"]
    assert texts(second)[0] == ["Area", "2021", "2022"]


def test_a_table_in_one_of_two_columns_of_text() -> None:
    """Columns of running text are searched one by one."""
    (table,) = tables_of("""
        The market was opened in the year of      The stalls are let by the week and
        the great flood and has been held on      the rents go to the upkeep of the
        every Saturday since then without a       square and its drains, which are
        break, which makes it one of the old      old and need care. A new drain was
        ones in the county and one of the         laid two years ago and the cost of
        few that have never been moved.           it was shared by both councils.
        Its charter is kept in the hall and       Stalls     2021   2022   2023
        can be seen on open days in June.         Fruit        12     14     15
        It has been held on the square ever       Cloth         8      9     10
        since and the council has the right       Bread         3      3      4
        to move it when the square is full        Other        20     21     25
        and to close it in times of plague        The clerk keeps a list of all of
        which it has done only once so far        the stalls and who holds them.
    """)
    assert texts(table)[0] == ["Stalls", "2021", "2022", "2023"]
    assert table.row_count == 5


NO_TABLES = {
    "prose in columns": """
        The market was opened in the year of      The stalls are let by the week and
        the great flood and has been held on      the rents go to the upkeep of the
        every Saturday since then without a       square and its drains, which are
        break, which makes it one of the old      old and need care. A new drain was
        ones in the county and one of the         laid two years ago and the cost of
        few that have never been moved.           it was shared by both councils.
    """,
    "contents with leaders": """
        Introduction ............................. 3
        Our priorities ........................... 5
        How we did ............................... 9
        Money .................................... 14
        Next steps ............................... 20
    """,
    "an agenda": """
        1.   Apologies for absence
        2.   Declarations of interest
        3.   Minutes of the last meeting           3
        4.   Budget monitoring                     7
        5.   Any other business
    """,
    "a form without cells": """
        Date:        Thursday 12 June
        Time:        7.00 pm
        Venue:       Town Hall
        Contact:     A Clerk, 01234 567890
    """,
    "names in columns": """
        Councillors      Fletcher         Mason
                         Cooper           Thatcher
                         Wright           Sawyer
                         Potter           Turner
    """,
    "the scale of a chart": """
        500        o---o
        400     o
        300
        200  o        o
        100               o
        0
            Apr   May   Jun   Jul
    """,
    "numbered paragraphs": """
        2.1    The total number of dwellings before the scheme was 902. After it
               is complete there will be 922 of them.
        2.2    In 1985 the council acquired the land, and in 2004 the order was
               made for a further 33 homes on it.
        2.3    Of these 15 are flats and 18 are houses.
    """,
}


@pytest.mark.parametrize("name", NO_TABLES)
def test_what_is_no_table(name: str) -> None:
    """Text that merely stands in columns is left to be read as text."""
    assert not tables_of(NO_TABLES[name])


def test_words_under_bold_names_are_a_table_and_lists_of_names_are_none() -> None:
    """Words in full rows of columns, without any rule, are a table where the names above them are bold."""
    page = """
        Service        North    South    West
        Dental care    Yes      No       Partly
        Eye tests      No       No       Yes
        Home visits    Yes      Partly   No
        Transport      Partly   Yes      No
    """
    (table,) = tables_of(page, bold=[0])
    assert texts(table)[0] == ["Service", "North", "South", "West"]
    assert texts(table)[4] == ["Transport", "Partly", "Yes", "No"]
    assert tables_of(page) == []


def test_wrapped_words_under_bold_names_are_rows() -> None:
    """Text that is wrapped in its column makes one row, also at the end of the table."""
    (table,) = tables_of(
        """
        Scheme       What it pays for                Who runs it
        Warm homes   Grants for the insulation of    Housing
                     homes built before the war
        Bus pass     Travel without a fare for all   Transport
                     who are of pension age
        Meals        Hot meals brought to homes on   Adult care
                     five days of the week
        """,
        bold=[0],
    )
    assert [row[0] for row in texts(table)] == ["Scheme", "Warm homes", "Bus pass", "Meals"]
    assert texts(table)[3][1] == "Hot meals brought to homes on five days of the week"


def test_a_name_over_columns_may_stand_alone_above_the_others() -> None:
    """A line of one name over some of the columns belongs to the table, a title over all of them does not."""
    (table,) = tables_of("""
                  Sales of the year
                                Change
        Area        Budget    £m       %
        North          120    12      10
        South           88     4       5
        West           301    30      10
        Total          509    46       9
    """)
    assert [cell.text for cell in table.cells if cell.row == 0] == ["Area", "Budget", "Change"]
