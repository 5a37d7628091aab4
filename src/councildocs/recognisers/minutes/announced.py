"""Decisions that are set apart: RESOLVED, `It was agreed:` and their like, with what follows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import regex

from councildocs.layout import Paragraph, Table
from councildocs.recognisers.minutes.body import Passage
from councildocs.recognisers.minutes.decision import Decision, Stretch
from councildocs.recognisers.minutes.lists import DEEPER, Item, inline_items, items_after, marker_of, whole
from councildocs.recognisers.minutes.movers import Movers, find_movers
from councildocs.recognisers.minutes.pieces import rows_of
from councildocs.recognisers.minutes.sentences import sentences
from councildocs.recognisers.minutes.told import bare
from councildocs.recognisers.minutes.words import has_cue, hit

_FILLER = regex.compile(
    r"""[\s:;,./–—-]*(?:
        \((?:unanimous(?:ly)?|nem\.?\ con\.?|(?:by\ )?\d+[^()]{0,60}|[^()]{0,30}\bvotes?\b[^()]{0,40}
          |on\ the\ [^()]{0,80})\)
      | unanimously\b | yn\ unfrydol\b | nem\.?\ con\.?
      | to\ (?:full\ )?(?:the\ )?(?:council|cabinet)\b(?=\s*[:–—-]|\s+that)
      | (?:by|with)\ \d+\ votes?[^:.;]{0,50}?(?=\s*[:–—-]|,?\ that\b|,?\ to\b(?!\s*\d))
      | ,?\ ?on\ the\ (?:motion|proposal|proposition)\ of\b[^:;]{0,120}?(?=:|,?\ that\b|,?\ to\b)
      | ,?\ ?(?:proposed|moved)\ by\b[^:;]{0,140}?(?=:|,?\ that\b|,?\ to\b)
    )?[\s:;,./–—-]*""",
    regex.X | regex.I,
)
_THAT = regex.compile(r"\s*that\b[\s:,–—-]*", regex.I)
_TO = regex.compile(r"\s*to\b[\s:,–—-]*", regex.I)
_ASKS = regex.compile(r":\s*[-–—]*\s*$|^(?:that|to|y|i)?[\s:,–—-]*$", regex.I)
_EMPTY_LEAD = regex.compile(
    r"(?:(?:and|that|to|the|we|it|is|was|be|this|county|parish|town|cabinet|committee|sub-committee|council|board|panel|"
    r"agrees?|resolves?|following|as follows)\b[\s:,–—-]*)*",
    regex.I,
)


class Announced(NamedTuple):
    """Decisions in the passages `at` to `last`; `consumed` are the stretches that belong to them alone."""

    decisions: tuple[Decision, ...]
    consumed: tuple[Stretch, ...]
    last: int

    def moved(self, movers: Movers | None) -> Announced:
        """The same, the first decision with its movers."""
        if movers is None or not self.decisions:
            return self
        first, *others = self.decisions
        return self._replace(decisions=(replace(first, mover=movers.mover, seconder=movers.seconder), *others))


def announced(body: Sequence[Passage | Table], at: int) -> Announced | None:
    """The decisions that the passage `at` announces, or None."""
    passage = body[at]
    if not isinstance(passage, Passage):
        return None
    begin = whole(passage).start
    text = passage.paragraph.text
    found = _announcement(text, begin) if has_cue(text) else None
    if found is None:
        return _by_body(body, at)
    verb, start, end = found
    filler = _FILLER.match(text, end)
    end = filler.end() if filler else end
    rest = text[end:]
    group = _with_list(body, at, verb, start, end) if _ASKS.search(rest) else _with_text(body, at, verb, start, end)
    movers = find_movers(text[start:end])
    return group and group.moved(movers)


def _by_body(body: Sequence[Passage | Table], at: int) -> Announced | None:
    """A list under the name of who decides: `The Board: • NOTED the report`."""
    passage = body[at]
    assert isinstance(passage, Passage)
    if hit("body", passage.paragraph.text, whole(passage).start) is None:
        return None
    items = items_after(body, at + 1)
    verbs = [hit("item", item.stretches[0].text) for item in items]
    if not items or not all(verbs):
        return None
    asking = Stretch(passage.paragraph, passage.begin, len(passage.paragraph.text))
    group = _listed(items, "", None, (asking,))
    both = zip(group.decisions, verbs, strict=True)
    return group._replace(decisions=tuple(replace(decision, verb=verb.verb) for decision, verb in both if verb))


def _announcement(text: str, begin: int) -> tuple[str, int, int] | None:
    """The verb of an announcement, where its sentence begins, and where its verb ends."""
    for kind in ("announced", "shouted", "asks"):
        found = hit(kind, text, begin)
        if found and (kind != "shouted" or found.end < len(text.rstrip(" .!")) or found.start - begin < 25):
            return found.verb, _sentence_start(text, begin, found.start), found.end
    return None


def _sentence_start(text: str, begin: int, place: int) -> int:
    return max((s.start for s in sentences(text, begin) if s.start <= place), default=begin)


def _with_list(body: Sequence[Passage | Table], at: int, verb: str, start: int, end: int) -> Announced | None:
    """What the announcement leaves to the passages after it: a list, one paragraph, or lines that stand further in."""
    passage = body[at]
    assert isinstance(passage, Passage)
    text = passage.paragraph.text
    asking = Stretch(passage.paragraph, start, len(text))
    lead = text[end:].strip(" :;–—-")
    meant = lead if not _EMPTY_LEAD.fullmatch(lead) else None
    if meant and (joined := _joined(body, at)):
        said = Stretch(passage.paragraph, _behind(text, end), len(text))
        return Announced((Decision((said, *joined[0]), verb),), (asking, *joined[0]), joined[1])
    items = items_after(body, at + 1)
    if len(items) == 1 and items[0].marker is None and _ASKS.search(items[0].stretches[0].text):
        more = items_after(body, items[0].last + 1)
        if more and more[0].marker:
            return _listed(more, verb, items[0].stretches[0].text.rstrip(" :-–"), (asking, *items[0].stretches))
    if not items:
        if meant is None:
            return None
        said = Stretch(passage.paragraph, _behind(text, end), len(text))
        return Announced((Decision((said,), verb),), (asking,), at)
    return _listed(items, verb, meant, (asking,))


def _with_text(body: Sequence[Passage | Table], at: int, verb: str, start: int, end: int) -> Announced:
    """What stands behind the announcement in its paragraph, and the rest of a list that begins there."""
    passage = body[at]
    assert isinstance(passage, Passage)
    text = passage.paragraph.text
    said = Stretch(passage.paragraph, _behind(text, end), len(text))
    consumed = (Stretch(passage.paragraph, start, len(text)),)
    inline = inline_items(said)
    lead = text[end : inline[0][1].start].strip(" :;,–—-(") if inline[0][0] else ""
    if inline[0][0]:
        lead = lead.removesuffix(inline[0][0].strip("(")).strip(" :;,–—-(")
    items = [Item(marker, (stretch,), at) for marker, stretch in inline]
    if items[-1].marker:
        items += items_after(body, at + 1, before=items[-1].marker)
    return _listed(items, verb, None if _EMPTY_LEAD.fullmatch(lead) else lead, consumed)


def _listed(items: Sequence[Item], verb: str, lead_in: str | None, consumed: tuple[Stretch, ...]) -> Announced:
    decisions = tuple(
        bare(Decision((_without_that(item.stretches[0]), *item.stretches[1:]), verb, item.marker, lead_in))
        for item in items
        if any(map(str.isalnum, item.stretches[0].text))
    )
    taken = tuple(
        Stretch(stretch.paragraph, 0 if item.marker and stretch is item.stretches[0] else stretch.start, stretch.end)
        for item in items
        for stretch in item.stretches
    )
    return Announced(decisions, (*consumed, *taken), items[-1].last)


def _joined(body: Sequence[Passage | Table], at: int) -> tuple[tuple[Stretch, ...], int] | None:
    """The lines that go with an announcement as one: a table, or unmarked lines that stand further in."""
    passage = body[at]
    assert isinstance(passage, Passage)
    edge = passage.paragraph.indent + DEEPER * passage.paragraph.size
    stretches: list[Stretch] = []
    last = at
    for place in range(at + 1, len(body)):
        after = body[place]
        if isinstance(after, Table):
            if stretches:
                break
            below = (cell for row in rows_of(after) for cell in row if cell.row >= after.header_rows)
            cells = [Paragraph(cell.lines, cell.text) for cell in below]
            return tuple(Stretch(cell, 0, len(cell.text)) for cell in cells), place
        if marker_of(after) or after.paragraph.indent < edge:
            break
        stretches.append(whole(after))
        last = place
    return (tuple(stretches), last) if stretches else None


def _behind(text: str, end: int) -> int:
    """Where what was decided begins, behind "that" or "to"."""
    match = _THAT.match(text, end) or _TO.match(text, end)
    return match.end() if match else end


def _without_that(stretch: Stretch) -> Stretch:
    match = _THAT.match(stretch.paragraph.text, stretch.start, stretch.end)
    return Stretch(stretch.paragraph, match.end() if match else stretch.start, stretch.end)
