"""Whether a draft is a table: not running text in columns, a list of contents, a form, a slide or a chart."""

from __future__ import annotations

from itertools import pairwise

import regex

from councildocs.layout.tables.draft import Draft, Slot
from councildocs.layout.tables.text import is_figure, is_mark, is_number

LEAST_FIGURES = 0.3
"""The share of figures among the cells of a table that no rule and no shade sets apart."""
LEAST_COLUMNS = 4
"""Two rows of words alone are a table when they have at least so many columns, all filled."""
LEAST_FULL = 0.8
DASHES = frozenset("-–—")
MOST_WORDS = 4
"""A list of names without rules fills this share of its cells, and has so many words in a cell on average."""
LEAST_PAIRS = 3
"""So many rows of two texts, each between rules, are a table."""
LEAST_SCALE = 5
"""The scale of a chart has at least so many figures."""
MOST_ACROSS = 0.2
"""The share of words that may run across the rules of a table."""

_SCALE = regex.compile(r"[£$€]?([-−]?\d{1,12}(?:\.\d{1,6})?)[%kmM]?")
_PAGES = regex.compile(r"(\d{1,3})(?:[-–](\d{1,3}))?")


def is_table(draft: Draft) -> bool:
    """Whether the draft has rows and columns of words."""
    held = [slot for slot in draft.slots if slot.words]
    rows = {slot.row for slot in held}
    columns = {slot.column for slot in held}
    if len(rows) == 1:
        return _is_row(draft, held)
    if len(columns) < 2 or len(rows) < 2 or len(held) < 4 or _is_contents(draft) or is_drawing(draft):
        return False
    if draft.method == "aligned":
        return is_listed(draft) or _is_named_list(draft)
    if draft.guessed and (not _has_rows(draft) or _has_bullets(draft)):
        return False
    if draft.method == "ruled":
        return len(held) >= 0.25 * len(draft.slots)
    return _figures(draft) >= 0.2 * len(held) or len(columns) > 2 or _is_paired_list(draft, held)


def _is_row(draft: Draft, held: list[Slot]) -> bool:
    """Whether a single ruled row is a table: names and a figure, or a piece of one that a page break cut off."""
    certain = draft.method == "ruled" and not draft.guessed
    return certain and len(held) > 1 and (len(held) > 2 or any(map(_is_figure, held)))


def is_drawing(draft: Draft) -> bool:
    """Whether the draft is a chart: words run across its rules, or there is a scale in it."""
    held = [slot for slot in draft.slots if slot.words]
    return (draft.method == "ruled" and _runs_across(draft, held)) or _has_scale(draft, held)


def _runs_across(draft: Draft, held: list[Slot]) -> bool:
    """Whether words run across the rules, as the labels of a chart do."""
    outside = words = 0
    for slot in held:
        box = draft.slot_box(slot).grown(0.3 * slot.words[0].style.size)
        words += len(slot.words)
        outside += sum(word.box.x0 < box.x0 or word.box.x1 > box.x1 for word in slot.words)
    return outside > MOST_ACROSS * words


def _has_scale(draft: Draft, held: list[Slot]) -> bool:
    """Whether figures in even steps stand side by side in one cell, or fall from the top of a column that no rule
    made."""
    if any(len(slot.words) >= LEAST_SCALE and _is_scale([word.text for word in slot.words]) for slot in held):
        return True
    if not draft.guessed:
        return False
    for column in range(draft.column_count):
        texts = [slot.text for slot in sorted(held) if slot.column == column and slot.column_span == 1]
        figures = [text for text in texts if is_number(text)]
        if 2 * len(figures) > len(texts) and any(
            _is_scale(figures[i : i + LEAST_SCALE], falling=True) for i in range(len(figures) - LEAST_SCALE + 1)
        ):
            return True
    return False


def _is_scale(texts: list[str], *, falling: bool = False) -> bool:
    """Whether texts are figures in even steps.

    >>> _is_scale(["0%", "20%", "40%", "60%", "80%", "100%"]), _is_scale(["3", "1", "4", "1", "5"])
    (True, False)
    """
    values = [_value(text) for text in texts]
    numbers = [value for value in values if value is not None]
    if len(numbers) < len(values):
        return False
    steps = [b - a for a, b in pairwise(numbers)]
    even = max(steps) - min(steps) <= 1e-6 * max(1.0, abs(steps[0])) and steps[0] != 0
    wide = abs(steps[0]) > 1 or 0 in numbers  # 5, 4, 3, 2, 1 may be marks
    return even and wide and (not falling or steps[0] < 0)


def _value(text: str) -> float | None:
    match = _SCALE.fullmatch(text.replace(",", ""))
    return float(match[1].replace("−", "-")) if match else None


def _is_contents(draft: Draft) -> bool:
    """Whether a text and a page number stand in each row, the numbers rising."""
    if draft.column_count != 2:
        return False
    right = [slot.text.replace(" ", "") for slot in sorted(draft.slots) if slot.column == 1 and slot.words]
    pages = [match for text in right if (match := _PAGES.fullmatch(text))]
    if len(pages) < 5 or len(pages) < 0.8 * len(right):
        return False
    rising = all(int(a[1]) <= int(b[1]) for a, b in pairwise(pages))
    return rising and (draft.method != "ruled" or any(match[2] for match in pages))


def is_listed(draft: Draft) -> bool:
    """Whether words alone make a table: at least three rows, and figures beside what names them; two rows when
    there are many columns."""
    beside = [slot for slot in draft.slots if slot.words and slot.column > 0 and slot.column_span == 1]
    rows = {slot.row for slot in beside}
    figures = sum(map(_is_figure, beside))
    if len(rows) < 3 and (draft.column_count < LEAST_COLUMNS or len(beside) < 2 * (draft.column_count - 1)):
        return False
    return len(rows) > 1 and _has_rows(draft) and figures >= max(3, LEAST_FIGURES * len(beside))


def _is_named_list(draft: Draft) -> bool:
    """Whether short texts stand in full rows of at least three columns under names with a rule below them."""
    held = [slot for slot in draft.slots if slot.words]
    if draft.column_count < 3 or draft.row_count < 4 or len(held) < LEAST_FULL * draft.column_count * draft.row_count:
        return False
    if any(slot.column_span > 1 for slot in held):
        return False
    ruled = any(abs(cut - draft.ys[1]) < held[0].words[0].style.size for cut in draft.cuts)
    return _is_set_apart(held) or (ruled and sum(len(slot.words) for slot in held) <= MOST_WORDS * len(held))


def _is_paired_list(draft: Draft, held: list[Slot]) -> bool:
    """Whether rules part rows of two texts each: a label and what it says, a risk and what is done about it."""
    rows = draft.row_count
    if draft.method != "rows ruled" or rows < LEAST_PAIRS or len(set(draft.bands)) < rows:
        return False
    return len(held) == 2 * rows and not any(slot.column_span > 1 or slot.row_span > 1 for slot in held)


def _is_set_apart(held: list[Slot]) -> bool:
    """Whether all names in the first row are bold, or of another color, and what stands below is not."""
    names = {(word.style.bold, word.style.color) for slot in held if slot.row == 0 for word in slot.words}
    below = [(word.style.bold, word.style.color) for slot in held if slot.row for word in slot.words]
    bold = all(bold for bold, _ in names) and 2 * sum(bold for bold, _ in below) < len(below)
    colors = {color for _, color in names}
    return bold or (len(colors) == 1 and not any(color in colors for _, color in below))


def _figures(draft: Draft) -> int:
    return sum(_is_figure(slot) for slot in draft.slots if slot.words)


def _is_figure(slot: Slot) -> bool:
    return is_figure(slot.text)


def _has_bullets(draft: Draft) -> bool:
    """Whether a column holds little but the marks of lists."""
    for column in range(draft.column_count):
        texts = [slot.text for slot in draft.slots if slot.column == column and slot.words]
        marks = [is_mark(text) and text not in DASHES for text in texts]
        if len(marks) > 2 and 2 * sum(marks) > len(marks):
            return True
    return False


def _has_rows(draft: Draft) -> bool:
    """Whether half of the rows have words in more than one cell, marks of lists not counted."""
    counts: dict[int, int] = {}
    for slot in draft.slots:
        if slot.words and not is_mark(slot.text):
            for row in slot.rows:
                counts[row] = counts.get(row, 0) + 1
    return 2 * sum(count > 1 for count in counts.values()) >= len(counts)
