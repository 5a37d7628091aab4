"""From an Extraction to a stream; `WRITERS` names the formats.  Writers never compute and never re-read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TextIO

from councildocs.records import Extraction
from councildocs.writers.json import write_json
from councildocs.writers.ndjson import write_ndjson
from councildocs.writers.summary import write_summary

Writer = Callable[[Extraction, TextIO], None]

WRITERS: dict[str, Writer] = {
    "json": write_json,
    "ndjson": write_ndjson,
    "summary": write_summary,
}

__all__ = ["WRITERS", "Writer"]
