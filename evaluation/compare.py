"""What the working tree reads that the last commit did not, and the other way round, over every corpus paper.

    python -m evaluation.compare [--base REV] [--only NAME] [--records minutes,contacts]

`+` is gained, `-` lost, `~` changed.  No truth is needed: this is how a change of the reading is looked over.
"""

from __future__ import annotations

import argparse
import io
import subprocess
import sys
import tarfile
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from evaluation.differences import Change, changes
from evaluation.papers import ROOT, Reading, corpus_papers, read_papers, shared_folder

SIGNS = "+-~"


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="compare", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--base", metavar="REV", default="HEAD", help="commit to compare with (HEAD)")
    parser.add_argument("--only", metavar="NAME", default="", help="papers whose name contains this")
    parser.add_argument("--records", metavar="TYPES", default="", help="record types, with commas between")
    options = parser.parse_args(arguments)

    papers = [paper for paper in corpus_papers(shared_folder()) if options.only in paper.name]
    if not papers:
        print(f"no papers to compare in {shared_folder() / 'corpus'}", file=sys.stderr)
        return 2
    kinds = {kind.strip() for kind in options.records.split(",") if kind.strip()}
    with TemporaryDirectory() as folder:
        readings = read_papers(papers, check_out(options.base, Path(folder)), ROOT / "src")
        print_changes(zip(readings, readings, strict=True), kinds)
    return 0


def check_out(revision: str, folder: Path) -> Path:
    """The folder of the library's source as it was at `revision`, unpacked below `folder`."""
    archive = subprocess.run(
        ["git", "-C", str(ROOT), "archive", "--format=tar", revision, "src"], check=True, stdout=subprocess.PIPE
    )
    with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as tar:
        tar.extractall(folder, filter="data")
    return folder / "src"


def print_changes(readings: Iterable[tuple[Reading, Reading]], kinds: Collection[str] = ()) -> None:
    """Print every change of every paper, and the sums at the end."""
    total: Counter[tuple[str, str]] = Counter()
    same = papers = 0
    for before, after in readings:
        papers += 1
        found = list(changes(before.output or {}, after.output or {}, kinds))
        total.update((change.kind, change.sign) for change in found)
        if not found and before.failure == after.failure:
            same += 1
            continue
        print(f"{after.paper.name}\n{outcome(before, after) or paragraph(found)}")
    print(summary(total, papers, same))


def outcome(before: Reading, after: Reading) -> str:
    """A line on a paper that was read by the one and not by the other; nothing when both fared alike.

    >>> lost = Reading(Path("a.pdf"), None, "exit 3: not a PDF", 0.1)
    >>> outcome(Reading(Path("a.pdf"), {}, "", 0.1), lost)
    '  read → NOT READ (exit 3: not a PDF)\\n'
    """
    if before.failure == after.failure:
        return ""
    was, now = (f"NOT READ ({reading.failure})" if reading.failure else "read" for reading in (before, after))
    return f"  {was} → {now}\n"


def paragraph(found: Iterable[Change]) -> str:
    """The changes of one paper, a line each, with the fields of those that changed below them."""
    lines = []
    for change in found:
        lines.append(f"  {change.sign} {change.kind:14} {change.label}")
        lines += [f"      {detail}" for detail in change.details]
    return "\n".join(lines) + "\n" if lines else ""


def summary(total: Counter[tuple[str, str]], papers: int, same: int) -> str:
    """The sums over all papers: for each type of record, how many were gained, lost and changed.

    >>> print(summary(Counter({("minutes", "+"): 2}), papers=3, same=2))
    2 of 3 papers read the same
    record type       gained    lost changed
    minutes                2       0       0
    """
    lines = [f"{same} of {papers} papers read the same"]
    if total:
        lines.append(f"{'record type':16}{'gained':>8}{'lost':>8}{'changed':>8}")
    for kind in dict.fromkeys(kind for kind, _ in total):
        lines.append(f"{kind:16}" + "".join(f"{total[kind, sign]:>8}" for sign in SIGNS))
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
