"""Table finding against other tools, in one run: the published competition's papers, its measure, macro F1.

    python -m tests.benchmarks.bench_tables [--per-doc]

Whole documents, default settings, page by page without joining.  Camelot is measured where it is installed
(`pip install camelot-py`) and passed over with a message where it is not.  Exit code 0 when ours is above every
tool, 1 when it is not, 2 when the papers are missing.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import process_time
from typing import Any

from councildocs.layout import Cell
from evaluation.papers import shared_folder

BEST_PEER = 0.806
"""The best macro F1 of the tools in the README of the papers, measured on the same ones."""

Tables = list[dict[str, Any]]


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="bench_tables", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--per-doc", action="store_true", help="print the F1 of each document of ours")
    options = parser.parse_args(arguments)
    folder = shared_folder() / "corpus" / "tables"
    papers = sorted((folder / "eu").glob("*.pdf"))
    if not papers:
        print(f"no papers in {folder / 'eu'}", file=sys.stderr)
        return 2
    scorer = load_scorer(folder / "score.py")
    truth = scorer.load_truth(scorer.DATA)
    tools: dict[str, Callable[[Path], Tables]] = {"councildocs": ours, "pdfplumber": plumber}
    if importlib.util.find_spec("camelot"):
        tools["camelot hybrid"] = camelot_hybrid
    else:
        print("camelot is not installed and not measured: pip install camelot-py", file=sys.stderr)
    figures = {}
    print(f"{'':16} precision  recall  macro F1   ms/page")
    for name, tool in tools.items():
        started = process_time()
        found = {paper.stem: tool(paper) for paper in papers}
        taken = process_time() - started
        score = scorer.score(found, truth)
        macro = score["macro"]
        figures[name] = macro["f1"]
        each = 1000 * taken / sum(map(page_count, papers))
        print(f"{name:16} {macro['p']:9.3f} {macro['r']:7.3f} {macro['f1']:9.3f} {each:9.1f}", flush=True)
        if options.per_doc and tool is ours:
            for document, row in sorted(score["per_doc"].items(), key=lambda item: float(item[1]["f1"])):
                print(f"    {document}  {row['f1']:.3f}")
    mine = figures.pop("councildocs")
    above = mine > max([BEST_PEER, *figures.values()])
    print(f"\n{'holds ' if above else 'FAILED'}  above every other tool, and above {BEST_PEER}, the best in the README")
    return 0 if above else 1


def load_scorer(path: Path) -> Any:
    """The competition's measure, which lies with its papers."""
    spec = importlib.util.spec_from_file_location("table_score", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def page_count(paper: Path) -> int:
    from pypdf import PdfReader

    return len(PdfReader(paper).pages)


def ours(paper: Path) -> Tables:
    """The tables of our layout, page by page."""
    from councildocs.layout import Table, compose
    from councildocs.pdf import open_pdf

    with open_pdf(paper) as pdf:
        layouts = compose(pdf.pages())
    tables = [block for layout in layouts for block in layout.blocks if isinstance(block, Table)]
    return [{"page": table.page, "cells": [_cell(cell) for cell in table.cells]} for table in tables]


def _cell(cell: Cell) -> list[int | str]:
    return [cell.row, cell.column, cell.row + cell.row_span - 1, cell.column + cell.column_span - 1, cell.text]


def plumber(paper: Path) -> Tables:
    import pdfplumber

    with pdfplumber.open(paper) as pdf:
        return [{"page": page.page_number, "rows": rows} for page in pdf.pages for rows in page.extract_tables()]


def camelot_hybrid(paper: Path) -> Tables:
    return list(_camelot(paper))


def _camelot(paper: Path) -> Iterator[dict[str, Any]]:
    camelot = importlib.import_module("camelot")
    for table in camelot.read_pdf(str(paper), pages="all", flavor="hybrid", suppress_stdout=True):
        yield {"page": int(table.page), "rows": table.df.values.tolist()}


if __name__ == "__main__":
    sys.exit(main())
