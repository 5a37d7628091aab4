"""Lines in the order in which a part is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from councildocs.layout import Block, Line, Paragraph
from councildocs.structure.rows import in_page_order


def in_reading_order(blocks: Sequence[Block], lines: Iterable[Line]) -> list[Line]:
    """The lines in the order of the blocks that they are from, each once; pieces of a line that is there are left out.

    Columns that stand side by side are read one after the other, as the paper was written.
    """
    wanted = in_page_order(lines)
    places: dict[int, int] = {}
    for place, line in enumerate(_lines(blocks)):
        for one in wanted:
            if id(one) not in places and one.page == line.page and line.box.holds(one.box, slack=0.1):
                places[id(one)] = place
    return sorted(wanted, key=lambda line: (line.page, places.get(id(line), len(places)), line.box.x0))


def _lines(blocks: Iterable[Block]) -> Iterator[Line]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from block.lines
        else:
            for cell in sorted(block.cells, key=lambda cell: (cell.row, cell.column)):
                yield from cell.lines
