"""`councildocs schema`: the committed schemas are what the models say."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from councildocs.cli.schema import MODELS, drifted, schema_files, schema_of
from councildocs.records import RECORD_TYPES, Extraction, Source
from evaluation.papers import ROOT

Run = Callable[..., Result]


def _written(folder: Path) -> Path:
    for name, text in schema_files().items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_the_committed_schemas_are_up_to_date() -> None:
    """Otherwise: `councildocs schema --write schemas/`."""
    assert drifted(ROOT / "schemas") == []


def test_there_is_a_schema_for_the_document_and_one_for_each_record() -> None:
    assert len(schema_files()) == len(RECORD_TYPES) + 1
    assert len({schema_of(name)["$id"] for name in MODELS}) == len(MODELS)
    assert {schema_of(name)["$schema"] for name in MODELS} == {"https://json-schema.org/draft/2020-12/schema"}


def test_the_schema_names_exactly_the_fields_that_are_written() -> None:
    """An output has every field, and the schema says so: names as written (`for`), all of them required."""
    document = Extraction(source=Source(name="a.pdf", sha256="00", bytes=1, pages=1)).to_dict()
    schema = schema_of("document")
    assert list(document) == list(schema["properties"]) == schema["required"]
    votes = schema["$defs"]["Votes"]
    assert "for" in votes["properties"]
    assert "for_" not in votes["properties"]
    assert all(_closed(definition) for definition in [schema, *schema["$defs"].values()])


def _closed(definition: dict[str, Any]) -> bool:
    """Whether an object allows its own fields only, each required; what is no object is closed by its nature."""
    if definition.get("type") != "object":
        return True
    return definition["additionalProperties"] is False and definition["required"] == list(definition["properties"])


@pytest.mark.parametrize("name", ["glossary", "glossary_term"])
def test_a_record_goes_by_the_name_of_its_list_or_its_own(run: Run, name: str) -> None:
    assert json.loads(run("schema", name).stdout) == schema_of("glossary_term")


def test_the_whole_document_is_printed_when_nothing_is_named(run: Run) -> None:
    assert run("schema").stdout == schema_files()["document.schema.json"]


def test_an_unknown_record_is_a_usage_error_that_lists_the_known(run: Run) -> None:
    result = run("schema", "votes")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Valid: document, parts, meetings" in result.stderr


def test_write_makes_the_folder_and_check_finds_it_good(run: Run, tmp_path: Path) -> None:
    assert run("schema", "--write", tmp_path / "schemas").exit_code == 0
    assert run("schema", "--check", tmp_path / "schemas").exit_code == 0
    assert len(list((tmp_path / "schemas").iterdir())) == len(MODELS)


def test_check_names_every_file_that_drifted(run: Run, tmp_path: Path) -> None:
    folder = _written(tmp_path)
    (folder / "minute.schema.json").write_text("{}\n", encoding="utf-8")
    (folder / "risk.schema.json").unlink()
    (folder / "vote.schema.json").write_text("{}\n", encoding="utf-8")
    result = run("schema", "--check", folder)
    assert result.exit_code == 1
    assert result.stderr.splitlines()[:3] == [
        f"{folder}/risk.schema.json is missing",
        f"{folder}/minute.schema.json differs from the models",
        f"{folder}/vote.schema.json belongs to no model",
    ]


def test_writing_into_a_folder_of_a_missing_folder_is_refused(run: Run, tmp_path: Path) -> None:
    assert run("schema", "--write", tmp_path / "missing" / "schemas").exit_code == 2
    assert run("schema", "--write", tmp_path, "--check", tmp_path).exit_code == 2
