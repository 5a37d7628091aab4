"""UK council papers as validated records: `extract` reads a PDF, an `Extraction` holds what it says."""

from importlib.metadata import version

from councildocs.batch import read_archive
from councildocs.errors import (
    CouncilDocsError,
    EncryptedError,
    ExitCode,
    LimitError,
    NoTextError,
    UnreadableError,
    UsageError,
)
from councildocs.pipeline import extract, extract_many, tables
from councildocs.records import Extraction

__version__ = version("councildocs")

__all__ = [
    "CouncilDocsError", "EncryptedError", "ExitCode", "Extraction", "LimitError", "NoTextError", "UnreadableError",
    "UsageError", "__version__", "extract", "extract_many", "read_archive", "tables",
]  # fmt: skip
