"""One record a line, for tools that read streams: `jq`, `sqlite-utils insert --nl`, a data lake."""

from __future__ import annotations

import json
from typing import Any, TextIO

from councildocs.records import Extraction, Record


def write_ndjson(extraction: Extraction, stream: TextIO) -> None:
    """One JSON object a line for every record, the issues last."""
    for record in extraction.records():
        stream.write(json.dumps(as_line(record, extraction.source.sha256), ensure_ascii=False))
        stream.write("\n")


def as_line(record: Record, source: str) -> dict[str, Any]:
    """The record with the name of its type as `kind` and the SHA-256 of its PDF as `source`.

    A part or a finding has a `kind` of its own, which stands as `part_kind` or `finding_kind`.
    """
    name = record.kind_name
    fields = record.model_dump(mode="json", by_alias=True)
    own = {f"{name}_kind" if key == "kind" else key: value for key, value in fields.items()}
    return {"kind": name, "source": source, **own}
