"""Every exception that councildocs raises, each with the exit code that the command line gives it.

    CouncilDocsError            1   (never raised itself)
    ├── UsageError              2   an argument makes no sense: a page range, a record type
    ├── UnreadableError         3   not a PDF, or damaged beyond reading
    ├── EncryptedError          4   a password is needed, or the given one is wrong
    ├── NoTextError             5   no page has a text layer (a scan, or text drawn as outlines)
    └── LimitError              6   more pages or bytes than the limit that was set

An exception means that *this file* cannot be read.  Whatever a readable paper says badly is data: an
[Issue][councildocs.records.Issue], never an exception.
"""

from __future__ import annotations

from enum import IntEnum
from typing import ClassVar


class ExitCode(IntEnum):
    """The exit codes of the command line: a stable interface."""

    OK = 0
    USAGE = 2
    UNREADABLE = 3
    ENCRYPTED = 4
    NO_TEXT = 5
    LIMIT = 6
    SOME_FAILED = 7
    INTERRUPTED = 130


class CouncilDocsError(Exception):
    """A file cannot be read: `source` names the file, `page` the page (from 1) where one is to blame."""

    exit_code: ClassVar[int] = 1

    def __init__(self, reason: str, *, source: str = "", page: int | None = None) -> None:
        self.reason, self.source, self.page = reason, source, page
        place = f"{source}, page {page}" if source and page else source or (f"page {page}" if page else "")
        super().__init__(f"{place}: {reason}" if place else reason)


class UsageError(CouncilDocsError):
    """An argument makes no sense."""

    exit_code = ExitCode.USAGE


class UnreadableError(CouncilDocsError):
    """The input is not a PDF, or is damaged beyond reading."""

    exit_code = ExitCode.UNREADABLE


class EncryptedError(CouncilDocsError):
    """The PDF needs a password that was not given, or the given one is wrong."""

    exit_code = ExitCode.ENCRYPTED


class NoTextError(CouncilDocsError):
    """No page of the PDF has a text layer."""

    exit_code = ExitCode.NO_TEXT


class LimitError(CouncilDocsError):
    """The PDF has more pages or bytes than the limit allows."""

    exit_code = ExitCode.LIMIT
