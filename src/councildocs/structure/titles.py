"""What a part is called, from its first page."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from councildocs.layout import Layout
from councildocs.records import PartKind
from councildocs.structure.front import FrontLine, front, labels
from councildocs.structure.looks import look, says

ROWS = 12
"""A title begins in the first rows of its page."""
LONGEST_TITLE = 260
_WORDS = regex.compile(r"\p{L}{2,}")


def title_of(layouts: Sequence[Layout], block: int, kind: PartKind, bookmark: str | None) -> str | None:
    """The subject on a cover, else the line that says what it is or the largest lines at the top, else the bookmark."""
    lines = front(layouts[0], block)
    if kind not in (PartKind.AGENDA, PartKind.MINUTES):
        for label in labels(lines):
            if label.name == "subject" and _WORDS.search(label.value):
                return label.value
    seen = look(layouts[0], block)
    if kind in (PartKind.MINUTES, PartKind.AGENDA) and seen and seen.kind is kind:
        said = next((at for at, line in enumerate(lines) if line.row == seen.row), None)
        if said is not None and says(lines[said].text):
            return _run(lines, said)
    return _largest(lines) or bookmark


def _largest(lines: Sequence[FrontLine]) -> str | None:
    """The largest or boldest lines near the top, as one."""
    top = [at for at, line in enumerate(lines) if line.row < ROWS and _WORDS.search(line.text)]
    if not top:
        return None
    size = max(lines[at].line.size for at in top)
    usual = sorted(line.line.size for line in lines)[len(lines) // 2]
    if size > 1.1 * usual:
        return _run(lines, next(at for at in top if lines[at].line.size == size))
    bold = next((at for at in top if lines[at].line.bold or lines[at].heading), None)
    return _run(lines, bold if bold is not None else top[0])


def _run(lines: Sequence[FrontLine], start: int) -> str:
    """The line with those that follow it in the same print."""
    first = lines[start]
    pieces = [first.text]
    for before, line in zip(lines[start:], lines[start + 1 :], strict=False):
        like = abs(line.line.size - first.line.size) < 0.6 and line.line.bold == first.line.bold
        step = line.line.box.top - before.line.box.top
        if not like or not 0 < step < 2.4 * line.line.size or len(" ".join(pieces)) > LONGEST_TITLE:
            break
        pieces.append(line.text)
    return " ".join(pieces)[:LONGEST_TITLE]
