"""The sample papers are what their script makes, and say of themselves what they should."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

SAMPLES = Path(__file__).parent.parent / "sample_docs"

pytest.importorskip("reportlab", reason="the sample papers are made with reportlab, a development dependency")


def check(folder: Path) -> subprocess.CompletedProcess[str]:
    """What `build.py --check` says of the papers in a folder."""
    command = [sys.executable, str(folder / "build.py"), "--check"]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def page_texts(path: Path) -> list[str]:
    """The text of each page of a paper."""
    document = pypdfium2.PdfDocument(path)
    texts = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    document.close()
    return texts


def test_the_committed_papers_are_what_the_script_makes() -> None:
    """`build.py --check` finds no difference."""
    outcome = check(SAMPLES)
    assert (outcome.returncode, outcome.stderr) == (0, "")


def test_a_paper_that_was_changed_or_lost_fails_the_check(tmp_path: Path) -> None:
    """`build.py --check` names the papers that differ and exits with 1."""
    folder = tmp_path / "sample_docs"
    shutil.copytree(SAMPLES, folder)
    shutil.copy(folder / "parish-minutes.pdf", folder / "decision-notice.pdf")
    (folder / "cabinet-minutes.pdf").unlink()
    outcome = check(folder)
    assert outcome.returncode == 1
    named = [line.split(":")[0] for line in outcome.stderr.splitlines()]
    assert named == ["cabinet-minutes.pdf", "decision-notice.pdf"]


def test_papers_are_small_and_described() -> None:
    """Each paper is below 200 kB and has its line in the README."""
    readme = (SAMPLES / "README.md").read_text(encoding="utf-8")
    papers = sorted(SAMPLES.glob("*.pdf"))
    assert [path.name for path in papers if path.stat().st_size > 200_000] == []
    assert [path.name for path in papers if f"`{path.name}`" not in readme] == []


def test_the_front_sheet_promises_the_pages_that_are_stamped() -> None:
    """The page ranges of the pack's front sheet follow one another and begin where the item's stamp stands."""
    front, *rest = page_texts(SAMPLES / "scrutiny-pack.pdf")
    items = re.findall(r"^(\d+) .*\(Pages (\d+) - (\d+)\)", front + "\n" + rest[0], re.MULTILINE)
    stamps = [re.findall(r"^(?:Agenda Item|Page) (\d+)\s*$", text, re.MULTILINE) for text in rest[1:]]
    stamped = dict(pair for pair in stamps if len(pair) == 2)
    assert [int(first) for _, first, _ in items] == [1, *(int(last) + 1 for _, _, last in items[:-1])]
    assert stamped == {number: first for number, first, _ in items if number != "10"}
    assert int(items[-2][2]) == len(rest) - 1, "the papers of item 10 are withheld"
