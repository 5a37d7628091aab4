"""Blocks drawn as reportlab's flowables."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reportlab.graphics.shapes import Drawing, Polygon
from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, HRFlowable, LongTable, Paragraph, Spacer
from reportlab.platypus import Table as Grid

from sample_docs.builder.blocks import (
    Arrow,
    Block,
    Boxed,
    Cell,
    Fields,
    Heading,
    Item,
    Line,
    Para,
    Space,
    Span,
    Table,
)
from sample_docs.builder.look import Look

HAIR = 0.5
INDENT = 36.0
ALIGN = {"l": TA_LEFT, "c": TA_CENTER, "r": TA_RIGHT}
ARROWS: dict[Arrow, list[float]] = {  # an outline in a square of 10 points
    "up": [5, 10, 10, 5, 7, 5, 7, 0, 3, 0, 3, 5, 0, 5],
    "down": [5, 0, 10, 5, 7, 5, 7, 10, 3, 10, 3, 5, 0, 5],
    "level": [10, 5, 5, 10, 5, 7, 0, 7, 0, 3, 5, 3, 5, 0],
}


def flowables(blocks: Iterable[Block], look: Look, width: float) -> list[Flowable]:
    """One flowable or more for each block, for a text column of `width` points."""
    return [flowable for block in blocks for flowable in draw(block, look, width)]


def draw(block: Block, look: Look, width: float) -> list[Flowable]:
    """The flowables of one block."""
    match block:
        case Heading(text, level):
            text = f"<u>{text}</u>" if look.underlined_headings else text
            return [Paragraph(markup(text), look.heading(level))]
        case Para(text, manner, indent):
            return [Paragraph(markup(text), look.style(manner, indent))]
        case Item():
            return [item(block, look)]
        case Fields():
            return [fields(block, look, width), Spacer(1, look.gap)]
        case Table():
            return [table(block, look, width), Spacer(1, look.gap * 1.5)]
        case Boxed(blocks):
            box = Grid([[flowables(blocks, look, width - 12)]], colWidths=[width])
            box.setStyle([("BOX", (0, 0), (-1, -1), 1, colors.black), ("TOPPADDING", (0, 0), (-1, -1), 5)])
            return [box, Spacer(1, look.gap)]
        case Line():
            return [HRFlowable(width="100%", thickness=0.8, color=colors.black, spaceBefore=4, spaceAfter=8)]
        case Space(points):
            return [Spacer(1, points)]


def markup(text: str) -> str:
    """The text as reportlab's paragraphs want it: raised ordinals as tags, a bare `&` escaped."""
    text = re.sub(r"&(?![a-z#0-9]{1,8};)", "&amp;", text)
    return re.sub(r"\^(st|nd|rd|th)\b", r'<super size="7" rise="4">\1</super>', text)


def item(block: Item, look: Look) -> Paragraph:
    """A paragraph with its mark hanging to the left."""
    style = look.style("body", indent=INDENT * block.level + block.hang)
    style.bulletIndent = INDENT * block.level
    style.bulletFontName, style.bulletFontSize = look.font, look.size
    return Paragraph(markup(block.text), style, bulletText=block.mark)


def fields(block: Fields, look: Look, width: float) -> Grid:
    """Labels and values side by side."""
    rows = [
        [Paragraph(markup(label), look.style("bold")), Paragraph(markup(value), look.style())]
        for label, value in block.rows
    ]
    grid = Grid(rows, colWidths=[width * block.share, width * (1 - block.share)])
    grid.setStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0),
                   ("TOPPADDING", (0, 0), (-1, -1), 0), ("BOTTOMPADDING", (0, 0), (-1, -1), 0)])
    return grid


def table(block: Table, look: Look, width: float) -> LongTable:
    """A table that may run over pages, its header rows repeated."""
    align = block.align or "l" * len(block.shares)
    wide = {(span.row, span.column) for span in block.spans if span.columns > 1 and span.row < block.header_rows}
    rows = [
        [cell_content(cell, r, c, block, look, TA_CENTER if (r, c) in wide else ALIGN[align[c]])
         for c, cell in enumerate(row)]
        for r, row in enumerate(block.rows)
    ]
    unit = width / sum(block.shares)
    grid = LongTable(rows, colWidths=[share * unit for share in block.shares], repeatRows=block.header_rows)
    grid.setStyle([*base_style(block), *map(span_style, block.spans), *fill_styles(block)])
    return grid


def cell_content(cell: str | Cell, row: int, column: int, block: Table, look: Look, align: int) -> Flowable:
    """What stands in a cell: a paragraph or a drawn arrow."""
    cell = cell if isinstance(cell, Cell) else Cell(cell)
    if cell.arrow:
        drawing = Drawing(10, 10)
        drawing.add(Polygon(ARROWS[cell.arrow], fillColor=colors.white, strokeColor=colors.black, strokeWidth=0.8))
        return drawing
    header = row < block.header_rows or column < block.header_columns
    strong = cell.bold or header or row in block.bold_rows
    style = ParagraphStyle(
        "cell", fontName=look.bold if strong else look.font, fontSize=block.size, leading=block.size * 1.18,
        alignment=align, embeddedHyphenation=1,
    )
    return Paragraph(markup(cell.text), style)


def base_style(block: Table) -> list[tuple[object, ...]]:
    """The commands for rules, padding and the header's tint."""
    last = block.header_rows - 1
    style: list[tuple[object, ...]] = [
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE" if block.size < 9 else "TOP"),
        *(("ALIGN", (c, 0), (c, -1), "CENTER") for c, letter in enumerate(block.align) if letter == "c"),
        ("TOPPADDING", (0, 0), (-1, -1), block.size * 0.28), ("BOTTOMPADDING", (0, 0), (-1, -1), block.size * 0.4),
        ("LEFTPADDING", (0, 0), (-1, -1), 4), ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    ]
    if block.rules == "grid":
        style.append(("GRID", (0, 0), (-1, -1), HAIR, colors.black))
    if block.rules == "lines":
        style.append(("LINEBELOW", (0, 0), (-1, -1), HAIR, colors.HexColor("#7f7f7f")))
    if block.header_fill and block.header_rows:
        style.append(("BACKGROUND", (0, 0), (-1, last), colors.HexColor(block.header_fill)))
    if block.header_fill and block.header_columns:
        style.append(("BACKGROUND", (0, 0), (block.header_columns - 1, -1), colors.HexColor(block.header_fill)))
    return style


def span_style(span: Span) -> tuple[object, ...]:
    """The command that joins the cells of a span."""
    return ("SPAN", (span.column, span.row), (span.column + span.columns - 1, span.row + span.rows - 1))


def fill_styles(block: Table) -> list[tuple[object, ...]]:
    """The commands that colour single cells."""
    return [
        ("BACKGROUND", (c, r), (c, r), colors.HexColor(cell.fill))
        for r, row in enumerate(block.rows)
        for c, cell in enumerate(row)
        if isinstance(cell, Cell) and cell.fill
    ]
