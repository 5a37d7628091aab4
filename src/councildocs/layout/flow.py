"""The blocks of several pages as one text: tables and paragraphs that run over a page break are joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from councildocs.layout.model import Block, Layout, Paragraph
from councildocs.layout.paragraphs import INDENT, body_indent
from councildocs.layout.spans import join_lines
from councildocs.layout.tables import joined

_ENDED = regex.compile(r"[.!?:;]['\"’”)\]]*$")
NEARLY_FULL = 0.75
"""A paragraph that goes on fills at least this share of the measure with its last line."""


def flow(layouts: Sequence[Layout]) -> tuple[Block, ...]:
    """The blocks of the pages in order, each table and paragraph that is cut by a page break in one piece."""
    blocks: list[Block] = []
    for layout, fresh in zip(layouts, joined([layout.blocks for layout in layouts]), strict=True):
        if blocks and fresh and _goes_on(blocks[-1], fresh[0], layout):
            blocks[-1] = _joined(blocks[-1], fresh.pop(0))  # type: ignore[arg-type]
        blocks.extend(fresh)
    return tuple(blocks)


def _goes_on(before: Block, after: Block, layout: Layout) -> bool:
    if not isinstance(before, Paragraph) or not isinstance(after, Paragraph):
        return False
    last, first = before.lines[-1], after.lines[0]
    if last.page == first.page or after.marker or abs(last.size - first.size) > 0.6 or last.bold != first.bold:
        return False
    if before.heading and after.heading and before.heading != after.heading:
        return False
    indents = {before.lines[0].box.x0, body_indent(before.lines[0]), last.box.x0}
    if all(abs(first.box.x0 - indent) > INDENT * first.size for indent in indents):
        return False
    starts_low = after.text[:1].islower()
    if _ENDED.search(before.text):
        return False
    return starts_low or (last.box.x1 > NEARLY_FULL * layout.width)


def _joined(before: Paragraph, after: Paragraph) -> Paragraph:
    seam = (replace(before.lines[-1], text=before.text), replace(after.lines[0], text=after.text))
    return replace(before, lines=(*before.lines, *after.lines), text=join_lines(seam))
