"""What a PDF says about itself: outline, page labels, metadata.  Read with pypdf; damage here costs nothing."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from datetime import datetime
from io import BytesIO
from typing import Any, NamedTuple, TypeVar, cast

from pypdf import PdfReader
from pypdf.generic import Destination

from councildocs.page import OutlineEntry

_log = logging.getLogger(__name__)
_T = TypeVar("_T")


class About(NamedTuple):
    """`labels` has one page label a page, or none at all."""

    outline: tuple[OutlineEntry, ...] = ()
    labels: tuple[str, ...] = ()
    producer: str | None = None
    title: str | None = None
    created: str | None = None


def read_about(data: bytes, password: str | None, heights: Callable[[int], float]) -> About:
    """What the PDF says about itself; what cannot be read is left out.  `heights` gives the height of a page
    in points, by its number from 1."""
    logging.getLogger("pypdf").setLevel(logging.ERROR)
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted:
            reader.decrypt(password or "")
    except Exception as error:  # pypdf raises many kinds on damaged files; pdfium may still read them
        _log.info("outline and metadata not read: %s", type(error).__name__)
        return About()
    metadata = _attempt(lambda: reader.metadata, None)
    return About(
        outline=_attempt(lambda: tuple(_entries(reader, reader.outline, 0, heights)), ()),
        labels=_attempt(lambda: tuple(reader.page_labels), ()) if "/PageLabels" in _root(reader) else (),
        producer=_attempt(lambda: _string(metadata.producer if metadata else None), None),
        title=_attempt(lambda: _string(metadata.title if metadata else None), None),
        created=_attempt(lambda: _moment(metadata.creation_date if metadata else None), None),
    )


def _root(reader: PdfReader) -> Any:
    return _attempt(lambda: cast(Any, reader.trailer["/Root"]), {})


def _attempt(read: Callable[[], _T], otherwise: _T) -> _T:
    try:
        return read()
    except Exception as error:  # one damaged entry must not cost the others
        _log.info("part of the metadata not read: %s", type(error).__name__)
        return otherwise


def _string(value: Any) -> str | None:
    text = " ".join(str(value or "").replace("\x00", "").split())
    return text or None


def _moment(value: datetime | None) -> str | None:
    """ISO 8601; `Z` where the PDF says UTC or no zone."""
    if value is None:
        return None
    text = value.replace(microsecond=0).isoformat()
    return text.replace("+00:00", "Z") if value.tzinfo else text + "Z"


def _entries(reader: PdfReader, nodes: Any, level: int, heights: Callable[[int], float]) -> Iterator[OutlineEntry]:
    """The bookmarks, depth first."""
    for node in nodes:
        if isinstance(node, list):
            yield from _entries(reader, node, level + 1, heights)
        elif isinstance(node, Destination):
            index = _attempt(lambda node=node: reader.get_destination_page_number(node), None)  # type: ignore[misc]
            page = index + 1 if index is not None and index >= 0 else None
            title = " ".join(str(node.title or "").replace("\x00", "").split())
            yield OutlineEntry(title, page, level, _top(node, page, heights))


def _top(node: Destination, page: int | None, heights: Callable[[int], float]) -> float | None:
    """How far down the page a bookmark leads, in points from the top; None where it does not say."""
    try:
        return heights(page) - float(node.top) if page and node.top is not None else None
    except (TypeError, ValueError):
        return None
