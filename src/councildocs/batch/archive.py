"""Reading back what was written, whatever the format."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from councildocs.batch.output import SUFFIXES
from councildocs.batch.storage import download, is_url
from councildocs.errors import UnreadableError
from councildocs.records import Extraction
from councildocs.records.frames import frame
from councildocs.writers.stores import STORES

if TYPE_CHECKING:
    from pandas import DataFrame


class Archive:
    """The papers of an output, read each time that they are asked for."""

    def __init__(self, place: str) -> None:
        self._place = place

    def __iter__(self) -> Iterator[Extraction]:
        """Every paper once, in the order of its place in the archive."""
        if is_url(self._place):
            with TemporaryDirectory() as folder:
                yield from _read(download(self._place, Path(folder, Path(self._place).name)))
        else:
            yield from _read(Path(self._place))

    def to_frame(self, table: str) -> DataFrame:
        """The rows of a table of all papers (extra pandas): `minutes`, `resolutions`, `measures` (a row a figure)…"""
        return frame(self, table)


def read_archive(out: str | os.PathLike[str]) -> Archive:
    """The papers that a run wrote to `out`, whatever the format; UnreadableError where there are none."""
    place = os.fspath(out)
    if not is_url(place) and not Path(place).exists():
        raise UnreadableError("No such file or folder", source=place)
    return Archive(place)


def _read(path: Path) -> Iterator[Extraction]:
    if path.is_file():
        yield from STORES[SUFFIXES.get(path.suffix.casefold(), "") or _told_by_content(path)].read(path)
    elif (path / "csv-metadata.json").exists():
        yield from STORES["csv"].read(path)
    elif (path / "papers").is_dir() and any((path / "papers").glob("council=*")):
        yield from STORES["parquet"].read(path)
    else:
        yield from _tree(path)


def _told_by_content(path: Path) -> str:
    with path.open("rb") as stream:
        return "sqlite" if stream.read(15) == b"SQLite format 3" else "ndjson"


def _tree(folder: Path) -> Iterator[Extraction]:
    """The documents of a tree of JSON files, a paper that lies in it twice once."""
    seen: set[str] = set()
    for path in sorted(folder.rglob("*.json"), key=lambda path: path.relative_to(folder).with_suffix("").as_posix()):
        extraction = Extraction.model_validate_json(path.read_bytes())
        if extraction.source.sha256 not in seen:
            seen.add(extraction.source.sha256)
            yield extraction
