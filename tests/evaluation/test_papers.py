"""Papers are read in processes of their own, by the library that one points at."""

from __future__ import annotations

from pathlib import Path

from evaluation.papers import read_papers

LIBRARY = '''
import sys

def main():
    match sys.argv[1:]:
        case ["extract", path] if "good" in path:
            print('{"council": "%s"}')
        case ["extract", path] if "scan" in path:
            print("no page has text", file=sys.stderr)
            sys.exit(5)
        case ["extract", path] if "chatty" in path:
            print("reading ...")
        case _:
            raise KeyError("minutes")
'''


def library(folder: Path, council: str) -> Path:
    """A library that is not ours, in a source folder of its own."""
    package = folder / "councildocs"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("")
    (package / "cli.py").write_text(LIBRARY % council)
    return folder


def test_outputs_and_failures_come_back_in_order(tmp_path: Path) -> None:
    """An output is the document; an exit code, a crash and a stray line are failures, each with its reason."""
    papers = [Path("good.pdf"), Path("scan.pdf"), Path("crash.pdf"), Path("chatty.pdf")]
    good, scan, crash, chatty = read_papers(papers, library(tmp_path, "Upper Wick"))
    assert (good.paper, good.output, good.failure) == (papers[0], {"council": "Upper Wick"}, "")
    assert (scan.output, scan.failure) == (None, "exit 5: no page has text")
    assert (crash.output, crash.failure) == (None, "exit 1: KeyError: 'minutes'")
    assert chatty.output is None
    assert "not JSON" in chatty.failure


def test_two_versions_read_side_by_side(tmp_path: Path) -> None:
    """Each version of the library reads the paper, one after the other."""
    versions = [library(tmp_path / name, name) for name in ("before", "after")]
    readings = read_papers([Path("good.pdf")], *versions)
    assert [reading.output for reading in readings] == [{"council": "before"}, {"council": "after"}]
