"""Whole archives: many papers read by many processes, each under limits, with a ledger of what is done."""

from __future__ import annotations

from councildocs.batch.archive import Archive, read_archive
from councildocs.batch.ledger import Failure
from councildocs.batch.run import Choice, Summary, Watcher, convert
from councildocs.batch.task import REASONS, Limits

__all__ = ["REASONS", "Archive", "Choice", "Failure", "Limits", "Summary", "Watcher", "convert", "read_archive"]
