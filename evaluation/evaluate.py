"""The gate: read the labelled papers, score them against the truth, and hold the scores to the floors.

    python -m evaluation.evaluate [--raise-floors] [--out FOLDER]

Exit code 0 when every score reaches its floor, 1 when one does not, 2 when there is no corpus to measure on.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from evaluation.floors import Floors, Verdict, judge, parse_floors, raise_floors
from evaluation.papers import Reading, corpus_papers, corpus_pin, read_papers, shared_folder

FLOORS = Path(__file__).with_name("floors.toml")

Table = Mapping[str, Mapping[str, Any]]
"""What the scorer says of each type of record: `f1`, `truth` and `predicted` (how many there are) and more."""


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="evaluate", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--raise-floors", action="store_true", help="raise the floors to the present scores")
    parser.add_argument("--out", type=Path, metavar="FOLDER", help="keep the output of every paper here")
    options = parser.parse_args(arguments)

    shared = shared_folder()
    labelled = shared / "corpus" / "dev"
    if not corpus_papers(shared, ["dev"]):
        print(f"nothing evaluated: no labelled papers in {labelled}", file=sys.stderr)
        return 2
    with TemporaryDirectory() as folder:
        table = measure(shared, options.out or Path(folder))
    return gate(table, corpus_pin(labelled), FLOORS, raising=options.raise_floors)


def measure(shared: Path, out: Path) -> Table:
    """The scores of the working tree on the labelled papers; their outputs are left in `out`."""
    out.mkdir(parents=True, exist_ok=True)
    readings = []
    for reading in read_papers(corpus_papers(shared, ["dev"])):
        readings.append(reading)
        write_output(reading, out)
    slowest = max(readings, key=lambda reading: reading.seconds)
    print(f"{len(readings)} papers read; the slowest took {slowest.seconds:.1f} s ({slowest.paper.name})\n")
    return score(shared, out)


def write_output(reading: Reading, out: Path) -> None:
    """Leave the output where the scorer looks for it; a paper that failed leaves none and counts as missed."""
    path = out / f"{reading.paper.stem}.json"
    path.unlink(missing_ok=True)
    if reading.output is None:
        print(f"{reading.paper.name}: NOT READ ({reading.failure})")
    else:
        path.write_text(json.dumps(reading.output, ensure_ascii=False), encoding="utf-8")


def score(shared: Path, out: Path) -> Table:
    """The scorer's table for the outputs in `out`."""
    scorer = [sys.executable, str(shared / "score" / "score.py"), str(shared / "corpus" / "dev"), str(out), "--json"]
    done = subprocess.run(scorer, capture_output=True)
    if done.returncode:
        raise RuntimeError(f"the scorer failed: {done.stderr.decode(errors='replace')}")
    table: Table = json.loads(done.stdout)["types"]
    return {kind: row for kind, row in table.items() if row["truth"]}


def gate(table: Table, corpus: str, path: Path, *, raising: bool = False) -> int:
    """Print the scores beside the floors in `path`; 0 when all hold, else 1.  Raises the floors if asked to."""
    floors = parse_floors(path.read_text(encoding="utf-8"))
    scores = {kind: row["f1"] for kind, row in table.items()}
    verdicts = judge(scores, floors)
    print(report(verdicts, table))
    if floors.corpus and floors.corpus != corpus:
        print(
            "\nWARNING: the labelled papers or their truth are not those that the floors were measured on: a score "
            "under its floor may be the corpus, not the code. --raise-floors pins the corpus that is there now.",
        )
    if raising:
        path.write_text(raise_floors(path.read_text(encoding="utf-8"), scores, corpus), encoding="utf-8")
        print(f"\nfloors raised in {path.name}" if moved(floors, path) else "\nno floor to raise")
    failed = [verdict.kind for verdict in verdicts if not verdict.holds]
    print(f"\nFAILED: under the floor: {', '.join(failed)}" if failed else "\nevery score reaches its floor")
    return 1 if failed else 0


def moved(before: Floors, path: Path) -> bool:
    """Whether the file now says something else."""
    return parse_floors(path.read_text(encoding="utf-8")) != before


def report(verdicts: Sequence[Verdict], table: Table) -> str:
    """The scores and floors as a table for people."""
    lines = [f"{'record type':16}{'F1':>8}{'floor':>8}{'truth':>8}{'found':>8}"]
    for kind, reached, floor in verdicts:
        counts = table.get(kind, {"truth": 0, "predicted": 0})
        lines.append(
            f"{kind:16}{number(reached):>8}{number(floor):>8}{counts['truth']:>8}{counts['predicted']:>8}"
            + ("" if Verdict(kind, reached, floor).holds else "   UNDER ITS FLOOR")
        )
    return "\n".join(lines)


def number(value: float | None) -> str:
    """Three digits, or a dash for nothing.

    >>> number(0.91849), number(None)
    ('0.918', '-')
    """
    return "-" if value is None else f"{value:.3f}"


if __name__ == "__main__":
    sys.exit(main())
