"""What a stage of the pipeline sees, as stable text: one thing a line, so that two runs can be compared."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from councildocs.geometry import Box
from councildocs.layout import Layout, Line, Paragraph, Table
from councildocs.page import Page, Style, Tag, Word
from councildocs.records import Extraction
from councildocs.structure import Paper, Part


def page_lines(pages: Iterable[Page]) -> Iterator[str]:
    """Every word, rule, fill, image, link and tag of the pages, in the order of the PDF."""
    for page in pages:
        yield _line("page", page.number, _size(page.width, page.height), label=page.label, unmapped=page.unmapped)
        for word in page.words:
            yield "  " + _word(word)
        for rule in page.rules:
            yield _line("  rule", _box(rule.box), rule.color)
        for fill in page.fills:
            yield _line("  fill", _box(fill.box), fill.color, "" if fill.rectangle else "shape")
        for image in page.images:
            yield _line("  image", _box(image.box))
        for link in page.links:
            yield _line("  link", _box(link.box), quoted(link.target))
        for tag in page.tags:
            yield from _tag(tag, "  ")


def layout_lines(layouts: Iterable[Layout]) -> Iterator[str]:
    """Every line of the furniture, the paragraphs and the tables, page by page in reading order."""
    for layout in layouts:
        state = "unreadable" if layout.unreadable else "blank" if layout.blank else ""
        size = _size(layout.width, layout.height)
        yield _line("page", layout.number, size, state, printed=layout.printed_page, turned=layout.turned)
        for line in layout.furniture:
            yield _line("  furniture", _box(line.box), quoted(line.text))
        for block in layout.blocks:
            yield from _table(block) if isinstance(block, Table) else _paragraph(block)
        for word in layout.hidden:
            yield _line("  hidden", _box(word.box), quoted(word.text))


def part_lines(paper: Paper) -> Iterator[str]:
    """The bookmarks, then the parts with what each cut rests on and the headings inside."""
    for entry in paper.outline:
        yield _line("bookmark", entry.level, f"p{entry.page}" if entry.page else "", quoted(entry.title))
    for part in paper.parts:
        yield _line(
            "part", part.id, part.kind.value, _span(part.first, part.last),
            basis=part.basis, item=part.agenda_item, parent=part.parent, title=part.title,
        )  # fmt: skip
        yield from _headings(part)


def record_lines(extraction: Extraction) -> Iterator[str]:
    """Every record with its places and the fields that say something; what it holds stands below it."""
    if extraction.council:
        yield _line("council", quoted(extraction.council))
    for record in extraction.records():
        yield from _fields(record.kind_name, record.model_dump(mode="json", by_alias=True), "")


def quoted(text: str) -> str:
    """The text in quotes, whatever is not plainly visible escaped.

    >>> print(quoted('to "note"\\tit'), quoted("a\\xa0b"))
    "to \\"note\\"\\tit" "a\\u00a0b"
    """
    return "".join(x if x.isprintable() else f"\\u{ord(x):04x}" for x in json.dumps(text, ensure_ascii=False))


def _line(*things: object, **named: object) -> str:
    """The things that are not empty and `name=value` of those that say something, with spaces between."""
    pairs = (f"{name}={_value(value)}" for name, value in named.items() if value not in (None, "", 0, [], {}, False))
    return " ".join([*(str(thing) for thing in things if thing != ""), *pairs])


def _value(value: object) -> str:
    if isinstance(value, float):
        return f"{value:g}"
    return quoted(value) if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _box(box: Box | Iterable[float]) -> str:
    """`[72 100.5 300 112]`"""
    return "[" + " ".join(_points(edge) for edge in box) + "]"


def _points(length: float) -> str:
    """A length to a tenth of a point.

    >>> _points(72.04), _points(-0.01), _points(10.25)
    ('72', '0', '10.2')
    """
    return f"{round(length, 1) + 0.0:g}" if abs(length) < 100_000 else f"{length:.0f}"


def _size(width: float, height: float) -> str:
    return f"{_points(width)}x{_points(height)}"


def _span(first: int, last: int) -> str:
    return f"p{first}" if first == last else f"p{first}-{last}"


def _word(word: Word) -> str:
    flags = ("glued" if word.glued else "", "superscript" if word.superscript else "")
    content = f"mcid={word.mcid}" if word.mcid >= 0 else ""
    return _line("word", _box(word.box), quoted(word.text), *flags, _style(word.style), content)


def _style(style: Style) -> str:
    flags = [name for name in ("bold", "italic", "invisible") if getattr(style, name)]
    angle = f"{style.angle}°" if style.angle else ""
    color = style.color if style.color != "#000000" else ""
    return _line(style.font.replace(" ", "_"), _points(style.size), *flags, color, angle)


def _tag(tag: Tag, indent: str) -> Iterator[str]:
    spans = f"{tag.row_span}x{tag.column_span}" if (tag.row_span, tag.column_span) != (1, 1) else ""
    yield _line(f"{indent}tag", tag.role, spans, mcids=list(tag.mcids))
    for child in tag.children:
        yield from _tag(child, indent + "  ")


def _text_line(line: Line, page: int) -> str:
    flags = [name for name in ("bold", "italic") if getattr(line, name)]
    elsewhere = f"p{line.page}" if line.page != page else ""
    return _line("    line", elsewhere, _box(line.box), _points(line.size), *flags, quoted(line.text))


def _paragraph(paragraph: Paragraph) -> Iterator[str]:
    yield _line(
        "  paragraph", _box(paragraph.box),
        heading=paragraph.heading, marker=paragraph.marker, level=paragraph.level, text=paragraph.text,
    )  # fmt: skip
    for line in paragraph.lines:
        yield _text_line(line, paragraph.page)


def _table(table: Table) -> Iterator[str]:
    places = " ".join(f"p{page} {_box(box)}" for page, box in table.boxes)
    size = f"{table.row_count}x{table.column_count}"
    header = f"{table.header_rows}+{table.header_columns}" if table.header_rows or table.header_columns else ""
    yield _line(
        "  table", places, size, table.method, f"header={header}" if header else "", join=table.join, title=table.title
    )
    for note in table.notes:
        yield _line("    note", quoted(note))
    for cell in table.cells:
        spans = f"{cell.row_span}x{cell.column_span}" if (cell.row_span, cell.column_span) != (1, 1) else ""
        where = f"p{cell.page}" if cell.page != table.page else ""
        flag = "header" if cell.header else ""
        place = f"({cell.row},{cell.column})"
        yield _line("    cell", place, spans, where, _box(cell.box), flag, cell.fill or "", quoted(cell.text))


def _headings(part: Part) -> Iterator[str]:
    for paragraph in part.paragraphs:
        if paragraph.heading:
            yield _line("  heading", paragraph.heading, f"p{paragraph.page}", quoted(paragraph.text))


def _fields(kind: str, fields: Mapping[str, Any], indent: str) -> Iterator[str]:
    """A record on a line, the records inside it on indented lines under the name of their list."""
    inside = {name: value for name, value in fields.items() if _holds_records(value)}
    own = {name: value for name, value in fields.items() if name not in inside and name != "provenance"}
    places = (f"p{place['page']} {_box(place['box'])}" for place in fields.get("provenance", ()))
    yield _line(f"{indent}{kind}", *places, **own)
    for name, members in inside.items():
        if name != "provenance":
            for member in members:
                yield from _fields(name, member, indent + "  ")


def _holds_records(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(item, dict) for item in value)
