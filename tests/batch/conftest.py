"""A small archive of an invented council, and a way to look at what was written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

MakePdf = Callable[..., Path]
Contents = dict[str, bytes]


def make_pdf(path: Path, *lines: str) -> Path:
    """A PDF of one page with these lines."""
    path.parent.mkdir(parents=True, exist_ok=True)
    canvas = Canvas(str(path), pagesize=(400, 400), invariant=1)
    for number, line in enumerate(("Wexcombe Borough Council", *lines)):
        canvas.drawString(40, 350 - 20 * number, line)
    canvas.save()
    return path


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder with four papers, one of them twice, and three files that are none."""
    folder = tmp_path / "papers"
    for month in ("april", "may", "june"):
        make_pdf(folder / "2031" / month / "Minutes.pdf", f"Minutes of the meeting in {month} 2031")
    paper = make_pdf(folder / "notes.pdf", "Notes of a visit to the library")
    (folder / "copy of notes.PDF").write_bytes(paper.read_bytes())
    (folder / "empty.pdf").touch()
    (folder / "page.pdf").write_text("<html>Not found</html>", encoding="utf-8")
    (folder / "cut.pdf").write_bytes(paper.read_bytes()[:200])
    return folder


def contents(folder: Path) -> Contents:
    """Every file below the folder with its bytes."""
    if folder.is_file():
        return {"": folder.read_bytes()}
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
