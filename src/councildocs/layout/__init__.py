"""Where words stand to one another: lines, paragraphs, tables, furniture.  Knows no English."""

from councildocs.layout.compose import compose
from councildocs.layout.flow import flow
from councildocs.layout.lines import make_line, segments
from councildocs.layout.model import Block, Cell, Layout, Line, Paragraph, Table
from councildocs.layout.spans import Span, spans, words_between
from councildocs.layout.turn import turn_back

__all__ = [
    "Block", "Cell", "Layout", "Line", "Paragraph", "Span", "Table", "compose", "flow", "make_line", "segments",
    "spans", "turn_back", "words_between",
]  # fmt: skip
