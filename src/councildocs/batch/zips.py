"""Papers inside zip archives: listed without unpacking, read one at a time, bombs refused."""

from __future__ import annotations

import re
import zipfile
import zlib
from functools import lru_cache
from typing import NamedTuple

from councildocs.batch.storage import opened
from councildocs.errors import EncryptedError, LimitError, UnreadableError

MOST_RATIO = 200
"""Times that a member may grow when it is unpacked: PDFs are compressed inside and hardly grow at all."""
HARMLESS = 10_000_000
"""Bytes up to which a member may grow as it likes."""

_INSIDE = re.compile(r"(.+?\.zip)!/(.+)", re.IGNORECASE | re.DOTALL)


class Member(NamedTuple):
    """A PDF or another zip archive inside a zip archive: its path there, and a stamp that changes with its content."""

    path: str
    size: int
    stamp: str
    date: str


def split(locator: str) -> tuple[str, str] | None:
    """The archive and the path in it of a paper inside a zip archive, None of any other.

    >>> split("may/packs.zip!/north/minutes.pdf"), split("may/minutes.pdf")
    (('may/packs.zip', 'north/minutes.pdf'), None)
    """
    found = _INSIDE.fullmatch(locator)
    return (found[1], found[2]) if found else None


def members(place: str) -> list[Member]:
    """The PDFs and zip archives inside, by path; UnreadableError where the archive is damaged."""
    found = {}
    for info in _archive(place).infolist():
        name = info.filename.replace("\\", "/")
        hidden = name.startswith("__MACOSX/") or name.rpartition("/")[2].startswith("._")
        if not info.is_dir() and not hidden and name.casefold().endswith((".pdf", ".zip")):
            date = "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}".format(*info.date_time)
            found[info.filename] = Member(info.filename, info.file_size, f"{info.file_size}-{info.CRC:08x}", date)
    return [found[path] for path in sorted(found)]


def read_member(place: str, path: str, most_bytes: int) -> bytes:
    """The bytes of a member; an error where it is locked, damaged, or grows beyond all measure."""
    archive, name = _archive(place), f"{place}!/{path}"
    try:
        info = archive.getinfo(path)
        if info.flag_bits & 1:
            raise EncryptedError("is in a zip archive with a password", source=name)
        if info.file_size > most_bytes:
            raise LimitError(f"has {info.file_size:,} bytes, the limit is {most_bytes:,}", source=name)
        if info.file_size > max(HARMLESS, MOST_RATIO * info.compress_size):
            raise LimitError("is compressed like a zip bomb", source=name)
        with archive.open(info) as stream:
            return stream.read(info.file_size + 1)  # what the archive promises, whatever it holds
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, OSError, ValueError) as error:
        raise UnreadableError("is damaged in its zip archive", source=name) from error


@lru_cache(maxsize=1)  # papers of an archive are read one after the other
def _archive(place: str) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(opened(place))
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, ValueError, OSError) as error:
        raise UnreadableError("is a damaged zip archive", source=place) from error


def forget() -> None:
    """Close the archive that was read last: it may change before the next run."""
    _archive.cache_clear()
