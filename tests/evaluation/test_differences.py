"""Gains, losses and changes are told as a reader of the records would tell them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from evaluation.compare import print_changes
from evaluation.differences import Change, changes
from evaluation.papers import Document, Reading


def minute(number: str, title: str, page: int = 1, **fields: Any) -> Document:
    return {
        "number": number,
        "title": title,
        "part": "p1",
        "provenance": [{"page": page, "box": [0, 0, 9, 9], "text": f"{number} {title}"}],
        **fields,
    }


def found(before: list[Document], after: list[Document]) -> list[Change]:
    return list(changes({"minutes": before}, {"minutes": after}))


def test_records_that_only_moved_are_no_change() -> None:
    """Another place on the page or another id of the part is neither gain nor loss."""
    assert found([minute("1", "Apologies")], [{**minute("1", "Apologies", page=2), "part": "p2"}]) == []


def test_a_new_record_does_not_shift_those_behind_it() -> None:
    """One record more at the front is one gain, and the others stay paired."""
    old = [minute("2", "Minutes"), minute("3", "Bus shelters")]
    assert found(old, [minute("1", "Apologies"), *old]) == [Change("+", "minutes", "p. 1  1 Apologies")]


def test_a_record_that_reads_differently_is_paired_with_itself() -> None:
    """A title mended is a change of that record, shown with the field."""
    old, new = [minute("3", "Bus shelt ers")], [minute("3", "Bus shelters")]
    assert found(old, new) == [
        Change("~", "minutes", "p. 1  3 Bus shelters", ('title: "Bus shelt ers" → "Bus shelters"',))
    ]


def test_records_of_other_names_are_lost_and_gained() -> None:
    """Two records that have little in common are not called a change."""
    signs = [change.sign for change in found([minute("3", "Bus shelters")], [minute("91", "Allotment rents")])]
    assert signs == ["-", "+"]


def test_resolutions_inside_a_minute_are_paired_too() -> None:
    """A resolution gained inside a minute is told as such, not as a whole new list."""
    noted, agreed = {"text": "That the report be noted."}, {"text": "That shelters be painted."}
    [change] = found([minute("3", "Bus", resolutions=[agreed])], [minute("3", "Bus", resolutions=[noted, agreed])])
    assert change.details == ("resolutions + That the report be noted.",)


def test_equal_records_pair_off_one_by_one() -> None:
    """Of three equal records two are left: one loss."""
    same = [{"name": "Councillor A Moss", "status": "present"}]
    assert [tuple(change[:2]) for change in changes({"attendances": same * 3}, {"attendances": same * 2})] == [
        ("-", "attendances")
    ]


def test_only_the_records_asked_for_are_compared() -> None:
    """A limit to some lists leaves the others out."""
    before: Document = {"minutes": [minute("1", "Apologies")], "contacts": [{"name": "A Clerk"}]}
    assert Counter(change.kind for change in changes(before, {}, {"contacts"})) == {"contacts": 1}


def test_the_report_names_papers_and_sums_up(capsys: pytest.CaptureFixture[str]) -> None:
    """Papers that read the same are only counted; one that no longer reads is named with its reason."""
    paper, broken = Path("minutes.pdf"), Path("broken.pdf")
    before: Document = {"minutes": []}
    after: Document = {"minutes": [minute("1", "Apologies")]}
    print_changes(
        [
            (Reading(paper, before, "", 1), Reading(paper, after, "", 1)),
            (Reading(paper, after, "", 1), Reading(paper, after, "", 1)),
            (Reading(broken, after, "", 1), Reading(broken, None, "exit 1: KeyError", 1)),
        ]
    )
    out = capsys.readouterr().out
    assert "  + minutes        p. 1  1 Apologies\n" in out
    assert "broken.pdf\n  read → NOT READ (exit 1: KeyError)\n" in out
    assert "1 of 3 papers read the same" in out
