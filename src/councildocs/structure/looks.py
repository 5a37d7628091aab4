"""What a page looks like at its top: the first page of minutes, of a report, of an agenda …"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

import regex

from councildocs.layout import Layout
from councildocs.records import PartKind
from councildocs.structure.front import LONGEST, FrontLine, Label, front, labels
from councildocs.values import find_dates
from councildocs.vocabulary import compiled, entries

TITLE_ROWS = 9
"""What a document is stands in its first lines."""
TITLE_LINES = 5
"""A title runs over at most so many lines."""
BELOW_APPENDIX = 3
"""What an appendix is stands at most so many lines below its heading."""
COVER_ROWS = 24
PRESENT_ROWS = 16
"""Who was present stands in the first rows of minutes."""
LEAST_LABELS = 3
"""A report's cover has at least so many labels, one of which only reports have."""

_PRESENT = regex.compile(
    r"(?:also )?(?:members? |councillors? |committee members? |those )*(?:present|in attendance|attendees|attendance|"
    r"sederunt|presennol|apologies(?: for absence)?|ymddiheuriadau)\b(?![^:]{0,20}\bto\b).{0,160}",
    regex.I,
)
_NUMBERED = regex.compile(r"\d{1,3}(?:\.\d{1,3})*[.)]?(?: ?\|)? (?!question)", regex.I)
_HERE = regex.compile(
    r"(?:members? |councillors? |committee members? |those )*(?:present|attendees|sederunt|presennol)\b", regex.I
)
class Look(NamedTuple):
    """What a front says.  `sure`: enough to begin a part by itself; `row` is the line that says it.

    `cover`: the labels of a report's cover say it.
    """

    kind: PartKind
    sure: bool
    row: int
    cover: bool = False


class _Pattern(NamedTuple):
    kind: PartKind
    sure: bool
    needs: tuple[str, ...]
    pattern: regex.Pattern[str]


@cache
def _patterns() -> tuple[_Pattern, ...]:
    return tuple(
        _Pattern(
            PartKind(entry["kind"]),
            entry.get("sure", False),
            tuple(entry["needs"]),
            compiled(entry["pattern"]),
        )
        for entry in entries("first_pages")
    )


@lru_cache(maxsize=4096)
def says(text: str) -> tuple[PartKind, bool] | None:
    """The kind of document that a title line names, and whether that line alone is sure.

    >>> says("Minutes of the Harbour Committee")
    (<PartKind.MINUTES: 'minutes'>, True)
    >>> says("Corporate Risk Register")
    (<PartKind.RISK_REGISTER: 'risk_register'>, False)
    """
    if len(text) > LONGEST:
        return None
    folded = text.casefold()
    for one in _patterns():
        if any(word in folded for word in one.needs) and one.pattern.fullmatch(text):
            return one.kind, one.sure
    return None


def said_in(text: str) -> str | None:
    """The words of a title line that say what it is, with what follows them up to a date of inspection.

    >>> said_in("Northshire Council Inspection of children's homes1 Inspection dates: 4 to 8 May")
    "Inspection of children's homes"
    """
    text = _INSPECTED.split(text[:600], maxsplit=1)[0].strip()
    for one in _patterns():
        if one.kind is PartKind.INSPECTION_REPORT and (match := one.pattern.match(text)):
            before = text[: match.start(1)]
            return (text if before.strip().casefold() in ("a", "an", "the") else text[match.start(1) :]).strip()
    return None


_INSPECTED = regex.compile(
    r"\d?\s*(?:inspection dates?|report published|dates? of (?:previous )?inspection|lead inspector)\b", regex.I
)


def look(layout: Layout, block: int = 0) -> Look | None:
    """What the page (from a block of it on) looks like the first page of; None where it says nothing."""
    lines = front(layout, block, depth=COVER_ROWS)
    found = _cover(lines)
    title = _title(lines)
    if found and title and title.row <= found.row + 1:
        if title.kind in _BEFORE_COVERS:
            return title
        if title.kind in _REPORTS:
            return found._replace(kind=title.kind)
    return found or title or _meeting(lines)


_BEFORE_COVERS = {PartKind.AGENDA, PartKind.MINUTES, PartKind.DECISION_NOTICE, PartKind.QUESTIONS}
_REPORTS = {PartKind.PERFORMANCE_REPORT, PartKind.FINANCE_REPORT, PartKind.RISK_REGISTER}


def _title(lines: tuple[FrontLine, ...]) -> Look | None:
    """By a line that names a kind of document, standing out among the first lines.

    `Appendix 2` over `Risk register` is a risk register.
    """
    weak: Look | None = None
    for line in lines:
        if line.row >= (TITLE_ROWS if weak is None else weak.row + BELOW_APPENDIX):
            break
        found = says(line.text) or _says_whole(lines, line)
        if found and _like_title(line):
            kind, sure = found
            seen = Look(kind, sure and _agrees(kind, lines), line.row)
            if kind is not PartKind.APPENDIX:
                return seen
            weak = weak or seen
    return weak


def _says_whole(lines: tuple[FrontLine, ...], first: FrontLine) -> tuple[PartKind, bool] | None:
    """What a title says that runs over several lines, from its first line on."""
    if not first.heading or first.cell:
        return None
    whole = [line for line in lines if line.block == first.block]
    if len(whole) < 2 or whole[0] is not first or len(whole) > TITLE_LINES:
        return None
    return says(" ".join(line.text for line in whole))


def _like_title(line: FrontLine) -> bool:
    if line.prose or _NUMBERED.match(line.text):
        return False
    return _stands_out(line) or line.row < 4


def _stands_out(line: FrontLine) -> bool:
    return bool(line.heading) or line.line.bold or line.caps


def _agrees(kind: PartKind, lines: tuple[FrontLine, ...]) -> bool:
    """Whether the rest of the page is like it, for kinds whose title may also head a chapter or a slide."""
    texts = [line.text for line in lines]
    if kind is PartKind.MINUTES:
        return any(_PRESENT.match(text) for text in texts) and any(_dated(text) for text in texts)
    if kind is PartKind.AGENDA:
        return any(_dated(text) for text in texts)
    return True


def _cover(lines: tuple[FrontLine, ...]) -> Look | None:
    """By the labels of a report's cover, or two of them over the headings that reports begin with."""
    text = next((line.row for line in lines if _FIRST_HEADING.fullmatch(line.text)), COVER_ROWS)
    if any(_LATER_SECTION.match(line.text) and _stands_out(line) for line in lines if line.row < text):
        return None
    found = [label for label in labels(lines) if label.row < COVER_ROWS]
    names = {label.name for label in found}
    headed = text < COVER_ROWS or any(
        (said := says(line.text)) and said[0] is PartKind.REPORT for line in lines[:TITLE_ROWS]
    )
    if text < COVER_ROWS and _reported(lines, text):
        return Look(_subject_kind(found), True, min(label.row for label in found if label.name == "author"), cover=True)
    if len(names) < LEAST_LABELS - headed or "subject" not in names | _untitled(found):
        return None
    if sum(label.says == "report" for label in found) < 2:
        return None
    return Look(_subject_kind(found), True, found[0].row, cover=True)


def _reported(lines: tuple[FrontLine, ...], text: int) -> bool:
    """Whether above the first heading stand a date and a line of its own that says whose report it is."""
    above = [line for line in lines if line.row < text and _stands_out(line)]
    return any(_REPORT_OF.match(line.text) for line in above) and any(_dated(line.text) for line in above)


_REPORT_OF = regex.compile(r"(?:joint )?report (?:of|by|from) (?:the )?(?=\p{Lu})", regex.I)
_LATER_SECTION = regex.compile(r"(?:[4-9]|[1-3]\d)(?:\.0)?\.?\s+\p{Lu}\p{L}+")
"""The fourth section of a text, or a later one: no cover stands below it."""
_FIRST_HEADING = regex.compile(
    r"(?:\d{1,2}(?:\.0?)?\s+)?(?:(?:executive )?summary|recommendations?(?:\(s\))?|purpose(?: of (?:the )?report)?|"
    r"reasons? for (?:the )?(?:report|recommendations?)|what is the report about)\s*:?",
    regex.I,
)


def _untitled(found: list[Label]) -> set[str]:
    """A cover may print its subject without a label: then it has other labels that only reports have."""
    names = {label.name for label in found} & {"author", "classification", "decision", "wards", "to", "contact"}
    return {"subject"} if len(names) >= 2 else set()


def _subject_kind(found: list[Label]) -> PartKind:
    """`report`, or what the subject says the report is about."""
    for label in found:
        if label.name == "subject" and label.value:
            kind = says(label.value)
            if kind and kind[0] in _REPORTS:
                return kind[0]
    return PartKind.REPORT


def _meeting(lines: tuple[FrontLine, ...]) -> Look | None:
    """Minutes and agendas that do not say so: under a date who was present, or items with their pages."""
    here = next((line.row for line in lines if line.row < PRESENT_ROWS and _HERE.match(line.text)), None)
    if here is None and not any(_PAGES.search(line.text) or _MEMBERS.fullmatch(line.text) for line in lines):
        return None
    dated = next((line.row for line in lines if line.row < TITLE_ROWS and _dated(line.text)), None)
    if dated is None:
        return None
    return Look(PartKind.AGENDA, False, dated) if here is None else Look(PartKind.MINUTES, False, here)


def _dated(text: str) -> bool:
    return bool(_YEAR.search(text)) and bool(find_dates(text))


_YEAR = regex.compile(r"\d{4}|\d[./-]\d")


_PAGES = regex.compile(r"[\[(] ?(?:pages?|tudalen(?:nau)?):? ?\d{1,4}(?: ?(?:[-–—]|to) ?\d{1,4})? ?[\])]", regex.I)
_MEMBERS = regex.compile(r"(?:membership|members of the committee|aelodaeth)\b ?:?(?: .{0,40})?", regex.I)
