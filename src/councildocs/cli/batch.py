"""`councildocs batch`: convert whole archives."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from councildocs.batch import REASONS, Choice, Failure, Limits, Summary, Watcher, convert
from councildocs.batch.report import as_html, as_json, failures_by_reason, retry_commands
from councildocs.cli.messages import log_to_stderr, say
from councildocs.cli.options import message_options, password_option
from councildocs.cli.output import check_place, opened
from councildocs.cli.source import STDIN
from councildocs.errors import ExitCode
from councildocs.writers.stores import STORES

DEFAULTS = Limits()
ENGINES = ("local", "dask")


@click.command(short_help="Convert whole archives of papers.")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("-o", "--output", required=True, metavar="OUT", help="Folder, file or URL to write to.")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(["json", *STORES]),
    help="json is a file for each paper. Default: what the name of OUT says, else json.",
)
@click.option("-j", "--jobs", type=click.IntRange(min=1), metavar="N", help="Worker processes. Default: all cores.")
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=DEFAULTS.seconds,
    show_default=True,
    metavar="SECONDS",
    help="Longest that one paper may take.",
)
@click.option(
    "--memory",
    type=click.IntRange(min=256),
    default=DEFAULTS.memory,
    show_default=True,
    metavar="MB",
    help="Most memory that one worker may take, where the system can limit it.",
)
@click.option(
    "--max-pages",
    type=click.IntRange(min=1),
    default=DEFAULTS.pages,
    show_default=True,
    metavar="N",
    help="Refuse a PDF with more pages.",
)
@click.option("--resume/--no-resume", default=True, help="Skip what was done before, the default; or read all again.")
@click.option("--retry-failed", is_flag=True, help="Read again what failed before.")
@click.option("--reason", type=click.Choice(list(REASONS)), help="With --retry-failed: only what failed for this.")
@click.option(
    "--since",
    type=click.DateTime(["%Y-%m-%d", "%Y-%m-%dT%H:%M:%S"]),
    metavar="DATE",
    help="Only papers that were modified since.",
)
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Read at most N papers in this run.")
@click.option("--report", metavar="PATH", help="Write a report there: PATH as HTML, and as JSON beside it.")
@click.option("--engine", type=click.Choice(ENGINES), default="local", show_default=True, help="Who reads the papers.")
@click.option("--scheduler", metavar="ADDRESS", help="The Dask scheduler, with --engine dask.")
@password_option
@message_options
def batch(
    sources: tuple[str, ...],
    output: str,
    form: str | None,
    jobs: int | None,
    timeout: float,
    memory: int,
    max_pages: int,
    resume: bool,
    retry_failed: bool,
    reason: str | None,
    since: datetime | None,
    limit: int | None,
    report: str | None,
    engine: str,
    scheduler: str | None,
    password: str | None,
    quiet: bool,
    verbose: int,
) -> None:
    """\b
    councildocs batch sample_docs -o out/                       a JSON file for each PDF
    councildocs batch sample_docs -o archive.sqlite             a database to query
    councildocs batch sample_docs -o tables/ -f csv --jobs 2    CSV files, two processes
    find papers -name '*.pdf' | councildocs batch - -o out/

    Sources are folders, globs, files, zip archives of PDFs, URLs (`s3://bucket/papers`), or `-` for a list of
    these on stdin; OUT may be a URL too. A paper that cannot be read, takes too long or too much, or ends its
    worker is named, and stops no other. A run that was stopped goes on where it was: OUT.ledger knows what is
    done.
    """
    _check(engine, scheduler, jobs, retry_failed, reason, report)
    limits = Limits(timeout, memory, max_pages)
    moment = since.replace(tzinfo=UTC) if since else None
    choice = Choice(resume, retry_failed, reason, moment, limit)
    with log_to_stderr(quiet, verbose), _cluster(scheduler) as client, _watching(quiet, verbose) as watch:
        summary = convert(
            list(_listed(sources)), output, form=form, jobs=jobs, limits=limits, choice=choice, password=password,
            client=client, watch=watch,
        )  # fmt: skip
    commands = retry_commands(summary, sources, limits)
    if report:
        _write_reports(report, summary, commands)
    if not quiet:
        _conclude(summary, commands)
    click.get_current_context().exit(ExitCode.SOME_FAILED if summary.failures else ExitCode.OK)


def _check(
    engine: str, scheduler: str | None, jobs: int | None, retry_failed: bool, reason: str | None, report: str | None
) -> None:
    """A usage error for options that make no sense together, before the work."""
    if (engine == "dask") != (scheduler is not None):
        raise click.UsageError("--engine dask and --scheduler ADDRESS belong together")
    if engine == "dask" and jobs:
        raise click.UsageError("--jobs is for this machine: a Dask cluster has the workers that it has")
    if reason and not retry_failed:
        raise click.UsageError("--reason says what --retry-failed reads again")
    if report:
        check_place(Path(report), [])


@contextmanager
def _cluster(scheduler: str | None) -> Iterator[Any]:
    """A client of the Dask scheduler at this address, None where there is no address."""
    if scheduler is None:
        yield None
        return
    from councildocs.batch.cluster import client_of  # here, because it needs the extra dask

    with client_of(scheduler) as client:
        yield client


def _listed(sources: Sequence[str]) -> Iterator[str]:
    """The sources, those that stand on stdin in place of `-`."""
    if sources.count(STDIN) > 1:
        raise click.UsageError("stdin (-) can be read only once")
    for source in sources:
        if source != STDIN:
            yield source
        elif sys.stdin.isatty():
            raise click.UsageError("stdin is a terminal: pipe a list of files into it")
        else:
            yield from (line for line in sys.stdin.read().splitlines() if line.strip())


def _write_reports(report: str, summary: Summary, commands: dict[str, str]) -> None:
    """The report as HTML and as JSON, under the same name."""
    path = Path(report)
    page, data = (path, path.with_suffix(".json")) if path.suffix != ".json" else (path.with_suffix(".html"), path)
    for place, text in ((page, as_html(summary, commands)), (data, as_json(summary, commands))):
        with opened(place) as stream:
            stream.write(text)


def _conclude(summary: Summary, commands: dict[str, str]) -> None:
    """What was done, and how to try again what failed."""
    rate = f", {summary.read / summary.seconds:.1f} a second" if summary.seconds else ""
    say(
        f"{summary.papers} papers: {summary.read} read in {summary.seconds:.0f} s{rate}; {summary.before} done before, "
        f"{summary.copies} copies, {summary.left} left for the next run, {len(summary.failures)} failed"
    )
    for reason, number in failures_by_reason(summary).items():
        say(f"{number} failed: {REASONS.get(reason, reason)}. To try again:")
        say(f"  {commands[reason]}")


class _Lines(Watcher):
    """A line for each failure."""

    def done(self, paper: str, failure: Failure | None) -> None:
        if failure:
            say(f"Error: {failure.locator}: {failure.message} [{failure.reason}]")


class _Bar(_Lines):
    """A bar with the rate, the time that remains and the failures."""

    def __init__(self, bar: Progress) -> None:
        self._bar, self._failed = bar, 0
        self._task: TaskID | None = None

    def listed(self, papers: int) -> None:
        self._task = self._bar.add_task("", total=papers, failed=0)

    def done(self, paper: str, failure: Failure | None) -> None:
        super().done(paper, failure)
        self._failed += failure is not None
        if self._task is not None:
            self._bar.update(self._task, advance=1, failed=self._failed)


class _Rate(ProgressColumn):
    """Papers a second."""

    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:.1f} a second" if task.speed else "")


@contextmanager
def _watching(quiet: bool, verbose: int) -> Iterator[Watcher]:
    """Somebody who shows what the run does: a bar where stderr is a terminal."""
    console = Console(stderr=True, markup=False, emoji=False, highlight=False)
    if quiet or verbose or not console.is_interactive:
        yield _Lines()
        return
    failed = TextColumn("{task.fields[failed]} failed", markup=False)
    with Progress(
        BarColumn(), MofNCompleteColumn(), _Rate(), TimeRemainingColumn(), failed, console=console, transient=True,
        redirect_stdout=False,
    ) as bar:  # fmt: skip
        yield _Bar(bar)
