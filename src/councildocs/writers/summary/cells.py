"""How values, pages and lists of records look in a summary."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from councildocs.records import PageRange, Record
from councildocs.writers.terminal import printable

SHORT = 14
"""A column whose longest entry has at most so many letters keeps its width; the others wrap."""


def text(value: object, style: str = "") -> Text:
    """A value as shown: nothing for None, false and empty, `yes` for true, lists joined by commas.

    >>> text(None).plain, text(True).plain, text(["North", "South"]).plain, text(12.0).plain
    ('', 'yes', 'North, South', '12')
    """
    match value:
        case Text():
            return value
        case None | False | "":
            plain = ""
        case True:
            plain = "yes"
        case float():
            plain = f"{value:g}"
        case PageRange():
            plain = span(value)
        case list() | tuple():
            plain = ", ".join(str(item) for item in value)
        case _:
            plain = str(value)
    return Text(printable(plain), style=style, overflow="fold")


def span(pages: PageRange) -> str:
    """A range of pages.

    >>> span(PageRange(first=5, last=14)), span(PageRange(first=5, last=5))
    ('5–14', '5')
    """
    return str(pages.first) if pages.first == pages.last else f"{pages.first}–{pages.last}"


def page_of(record: Record) -> str:
    """The pages of the PDF that the record runs over, empty where it has no place."""
    pages = [place.page for place in record.provenance]
    return span(PageRange(first=min(pages), last=max(pages))) if pages else ""


def joined(*values: object, by: str = ", ") -> str:
    """The values that say something, in one line.

    >>> joined("Councillor B Ash", None, "", "Chair")
    'Councillor B Ash, Chair'
    """
    return by.join(shown for shown in (text(value).plain for value in values) if shown)


class Column(NamedTuple):
    """A heading, and what stands under it for a record: the name of a field or a function."""

    heading: str
    value: str | Callable[..., object]

    def of(self, record: Any) -> RenderableType:
        found = self.value(record) if callable(self.value) else getattr(record, self.value)
        return found if isinstance(found, (Text, Group, Table, Padding)) else text(found)


PAGE = Column("Page", page_of)


def listing(records: Sequence[Any], *columns: Column) -> Table:
    """A table with a row for each record, without the columns that would be empty."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1))
    filled: list[list[RenderableType]] = []
    for column in columns:
        cells = [column.of(record) for record in records]
        if not all(isinstance(cell, Text) and not cell.plain for cell in cells):
            table.add_column(column.heading, overflow="fold", width=_width(column.heading, cells))
            filled.append(cells)
    for row in zip(*filled, strict=True):
        table.add_row(*row)
    return table


def facts(pairs: Iterable[tuple[str, object]]) -> Table:
    """Labels and values side by side, without those that are empty."""
    grid = Table.grid(padding=(0, 2))
    shown = [(label, text(value)) for label, value in pairs]
    shown = [(label, value) for label, value in shown if value.plain]
    grid.add_column(width=max((len(label) for label, _ in shown), default=0), style="dim")
    grid.add_column(overflow="fold")
    for label, value in shown:
        grid.add_row(label, value)
    return grid


def marked(rows: Iterable[tuple[str, Text]]) -> Table:
    """A list whose markers stand in a column of their own, the texts wrapped beside them."""
    grid = Table.grid(padding=(0, 1))
    shown = [(text(marker, "bold"), body) for marker, body in rows]
    grid.add_column(overflow="fold", width=min(SHORT + 6, max((len(marker) for marker, _ in shown), default=0)))
    grid.add_column(overflow="fold")
    for marker, body in shown:
        grid.add_row(marker, body)
    return grid


def heading(name: str | None, *, first: bool) -> list[RenderableType]:
    """The name of a group of records, with a line of space above it where it is not the first."""
    return [text(name, "bold") if first else Text.assemble("\n", text(name, "bold"))] if name else []


def indented(body: RenderableType, by: int = 2) -> Padding:
    """The same, further right."""
    return Padding(body, (0, 0, 0, by))


def _width(heading: str, cells: Iterable[RenderableType]) -> int | None:
    """The width of a column of short entries; None for one that wraps."""
    longest = len(heading)
    for cell in cells:
        if not isinstance(cell, Text) or cell.cell_len > SHORT:
            return None
        longest = max(longest, cell.cell_len)
    return longest
