"""The gate fails what it must fail, and a floor only ever goes up."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from evaluation import evaluate
from evaluation.evaluate import gate
from evaluation.floors import parse_floors, raise_floors
from evaluation.papers import Reading, corpus_pin

FLOORS = """\
# a comment
corpus = "abc"  # the pin

[floors]
parts = 0.850  # lowered by hand: the old truth was wrong
minutes = 0.9
"""


def table(**scores: float) -> Mapping[str, Mapping[str, Any]]:
    return {kind: {"f1": f1, "truth": 10, "predicted": 9} for kind, f1 in scores.items()}


@pytest.fixture
def floors(tmp_path: Path) -> Path:
    path = tmp_path / "floors.toml"
    path.write_text(FLOORS, encoding="utf-8")
    return path


def test_scores_at_their_floors_pass(floors: Path) -> None:
    """A score that reaches its floor, give or take half a thousandth, passes."""
    assert gate(table(parts=0.8496, minutes=0.95), "abc", floors) == 0


def test_a_score_below_its_floor_fails(floors: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One score below its floor fails the gate, which names it."""
    assert gate(table(parts=0.9, minutes=0.899), "abc", floors) == 1
    assert "under the floor: minutes" in capsys.readouterr().out


def test_a_type_that_is_no_longer_scored_fails(floors: Path) -> None:
    """A type that has a floor and no score does not slip through."""
    assert gate(table(parts=0.9), "abc", floors) == 1


def test_a_type_without_a_floor_is_shown_and_passes(floors: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A new type of record is reported before it has a floor."""
    assert gate(table(parts=0.9, minutes=0.9, risks=0.1), "abc", floors) == 0
    assert "risks" in capsys.readouterr().out


def test_another_corpus_is_said_out_loud(floors: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Scores on a corpus that the floors were not measured on come with a warning."""
    gate(table(parts=0.9, minutes=0.9), "abc", floors)
    assert "WARNING" not in capsys.readouterr().out
    gate(table(parts=0.9, minutes=0.9), "def", floors)
    assert "WARNING" in capsys.readouterr().out


def test_raising_raises_rounded_down_and_pins_the_corpus(floors: Path) -> None:
    """Raised floors are the scores rounded down to three digits, on the corpus that was measured."""
    assert gate(table(parts=0.91299, minutes=0.9), "def", floors, raising=True) == 0
    raised = parse_floors(floors.read_text(encoding="utf-8"))
    assert (raised.corpus, raised.least) == ("def", {"parts": 0.912, "minutes": 0.9})


def test_raising_never_lowers(floors: Path) -> None:
    """A score below its floor fails also while raising, and leaves the floor where it was."""
    assert gate(table(parts=0.9, minutes=0.5), "abc", floors, raising=True) == 1
    assert parse_floors(floors.read_text(encoding="utf-8")).least == {"parts": 0.9, "minutes": 0.9}


def test_raising_keeps_comments_and_types_that_were_not_scored() -> None:
    """What people wrote beside the floors stays."""
    assert raise_floors(FLOORS, {}, "abc") == FLOORS
    assert "parts = 0.870  # lowered by hand" in raise_floors(FLOORS, {"parts": 0.87}, "abc")


def test_the_floors_of_the_project_can_be_read() -> None:
    """The committed file is well formed, and every floor can be reached."""
    floors = parse_floors(evaluate.FLOORS.read_text(encoding="utf-8"))
    assert floors.least
    assert all(0 <= least <= 1 for least in floors.least.values())


def test_a_crash_counts_as_no_output(tmp_path: Path) -> None:
    """A paper that was not read leaves no output behind, not even that of an earlier run."""
    paper = Path("minutes.pdf")
    evaluate.write_output(Reading(paper, {"minutes": []}, "", 0.1), tmp_path)
    assert (tmp_path / "minutes.json").exists()
    evaluate.write_output(Reading(paper, None, "exit 1: KeyError", 0.1), tmp_path)
    assert not (tmp_path / "minutes.json").exists()


def test_the_pin_follows_papers_and_truth_only(tmp_path: Path) -> None:
    """Another truth is another corpus; a note beside the papers is not."""
    (tmp_path / "a.pdf").write_bytes(b"paper")
    (tmp_path / "a.truth.json").write_bytes(b"{}")
    pin = corpus_pin(tmp_path)
    (tmp_path / "README.md").write_bytes(b"a note")
    assert corpus_pin(tmp_path) == pin
    (tmp_path / "a.truth.json").write_bytes(b'{"minutes": []}')
    assert corpus_pin(tmp_path) != pin


def test_without_a_corpus_nothing_is_said_to_pass(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where there is no corpus the gate says so, with an exit code of its own."""
    monkeypatch.setenv("COUNCILDOCS_SHARED", str(tmp_path))
    assert evaluate.main([]) == 2
    assert "nothing evaluated" in capsys.readouterr().err
