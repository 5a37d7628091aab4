"""What must hold of any page: where it stands and how large it is set changes nothing."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from councildocs.geometry import Box
from councildocs.layout import Paragraph, compose, flow
from councildocs.page import Page, Style, Word
from tests.typed import page_of, words_of

MINUTES = """
**LITTLE ASHWORTHY PARISH COUNCIL**

Present: Councillors A Moss (Chair), B Fern and C Reed

1.   Apologies
     None were received.
2.   Matters arising
     (a)   The bench by the pond had been mended, and the clerk was
           thanked for it.
     (b)   The hedge had not.
"""

words = st.text(st.characters(categories=("L", "N", "P")), min_size=1, max_size=12)
lines = st.lists(words, min_size=1, max_size=9).map(" ".join)


def _read(page: Page) -> list[tuple[str, str | None, int]]:
    blocks = flow(compose([page]))
    return [(b.text, b.marker, b.level) for b in blocks if isinstance(b, Paragraph)]


def _mapped(page: Page, scale: float, dx: float, dy: float) -> Page:
    def box(b: Box) -> Box:
        return Box(b.x0 * scale + dx, b.top * scale + dy, b.x1 * scale + dx, b.bottom * scale + dy)

    def word(w: Word) -> Word:
        return w._replace(box=box(w.box), style=replace(w.style, size=w.style.size * scale))

    return replace(
        page, width=page.width * scale, height=page.height * scale, words=tuple(word(w) for w in page.words)
    )


@given(scale=st.floats(0.6, 2.5))
def test_a_page_that_is_scaled_reads_the_same(scale: float) -> None:
    page = page_of(MINUTES)
    assert _read(_mapped(page, scale, 0, 0)) == _read(page)


@given(dx=st.floats(-30, 30), dy=st.floats(0, 60))
def test_a_page_that_is_moved_reads_the_same(dx: float, dy: float) -> None:
    page = page_of(MINUTES)
    assert _read(_mapped(page, 1, dx, dy)) == _read(page)


@given(st.lists(lines, min_size=1, max_size=12))
def test_every_word_of_a_page_is_in_its_layout(typed: list[str]) -> None:
    page = Page(1, 595, 842, words=tuple(words_of("\n".join(typed))))
    layout = compose([page])[0]
    found = [word for line in layout.furniture for word in line.words]
    for block in layout.blocks:
        holders = [block] if isinstance(block, Paragraph) else block.cells
        found += [word for holder in holders for line in holder.lines for word in line.words]
    assert sorted(found) == sorted(page.words)


@given(st.lists(lines, min_size=3, max_size=8, unique=True))
def test_a_running_head_changes_nothing_of_the_text(typed: list[str]) -> None:
    head = words_of("Planning Committee, Town Hall", top=40)
    bare = [Page(n, 595, 842, words=tuple(words_of(line, top=200))) for n, line in enumerate(typed, start=1)]
    headed = [replace(page, words=(*head, *page.words)) for page in bare]
    assert [layout.blocks for layout in compose(headed)] == [layout.blocks for layout in compose(bare)]


@given(angle=st.sampled_from([90, 180, 270]))
def test_a_page_that_is_turned_reads_the_same(angle: int) -> None:
    page = page_of(MINUTES)
    style = Style(angle=angle)

    def turned(word: Word) -> Word:
        x0, top, x1, bottom = word.box
        w, h = page.width, page.height
        box = {
            90: Box(w - bottom, x0, w - top, x1),
            180: Box(w - x1, h - bottom, w - x0, h - top),
            270: Box(top, h - x1, bottom, h - x0),
        }[angle]
        return word._replace(box=box, style=replace(word.style, angle=style.angle))

    assert _read(replace(page, words=tuple(map(turned, page.words)))) == _read(page)
