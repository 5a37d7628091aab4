"""What was seen on a page, drawn on its picture: boxes in a colour for each layer, with labels."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

from councildocs.geometry import Box
from councildocs.layout import Layout, Table, turn_back
from councildocs.page import Page
from councildocs.records import Extraction, Record
from councildocs.structure import Paper
from councildocs.writers.terminal import one_line

LAYERS = {
    "words": "#9aa0a6",
    "lines": "#1a73e8",
    "blocks": "#188038",
    "tables": "#e8710a",
    "parts": "#9334e6",
    "records": "#d93025",
}
"""Each layer with its colour, in the order in which they are drawn."""

Font = ImageFont.FreeTypeFont | ImageFont.ImageFont

LONGEST_LABEL = 40
LABEL_SIZE = 6
"""Height of a label's letters in points of the page."""
SLACK = 1.5
"""Points by which the box of a block is drawn larger, so that those of its lines stay visible."""
MARGIN = 4
"""Points between the edge of the page and the frame of its part."""


class Mark(NamedTuple):
    """A box to draw in points of the page, its layer, and its label."""

    layer: str
    box: Box
    label: str = ""


def marks(
    page: Page, layout: Layout, paper: Paper, extraction: Extraction, layers: Collection[str]
) -> list[Mark]:
    """The marks of the layers asked for, in drawing order."""
    found: dict[str, Callable[[], Iterator[Mark]]] = {
        "words": lambda: (Mark("words", word.box) for word in page.words),
        "lines": lambda: _as_viewed(_lines(layout), layout),
        "blocks": lambda: _as_viewed(_blocks(layout), layout),
        "tables": lambda: _as_viewed(_tables(layout), layout),
        "parts": lambda: _parts(page, paper),
        "records": lambda: _records(page.number, extraction),
    }
    return [mark for layer in LAYERS if layer in layers for mark in found[layer]()]


def draw(picture: Image.Image, boxes: Iterable[Mark], scale: float, layers: Iterable[str] = ()) -> Image.Image:
    """The picture with the marks drawn on it (`scale` pixels a point) and a legend of `layers` beneath."""
    drawn = picture.convert("RGB")
    pen = ImageDraw.Draw(drawn, "RGBA")
    font = ImageFont.load_default(max(8, LABEL_SIZE * scale))
    width = max(1, round(scale / 2))
    labels = []
    for mark in boxes:
        color = LAYERS[mark.layer]
        x0, top, x1, bottom = (round(edge * scale) for edge in mark.box)
        edges = (min(x0, x1), min(top, bottom), max(x0, x1), max(top, bottom))
        pen.rectangle(edges, fill=color + "22" if mark.layer == "records" else None, outline=color, width=width)
        if mark.label:
            labels.append((edges, mark.label, color))
    for edges, label, color in labels:  # after all boxes, so that no box covers them
        _label(pen, edges, label, color, font)
    return _with_legend(drawn, list(layers), font) if layers else drawn


def _label(pen: ImageDraw.ImageDraw, edges: tuple[int, int, int, int], label: str, color: str, font: Font) -> None:
    """The label on a tag that stands on the upper edge of the box, or inside it at the top of the page."""
    left, top, right, bottom = pen.textbbox((0, 0), label, font=font)
    height, length = bottom - top + 2, right - left + 4
    x, y = edges[0], edges[1] - height if edges[1] >= height else edges[1]
    pen.rectangle((x, y, x + length, y + height), fill=color)
    pen.text((x + 2 - left, y + 1 - top), label, fill="#ffffff", font=font)


def _with_legend(picture: Image.Image, layers: list[str], font: Font) -> Image.Image:
    """The picture with a strip beneath it that names the colours."""
    strip = round(font.getbbox("Ag")[3] * 2)
    whole = Image.new("RGB", (picture.width, picture.height + strip), "#ffffff")
    whole.paste(picture, (0, 0))
    pen = ImageDraw.Draw(whole)
    x = strip // 2
    for layer in layers:
        y = picture.height + strip // 4
        pen.rectangle((x, y, x + strip // 2, y + strip // 2), fill=LAYERS[layer])
        x += strip // 2 + 4
        pen.text((x, y), layer, fill="#000000", font=font)
        x += round(pen.textlength(layer, font=font)) + strip // 2
    return whole


def _as_viewed(boxes: Iterable[Mark], layout: Layout) -> Iterator[Mark]:
    """The marks where they lie on the page as viewed: a page whose text runs up its side was turned to be read."""
    for mark in boxes:
        yield mark._replace(box=turn_back(mark.box, layout.turned, layout.width, layout.height))


def _lines(layout: Layout) -> Iterator[Mark]:
    for line in layout.furniture:
        yield Mark("lines", line.box, "furniture")
    for block in layout.blocks:
        lines = (line for cell in block.cells for line in cell.lines) if isinstance(block, Table) else block.lines
        yield from (Mark("lines", line.box) for line in lines if line.page == layout.number)


def _blocks(layout: Layout) -> Iterator[Mark]:
    for block in layout.blocks:
        if isinstance(block, Table):
            here = (box for number, box in block.boxes if number == layout.number)
            yield from (Mark("blocks", box.grown(SLACK), "table") for box in here)
        else:
            yield Mark("blocks", block.box.grown(SLACK), f"heading {block.heading}" if block.heading else "")


def _tables(layout: Layout) -> Iterator[Mark]:
    for block in layout.blocks:
        if isinstance(block, Table):
            yield from (Mark("tables", cell.box) for cell in block.cells if cell.page == layout.number)
            label = f"{block.row_count} rows, {block.column_count} columns, {block.method}"
            yield from (Mark("tables", box, label) for number, box in block.boxes if number == layout.number)


def _parts(page: Page, paper: Paper) -> Iterator[Mark]:
    """A frame around the page for each part on it, one inside the other."""
    here = (part for part in paper.parts if part.first <= page.number <= part.last)
    for depth, part in enumerate(here, start=1):
        inset = MARGIN * depth
        frame = Box(inset, inset, max(inset, page.width - inset), max(inset, page.height - inset))
        yield Mark("parts", frame, _short(f"{part.id} {part.kind.value}", part.title))


def _records(number: int, extraction: Extraction) -> Iterator[Mark]:
    """A box for each place of a record on the page; parts have a layer of their own."""
    for record in extraction.records():
        if record.kind_name != "part":
            for place in record.provenance:
                if place.page == number:
                    yield Mark("records", Box(*place.box), _short(record.kind_name.replace("_", " "), _name(record)))


def _name(record: Record) -> str | None:
    """What a record is called in few words: its number, or else its first field of text."""
    fields = record.model_dump(exclude={"part", "provenance"})
    for key in ("number", "reference", "code", "name", "title"):
        if fields.get(key):
            return str(fields[key])
    return next((value for value in fields.values() if isinstance(value, str) and value), None)


def _short(kind: str, name: str | None) -> str:
    """`minute 86`, cut where it is long."""
    label = one_line(f"{kind} {name}" if name else kind)
    return label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1] + "…"
