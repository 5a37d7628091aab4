"""Records that stand in tables: measures, risks, actions, the forward plan."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from councildocs.records.base import IsoDate, Model, Provenance, Record


class Period(Model):
    """A stretch of time: as printed, with its ends where they can be read."""

    text: str
    start: IsoDate | None = None
    end: IsoDate | None = None


class MeasureValue(Model):
    """One printed figure."""

    value: float | None = Field(default=None, description="percent as printed: 85 % is 85")
    text: str = Field(description="as printed")
    kind: str | None = Field(default=None, description="`actual`, `target`, `floor`, `previous`, `rank`, …")
    period: Period | None = None
    area: str | None = None
    breakdown: dict[str, str] = Field(default={}, description="every further label: column or dimension to label")
    rag: str | None = None
    unit: str | None = Field(default=None, description="where it differs from the measure's")
    provenance: list[Provenance] = Field(min_length=1)


class Measure(Record):
    """One indicator with every figure that is printed for it."""

    kind_name: ClassVar[str] = "measure"
    list_name: ClassVar[str] = "measures"

    name: str
    group: str | None = Field(default=None, description="the objective, theme or table title that it stands under")
    frequency: str | None = Field(default=None, description="`monthly`, `quarterly`, `annual`, …")
    polarity: str | None = Field(default=None, description="what good looks like: `higher` or `lower`")
    unit: str | None = Field(default=None, description="`percent`, `count`, `days`, `gbp`, `rate`, `rank`, …")
    rag: str | None = Field(default=None, description="`red`, `amber`, `green`, printed or by the colour of its cell")
    previous_rag: str | None = None
    direction: str | None = Field(default=None, description="`improving`, `worsening`, `stable`, or the printed word")
    values: list[MeasureValue] = []


class Risk(Record):
    """One row of a risk table or register."""

    kind_name: ClassVar[str] = "risk"
    list_name: ClassVar[str] = "risks"

    risk: str = Field(description="the description; with the title where both are printed, title first")
    reference: str | None = None
    cause: str | None = None
    impact: str | None = Field(default=None, description="consequence")
    mitigation: str | None = Field(default=None, description="controls")
    owner: str | None = None
    raised: str | None = Field(default=None, description="as printed")
    likelihood: str | None = None
    severity: str | None = None
    score: float | None = None
    residual_score: float | None = None
    rating: str | None = Field(default=None, description="as printed, or the name of the cell's colour")
    target_date: str | None = Field(default=None, description="as printed")


class Action(Record):
    """One row of an action plan, or one action agreed in minutes."""

    kind_name: ClassVar[str] = "action"
    list_name: ClassVar[str] = "actions"

    action: str
    owner: str | None = None
    due: str | None = None
    status: str | None = None
    progress: str | None = None
    reference: str | None = None


class ForwardPlanEntry(Record):
    """One entry of a forward plan or work programme."""

    kind_name: ClassVar[str] = "forward_plan_entry"
    list_name: ClassVar[str] = "forward_plan"

    topic: str
    date: str | None = Field(default=None, description="as printed")
    lead: str | None = None
    notes: str | None = None
