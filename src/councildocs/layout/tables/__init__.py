"""The tables of a page: from rules, shades, tags and the way in which words align.

`find_tables` gives the tables of one page, `captioned` their titles and notes, `joined` puts those together that go
on over pages.  How a table was found is chosen for each one, and its `method` says which it was:

* `ruled`: rules close its cells.  `shaded`: colors set its cells apart.  `columns ruled`, `rows ruled`: rules one way
  only, the rest told from the words.  `aligned`: words alone.  `tagged`: the tagged structure.
* `X over Y`: both were found and differ; X was believed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from councildocs.layout.model import Table
from councildocs.layout.tables.aligned import aligned_blocks
from councildocs.layout.tables.beyond import beyond_grid, extended, goes_beside
from councildocs.layout.tables.blocks import ruled_blocks
from councildocs.layout.tables.build import built
from councildocs.layout.tables.captions import caption, captioned
from councildocs.layout.tables.choose import chosen, overlaps
from councildocs.layout.tables.draft import Draft, filled, taking_in, without_slivers
from councildocs.layout.tables.edges import Edge
from councildocs.layout.tables.fills import without_gradients, without_page_frame
from councildocs.layout.tables.grid import grids
from councildocs.layout.tables.header import headed
from councildocs.layout.tables.join import joined
from councildocs.layout.tables.judge import is_drawing, is_table
from councildocs.layout.tables.newspaper import columns_of_text
from councildocs.layout.tables.refine import refined
from councildocs.layout.tables.stacked import stacked
from councildocs.layout.tables.tagged import tagged_drafts
from councildocs.layout.tables.text import text_lines
from councildocs.page import Page, Word

__all__ = ["caption", "captioned", "find_tables", "joined"]

NEAR = 60.0
"""Words within so many points of a grid may be rows of it that stand outside its rules."""

SLIVER = 7.0
"""A row or column between rules that is narrower than this, and empty, comes of double rules."""


def find_tables(page: Page, words: Sequence[Word]) -> list[Table]:
    """The tables of one page in reading order.

    `words` are the words of the page that can be seen, furniture taken out.
    """
    if not words:
        return []
    rules, fills = without_gradients(*without_page_frame(page))
    boxed, flat = grids(rules, fills, words)
    boxed = stacked(boxed, words)
    drafts: list[Draft] = []
    rest = list(words)
    for grid in boxed:
        draft = _completed(grid, rest, boxed, flat)
        if is_table(draft) and not (grid.method == "shaded" and goes_beside(grid, rest)):
            drafts.append(draft)
            rest = _outside(rest, draft)
        elif grid.method == "ruled" and is_drawing(draft):
            rest = _outside(rest, draft)
    rest = [word for word in rest if word.style.angle == 0]
    lines = text_lines(rest)
    ruled = _accepted(ruled_blocks(flat, lines), flat, drafts)
    for draft in ruled:
        rest = _outside(rest, draft)
    drafts += ruled
    for stretch in columns_of_text(text_lines(rest) if ruled else lines, flat):
        drafts += _accepted(aligned_blocks(flat, stretch), flat, drafts)
    drafts = chosen(drafts, tagged_drafts(page.tags, words), words)
    drafts.sort(key=lambda draft: (draft.ys[0], draft.xs[0]))
    return [headed(built(page.number, draft, fills)) for draft in _complete(drafts, words)]


def _complete(drafts: list[Draft], words: Sequence[Word]) -> list[Draft]:
    """The drafts, each with every word within it that is in no table yet: no word is lost."""
    held = {id(word) for draft in drafts for slot in draft.slots for word in slot.words}
    left = [word for word in words if id(word) not in held]
    found = []
    for draft in drafts:
        while inside := _inside(left, draft):
            draft = taking_in(draft, inside)
            taken = set(map(id, inside))
            left = [word for word in left if id(word) not in taken]
        found.append(draft)
    return found


def _accepted(blocks: Iterable[Draft], flat: Sequence[Edge], taken: Sequence[Draft]) -> list[Draft]:
    """The blocks that are tables once their columns and rows are told, where no other table is."""
    found: list[Draft] = []
    for block in blocks:
        draft = refined(block, flat)
        if is_table(draft) and not any(overlaps(draft, other) for other in (*taken, *found)):
            found.append(draft)
    return found


def _completed(grid: Draft, words: Sequence[Word], others: Sequence[Draft], flat: Sequence[Edge]) -> Draft:
    """The grid with its words, and with the rows that stand above or below its rules."""
    box = grid.box.grown(NEAR)
    near = [word for word in words if box.holds_middle(word.box)]
    draft = refined(without_slivers(filled(grid, near), SLIVER))
    upright = [word for word in near if word.style.angle == 0]
    for other in others:
        around = other.box.holds(grid.box, slack=SLIVER) and other is not grid
        upright = upright if around or not box.overlap(other.box) else _outside(upright, other)
    head, foot = beyond_grid(text_lines(upright), draft, flat)
    if not head and not foot:
        return draft
    return refined(without_slivers(filled(extended(grid, head, foot), near), SLIVER))


def _outside(words: Sequence[Word], draft: Draft) -> list[Word]:
    box = draft.box
    return [word for word in words if not box.holds_middle(word.box)]


def _inside(words: Sequence[Word], draft: Draft) -> list[Word]:
    box = draft.extent
    return [word for word in words if box.holds_middle(word.box)]

