"""Typed and drawn reports, read: what the tests of this folder share."""

from __future__ import annotations

from councildocs.layout import compose, flow
from councildocs.recognisers.reports import REPORTS
from councildocs.records import Issue, PartKind, Record, Report
from councildocs.structure import Part
from tests.layout.tables.drawn import drawn
from tests.typed import part_of

TEXT = """

**1. Background**

1.1  The sea wall at Saltby was built in 1901 and has been mended by many hands since.

**2. Legal Implications**

2.1  None arise from this report.
"""
"""How the text of a report begins, under any cover."""


def found_in(text: str, kind: PartKind = PartKind.REPORT) -> list[Report | Issue | Record]:
    """All that is found in a typed part."""
    return list(REPORTS.find(part_of(text, kind)))


def report_of(text: str, kind: PartKind = PartKind.REPORT) -> Report:
    """The one report of a typed part."""
    (report,) = [record for record in found_in(text, kind) if isinstance(record, Report)]
    return report


def drawn_report(text: str) -> Report:
    """The one report of a part that is drawn with the rules of its tables."""
    layouts = compose([drawn(text)])
    part = Part("p1", PartKind.REPORT, 1, 1, "whole", flow(layouts), layouts)
    (report,) = [record for record in REPORTS.find(part) if isinstance(record, Report)]
    return report


def fields(report: Report) -> dict[str, str]:
    """What the cover gave."""
    names = ("title", "report_to", "date", "author", "contact_officer", "classification", "decision_type", "wards")
    return {name: value for name in names if (value := getattr(report, name))}
