"""The summary: everything that a person looks for, at any width, and nothing that steers a terminal."""

from __future__ import annotations

import io

import pytest

from councildocs.records import AgendaItem, Extraction, Resolution
from councildocs.writers import WRITERS
from councildocs.writers.summary import VIEWS
from councildocs.writers.terminal import PLAIN_WIDTH


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _no_terminal_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")


def _summary(extraction: Extraction, stream: io.StringIO | None = None) -> str:
    stream = stream or io.StringIO()
    WRITERS["summary"](extraction, stream)
    return stream.getvalue()


def _running(text: str) -> str:
    """The words without the places where lines break."""
    return " ".join(text.split())


def test_every_list_of_records_is_shown(extraction: Extraction) -> None:
    assert set(VIEWS) == set(type(extraction).model_fields) - {"schema_version", "source", "council", "parts", "issues"}
    text = _running(_summary(extraction))
    for piece in (
        "Wexcombe Borough Council · 8 pages",
        "p2 2–4 minutes 3 Minutes of the last meeting",
        "Libraries Panel 2031-03-04 18:30 Old Corn Hall",
        "4 Library hours pages 5–8 (printed 3 - 6)",
        "Councillor P Quill (in the chair); Councillor V Dole (Independent)",
        "In attendance Ms T Lund (Head of Libraries, virtually)",
        "LP.12 Opening hours (item 4)",
        "moved by Councillor P Quill, seconded by Councillor V Dole; 8 for, 3 against, 1 abstained, carried",
        "amendment To close on Mondays.",
        "action Print the new hours. Ms T Lund, by May",
        "Decided by Portfolio Holder",
        "Key decision no",
        "1,203 (actual, Q2 2031/32, Branch: Northgate); 1,100 (target)",
        "The roof leaks Estates 12 5 Cause: Old tiles",
        "July 2031 Annual review",
        "strength Staff know their readers.",
        "Overall Good",
        "ISBN A book's number",
        "t.lund@wexcombe.example",
    ):
        assert piece in text


def test_records_stand_under_their_part_and_those_of_no_part_at_the_end(extraction: Extraction) -> None:
    lines = _summary(extraction).splitlines()
    order = [
        lines.index(line)
        for line in (
            "p1 Agenda · page 1",
            "Meetings (1)",
            "p2 Minutes · item 3 · pages 2–4 · Minutes of the last meeting",
            "Minutes (1)",
            "p3 Report · item 4 · pages 5–8 · Library hours",
            "Measures (1)",
            "The whole paper",
            "Contacts (1)",
            "Issues (2)",
        )
    ]
    assert order == sorted(order)


def test_the_gravest_issues_come_first(extraction: Extraction) -> None:
    text = _summary(extraction)
    assert text.index("page-unread") < text.index("choice-made")


@pytest.mark.parametrize("width", [40, 80, 200])
def test_long_text_is_wrapped_never_cut(extraction: Extraction, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    text = _summary(extraction)
    assert max(len(line) for line in text.splitlines()) <= width
    assert "…" not in text
    assert text.count("library") >= 12 + text.count("libraries")


def test_a_word_longer_than_the_line_is_broken_not_cut(extraction: Extraction, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    item = AgendaItem(number="1", title="x" * 300, provenance=extraction.parts[0].provenance)
    assert _summary(extraction.model_copy(update={"agenda_items": [item]})).count("x") >= 300


def test_plain_text_has_no_colours_and_no_spaces_at_line_ends(extraction: Extraction) -> None:
    text = _summary(extraction)
    assert "\x1b" not in text
    assert [line for line in text.splitlines() if line != line.rstrip() or len(line) > PLAIN_WIDTH] == []


def test_a_terminal_gets_colours_unless_no_color_is_set(
    extraction: Extraction, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "\x1b[1;31m" in _summary(extraction, Terminal())
    monkeypatch.setenv("NO_COLOR", "1")
    assert "31m" not in _summary(extraction, Terminal())


def test_document_text_cannot_steer_the_terminal_nor_be_read_as_markup(extraction: Extraction) -> None:
    assert "To note [bold]the hours[/bold]." in _summary(extraction)
    minute = extraction.minutes[0]
    sly = Resolution(text="That \x1b[2Jthe \x9b31mhours :smile: be [red]kept\u202e.", provenance=minute.provenance)
    changed = extraction.model_copy(update={"minutes": [minute.model_copy(update={"resolutions": [sly]})]})
    assert "That [2Jthe 31mhours :smile: be [red]kept." in _running(_summary(changed))


def test_a_lead_in_shared_by_several_resolutions_is_shown_once(extraction: Extraction) -> None:
    minute = extraction.minutes[0]
    both = [
        Resolution(text=text, verb="agreed", marker=marker, lead_in="Subject to funds:", provenance=minute.provenance)
        for marker, text in (("(a)", "To paint the door."), ("(b)", "To mend the bell."))
    ]
    changed = extraction.model_copy(update={"minutes": [minute.model_copy(update={"resolutions": both})]})
    assert "Subject to funds: agreed (a) To paint the door. agreed (b) To mend the bell." in _running(_summary(changed))


def test_a_paper_without_records_says_so(extraction: Extraction) -> None:
    bare = Extraction(source=extraction.source, parts=extraction.parts)
    assert "No records were found." in _summary(bare)
