"""`councildocs extract`: what comes out where, and what is said when it does not."""

from __future__ import annotations

import errno
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TextIO

import pytest
from click.testing import Result

from councildocs import extract, pipeline
from councildocs.records import Extraction, Issue
from councildocs.writers import WRITERS

Run = Callable[..., Result]
MakePdf = Callable[..., Path]


def _files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_one_file_gives_its_document_as_json_on_stdout(run: Run, pdf: MakePdf) -> None:
    path = pdf()
    result = run("extract", path)
    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout) == extract(path).to_dict()


def test_a_dash_reads_stdin(run: Run, pdf: MakePdf) -> None:
    path = pdf()
    result = run("extract", "-", stdin=path.read_bytes())
    source = json.loads(result.stdout)["source"]
    assert source == extract(path).source.model_dump() | {"name": "stdin"}


def test_stdin_can_be_read_only_once(run: Run) -> None:
    assert run("extract", "-", "-", stdin=b"").exit_code == 2


def test_several_files_give_ndjson_in_their_order(run: Run, pdf: MakePdf) -> None:
    paths = [pdf("b.pdf"), pdf("a.pdf")]
    lines = [json.loads(line) for line in run("extract", *paths).stdout.splitlines()]
    sources = list(dict.fromkeys(line["source"] for line in lines))
    assert sources == [extract(path).source.sha256 for path in paths]


def test_several_files_do_not_fit_into_one_json_object(run: Run, pdf: MakePdf) -> None:
    result = run("extract", pdf("a.pdf"), pdf("b.pdf"), "-f", "json")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "-o out/" in result.stderr


@pytest.mark.parametrize(
    ("name", "begins"), [("out.json", "{\n"), ("out.ndjson", '{"kind": "part"'), ("out.txt", "minutes.pdf\n")]
)
def test_the_name_of_the_output_says_the_format(run: Run, pdf: MakePdf, tmp_path: Path, name: str, begins: str) -> None:
    result = run("extract", pdf(), "-o", tmp_path / name)
    assert (result.exit_code, result.stdout) == (0, "")
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)


def test_a_folder_gets_a_file_for_each_paper_and_namesakes_are_kept_apart(
    run: Run, pdf: MakePdf, tmp_path: Path
) -> None:
    paths = [pdf("may/minutes.pdf"), pdf("june/Minutes.PDF"), pdf("june/agenda.pdf")]
    out = tmp_path / "new" / "out"
    assert run("extract", *paths, "-o", f"{out}/").exit_code == 0
    assert _files(out) == ["Minutes-2.json", "agenda.json", "minutes.json"]
    assert json.loads((out / "Minutes-2.json").read_text(encoding="utf-8"))["source"]["name"] == "Minutes.PDF"


def test_a_folder_that_exists_needs_no_slash(run: Run, pdf: MakePdf, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    run("extract", pdf(), "-o", tmp_path / "out")
    assert _files(tmp_path / "out") == ["minutes.json"]


def test_several_papers_can_share_one_ndjson_file(run: Run, pdf: MakePdf, tmp_path: Path) -> None:
    run("extract", pdf("a.pdf"), pdf("b.pdf"), "-o", tmp_path / "all.ndjson")
    lines = (tmp_path / "all.ndjson").read_text(encoding="utf-8").splitlines()
    assert len({json.loads(line)["source"] for line in lines}) == 2


def test_options_reach_the_library(run: Run, pdf: MakePdf, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, Any] = {}
    found = extract(path := pdf())

    def remember(source: object, **options: Any) -> Extraction:
        asked.update(options, source=source)
        return found

    monkeypatch.setattr(pipeline, "extract", remember)
    run("extract", path, "--records", "minutes, agenda_items", "--pages", "1-3,7-", "--password", "x", "--max-pages", 9)
    assert asked == {
        "source": str(path),
        "records": ("minutes", "agenda_items"),
        "pages": "1-3,7-",
        "password": "x",
        "max_pages": 9,
    }


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--records", "minute"], "did you mean 'minutes'?"),
        (["--records", "votes"], "Valid: parts, meetings, agenda_items"),
        (["--records", ","], "Valid: parts"),
        (["--pages", "3-x"], "'3-x' is not a page range"),
        (["--pages", ""], "is not a page range"),
        (["--pages", "0"], "count from 1"),
        (["--pages", "5"], "has 2 pages"),
        (["--max-pages", "0"], "--max-pages"),
        (["-f", "xml"], "'json', 'ndjson', 'summary'"),
    ],
)
def test_an_argument_that_makes_no_sense_is_a_usage_error(
    run: Run, pdf: MakePdf, arguments: list[str], says: str
) -> None:
    result = run("extract", pdf(pages=2), *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert says in result.stderr


def test_what_cannot_be_read_is_named_with_the_exit_code_of_its_reason(
    run: Run, pdf: MakePdf, scan: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty.pdf").touch()
    (tmp_path / "text.pdf").write_text("Minutes of a meeting\n" * 50, encoding="utf-8")
    (tmp_path / "cut.pdf").write_bytes(pdf("whole.pdf").read_bytes()[:200])
    locked = pdf("locked.pdf", password="secret")
    codes = {}
    for path in (*map(tmp_path.joinpath, ("missing.pdf", "empty.pdf", "text.pdf", "cut.pdf")), tmp_path, locked, scan):
        result = run("extract", path)
        codes[path.name] = result.exit_code
        assert result.stdout == ""
        assert result.stderr.startswith(f"Error: {path}: ")
        assert result.stderr.count("\n") == 1
    assert codes == {
        "missing.pdf": 3, "empty.pdf": 3, "text.pdf": 3, "cut.pdf": 3, tmp_path.name: 3, "locked.pdf": 4, "scan.pdf": 5
    }  # fmt: skip


def test_a_password_opens_an_encrypted_paper(run: Run, pdf: MakePdf, monkeypatch: pytest.MonkeyPatch) -> None:
    path = pdf(password="secret")
    assert run("extract", path, "--password", "wrong").exit_code == 4
    assert run("extract", path, "--password", "secret").exit_code == 0
    monkeypatch.setenv("COUNCILDOCS_PASSWORD", "secret")
    assert run("extract", path).exit_code == 0


def test_a_paper_over_the_limit_is_refused(run: Run, pdf: MakePdf) -> None:
    result = run("extract", pdf(pages=3), "--max-pages", 2)
    assert result.exit_code == 6
    assert "has 3 pages, the limit is 2 (raise it with --max-pages)" in result.stderr


def test_one_failure_among_several_stops_nothing(run: Run, pdf: MakePdf, tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = run("extract", pdf("a.pdf"), tmp_path / "missing.pdf", pdf("b.pdf"), "-o", f"{out}/")
    assert result.exit_code == 7
    assert _files(out) == ["a.json", "b.json"]
    assert "missing.pdf: No such file" in result.stderr
    assert "1 of 3 files could not be read" in result.stderr


def test_when_all_fail_alike_the_code_says_why(run: Run, pdf: MakePdf, tmp_path: Path) -> None:
    missing, locked = tmp_path / "missing.pdf", pdf("locked.pdf", password="secret")
    assert run("extract", missing, missing).exit_code == 3
    assert run("extract", missing, locked).exit_code == 7


def test_a_failure_leaves_no_file_behind(run: Run, tmp_path: Path) -> None:
    run("extract", tmp_path / "missing.pdf", "-o", tmp_path / "out.json")
    run("extract", tmp_path / "missing.pdf", tmp_path / "gone.pdf", "-o", tmp_path / "all.ndjson")
    assert _files(tmp_path) == []


def test_a_file_is_replaced_whole_or_not_at_all(
    run: Run, pdf: MakePdf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that fills up half way leaves the result of the last run as it was, and says so without a traceback."""

    def half(extraction: Extraction, stream: TextIO) -> None:
        stream.write('{"half":')
        raise OSError(errno.ENOSPC, "No space left on device")

    path, out = pdf(), tmp_path / "out"
    out.mkdir()
    (out / "minutes.json").write_text("before", encoding="utf-8")
    monkeypatch.setitem(WRITERS, "json", half)
    result = run("extract", path, "-o", out)
    assert (result.exit_code, result.stderr) == (1, "Error: No space left on device\n")
    assert _files(out) == ["minutes.json"]
    assert (out / "minutes.json").read_text(encoding="utf-8") == "before"


def test_an_interrupt_ends_with_130_and_leaves_no_half_written_file(
    run: Run, pdf: MakePdf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = iter([extract(pdf("a.pdf"))])

    def interrupted(source: object, **options: object) -> Extraction:
        for extraction in found:
            return extraction
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "extract", interrupted)
    result = run("extract", pdf("a.pdf"), pdf("b.pdf"), "-o", tmp_path / "all.ndjson")
    assert (result.exit_code, result.stderr) == (130, "interrupted\n")
    assert _files(tmp_path) == ["a.pdf", "b.pdf"]


def test_a_place_to_write_that_cannot_be_is_refused_before_the_work(run: Run, pdf: MakePdf, tmp_path: Path) -> None:
    path = pdf()
    for place in (tmp_path / "missing" / "out.json", f"{path}/", path):
        result = run("extract", path, "-o", place)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "-o" in result.stderr
    assert path.read_bytes().startswith(b"%PDF"), "the paper itself was not overwritten"


def test_what_was_not_read_is_said_with_its_pages_unless_quiet(
    run: Run, pdf: MakePdf, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = pdf()
    issues = [Issue(code="page-unread", severity="loss", message="No text.", page=page) for page in (14, 9, 14)]
    found = extract(path).model_copy(update={"issues": issues})
    monkeypatch.setattr(pipeline, "extract", lambda source, **options: found)
    result = run("extract", path)
    assert "not everything was read on pages 9, 14" in result.stderr
    assert json.loads(result.stdout)
    assert run("extract", path, "-q").stderr == ""


def test_a_file_name_cannot_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    result = run("extract", tmp_path / "\x1b[31mred.pdf")
    assert "[31mred.pdf" in result.stderr
    assert "\x1b" not in result.stderr


def test_verbose_says_what_is_done_and_never_what_the_paper_says(run: Run, pdf: MakePdf) -> None:
    result = run("extract", pdf(), "-v")
    assert "Wexcombe" not in result.stderr
    assert json.loads(result.stdout)
