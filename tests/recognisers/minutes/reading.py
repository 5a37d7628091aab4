"""Typed minutes, read: what the tests of this folder share."""

from __future__ import annotations

import textwrap

from councildocs.recognisers.minutes import MINUTES
from councildocs.records import Action, Issue, Minute, PartKind, Record, Resolution
from tests.typed import part_of

PREFACE = """
Minutes of a meeting of the Harbour Committee of Saltmere Town Council, held in the Net
Loft on the third of June, at which Mr Reed, Mrs Moss, Dr Hale and Mr Fox were present with
the clerk and four members of the public.
"""
"""Three lines of running text, as minutes begin: they show how wide and how close the lines are."""


def records_of(text: str) -> list[Record | Issue]:
    """What is found in typed minutes, under their preface."""
    text = textwrap.dedent(text.lstrip("\n"))
    first, _, rest = text.partition("\n") if text.startswith("=== 1") else ("", "", text)
    whole = f"{PREFACE}\n\n{rest}"
    return list(MINUTES.find(part_of(f"{first}\n{whole}" if first else whole, PartKind.MINUTES)))


def minutes_of(text: str) -> list[Minute]:
    """The minutes of typed text."""
    return [record for record in records_of(text) if isinstance(record, Minute)]


def one(body: str, title: str = "Harbour dues") -> Minute:
    """A minute whose text is typed, between two others."""
    lines = "\n".join(f"    {line}" if line else "" for line in body.strip("\n").splitlines())
    text = f"**41. Apologies**\n\n    None.\n\n**42. {title}**\n\n{lines}\n\n**43. Urgent business**\n\n    None.\n"
    return minutes_of(text)[1]


def resolutions(body: str) -> list[Resolution]:
    return one(body).resolutions


def texts(body: str) -> list[str]:
    """The texts of what a minute resolves."""
    return [resolution.text for resolution in resolutions(body)]


def issues_of(text: str) -> list[str]:
    """The codes of the issues that typed minutes raise."""
    return [record.code for record in records_of(text) if isinstance(record, Issue)]


def actions_of(text: str) -> list[tuple[str, str | None]]:
    """The actions that typed minutes set apart, each with its owner."""
    return [(record.action, record.owner) for record in records_of(text) if isinstance(record, Action)]
