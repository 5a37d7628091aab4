"""What a part is called, from its first page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import regex

from councildocs.layout import Layout
from councildocs.records import PartKind
from councildocs.structure.covers import title_on_cover
from councildocs.structure.front import FrontLine, Label, front, label_of, labels
from councildocs.structure.looks import Look, look, said_in, says
from councildocs.structure.report_words import is_word
from councildocs.values.months import PATTERN as MONTH
from councildocs.vocabulary import stamp_of

ROWS = 14
"""A title begins in the first rows of its page."""
LONGEST_TITLE = 260
LARGER = 1.1
CLOSE = 2.5
"""Lines of one title begin at most so many times the font size below one another."""
COLUMNS = 3
"""So many cells side by side are the heads of a table."""
CONTENTS = 3
"""So many lines that end with a page number are a list of contents."""

_WORDS = regex.compile(r"\p{L}{2,}")
_SECTION = regex.compile(
    r"(?:(?:executive )?summary(?: table)?|section [a-z]|purpose(?: ?/ ?summary)?(?: of (?:the )?report)?|"
    r"introduction|foreword|contents|"
    r"background|overview|recommendations?(?:\(s\))?|report authors?|table of contents|index|"
    r"for (?:decision|information))\s*:?"
    rf"|\d{{1,2}}(?:\.\d{{0,2}})?[.)]?(?: (?!{MONTH}\b)\p{{L}}.*)?"
    r"|(?:also )?(?:members? )?(?:present|in attendance|apologies|attendance|date of meeting)\b.*",
    regex.I,
)
_CONTENTS = regex.compile(
    r".*(?:\.{4,}|(?:\. ){4,}|…{2,}|\p{L}\s)\s?\d{1,2}(?: ?[-–] ?\d{1,3})?",
    regex.I,
)
_CONTENTS_HEAD = regex.compile(
    r"(?:table of )?contents|(?:item|section|title|subject) page(?: number| no\.?)?", regex.I
)
_DOCUMENT = regex.compile(
    r".*\b(?:report|plan|strategy|review|statement|assessment|evaluation|policy|framework|programme|proposals?)\b.*",
    regex.I,
)
_SALUTATION = regex.compile(r"dear\b.*|to:? (?:all )?(?:members|councillors)\b.*", regex.I)
_APPENDIX = regex.compile(r"[\[(]?(?:appendix|annexe?|enclosure|atodiad|schedule)\b[^:–—-]{0,12}[:–—-]?[\])]?", regex.I)


def title_of(layouts: Sequence[Layout], kind: PartKind, bookmark: str | None) -> str | None:
    """The subject on a cover, else the line that says what it is, else the largest lines, else the bookmark."""
    lines = front(layouts[0])
    seen = look(layouts[0])
    found = labels(lines)
    if kind not in (PartKind.AGENDA, PartKind.MINUTES):
        subject = next((x.value for x in found if x.name == "subject" and _WORDS.search(x.value)), None)
        if subject:
            return subject
        if kind is PartKind.REPORT or (seen and seen.cover):
            title = title_on_cover(layouts[0].blocks) or (_unlabelled(lines, found) if found else None)
            if title or (seen and seen.cover):
                return title or _largest(_top(lines)) or bookmark
    if kind is PartKind.OTHER and (head := _running_head(layouts[0])) and head in _furniture(layouts[1:2]):
        return head
    said = _said(lines, seen, kind) or _headed(layouts[0], kind) or _titled(layouts, kind)
    return said or bookmark or _running_head(layouts[0]) or _first(lines)


def _headed(layout: Layout, kind: PartKind) -> str | None:
    """The running head that names the kind of document."""
    heads = [line.text for line in layout.furniture if line.box.top < layout.height / 3]
    return next((text for text in heads if (said := says(text)) and said[0] is kind is not PartKind.APPENDIX), None)


def _furniture(layouts: Sequence[Layout]) -> set[str]:
    return {line.text for layout in layouts for line in layout.furniture}


def _running_head(layout: Layout) -> str | None:
    """The line at the head of the page, set apart by the layout, that is neither a stamp nor the council's name."""
    heads = [line.text for line in layout.furniture if line.box.top < layout.height / 3]
    words = (text for text in heads if len(_WORDS.findall(text)) >= 2 and not stamp_of(text))
    return next((text for text in words if not is_word("council", text)), None)


def _top(lines: Sequence[FrontLine]) -> list[FrontLine]:
    """The lines above the first section, without labels, contents and the like."""
    top: list[FrontLine] = []
    cells = Counter(line.row for line in lines if line.cell)
    for line in lines:
        if line.row >= ROWS or (top and _SECTION.fullmatch(line.text)):
            break
        if _SALUTATION.fullmatch(line.text) or _SECTION.fullmatch(line.text):
            continue
        if _WORDS.search(line.text) and not line.prose and not (line.cell and cells[line.row] >= COLUMNS):
            top.append(line)
    if any(_CONTENTS_HEAD.fullmatch(" ".join(one.text for one in lines if one.row == row)) for row in range(2)):
        return []
    contents = [line for line in top if _CONTENTS.fullmatch(line.text)]
    return [line for line in top if not label_of(line.text) and not (len(contents) >= CONTENTS and line in contents)]


def _unlabelled(lines: Sequence[FrontLine], found: Sequence[Label]) -> str | None:
    """On a cover without the label Subject: the last line that stands out between the labels and the first section."""
    end = next((at for at, line in enumerate(lines) if at and _SECTION.fullmatch(line.text)), min(len(lines), ROWS))
    first = min(label.row for label in found)
    below = [line for line in lines[:end] if line.row > first and _stands_out(line) and not label_of(line.text)]
    values = " ".join(label.value for label in found)
    runs = [line for line in below if line.text not in values and _WORDS.search(line.text)]
    if not runs:
        return None
    at = lines.index(runs[-1])
    return _run(lines, at, back=True)


def _stands_out(line: FrontLine) -> bool:
    return bool(line.heading) or line.line.bold or line.caps


def _said(lines: Sequence[FrontLine], seen: Look | None, kind: PartKind) -> str | None:
    """The line that names the kind of document, with the lines of the same print around it."""
    if seen is None or seen.kind is not kind or kind is PartKind.APPENDIX:
        return None
    at = next((at for at, line in enumerate(lines) if line.row == seen.row), None)
    if at is None or not says(lines[at].text) or not _top(lines):
        return None
    if kind in (PartKind.AGENDA, PartKind.MINUTES):
        return _run(lines, at)
    if kind is PartKind.INSPECTION_REPORT:
        whole = [line.text for line in lines[at:] if line.block == lines[at].block]
        title = _run(lines, at) if _stands_out(lines[at]) else " ".join(whole)
        return said_in(title) or title
    return _run(lines, at, back=True)


def _titled(layouts: Sequence[Layout], kind: PartKind) -> str | None:
    """The largest lines at the top; a title page that says little is read together with the title of the next."""
    lines = front(layouts[0])
    title = _largest(_top(lines)) or (_run(lines, 0) if 0 < len(lines) <= 3 else None)
    if title is None or len(layouts) < 2:
        return title
    second = look(layouts[1])
    alone = look(layouts[0]) is None and len(lines) <= 3
    if alone and second and second.kind is kind and second.row == 0 and not second.cover:
        return f"{title} {_run(front(layouts[1]), 0)}"
    return title


def _largest(top: Sequence[FrontLine]) -> str | None:
    """The largest, or the boldest, lines of the top as one; None where all look alike."""
    if not top:
        return None
    sizes = sorted(line.line.size for line in top)
    if sizes[-1] > LARGER * sizes[0]:
        at = next(at for at, line in enumerate(top) if line.line.size > sizes[-1] - 0.3)
    else:
        bold = [at for at, line in enumerate(top) if _stands_out(line)]
        if not bold:
            return None
        at = next((at for at in bold if _DOCUMENT.fullmatch(top[at].text)), bold[0])
    title = _run(top, at)
    if _APPENDIX.fullmatch(title) and at + 1 < len(top):
        below = next((n for n, line in enumerate(top) if n > at and line.row > top[at].row), None)
        if below is not None and _stands_out(top[below]):
            return f"{title} {_run(top, below)}"
    return title


def _first(lines: Sequence[FrontLine]) -> str | None:
    """The first line that says anything."""
    return next((line.text for line in lines if _WORDS.search(line.text) and line.row < ROWS), None)


def _run(lines: Sequence[FrontLine], start: int, *, back: bool = False) -> str:
    """The line with those that follow it in the same print; `back`: also those before it."""
    first, last = start, start
    while back and first and _together(lines[first - 1], lines[first], lines[start]):
        first -= 1
    while last + 1 < len(lines) and _together(lines[last], lines[last + 1], lines[start]):
        last += 1
        if sum(len(line.text) for line in lines[first : last + 1]) > LONGEST_TITLE:
            break
    return " ".join(line.text for line in lines[first : last + 1])[:LONGEST_TITLE]


def _together(before: FrontLine, after: FrontLine, model: FrontLine) -> bool:
    """Whether two lines belong to one title."""
    if after.text.casefold() in ("and", "&"):
        return True
    one = before if after is model else after
    like = abs(one.line.size - model.line.size) < 0.6 and (
        (one.line.bold == model.line.bold and one.caps == model.caps) or (one.caps and model.caps)
    )
    if not like and not (after.row == before.row + 1 and after.block == before.block and not after.cell):
        return False
    if label_of(after.text) or _SECTION.fullmatch(after.text) or (after.cell and after.row != before.row):
        return False
    step = after.line.box.top - before.line.box.top
    return 0 <= step < CLOSE * model.line.size and abs(after.line.size - before.line.size) < 0.6
