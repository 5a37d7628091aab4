"""Which reading of a table holds where rules, words and tags read it differently."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from councildocs.layout.tables.draft import Draft
from councildocs.layout.tables.judge import is_listed
from councildocs.page import Word

COVERS = 0.8
"""A tagged table must hold this share of the words of a table that it takes the place of, and those in its rows."""
BESIDE = 8.0
"""Words that stand so many font sizes beside a table, or less, belong to its rows."""


def chosen(found: Sequence[Draft], tagged: Sequence[Draft], words: Sequence[Word]) -> list[Draft]:
    """The drafts that hold.

    Rules that close every cell are believed before tags; tags before rows and columns that were told from the
    words alone.  Where the two differ, `method` says which was believed over which.
    """
    kept = list(found)
    for draft in tagged:
        rivals = [other for other in kept if overlaps(draft, other)]
        if not rivals:
            if is_listed(draft) and not _is_part(draft, words):
                kept.append(draft)
        elif any(not rival.guessed for rival in rivals):
            kept = [_noted(other, draft) if other in rivals else other for other in kept]
        elif _covers(draft, rivals):
            kept = [other for other in kept if other not in rivals]
            method = "tagged" if _agree(draft, rivals) else f"tagged over {rivals[0].method}"
            kept.append(replace(draft, method=method))
    return kept


def overlaps(draft: Draft, other: Draft) -> bool:
    """Whether two drafts claim the same place."""
    a, b = draft.box, other.box
    return a.overlap(b) > 0.1 * min(a.width * a.height, b.width * b.height)


def _noted(ruled: Draft, tagged: Draft) -> Draft:
    """A ruled draft, which says so where tags read it differently."""
    return ruled if _agree(tagged, [ruled]) else replace(ruled, method=f"{ruled.method} over tagged")


def _agree(draft: Draft, rivals: Sequence[Draft]) -> bool:
    return len(rivals) == 1 and _cells(draft) == _cells(rivals[0])


def _cells(draft: Draft) -> frozenset[frozenset[int]]:
    """The cells as sets of words."""
    return frozenset(frozenset(map(id, slot.words)) for slot in draft.slots if slot.words)


def _is_part(draft: Draft, words: Iterable[Word]) -> bool:
    """Whether other words stand close beside the rows of a draft."""
    box = draft.box
    return any(
        box.top < word.box.middle < box.bottom
        and not box.holds_middle(word.box)
        and max(box.x0 - word.box.x1, word.box.x0 - box.x1) < BESIDE * word.style.size
        for word in words
    )


def _covers(draft: Draft, rivals: Iterable[Draft]) -> bool:
    """Whether a draft holds most words of others, and all of them that stand in its rows."""
    own = {id(word) for slot in draft.slots for word in slot.words}
    theirs = [word for rival in rivals for slot in rival.slots for word in slot.words]
    missing = [word for word in theirs if id(word) not in own]
    box = draft.box
    beside = sum(box.top < word.box.middle < box.bottom for word in missing)
    return beside == 0 and len(missing) <= (1 - COVERS) * len(theirs)
