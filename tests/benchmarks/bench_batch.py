"""An archive of many papers, converted whole, and converted by a run that is killed three times.

    python -m tests.benchmarks.bench_batch [--papers 2000] [--folder FOLDER]

The papers are samples and small papers of the corpus (where there is one), each different from all others, among
them copies, damaged, empty, encrypted and renamed files, a PDF bomb, papers that hang and that end their worker.
Exit code 0 when every bound holds, 1 when one does not.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import zlib
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import psutil
from pypdf import PdfReader, PdfWriter

from councildocs.batch import Failure, Limits, Summary, Watcher, convert
from evaluation.papers import ROOT, corpus_papers, shared_folder
from tests.batch import trouble
from tests.benchmarks.bench import verdict

LEAST_GAIN = 1.7
"""Times that two workers on two cores are faster than one."""
MOST_GROWTH = 1.15
"""Times that the largest worker may be larger in the last quarter of the papers than in the second."""
LARGEST = 100_000
"""Bytes of the papers that the archive is made of: it is about many papers, not about long ones."""
FOR_RATE = 200
"""Papers that are read to compare one worker with two."""
LIMITS = Limits(seconds=20, memory=1500)
BAD = "1999"
"""The folder of the papers that are made to fail."""


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="bench_batch", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--papers", type=int, default=2000)
    parser.add_argument("--folder", type=Path, help="work there and leave everything behind")
    parser.add_argument("--run", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.run:
        papers, out = options.run
        convert([papers], out, limits=LIMITS, read=trouble.read, watch=trouble.Tell())
        return 0
    with TemporaryDirectory() as temporary:
        folder = options.folder or Path(temporary)
        return measure(folder, options.papers)


def measure(folder: Path, count: int) -> int:
    """Make the archive, convert it twice, print what that took; 0 when all bounds hold."""
    papers = folder / "papers"
    made = make_archive(papers, count)
    print(f"{made} papers, {sum(path.stat().st_size for path in papers.rglob('*.*')) / 1e6:.0f} MB", flush=True)
    watch = _Memory()
    whole = convert([papers], folder / "whole", limits=LIMITS, read=trouble.read, watch=watch)
    print_summary("undisturbed", whole)
    growth = watch.report()
    killed_at = kill_three_times(papers, folder / "killed", made)
    last = convert([papers], folder / "killed", limits=LIMITS, read=trouble.read)
    print_summary(f"killed after {killed_at} papers, then", last)
    alike = files(folder / "whole") == files(folder / "killed")
    gain = compare_workers(folder)
    return verdict(
        {
            "a run that was killed three times gives the same bytes": alike,
            "and names the same failures": whole.failures == last.failures,
            "every bad paper is named": {failure.reason for failure in whole.failures} >= {
                "unreadable", "encrypted", "timeout", "worker-died"
            },
            f"two workers are at least {LEAST_GAIN} times as fast as one": gain >= LEAST_GAIN,
            f"the memory of a worker grows by less than {MOST_GROWTH - 1:.0%}": growth < MOST_GROWTH,
        }
    )  # fmt: skip


def make_archive(folder: Path, count: int) -> int:
    """Write the papers of the archive, some of them bad; how many there are."""
    good = [path.read_bytes() for path in chosen()]
    for name, data in bad(good[0]):  # first by name, and so first in the run: they leave the memory of the others alone
        write(folder / BAD / f"{name}.pdf", data)
    for number, data in enumerate(islice(cycle(good), count)):
        other = data + b"\n%% %d\n" % number  # what follows the end of a PDF changes nothing but its hash
        write(folder / f"{2000 + number % 25}" / f"paper-{number:05}.pdf", other)
        if number % 40 == 0:
            write(folder / "copies" / f"paper-{number:05}.pdf", other)
    return sum(1 for _ in folder.rglob("*.pdf"))


def write(path: Path, data: bytes) -> None:
    """Write a file, and its folder where it is missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def chosen() -> list[Path]:
    """The papers that the archive is made of."""
    every = [*(ROOT / "sample_docs").glob("*.pdf"), *corpus_papers(shared_folder())]
    return sorted((path for path in every if path.stat().st_size <= LARGEST), key=lambda path: path.name)


def bad(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Files that are no good papers, with their names."""
    yield "empty", b""
    yield "renamed", b"<html>Page not found</html>"
    yield "word", b"PK\x03\x04 word/document.xml"
    yield "cut", data[: len(data) // 3]
    yield "scrambled", bytes(byte ^ 0x55 if 600 < place < len(data) - 600 else byte for place, byte in enumerate(data))
    yield "encrypted", encrypted()
    yield "bomb", bomb()
    yield "hangs", b"hang"
    yield "explodes", b"explode"
    yield "ends-its-worker", b"exit"
    yield "ends-its-worker-too", b"exit too"


def encrypted() -> bytes:
    """A sample that needs a password."""
    from io import BytesIO

    writer = PdfWriter(clone_from=PdfReader(ROOT / "sample_docs" / "parish-minutes.pdf"))
    writer.encrypt("secret", algorithm="AES-256")
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


def bomb() -> bytes:
    """A few kilobytes of PDF that hold a gigabyte of drawing."""
    packer, packed = zlib.compressobj(9), bytearray()
    piece = b"BT /F 9 Tf 9 9 Td (boom) Tj ET\n" * 33_000
    for _ in range(1000):
        packed += packer.compress(piece)
    stream = zlib.compress(bytes(packed + packer.flush()), 9)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d/Filter[/FlateDecode/FlateDecode]>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, text) for number, text in enumerate(objects, start=1))
    return b"%PDF-1.7\n" + body + b"trailer<</Root 1 0 R>>\n%%EOF\n"


def kill_three_times(papers: Path, out: Path, count: int) -> list[int]:
    """Start the run three times and kill it at a random moment; after how many papers."""
    chance = random.Random()
    moments = [chance.randrange(1, count // 3) for _ in range(3)]
    for moment in moments:
        command = [sys.executable, "-m", "tests.benchmarks.bench_batch", "--run", str(papers), str(out)]
        run = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT)
        assert run.stdout
        with run, run.stdout as told:
            seen: set[bytes] = set()
            while len(seen) < moment and (line := told.readline()):
                seen.add(line)
            run.kill()
    return moments


def compare_workers(folder: Path) -> float:
    """How much faster two workers are than one on the same papers; prints both rates."""
    papers = sorted((folder / "papers").glob("20*/*.pdf"))[:FOR_RATE]
    rates = []
    for jobs in (1, 2):
        started = perf_counter()
        summary = convert(papers, folder / f"rate-{jobs}", jobs=jobs, limits=LIMITS)
        rates.append(summary.read / (perf_counter() - started))
        print(f"{jobs} worker{'s' if jobs > 1 else ''}: {rates[-1]:.1f} papers a second", flush=True)
    print(f"two workers / one  {rates[1] / rates[0]:.2f}")
    return rates[1] / rates[0]


def print_summary(name: str, summary: Summary) -> None:
    """One line on a run, and one for each paper that was made to fail."""
    print(
        f"{name}: {summary.papers} papers, {summary.read} read in {summary.seconds:.0f} s, {summary.before} before, "
        f"{summary.copies} copies, {len(summary.failures)} failed",
        flush=True,
    )
    for failure in (failure for failure in summary.failures if BAD in Path(failure.locator).parts):
        print(f"    {Path(failure.locator).name}: {failure.message} [{failure.reason}]")


def files(folder: Path) -> dict[str, bytes]:
    """Every file below the folder with its bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class _Memory(Watcher):
    """Looks at the memory of the workers as papers are done."""

    def __init__(self) -> None:
        self._papers, self._done, self._me = 0, 0, psutil.Process()
        self._largest = [0.0] * 4

    def listed(self, papers: int) -> None:
        self._papers = papers

    def done(self, paper: str, failure: Failure | None) -> None:
        self._done += 1
        if self._done % 10 == 0 and "bomb" not in paper:
            quarter = min(3, 4 * self._done // self._papers)
            self._largest[quarter] = max(self._largest[quarter], *self._sizes())

    def report(self) -> float:
        """Print the largest worker in each quarter of the papers; the last over the second."""
        print("largest worker in each quarter: " + ", ".join(f"{size:.0f} MB" for size in self._largest), flush=True)
        return self._largest[3] / max(self._largest[1], 1.0)

    def _sizes(self) -> Iterator[float]:
        yield 0.0
        for child in self._me.children(recursive=True):
            try:
                yield child.memory_info().rss / 1e6
            except psutil.Error:
                continue


if __name__ == "__main__":
    sys.exit(main())
