"""One file of JSON lines: a line about each paper, then a line for each of its records."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from councildocs.records import RECORD_TYPES, Extraction
from councildocs.writers.ndjson import write_ndjson
from councildocs.writers.stores.stored import Stored

_TYPES = {record_type.kind_name: record_type for record_type in RECORD_TYPES}


def write(papers: Iterable[Stored], path: Path) -> None:
    """Write the papers one after the other, each line `{"kind": …, "source": …, …}`."""
    with path.open("w", encoding="utf-8", errors="replace", newline="\n") as stream:
        for stored in papers:
            stream.write(json.dumps(_about(stored), ensure_ascii=False) + "\n")
            write_ndjson(stored.extraction, stream)


def read(path: Path) -> Iterator[Extraction]:
    """The papers in the order of the file."""
    document: dict[str, Any] = {}
    with path.open(encoding="utf-8") as stream:
        for text in stream:
            line = json.loads(text)
            kind, source = line.pop("kind"), line.pop("source")
            if kind == "paper":
                if document:
                    yield Extraction.model_validate(document)
                document = _document(line, source)
            else:
                if f"{kind}_kind" in line:
                    line["kind"] = line.pop(f"{kind}_kind")
                document.setdefault(_TYPES[kind].list_name, []).append(line)
    if document:
        yield Extraction.model_validate(document)


def _about(stored: Stored) -> dict[str, Any]:
    document = stored.extraction.to_dict()
    source = document["source"]
    about = {key: value for key, value in source.items() if key != "sha256"}
    told = {"schema_version": document["schema_version"], "council": document["council"]}
    return {"kind": "paper", "source": source["sha256"], **about, **told, "files": list(stored.files)}


def _document(line: dict[str, Any], sha256: str) -> dict[str, Any]:
    line.pop("files")
    told = {key: line.pop(key) for key in ("schema_version", "council")}
    return {**told, "source": {**line, "sha256": sha256}}
