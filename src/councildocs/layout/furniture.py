"""What is printed around the text: running heads and feet, page numbers, stamps.

Nothing is dropped: furniture is set apart, and the page number that is printed is read from it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

from councildocs.layout.lines import Placed, make_line, rows_of, segments
from councildocs.layout.model import Line
from councildocs.page import Page, Word
from councildocs.vocabulary import stamp_of

HEAD = 0.11
FOOT = 0.89
"""Heads stand above this share of the page's height, feet below; a short page's last line may be one."""
DEEPEST_FOOT = 0.75
SAME_PLACE = 8.0
"""Points by which a running line may wander from page to page."""
SHARE = 0.45
"""A running line stands on at least this share of the pages from its first to its last."""
FEW_WORDS = 14
"""A page that says it is blank has at most so many words."""
STAMP_WEIGHT = 4
HEADS = 2
CLOSE = 0.5
"""A line in so many pieces, with text nearer below than so many font sizes, heads the columns of a table."""
APART = 1.2
STAGGERED = 0.25
"""Words so many font sizes apart are names of columns where others begin and end so much lower than they do."""

_NUMBER = regex.compile(r"\d+")
_BARE_FOLIO = regex.compile(r"[-–—|(\[]?\s*(\d{1,4})\s*[-–—|)\]]?(?:\s*(?:/|of)\s*\d{1,4})?\.?")
_LABEL = regex.compile(r"\p{L}+ #+\.?")
"""One word and a number that changes ("Question 4") is a heading; page numbers are known as stamps."""
_SMALL_NUMBER = regex.compile(r"(?<![\d/.,£])(\d{1,4})(?![\d/.,%]*\d)")


class Furnished(NamedTuple):
    """A page with its words sorted: `body` in the order of the content stream, `furniture` as lines."""

    body: tuple[Word, ...]
    furniture: tuple[Line, ...]
    printed_page: str | None = None


class Edge(NamedTuple):
    """A line in the margin zone of a page, counted from the edge inwards (`rank` 0 is the outermost)."""

    page: int
    foot: bool
    line: Line
    places: frozenset[int]
    place: float
    key: str
    in_table: bool


def furnish(pages: Sequence[Page]) -> list[Furnished]:
    """Each page with its furniture set apart; invisible words belong to neither."""
    stamped = [_stamps(page) for page in pages]
    edges = [list(_edges(page, taken)) for page, (_, taken) in zip(pages, stamped, strict=True)]
    running = _running([edge for page_edges in edges for edge in page_edges])
    steps = _steps([edge for page_edges in edges for edge in page_edges])
    furnished = []
    for page, (stamps, taken), page_edges in zip(pages, stamped, edges, strict=True):
        lines, places = list(stamps), set(taken)
        for foot in (False, True):
            for edge in (edge for edge in page_edges if edge.foot is foot):
                if not _is_furniture(edge, running, steps):
                    break
                lines.append(edge.line)
                places |= edge.places
        body = tuple(w for i, w in enumerate(page.words) if i not in places and not w.style.invisible)
        furnished.append(Furnished(body, tuple(lines)))
    return _numbered(pages, furnished)


# --- stamps ------------------------------------------------------------------------------------------------------


def _stamps(page: Page) -> tuple[list[Line], frozenset[int]]:
    """The stamps on a page, and the places of their words in the content stream."""
    lines, taken = [], set()
    few = len(page.words) <= FEW_WORDS
    for run in _style_runs(page.words, lambda word: few or _in_margin(word, page)):
        words = [page.words[i] for i in run]
        line = make_line(page.number, words)
        stamp = stamp_of(line.text)
        if stamp is None or words[0].style.invisible:
            continue
        if (few and stamp.kind == "blank") or (stamp.kind != "blank" and all(_in_margin(w, page) for w in words)):
            lines.append(line)
            taken.update(run)
    return lines, frozenset(taken)


def _style_runs(words: Sequence[Word], counts: Callable[[Word], bool]) -> Iterator[list[int]]:
    """Places of words that count and follow one another on one row in one style."""
    run: list[int] = []
    for place, word in enumerate(words):
        if not counts(word):
            continue
        if run and (run[-1] != place - 1 or not _continues(words[run[-1]], word)):
            yield run
            run = []
        run.append(place)
    if run:
        yield run


def _continues(before: Word, word: Word) -> bool:
    if before.style is not word.style and before.style != word.style:
        return False
    if word.style.angle % 180:
        return abs(word.box.center - before.box.center) < 2
    level = abs(word.box.bottom - before.box.bottom) < 2
    return level and -1 <= word.box.x0 - before.box.x1 < 1.5 * word.style.size


def _in_margin(word: Word, page: Page) -> bool:
    box = word.box
    if box.bottom < HEAD * page.height or box.top > FOOT * page.height:
        return True
    return word.style.angle != 0 and (box.x1 < HEAD * page.width or box.x0 > FOOT * page.width)


# --- running heads and feet --------------------------------------------------------------------------------------


def _edges(page: Page, taken: frozenset[int]) -> Iterator[Edge]:
    """The lines in the head zone from the top down, then those in the foot zone from the bottom up.

    The foot zone reaches up to the last line of the page.
    """
    head, foot = HEAD * page.height, FOOT * page.height
    lowest = max((w.box.top for w in page.words if not w.style.angle and not w.style.invisible), default=foot)
    foot = min(foot, max(lowest - 1, DEEPEST_FOOT * page.height))
    for is_foot in (False, True):
        zone = [
            Placed(i, word)
            for i, word in enumerate(page.words)
            if i not in taken
            and not word.style.invisible
            and not word.style.angle
            and (word.box.top > foot if is_foot else word.box.bottom < head)
        ]
        rows = rows_of(zone)
        for row in reversed(rows) if is_foot else rows:
            line = make_line(page.number, (item.word for item in row))
            place = page.height - line.box.bottom if is_foot else line.box.top
            key = _NUMBER.sub("#", line.text).casefold()
            yield Edge(
                page.number, is_foot, line, frozenset(item.order for item in row), place, key, _in_table(line, page)
            )


def _in_table(line: Line, page: Page) -> bool:
    """Whether the line belongs to a table: it heads columns that begin right below, or rules stand beside it."""
    box = line.box
    if box.bottom < HEAD * page.height and len(segments(line)) >= HEADS:
        lower = (w.box.top for w in page.words if w.box.top > box.top + 2 and not w.style.angle)
        below = min(lower, default=None)
        if below is not None and below - box.bottom < CLOSE * line.size:
            return True
    if box.bottom < HEAD * page.height and _is_staggered(line, page):
        return True
    beside = [
        rule.box
        for rule in page.rules
        if not rule.horizontal and rule.box.top < box.middle < rule.box.bottom and rule.box.height < 0.9 * page.height
    ]
    return any(rule.x0 <= box.x0 + 2 for rule in beside) and any(rule.x1 >= box.x1 - 2 for rule in beside)


def _is_staggered(line: Line, page: Page) -> bool:
    """Whether words stand apart in a line and others begin before it ends: names of columns, of unlike height."""
    gaps = (b.box.x0 - a.box.x1 for a, b in pairwise(line.words))
    if max(gaps, default=0.0) < APART * line.size:
        return False
    box, least = line.box, STAGGERED * line.size
    return any(
        box.top + least < w.box.top < box.bottom - least / 2 and w.box.bottom > box.bottom + least
        for w in page.words
        if not w.style.angle and not w.style.invisible
    )


def _running(edges: Iterable[Edge]) -> set[tuple[bool, str]]:
    """The keys of lines that stand in the same place on most pages from their first to their last."""
    places: dict[tuple[bool, str], list[Edge]] = defaultdict(list)
    for edge in edges:
        if not edge.in_table and any(letter.isalpha() for letter in edge.key) and not _LABEL.fullmatch(edge.key):
            places[edge.foot, edge.key].append(edge)
    return {key for key, found in places.items() if _runs(found)}


def _runs(found: Sequence[Edge]) -> bool:
    usual = sorted(edge.place for edge in found)[len(found) // 2]
    pages = sorted({edge.page for edge in found if abs(edge.place - usual) <= SAME_PLACE})
    return len(pages) >= 2 and len(pages) >= SHARE * (pages[-1] - pages[0] + 1)


def _steps(edges: Iterable[Edge]) -> Counter[int]:
    """How often a bare number in the margin is so much more than the number of its page."""
    steps: Counter[int] = Counter()
    for edge in edges:
        if match := _BARE_FOLIO.fullmatch(edge.line.text):
            steps[int(match[1]) - edge.page] += 1
    return steps


def _is_furniture(edge: Edge, running: set[tuple[bool, str]], steps: Counter[int]) -> bool:
    if edge.in_table:
        return False
    if (edge.foot, edge.key) in running or (stamp_of(edge.line.text) or ("",))[0] == "page":
        return True
    match = _BARE_FOLIO.fullmatch(edge.line.text)
    return match is not None and (steps[int(match[1]) - edge.page] >= 2 or int(match[1]) == edge.page)


# --- printed page numbers ----------------------------------------------------------------------------------------


def _numbered(pages: Sequence[Page], furnished: list[Furnished]) -> list[Furnished]:
    """Each page with the number that is printed on it: of several, the one that keeps step with the pages."""
    votes: Counter[int] = Counter()
    found = [list(_candidates(item.furniture)) for item in furnished]
    for page, candidates in zip(pages, found, strict=True):
        for step in {(number - page.number, weight) for number, weight in candidates}:
            votes[step[0]] += step[1]
    numbered = []
    for page, item, candidates in zip(pages, furnished, found, strict=True):
        best = max(candidates, key=lambda one: votes[one[0] - page.number], default=None)
        sure = best is not None and (best[1] > 1 or votes[best[0] - page.number] >= 2 or best[0] == page.number)
        numbered.append(item._replace(printed_page=str(best[0]) if best and sure else None))
    return numbered


def _candidates(lines: Iterable[Line]) -> Iterator[tuple[int, int]]:
    """Numbers in the furniture that may be the page's, each with its weight."""
    for line in lines:
        stamp = stamp_of(line.text)
        if stamp is not None:
            if stamp.kind == "page":
                yield int(stamp.value), STAMP_WEIGHT
        else:
            for match in _SMALL_NUMBER.finditer(line.text):
                yield int(match[1]), 1
