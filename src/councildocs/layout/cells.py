"""The paragraphs of a table's cells."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from councildocs.layout.model import Cell, Line, Paragraph
from councildocs.layout.paragraphs import read_paragraphs
from councildocs.layout.spans import Keeps


def cell_paragraphs(*cells: Cell, keeps: Keeps = lambda first, second: True) -> list[Paragraph]:
    """The paragraphs of cells, cell by cell; what stands on two pages is not joined."""
    return [paragraph for cell in cells for paragraph in _by_page(cell.lines, keeps)]


def _by_page(lines: Iterable[Line], keeps: Keeps) -> Iterable[Paragraph]:
    for _, group in groupby(lines, key=lambda line: line.page):
        yield from read_paragraphs(list(group), keeps)
