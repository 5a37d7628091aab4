"""`councildocs inspect` and `councildocs show`: each stage in text and in pictures."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from PIL import Image

from councildocs.cli.inspect import STAGES

Run = Callable[..., Result]
MakePdf = Callable[..., Path]


@pytest.mark.parametrize(
    ("stage", "says"),
    [
        ("page", '  word ['),
        ("layout", 'text="Wexcombe Borough Council, sheet 2"'),
        ("parts", "part p1 "),
        ("records", "part p1 ["),
    ],
)
def test_a_stage_is_printed_as_text_that_does_not_change(run: Run, pdf: MakePdf, stage: str, says: str) -> None:
    path = pdf(pages=2)
    first, second = run("inspect", path, "--stage", stage), run("inspect", path, "--stage", stage)
    assert (first.exit_code, first.stderr) == (0, "")
    assert says in first.stdout
    assert first.stdout == second.stdout
    assert set(STAGES) == {"page", "layout", "parts", "records"}


def test_only_the_pages_asked_for_are_printed(run: Run, pdf: MakePdf) -> None:
    shown = run("inspect", pdf(pages=3), "--stage", "page", "--pages", "2-").stdout
    assert [line.split()[1] for line in shown.splitlines() if line.startswith("page ")] == ["2", "3"]


def test_stdin_can_be_inspected(run: Run, pdf: MakePdf) -> None:
    path = pdf()
    piped = run("inspect", "-", "--stage", "layout", stdin=path.read_bytes())
    assert piped.stdout == run("inspect", path, "--stage", "layout").stdout


def test_a_failure_has_the_exit_code_and_the_name_of_extract(run: Run, pdf: MakePdf, tmp_path: Path) -> None:
    locked, missing = pdf(password="secret"), tmp_path / "missing.pdf"
    result = run("inspect", locked)
    assert (result.exit_code, result.stdout) == (4, "")
    assert result.stderr == f"Error: {locked}: is encrypted: a password is needed (give the password with --password)\n"
    assert run("show", locked, "--page", 1, "-o", tmp_path / "page.png").exit_code == 4
    assert run("show", missing, "--page", 1, "-o", tmp_path / "page.png").exit_code == 3
    assert not (tmp_path / "page.png").exists()


def test_a_page_is_drawn_at_its_scale(run: Run, pdf: MakePdf, tmp_path: Path) -> None:
    result = run("show", pdf(), "--page", 1, "-o", tmp_path / "page.png", "--scale", 1.5, "--layer", "words,lines")
    assert (result.exit_code, result.stdout) == (0, "")
    with Image.open(tmp_path / "page.png") as picture:
        assert picture.format == "PNG"
        assert picture.width == 450
        assert picture.height > 600, "a legend stands beneath the page"


def test_a_picture_can_go_to_stdout(run: Run, pdf: MakePdf) -> None:
    result = run("show", "-", "--page", 1, "-o", "-", stdin=pdf().read_bytes())
    assert Image.open(io.BytesIO(result.stdout_bytes)).format == "PNG"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--page", "2", "-o", "page.png"], "there is no page 2"),
        (["--page", "0", "-o", "page.png"], "--page"),
        (["--page", "1", "-o", "missing/page.png"], "does not exist"),
        (["--page", "1", "-o", "page.png", "--layer", "word"], "did you mean 'words'?"),
        (["--page", "1"], "-o"),
    ],
)
def test_an_argument_that_makes_no_sense_is_a_usage_error(
    run: Run, pdf: MakePdf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], says: str
) -> None:
    path = pdf()
    monkeypatch.chdir(tmp_path)
    result = run("show", path, *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert says in result.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["minutes.pdf"]
