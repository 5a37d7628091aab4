"""Tables between flat rules, without upright ones."""

from __future__ import annotations

from councildocs.page import Fill
from tests.layout.tables.drawn import area, tables_of, texts


def test_rules_above_below_and_under_the_header() -> None:
    """Three rules, the body told line by line: names that are wrapped join the figures below them."""
    (table,) = tables_of("""
        ------------------------------------------------
        Measure                          Q1      Q2
        ------------------------------------------------
        Percentage of calls answered
        within twenty seconds by the
        contact centre                  81.2    83.0
        Number of visits to the
        libraries                      1,200   1,310
        Complaints                        12      14
        ------------------------------------------------
    """)
    assert table.method == "rows ruled"
    assert [row[1:] for row in texts(table)] == [["Q1", "Q2"], ["81.2", "83.0"], ["1,200", "1,310"], ["12", "14"]]
    assert texts(table)[1][0] == "Percentage of calls answered within twenty seconds by the contact centre"


def test_a_rule_under_every_row_makes_the_rows() -> None:
    """Each band between rules is a row, however its cells are wrapped and wherever they stand in it."""
    (table,) = tables_of("""
        --------------------------------------------------------------------
        Project          Aim                           Lead officer
        --------------------------------------------------------------------
                         To plant two hundred trees
        Green Lane       along the lane and keep       Head of Parks
                         them watered
        --------------------------------------------------------------------
        Mill Bridge      To repair the footbridge      Engineer
        --------------------------------------------------------------------
        Market Square    New paving, new benches and   Head of Place
                         a bandstand by the end of
                         the year
        --------------------------------------------------------------------
        Town Hall        A new roof                    Architect
        --------------------------------------------------------------------
    """)
    assert [row[0] for row in texts(table)] == ["Project", "Green Lane", "Mill Bridge", "Market Square", "Town Hall"]
    assert texts(table)[1][1] == "To plant two hundred trees along the lane and keep them watered"


def test_short_rules_gather_columns() -> None:
    """A name over a short rule spans the columns over which the rule runs."""
    (table,) = tables_of("""
                             Revenue               Capital
                      -------------------   -------------------
        Service         Budget   Outturn      Budget   Outturn
        -------------------------------------------------------
        Highways         1,200     1,210         300       290
        Libraries          410       400          50        55
        Parks              220       219           -         -
        -------------------------------------------------------
        Total            1,830     1,829         350       345
    """)
    spans = {cell.text: (cell.column, cell.column_span) for cell in table.cells if cell.row == 0}
    assert spans == {"Revenue": (1, 2), "Capital": (3, 2)}
    assert texts(table)[-1] == ["Total", "1,830", "1,829", "350", "345"]
    assert table.header_rows == 2


def test_figures_line_by_line_in_one_band_are_rows() -> None:
    """A ruled row that lists an amount on each line is cut into these lines, its name as tall as all of them."""
    rule = "-" * 56
    (table,) = tables_of(f"""
        {rule}
        Project              Year     Amount    Reason
        {rule}
        Integrated schemes   24-25    -0.150    New project
        {rule}
        Highway works        24-25    +0.086    Grant
                             24-25    +0.001    More funding
                             24-25    +1.666    Borrowing
        {rule}
        Rights of way        24-25    +0.036    Contribution
        {rule}
        Market square        24-25    -0.307    Funded by others
        {rule}
    """)
    works = next(cell for cell in table.cells if cell.text == "Highway works")
    assert works.row_span == 3
    assert [row[2] for row in texts(table)][2:5] == ["+0.086", "+0.001", "+1.666"]


def test_running_text_between_rules_is_no_table() -> None:
    """Rules above and below paragraphs make no rows."""
    assert not tables_of("""
        ----------------------------------------------------------------
        The council met in the hall at seven and heard the report of the
        clerk on the state of the roads and on the cost of mending them.
        ----------------------------------------------------------------
        It was moved and seconded that the report be received and that a
        letter be sent to the county about the drains on the lower road.
        ----------------------------------------------------------------
    """)


def test_stripes_divide_rows() -> None:
    """Shades under every second row are taken for the rows of a table."""
    text = """
        Fund               Opening    Closing
        General              1,200      1,310
        Earmarked              410        400
        Schools                220        219
        Capital                 31         28
        Housing                 12         14
    """
    fills = [Fill(area((row, 0), (row, 38)), "#eeeeee") for row in (1, 3, 5)]
    (table,) = tables_of(text, fills=fills)
    assert texts(table)[3] == ["Schools", "220", "219"]


def test_names_tell_the_columns_of_figures_set_at_their_right() -> None:
    """Names begin where their columns do, figures end where these end: both are one column."""
    (table,) = tables_of("""
        ----------------------------------------------------------
        Service         Budget        Forecast      Variance
        ----------------------------------------------------------
        Parks                    22.4          23.0           0.6
        ----------------------------------------------------------
        Libraries                41.0          40.2          -0.8
        ----------------------------------------------------------
        Highways                 97.3          99.9           2.6
        ----------------------------------------------------------
    """)
    assert texts(table) == [
        ["Service", "Budget", "Forecast", "Variance"],
        ["Parks", "22.4", "23.0", "0.6"],
        ["Libraries", "41.0", "40.2", "-0.8"],
        ["Highways", "97.3", "99.9", "2.6"],
    ]


def test_a_name_with_nothing_below_has_its_column() -> None:
    """A column that is empty on this page, close to the one before it, is told from its name."""
    (table,) = tables_of("""
        ------------------------------------------------------
        Ref   Risk                    Likelihood  Further
                                      (1-5)       action
        ------------------------------------------------------
        1     The pavilion floods     4
        ------------------------------------------------------
        2     Nobody stands for the   3
              office of clerk
        ------------------------------------------------------
    """)
    assert table.column_count == 4
    assert [cell.text for cell in table.cells if cell.row == 0] == [
        "Ref",
        "Risk",
        "Likelihood (1-5)",
        "Further action",
    ]


def test_rules_part_pairs_of_texts() -> None:
    """A risk and what is done about it, label and text: rows of two texts between rules are a table."""
    (table,) = tables_of("""
        ------------------------------------------------------------
        Risk                         Mitigation
        ------------------------------------------------------------
        The mill race floods the     Sluices are raised each week
        lower meadow                 and after storms
        ------------------------------------------------------------
        The lease ends               Talks with the owner
        ------------------------------------------------------------
    """)
    assert texts(table)[1:] == [
        ["The mill race floods the lower meadow", "Sluices are raised each week and after storms"],
        ["The lease ends", "Talks with the owner"],
    ]


def test_a_colored_cell_between_flat_rules_makes_no_columns() -> None:
    """A rating that is shaded is a cell of its row."""
    text = """
        --------------------------------------------------
        Measure                   Rating      Trend
        --------------------------------------------------
        Bins emptied in time      Green       Better
        --------------------------------------------------
        Calls answered in time    Red         Worse
        --------------------------------------------------
        Lamps mended in time      Green       Better
        --------------------------------------------------
    """
    (table,) = tables_of(text, fills=[Fill(area((5, 26), (5, 36)), "#cc0000")])
    assert texts(table)[2] == ["Calls answered in time", "Red", "Worse"]


def test_tables_between_rules_of_one_width_are_told_apart() -> None:
    """Running text from side to side parts two tables, each with its own columns."""
    first, second = tables_of("""
        ----------------------------------------------------------------
        Fund              Opening     Closing
        ----------------------------------------------------------------
        General             1,200       1,310
        ----------------------------------------------------------------
        The reserves of the parish are held with two banks and the terms
        of these are reviewed each year by the finance committee, which
        reports to the council in the spring of the year that follows
        ----------------------------------------------------------------
        Project     Start      End        Cost      Spent
        ----------------------------------------------------------------
        Footbridge  2022       2024        410        400
        ----------------------------------------------------------------
    """)
    assert (first.column_count, second.column_count) == (3, 5)
