"""What kind of document a part is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from councildocs.layout import Block, Layout, Line, Paragraph, Table
from councildocs.records import PartKind
from councildocs.structure.decision_words import field_of
from councildocs.structure.front import front
from councildocs.structure.labels import label_in
from councildocs.structure.looks import Look, look, says
from councildocs.structure.marks import is_blank
from councildocs.structure.report_words import heading_kind
from councildocs.structure.sections import heading_text

SCREENS = (4 / 3, 16 / 9)
"""Width to height of slides; paper is 1.41 or 1.29."""
SLIDE_LETTERS = 1400
"""A slide has at most so many letters, on most slides of a deck."""
SLIDE_TITLE = 15.5
"""A slide's title has at least so many points."""

NOTICE_PAGES = 2
LETTER_LINES = 40
"""A letter begins in its first lines."""
HEADED_PAGES = 12
LEAST_HEADINGS = 3
"""A committee report has at least so many headings of its own beside its recommendations, on its first pages."""


def kind_of(layouts: Sequence[Layout], bookmark: str | None, *, attached: bool) -> PartKind:
    """By its first pages, its running heads, its bookmark, its shape; `attached`: it hangs on an agenda item."""
    first = look(layouts[0])
    if first and first.kind is not PartKind.APPENDIX:
        return first.kind
    second = look(layouts[1]) if len(layouts) > 1 else None
    if second and second.row == 0 and (second.kind is PartKind.AGENDA or _sparse(layouts[0])) and not _weak(second):
        return second.kind
    for text in (*_heads(layouts[0]), bookmark or ""):
        found = says(text)
        if found and found[0] is not PartKind.APPENDIX:
            return found[0]
    if is_deck(layouts):
        return PartKind.PRESENTATION
    if not attached:
        if is_inspectors(layouts):
            return PartKind.INSPECTION_REPORT
        if is_headed_report(layouts):
            return PartKind.REPORT
        if has_fields_of_notice(layouts):
            return PartKind.DECISION_NOTICE
    return PartKind.APPENDIX if attached or first else PartKind.OTHER


def _weak(seen: Look) -> bool:
    return seen.kind is PartKind.APPENDIX or seen.cover


def _sparse(layout: Layout) -> bool:
    """A title page: few letters."""
    return sum(len(block.text) for block in layout.blocks if isinstance(block, Paragraph)) < 400


def is_headed_report(layouts: Sequence[Layout]) -> bool:
    """Whether a paper without a cover has the headings of a committee report: what is recommended, and implications."""
    blocks = [block for layout in layouts[:HEADED_PAGES] for block in layout.blocks]
    heads = [heading_text(block) for block in blocks if isinstance(block, Paragraph) and (block.heading or block.bold)]
    heads += [cell.lines[0].text for block in blocks if isinstance(block, Table) for cell in block.cells if cell.lines]
    kinds = {heading_kind(head) for head in heads}
    return "recommendations" in kinds and len(kinds & _OF_REPORTS) >= LEAST_HEADINGS


def is_inspectors(layouts: Sequence[Layout]) -> bool:
    """Whether a paper that does not say so is an inspectorate's: it names its lead inspector, or is a letter of one."""
    lines = [line.text for layout in layouts for block in layout.blocks for line in _lines(block)]
    if any(_LEAD_INSPECTOR.match(text) for text in lines):
        return True
    early = lines[:LETTER_LINES]
    return any(_DEAR.match(text) for text in early) and any(_INSPECTOR.fullmatch(text) for text in lines)


def _lines(block: Block) -> Iterator[Line]:
    if isinstance(block, Paragraph):
        yield from block.lines
    else:
        yield from (line for cell in block.cells for line in cell.lines)


_LEAD_INSPECTOR = regex.compile(r"(?:lead|reporting) (?:hm |hmi |ofsted )?inspectors?\s*:", regex.I)
_INSPECTOR = regex.compile(r"(?:(?:his|her) majesty['’]s|ofsted|cqc) (?:senior )?inspector\b.{0,60}|hmi", regex.I)
_DEAR = regex.compile(r"(?:dear|annwyl)\b", regex.I)


def has_fields_of_notice(layouts: Sequence[Layout]) -> bool:
    """Whether a paper that does not say so has the fields of a decision notice: what was decided, why, by whom …"""
    found = {
        label[0]
        for layout in layouts[:NOTICE_PAGES]
        for line in front(layout)
        if not line.prose and (label := label_in(line.text, field_of))
    }
    return {"decision", "reasons"} <= found and bool(found & _WEIGHED) and bool(found & _MADE)


_WEIGHED = frozenset({"alternatives", "interests"})
_MADE = frozenset({"decision_maker", "reference", "date"})
_OF_REPORTS = frozenset(
    {"reasons", "alternatives", "legal", "finance", "equality", "staffing", "consultation", "risk", "background_papers"}
    | {"corporate_priorities", "environment", "implications", "purpose", "wards"}
)


def _heads(layout: Layout) -> list[str]:
    return [line.text for line in layout.furniture if line.box.top < layout.height / 3]


def is_deck(layouts: Sequence[Layout]) -> bool:
    """Whether the pages are slides: of a screen's shape, or landscape with few letters."""
    pages = [layout for layout in layouts if not is_blank(layout)]
    if not pages or sum(layout.width > layout.height for layout in pages) < 0.8 * len(pages):
        return False
    if all(any(abs(layout.width / layout.height - shape) < 0.01 for shape in SCREENS) for layout in pages):
        return True
    few = [layout for layout in pages if _letters(layout) < SLIDE_LETTERS]
    large = [layout for layout in pages if any(line.line.size >= SLIDE_TITLE for line in front(layout))]
    return len(pages) > 1 and len(few) >= 0.7 * len(pages) and len(large) >= 0.5 * len(pages)


def _letters(layout: Layout) -> int:
    return sum(len(block.text) for block in layout.blocks if isinstance(block, Paragraph)) + sum(
        len(cell.text) for block in layout.blocks if not isinstance(block, Paragraph) for cell in block.cells
    )
