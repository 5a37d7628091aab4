"""Papers read by the workers of a Dask cluster, each in a process of its own beside its Dask worker."""

from __future__ import annotations

import hashlib
import multiprocessing
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from typing import Any

from councildocs.batch.local import read_locally
from councildocs.batch.sources import load
from councildocs.batch.task import Limits, Outcome, Read, Task, failure
from councildocs.errors import CouncilDocsError, UsageError

AHEAD = 2
"""Papers that are sent for each thread of the cluster."""


def client_of(address: str) -> Any:
    """A client of the Dask scheduler at this address."""
    try:
        from distributed import Client
    except ImportError as error:
        raise UsageError("--engine dask needs the extra dask: pip install 'councildocs[dask]'") from error
    try:
        return Client(address)
    except (OSError, ValueError) as error:
        raise UsageError(f"no scheduler answers: {error}", source=address) from error


def read_on_cluster(
    tasks: Iterable[Task], limits: Limits, client: Any, read: Read
) -> Iterator[tuple[Task, Outcome]]:
    """What comes of each paper, as it comes.

    A paper that its own process cannot survive is given up after two; a Dask worker that is lost costs nothing, its
    papers are read again by another.
    """
    from distributed import as_completed

    waiting = iter(tasks)
    running: dict[str, Task] = {}

    def submit() -> Iterator[Any]:
        room = max(1, AHEAD * sum(client.nthreads().values())) - len(running)
        for task in islice(waiting, max(room, 0)):
            future = client.submit(read_there, task, limits, read, pure=False)
            running[future.key] = task
            yield future

    futures = as_completed(submit())
    for future in futures:
        task = running.pop(future.key)
        yield task, _outcome(future)
        for new in submit():
            futures.add(new)


def read_there(task: Task, limits: Limits, read: Read) -> Outcome:
    """What comes of a paper, fetched and read where this runs."""
    try:
        data = load(task.locator, limits.bytes)
    except CouncilDocsError as error:
        return failure(error)
    if hashlib.sha256(data).hexdigest() != task.sha256:
        return Outcome(reason="changed", message="changed while it was being read")
    with _may_have_children():
        ((_, outcome),) = read_locally([replace(task, data=data)], limits, 1, read)
    return outcome


def _outcome(future: Any) -> Outcome:
    """What came of the paper; a failure where every Dask worker that had it was lost."""
    from distributed.scheduler import KilledWorker

    try:
        outcome = future.result()
    except KilledWorker as error:
        message = f"was lost with its Dask workers, the last {error.last_worker.address}"
        return Outcome(reason="worker-died", message=message)
    assert isinstance(outcome, Outcome)
    return outcome


@contextmanager
def _may_have_children() -> Iterator[None]:
    """Let a Dask worker start a process although its nanny started it as a daemon; ours ends when its parent does."""
    settings: dict[str, Any] = getattr(multiprocessing.current_process(), "_config", {})
    before = settings.pop("daemon", None)
    try:
        yield
    finally:
        if before is not None:
            settings["daemon"] = before
