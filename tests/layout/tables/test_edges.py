"""What a page draws, made to straight edges."""

from __future__ import annotations

from councildocs.geometry import Box
from councildocs.layout.tables.edges import Edge, edges_of, joined
from councildocs.layout.tables.fills import background, without_gradients
from councildocs.page import Fill, Rule


def test_thin_rectangles_dashes_and_double_rules_are_edges() -> None:
    """Pieces that follow one another, and rules side by side, are one edge each."""
    dashes = [Rule(Box(x, 10, x + 3, 11)) for x in range(0, 100, 6)]
    double = [Rule(Box(0, 40, 99, 40.5)), Rule(Box(0, 42, 99, 42.5))]
    assert edges_of([*dashes, *double]).across == (Edge(10.5, 0, 99), Edge(41.25, 0, 99))


def test_dots_and_ticks_are_no_edges() -> None:
    """What stays shorter than a letter is nothing."""
    assert joined([Edge(5, 0, 2), Edge(90, 40, 43)]) == ()


def test_a_gradient_is_one_fill() -> None:
    """Sixty thin strips are the background of a cell, not its rules."""
    strips = [Rule(Box(10, 100 + y, 60, 101 + y), f"#00{y:02x}00") for y in range(60)]
    rules, fills = without_gradients(strips, [])
    assert rules == []
    assert [fill.box for fill in fills] == [Box(10, 100, 60, 160)]


def test_the_color_of_a_cell_is_the_one_drawn_last() -> None:
    """White and pale fills count as no color; of several the last one covers."""
    cell = Box(0, 0, 40, 20)
    red, green = Fill(cell, "#c00000"), Fill(cell, "#00b050")
    assert background(cell, [red, green], empty=False) == "#00b050"
    assert background(cell, [red, Fill(cell, "#ffffff")], empty=False) is None


def test_a_colored_dot_is_the_color_of_an_empty_cell() -> None:
    """A traffic light counts in a cell without words, a black arrow does not."""
    cell, dot = Box(0, 0, 40, 20), Box(15, 5, 25, 15)
    assert background(cell, [Fill(dot, "#ffc000", rectangle=False)], empty=True) == "#ffc000"
    assert background(cell, [Fill(dot, "#ffc000", rectangle=False)], empty=False) is None
    assert background(cell, [Fill(dot, "#000000", rectangle=False)], empty=True) is None
