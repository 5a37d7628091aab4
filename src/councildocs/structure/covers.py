"""The cover of a report: where it ends, the sentence that says whose report it is, and a title without a label."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median_low

import regex

from councildocs.geometry import Box
from councildocs.layout import Block, Line, Paragraph
from councildocs.layout.spans import join_lines
from councildocs.structure.labelled import labelled
from councildocs.structure.report_words import is_word, label_of, label_or_heading, says_itself, text_kind
from councildocs.structure.rows import Row, gap_above, rows_of
from councildocs.structure.sections import heading_text
from councildocs.values.dates import find_dates

DEEPEST = 40
"""A cover ends after so many blocks, or where the text begins."""
TOP = 6
"""A committee that is named without a label stands in the first rows."""
CLOSE = 1.2
"""A title goes on in lines that are less than so many times their size away."""
NEAR = 0.9
"""So does the name of whoever reports."""
LARGER = 1.08

_SENTENCE = regex.compile(r"(?:a |joint )*report (?:of|by|from) (?:the )?(?=\p{Lu})(?<author>.{3,})", regex.IGNORECASE)
_TO = regex.compile(r"report to (?:the )?(?=\p{Lu}).{3,80}", regex.IGNORECASE)
_JOIN = regex.compile(r"[\s,:–—(-]*(?:\b(?:on|of|held|dated|meeting|date))?[\s,:–—(-]*\Z", regex.IGNORECASE)
_PORTFOLIO = regex.compile(r"\(.{0,40}(?:member|councillor|cllr|portfolio|leader)\b.*\)", regex.IGNORECASE)
NUMBER = regex.compile(r"[A-Z]?\d{1,3}[a-z]{0,2}(?:\.\d{1,2})?")
"""The number of an agenda item."""
_ITEM = regex.compile(r"(?:agenda )?item\b.{0,20}\d.{0,8}", regex.IGNORECASE)


def cover_length(blocks: Sequence[Block]) -> int:
    """How many blocks stand before the first heading of the text."""
    for at, block in enumerate(blocks[:DEEPEST]):
        if block.page > blocks[0].page + 1:
            return at
        if isinstance(block, Paragraph) and _begins_text(block) and at > 0:
            return at
    return min(len(blocks), DEEPEST)


def _begins_text(block: Paragraph) -> bool:
    text = heading_text(block)
    if label_of(text.strip(" :")):
        return False
    numbered = bool(block.marker and block.marker[0].isdigit())
    return bool(text_kind(text)) or (numbered and (block.heading > 0 or len(block.lines) > 1))


def without_date(text: str) -> str:
    """A body's name without the date of its meeting.

    >>> without_date("Harbour Board – 4 March 2025"), without_date("Harbour Board")
    ('Harbour Board', 'Harbour Board')
    """
    dates = find_dates(text)
    if not dates:
        return text
    head = _JOIN.sub("", text[: dates[0].start])
    return head or text[dates[-1].end :].strip(" ,:–-")


def author_sentence(rows: Sequence[Row]) -> tuple[str, list[Line]] | None:
    """Whoever reports, where a sentence says it on one line or more (`Report of the Harbour Master`), and its lines."""
    for at, row in enumerate(rows):
        for piece in row.pieces:
            match = _SENTENCE.fullmatch(piece.text)
            if match and label_of(piece.text) is None:
                more = _same_print(rows, at)
                return " ".join([match["author"], *([join_lines(more)] if more else [])]), [*piece.lines, *more]
    return None


def _same_print(rows: Sequence[Row], at: int) -> list[Line]:
    """The lines under a row that go on in the same print, because it was full."""
    found: list[Line] = []
    every = [line for row in rows for piece in row.pieces for line in piece.lines]
    left, right = min(line.box.x0 for line in every), max(line.box.x1 for line in every)
    first = rows[at].pieces[0].lines[0]
    for before, row in pairwise(rows[at:]):
        line = row.pieces[0].lines[0]
        alike = line.bold == first.bold and abs(line.size - first.size) < 0.6
        if not alike or len(row.pieces) > 1 or gap_above(row, before) > NEAR or label_or_heading(row.text):
            break
        if not is_full(before.pieces[0].lines[-1], line, left, right):
            break
        found.append(line)
    return found


def is_full(line: Line, after: Line, left: float, right: float) -> bool:
    """Whether a line was broken because the next word had no room in it; in a centred one the room is on both sides."""
    centred = abs(line.box.center - (left + right) / 2) < line.size and line.box.x0 > left + line.size
    room = (right - left) - line.box.width if centred else right - line.box.x1
    return after.words[0].box.width + 0.2 * line.size > room


def title_on_cover(blocks: Sequence[Block]) -> str | None:
    """What a cover calls its report: what its label gives, else the lines that stand out most; None without either."""
    front = blocks[: cover_length(blocks)]
    found = labelled(front, label_or_heading, says_itself)
    for kind in ("title", "weak title"):
        for one in found:
            if one.kind == kind and any(map(str.isalpha, one.text)):
                return one.text.strip(" :,;")
    taken = [line for one in found if one.kind != "heading" for line in (*one.label.lines, *one.lines)]
    rows = list(rows_of(front))
    said = author_sentence(rows)
    taken += said[1] if said else []
    if not any(one.kind in ("report_to", "weak report_to") for one in found):
        taken += _body(rows)
    title = unlabelled_title(front, taken)
    return title[0] if title else None


def item_on_cover(blocks: Sequence[Block]) -> str | None:
    """The number of the agenda item that a cover prints behind its label."""
    front = blocks[: cover_length(blocks)]
    if not any("item" in text.casefold() for block in front for text in _texts(block)):
        return None
    found = (one.text.strip(" .") for one in labelled(front, label_or_heading, says_itself) if one.kind == "item")
    return next((number for number in found if NUMBER.fullmatch(number)), None)


def _texts(block: Block) -> Iterator[str]:
    yield from (block.text,) if isinstance(block, Paragraph) else (cell.text for cell in block.cells)


def _body(rows: Sequence[Row]) -> Sequence[Line]:
    """The line at the top that names the committee."""
    for row in rows[:TOP]:
        for piece in row.pieces:
            if is_word("body", without_date(piece.text)) and not is_word("council", piece.text):
                return piece.lines
    return ()


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
    if dates and (dates[0].end - dates[0].start > 0.6 * len(text) or is_word("body", without_date(text))):
        return False
    return not (text.endswith(":") or label_or_heading(text.strip(" :")) or any(_is_other(text)))


def _is_other(text: str) -> Iterator[bool]:
    """Whether a line of a cover says something else than what the report is about."""
    yield from (is_word(kind, text) for kind in ("heading_only", "classification", "decision_type", "council"))
    yield from (bool(pattern.fullmatch(text)) for pattern in (_TO, _ITEM, _SENTENCE))
    yield bool(_PORTFOLIO.search(text))


def _stands_out(row: Row) -> tuple[int, bool]:
    line = row.pieces[0].lines[0]
    return round(line.size), line.bold


def _goes_on(row: Row, title: Row, usual: int) -> bool:
    """Whether a row is in the print of the title above it, or is its subtitle: larger than running text."""
    return _stands_out(row) == _stands_out(title) or _stands_out(row)[0] > LARGER * usual
