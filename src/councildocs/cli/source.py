"""What a command reads: the file that it was given, or stdin."""

from __future__ import annotations

import sys
from io import BytesIO

import click

from councildocs.pdf import Readable

STDIN = "-"


class Piped(BytesIO):
    """The bytes of stdin, which can be read more than once."""

    name = "stdin"


def source_of(file: str) -> Readable:
    """The path, or for `-` what stands in stdin; a usage error where that is a terminal."""
    if file != STDIN:
        return file
    if sys.stdin.isatty():
        raise click.UsageError("stdin is a terminal: pipe a PDF into it, or name a file")
    return Piped(sys.stdin.buffer.read())
