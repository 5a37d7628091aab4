"""A contact that a paper prints in two ways is a doubt."""

from __future__ import annotations

import pytest

from councildocs.checks import check
from councildocs.records import Contact, Provenance
from councildocs.structure import Paper

HERE = [Provenance(page=1, box=(0, 0, 10, 10), text="as printed")]
Printed = tuple[str | None, str | None, str | None]


def messages(*printed: Printed) -> list[str]:
    contacts = [
        Contact(name=name, email=email, telephone=telephone, part="p1", provenance=HERE)
        for name, email, telephone in printed
    ]
    issues = check(Paper((), ()), contacts)
    assert all(issue.code == "contact-differs" and issue.severity == "doubt" for issue in issues)
    return [issue.message for issue in issues]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Ida Marsh", "i.marsh@example.org", None), ("Tom Pell", "I.Marsh@example.org", None)),
        (("Ida Marsh", "i.marsh@example.org", None), ("Ida Mersh", "i.marsh@example.org", None)),
        (("Ida Marsh", "i.marsh@example.org", None), ("Ms Ida Marsh", "i.mrash@example.org", None)),
        (("Ida Marsh", None, "01632 960114"), ("Ida Marsh", None, "01632 960141")),
    ],
)
def test_two_ways_are_told_once(first: Printed, second: Printed) -> None:
    """Another's address, a name, an address or a telephone with a misprint; said once however often it is printed."""
    assert len(messages(first, second, second)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Ida Marsh", "committees@example.org", None), ("Tom Pell", "committees@example.org", None)),
        (("Ida Marsh", "i.marsh@example.org", "01632 960114"), ("I Marsh", "I.Marsh@example.org", "+44 1632 960 114")),
        (("Ida Marsh", "ida.marsh@example.org", None), ("Ida Marsh-Pell", "ida.marsh@example.org", None)),
        (("Ida Marsh", "i.marsh@example.org", None), ("Ida Marsh", "chair@harbour.example", None)),
        (("Ida Marsh", None, "01632 960114"), ("Ida Marsh", None, "07700 900321")),
        (("Ida Marsh", None, "01632 960114"), ("Ivan Marsh", None, "01632 960115")),
        ((None, "i.marsh@example.org", None), ("Tom Pell", "i.marsh@example.org", None)),
    ],
)
def test_what_may_rightly_differ_is_no_doubt(first: Printed, second: Printed) -> None:
    """A shared mailbox, initials, a second name, a second address or telephone, two people of one surname."""
    assert messages(first, second) == []
