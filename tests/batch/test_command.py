"""`councildocs batch` and `councildocs query`: what is said, and with which exit code it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from councildocs.batch import Failure, Limits, Summary
from councildocs.batch.report import as_html, retry_commands
from councildocs.cli import main
from councildocs.writers.stores import STORES, Stored
from tests.batch.conftest import contents, make_pdf


def _run(*arguments: object, stdin: str | None = None) -> Result:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def test_some_failed_is_seven_with_a_line_for_each_and_a_command_that_retries(papers: Path, tmp_path: Path) -> None:
    result = _run("batch", papers, "-o", tmp_path / "out", "-j", 1, "--report", tmp_path / "report.html")
    assert (result.exit_code, result.stdout) == (7, "")
    lines = result.stderr.splitlines()
    assert f"Error: {papers / 'empty.pdf'}: the file is empty [unreadable]" in lines
    assert sum(line.startswith("Error: ") for line in lines) == 3
    assert lines[-1] == (
        f"councildocs batch {papers} -o {tmp_path / 'out'} -f json --retry-failed --reason unreadable"
    )
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert (report["papers"], report["failed"], report["copies"]) == (8, 3, 1)
    assert report["counts"]["records"]["parts"] == 4
    assert report["failures"][0]["retry"] == lines[-1]
    assert "the file is empty" in (tmp_path / "report.html").read_text(encoding="utf-8")
    again = _run(*lines[-1].split()[1:])
    assert (again.exit_code, again.stderr.count("Error: ")) == (7, 3)


def test_a_list_on_stdin_is_read_and_all_is_well_with_zero(tmp_path: Path) -> None:
    paths = [make_pdf(tmp_path / name, name) for name in ("a/one.pdf", "b/two.pdf")]
    result = _run("batch", "-", "-o", tmp_path / "out.ndjson", "-j", 1, stdin="\n".join(map(str, paths)))
    assert result.exit_code == 0
    lines = [json.loads(line) for line in (tmp_path / "out.ndjson").read_text(encoding="utf-8").splitlines()]
    assert [line["files"] for line in lines if line["kind"] == "paper"] == [["a/one"], ["b/two"]]


@pytest.mark.parametrize(
    "arguments",
    [
        ["--engine", "dask"],
        ["--scheduler", "tcp://localhost:1"],
        ["--reason", "timeout"],
        ["--report", "missing/report.html"],
        ["-f", "xml"],
    ],
)
def test_options_that_make_no_sense_are_refused_before_the_work(
    papers: Path, tmp_path: Path, arguments: list[str]
) -> None:
    assert _run("batch", papers, "-o", tmp_path / "out", *arguments).exit_code == 2
    assert not (tmp_path / "out.ledger").exists()


def test_nothing_in_a_report_is_taken_for_html() -> None:
    """File names and messages come from anywhere."""
    evil = '<script>alert("x")</script>'
    summary = Summary(evil, "json", counts={"issues": {evil: 1}}, failures=[Failure(evil, "timeout", evil)])
    page = as_html(summary, retry_commands(summary, [evil], Limits()))
    assert "<script" not in page
    assert page.count("&lt;script&gt;") >= 5


def test_a_limit_that_was_too_low_is_raised_by_the_command_that_retries() -> None:
    failures = [Failure("my papers/a.pdf", reason, "") for reason in ("timeout", "memory", "limit")]
    summary = Summary("out", "csv", failures=failures)
    commands = retry_commands(summary, ["my papers"], Limits(seconds=10, memory=500, pages=20))
    base = "councildocs batch 'my papers' -o out -f csv --retry-failed --reason"
    assert commands == {
        "timeout": f"{base} timeout --timeout 40",
        "memory": f"{base} memory --memory 2000",
        "limit": f"{base} limit --max-pages 80",
    }


def test_a_hit_is_shown_with_council_meeting_and_page(tmp_path: Path, samples: list[Path]) -> None:
    """Words are found in any form, and signs of the query language do no harm."""
    from councildocs import extract

    sample = next(path for path in samples if path.name == "parish-minutes.pdf")
    STORES["sqlite"].write([Stored(extract(sample), ("parish-minutes",))], tmp_path / "out.sqlite")
    shown = _run("query", tmp_path / "out.sqlite", "swing").stdout
    assert "Little Ashworthy Parish Council | " in shown
    assert "parish-minutes.pdf page " in shown
    for words in ('"', "a:b", "(", "*"):
        assert _run("query", tmp_path / "out.sqlite", words).exit_code == 0
    nothing = _run("query", tmp_path / "out.sqlite", "xylophone")
    assert (nothing.exit_code, nothing.stdout, nothing.stderr) == (0, "", "nothing found\n")


def test_a_database_of_somebody_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "other.sqlite").write_bytes(b"SQLite format 3, or so it says" * 50)
    assert _run("query", tmp_path / "other.sqlite", "x").exit_code == 2
    assert _run("query", tmp_path / "missing.sqlite", "x").exit_code == 3
    assert list(contents(tmp_path)) == ["other.sqlite"]
