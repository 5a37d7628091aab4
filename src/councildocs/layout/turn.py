"""Pages whose text runs up or down the side, turned so that it reads from left to right."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from councildocs.geometry import Box
from councildocs.page import Arrow, Page, Style, Word

CLOCKWISE = ("up", "right", "down", "left")
MOST = 0.6
"""A page is turned when more than this share of its letters reads in another direction."""


def upright(page: Page) -> tuple[Page, int]:
    """The page as it is read, and by how many degrees its text was turned (0: it was upright)."""
    if not any(word.style.angle for word in page.words):
        return page, 0
    letters: Counter[int] = Counter()
    for word in page.words:
        letters[word.style.angle] += len(word.text)
    angle, most = letters.most_common(1)[0] if letters else (0, 0)
    if angle not in (90, 180, 270) or most <= MOST * letters.total():
        return page, 0
    size = (page.width, page.height)
    styles = {word.style: replace(word.style, angle=(word.style.angle - angle) % 360) for word in page.words}
    return (
        replace(
            page,
            width=page.width if angle == 180 else page.height,
            height=page.height if angle == 180 else page.width,
            words=tuple(_turned(word, styles, angle, size) for word in page.words),
            rules=tuple(rule._replace(box=turn_box(rule.box, angle, *size)) for rule in page.rules),
            fills=tuple(fill._replace(box=turn_box(fill.box, angle, *size)) for fill in page.fills),
            images=tuple(image._replace(box=turn_box(image.box, angle, *size)) for image in page.images),
            arrows=tuple(_turned_arrow(arrow, angle, size) for arrow in page.arrows),
            links=tuple(link._replace(box=turn_box(link.box, angle, *size)) for link in page.links),
        ),
        angle,
    )


def _turned(word: Word, styles: dict[Style, Style], angle: int, size: tuple[float, float]) -> Word:
    return word._replace(box=turn_box(word.box, angle, *size), style=styles[word.style])


def _turned_arrow(arrow: Arrow, angle: int, size: tuple[float, float]) -> Arrow:
    way = arrow.pointing
    if way in CLOCKWISE:
        way = CLOCKWISE[(CLOCKWISE.index(way) - angle // 90) % 4]
    return Arrow(turn_box(arrow.box, angle, *size), way, arrow.color)


def turn_box(box: Box, angle: int, width: float, height: float) -> Box:
    """Where a box of a page of this size lies once text that reads at `angle` is upright.

    >>> turn_box(Box(10, 20, 30, 60), 270, 100, 200)
    Box(x0=140, top=10, x1=180, bottom=30)
    """
    x0, top, x1, bottom = box
    match angle:
        case 90:
            return Box(top, width - x1, bottom, width - x0)
        case 180:
            return Box(width - x1, height - bottom, width - x0, height - top)
        case 270:
            return Box(height - bottom, x0, height - top, x1)
        case _:
            return box


def turn_back(box: Box, angle: int, width: float, height: float) -> Box:
    """The inverse of `turn_box`: `width` and `height` are those of the upright page.

    >>> turn_back(turn_box(Box(10, 20, 30, 60), 270, 100, 200), 270, 200, 100)
    Box(x0=10, top=20, x1=30, bottom=60)
    """
    return turn_box(box, -angle % 360, width, height)
