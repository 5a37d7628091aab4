"""The sections of a document: headings with what stands under them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

import regex

from councildocs.layout import Block, Paragraph
from councildocs.structure.model import Section

Known = Callable[[str], str | None]
"""What a heading is (`legal`, `background`), whatever words it uses; None where the words are no known heading."""

LONGEST = 120
"""A heading that is not known by its words has at most so many letters."""
INDENTED = 1.5
"""A numbered heading that begins further right than the last one by so many times its size is a list item."""

_NUMBER = regex.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})(?P<letter>[a-z]?)[.)]?")
_PRINTED_NUMBER = regex.compile(r"\d{1,2}[a-z]?(?:\.\d{1,2}){0,3}(?:\s?\|\s?|\s?[.)]\s?(?=\p{Lu})|\s(?=\p{Lu}))")
_GLUED_NUMBER = regex.compile(r"(?<=\p{L})\d{1,2}\.\d{1,2}$")
_SENTENCE = regex.compile(r".*[.;,]")
_ZERO = regex.compile(r"\d{1,2}\.0\.?")


class Mark(NamedTuple):
    """A heading: the block that it is, what it is known as, its number and how deep that is."""

    block: int
    heading: Paragraph
    kind: str | None
    number: int | None = None
    depth: int | None = None


def heading_text(paragraph: Paragraph) -> str:
    """What a heading says, without its number and its colon.

    >>> heading_text(Paragraph((), "4.0 Legal Implications:", marker="4.0")), heading_text(Paragraph((), "2 | Risks"))
    ('Legal Implications', 'Risks')
    """
    text = _PRINTED_NUMBER.sub("", paragraph.body, count=1) if _PRINTED_NUMBER.match(paragraph.body) else paragraph.body
    return _GLUED_NUMBER.sub("", text).strip(" :–—-*|\t") or paragraph.body


def sections(blocks: Sequence[Block], known: Known, lists: Collection[str] = ()) -> tuple[Section, ...]:
    """Every section in the order of the document, each with all that stands under it, its subsections too.

    What stands before the first heading is a section without one.  Headings are paragraphs that stand out, or whose
    words are known.  Sections of the kinds `lists` hold lists of names and papers, which often are bold: there only
    known and numbered headings begin a new one.
    """
    marks = _marks(blocks, known)
    levels = _levels(marks, lists)
    found = []
    if not marks or marks[0].block > 0:
        found.append(Section(None, tuple(blocks[: marks[0].block if marks else len(blocks)])))
    for at, (mark, level) in enumerate(zip(marks, levels, strict=True)):
        later = zip(marks[at + 1 :], levels[at + 1 :], strict=True)
        end = next((other.block for other, its in later if its <= level), len(blocks))
        found.append(Section(mark.heading, tuple(blocks[mark.block + 1 : end]), level, mark.kind))
    return tuple(found)


def divided(blocks: Sequence[Block], known: Known) -> list[Section]:
    """The sections under known headings alone, one after the other; other headings stand within them."""
    found: list[Section] = []
    start, mark = 0, None
    for at, block in enumerate([*blocks, None]):
        following = _mark(at, block, known) if isinstance(block, Paragraph) else None
        if block is None or (following and following.kind):
            if at > start or mark:
                kind = mark.kind if mark else None
                found.append(Section(mark.heading if mark else None, tuple(blocks[start:at]), int(bool(mark)), kind))
            start, mark = at + 1, following
    return found


def text_of(blocks: Iterable[Block]) -> str:
    """The paragraphs, one to a line; rows of tables a line each, a tab between their columns."""
    return "\n".join(line for block in blocks for line in _lines(block) if line.strip())


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield block.text
        return
    for row in range(block.row_count):
        texts = {cell.column: cell.text for cell in block.cells if cell.row == row}
        yield "\t".join(texts.get(column, "") for column in range(block.column_count))


def _marks(blocks: Sequence[Block], known: Known) -> list[Mark]:
    paragraphs = ((at, block) for at, block in enumerate(blocks) if isinstance(block, Paragraph))
    return [mark for at, block in paragraphs if (mark := _mark(at, block, known))]


def _mark(at: int, block: Paragraph, known: Known) -> Mark | None:
    """The paragraph as a heading, where it is one."""
    text = heading_text(block)
    numbered = _number(block)
    if (block.marker and not numbered) or len(text) > 2 * LONGEST or not any(map(str.isalpha, text)):
        return None
    kind = known(text)
    alone = len(block.lines) == 1 and bool(block.marker and _ZERO.fullmatch(block.marker))
    stands_out = (block.heading > 0 or alone) and len(text) <= LONGEST and not _SENTENCE.fullmatch(block.text)
    if not kind and not stands_out:
        return None
    return Mark(at, block, kind, *(numbered or ()))


def _number(block: Paragraph) -> tuple[int, int] | None:
    """The first number of a heading and how deep it counts: (3, 2) for 3.1 and 3a, (3, 1) for 3.0."""
    match = _NUMBER.fullmatch(block.marker or "") or (
        _NUMBER.match(block.text) if _PRINTED_NUMBER.match(block.text) else None
    )
    if not match:
        return None
    parts = match["number"].split(".")
    while len(parts) > 1 and parts[-1] == "0":
        parts.pop()
    return int(parts[0]), len(parts) + bool(match["letter"])


def _levels(marks: Sequence[Mark], lists: Collection[str]) -> list[int]:
    """How deep each heading is: by its number; without one, by its look against that of the known ones."""
    known = [mark for mark in marks if mark.kind]
    counted = 2 * sum(mark.depth is not None for mark in known) > len(known)
    looks = Counter(mark.heading.heading for mark in known if mark.depth is None and mark.heading.heading)
    usual = looks.most_common(1)[0][0] if looks else 0
    levels: list[int] = []
    last, deep, within = None, 0, None
    for mark in marks:
        if mark.kind:
            level = deep = mark.depth or 1
        elif mark.depth is not None and not _restarts(mark, last):
            level = deep = mark.depth
        elif mark.depth is None and not counted and within not in lists and mark.heading.heading <= usual:
            level = deep = 1
        else:
            level = deep + 1
        if level == deep:
            within = mark.kind
        if level == 1 and mark.depth == 1:
            last = mark
        levels.append(level)
    return levels


def _restarts(mark: Mark, last: Mark | None) -> bool:
    """Whether a number counts something else than the headings: it begins anew, or further to the right."""
    if last is None or mark.number is None or mark.depth != 1 or last.number is None:
        return False
    return mark.number < last.number or mark.heading.indent > last.heading.indent + INDENTED * mark.heading.size
