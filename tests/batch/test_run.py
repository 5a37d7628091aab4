"""A run over an archive: what is written where, what is skipped, what is tried again."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from councildocs import UsageError, extract
from councildocs.batch import Choice, Failure, Limits, Summary, Watcher, convert
from councildocs.batch.ledger import Ledger
from councildocs.batch.task import document_text
from evaluation.papers import ROOT
from tests.batch import trouble
from tests.batch.conftest import contents, make_pdf

LIMITS = Limits(seconds=60, memory=1500)


def _convert(papers: Path, out: Path, choice: Choice | None = None, watch: Watcher | None = None) -> Summary:
    return convert([papers], out, jobs=1, limits=LIMITS, choice=choice, read=trouble.read, watch=watch)


def _did(summary: Summary) -> tuple[int, int, int]:
    return summary.read, summary.before, summary.copies


def test_results_mirror_the_tree_and_are_what_extract_writes(papers: Path, tmp_path: Path) -> None:
    """Each failure is named with its reason, and the same paper twice is read once."""
    summary = _convert(papers, tmp_path / "out")
    written = contents(tmp_path / "out")
    assert sorted(written) == [
        "2031/april/Minutes.json", "2031/june/Minutes.json", "2031/may/Minutes.json", "copy of notes.json", "notes.json"
    ]  # fmt: skip
    assert (summary.papers, _did(summary)) == (8, (7, 0, 1))
    for name in ("copy of notes.PDF", "notes.pdf"):
        text = document_text(extract(papers / name))
        assert written[f"{name[:-4]}.json"] == text.encode()
    assert {Path(f.locator).name: (f.reason, f.message) for f in summary.failures} == {
        "cut.pdf": ("unreadable", "is damaged beyond reading"),
        "empty.pdf": ("unreadable", "the file is empty"),
        "page.pdf": ("unreadable", "is not a PDF"),
    }
    assert summary.counts["totals"] == {"papers": 4, "pages": 4}


def test_a_second_run_reads_nothing_and_still_names_what_failed(papers: Path, tmp_path: Path) -> None:
    """A result that was lost is written again without reading its paper."""
    _convert(papers, tmp_path / "out")
    before = contents(tmp_path / "out")
    (tmp_path / "out" / "notes.json").unlink()
    summary = _convert(papers, tmp_path / "out")
    assert (_did(summary), len(summary.failures)) == ((0, 8, 0), 3)
    assert contents(tmp_path / "out") == before


def test_a_paper_that_changes_is_read_again_and_loses_its_old_result_when_it_breaks(
    papers: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    _convert(papers, out)
    make_pdf(papers / "2031" / "may" / "Minutes.pdf", "Minutes as amended")
    (papers / "notes.pdf").write_bytes(b"no longer a PDF")
    summary = _convert(papers, out)
    assert _did(summary) == (2, 6, 0)
    assert "as amended" in (out / "2031" / "may" / "Minutes.json").read_text(encoding="utf-8")
    assert not (out / "notes.json").exists()
    assert (out / "copy of notes.json").exists()


def test_what_failed_is_tried_again_only_when_asked_and_only_for_the_reason_asked(papers: Path, tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    (papers / "bad.pdf").write_text(f"exit once {mark}", encoding="utf-8")
    _convert(papers, tmp_path / "out")
    assert _did(_convert(papers, tmp_path / "out", Choice(retry=True, reason="error"))) == (1, 8, 0)
    assert _did(_convert(papers, tmp_path / "out", Choice(retry=True))) == (4, 5, 0)
    assert _did(_convert(papers, tmp_path / "out", Choice(resume=False))) == (8, 0, 1)


def test_a_limit_leaves_the_rest_for_the_next_run(papers: Path, tmp_path: Path) -> None:
    first = _convert(papers, tmp_path / "out", Choice(limit=5))
    second = _convert(papers, tmp_path / "out", Choice(limit=5))
    assert (first.read, first.left, second.read, second.left) == (5, 2, 2, 0)


def test_only_papers_modified_since_a_date_are_in_the_run(papers: Path, tmp_path: Path) -> None:
    for paper in papers.rglob("*.*"):
        os.utime(paper, (0, 0))
    os.utime(papers / "notes.pdf")
    summary = _convert(papers, tmp_path / "out", Choice(since=datetime(2001, 1, 1, tzinfo=UTC)))
    assert (summary.papers, sorted(contents(tmp_path / "out"))) == (1, ["notes.json"])


def test_papers_that_would_share_a_name_are_kept_apart_for_ever(tmp_path: Path) -> None:
    """Names differ even where the file system ignores case, and stay the same in a later run."""
    folder, out = tmp_path / "papers", tmp_path / "out"
    make_pdf(folder / "Minutes.pdf", "one")
    make_pdf(folder / "minutes.PDF", "two")
    _convert(folder, out)
    before = contents(out)
    assert sorted(before) == ["Minutes.json", "minutes-2.json"]
    make_pdf(folder / "MINUTES.pdf", "three")
    _convert(folder, out)
    assert contents(out).items() > before.items()


def test_two_runs_do_not_write_to_one_output(papers: Path, tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "out.ledger")
    with pytest.raises(UsageError, match="another run is writing here"):
        _convert(papers, tmp_path / "out")
    ledger.close()


def test_a_ledger_that_is_none_is_not_overwritten(papers: Path, tmp_path: Path) -> None:
    (tmp_path / "out.ledger").write_text("shopping list, " * 100, encoding="utf-8")
    with pytest.raises(UsageError, match="is not a ledger"):
        _convert(papers, tmp_path / "out")
    assert (tmp_path / "out.ledger").read_text(encoding="utf-8").startswith("shopping list")


def test_what_another_version_read_is_read_again(
    papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _convert(papers, tmp_path / "out")
    monkeypatch.setattr("councildocs.batch.ledger.VERSION", "99.0")
    assert _did(_convert(papers, tmp_path / "out")) == (7, 0, 1)


class _FullDisk(Watcher):
    """A disk that is full after two papers."""

    papers = 0

    def done(self, paper: str, failure: Failure | None) -> None:
        self.papers += 1
        if self.papers == 2:
            raise OSError("No space left on device")


@pytest.mark.parametrize("suffix", ["", ".sqlite", ".ndjson"])
def test_a_run_that_breaks_off_goes_on_where_it_was(papers: Path, tmp_path: Path, suffix: str) -> None:
    """The results of both runs together are those of an undisturbed one."""
    with pytest.raises(OSError, match="No space left"):
        _convert(papers, tmp_path / f"out{suffix}", watch=_FullDisk())
    assert _convert(papers, tmp_path / f"out{suffix}").before >= 1
    _convert(papers, tmp_path / f"whole{suffix}")
    assert contents(tmp_path / f"out{suffix}") == contents(tmp_path / f"whole{suffix}")


def test_a_run_that_is_killed_gives_the_same_bytes(papers: Path, tmp_path: Path) -> None:
    """`kill -9` after the first paper, and again after the fourth (`make bench-batch` does it on many)."""
    for papers_done in (1, 4):
        command = [sys.executable, "-m", "tests.batch.trouble", str(papers), str(tmp_path / "out")]
        run = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT)
        assert run.stdout
        with run, run.stdout as told:
            for _ in range(papers_done):
                assert told.readline()
            run.kill()
    _convert(papers, tmp_path / "out")
    _convert(papers, tmp_path / "whole")
    assert contents(tmp_path / "out") == contents(tmp_path / "whole")


def test_no_half_written_file_stays_behind_a_run_that_was_killed(papers: Path, tmp_path: Path) -> None:
    """The draft of a result that was being written is used again."""
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / ".notes.json.part").write_text('{"half":', encoding="utf-8")
    _convert(papers, tmp_path / "out")
    assert not list((tmp_path / "out").rglob("*.part"))
    assert json.loads((tmp_path / "out" / "notes.json").read_text(encoding="utf-8"))


def test_the_ledger_keeps_no_password(papers: Path, tmp_path: Path) -> None:
    convert([papers / "notes.pdf"], tmp_path / "out", jobs=1, password="open-sesame", read=trouble.read)
    with closing(sqlite3.connect(tmp_path / "out.ledger")) as db:
        assert "open-sesame" not in "".join(db.iterdump())


def test_no_worker_outlives_a_run_that_is_killed(tmp_path: Path) -> None:
    """Not even one in the middle of a paper that never ends."""
    psutil = pytest.importorskip("psutil", reason="processes are looked at with psutil, a development dependency")
    make_pdf(tmp_path / "papers" / "a.pdf")
    (tmp_path / "papers" / "b.pdf").write_bytes(b"hang")
    command = [sys.executable, "-m", "tests.batch.trouble", str(tmp_path / "papers"), str(tmp_path / "out")]
    run = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT)
    assert run.stdout
    with run, run.stdout as told:
        assert told.readline()
        processes = psutil.Process(run.pid).children(recursive=True)
        run.kill()
    assert processes
    assert psutil.wait_procs(processes, timeout=30)[1] == []


def test_an_interrupt_ends_the_run_at_once_and_its_workers_with_it(papers: Path, tmp_path: Path) -> None:
    """What was done stays done."""

    class Interrupted(Watcher):
        def done(self, paper: str, failure: Failure | None) -> None:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        _convert(papers, tmp_path / "out", watch=Interrupted())
    assert _convert(papers, tmp_path / "out").before == 1
