"""The same run on a Dask cluster of two worker processes."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from councildocs.batch import Failure, Limits, Watcher, convert
from councildocs.cli import main
from tests.batch import trouble
from tests.batch.conftest import contents

distributed = pytest.importorskip("distributed", reason="clusters need the extra dask")

LIMITS = Limits(seconds=60, memory=1500)


@pytest.fixture(scope="module")
def client() -> Iterator[Any]:
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, memory_limit=0
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        yield client


class _Killer(Watcher):
    """Kills a worker of the cluster when the first paper is done."""

    def __init__(self, client: Any) -> None:
        self._client, self._pids, self.killed = client, client.run(os.getpid), ""

    def done(self, paper: str, failure: Failure | None) -> None:
        if not self.killed:
            processing = self._client.processing()
            self.killed = max(processing, key=lambda address: len(processing[address]))
            os.kill(self._pids[self.killed], signal.SIGKILL)


def test_a_cluster_that_loses_a_worker_gives_the_same_result(client: Any, papers: Path, tmp_path: Path) -> None:
    killer = _Killer(client)
    summary = convert([papers], tmp_path / "out", client=client, limits=LIMITS, read=trouble.read, watch=killer)
    alone = convert([papers], tmp_path / "alone", jobs=1, limits=LIMITS, read=trouble.read)
    assert killer.killed
    assert contents(tmp_path / "out") == contents(tmp_path / "alone")
    assert summary.failures == alone.failures


def test_a_paper_that_kills_workers_is_given_up_after_two(client: Any, tmp_path: Path) -> None:
    """It is read in a process of its own, and so a Dask worker is there to tell."""
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "bad.pdf").write_bytes(b"exit")
    summary = convert([tmp_path / "papers"], tmp_path / "out", client=client, limits=LIMITS, read=trouble.read)
    assert [failure.message for failure in summary.failures] == ["its worker process ended with exit code 3, twice"]


def test_the_command_line_finds_the_cluster_by_its_address(client: Any, papers: Path, tmp_path: Path) -> None:
    """Reports and exit codes are those of a local run."""
    address = client.scheduler.address
    arguments = ["batch", str(papers), "-o", str(tmp_path / "out"), "--engine", "dask", "--scheduler", address]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 7
    assert "8 papers: 7 read" in result.stderr
    assert len(contents(tmp_path / "out")) == 5
