"""What all commands share: help, version, and a quiet end when the reader of the output is gone."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from councildocs import ExitCode, __version__
from councildocs.cli import main
from councildocs.cli.reference import help_texts

Run = Callable[..., Result]
MakePdf = Callable[..., Path]


@pytest.mark.parametrize("command", sorted(help_texts()))
def test_help_begins_with_examples_and_prints_what_the_reference_says(run: Run, command: str) -> None:
    text = help_texts()[command]
    assert text.splitlines()[2].startswith(f"  {command} ")
    shown = run(*command.split()[1:], "--help").stdout
    assert "".join(shown.split()) == "".join(text.split()), "the same but for the width of its lines"


def test_the_reference_has_every_command() -> None:
    assert set(help_texts()) == {"councildocs", *(f"councildocs {name}" for name in main.commands)}


def test_every_exit_code_is_in_the_help(run: Run) -> None:
    listed = run("--help").stdout.split("Exit codes:")[1].split()
    assert [code for code in ExitCode if str(code.value) not in listed] == []


def test_the_version_is_that_of_the_package(run: Run) -> None:
    assert run("--version").stdout.split()[-1] == __version__


PROGRAM = [sys.executable, "-c", "from councildocs.cli import main; main()"]


def test_a_reader_that_stops_reading_ends_the_command_quietly(pdf: MakePdf) -> None:
    """As in `councildocs … | head -1`: no traceback, no complaint, exit code 0."""
    command = [*PROGRAM, "inspect", str(pdf(pages=300)), "--stage", "page"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline().startswith(b"page 1 ")
        process.stdout.close()
        complaints = process.stderr.read()
    assert (process.returncode, complaints) == (0, b"")


@pytest.mark.parametrize("form", ["json", "ndjson", "summary"])
def test_a_reader_that_never_reads_is_no_failure_either(pdf: MakePdf, form: str) -> None:
    """Output so small that it leaves the program only at its end."""
    reading, writing = os.pipe()
    os.close(reading)
    command = [*PROGRAM, "extract", str(pdf()), "-f", form]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")
