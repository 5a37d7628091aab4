"""What stands right above and below a table: its title and its notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

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
            above = _lines(blocks[:index][::-1])[::-1]
            below = _lines(blocks[index + 1 :])
            block = caption(block, above, below)
        found.append(block)
    return found


def _lines(blocks: Sequence[Block]) -> list[Line]:
    """The lines of the paragraphs up to the next table, walking away from a table."""
    lines: list[Line] = []
    for block in blocks:
        if isinstance(block, Table):
            break
        lines.extend(block.lines)
    return sorted(lines, key=lambda line: line.box.top)


def caption(table: Table, above: Sequence[Line], below: Sequence[Line]) -> Table:
    """The table with the title above it and the notes below, as far as `above` and `below` hold them.

    A first row that is one cell over all columns is the title of a table that has none above.
    """
    page, box = table.boxes[0]
    last_page, last_box = table.boxes[-1]
    title = _title(table, [line for line in above if line.page == page and line.box.middle < box.top + 2])
    notes = _notes(table, [line for line in below if line.page == last_page and line.box.middle > last_box.bottom - 2])
    return replace(table, title=title or table.title or _first_row(table), notes=notes or table.notes)


def _first_row(table: Table) -> str | None:
    first = [cell for cell in table.cells if cell.row == 0 and cell.text]
    whole = len(first) == 1 and first[0].column_span == table.column_count > 1
    return first[0].text if whole and table.header_rows else None


def _title(table: Table, lines: Sequence[Line]) -> str | None:
    """The lines right above the table that are set as a title."""
    edge = table.boxes[0][1].top
    box = table.boxes[0][1]
    taken: list[Line] = []
    for line in sorted(lines, key=lambda line: -line.box.bottom):
        if line.box.x1 < box.x0 or line.box.x0 > box.x1:
            continue
        gap = edge - line.box.bottom
        if taken:
            first = taken[0]
            alike = line.bold == first.bold and line.italic == first.italic and abs(line.size - first.size) < 0.6
            if gap > TIGHT * line.size or not alike or len(taken) == MOST_TITLE_LINES:
                break
        elif not _may_be_title(line, gap, table):
            break
        taken.insert(0, line)
        edge = line.box.top
    return " ".join(line.text for line in taken) or None


def _may_be_title(line: Line, gap: float, table: Table) -> bool:
    box = table.boxes[0][1]
    body = [cell_line.size for cell in table.cells for cell_line in cell.lines]
    size = sorted(body)[len(body) // 2] if body else line.size
    marked = line.bold or line.italic or line.size > 1.1 * size or bool(_NUMBERED.match(line.text))
    if gap > (FAR if marked else NEAR) * line.size:
        return False
    centred = abs(line.box.center - box.center) < line.size and line.box.width < 0.8 * box.width
    short = line.box.width < 0.6 * box.width and not line.text.rstrip().endswith((".", ";", ","))
    return marked or centred or short or line.text.rstrip().endswith(":")


def _notes(table: Table, lines: Sequence[Line]) -> tuple[str, ...]:
    """The lines right below the table that are set or marked as notes, one text for each note."""
    edge = table.boxes[-1][1].bottom
    box = table.boxes[-1][1]
    body = [cell_line.size for cell in table.cells for cell_line in cell.lines]
    size = sorted(body)[len(body) // 2] if body else 10.0
    notes: list[list[Line]] = []
    for line in lines:
        if line.box.x1 < box.x0 or line.box.x0 > box.x1:
            continue
        marked = bool(_NOTE.match(line.text)) or bool(line.words and line.words[0].superscript)
        gap = line.box.top - edge
        if gap > NEAR * line.size or len(notes) == MOST_NOTES:
            break
        if marked or (not notes and (line.size < SMALLER * size or line.italic)):
            notes.append([line])
        elif notes and gap < TIGHT * line.size and abs(line.size - notes[-1][0].size) < 0.6:
            if line.size >= 1.1 * size or line.bold != notes[-1][-1].bold:
                break
            notes[-1].append(line)
        else:
            break
        edge = line.box.bottom
    return tuple(" ".join(line.text for line in note) for note in notes)


def is_caption_of(paragraph: Paragraph, table: Table) -> bool:
    """Whether a paragraph says the title of a table again, as above a piece of it on the next page."""
    if not table.title:
        return False
    said, title = paragraph.text.casefold(), table.title.casefold()
    return said.startswith(title) and len(said) < len(title) + 20
