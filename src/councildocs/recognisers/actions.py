"""Actions: the rows of action plans, improvement plans and delivery plans in tables.

Actions that minutes set apart are records of the minutes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import regex

from councildocs.layout import Cell, Table
from councildocs.recogniser import Recogniser
from councildocs.records import Action, PartKind
from councildocs.structure import Part
from councildocs.structure.cells import mark_color, mended
from councildocs.structure.sheets import Row, Sheet, distinct, read_sheet
from councildocs.values.colors import color_name

NOT_READ = {PartKind.AGENDA, PartKind.BLANK, PartKind.MINUTES}
SPREAD = 3
"""A cell over so many columns names a section."""


@dataclass
class _Draft:
    """An action whose row may go on in the next one."""

    cells: list[Cell]
    texts: dict[str, list[str]] = field(default_factory=dict)
    color: str | None = None

    def text(self, use: str) -> str | None:
        return " ".join(self.texts.get(use, ())) or None


def find(part: Part) -> Iterator[Action]:
    """The actions of every table of actions in the part."""
    for block in part.blocks:
        if isinstance(block, Table):
            sheet = action_sheet(block, part.known_words)
            if sheet:
                yield from _actions(part, sheet, part.known_words)


def action_sheet(table: Table, known: frozenset[str] = frozenset()) -> Sheet | None:
    """The table, where it is a plan of actions: what is to be done, and by whom, by when or how far it is."""
    for required in ("action", "recommendation"):
        sheet = read_sheet(table, "action_columns", (required,), known)
        if sheet:
            uses = set(sheet.uses)
            planned = uses & {"owner", "due"} or {"status", "progress"} <= uses
            return sheet if planned and "other" not in uses else None
    return None


def _actions(part: Part, sheet: Sheet, known: frozenset[str]) -> Iterator[Action]:
    main = "action" if "action" in sheet.uses else "recommendation"
    drafts: list[_Draft] = []
    for row in sheet.rows:
        if _is_section(row):
            continue
        draft = _draft(row, sheet, known)
        if draft.text(main):
            drafts.append(draft)
        elif drafts and draft.texts and not draft.text("reference"):
            for use, texts in draft.texts.items():
                drafts[-1].texts.setdefault(use, []).extend(texts)
            drafts[-1].cells.extend(draft.cells)
    for draft in drafts:
        yield Action(
            part=part.id,
            provenance=part.cite(*draft.cells),
            action=draft.text(main) or "",
            owner=draft.text("owner"),
            due=draft.text("due"),
            status=draft.text("status") or draft.color,
            progress=draft.text("progress"),
            reference=draft.text("reference"),
        )


def _is_section(row: Row) -> bool:
    """Whether a row names the actions below it."""
    found = distinct(row)
    return len(found) <= 1 or any(cell.column_span >= SPREAD for cell in found)


def _draft(row: Row, sheet: Sheet, known: frozenset[str]) -> _Draft:
    draft = _Draft(distinct(row))
    for column, use in enumerate(sheet.uses):
        cell = row[column]
        if cell is None or use is None:
            continue
        if use == "status" and not regex.search(r"[\p{L}\p{N}]", cell.text):
            draft.color = draft.color or color_name(mark_color(cell))
            continue
        text = mended(cell.text, known)
        if text and text not in draft.texts.get(use, ()):
            draft.texts.setdefault(use, []).append(text)
    return draft


ACTIONS = Recogniser("actions", frozenset(PartKind) - NOT_READ, (Action,), find)
