"""Colored backgrounds: thin strips put together to one fill, and the color on which a cell is printed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from councildocs.geometry import Box, union
from councildocs.page import Fill, Page, Rule

EDGE = 0.07
"""The share of the page's width and height that is its edge."""
LONG = 0.85
"""A rule that is longer than this share of the page may be part of a frame around the page."""
LEAST_STRIPS = 5
"""So many strips that touch are a gradient; fewer are rules side by side."""
STRIP = 6.0
"""A strip of a gradient is thinner than any line of text."""
TOUCH = 0.7
COVERS = 0.5
"""A fill over this share of a cell is its background."""
LEAST_MARK = 12.0
"""The area in square points of the smallest shape that counts as a colored mark."""
VIVID = 0x40
PALE = 0xF7
"""A color whose parts are all at least this is white to the eye."""


def is_white(color: str) -> bool:
    """Whether a color is white or so pale that nobody sees it.

    >>> is_white("#ffffff"), is_white("#fafafa"), is_white("#ffff00")
    (True, True, False)
    """
    return all(int(color[i : i + 2], 16) >= PALE for i in (1, 3, 5))


def is_vivid(color: str) -> bool:
    """Whether a color is neither white, grey nor black.

    >>> is_vivid("#00b050"), is_vivid("#222222"), is_vivid("#d9d9d9")
    (True, False, False)
    """
    parts = [int(color[i : i + 2], 16) for i in (1, 3, 5)]
    return max(parts) - min(parts) >= VIVID


def without_page_frame(page: Page) -> tuple[list[Rule], list[Fill]]:
    """The rules and fills of a page, those left out that frame the page or lie under all of it."""
    frame = Box(EDGE * page.width, EDGE * page.height, (1 - EDGE) * page.width, (1 - EDGE) * page.height)
    fills = [f for f in page.fills if f.box.width < LONG * page.width or f.box.height < LONG * page.height]
    sides = [rule for rule in page.rules if _frames(rule.box, frame, page)]
    if not any(rule.horizontal for rule in sides) or all(rule.horizontal for rule in sides):
        return list(page.rules), fills
    gone = set(map(id, sides))
    return [rule for rule in page.rules if id(rule) not in gone], fills


def _frames(box: Box, frame: Box, page: Page) -> bool:
    """Whether a long rule stands at the edge of the page."""
    if box.width >= box.height:
        return box.width > LONG * page.width and not frame.top < box.middle < frame.bottom
    return box.height > LONG * page.height and not frame.x0 < box.center < frame.x1


def without_gradients(rules: Sequence[Rule], fills: Sequence[Fill]) -> tuple[list[Rule], list[Fill]]:
    """The rules that are no strips of a gradient; the fills, with one for each gradient.

    >>> strips = [Rule(Box(0, y, 50, y + 1), "#00ff00") for y in range(20)]
    >>> rules, fills = without_gradients([*strips, Rule(Box(0, 40, 50, 40.5))], [])
    >>> len(rules), fills
    (1, [Fill(box=Box(x0=0, top=0, x1=50, bottom=20), color='#00ff00', rectangle=True)])
    """
    thin = [fill for fill in fills if fill.rectangle and min(fill.box.width, fill.box.height) < STRIP]
    strips = [*rules, *(Rule(fill.box, fill.color) for fill in thin)]
    if len(strips) < LEAST_STRIPS:
        return list(rules), list(fills)
    used: set[int] = set()
    merged: list[Fill] = []
    for stack in [*_stacks(strips, upright=False), *_stacks(strips, upright=True)]:
        used.update(map(id, stack))
        box = union(strip.box for strip in stack)
        merged.append(Fill(box, stack[len(stack) // 2].color))
    if not merged:
        return list(rules), list(fills)
    gone = {strip.box for strip in strips if id(strip) in used}
    return [rule for rule in rules if rule.box not in gone], [*(f for f in fills if f.box not in gone), *merged]


def _stacks(strips: Iterable[Rule], *, upright: bool) -> list[list[Rule]]:
    """Strips of the same length, one against the other."""
    groups: dict[tuple[int, int], list[Rule]] = defaultdict(list)
    for strip in strips:
        box = strip.box
        if upright != strip.horizontal:
            ends = (box.top, box.bottom) if upright else (box.x0, box.x1)
            groups[round(ends[0]), round(ends[1])].append(strip)
    found: list[list[Rule]] = []
    for group in groups.values():
        if len(group) < LEAST_STRIPS:
            continue
        stack: list[Rule] = []
        edge = 0.0
        for strip in sorted(group, key=lambda strip: strip.box.x0 if upright else strip.box.top):
            start, end = (strip.box.x0, strip.box.x1) if upright else (strip.box.top, strip.box.bottom)
            if stack and start - edge > TOUCH:
                found.append(stack)
                stack = []
            stack.append(strip)
            edge = max(edge, end)
        found.append(stack)
    return [stack for stack in found if len(stack) >= LEAST_STRIPS]


def background(box: Box, fills: Sequence[Fill], *, empty: bool) -> str | None:
    """The color on which a cell is printed, None for white.

    A colored mark in an `empty` cell (a traffic light) counts as its color.
    """
    area = box.width * box.height
    color, covered = None, 0.0
    for fill in fills:
        share = fill.box.overlap(box)
        if share >= COVERS * area:
            color, covered = fill.color, area
        elif share > 0 and fill.color == color:
            covered += share
    if color is None:
        color = _pieced(box, fills)
    if (color is None or is_white(color)) and empty:
        color = _mark(box, fills)
    return None if color is None or is_white(color) else color


def _pieced(box: Box, fills: Iterable[Fill]) -> str | None:
    """The color that several fills together lay over most of a cell."""
    areas: dict[str, float] = defaultdict(float)
    for fill in fills:
        areas[fill.color] += fill.box.overlap(box)
    color = max(areas, key=lambda key: areas[key], default=None)
    return color if color is not None and areas[color] >= COVERS * box.width * box.height else None


def _mark(box: Box, fills: Iterable[Fill]) -> str | None:
    """The color of the largest shape whose middle lies in the cell."""
    marks = [
        fill
        for fill in fills
        if is_vivid(fill.color)
        and box.x0 < fill.box.center < box.x1
        and box.top < fill.box.middle < box.bottom
        and min(fill.box.width, fill.box.height) >= 3
        and LEAST_MARK <= fill.box.width * fill.box.height <= 1.2 * box.width * box.height
    ]
    return max(marks, key=lambda fill: fill.box.width * fill.box.height).color if marks else None
