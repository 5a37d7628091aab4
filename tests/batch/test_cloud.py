"""Sources and outputs behind URLs, with the memory file system in place of an object store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from councildocs import read_archive
from councildocs.batch import Limits, Summary, convert
from tests.batch import trouble
from tests.batch.conftest import contents

fsspec = pytest.importorskip("fsspec", reason="URLs need the extra cloud")


@pytest.fixture
def bucket(papers: Path) -> Iterator[Any]:
    """A file system that holds the papers below `/bucket/papers`."""
    fs = fsspec.filesystem("memory")
    fs.put(f"{papers}/", "/bucket/papers/", recursive=True)
    yield fs
    fs.rm("/bucket", recursive=True)


def _convert(source: str | Path, out: str | Path) -> Summary:
    return convert([source], out, jobs=1, limits=Limits(60, 1500), read=trouble.read)


def test_papers_and_results_behind_urls_are_as_those_here(bucket: Any, papers: Path, tmp_path: Path) -> None:
    """The ledger lies there too: a second run reads nothing."""
    _convert("memory://bucket/papers", "memory://bucket/out")
    _convert(papers, tmp_path / "out")
    there = {name.removeprefix("/bucket/out/"): bucket.cat(name) for name in bucket.find("/bucket/out")}
    assert there == contents(tmp_path / "out")
    assert bucket.exists("/bucket/out.ledger")
    again = _convert("memory://bucket/papers", "memory://bucket/out")
    assert (again.read, again.before, len(again.failures)) == (0, 8, 3)


@pytest.mark.usefixtures("bucket")
@pytest.mark.parametrize("name", ["all.sqlite", "all.ndjson", "tree"])
def test_an_archive_behind_a_url_is_read_back(papers: Path, tmp_path: Path, name: str) -> None:
    _convert("memory://bucket/papers/*/*/*.pdf", f"memory://bucket/{name}")
    _convert(papers / "2031", tmp_path / "out")
    assert list(read_archive(f"memory://bucket/{name}")) == list(read_archive(tmp_path / "out"))
