"""The shape of the code: who may import whom, and how large a module may grow."""

from __future__ import annotations

import ast

import pytest
from importlinter.cli import lint_imports

from evaluation.papers import ROOT

MODULES = sorted((ROOT / "src" / "councildocs").rglob("*.py"))
MOST_LINES = 400
SHAPELESS = {"utils", "util", "helpers", "helper", "common", "misc", "manager"}


def test_imports_keep_to_the_layers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every import contract in pyproject.toml holds."""
    monkeypatch.chdir(ROOT)
    assert lint_imports(no_cache=True) == 0


def test_modules_stay_small_enough_to_read() -> None:
    """No module has more than 400 lines."""
    assert [path.name for path in MODULES if path.read_text(encoding="utf-8").count("\n") > MOST_LINES] == []


def test_module_names_say_what_a_module_is() -> None:
    """No module is called by a name that fits everything."""
    assert [str(path) for path in MODULES if SHAPELESS & {*path.relative_to(ROOT).with_suffix("").parts}] == []


def test_modules_say_what_they_are_for() -> None:
    """Every module begins with a docstring."""
    assert [path.name for path in MODULES if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))] == []
