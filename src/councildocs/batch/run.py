"""A run over an archive: list the papers, read those that were not read before, write what comes of them."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Any

from councildocs.batch import zips
from councildocs.batch.ledger import Failure, Ledger, Paper, Result
from councildocs.batch.local import read_locally
from councildocs.batch.output import form_for, remove_result, write_result, write_store
from councildocs.batch.sources import find, load
from councildocs.batch.storage import exists, file_system, is_url, upload
from councildocs.batch.task import Limits, Outcome, Read, Task, failure, read_paper
from councildocs.errors import CouncilDocsError, UsageError

Source = str | os.PathLike[str]
CHECKPOINT = 60.0
"""Seconds after which the ledger of an output behind a URL is put there again."""


class Watcher:
    """Told what the run does.  Shows nothing."""

    def listed(self, papers: int) -> None:
        """So many papers are in this run."""

    def done(self, paper: str, failure: Failure | None) -> None:
        """A paper is done: its result stands, or it has failed."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which papers are read.  `resume`: not those that were read before; `retry`: those that failed, all of them
    or (`reason`) some; `since`: only those modified since; `limit`: so many at most."""

    resume: bool = True
    retry: bool = False
    reason: str | None = None
    since: datetime | None = None
    limit: int | None = None


@dataclass(slots=True)
class Summary:
    """What a run did: `papers` in all, of which `read` in this run, `before` in one before, `copies` of another
    paper, `left` for the next run (a limit was set), and `failures`."""

    out: str
    form: str
    papers: int = 0
    read: int = 0
    before: int = 0
    copies: int = 0
    left: int = 0
    seconds: float = 0.0
    failures: list[Failure] = field(default_factory=list)
    counts: dict[str, dict[str, int]] = field(default_factory=dict)


def convert(
    sources: Iterable[Source],
    out: Source,
    *,
    form: str | None = None,
    jobs: int | None = None,
    limits: Limits | None = None,
    choice: Choice | None = None,
    password: str | None = None,
    client: Any = None,
    read: Read = read_paper,
    watch: Watcher | None = None,
) -> Summary:
    """Convert every paper of the sources to `out`, and say what was done.

    Sources are folders, globs, files, zip archives and URLs.  `form` is `json` (a tree of files), `ndjson`, `csv`,
    `sqlite` or `parquet`; without it the name of `out` decides.  Papers are read by `jobs` processes of this
    machine, or by the Dask cluster of `client`.  What is done is kept in a ledger beside `out`: a run that was
    stopped goes on where it was.
    """
    place = os.fspath(out)
    run_limits = limits or Limits()
    crew: Callable[[Iterable[Task]], Iterable[tuple[Task, Outcome]]]
    if client is None:
        workers = jobs or os.cpu_count() or 1

        def crew(tasks: Iterable[Task]) -> Iterable[tuple[Task, Outcome]]:
            return read_locally(tasks, run_limits, workers, read)
    else:
        from councildocs.batch.cluster import read_on_cluster

        def crew(tasks: Iterable[Task]) -> Iterable[tuple[Task, Outcome]]:
            return read_on_cluster(tasks, run_limits, client, read)

    zips.forget()
    with _ledger(place) as (ledger, checkpoint):
        summary = Summary(place, form_for(form, place))
        run = _Run(ledger, summary, choice or Choice(), run_limits, password, watch or Watcher())
        started = monotonic()
        run.list(sources)
        run.work(crew, sends_content=client is None, checkpoint=checkpoint)
        if summary.form != "json":
            write_store(ledger, place, summary.form)
        summary.failures = list(ledger.failures())
        summary.counts = ledger.counts()
        summary.seconds = monotonic() - started
    return summary


class _Run:
    def __init__(
        self, ledger: Ledger, summary: Summary, choice: Choice, limits: Limits, password: str | None, watch: Watcher
    ) -> None:
        self._ledger, self._summary, self._choice, self._watch = ledger, summary, choice, watch
        self._limits, self._password = limits, password
        self._reading: dict[str, list[Paper]] = {}

    def list(self, sources: Iterable[Source]) -> None:
        """Write the papers of the sources into the ledger."""
        self._summary.papers = self._ledger.enlist(find(sources), self._choice.since)
        self._watch.listed(self._summary.papers)

    def work(
        self,
        crew: Callable[[Iterable[Task]], Iterable[tuple[Task, Outcome]]],
        *,
        sends_content: bool,
        checkpoint: Callable[[], None],
    ) -> None:
        """Read what is to be read, and write what comes of it as it comes."""
        for task, outcome in crew(self._tasks(sends_content)):
            self._ledger.record(task.sha256, outcome)
            self._summary.read += 1
            result = Result(self._ledger.run, outcome.reason, outcome.message)
            for paper in self._reading.pop(task.sha256):
                self._finish(paper, task.sha256, result)
            checkpoint()

    def _tasks(self, sends_content: bool) -> Iterator[Task]:
        """A task for each content that is to be read; papers that need no reading are finished on the way."""
        sent = 0
        for paper in self._ledger.papers():
            if paper.reason:
                self._fail(paper, paper.reason, paper.message or "")
                continue
            data, sha256 = None, paper.sha256
            if sha256 is None:
                if (data := self._load(paper)) is None:
                    continue
                sha256 = hashlib.sha256(data).hexdigest()
                self._ledger.set_content(paper, sha256)
            result = self._ledger.result(sha256)
            if sha256 in self._reading:
                self._summary.copies += 1
                self._reading[sha256].append(paper)
            elif result and self._stands(result):
                if result.run == self._ledger.run:
                    self._summary.copies += 1
                else:
                    self._summary.before += 1
                self._finish(paper, sha256, result)
            elif self._choice.limit is not None and sent >= self._choice.limit:
                self._summary.left += 1
            else:
                if sends_content and data is None and (data := self._load(paper)) is None:
                    continue
                sent += 1
                self._reading[sha256] = [paper]
                yield Task(sha256, paper.file, paper.locator, data if sends_content else None, self._password)

    def _load(self, paper: Paper) -> bytes | None:
        """The content of the paper; None, and the paper has failed, where it cannot be had."""
        try:
            return load(paper.locator, self._limits.bytes)
        except CouncilDocsError as error:
            told = failure(error)
            self._fail(paper, told.reason or "error", told.message)
            return None

    def _stands(self, result: Result) -> bool:
        """Whether the content needs no reading in this run."""
        if result.run == self._ledger.run:
            return True
        wanted = self._choice.reason in (None, result.reason)
        return self._choice.resume and not (result.reason and self._choice.retry and wanted)

    def _finish(self, paper: Paper, sha256: str, result: Result) -> None:
        """Write the result of the paper, or name the reason why there is none."""
        if result.reason:
            if self._summary.form == "json":
                remove_result(self._ledger, self._summary.out, paper)
            self._watch.done(paper.locator, Failure(paper.locator, result.reason, result.message))
            return
        if self._summary.form == "json":
            write_result(self._ledger, self._summary.out, paper, sha256)
        self._watch.done(paper.locator, None)

    def _fail(self, paper: Paper, reason: str, message: str) -> None:
        """The content of the paper cannot be had."""
        self._ledger.set_failure(paper, reason, message)
        if self._summary.form == "json":
            remove_result(self._ledger, self._summary.out, paper)
        self._watch.done(paper.locator, Failure(paper.locator, reason, message))


def ledger_place(out: str) -> str:
    """Where the ledger of an output stands.

    >>> ledger_place("out/"), ledger_place("s3://bucket/all.sqlite")
    ('out.ledger', 's3://bucket/all.sqlite.ledger')
    """
    return out.rstrip("/") + ".ledger"


@contextmanager
def _ledger(out: str) -> Iterator[tuple[Ledger, Callable[[], None]]]:
    """The ledger beside the output, and what to call now and then to save it where it is not of this machine."""
    place = ledger_place(out)
    if not place.rpartition("/")[2].removesuffix(".ledger"):
        raise UsageError("name a folder or a file to write to", source=out)
    folder: AbstractContextManager[str] = TemporaryDirectory() if is_url(place) else nullcontext("")
    with folder as temporary:
        path = Path(temporary, "ledger") if temporary else Path(place)
        if temporary and exists(place):
            fs, remote = file_system(place)
            fs.get_file(remote, str(path))
        ledger = Ledger(path)
        saved = monotonic()

        def save() -> None:
            copy = path.with_name("ledger.copy")
            ledger.snapshot(copy)
            upload(copy, place)

        def checkpoint() -> None:
            nonlocal saved
            if temporary and monotonic() - saved >= CHECKPOINT:
                save()
                saved = monotonic()

        try:
            yield ledger, checkpoint
        finally:
            try:
                if temporary:
                    save()
            finally:
                ledger.close()
