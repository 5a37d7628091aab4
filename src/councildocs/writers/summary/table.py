"""How the records that stand in tables look in a summary."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich.console import Group, RenderableType
from rich.text import Text

from councildocs.records import Action, ForwardPlanEntry, Measure, MeasureValue, Risk
from councildocs.writers.summary.cells import PAGE, Column, heading, joined, listing, text

UNNAMED = frozenset({"", "column", "row"})
"""Names of a dimension that say nothing about its label."""
RATINGS = {"red": "red", "amber": "yellow", "green": "green"}
"""How a rating is set."""


def measures(records: Sequence[Measure]) -> RenderableType:
    """The measures under their groups, each with every figure that is printed for it."""
    tables: list[RenderableType] = []
    for group, members in groupby(records, key=lambda measure: measure.group):
        tables.extend(heading(group, first=not tables))
        tables.append(
            listing(
                list(members),
                Column("Measure", "name"),
                Column("Values", lambda measure: "; ".join(figure(value) for value in measure.values)),
                Column("RAG", lambda measure: _rating(measure.rag)),
                Column("Before", lambda measure: _rating(measure.previous_rag)),
                Column("Direction", "direction"),
                Column("Good is", "polarity"),
                PAGE,
            )
        )
    return Group(*tables)


def figure(value: MeasureValue) -> str:
    """A figure as printed, and what it is of."""
    labels = joined(
        value.kind,
        value.period.text if value.period else None,
        value.area,
        *(label if name in UNNAMED else f"{name}: {label}" for name, label in value.breakdown.items()),
        value.rag,
    )
    return f"{value.text} ({labels})" if labels else value.text


def _rating(rag: str | None) -> Text:
    """A rating in its colour."""
    return text(rag, RATINGS.get((rag or "").casefold(), ""))


def risks(records: Sequence[Risk]) -> RenderableType:
    """A row for each risk."""
    return listing(
        records,
        Column("Ref", "reference"),
        Column("Risk", lambda risk: joined(risk.risk, _labelled("Cause", risk.cause), by="\n")),
        Column("Impact", "impact"),
        Column("Mitigation", "mitigation"),
        Column("Owner", "owner"),
        Column("Raised", "raised"),
        Column("L", "likelihood"),
        Column("S", "severity"),
        Column("Score", "score"),
        Column("Residual", "residual_score"),
        Column("Rating", "rating"),
        Column("Target", "target_date"),
        PAGE,
    )


def _labelled(label: str, value: str | None) -> str | None:
    return f"{label}: {value}" if value else None


def actions(records: Sequence[Action]) -> RenderableType:
    """A row for each action."""
    return listing(
        records,
        Column("Ref", "reference"),
        Column("Action", "action"),
        Column("Owner", "owner"),
        Column("Due", "due"),
        Column("Status", "status"),
        Column("Progress", "progress"),
        PAGE,
    )


def forward_plan(records: Sequence[ForwardPlanEntry]) -> RenderableType:
    """A row for each entry of a forward plan."""
    return listing(
        records,
        Column("Date", "date"),
        Column("Topic", "topic"),
        Column("Lead", "lead"),
        Column("Notes", "notes"),
        PAGE,
    )
