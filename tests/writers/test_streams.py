"""JSON and NDJSON: what the library says, as other tools read it."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from councildocs.records import RECORD_TYPES, Extraction
from councildocs.writers import WRITERS


def _written(form: str, extraction: Extraction) -> str:
    stream = io.StringIO()
    WRITERS[form](extraction, stream)
    return stream.getvalue()


def _lines(extraction: Extraction) -> list[dict[str, Any]]:
    return [json.loads(line) for line in _written("ndjson", extraction).splitlines()]


def test_json_is_the_document_and_reads_back_to_it(extraction: Extraction) -> None:
    text = _written("json", extraction)
    assert json.loads(text) == extraction.to_dict()
    assert Extraction.model_validate_json(text) == extraction
    assert text.endswith("}\n")


def test_ndjson_has_a_line_for_every_record_with_its_kind_and_its_source(extraction: Extraction) -> None:
    lines = _lines(extraction)
    assert len(lines) == len(list(extraction.records()))
    assert {line["kind"] for line in lines} == {record_type.kind_name for record_type in RECORD_TYPES}
    assert {line["source"] for line in lines} == {extraction.source.sha256}


@pytest.mark.parametrize(
    ("kind", "field", "value"), [("part", "part_kind", "agenda"), ("finding", "finding_kind", "strength")]
)
def test_a_kind_of_its_own_does_not_hide_the_kind_of_the_record(
    extraction: Extraction, kind: str, field: str, value: str
) -> None:
    """Parts and findings have a field `kind`, which the name of the record's type must not overwrite."""
    line = next(line for line in _lines(extraction) if line["kind"] == kind)
    assert line[field] == value


def test_text_is_written_as_it_is_printed_not_escaped(extraction: Extraction) -> None:
    changed = extraction.model_copy(update={"council": "Cyngor Tŷ Wŷl"})
    assert "Cyngor Tŷ Wŷl" in _written("json", changed)


def test_a_vote_is_written_under_the_name_of_the_contract(extraction: Extraction) -> None:
    minute = next(line for line in _lines(extraction) if line["kind"] == "minute")
    assert minute["resolutions"][0]["votes"]["for"] == 8
