"""Makes the sample papers beside this script; with `--check`, says whether the committed ones are what it makes.

    python sample_docs/build.py
    python sample_docs/build.py --check

A newer reportlab may write other bytes for the same pages, so papers whose bytes differ are compared page by page
on their text.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import pypdfium2

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))  # run as a script, only its own folder would be looked in

from sample_docs.builder.sheets import render  # noqa: E402
from sample_docs.content import PAPERS  # noqa: E402


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page of a PDF."""
    document = pypdfium2.PdfDocument(pdf)
    texts = []
    for number in range(len(document)):
        page = document[number]
        texts.append(page.get_textpage().get_text_range())
        page.close()
    document.close()
    return texts


def same(built: bytes, committed: Path) -> bool:
    """True if the file is there and has the same bytes, or at least the same text on the same pages."""
    if not committed.exists():
        return False
    kept = committed.read_bytes()
    return built == kept or page_texts(built) == page_texts(kept)


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code: 1 if `--check` found a paper that differs."""
    parser = argparse.ArgumentParser(description="Make the sample papers.")
    parser.add_argument("--check", action="store_true", help="compare instead of writing; exit 1 on a difference")
    check = parser.parse_args(arguments).check
    differing = 0
    for name, paper in PAPERS.items():
        built = render(*paper())
        if not check:
            (HERE / name).write_bytes(built)
            print(f"{name}: {len(built):,} bytes", file=sys.stderr)
        elif not same(built, HERE / name):
            differing += 1
            print(f"{name}: differs from what build.py makes", file=sys.stderr)
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
