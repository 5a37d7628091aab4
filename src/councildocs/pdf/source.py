"""Where a PDF comes from: a path, bytes, a file object, or an open pdfplumber.PDF."""

from __future__ import annotations

import hashlib
from os import PathLike
from pathlib import Path
from typing import BinaryIO, NamedTuple, Protocol, runtime_checkable

from councildocs.errors import UnreadableError


@runtime_checkable
class PlumberLike(Protocol):
    """An open `pdfplumber.PDF`: a stream, and pages that know their numbers."""

    stream: BinaryIO
    pages: list[object]


Readable = str | PathLike[str] | bytes | bytearray | memoryview | BinaryIO | PlumberLike
"""What `extract` takes."""


class Input(NamedTuple):
    """The bytes of a PDF, and what to call it.  `only` are the pages that an open pdfplumber.PDF was limited to."""

    name: str
    data: bytes
    sha256: str
    only: frozenset[int] | None = None


def load(source: Readable) -> Input:
    """The bytes behind `source`; UnreadableError names the file and the reason."""
    only: frozenset[int] | None = None
    if isinstance(source, bytes | bytearray | memoryview):
        name, data = "<bytes>", bytes(source)
    elif isinstance(source, str | PathLike):
        path = Path(source)
        name, data = path.name, _read_path(path)
    elif isinstance(source, PlumberLike):
        numbers = (getattr(page, "page_number", None) for page in source.pages)
        only = frozenset(number for number in numbers if isinstance(number, int))
        name, data = _read_stream(source.stream)
    else:
        name, data = _read_stream(source)
    if not data:
        raise UnreadableError("the file is empty", source=name)
    return Input(name, data, hashlib.sha256(data).hexdigest(), only)


def _read_path(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except IsADirectoryError:
        raise UnreadableError("is a folder, not a PDF", source=str(path)) from None
    except OSError as error:
        raise UnreadableError(error.strerror or str(error), source=str(path)) from error


def _read_stream(stream: BinaryIO) -> tuple[str, bytes]:
    name = getattr(stream, "name", None)
    try:
        place = stream.tell() if stream.seekable() else None
        if place is not None:
            stream.seek(0)
        data = stream.read()
        if place is not None:
            stream.seek(place)
    except (AttributeError, OSError, ValueError) as error:
        raise UnreadableError(f"cannot be read as a file: {error}", source=str(name or "<stream>")) from error
    if not isinstance(data, bytes):
        raise UnreadableError("is open as text, not as bytes", source=str(name or "<stream>"))
    return (Path(name).name if isinstance(name, str) else "<stream>"), data
