"""The corpus of papers that lies beside the checkout, and reading papers in processes of their own."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
"""The checkout."""

FOLDERS = ("dev", "unlabelled")
"""The folders of the corpus that hold papers."""

PROCESSES = 2
MOST_SECONDS = 60
"""No paper may take longer; one that does has failed."""

Document = dict[str, Any]


def shared_folder() -> Path:
    """Where the corpus and the scorer are: `COUNCILDOCS_SHARED`, or `shared` beside the checkout."""
    return Path(os.environ.get("COUNCILDOCS_SHARED") or ROOT.parent / "shared")


def corpus_papers(shared: Path, folders: Iterable[str] = FOLDERS) -> list[Path]:
    """Every PDF in these folders of the corpus, by name; none where there is no corpus."""
    return [paper for folder in folders for paper in sorted((shared / "corpus" / folder).glob("*.pdf"))]


def corpus_pin(labelled: Path) -> str:
    """A hash over the labelled papers and their truth: another corpus has another one."""
    digest = hashlib.sha256()
    for path in sorted(labelled.iterdir()):
        if path.name.endswith((".pdf", ".truth.json")):
            digest.update(f"{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of one paper: `output` is the document, or None with the reason in `failure`."""

    paper: Path
    output: Document | None
    failure: str
    seconds: float


def read_papers(papers: Iterable[Path], *sources: Path) -> Iterator[Reading]:
    """Every paper read by the library that lies in each of `sources` (the working tree), in the order given.

    Each reading has a process of its own, so that a crash costs one paper and another version of the library
    can be run beside this one.
    """
    jobs = [(paper, source) for paper in papers for source in sources or [ROOT / "src"]]
    with ThreadPoolExecutor(PROCESSES) as pool:
        yield from pool.map(lambda job: read_paper(*job), jobs)


def read_paper(paper: Path, source: Path) -> Reading:
    """One paper read through the command line of the library in `source`."""
    # -P keeps the current folder off the import path, so that PYTHONPATH alone decides which library runs
    command = [sys.executable, "-P", "-c", "from councildocs.cli import main; main()", "extract", str(paper)]
    environment = {**os.environ, "PYTHONPATH": str(source)}
    started = perf_counter()
    try:
        done = subprocess.run(command, capture_output=True, env=environment, timeout=MOST_SECONDS)
    except subprocess.TimeoutExpired:
        return Reading(paper, None, f"took longer than {MOST_SECONDS} s", perf_counter() - started)
    seconds = perf_counter() - started
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines() or ["nothing said"]
        return Reading(paper, None, f"exit {done.returncode}: {said[-1]}", seconds)
    try:
        return Reading(paper, json.loads(done.stdout), "", seconds)
    except ValueError as error:
        return Reading(paper, None, f"the output is not JSON: {error}", seconds)
