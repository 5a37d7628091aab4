"""Records of a meeting: when and where, its agenda, who came, what was declared, minuted and resolved."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from councildocs.records.base import ClockTime, IsoDate, Model, PageRange, Provenance, Record


class Meeting(Record):
    """A meeting that a part announces or records."""

    kind_name: ClassVar[str] = "meeting"
    list_name: ClassVar[str] = "meetings"

    body: str | None = Field(default=None, description="the committee, as printed")
    date: IsoDate | None = None
    start_time: ClockTime | None = None
    end_time: ClockTime | None = None
    venue: str | None = None
    council: str | None = None


class AgendaItem(Record):
    """A numbered item on an agenda front sheet."""

    kind_name: ClassVar[str] = "agenda_item"
    list_name: ClassVar[str] = "agenda_items"

    number: str = Field(description="as printed: `6`, `7a`")
    title: str
    text: str | None = Field(default=None, description="the notes under the title")
    pages: PageRange | None = Field(default=None, description="pages of this PDF that hold the item's papers")
    printed_pages: str | None = Field(default=None, description="the page range as printed: `15 - 28`")
    exempt: bool = False


class Attendance(Record):
    """One person in the attendance block of minutes, or on the membership list of an agenda."""

    kind_name: ClassVar[str] = "attendance"
    list_name: ClassVar[str] = "attendances"

    name: str = Field(description="with its title, without role or post-nominals: `Councillor E FitzGerald`")
    status: Literal["present", "apologies", "absent", "in_attendance", "substitute", "member"]
    chair: bool = Field(default=False, description="whether this person chaired")
    role: str | None = None
    substitute_for: str | None = None
    party: str | None = None
    virtual: bool = False


class Declaration(Record):
    """One declaration of interest."""

    kind_name: ClassVar[str] = "declaration"
    list_name: ClassVar[str] = "declarations"

    name: str | None = None
    text: str
    item: str | None = Field(default=None, description="the agenda item that it concerns, as printed")


class Votes(Model):
    """A vote as printed; nothing is inferred."""

    for_: int | None = Field(default=None, alias="for", serialization_alias="for", ge=0)
    against: int | None = Field(default=None, ge=0)
    abstain: int | None = Field(default=None, ge=0)
    outcome: str | None = Field(default=None, description="`carried`, `lost`, … as printed")
    for_names: list[str] = []
    against_names: list[str] = []
    abstain_names: list[str] = []

    model_config = {"frozen": True, "extra": "forbid", "populate_by_name": True}


class Resolution(Model):
    """One thing resolved, agreed, noted or recommended."""

    text: str = Field(description="without the marker and the lead-in")
    verb: str | None = Field(default=None, description="`resolved`, `agreed`, `noted`, `recommended` …")
    marker: str | None = Field(default=None, description="`(a)`, `1` as printed")
    lead_in: str | None = Field(default=None, description="what stands before the list, where it carries meaning")
    mover: str | None = None
    seconder: str | None = None
    votes: Votes | None = None
    provenance: list[Provenance] = Field(min_length=1)


class Motion(Model):
    """A motion or amendment that was put and did not become a resolution."""

    kind: Literal["motion", "amendment", "procedural"]
    text: str
    mover: str | None = None
    seconder: str | None = None
    votes: Votes | None = None
    provenance: list[Provenance] = Field(min_length=1)


class MinuteAction(Model):
    """An action that a minute sets apart: `Action: …`."""

    action: str
    owner: str | None = None
    due: str | None = None
    provenance: list[Provenance] = Field(min_length=1)


class Minute(Record):
    """One numbered minute."""

    kind_name: ClassVar[str] = "minute"
    list_name: ClassVar[str] = "minutes"

    number: str | None = Field(default=None, description="as printed: `HSC.45`, `86`")
    title: str | None = None
    agenda_item: str | None = Field(default=None, description="the number of the agenda item, where printed")
    text: str = Field(default="", description="body without heading and resolutions, paragraphs joined by a line break")
    resolutions: list[Resolution] = []
    motions: list[Motion] = []
    actions: list[MinuteAction] = []
    decision_reference: str | None = Field(default=None, description="reference of an executive decision: `24/00096`")
