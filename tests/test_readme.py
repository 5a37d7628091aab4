"""What the README and the help texts show really runs."""

from __future__ import annotations

import shlex
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import regex
from click.testing import CliRunner

from councildocs import ExitCode
from councildocs.cli import main
from councildocs.cli.reference import help_texts
from councildocs.writers.stores import STORES

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def _blocks(language: str) -> list[str]:
    return regex.findall(rf"(?ms)^```{language}\n(.*?)^```", README)


def _commands(text: str) -> list[str]:
    """The councildocs commands of a text, without what follows a pipe, a comment or a wide gap."""
    lines = [line.strip() for line in text.splitlines() if regex.match(r"\s*councildocs (?!COMMAND)", line)]
    return [regex.split(r"\s{2,}|\s[#|]\s", line)[0] for line in lines]


def _run(command: str) -> int:
    words = [
        match
        for word in shlex.split(command)[1:]
        for match in (sorted(map(str, Path().glob(word))) if "*" in word else [word])
    ]
    return CliRunner().invoke(main, words).exit_code


@pytest.fixture
def beside_samples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sample_docs").mkdir()
    for sample in (ROOT / "sample_docs").glob("*.pdf"):
        shutil.copy(sample, tmp_path / "sample_docs")
    shutil.copy(ROOT / "sample_docs" / "scrutiny-pack.pdf", tmp_path / "pack.pdf")
    shutil.copy(ROOT / "README.md", tmp_path)
    shutil.copytree(ROOT / "schemas", tmp_path / "schemas")
    STORES["sqlite"].write([], tmp_path / "archive.sqlite")
    monkeypatch.chdir(tmp_path)


@pytest.mark.usefixtures("beside_samples")
@pytest.mark.parametrize("command", [c for block in _blocks("bash") for c in _commands(block)])
def test_each_command_of_the_readme_runs(command: str) -> None:
    assert _run(command) == 0


@pytest.mark.usefixtures("beside_samples")
@pytest.mark.parametrize("command", sorted({c for text in help_texts().values() for c in _commands(text)}))
def test_each_example_of_the_help_runs(command: str) -> None:
    assert _run(command) == 0


@pytest.mark.usefixtures("beside_samples")
def test_the_python_of_the_readme_runs(capsys: pytest.CaptureFixture[str]) -> None:
    names: dict[str, object] = {}
    for block in _blocks("python"):
        exec(block, names)
    assert "README.md: is not a PDF" in capsys.readouterr().out


def test_the_readme_lists_every_exit_code() -> None:
    listed = {int(code) for code in regex.findall(r"(?m)^\| (\d+) \|", README)}
    assert listed == {int(code) for code in ExitCode}


@pytest.mark.usefixtures("beside_samples")
def test_the_questions_of_the_readme_are_answered() -> None:
    assert _run("councildocs batch sample_docs -o asked.sqlite --jobs 2 -q") == 0
    with closing(sqlite3.connect("asked.sqlite")) as database:
        mentions, development, unguarded = (database.execute(query).fetchall() for query in _blocks("sql"))
    assert mentions
    assert development
    assert [row[3] for row in unguarded] == ["C15"]
