"""SQLite, CSV, NDJSON and Parquet hold the same records, and give them back."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from councildocs import UsageError, read_archive
from councildocs.records import Extraction
from councildocs.records.tables import RECORD_TABLES, TABLES, assemble, rows
from councildocs.writers.stores import STORES, Stored, search
from councildocs.writers.stores.csvw import _cells, _written
from councildocs.writers.stores.parquet import partition
from councildocs.writers.stores.sqlite import load

Sqlite = sqlite3.Connection
FORMS = [form for form in STORES if form != "parquet" or find_spec("pyarrow")]


@pytest.fixture
def papers(extraction: Extraction) -> list[Extraction]:
    """A paper with something in every list, one with what formats stumble over, and one with nothing."""
    source = extraction.source
    minute = extraction.minutes[0].model_copy(
        update={"title": "", "text": 'say "no",\r\nor; \n\tnothing\N{SNOWMAN} ', "resolutions": []}
    )
    odd = Extraction(source=source.model_copy(update={"sha256": "cd" * 32, "title": ""}), minutes=[minute])
    bare = Extraction(source=source.model_copy(update={"sha256": "ef" * 32}))
    return [extraction, odd, bare]


@pytest.mark.parametrize("form", FORMS)
def test_what_is_read_back_is_what_was_written(papers: list[Extraction], tmp_path: Path, form: str) -> None:
    place = tmp_path / "archive"
    STORES[form].write((Stored(paper, (f"{number}/a", "b")) for number, paper in enumerate(papers)), place)
    assert list(STORES[form].read(place)) == papers
    assert list(read_archive(place)) == papers, "and the format is told by what stands there"


@pytest.mark.parametrize("form", FORMS)
def test_the_same_papers_give_the_same_bytes(papers: list[Extraction], tmp_path: Path, form: str) -> None:
    for name in ("one", "two"):
        STORES[form].write(map(Stored, papers), tmp_path / name)
    one, two = (_bytes(tmp_path / name) for name in ("one", "two"))
    assert one == two


def test_an_archive_without_papers_reads_back_as_none(tmp_path: Path) -> None:
    for form in ("ndjson", "csv", "sqlite"):
        STORES[form].write([], tmp_path / form)
        assert list(STORES[form].read(tmp_path / form)) == []


@settings(deadline=None)
@given(text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_no_text_is_changed_by_a_row_of_csv(text: str) -> None:
    line = ",".join(map(_written, (text, None, text)))
    read = [None if match[1] is None else match[1].replace('""', '"') for match in _cells(line)]
    assert read == [text, None, text]


def test_tables_hold_every_field_of_every_record(extraction: Extraction) -> None:
    """The tables of a paper give the paper back, and every key in them is its own."""
    held: dict[str, list[Any]] = {}
    for table, row in rows(extraction):
        assert set(row) == {column.name for column in table.columns}
        held.setdefault(table.name, []).append(row)
    assert assemble(held) == extraction
    keys = [row["key"] for name, table_rows in held.items() if name != "papers" for row in table_rows]
    assert len(keys) == len(set(keys))


def test_csv_has_a_file_a_table_described_by_its_metadata(papers: list[Extraction], tmp_path: Path) -> None:
    """Any reader of CSV finds the columns that the metadata names; keys and what they refer to are named too."""
    STORES["csv"].write(map(Stored, papers), tmp_path / "tables")
    metadata = json.loads((tmp_path / "tables" / "csv-metadata.json").read_text(encoding="utf-8"))
    described = {table["url"]: table["tableSchema"] for table in metadata["tables"]}
    assert set(described) == {f"{name}.csv" for name in TABLES}
    for url, schema in described.items():
        with (tmp_path / "tables" / url).open(encoding="utf-8", newline="") as stream:
            reader = csv.reader(stream)
            header = next(reader)
            assert header == [column["name"] for column in schema["columns"]]
            assert {len(row) for row in reader} <= {len(header)}
        assert schema["primaryKey"] in header
        for key in schema["foreignKeys"]:
            other = described[key["reference"]["resource"]]
            assert key["reference"]["columnReference"] == other["primaryKey"]


@pytest.fixture
def db(papers: list[Extraction], tmp_path: Path) -> Iterator[Sqlite]:
    """The papers in SQLite."""
    STORES["sqlite"].write((Stored(paper, (str(n),)) for n, paper in enumerate(papers)), tmp_path / "archive.sqlite")
    with closing(sqlite3.connect(tmp_path / "archive.sqlite")) as connection:
        yield connection


def test_sqlite_has_a_table_for_each_type_of_record_with_sound_keys(db: Sqlite) -> None:
    names = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert {table.name for table in RECORD_TABLES} <= names
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    assert db.execute("PRAGMA foreign_key_list('resolutions')").fetchall()
    assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_loading_twice_changes_nothing(db: Sqlite, papers: list[Extraction]) -> None:
    """Nor does a copy add more than its place; a newer reading of a paper takes the place of the older one."""
    before, sizes = list(db.iterdump()), _sizes(db)
    load([Stored(paper, (str(number),)) for number, paper in enumerate(papers)], db)
    assert list(db.iterdump()) == before
    load([Stored(papers[0].model_copy(update={"council": "Another"}), ("0",))], db)
    assert db.execute("SELECT council FROM papers WHERE paper = ?", (papers[0].source.sha256,)).fetchall() == [
        ("Another",)
    ]
    assert _sizes(db) == sizes
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []


def test_measures_in_long_form_have_a_row_a_figure(db: Sqlite) -> None:
    query = 'SELECT council, name, "group", kind, period_start, value, text, rag FROM measures_long ORDER BY value'
    assert db.execute(query).fetchall() == [
        ("Wexcombe Borough Council", "Visits", "Readers", "target", None, 1100.0, "1,100", "green"),
        ("Wexcombe Borough Council", "Visits", "Readers", "actual", "2031-07-01", 1203.0, "1,203", "green"),
    ]


def test_search_finds_minutes_resolutions_and_sections_of_reports(extraction: Extraction, tmp_path: Path) -> None:
    place = tmp_path / "a.sqlite"
    STORES["sqlite"].write([Stored(extraction)], place)
    minute, report = extraction.minutes[0], extraction.reports[0]
    for words, kind in (
        (minute.text, "minute"), (minute.resolutions[0].text, "resolution"), ("none legal", "report section"),
        (report.recommendations[0].text, "recommendation"),
    ):  # fmt: skip
        hits = search(place, words)
        assert (kind, extraction.council, extraction.meetings[0].body) in {(h.kind, h.council, h.meeting) for h in hits}
        assert all(hit.page for hit in hits)


def test_parquet_is_partitioned_by_council_and_year(extraction: Extraction) -> None:
    """In names that no file system and no query engine stumbles over."""
    assert partition(extraction).startswith("council=wexcombe-borough-council/year=20")
    bare = Extraction(source=extraction.source)
    assert partition(bare) == "council=unknown/year=unknown"
    odd = bare.model_copy(update={"council": "../Tŷ = Wŷl/"})
    assert partition(odd).count("/") == 1


def test_frames_have_a_row_a_record_and_measures_a_row_a_figure(extraction: Extraction, tmp_path: Path) -> None:
    pytest.importorskip("pandas", reason="frames need the extra pandas")
    frame = extraction.to_frame("measures")
    assert frame[["name", "kind", "value", "rag"]].values.tolist() == [
        ["Visits", "actual", 1203.0, "green"], ["Visits", "target", 1100.0, "green"]
    ]  # fmt: skip
    STORES["ndjson"].write([Stored(extraction)], tmp_path / "a.ndjson")
    assert read_archive(tmp_path / "a.ndjson").to_frame("risks")["risk"].tolist() == ["The roof leaks"]
    assert list(Extraction(source=extraction.source).to_frame("risks").columns)
    with pytest.raises(UsageError, match="no such table: votes"):
        extraction.to_frame("votes")


def _sizes(db: Sqlite) -> list[int]:
    """How many rows each table has, and the passages that can be searched."""
    return [db.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in (*TABLES, "passages")]


def _bytes(place: Path) -> dict[str, bytes]:
    files = [place] if place.is_file() else [path for path in place.rglob("*") if path.is_file()]
    return {path.relative_to(place).as_posix(): path.read_bytes() for path in files}
