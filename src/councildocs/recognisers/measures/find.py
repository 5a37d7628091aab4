"""The measures of a part, and doubts about the totals of its tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from councildocs.recognisers.measures.boxes import boxes_in, is_box
from councildocs.recognisers.measures.build import Reader
from councildocs.recognisers.measures.context import LONGEST_TITLE, is_unit_note, tables_of
from councildocs.recognisers.measures.doubts import loss_issues, total_issues
from councildocs.recognisers.measures.grid import is_contents, is_matrix, read_grid
from councildocs.recognisers.measures.labels import is_not_measured
from councildocs.recognisers.measures.marks import Arrows
from councildocs.records import Issue, Measure
from councildocs.structure import Part


def find(part: Part) -> Iterator[Measure | Issue]:
    """Every measure of the part, table by table, and an issue for each total that is not the sum of its rows."""
    arrows = Arrows(part.layouts)
    titles = {paragraph.body.casefold() for paragraph in part.paragraphs if len(paragraph.text) <= LONGEST_TITLE}
    for table, around in tables_of(part):
        if any(is_not_measured(text) for text in (around.title_text, around.section_text, *around.above) if text):
            continue
        if is_box(table):
            yield from boxes_in(part, table, around, arrows, part.known_words)
            continue
        grid = read_grid(table, arrows, part.known_words)
        if grid and grid.title and is_unit_note(grid.title.text):
            around = replace(around, above=(grid.title.text, *around.above))
            grid = replace(grid, title=None)
        if grid and not is_contents(grid, titles) and not is_matrix(grid):
            yield from Reader(part, grid, around, arrows).measures()
            yield from total_issues(part, grid, around)
            yield from loss_issues(part, grid)
