"""Files here and files behind a URL (`s3://`, `gs://`, `az://`, `memory://`), read and written alike."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path
from typing import Any, BinaryIO, cast

from councildocs.errors import UnreadableError, UsageError

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")


def is_url(place: str) -> bool:
    """Whether the place is a URL and not a path.

    >>> is_url("s3://papers/2031"), is_url("papers/2031"), is_url("C:/papers")
    (True, False, False)
    """
    return _URL.match(place) is not None


def file_system(url: str) -> tuple[Any, str]:
    """The file system behind the URL, and the path in it."""
    try:
        import fsspec
    except ImportError as error:
        raise UsageError("URLs need the extra cloud: pip install 'councildocs[cloud]'", source=url) from error
    try:
        return cast(tuple[Any, str], fsspec.core.url_to_fs(url))
    except (ImportError, ValueError) as error:
        raise UsageError(f"this URL cannot be opened: {error}", source=url) from error


def opened(place: str) -> BinaryIO:
    """A stream of the bytes of a file; UnreadableError where there are none."""
    try:
        if is_url(place):
            fs, path = file_system(place)
            return cast(BinaryIO, fs.open(path, "rb"))
        return Path(place).open("rb")
    except OSError as error:
        raise UnreadableError(error.strerror or type(error).__name__, source=place) from error


def write_whole(place: str, data: bytes) -> None:
    """Write the file whole or not at all, and so that a power cut does not undo it."""
    if is_url(place):
        fs, path = file_system(place)
        fs.makedirs(fs._parent(path), exist_ok=True)
        fs.pipe_file(path, data)
        return
    path_here = Path(place)
    path_here.parent.mkdir(parents=True, exist_ok=True)
    draft = draft_of(path_here)
    try:
        with draft.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(path_here)
    finally:
        draft.unlink(missing_ok=True)


def draft_of(path: Path) -> Path:
    """The name under which a file is written before it takes its place; that of a run that was killed is reused."""
    return path.with_name(f".{path.name[:200]}.part")


def exists(place: str) -> bool:
    """Whether there is a file."""
    if is_url(place):
        fs, path = file_system(place)
        return bool(fs.exists(path))
    return Path(place).is_file()


def remove(place: str) -> None:
    """Remove the file, if there is one."""
    if is_url(place):
        fs, path = file_system(place)
        if fs.exists(path):
            fs.rm(path)
    else:
        Path(place).unlink(missing_ok=True)


def upload(draft: Path, place: str) -> None:
    """Put what was written here, a file or a folder, to the URL in place of what is there."""
    fs, path = file_system(place)
    if draft.is_dir():
        if fs.exists(path):
            fs.rm(path, recursive=True)
        for file in sorted(draft.rglob("*")):
            if file.is_file():
                write_whole(f"{place.rstrip('/')}/{file.relative_to(draft).as_posix()}", file.read_bytes())
    else:
        fs.makedirs(fs._parent(path), exist_ok=True)
        fs.put_file(str(draft), path)


def download(place: str, target: Path) -> Path:
    """The file or folder behind the URL, copied to `target`."""
    fs, path = file_system(place)
    if fs.isdir(path):
        for file in fs.find(path):
            copy = target / str(file)[len(path.rstrip("/")) :].lstrip("/")
            copy.parent.mkdir(parents=True, exist_ok=True)
            fs.get_file(file, str(copy))
    elif fs.exists(path):
        fs.get_file(path, str(target))
    return target


def take_place(draft: Path, path: Path) -> None:
    """Move what was written, a file or a folder, to its place once it is on the disk; what was there before goes."""
    for file in draft.rglob("*") if draft.is_dir() else [draft]:
        if file.is_file():
            with file.open("rb") as stream:
                os.fsync(stream.fileno())
    if draft.is_dir() and path.exists():
        old = path.with_name(f".{path.name}.old")
        shutil.rmtree(old, ignore_errors=True)
        path.replace(old)
        draft.replace(path)
        shutil.rmtree(old)
    else:
        draft.replace(path)
