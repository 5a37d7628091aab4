"""Where results go: stdout, a file, or a folder with a file for each PDF.  Files appear whole or not at all."""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

import click

from councildocs.cli.source import STDIN
from councildocs.writers.terminal import printable

STDOUT = "-"
SUFFIXES = {"json": ".json", "ndjson": ".ndjson", "summary": ".txt"}
"""The suffix of a file in each format."""
FORMATS = {".json": "json", ".ndjson": "ndjson", ".jsonl": "ndjson", ".txt": "summary"}
"""The format that a file name asks for."""
STREAMS = frozenset({"ndjson", "summary"})
"""Formats in which several papers can follow one another in one file."""
LONGEST_NAME = 200
"""Bytes of a file name without its suffix; file systems take 255 for all of it."""


def is_folder(output: str, files: int) -> bool:
    """Whether `output` names a folder: one that exists, a name that ends in a slash, or for several files a
    name without the suffix of a format.

    >>> is_folder("out/", 1), is_folder("out", 2), is_folder("out", 1), is_folder("all.ndjson", 2)
    (True, True, False, False)
    """
    place = Path(output)
    if output == STDOUT:
        return False
    if output.endswith(("/", os.sep)) or place.is_dir():
        return True
    is_device = place.exists() and not place.is_file()
    return files > 1 and not is_device and place.suffix.casefold() not in FORMATS


def format_for(asked: str | None, output: str, files: int) -> str:
    """The format asked for, else the one that the name of the output file says, else JSON (for several files
    in one stream NDJSON).

    >>> [format_for(None, *place) for place in (("-", 1), ("-", 3), ("all.jsonl", 3), ("out/", 3))]
    ['json', 'ndjson', 'ndjson', 'json']
    """
    if asked:
        return asked
    if is_folder(output, files):
        return "json"
    return FORMATS.get(Path(output).suffix.casefold(), "json" if files == 1 else "ndjson")


def names_in_folder(files: Sequence[str], suffix: str) -> list[str]:
    """A file name for each PDF, in order, no two alike on any file system, none with a folder in it.

    >>> names_in_folder(["may/Minutes.pdf", "june/minutes.pdf", "-", "a/.."], ".json")
    ['Minutes.json', 'minutes-2.json', 'stdin.json', 'paper.json']
    """
    taken: set[str] = set()
    names = []
    for file in files:
        stem = _stem(file)
        name, count = f"{stem}{suffix}", 1
        while _alike(name) in taken:
            count += 1
            name = f"{stem}-{count}{suffix}"
        taken.add(_alike(name))
        names.append(name)
    return names


def _alike(name: str) -> str:
    """The same for two names that are one file where the case of letters or their spelling in Unicode is ignored."""
    return unicodedata.normalize("NFC", name).casefold()


def _stem(file: str) -> str:
    """What a file is called without folder and suffix, in letters that a file name may have."""
    name = "stdin.pdf" if file == STDIN else Path(file).name
    plain = "".join("_" if letter in '/\\:*?"<>|' else letter for letter in printable(name).replace("\n", "_"))
    stem = plain[:-4] if plain.casefold().endswith(".pdf") else plain
    return stem.strip(". ").encode()[:LONGEST_NAME].decode(errors="ignore") or "paper"


@contextmanager
def opened(path: str | Path) -> Iterator[TextIO]:
    """A text stream to `path`, or to stdout for `-`.

    A file is written under another name beside its place and moved there when the block has ended well, so
    that a reader never sees half of it; a device or a pipe (`/dev/null`) is written as it is.
    """
    if path == STDOUT:
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors="replace")
        yield sys.stdout
        sys.stdout.flush()  # a reader that is gone, or a full disk, is noticed here and not at the very end
        return
    place = Path(path)
    if place.exists() and not place.is_file():
        with place.open("w", encoding="utf-8", newline="\n") as stream:
            yield stream
        return
    with replacing(place) as draft, draft.open("x", encoding="utf-8", newline="\n") as stream:
        yield stream


@contextmanager
def replacing(place: Path) -> Iterator[Path]:
    """A path beside `place` to write to, moved to `place` when the block has ended well, else removed."""
    draft = place.with_name(f".{place.name[:LONGEST_NAME]}.{os.getpid()}.part")
    try:
        yield draft
        draft.replace(place)
    finally:
        draft.unlink(missing_ok=True)


def ready_folder(output: str) -> Path:
    """The folder, made where it is missing; a usage error where it cannot be."""
    folder = Path(output)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise click.BadParameter(f"{output!r} cannot be a folder: {error.strerror}", param_hint="-o") from error
    return folder


def check_place(place: Path, files: Sequence[str]) -> None:
    """A usage error where `place` lies in a folder that does not exist or is one of the files to read: found
    out before the work, not after."""
    if not place.parent.is_dir():
        raise click.BadParameter(f"the folder {str(place.parent)!r} does not exist", param_hint="-o")
    if any(file != STDIN and Path(file).exists() and place.exists() and place.samefile(file) for file in files):
        raise click.BadParameter(f"{str(place)!r} is a file to be read", param_hint="-o")
