"""Agendas: their numbering, and the pages that they promise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from councildocs.checks.doubts import by_part, doubt
from councildocs.records import AgendaItem, Issue, Record
from councildocs.structure import Paper, Part

_WHOLE = regex.compile(r"(?:[^\d]*)(\d{1,3})([a-z]?)[.)]?", regex.I)
_PAGES = regex.compile(r"\d+")


def agenda_numbers(paper: Paper, records: Sequence[Record]) -> Iterator[Issue]:
    """A number left out of an agenda, or printed twice."""
    for part, items in by_part(records, AgendaItem):
        for before, item in pairwise(items):
            first, second = _WHOLE.fullmatch(before.number), _WHOLE.fullmatch(item.number)
            if not first or not second:
                continue
            step = int(second[1]) - int(first[1])
            if step == 2:
                message = f"Item {int(first[1]) + 1} is not on the agenda, between {before.number} and {item.number}."
                yield doubt("agenda-number-gap", message, item.provenance, part)
            elif step > 2:
                message = f"Items {int(first[1]) + 1} to {int(second[1]) - 1} are not on the agenda."
                yield doubt("agenda-number-gap", message, item.provenance, part)
            elif step == 0 and first[2] == second[2]:
                message = f"Two items have the number {item.number}."
                yield doubt("agenda-number-repeated", message, item.provenance, part)


def agenda_pages(paper: Paper, records: Sequence[Record]) -> Iterator[Issue]:
    """Page ranges of a front sheet against the pages and the parts of the paper."""
    parts = {part.id: part for part in paper.parts}
    for name, items in by_part(records, AgendaItem):
        part = parts.get(name or "")
        paged = [item for item in items if item.printed_pages]
        if part is None or not paged:
            continue
        if all(item.pages is None for item in paged):
            message = "The papers of these items are not in this PDF: " + ", ".join(item.number for item in paged) + "."
            yield doubt("pages-not-here", message, paged[0].provenance, name, "note")
            continue
        for item in paged:
            if item.pages is not None or item.exempt:  # else the item has no papers, see councildocs.checks.papers
                yield from _against_paper(item, part)


def _against_paper(item: AgendaItem, part: Part) -> Iterator[Issue]:
    first, last = _first_and_last(item.printed_pages or "")
    highest = max((int(number) for number in part.folios), default=0)
    if last > highest and not _reaches_end(item, part, last - highest):
        message = f"Item {item.number} promises pages {item.printed_pages}; the last page printed here is {highest}."
        yield doubt("pages-past-end", message, item.provenance, item.part, "note" if item.exempt else "doubt")
    begins = part.folios.get(str(first))
    stamped = part.papers.get(item.number)
    if begins is not None and stamped is not None and begins != stamped[0]:
        message = f"Page {first} is PDF page {begins}, but the papers of item {item.number} begin on {stamped[0]}."
        yield doubt("pages-elsewhere", message, item.provenance, item.part)


def _reaches_end(item: AgendaItem, part: Part, missing: int) -> bool:
    """Whether only blank pages without a number are missing at the end of the item's papers."""
    stamped = part.papers.get(item.number)
    numbered = {page: int(number) for number, page in part.folios.items()}
    if stamped is None:
        return False
    bare = [page for page in range(stamped[0], stamped[1] + 1) if page not in numbered]
    return len(bare) >= missing


def _first_and_last(printed: str) -> tuple[int, int]:
    numbers = [int(number) for number in _PAGES.findall(printed)]
    return (numbers[0], max(numbers)) if numbers else (0, 0)
