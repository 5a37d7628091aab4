"""A command to run, and small PDFs to run it on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PIL import Image
from pypdf import PdfReader, PdfWriter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from councildocs.cli import main

Run = Callable[..., Result]
MakePdf = Callable[..., Path]


@pytest.fixture
def run() -> Run:
    """`run("extract", path, …)`: the result of a command, its stdout and its stderr apart."""

    def invoke(*arguments: object, stdin: bytes | None = None) -> Result:
        result = CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return invoke


@pytest.fixture
def pdf(tmp_path: Path) -> MakePdf:
    """`pdf("june/minutes.pdf", pages=2)`: a PDF with a heading on each page."""

    def make(name: str = "minutes.pdf", *, pages: int = 1, password: str = "") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        canvas = Canvas(str(path), pagesize=(300, 400))
        for page in range(1, pages + 1):
            canvas.drawString(40, 350, f"Wexcombe Borough Council, sheet {page}")
            canvas.showPage()
        canvas.save()
        return _locked(path, password) if password else path

    return make


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    """A PDF whose only page is a picture."""
    path = tmp_path / "scan.pdf"
    canvas = Canvas(str(path), pagesize=(300, 400))
    canvas.drawImage(ImageReader(Image.new("L", (30, 40), 200)), 0, 0, 300, 400)
    canvas.save()
    return path


def _locked(path: Path, password: str) -> Path:
    writer = PdfWriter(clone_from=PdfReader(path))
    writer.encrypt(password, algorithm="AES-256")
    writer.write(path)
    return path
