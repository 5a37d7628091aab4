"""Speed and memory, measured in one run: councildocs against pdfplumber and pdftotext on the labelled papers.

    python -m tests.benchmarks.bench [--quick]

Exit code 0 when every bound holds, 1 when one does not, 2 when the corpus or pdftotext is missing.  Times are CPU
time.  `--quick` reads a few of the papers in the comparison with pdfplumber, which takes minutes over all of them.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from evaluation.papers import ROOT, corpus_papers, shared_folder

LEAST_SPEEDUP = 6.0
"""Times that `extract` is faster than pdfplumber's words and tables."""
MOST_MEMORY = 200.0
"""MB at the peak of reading the largest pack."""
MOST_GROWTH = 0.15
"""By how much the time per page may differ when the pack is five times as long."""

TIMES_OVER = 5
ROUNDS = 2
"""Each paper is read so often by each reader in turn, and the better time counts: machines are noisy."""
RUNS = 3
QUICK_PAGES = 20


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="bench", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help=f"compare on papers of up to {QUICK_PAGES} pages")
    options = parser.parse_args(arguments)

    papers = corpus_papers(shared_folder(), ["dev"])
    if not papers:
        print(f"no labelled papers in {shared_folder() / 'corpus' / 'dev'}", file=sys.stderr)
        return 2
    if not shutil.which("pdftotext"):
        print("pdftotext is missing: install poppler-utils (apt install poppler-utils)", file=sys.stderr)
        return 2
    # a child's peak is at least what this process had when it was started: hence memory first, and imports late
    sizes = {paper: page_count(paper) for paper in papers}
    largest = max(papers, key=sizes.__getitem__)
    memory = peak_memory(largest)
    print(f"peak memory of {largest.name}: {memory:.0f} MB", flush=True)
    growth = growth_per_page(largest, sizes[largest])
    chosen = [paper for paper in papers if not options.quick or sizes[paper] <= QUICK_PAGES]
    speedup = compare_readers(chosen, sum(sizes[paper] for paper in chosen))
    return verdict(
        {
            f"at least {LEAST_SPEEDUP:.0f} times faster than pdfplumber": speedup >= LEAST_SPEEDUP,
            f"peak memory under {MOST_MEMORY:.0f} MB": memory < MOST_MEMORY,
            f"time per page differs by less than {MOST_GROWTH:.0%}": growth < MOST_GROWTH,
        }
    )


def verdict(bounds: dict[str, bool]) -> int:
    """Print each bound with whether it holds; 0 when all do, else 1."""
    print()
    for bound, holds in bounds.items():
        print(f"{'holds ' if holds else 'FAILED'}  {bound}")
    return 0 if all(bounds.values()) else 1


def peak_memory(paper: Path) -> float:
    """The MB that a process takes at most to read the paper."""
    script = (
        "import resource, sys, councildocs; councildocs.extract(sys.argv[1]); "
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(paper)],
        check=True,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )
    unit = 1 if sys.platform == "darwin" else 1024  # macOS counts bytes, Linux kilobytes
    return int(done.stdout) * unit / 1e6


def growth_per_page(paper: Path, pages: int) -> float:
    """By what share the time per page changes when the pack is five times as long (negative: it falls)."""
    from pypdf import PdfWriter

    from councildocs import extract

    with TemporaryDirectory() as folder:
        longer = Path(folder) / "longer.pdf"
        writer = PdfWriter()
        for _ in range(TIMES_OVER):
            writer.append(paper)
        writer.write(longer)
        writer.close()
        extract(paper)  # imports and caches are no part of the time
        once, over = [], []
        for _ in range(RUNS):
            once.append(seconds(extract, paper) / pages)
            over.append(seconds(extract, longer) / (pages * TIMES_OVER))
    growth = min(over) / min(once) - 1
    print(
        f"time per page of {pages} pages {min(once) * 1000:.1f} ms, of {pages * TIMES_OVER} pages "
        f"{min(over) * 1000:.1f} ms: {growth:+.1%}",
        flush=True,
    )
    return abs(growth)


def compare_readers(papers: Sequence[Path], pages: int) -> float:
    """pdfplumber's time over ours, on the same papers; prints the times of all three readers."""
    ours = plumber = poppler = 0.0
    with own_process() as our_process, own_process() as plumber_process:

        def ours_seconds(paper: Path) -> float:
            return our_process.submit(seconds, read_with_councildocs, paper).result()

        def plumber_seconds(paper: Path) -> float:
            return plumber_process.submit(seconds, read_with_pdfplumber, paper).result()

        ours_seconds(papers[0])  # imports and patterns that are compiled once are no part of the time
        plumber_seconds(papers[0])
        for paper in papers:
            rounds = [(ours_seconds(paper), plumber_seconds(paper), pdftotext_seconds(paper)) for _ in range(ROUNDS)]
            best = [min(times) for times in zip(*rounds, strict=True)]
            ours, plumber, poppler = ours + best[0], plumber + best[1], poppler + best[2]
    print(f"\n{len(papers)} papers, {pages} pages       s   ms a page")
    for name, time in (("councildocs", ours), ("pdfplumber", plumber), ("pdftotext -layout", poppler)):
        print(f"{name:20}{time:9.2f}{time / pages * 1000:12.1f}")
    print(f"pdfplumber / councildocs  {plumber / ours:5.1f}\ncouncildocs / pdftotext   {ours / poppler:5.1f}")
    return plumber / ours


def own_process() -> ProcessPoolExecutor:
    """A process for one reader, so that what one leaves in memory does not slow another."""
    return ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn"))


def read_with_councildocs(paper: Path) -> None:
    """All records."""
    from councildocs import extract

    extract(paper)


def read_with_pdfplumber(paper: Path) -> None:
    """Words and tables of every page, each page closed after use."""
    import pdfplumber

    with pdfplumber.open(paper) as pdf:
        for page in pdf.pages:
            page.extract_words()
            page.extract_tables()
            page.close()


def pdftotext_seconds(paper: Path) -> float:
    """CPU seconds of `pdftotext -layout`."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(["pdftotext", "-layout", str(paper), os.devnull], check=True, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def seconds(read: Callable[[Path], object], paper: Path) -> float:
    """CPU seconds that the reading takes."""
    started = process_time()
    read(paper)
    return process_time() - started


def page_count(paper: Path) -> int:
    """How many pages the PDF has, told by poppler so that this process stays small."""
    done = subprocess.run(["pdfinfo", str(paper)], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    told = dict(line.split(b":", 1) for line in done.stdout.splitlines() if b":" in line)
    return int(told[b"Pages"])


if __name__ == "__main__":
    sys.exit(main())
