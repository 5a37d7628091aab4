"""The notebooks run on the sample papers, and show what is committed in them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("nbclient", reason="notebooks are run with nbclient, a development dependency")
pytest.importorskip("matplotlib", reason="the charts need matplotlib, a development dependency")
pytest.importorskip("pandas", reason="the notebooks need the extra pandas")

import nbformat

from notebooks.run import NOTEBOOKS, executed


def _shown(notebook: Any) -> list[list[list[str]]]:
    """What kinds of output each cell has: text, tables, pictures."""
    return [[sorted(output.get("data", ())) for output in cell.get("outputs", ())] for cell in notebook.cells]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_and_its_outputs_are_committed(path: Path) -> None:
    """After a change of what papers say, `python notebooks/run.py` writes the outputs again."""
    committed = nbformat.read(path, as_version=4)
    assert _shown(executed(path)) == _shown(committed)
    assert all(cell.outputs for cell in committed.cells if cell.cell_type == "code")
