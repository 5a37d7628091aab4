"""The whole document as one JSON object."""

from __future__ import annotations

from typing import TextIO

from councildocs.records import Extraction


def write_json(extraction: Extraction, stream: TextIO) -> None:
    """One JSON object, indented, with a line break at its end."""
    stream.write(extraction.to_json(indent=2))
    stream.write("\n")
