"""Papers read by the workers of a Dask cluster, each in a process of its own beside its Dask worker."""

from __future__ import annotations

import hashlib
import multiprocessing
import threading
from collections import deque
from collections.abc import Iterable, Iterator
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
    return _desk(limits, read).read(replace(task, data=data))


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


class _Desk:
    """A thread of a Dask worker with the process that reads for it, kept from paper to paper."""

    def __init__(self, limits: Limits, read: Read) -> None:
        self.settings = (limits, read)
        self._inbox: deque[Task] = deque()
        self._outbox = read_locally(iter(self._inbox.popleft, None), limits, 1, read)
        # Dask's nanny starts workers as daemons, which may have no children; ours end when their parent does
        getattr(multiprocessing.current_process(), "_config", {})["daemon"] = False

    def read(self, task: Task) -> Outcome:
        """What comes of the paper."""
        self._inbox.append(task)
        _, outcome = next(self._outbox)
        return outcome


_this_thread = threading.local()


def _desk(limits: Limits, read: Read) -> _Desk:
    """The desk of this thread."""
    desk = getattr(_this_thread, "desk", None)
    if desk is None or desk.settings != (limits, read):
        desk = _this_thread.desk = _Desk(limits, read)
    return desk
