"""Signs of a new document inside a pack, where no bookmark and no stamp tells: pages turn, titles stand large, numbers
begin again."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

import regex

from councildocs.layout import Block, Layout, Paragraph
from councildocs.records import PartKind
from councildocs.structure.front import front, label_of, labels
from councildocs.structure.looks import look, says
from councildocs.structure.marks import is_blank, says_blank

SHAPE = 0.05
"""Pages whose sides differ by less than this share have the same shape."""
LEAST_RUN = 2
"""A document of another shape has at least so many pages."""
ADVANCED = 3
"""Numbering has come at least this far before it begins again for a new document."""
TITLE_BLOCKS = 9
"""A title stands at most so many blocks above the first heading of its document."""
LARGER = 1.1
TITLE_ROWS, TITLE_SIZE = 10, 18.0
"""A title page has fewer rows than this, and a title of so many points."""
SAME_SUBJECT = 0.6
"""A title that shares so many of its words with the subject of the cover is that subject."""

_APPENDIX = regex.compile(
    r"(?:appendix|annexe?|atodiad|enclosure)(?: (?:no\.? ?)?(?:\d{1,2}[a-z]?|[a-z]\d?|[ivx]{1,4}))"
    r"(?:[ :.–—-].{0,120})?",
    regex.I,
)
_SECTION = regex.compile(r"(\d{1,2})(?:\.\d{1,2})?[.)]?(?=\s|$)")
_OPENING = regex.compile(
    r"(?:(?:executive |purpose ?/? ?)?summary|purpose(?: ?/ ?summary)?(?: of (?:the )?report)?|introduction|foreword|"
    r"contents|background|overview)\s*:?",
    regex.I,
)
_CLOSING = regex.compile(
    r"(?:list of )?(?:background (?:papers|documents|information)|contact (?:details|officers?)|report authors?|"
    r"appendices)\b.{0,60}",
    regex.I,
)
_TITLE = regex.compile(
    r".*\b(?:report|plan|strategy|review|statement|assessment|evaluation|policy|framework|blueprint|protocol|charter|"
    r"terms of reference|prospectus|business case|briefing)\b.*",
    regex.I,
)


def same_shape(one: Layout, other: Layout) -> bool:
    """Whether two pages have the same size and orientation, nearly."""
    return abs(one.width - other.width) < SHAPE * one.width and abs(one.height - other.height) < SHAPE * one.height


def opens(layout: Layout) -> bool:
    """Whether a page begins with a line that stands out, or has little else: a title page, a slide, a headed table."""
    lines = front(layout, depth=4)
    first = [line for line in lines if line.row <= 1]
    return any(line.heading or line.line.bold or line.caps for line in first) or len(lines) < 4


def after_blanks(layouts: Sequence[Layout]) -> list[int]:
    """Pages that follow one which says that it is blank: committee systems fill up documents with odd pages so."""
    return [
        after.number
        for before, after in pairwise(layouts)
        if says_blank(before) and not is_blank(after)
    ]


def turned(layouts: Sequence[Layout], begun: Collection[int]) -> list[int]:
    """Pages where the shape of the pages changes for good, and that open a document."""
    found: list[int] = []
    pages = [layout for layout in layouts if not is_blank(layout)]
    base = pages[0] if pages else None
    for at, layout in enumerate(pages):
        if layout.number in begun or base is None:
            base = layout
            continue
        if same_shape(layout, pages[at - 1]) or same_shape(layout, base):
            continue
        run = next((n for n, later in enumerate(pages[at:]) if not same_shape(later, layout)), len(pages) - at)
        if opens(layout) and (run >= LEAST_RUN or appendix_heading(layout)):
            found.append(layout.number)
            base = layout
    return found


def appendix_heading(layout: Layout) -> str | None:
    """The heading `Appendix 1 …` at the top of a page."""
    for line in front(layout, depth=2):
        if _APPENDIX.fullmatch(line.text) and (line.heading or line.line.bold or line.caps):
            return line.text
    return None


def appendices(layouts: Sequence[Layout]) -> list[int]:
    """Pages that begin with the heading of another appendix than the page before."""
    found, before = [], None
    for layout in layouts:
        heading = appendix_heading(layout)
        if heading and heading != before:
            found.append(layout.number)
        before = heading or before
    return found


def odd_appendices(layouts: Sequence[Layout]) -> list[int]:
    """Pages that begin with the heading of an appendix, on another shape of page than the one before."""
    changed = {after.number for before, after in pairwise(layouts) if not same_shape(before, after)}
    return [page for page in appendices(layouts) if page in changed]


def title_pages(layouts: Sequence[Layout]) -> list[int]:
    """Pages behind a committee report with a large title and little else, which name another kind of document."""
    seen = look(layouts[0])
    if seen is None or seen.kind is not PartKind.REPORT:
        return []
    found = []
    for layout in layouts[1:]:
        lines = front(layout, depth=TITLE_ROWS + 1)
        if not lines or lines[-1].row >= TITLE_ROWS or lines[0].line.size < TITLE_SIZE:
            continue
        named = look(layout)
        if named and named.row == 0 and named.kind not in (PartKind.APPENDIX, PartKind.REPORT):
            found.append(layout.number)
    return found[:1]


# --- numbering that begins again ---------------------------------------------------------------------------------


def restarts(layouts: Sequence[Layout]) -> Iterator[tuple[int, int]]:
    """Page and block of titles under which the numbering of a document begins again, in the pages of one part."""
    seen = look(layouts[0])
    if seen and seen.kind in (PartKind.AGENDA, PartKind.MINUTES, PartKind.QUESTIONS, PartKind.DECISION_NOTICE):
        return
    subject = _words(next((x.value for x in labels(front(layouts[0])) if x.name == "subject"), ""))
    flat = [(layout, number, block) for layout in layouts for number, block in enumerate(layout.blocks)]
    high, closed, largest = 0, False, 0.0
    for at, (layout, _, block) in enumerate(flat):
        section = _section(block)
        ready = high >= ADVANCED or (closed and high > 0)
        if ready and (section == 1 or _opening(block)):
            title = _title_above(flat, at, largest)
            if title is not None and not _repeats(flat, title, at, subject):
                yield flat[title][0].number, flat[title][1]
                high, closed, largest = 0, False, 0.0
        if section:
            high = max(high, section) if section <= high + 3 else high
        if isinstance(block, Paragraph):
            closed = closed or bool(_CLOSING.fullmatch(block.text))
            if block.heading and layout is not layouts[0]:
                largest = max(largest, block.size)


def _words(text: str) -> set[str]:
    return set(regex.findall(r"\p{L}{3,}|\d+", text.casefold()))


def _repeats(flat: Sequence[tuple[Layout, int, Block]], title: int, end: int, subject: set[str]) -> bool:
    """Whether a title is the subject of the cover above it: then the body of that report begins."""
    said = _words(" ".join(block.text for _, _, block in flat[title:end] if isinstance(block, Paragraph)))
    return bool(said) and len(said & subject) >= SAME_SUBJECT * min(len(said), len(subject) or 1)


def _section(block: Block) -> int | None:
    """The number of a section that a block is the heading of."""
    if not isinstance(block, Paragraph) or not _stands_out(block):
        return None
    match = _SECTION.match(block.text)
    return int(match[1]) if match and 0 < int(match[1]) < 40 else None


def _opening(block: Block) -> bool:
    return isinstance(block, Paragraph) and _stands_out(block) and bool(_OPENING.fullmatch(block.text))


def _stands_out(block: Block) -> bool:
    return isinstance(block, Paragraph) and (block.heading > 0 or block.bold or block.text.isupper())


def _title_above(flat: Sequence[tuple[Layout, int, Block]], at: int, largest: float) -> int | None:
    """The first block of the title above a document's first heading."""
    for place in range(at - 1, max(-1, at - TITLE_BLOCKS), -1):
        _, number, block = flat[place]
        if not isinstance(block, Paragraph) or _section(block) or len(block.text) > 400:
            return None
        if not _stands_out(block) or label_of(block.text) or _OPENING.fullmatch(block.text):
            continue
        if _CLOSING.fullmatch(block.text):
            return None
        large = number == 0 and block.size > LARGER * largest > 0
        if large or _TITLE.fullmatch(block.text) or says(block.text):
            return _up(flat, place)
    return None


def _up(flat: Sequence[tuple[Layout, int, Block]], place: int) -> int:
    """The first of the headlines that stand together."""
    while place > 0:
        layout, _, block = flat[place - 1]
        if layout is not flat[place][0] or not _stands_out(block) or not isinstance(block, Paragraph):
            break
        if label_of(block.text) or _CLOSING.fullmatch(block.text) or _section(block):
            break
        place -= 1
    return place
