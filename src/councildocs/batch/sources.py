"""Which papers there are: in folders, globs, files, zip archives and behind URLs, each with its place in the tree."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import takewhile
from pathlib import Path
from typing import Any, NamedTuple

from councildocs.batch import zips
from councildocs.batch.storage import file_system, is_url, opened
from councildocs.errors import LimitError, UnreadableError


class Found(NamedTuple):
    """A paper: where it is, where in the tree its result belongs, and a stamp that changes with its content (empty
    where nothing tells).  `problem` says why it will not be read."""

    locator: str
    relative: str
    stamp: str = ""
    modified: datetime | None = None
    problem: str = ""


def find(sources: Iterable[str | os.PathLike[str]]) -> Iterator[Found]:
    """Every paper of the sources, in the order of the sources and then by name.

    Results mirror the tree below the deepest folder that all local sources share.
    """
    named = [os.fspath(source) for source in sources]
    local = [source for source in named if not is_url(source)]
    base = _shared_folder([_root(source) for source in local])
    for source in named:
        yield from _behind_url(source) if is_url(source) else _here(source, base)


def load(locator: str, most_bytes: int) -> bytes:
    """The bytes of a paper; UnreadableError, EncryptedError (a locked zip archive) or LimitError where it has none
    to give."""
    inside = zips.split(locator)
    if inside:
        return zips.read_member(*inside, most_bytes)
    try:
        with opened(locator) as stream:
            data = stream.read(most_bytes + 1)
    except OSError as error:
        raise UnreadableError(error.strerror or str(error), source=locator) from error
    if len(data) > most_bytes:
        raise LimitError(f"has more than {most_bytes:,} bytes, the limit", source=locator)
    return data


def _here(source: str, base: str) -> Iterator[Found]:
    """The papers of a file, folder or glob of this machine."""
    path = Path(source)
    if path.is_dir():
        yield from _in_folder(path, base)
    elif path.exists():
        yield from _file(path, base)
    elif glob.has_magic(source):
        matches = sorted(glob.glob(source, recursive=True))  # noqa: PTH207  absolute patterns too
        for match in matches:
            yield from _in_folder(Path(match), base) if Path(match).is_dir() else _file(Path(match), base)
        if not matches:
            yield Found(source, source, problem="matches nothing")
    else:
        yield Found(_absolute(path), path.name, problem="No such file or folder")


def _in_folder(folder: Path, base: str) -> Iterator[Found]:
    refused: list[OSError] = []
    for place, folders, files in os.walk(folder, onerror=refused.append):
        folders.sort()
        for name in sorted(files):
            if name.casefold().endswith((".pdf", ".zip")) and not name.startswith("._"):
                yield from _file(Path(place, name), base)
    for error in refused:
        name = str(error.filename)
        yield Found(_absolute(name), os.path.relpath(name, base), problem=error.strerror or "cannot be listed")


def _file(path: Path, base: str) -> Iterator[Found]:
    locator = _absolute(path)
    relative = Path(os.path.relpath(locator, base)).as_posix()
    if path.suffix.casefold() == ".zip":
        yield from _in_zip(locator, relative)
        return
    try:
        about = path.stat()
    except OSError as error:
        yield Found(locator, relative, problem=error.strerror or str(error))
        return
    moment = datetime.fromtimestamp(about.st_mtime, UTC)
    yield Found(locator, relative, f"{about.st_size}-{about.st_mtime_ns}", moment)


def _in_zip(locator: str, relative: str) -> Iterator[Found]:
    folder = relative[:-4]
    try:
        inside = zips.members(locator)
    except UnreadableError as error:
        yield Found(locator, relative, problem=error.reason)
        return
    for member in inside:
        place = f"{folder}/{member.path}".replace("\\", "/")
        nested = "is a zip archive inside a zip archive" if member.path.casefold().endswith(".zip") else ""
        yield Found(f"{locator}!/{member.path}", place, member.stamp, _moment(member.date), nested)


def _behind_url(url: str) -> Iterator[Found]:
    """The papers of a file, folder or glob behind a URL."""
    fs, root = file_system(url)
    try:
        if glob.has_magic(root):
            base, places = _plain(root), fs.glob(root)
        elif fs.isdir(root):
            base, places = root, fs.find(root)
        else:
            base, places = fs._parent(root), [root] if fs.exists(root) else []
    except OSError as error:
        yield Found(url, url.rpartition("/")[2], problem=error.strerror or str(error))
        return
    if not places:
        yield Found(url, url.rpartition("/")[2], problem="No such file or folder")
    for place in sorted(places):
        locator, relative = fs.unstrip_protocol(place), str(place)[len(base) :].lstrip("/")
        if place == root or relative.casefold().endswith(".pdf"):
            about = fs.info(place)
            yield Found(locator, relative, _stamp(about), _modified(about))
        elif relative.casefold().endswith(".zip"):
            yield from _in_zip(locator, relative)


def _stamp(about: dict[str, Any]) -> str:
    """What an object store says of the content, which changes when the content does; empty where it says nothing."""
    told = about.get("ETag") or about.get("etag") or about.get("md5Hash") or about.get("mtime")
    return f"{about.get('size')}-{told}" if told else ""


def _modified(about: dict[str, Any]) -> datetime | None:
    told = about.get("LastModified") or about.get("last_modified") or about.get("updated") or about.get("mtime")
    if isinstance(told, int | float):
        return datetime.fromtimestamp(told, UTC)
    return told if isinstance(told, datetime) else _moment(told)


def _moment(text: str | None) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text or "")
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _root(source: str) -> str:
    """The folder that a source spans: itself, the folder that a file lies in, or what stands before a glob's star."""
    if Path(source).is_dir():
        return _absolute(source)
    if not Path(source).exists() and glob.has_magic(source):
        return _absolute(_plain(source))
    return str(Path(_absolute(source)).parent)


def _absolute(path: str | Path) -> str:
    """The path from the root, links in it left as they are."""
    return os.path.normpath(Path(path).absolute())


def _plain(pattern: str) -> str:
    """The folders of a glob before the first that has a star.

    >>> _plain("papers/2031/*/minutes*.pdf"), _plain("*.pdf")
    ('papers/2031', '')
    """
    return "/".join(takewhile(lambda piece: not glob.has_magic(piece), Path(pattern).as_posix().split("/")[:-1]))


def _shared_folder(roots: Sequence[str]) -> str:
    try:
        return os.path.commonpath(roots)
    except ValueError:  # none, or on several drives
        return str(Path.cwd())
