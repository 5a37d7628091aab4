"""Papers read by processes of this machine, each of which can hang, explode or die without harm to the others."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from multiprocessing.connection import wait
from time import monotonic

from councildocs.batch.task import Limits, Outcome, Read, Task, read_paper
from councildocs.batch.worker import Worker

MOST_DEATHS = 2
"""Workers that a paper may take with it before it is given up."""
PAPERS_A_WORKER = 500
"""Papers after which a worker is replaced, so that what libraries leave behind does not add up."""


def read_locally(
    tasks: Iterable[Task], limits: Limits, jobs: int, read: Read = read_paper
) -> Iterator[tuple[Task, Outcome]]:
    """What comes of each paper, as it comes.  A task is taken from `tasks` only when a worker is free for it."""
    crew = _Crew(iter(tasks), limits, jobs, read)
    try:
        yield from crew.work()
    finally:
        crew.dismiss()


class _Crew:
    def __init__(self, tasks: Iterator[Task], limits: Limits, jobs: int, read: Read) -> None:
        self._tasks, self._limits, self._jobs, self._read = tasks, limits, jobs, read
        self._again: deque[Task] = deque()
        self._deaths: Counter[str] = Counter()
        self._workers: list[Worker] = []
        self._stillborn = 0

    def work(self) -> Iterator[tuple[Task, Outcome]]:
        while self._hand_out():
            soonest = min(worker.deadline for worker in self._workers)
            patience = max(0.0, soonest - monotonic()) if soonest < float("inf") else None
            heard = set(wait([worker.connection for worker in self._workers], patience))
            for worker in list(self._workers):
                if worker.connection in heard:
                    yield from self._hear(worker)
                elif worker.deadline <= monotonic():
                    yield from self._stop(worker)

    def dismiss(self) -> None:
        for worker in self._workers:
            worker.kill()

    def _hand_out(self) -> bool:
        """Give every free worker a paper, and start workers where papers are left; whether there is work at all."""
        for worker in self._workers:
            if worker.ready and worker.task is None and (task := self._next()):
                worker.begin(task)
        missing = self._jobs - len(self._workers)
        while len(self._again) < missing and (task := next(self._tasks, None)):
            self._again.append(task)
        starting = sum(not worker.ready for worker in self._workers)
        for _ in range(min(missing, len(self._again) - starting)):
            self._workers.append(Worker(self._read, self._limits))
        return bool(self._again) or any(worker.task for worker in self._workers)

    def _next(self) -> Task | None:
        return self._again.popleft() if self._again else next(self._tasks, None)

    def _hear(self, worker: Worker) -> Iterator[tuple[Task, Outcome]]:
        task = worker.task
        try:
            outcome = worker.receive()
        except EOFError:
            yield from self._bury(worker)
            return
        self._stillborn = 0
        if task is not None and outcome is not None:
            if outcome.reason == "memory" or worker.papers >= PAPERS_A_WORKER:
                self._let_go(worker)
            yield task, outcome

    def _bury(self, worker: Worker) -> Iterator[tuple[Task, Outcome]]:
        """A worker has died: its paper gets another chance, once."""
        task, ending = worker.task, worker.died()
        self._workers.remove(worker)
        if task is None:
            self._stillborn += 1
            if self._stillborn > MOST_DEATHS * self._jobs:
                raise RuntimeError(f"worker processes cannot be started: the last one {ending}")
            return
        self._deaths[task.sha256] += 1
        if self._deaths[task.sha256] < MOST_DEATHS:
            self._again.append(task)
        else:
            yield task, Outcome(reason="worker-died", message=f"its worker process {ending}, twice")

    def _stop(self, worker: Worker) -> Iterator[tuple[Task, Outcome]]:
        """A worker has had its time: its paper is given up."""
        task = worker.task
        self._let_go(worker)
        if task is not None:
            yield task, Outcome(reason="timeout", message=f"took longer than {self._limits.seconds:g} s")

    def _let_go(self, worker: Worker) -> None:
        self._workers.remove(worker)
        worker.kill()
