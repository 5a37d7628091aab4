"""The title of a report whose cover prints it without a label."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median_low

from councildocs.geometry import Box
from councildocs.layout import Block, Line, Paragraph
from councildocs.layout.spans import join_lines
from councildocs.recognisers.reports.words import is_word, label_or_heading
from councildocs.structure.rows import Row, gap_above, rows_of
from councildocs.values.dates import find_dates

CLOSE = 1.2
"""A title goes on in lines that are less than so many times their size away."""
LARGER = 1.08


def unlabelled_title(blocks: Sequence[Block], taken: Sequence[Line]) -> tuple[str, list[Line]] | None:
    """The lines of a cover that stand out most and are no field, label or date; None where nothing stands out."""
    boxes = {(line.page, line.box) for line in taken}
    rows = [row for row in rows_of(blocks) if len(row.pieces) == 1 and (not row.tabular or row.pieces[0].bold)]
    free = [at for at, row in enumerate(rows) if _may_be_title(row, boxes)]
    if not free:
        return None
    usual = median_low(_stands_out(row)[0] for row in rows)
    best = max(free, key=lambda at: (_stands_out(rows[at]), -at))
    if _stands_out(rows[best]) <= (usual, False):
        return None
    lines = [rows[best].pieces[0].lines[0]]
    for at in range(best + 1, len(rows)):
        if at not in free or gap_above(rows[at], rows[at - 1]) > CLOSE or not _goes_on(rows[at], rows[best], usual):
            break
        lines += rows[at].pieces[0].lines
    return join_lines(lines), lines


def _may_be_title(row: Row, taken: set[tuple[int, Box]]) -> bool:
    piece: Paragraph = row.pieces[0]
    text = piece.text
    if any((line.page, line.box) in taken for line in piece.lines) or sum(map(str.isalpha, text)) < 5:
        return False
    dates = find_dates(text)
    if dates and dates[0].end - dates[0].start > 0.6 * len(text):
        return False
    kinds = ("heading_only", "classification", "decision_type")
    return not (text.endswith(":") or label_or_heading(text.strip(" :")) or any(is_word(kind, text) for kind in kinds))


def _stands_out(row: Row) -> tuple[int, bool]:
    line = row.pieces[0].lines[0]
    return round(line.size), line.bold


def _goes_on(row: Row, title: Row, usual: int) -> bool:
    """Whether a row is in the print of the title above it, or is its subtitle: larger than running text."""
    return _stands_out(row) == _stands_out(title) or _stands_out(row)[0] > LARGER * usual
