"""One paper to read, the limits that it is read under, and what comes of it."""

from __future__ import annotations

import traceback
import zlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO

from councildocs.errors import CouncilDocsError, ExitCode
from councildocs.pipeline import extract
from councildocs.records import Extraction

REASONS: dict[str, str] = {
    "unreadable": "not a PDF, or damaged beyond reading",
    "encrypted": "a password is needed",
    "no-text": "no page has a text layer",
    "limit": "more pages or bytes than the limit",
    "timeout": "took longer than the time limit",
    "memory": "took more memory than the limit",
    "worker-died": "ended its worker process twice",
    "changed": "changed while it was being read",
    "error": "an error in councildocs",
}
"""Why a paper was not converted, each in words."""

_REASON_OF: dict[int, str] = {
    ExitCode.UNREADABLE: "unreadable",
    ExitCode.ENCRYPTED: "encrypted",
    ExitCode.NO_TEXT: "no-text",
    ExitCode.LIMIT: "limit",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """What one paper may take: seconds, megabytes of memory, pages, bytes."""

    seconds: float = 300.0
    memory: int = 2048
    pages: int = 5000
    bytes: int = 500_000_000


@dataclass(frozen=True, slots=True)
class Task:
    """A paper to read: its content, or (where `data` is None) where its content is to be fetched."""

    sha256: str
    name: str
    locator: str
    data: bytes | None = None
    password: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a paper: its document (JSON, compressed) with counts, or the reason why there is none."""

    document: bytes | None = None
    counts: dict[str, dict[str, int]] = field(default_factory=dict)
    reason: str | None = None
    message: str = ""


Read = Callable[[Task, Limits], Outcome]
"""Reads the paper of a task whose `data` is there.  Runs in a worker process."""


def read_paper(task: Task, limits: Limits) -> Outcome:
    """What `extract` says of the paper, or why it says nothing; MemoryError is all that it raises."""
    try:
        extraction = extract(_Named(task.data or b"", task.name), password=task.password, max_pages=limits.pages)
        text = document_text(extraction)
    except CouncilDocsError as error:
        return failure(error)
    except MemoryError:
        raise
    except Exception as error:  # a bug: the paper fails, the run goes on
        return Outcome(reason="error", message=_where(error))
    return Outcome(zlib.compress(text.encode("utf-8", "replace"), 6), counts_of(extraction))


def failure(error: CouncilDocsError) -> Outcome:
    """The outcome of a paper that cannot be read."""
    return Outcome(reason=_REASON_OF.get(int(error.exit_code), "error"), message=error.reason)


def document_text(extraction: Extraction) -> str:
    """The document as `councildocs extract -o` writes it."""
    return extraction.to_json(indent=2) + "\n"


def counts_of(extraction: Extraction) -> dict[str, dict[str, int]]:
    """How many there are: papers and pages, records by list, parts by kind, issues by code."""
    return {
        "totals": {"papers": 1, "pages": extraction.source.pages},
        "records": dict(Counter(record.list_name for record in extraction.records())),
        "parts": dict(Counter(part.kind.value for part in extraction.parts)),
        "issues": dict(Counter(f"{issue.code} ({issue.severity})" for issue in extraction.issues)),
    }


class _Named(BytesIO):
    """Bytes under the name of the file that they come from."""

    def __init__(self, data: bytes, name: str) -> None:
        super().__init__(data)
        self.name = name


def _where(error: Exception) -> str:
    """The kind of the error and the line that raised it; not its text, which may quote the paper."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f" ({frames[-1].filename.rpartition('councildocs/')[2]}:{frames[-1].lineno})" if frames else ""
    return f"{type(error).__name__}{place}"
