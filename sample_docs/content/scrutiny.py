"""The scrutiny pack: which papers stand in it, and under which item."""

from __future__ import annotations

from collections.abc import Sequence

from sample_docs.builder.look import MINUTES
from sample_docs.builder.pack import Section, assemble
from sample_docs.builder.sheets import Imprint, Sheet
from sample_docs.content import (
    front_sheet,
    hubs,
    performance,
    performance_tables,
    scrutiny_minutes,
    warm_homes,
    work_programme,
)


def paper() -> tuple[Sequence[Sheet], Imprint]:
    """The sheets of the pack."""
    sections = (
        Section("3", (Sheet(scrutiny_minutes.MINUTES, MINUTES, bookmark=(0, "3 Minutes of the Last Meeting")),)),
        Section("5", (
            Sheet(warm_homes.REPORT, bookmark=(0, "5 Warm Homes Programme: First Year Review")),
            Sheet(warm_homes.DELIVERY_PLAN, landscape=True, bookmark=(1, "Appendix A - Delivery Plan")),
        )),
        Section("6", (
            Sheet(hubs.REPORT, bookmark=(0, "6 Libraries and Community Hubs: Opening Hours")),
            Sheet(hubs.CONSULTATION, bookmark=(1, "Appendix 1 - Results of the Consultation")),
            Sheet(hubs.QUESTIONS, bookmark=(2, "Annex to Appendix 1 - Questions Asked")),
            Sheet(hubs.HOURS, bookmark=(1, "Appendix 2 - Proposed Opening Hours")),
        )),
        Section("7", (
            Sheet(performance.REPORT, bookmark=(0, "7 Quarter Two Performance Report 2025/26")),
            Sheet(performance_tables.CONTACTS, turned=True, bookmark=(1, "Annex A - Contacts by Month")),
            Sheet(performance_tables.WARDS, bookmark=(1, "Annex B - Grants by Ward")),
        )),
        Section("8", (Sheet(work_programme.REPORT, bookmark=(0, "8 Work Programme 2025/26")),)),
        Section("10", withheld=4),
    )
    return assemble(front_sheet.front, sections), Imprint("Public Document Pack", "Marlowe Vale Borough Council")
