"""The commands on the sample papers, the whole way."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from councildocs.records import Extraction

Run = Callable[..., Result]


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for what the commands write."""
    return tmp_path_factory.mktemp("out")


def test_the_samples_become_a_folder_of_json_that_reads_back(run: Run, samples: list[Path], outputs: Path) -> None:
    result = run("extract", *samples, "-o", f"{outputs}/")
    assert (result.exit_code, result.stdout) == (0, "")
    for sample in samples:
        text = (outputs / f"{sample.stem}.json").read_text(encoding="utf-8")
        extraction = Extraction.model_validate_json(text)
        assert extraction.source.name == sample.name
        assert extraction.to_dict() == json.loads(text)


def test_ndjson_of_all_samples_holds_the_records_of_each(run: Run, samples: list[Path], outputs: Path) -> None:
    lines = [json.loads(line) for line in run("extract", *samples).stdout.splitlines()]
    run("extract", *samples, "-o", f"{outputs}/")
    for sample in samples:
        document = Extraction.model_validate_json((outputs / f"{sample.stem}.json").read_bytes())
        own = [line for line in lines if line["source"] == document.source.sha256]
        assert [line["kind"] for line in own] == [record.kind_name for record in document.records()]


def test_a_summary_names_every_part_minute_and_resolution(
    run: Run, samples: list[Path], extraction_of: Callable[[Path], Extraction]
) -> None:
    for sample in samples:
        result = run("extract", sample, "-f", "summary")
        words = set(result.stdout.split())
        extraction = extraction_of(sample)
        assert {part.id for part in extraction.parts} <= words
        assert {word for minute in extraction.minutes for word in (minute.number or "").split()} <= words
        for minute in extraction.minutes:
            assert {word for resolution in minute.resolutions for word in resolution.text.split()} <= words


def test_every_record_of_a_page_can_be_drawn(run: Run, samples: list[Path], outputs: Path) -> None:
    for sample in samples:
        picture = outputs / f"{sample.stem}.png"
        result = run("show", sample, "--page", 1, "-o", picture, "--scale", 1, "--layer", "tables,parts,records")
        assert (result.exit_code, result.stderr) == (0, "")
        assert picture.read_bytes().startswith(b"\x89PNG")
