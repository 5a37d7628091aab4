"""`councildocs tables`: every table in each format, to stdout, a file or a folder."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from pypdf import PdfWriter

import councildocs

Run = Callable[..., Result]
MakePdf = Callable[..., Path]

SAMPLES = Path(__file__).parents[2] / "sample_docs"
REGISTER = SAMPLES / "risk-register.pdf"
"""One table over two pages, its header repeated."""
PARISH = SAMPLES / "parish-minutes.pdf"
"""A table on each of its two pages."""


def _files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_tables_come_as_json_as_the_library_gives_them(run: Run) -> None:
    result = run("tables", REGISTER)
    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout) == councildocs.tables(REGISTER)
    assert json.loads(run("tables", REGISTER, "--no-join").stdout) == councildocs.tables(REGISTER, join=False)


def test_a_table_over_two_pages_is_one_unless_its_pieces_are_asked_for() -> None:
    assert [table["pages"] for table in councildocs.tables(REGISTER)] == [[1, 2]]
    assert [table["pages"] for table in councildocs.tables(REGISTER, join=False)] == [[1], [2]]
    (table,) = councildocs.tables(REGISTER)
    assert "header repeated" in table["join"]
    assert {cell["page"] for cell in table["cells"]} == {1, 2}


def test_only_the_pages_asked_for_are_read(run: Run) -> None:
    told = json.loads(run("tables", PARISH, "--pages", "2").stdout)
    assert [table["pages"] for table in told] == [[2]]
    assert told == councildocs.tables(PARISH, pages=[2])


def test_tables_in_one_stream_of_csv_have_an_empty_line_between(run: Run) -> None:
    pieces = run("tables", PARISH, "-f", "csv").stdout.split("\n\n")
    shapes = [{len(row) for row in csv.reader(piece.splitlines())} for piece in pieces]
    assert [len(lengths) for lengths in shapes] == [1, 1]


def test_a_folder_gets_a_file_for_each_table_named_for_its_page(run: Run, tmp_path: Path) -> None:
    result = run("tables", PARISH, "-f", "csv", "-o", tmp_path / "out")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    assert _files(tmp_path / "out") == ["parish-minutes-p1-1.csv", "parish-minutes-p2-1.csv"]
    written = "\n".join((tmp_path / "out" / name).read_text("utf-8") for name in _files(tmp_path / "out"))
    assert written == run("tables", PARISH, "-f", "csv").stdout


def test_tables_of_one_page_are_numbered(run: Run, tmp_path: Path) -> None:
    """JSON is a list in every file."""
    pack = SAMPLES / "scrutiny-pack.pdf"
    run("tables", pack, "--pages", "13", "-o", f"{tmp_path / 'out'}/")
    assert _files(tmp_path / "out") == ["scrutiny-pack-p13-1.json", "scrutiny-pack-p13-2.json"]
    lists = [json.loads((tmp_path / "out" / name).read_text("utf-8")) for name in _files(tmp_path / "out")]
    assert [table for tables in lists for table in tables] == councildocs.tables(pack, pages="13")


@pytest.mark.parametrize(
    ("name", "form"), [("all.md", "markdown"), ("all.markdown", "markdown"), ("all.CSV", "csv"), ("all.json", "json")]
)
def test_a_file_name_says_the_format_and_takes_all_tables(run: Run, tmp_path: Path, name: str, form: str) -> None:
    assert run("tables", PARISH, "-o", tmp_path / name).exit_code == 0
    assert (tmp_path / name).read_text("utf-8") == run("tables", PARISH, "-f", form).stdout


def test_a_paper_without_tables_is_no_failure(run: Run, pdf: MakePdf) -> None:
    path = pdf()
    result = run("tables", path)
    assert (result.exit_code, json.loads(result.stdout)) == (0, [])
    assert result.stderr == f"{path}: no table found\n"
    quiet = run("tables", path, "-q", "-f", "csv")
    assert (quiet.exit_code, quiet.stdout, quiet.stderr) == (0, "", "")


def test_pages_without_a_text_layer_are_named(run: Run, pdf: MakePdf, scan: Path, tmp_path: Path) -> None:
    """Whoever looks for a table there shall know that nobody could."""
    mixed = PdfWriter()
    for path in (pdf(), scan):
        mixed.append(path)
    mixed.write(tmp_path / "mixed.pdf")
    result = run("tables", tmp_path / "mixed.pdf")
    assert result.exit_code == 0
    assert result.stderr.splitlines()[-1] == f"warning: {tmp_path / 'mixed.pdf'}: no text to read on page 2"


def test_stdin_can_be_read(run: Run) -> None:
    piped = run("tables", "-", stdin=PARISH.read_bytes())
    assert json.loads(piped.stdout) == councildocs.tables(PARISH)


def test_failures_have_the_exit_codes_of_extract_and_leave_no_file(
    run: Run, pdf: MakePdf, scan: Path, tmp_path: Path
) -> None:
    """A scan has no text to find tables in, which is not the same as having no table."""
    place = tmp_path / "tables.json"
    codes = [
        run("tables", path, "-o", place).exit_code
        for path in (tmp_path / "missing.pdf", pdf("locked.pdf", password="secret"), scan)
    ]
    assert codes == [3, 4, 5]
    assert not place.exists()
    with pytest.raises(councildocs.NoTextError):
        councildocs.tables(scan)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["-o", "missing/all.csv"], "does not exist"),
        (["-o", "minutes.pdf"], "is a file to be read"),
        (["-f", "xlsx"], "xlsx"),
        (["--pages", "one"], "page range"),
    ],
)
def test_an_argument_that_makes_no_sense_is_a_usage_error(
    run: Run, pdf: MakePdf, monkeypatch: pytest.MonkeyPatch, arguments: list[str], says: str
) -> None:
    path = pdf()
    before = path.read_bytes()
    monkeypatch.chdir(path.parent)
    result = run("tables", path, *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert says in result.stderr
    assert path.read_bytes() == before
