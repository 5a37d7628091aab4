"""What a report asks its readers to decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import regex

from councildocs.layout import Block, Cell, Line, Paragraph, Table, segments
from councildocs.layout.paragraphs import body_indent, is_marker
from councildocs.records import Recommendation
from councildocs.structure import Part, Section
from councildocs.structure.report_words import heading_kind, is_word, label_of
from councildocs.structure.sections import heading_text

DEEPER = 1.0
"""An item that begins further right than the first one by so many times its size belongs to the one above it."""
FEW_WORDS = 8
"""A heading has at most so many words."""
BESIDE = 2.5
"""Words behind a gap of so many times the font size stand in a column of their own (`see Section 3`)."""

_NUMBERED = regex.compile(r"recommendation (?P<number>\d{1,3}|[a-z])\s?[:.–—-]?\s*", regex.IGNORECASE)
_ASK = regex.compile(
    r"(?:if you (?:have|would|need|require)|for (?:any )?(?:further|more|additional) information|(?:please )?contact\b"
    r"|(?:any )?(?:queries|enquiries|questions) (?:about|on|regarding|should))",
    regex.IGNORECASE,
)
_BULLET = regex.compile(r"[^\p{L}\p{N}]+|o")


@dataclass
class Item:
    """One recommendation while its paragraphs are gathered."""

    number: str | None
    texts: list[str]
    lines: list[Line]
    indent: float
    body: float
    subs: list[Item] = field(default_factory=list)

    def add(self, block: Paragraph) -> None:
        """Take in a paragraph that goes on with the item: a new one, or the rest of its sentence."""
        if block.text[:1].islower() and not self.texts[-1].endswith((".", ";", ":")):
            self.texts[-1] += f" {block.text}"
        else:
            self.texts.append(block.text)
        self.lines += block.lines

    @property
    def only_leads(self) -> bool:
        return is_word("lead", self.texts[0]) and len(self.texts) == 1

    @property
    def text(self) -> str:
        return "\n".join([*self.texts, *(text for sub in self.subs for text in [sub.marked])])

    @property
    def marked(self) -> str:
        return f"{self.number} {self.text}" if self.number else self.text

    @property
    def all_lines(self) -> list[Line]:
        return [*self.lines, *(line for sub in self.subs for line in sub.all_lines)]


def recommendations(part: Part, sections: Sequence[Section]) -> list[Recommendation]:
    """The recommendations of a report, from the section that gives most of them.

    Covers often print them twice, on the front and at the end.  Without such a section, from sentences that ask the
    committee for something.
    """
    lists = [items(section.blocks) for section in sections if section.kind == "recommendations" or _asks(section)]
    lists = lists or [items(section.blocks) for section in sections if section.kind == "proposals"]
    best = max(lists, key=len, default=[]) or _asked(sections)
    return [_record(part, item) for item in best]


def _asks(section: Section) -> bool:
    """Whether a heading is itself what leads in the list: `That Cabinet:`, `The Board is asked to:`."""
    text = section.heading.body if section.heading else ""
    return section.kind is None and text.rstrip().endswith((":", ":-")) and is_word("lead", text)


def items(blocks: Iterable[Block]) -> list[Item]:
    """The items of a list of recommendations; those under a lead-in (`To agree that:`) take its place."""
    found: list[Item] = []
    several = list(blocks)
    first: Paragraph | None = None
    for at, block in enumerate(several):
        if isinstance(block, Table):
            if found and _says_whom(block):
                break
            found += _rows(block)
            continue
        if (_leads(block, several[at + 1 :]) and not found) or not any(map(str.isalnum, block.text)):
            continue
        if _ends(block, found) or (found and first and _is_new(block, first)):
            break
        first = first or block
        _take(found, block)
    expanded = [item for one in found for item in (one.subs if one.only_leads and one.subs else [one])]
    return [item for item in expanded if not is_word("nothing", item.text) and not is_word("instruction", item.text)]


def _leads(block: Paragraph, after: Sequence[Block]) -> bool:
    """Whether a paragraph only introduces the list that follows."""
    return bool(after) and block.marker is None and is_word("lead", block.text)


def _ends(block: Paragraph, found: Sequence[Item]) -> bool:
    """Whether a heading without a number ends the list, or a sentence that says whom to ask."""
    if not found or block.marker is not None:
        return False
    return bool(block.heading > 0 and heading_kind(heading_text(block))) or bool(_ASK.match(block.text))


def _is_new(block: Paragraph, first: Paragraph) -> bool:
    """Whether a short line that stands out, as the first item does not, heads something else."""
    stands_out = block.heading > 0 and not first.heading and block.marker is None and len(block.lines) == 1
    return stands_out and len(block.text.split()) <= FEW_WORDS and not block.text.endswith((".", ";", ",", ":", "and"))


def _says_whom(table: Table) -> bool:
    """Whether a table is about whom to ask: with addresses, or labels of a cover."""
    labels = [cell.text for cell in table.cells if cell.column == 0 and label_of(cell.text.strip(" :"))]
    return len(labels) > 1 or any("@" in cell.text for cell in table.cells)


def _take(found: list[Item], block: Paragraph) -> None:
    item = _item(block)
    last = found[-1] if found else None
    if last is None:
        found.append(item)
    elif block.marker is None and item.number is None:
        owner = last.subs[-1] if last.subs and block.indent >= last.subs[-1].body - DEEPER else last
        if owner.number is not None and block.indent > owner.indent + DEEPER * block.size / 2:
            owner.add(block)
        elif last.subs and last.only_leads:
            last.subs.append(item)
        else:
            found.append(item)
    elif block.indent > found[0].indent + DEEPER * block.size or (last.only_leads and _other_kind(item, last)):
        last.subs.append(item)
    else:
        found.append(item)


def _other_kind(item: Item, last: Item) -> bool:
    """Whether two numbers belong to different lists: 2.1 and (i)."""
    return (item.number or "•")[:1].isdigit() != (last.number or "•")[:1].isdigit()


def _item(block: Paragraph) -> Item:
    text, lines = _without_column(block)
    number = None if block.marker is None or _BULLET.fullmatch(block.marker) else number_of(block.marker)
    if match := _NUMBERED.match(text):
        number, text = match["number"], text[match.end() :] or text
    return Item(number, [text], lines, block.indent, body_indent(block.lines[0]))


def _without_column(block: Paragraph) -> tuple[str, list[Line]]:
    """The text of an item without what stands in a column of its own to the right of it."""
    if len(block.lines) > 1:
        return block.body, list(block.lines)
    pieces = [piece for piece in segments(block.lines[0]) if not is_marker(piece.text)]
    if len(pieces) < 2:
        return block.body, list(block.lines)
    marker = [piece for piece in segments(block.lines[0]) if is_marker(piece.text)][:1]
    text = pieces[0].text
    if block.marker and not marker:
        text = text.removeprefix(block.marker).lstrip()
    return text, [*marker, pieces[0]]


def number_of(marker: str) -> str:
    """A number as it is named, without its full stop.

    >>> [number_of(marker) for marker in ["2.", "(i)", "2.1", "a)"]]
    ['2', '(i)', '2.1', 'a)']
    """
    return marker.rstrip(".:") or marker


def _rows(table: Table) -> Iterator[Item]:
    """One item for each row of a table: its number, and the first long text behind it."""
    for row in range(table.row_count):
        cells = [cell for cell in table.cells if cell.row == row and cell.lines and not cell.header]
        number = cells[0] if cells and is_marker(cells[0].text) else None
        texts = [cell for cell in cells if cell is not number]
        if texts:
            yield _row_item(number, texts[0])


def _row_item(number: Cell | None, cell: Cell) -> Item:
    lines = [*(number.lines if number else ()), *cell.lines]
    return Item(number_of(number.text) if number else None, [cell.text], lines, cell.box.x0, cell.box.x0)


def _asked(sections: Sequence[Section]) -> list[Item]:
    """What a sentence asks the committee for, with the list behind it; the last such sentence counts."""
    blocks = [block for section in sections for block in section.blocks]
    for at in range(len(blocks) - 1, -1, -1):
        block = blocks[at]
        if isinstance(block, Paragraph) and is_word("ask", block.body):
            behind = [after for after in blocks[at + 1 :] if isinstance(after, Paragraph)]
            listed = _list(behind, block) if block.text.rstrip().endswith((":", ":-")) else []
            return listed or [_item(block)]
    return []


def _list(blocks: Sequence[Paragraph], lead: Paragraph) -> list[Item]:
    found: list[Item] = []
    for block in blocks:
        if block.marker is None or block.heading or (found and block.indent < found[0].indent - DEEPER * block.size):
            break
        if lead.marker and _is_next(block, lead):
            break
        _take(found, block)
    return found


def _is_next(block: Paragraph, lead: Paragraph) -> bool:
    """Whether a paragraph is numbered like the one that leads in, not like an item of its list."""
    return abs(block.indent - lead.indent) < DEEPER and (block.marker or "")[:1].isdigit()


def _record(part: Part, item: Item) -> Recommendation:
    return Recommendation(number=item.number, text=item.text, provenance=part.cite(*item.all_lines))
