"""Workers of this machine: a paper that hangs, explodes or kills its worker costs only itself."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from councildocs.batch.local import read_locally
from councildocs.batch.task import Limits, Outcome, Task
from tests.batch import trouble

LIMITS = Limits(seconds=20, memory=1000)


def _task(content: str) -> Task:
    data = content.encode()
    return Task(sha256(data).hexdigest(), f"{content}.pdf", content, data)


def _read(*contents: str, limits: Limits = LIMITS, jobs: int = 2) -> dict[str, Outcome]:
    return {task.locator: outcome for task, outcome in read_locally(map(_task, contents), limits, jobs, trouble.read)}


def test_every_paper_has_an_outcome_whatever_the_others_do() -> None:
    """Good papers are read beside one that ends its worker and one that explodes."""
    outcomes = _read("say 1", "exit", "say 2", "explode", "say 3")
    told = {name: outcome.reason for name, outcome in outcomes.items()}
    assert told == {"say 1": "error", "say 2": "error", "say 3": "error", "exit": "worker-died", "explode": "memory"}
    assert "exit code 3, twice" in outcomes["exit"].message
    assert "1000 MB" in outcomes["explode"].message


def test_a_paper_that_hangs_is_given_up_after_its_time() -> None:
    """The others are read, by a new worker where there is only one."""
    outcomes = _read("hang", "say 1", limits=Limits(seconds=1, memory=1000), jobs=1)
    assert outcomes["hang"] == Outcome(reason="timeout", message="took longer than 1 s")
    assert outcomes["say 1"].message.startswith("1 by")


def test_a_worker_that_dies_once_costs_nothing(tmp_path: Path) -> None:
    """The paper is read again by another worker."""
    paper = f"exit once {tmp_path / 'mark'}"
    assert _read(paper)[paper].message == "came back"


def test_papers_are_taken_only_when_a_worker_is_free() -> None:
    """A run over millions of papers holds no more of them than it has workers."""
    taken = 0

    def tasks() -> object:
        nonlocal taken
        for number in range(6):
            taken += 1
            yield _task(f"say {number}")

    ahead = [taken - done for done, _ in enumerate(read_locally(tasks(), LIMITS, 1, trouble.read))]  # type: ignore[arg-type]
    assert max(ahead) <= 2


def test_no_papers_need_no_workers() -> None:
    assert _read() == {}
