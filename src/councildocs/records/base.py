"""What every record shares: where it was read, and what it is called when it stands alone."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import BaseModel, ConfigDict, Field, model_validator

PageNumber = Annotated[int, Field(ge=1, description="page of the PDF, counted from 1")]
BoxTuple = Annotated[
    tuple[float, float, float, float],
    Field(description="x0, top, x1, bottom in points from the top left corner of the page as viewed"),
]
IsoDate = Annotated[
    str,
    Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$", description="ISO 8601; `2025-11` where only the month is printed"),
]
ClockTime = Annotated[str, Field(pattern=r"^\d{2}:\d{2}$", description="24-hour time, `19:00`")]


class Model(BaseModel):
    """Immutable, and closed: a field that the schema does not know is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class PageRange(Model):
    """Pages of the PDF, counted from 1, both ends included."""

    first: PageNumber
    last: PageNumber

    @model_validator(mode="after")
    def _in_order(self) -> PageRange:
        if self.last < self.first:
            raise ValueError(f"a page range runs forward: {self.first} to {self.last}")
        return self


class Provenance(Model):
    """A place on one page, and the text that is printed there."""

    page: PageNumber
    printed_page: str | None = Field(default=None, description="page number as printed on the paper")
    box: BoxTuple
    text: str = Field(description="as printed, lines joined by a space")


class Record(Model):
    """Anything that was read from a paper.  `kind` names it where it stands alone (NDJSON)."""

    kind_name: ClassVar[str] = "record"
    list_name: ClassVar[str] = "records"

    part: str | None = Field(default=None, description="id of the part that the record lies in")
    provenance: list[Provenance] = Field(min_length=1, description="one entry for each page the record runs over")
