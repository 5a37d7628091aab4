"""Where each minute begins: the numbers that run through the whole of the minutes, told from lists inside a minute."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import regex

from councildocs.layout import Paragraph, spans
from councildocs.recognisers.minutes.numbers import Number, read_number
from councildocs.recognisers.minutes.pieces import Piece
from councildocs.recognisers.minutes.titles import Heading, is_known, split_heading

BOLD_SHARE = 0.5
"""Where more of the letters are bold than this, weight tells nothing."""
FURTHEST = 80
"""A number is compared with at most so many candidates before it."""
LEAST_WORTH = 0.9
"""Numbers that together look less like titles of minutes than this are none."""
SAME_INDENT = 1.5
"""Numbers of minutes begin at the same place, give or take so many times the font size."""
SAME_CENTER = 0.5
OTHER_LOOK = 0.3
REPEATED = 0.35
LEAST_DISTINCT = 0.5
"""Numbers that are repeated more often are figures of a table."""
IN_ITS_COLUMN = 0.3
"""A number under a head like `Item No` is worth so much more."""
LEAST_RUN = 3
LEAST_SHARE = 0.3
"""Numbers without titles are minutes when at least so many follow one another over this share of the paragraphs."""
IN_BRACKETS = 0.5
"""`1)` and `(1)` number paragraphs more often than minutes."""


_CONTINUED = regex.compile(r"\bcont(?:inued|['’]?d|inuing)?\b\.?\)?$", regex.I)


@dataclass(frozen=True, slots=True)
class Start:
    """A minute begins with the piece `index`; `title_index` is the piece with its title.

    The title stands in the same paragraph, in the next one (`86.` alone on its line), or in the heading before.
    A minute without number has NO_NUMBER.
    """

    index: int
    number: Number
    title_index: int
    heading: Heading
    bold: bool
    size: float
    indent: float
    worth: float
    center: float = 0.0

    def looks_like(self, other: Start, bold_tells: bool) -> bool:
        """Whether both are set alike: at the same place from the left, or both in the middle."""
        return (
            (self.bold == other.bold or not bold_tells)
            and abs(self.size - other.size) <= 1
            and (
                abs(self.indent - other.indent) <= SAME_INDENT * self.size
                or abs(self.center - other.center) <= SAME_CENTER * self.size
            )
        )


def find_starts(pieces: Sequence[Piece]) -> list[Start]:
    """The starts of all minutes in order: the most convincing run of numbers, and misprints among them."""
    bold_tells = weight_tells(pieces)
    families: dict[tuple[str, str, bool], list[Start]] = defaultdict(list)
    for index in range(len(pieces)):
        if start := _candidate(pieces, index, bold_tells):
            families[start.number.family].append(start)
    best: list[Start] = []
    most = LEAST_WORTH
    for family in families.values():
        for counter in {0, len(family[0].number.parts) - 1}:
            worth, chain = _chain(family, counter, bold_tells)
            distinct = {start.number.parts for start in chain}
            if worth >= most and len(distinct) > LEAST_DISTINCT * len(chain):
                best, most = _with_misprints(chain, family, bold_tells), worth + 1e-6
    best = best or _without_titles(pieces, families.values())
    return [start for before, start in pairwise([None, *best]) if start and not _continues(before, start)]


def _continues(before: Start | None, start: Start) -> bool:
    """Whether a heading only repeats the one before it, at the top of a page: `25. Parks (continued)`."""
    same = before is not None and before.number.parts == start.number.parts
    return same and _CONTINUED.search(start.heading.title) is not None


def _without_titles(pieces: Sequence[Piece], families: Iterable[Sequence[Start]]) -> list[Start]:
    """Minutes that have numbers and no titles: the longest run of numbers at the left edge, none missing."""
    edge = min((piece.paragraph.indent for piece in pieces), default=0.0)
    best: list[Start] = []
    for family in families:
        run: list[Start] = []
        for start in family:
            if start.number.bracketed or start.indent > edge + SAME_INDENT * start.size:
                continue
            if not run or start.number.parts[-1] - run[-1].number.parts[-1] == 1:
                run.append(start)
            elif len(run) < LEAST_RUN:
                run = [start]
        best = max(best, run, key=len)
    wide = len(best) >= LEAST_RUN and best[-1].index - best[0].index >= LEAST_SHARE * len(pieces)
    return best if wide else []


def _candidate(pieces: Sequence[Piece], index: int, bold_tells: bool) -> Start | None:
    paragraph = pieces[index].paragraph
    number = read_number(paragraph.text)
    if number is None:
        return None
    alone = not any(map(str.isalnum, paragraph.text[number.end :]))
    title_index = index + 1 if alone else index
    if title_index >= len(pieces):
        return None
    titled = pieces[title_index].paragraph
    heading = split_heading(titled, 0 if alone else number.end, bold_tells)
    if alone and (not heading.title or read_number(titled.text)):
        return None
    if not heading.title and index and is_heading(pieces[index - 1].paragraph, bold_tells):
        title_index, above = index - 1, pieces[index - 1].paragraph
        heading = Heading(above.text, 0, len(above.text), heading.rest)
    bold = bold_at(titled, heading.start) if title_index != index - 1 else bold_at(paragraph, 0)
    center = paragraph.lines[0].box.center
    start = Start(index, number, title_index, heading, bold, paragraph.size, paragraph.indent, 0.0, center)
    worth = _worth(start, titled, bold_tells) + (IN_ITS_COLUMN if pieces[index].column == "number" else 0.0)
    return replace(start, worth=worth)


def _worth(start: Start, titled: Paragraph, bold_tells: bool) -> float:
    """How much it looks like the number and title of a minute: 0 not at all, 1 and more surely."""
    title, rest = start.heading.title, titled.text[start.heading.rest :]
    letters = [letter for letter in title if letter.isalpha()]
    if not letters or not (title[0].isupper() or title[0].isdigit() or not title[0].isalpha()):
        return 0.02
    words = len(title.split())
    if rest[:1].islower() and titled.text[: start.heading.rest].rstrip()[-1:].isalnum():
        return 0.02
    worth = 0.1 if words > 15 else 0.5 if not rest else 0.4 if words <= 8 else 0.2
    if bold_tells and start.bold:
        worth = 1.0
    elif all(letter.isupper() for letter in letters) and len(letters) > 3:
        worth = 0.9
    elif start.title_index < start.index:
        worth = 0.5
    worth += (0.4 if is_known(title) else 0.0) + (0.2 if start.number.prefix else 0.0)
    return worth * IN_BRACKETS if start.number.bracketed else worth


def _chain(family: Sequence[Start], counter: int, bold_tells: bool) -> tuple[float, list[Start]]:
    """The run of growing numbers that is worth most, and its worth; `counter` is the figure that counts."""
    worths: list[float] = []
    befores: list[int] = []
    for index, start in enumerate(family):
        best, before = 0.5 * start.worth, -1
        for other in range(max(0, index - FURTHEST), index):
            step = _step(family[other].number, start.number, counter)
            if step and not family[other].looks_like(start, bold_tells):
                step *= 0.0 if step == REPEATED else OTHER_LOOK
            if step and worths[other] + step * start.worth > best:
                best, before = worths[other] + step * start.worth, other
        worths.append(best)
        befores.append(before)
    at = max(range(len(family)), key=worths.__getitem__)
    worth, chain = worths[at], []
    while at >= 0:
        chain.append(family[at])
        at = befores[at]
    return worth, chain[::-1]


def _step(before: Number, after: Number, counter: int) -> float:
    """How well one number follows another: 1 for the next, less for a gap or a repetition, 0 not at all."""
    if len(before.parts) != len(after.parts):
        return 0.0
    grown = after.parts[counter] - before.parts[counter]
    others = [pair for place, pair in enumerate(zip(before.parts, after.parts, strict=True)) if place != counter]
    if any(one != other for one, other in others):
        return 0.4 if grown == 1 else 0.0
    if grown < 0:
        return 0.0
    return {0: REPEATED, 1: 1.0, 2: 0.6, 3: 0.6}.get(grown, 0.3 if grown <= 10 else 0.1)


def _with_misprints(chain: list[Start], family: Sequence[Start], bold_tells: bool) -> list[Start]:
    """The chain with single numbers that fall out of it, look the same, and stand where one is missing."""
    found = list(chain)
    for before, after in [*pairwise(chain), (chain[-1], None)]:
        if after is not None and after.number.parts[-1] - before.number.parts[-1] == 1:
            continue
        between = [
            start
            for start in family
            if start.index > before.index and (after is None or start.index < after.index)
            if start.looks_like(before, bold_tells) and start.worth >= 0.5
        ]
        if len(between) == 1:
            found.append(between[0])
    return sorted(found, key=lambda start: start.index)


def is_heading(paragraph: Paragraph, bold_tells: bool) -> bool:
    """Whether a paragraph is a heading by its look: short, and bold or in capitals."""
    text = paragraph.text
    short = len(text.split()) <= 15 and any(map(str.isalpha, text)) and not text.endswith((".", ";", ","))
    return short and not paragraph.marker and ((paragraph.bold and bold_tells) or text.isupper())


def bold_at(paragraph: Paragraph, place: int) -> bool:
    """Whether the word at a place of the text is bold."""
    return next((span.word.style.bold for span in spans(paragraph) if span.end > place), False)


def weight_tells(pieces: Sequence[Piece]) -> bool:
    """Whether bold letters stand out: not where most of the text is bold."""
    lines = [line for piece in pieces for line in piece.paragraph.lines]
    letters = sum(len(line.text) for line in lines)
    return sum(len(line.text) for line in lines if line.bold) < BOLD_SHARE * max(letters, 1)
