"""Sheets laid out as one PDF, with what stands in their margins and the bookmarks that lead to them.

The bytes depend on the content alone: reportlab is asked for its invariant output with one fixed date.
"""

from __future__ import annotations

import io
import os
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, NextPageTemplate, PageBreak, PageTemplate

from sample_docs.builder.blocks import Block, Para
from sample_docs.builder.draw import flowables
from sample_docs.builder.look import OFFICE, Look, register_fonts

PUBLISHED = "1762160400"  # 3 November 2025, 09:00 UTC, in seconds since 1970
SHORT, LONG = A4
BLANK = (Para(""),)  # something has to flow, or reportlab never begins the page
EDGE = 26.0  # from the edge of the sheet to the base line of a mark


@dataclass(frozen=True, slots=True)
class Mark:
    """A text in the margin; `{page}` and `{pages}` are filled in.  `once`: on the first page of its sheet only."""

    text: str
    place: Literal["top right", "top centre", "foot"] = "foot"
    size: float = 12.0
    bold: bool = False
    once: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A run of pages of one size.  `turned`: landscape content on a portrait sheet with a /Rotate entry.

    `middle` is a text that stands alone in the middle of the page; `unnumbered` is how many pages of the PDF come
    before the page that is printed as number 1; `bookmark` is (level, title).
    """

    blocks: Sequence[Block] = ()
    look: Look = OFFICE
    landscape: bool = False
    turned: bool = False
    marks: tuple[Mark, ...] = ()
    middle: str = ""
    bookmark: tuple[int, str] | None = None
    unnumbered: int = 0

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as the reader sees them."""
        return (LONG, SHORT) if self.landscape or self.turned else (SHORT, LONG)


@dataclass(frozen=True, slots=True)
class Imprint:
    """What the PDF says about itself."""

    title: str
    author: str
    creator: str = "Word processor of an invented council"


@dataclass(slots=True)
class Progress:
    """Which sheets have begun, so that bookmarks and first-page marks are set once."""

    begun: set[int] = field(default_factory=set)


def page_count(sheet: Sheet) -> int:
    """How many pages a sheet fills."""
    document = layout([replace(sheet, bookmark=None)], Imprint("", ""), io.BytesIO(), pages=1)
    return int(document.page)


def render(sheets: Sequence[Sheet], imprint: Imprint) -> bytes:
    """The PDF of the sheets in their order."""
    out = io.BytesIO()
    layout(sheets, imprint, out, pages=sum(map(page_count, sheets)))
    return out.getvalue()


def layout(sheets: Sequence[Sheet], imprint: Imprint, out: io.BytesIO, pages: int) -> Any:
    """The reportlab document after it has been built into `out`."""
    register_fonts()
    os.environ["SOURCE_DATE_EPOCH"] = PUBLISHED
    document = BaseDocTemplate(
        out, pagesize=A4, invariant=1, title=imprint.title, author=imprint.author, creator=imprint.creator,
        lang="en-GB",
    )
    progress = Progress()
    document.addPageTemplates([page_template(n, sheet, progress, pages) for n, sheet in enumerate(sheets)])
    document.build(story(sheets))
    return document


def story(sheets: Sequence[Sheet]) -> list[Flowable]:
    """Everything that flows, with a new page and page template before each sheet but the first."""
    flow: list[Flowable] = []
    for number, sheet in enumerate(sheets):
        if number:
            flow += [NextPageTemplate(str(number)), PageBreak()]
        left, _, right, _ = sheet.look.margins
        flow += flowables(sheet.blocks or BLANK, sheet.look, sheet.size[0] - left - right)
    return flow


def page_template(number: int, sheet: Sheet, progress: Progress, pages: int) -> PageTemplate:
    """The frame of a sheet and what is drawn on each of its pages before the text flows in."""
    left, top, right, bottom = sheet.look.margins
    width, height = sheet.size
    frame = Frame(left, bottom, width - left - right, height - top - bottom, 0, 0, 0, 0)

    def begin(canvas: Canvas, document: BaseDocTemplate) -> None:
        first = number not in progress.begun
        progress.begun.add(number)
        if first and sheet.bookmark:
            level, title = sheet.bookmark
            canvas.bookmarkPage(f"sheet{number}")
            canvas.addOutlineEntry(title, f"sheet{number}", level)
        draw_marks(canvas, sheet, first, document.page - sheet.unnumbered, pages)
        if sheet.turned:
            canvas.transform(0, 1, -1, 0, SHORT, 0)

    template = PageTemplate(str(number), [frame], onPage=begin, pagesize=sheet.size)
    template.rotation = 90 if sheet.turned else 0
    return template


def draw_marks(canvas: Canvas, sheet: Sheet, first: bool, page: int, pages: int) -> None:
    """Draw what stands in the margins, upright on the sheet as it is printed (so turned with a turned page)."""
    width, height = (LONG, SHORT) if sheet.landscape else (SHORT, LONG)
    if sheet.middle:
        canvas.setFont("Helvetica", 12)
        canvas.drawCentredString(width / 2, height / 2, sheet.middle)
    for mark in sheet.marks:
        if mark.once and not first:
            continue
        canvas.setFont("Helvetica-Bold" if mark.bold else "Helvetica", mark.size)
        text = mark.text.format(page=page, pages=pages)
        if mark.place == "top right":
            canvas.drawRightString(width - EDGE, height - EDGE - mark.size, text)
        elif mark.place == "top centre":
            canvas.drawCentredString(width / 2, height - EDGE - mark.size, text)
        else:
            canvas.drawCentredString(width / 2, EDGE, text)
