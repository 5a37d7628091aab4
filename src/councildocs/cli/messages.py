"""What is said to people, on stderr: messages, the log, a progress bar."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from councildocs.writers.terminal import one_line

PATIENCE = 1.0
"""Seconds of work after which a progress bar appears."""


def say(message: str) -> None:
    """A line on stderr, without what could steer a terminal."""
    print(one_line(message), file=sys.stderr)  # not click.echo, which passes a running progress bar by


@contextmanager
def log_to_stderr(quiet: bool, verbose: int) -> Iterator[None]:
    """The library's log on stderr while the block runs: warnings, with `quiet` errors, with `verbose` more."""
    log, handler = logging.getLogger("councildocs"), _Stderr()
    before = log.level
    log.setLevel(logging.ERROR if quiet else (logging.WARNING, logging.INFO, logging.DEBUG)[min(verbose, 2)])
    log.addHandler(handler)
    try:
        yield
    finally:
        log.removeHandler(handler)
        log.setLevel(before)


class _Stderr(logging.Handler):
    """Writes to whatever stderr is at the time."""

    def emit(self, record: logging.LogRecord) -> None:
        say(f"{record.levelname.lower()}: {record.getMessage()}")


class Work:
    """Told which file is being read, and when it has been read.  Shows nothing."""

    def begins(self, file: str) -> None:
        """The file is being read."""

    def is_done(self) -> None:
        """The file has been read: what is printed next stands in nobody's way."""

    def ends(self) -> None:
        """There is no more work."""


class Bar(Work):
    """Shows a progress bar once the work has taken `patience` seconds; gone at the end."""

    def __init__(self, files: int, console: Console, patience: float) -> None:
        several = [BarColumn(), MofNCompleteColumn()] if files > 1 else []
        file = TextColumn("{task.description}", markup=False)
        columns = (SpinnerColumn(), *several, TimeElapsedColumn(), file)
        self._bar = Progress(*columns, console=console, transient=True, redirect_stdout=False)
        self._task = self._bar.add_task("", total=files)
        self._files = files
        self._timer = Timer(patience, self._bar.start)
        self._timer.daemon = True
        self._timer.start()

    def begins(self, file: str) -> None:
        self._bar.update(self._task, description=one_line(Path(file).name))

    def is_done(self) -> None:
        self._bar.advance(self._task)
        if self._files == 1:
            self.ends()

    def ends(self) -> None:
        self._timer.cancel()
        self._timer.join()
        self._bar.stop()


@contextmanager
def progress(files: int, *, shown: bool, patience: float = PATIENCE) -> Iterator[Work]:
    """Work on so many files, with a progress bar where `shown` says so and stderr is a terminal."""
    console = Console(stderr=True, markup=False, emoji=False, highlight=False)
    work = Bar(files, console, patience) if shown and console.is_interactive else Work()
    try:
        yield work
    finally:
        work.ends()
