"""What stands right above and below a table: its title and its notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from councildocs.geometry import Box, union
from councildocs.layout.model import Block, Line, Paragraph, Table

NEAR = 2.2
"""A title or note stands no further from its table than so many times its own size."""
TIGHT = 1.2
"""Lines of one title or note stand no further apart than so many times their size."""
FAR = 4.0
"""A bold or larger title may stand as far as this."""
MOST_TITLE_LINES = 3
MOST_NOTES = 12
SMALLER = 0.92

_NUMBERED = regex.compile(r"\p{Lu}\p{L}+\s(?:\p{L}{1,2}[.-]?)?\d+(?:[.:]\d+)*\p{L}?\b")
_NOTE = regex.compile(
    r"[*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰#^~]|\(?\d{1,2}\)\s|\(\*+\)|\[\d{1,2}\]"  # marks
    r"|\p{Lu}[\p{L} ]{1,20}:\s|\p{Lu}{2,8}\s?[=–:]\s?"  # a word and a colon, letters explained
)


def captioned(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of a page, each table with its title and notes from the paragraphs around it."""
    found: list[Block] = []
    for index, block in enumerate(blocks):
        if isinstance(block, Table):
            block = caption(block, _until_table(blocks[:index][::-1])[::-1], _until_table(blocks[index + 1 :]))
        found.append(block)
    return found


def _until_table(blocks: Sequence[Block]) -> list[Paragraph]:
    """The paragraphs up to the next table."""
    found: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, Table):
            break
        found.append(block)
    return found


def caption(table: Table, above: Sequence[Paragraph], below: Sequence[Paragraph]) -> Table:
    """The table with the title above it and the notes around it, as far as `above` and `below` hold them.

    A first row that is one cell over all columns is the title of a table that has none above.
    """
    page, box = table.boxes[0]
    last_page, last_box = table.boxes[-1]
    title, lead = _title(table, [p for p in above if p.page == page and p.lines[-1].box.middle < box.top + 2])
    after = [p for p in below if p.lines[0].page == last_page and p.lines[0].box.middle > last_box.bottom - 2]
    notes = _notes(table, after)
    return replace(table, title=title or table.title or _first_row(table), notes=(*lead, *notes) or table.notes)


def _first_row(table: Table) -> str | None:
    first = [cell for cell in table.cells if cell.row == 0 and cell.text]
    whole = len(first) == 1 and first[0].column_span == table.column_count > 1
    return first[0].text if whole and table.header_rows else None


def _title(table: Table, above: Sequence[Paragraph]) -> tuple[str | None, tuple[str, ...]]:
    """The paragraph right above the table that is set as its title, and a short line between both."""
    edge = table.boxes[0][1].top
    lead: Paragraph | None = None
    for paragraph in sorted(above, key=lambda paragraph: -paragraph.lines[-1].box.bottom)[:2]:
        box = union(line.box for line in paragraph.lines)
        if box.x1 < table.boxes[0][1].x0 or box.x0 > table.boxes[0][1].x1:
            continue
        gap = edge - box.bottom
        marked = _is_marked(paragraph, _body_size(table))
        if marked and gap <= FAR * paragraph.size and len(paragraph.lines) <= MOST_TITLE_LINES:
            return paragraph.text, (lead.text,) if lead else ()
        if marked or lead or gap > NEAR * paragraph.size or not _may_be_title(paragraph, box, table):
            break
        lead = paragraph
        edge = box.top
    return (lead.text if lead else None), ()


def _is_marked(paragraph: Paragraph, size: float) -> bool:
    """Whether a paragraph is set as a title: a heading, bold, italic, larger, or numbered as tables are."""
    italic = all(line.italic for line in paragraph.lines)
    numbered = bool(_NUMBERED.match(paragraph.text))
    return bool(paragraph.heading) or paragraph.bold or italic or paragraph.size > 1.1 * size or numbered


def _may_be_title(paragraph: Paragraph, box: Box, table: Table) -> bool:
    """Whether a plain paragraph introduces the table: it ends with a colon, or is one short line."""
    text = paragraph.text.rstrip()
    if not text[:1].isupper() and not text[:1].isdigit():
        return False
    if text.endswith(":"):
        return len(paragraph.lines) <= MOST_TITLE_LINES
    short = box.width < 0.6 * table.boxes[0][1].width and len(paragraph.lines) == 1
    return short and not text.endswith((".", ";", ","))


def _body_size(table: Table) -> float:
    sizes = sorted(line.size for cell in table.cells for line in cell.lines)
    return sizes[len(sizes) // 2] if sizes else 10.0


def _notes(table: Table, below: Sequence[Paragraph]) -> tuple[str, ...]:
    """The paragraphs right below the table that are set or marked as notes, one text for each mark."""
    box = table.boxes[-1][1]
    size = _body_size(table)
    edge = box.bottom
    notes: list[list[Line]] = []
    for paragraph in sorted(below, key=lambda paragraph: paragraph.lines[0].box.top):
        first = paragraph.lines[0]
        if first.box.x1 < box.x0 or first.box.x0 > box.x1:
            continue
        small = all(line.size < SMALLER * size or line.italic for line in paragraph.lines)
        near = first.box.top - edge <= NEAR * first.size
        if not near or not (_is_marked_note(first) or small) or len(notes) >= MOST_NOTES:
            break
        for line in paragraph.lines:
            if line is first or _is_marked_note(line):
                notes.append([])
            notes[-1].append(line)
        edge = paragraph.lines[-1].box.bottom
    return tuple(" ".join(line.text for line in note) for note in notes)


def _is_marked_note(line: Line) -> bool:
    return bool(_NOTE.match(line.text)) or (bool(line.words) and line.words[0].superscript)


def is_caption_of(paragraph: Paragraph, table: Table) -> bool:
    """Whether a paragraph says the title of a table again, as above a piece of it on the next page."""
    if not table.title:
        return False
    said, title = paragraph.text.casefold(), table.title.casefold()
    return said.startswith(title) and len(said) < len(title) + 20
