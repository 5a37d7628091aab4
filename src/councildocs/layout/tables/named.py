"""Columns told from their names: each name of a header row stands over a column that no words cross below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from councildocs.layout.tables.columns import Gutter
from councildocs.layout.tables.text import TextLine, is_figure

LEAST_NAMES = 3
LEAST_GAP = 0.5
"""Names side by side stand apart by so many times the font size on all of their lines."""
LEAST_ALONE = 1.5
"""A name of one word with nothing below stands so many font sizes from the one before it."""
MOST_CROSSING = 0.1
"""The share of the lines that may run across the strip between two columns."""
LEAST_STRIP = 0.3
"""A strip between two columns is at least so many times the font size wide."""

Span = tuple[float, float]


def named_gutters(head: Sequence[TextLine], body: Sequence[TextLine], found: Sequence[Gutter]) -> list[Gutter] | None:
    """The gutters between the columns that a header names.

    `found` are gutters told from the lines alone.  None where names do not tell the columns: two stand over words that
    no strip parts, or one over several columns.
    """
    if not head or not body:
        return None
    size = head[0].size
    names = _spans(((unit.x0, unit.x1) for line in head for unit in line.units), LEAST_GAP * size)
    if len(names) < LEAST_NAMES:
        return None
    left = min(line.box.x0 for line in body) + size
    rows = [line for line in body if line.is_cut or line.box.x0 > left or line.box.x1 < names[1][0]]
    held = _spans(((unit.x0, unit.x1) for line in rows for unit in line.units), LEAST_STRIP * size)
    often = _often(rows, size)
    if held and held[0][1] < names[0][0]:
        names.insert(0, held[0])
    if any(_is_alone(index, names, held, head) for index in range(1, len(names))):
        return None
    figures = {span for span in held if _are_figures(span, rows)}
    borders = [
        _border(a, b, held, figures) or _narrowed(_border(a, b, often, figures), found) for a, b in pairwise(names)
    ]
    at = [border for border in borders if border is not None]
    if len(at) < len(borders) or any(a.x1 - a.x0 < LEAST_STRIP * size for a in at):
        return None
    return at if all(_is_explained(gutter, at, names, held) for gutter in found) else None


def _spans(parts: Iterable[Span], least: float) -> list[Span]:
    """What parts cover, those put together between which less than `least` is free."""
    spans: list[Span] = []
    for x0, x1 in sorted(parts):
        if spans and x0 - spans[-1][1] < least:
            spans[-1] = (spans[-1][0], max(spans[-1][1], x1))
        else:
            spans.append((x0, x1))
    return spans


def _often(rows: Sequence[TextLine], size: float) -> list[Span]:
    """What the words of more than a few lines cover."""
    most = MOST_CROSSING * len(rows)
    changes = sorted(
        change
        for line in rows
        for x0, x1 in _spans(((unit.x0, unit.x1) for unit in line.units), LEAST_GAP * size)
        for change in ((x0, 1), (x1, -1))
    )
    spans: list[Span] = []
    count = 0
    for (x, step), (after, _) in pairwise(changes):
        count += step
        if count > most and after > x:
            spans.append((x, after))
    return _spans(spans, LEAST_STRIP * size)


def _is_alone(index: int, names: Sequence[Span], held: Sequence[Span], head: Sequence[TextLine]) -> bool:
    """Whether a single word close to the name before it, with nothing below, may be a part of that name."""
    (_, edge), (x0, x1) = names[index - 1], names[index]
    end = names[index + 1][0] if index + 1 < len(names) else float("inf")
    if any(span[0] < end and span[1] > x0 for span in held):
        return False
    words = [unit for line in head for unit in line.units if x0 <= unit.x0 <= x1]
    return len(words) == 1 and x0 - edge < LEAST_ALONE * head[0].size


def _are_figures(span: Span, rows: Sequence[TextLine]) -> bool:
    """Whether most of what stands in a span are figures."""
    marks = [is_figure(unit.text) for line in rows for unit in line.units if span[0] <= unit.x0 <= span[1]]
    return 2 * sum(marks) > len(marks)


def _border(left: Span, right: Span, held: Sequence[Span], figures: set[Span]) -> Gutter | None:
    """The strip between two names that no words below cross; figures that stand between them are those of the left
    name where nothing else stands below it."""
    x0, x1 = left[1], right[0]
    under = [span for span in held if span[0] < left[1] and span[1] > left[0]]
    for span in held:
        if span[1] <= left[0] or span[0] >= right[1]:
            continue
        if span[0] < left[1] and span[1] > right[0]:
            return None
        if span[0] < left[1]:
            x0 = max(x0, span[1])
        elif span[1] > right[0]:
            x1 = min(x1, span[0])
        elif span in figures and not under:
            x0 = max(x0, span[1])
        else:
            return None
    return Gutter(x0, x1, len(held)) if x1 > x0 else None


def _narrowed(gutter: Gutter | None, found: Sequence[Gutter]) -> Gutter | None:
    """The gutter told from the lines in place of one that a few lines cross."""
    return gutter and next((other for other in found if gutter.x0 < other.x1 and gutter.x1 > other.x0), gutter)


def _is_explained(gutter: Gutter, at: Sequence[Gutter], names: Sequence[Span], held: Sequence[Span]) -> bool:
    """Whether a gutter is one between names, or only parts a name from what stands below it at one side."""
    if any(gutter.x0 < other.x1 and gutter.x1 > other.x0 for other in at):
        return True
    index = sum(other.middle < gutter.middle for other in at)
    inside = (at[index - 1].x1 if index else float("-inf"), at[index].x0 if index < len(at) else float("inf"))
    below = [span for span in held if span[0] >= inside[0] - 0.01 and span[1] <= inside[1] + 0.01]
    left = [span for span in below if span[1] <= gutter.middle]
    return not left or len(left) == len(below)
