"""What has been done: a SQLite file beside the output, which knows each paper by its place and each result by the
content it was read from and the version of the library that read it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

from councildocs.batch.names import alike, place_in_tree
from councildocs.batch.sources import Found
from councildocs.batch.task import Outcome
from councildocs.errors import UsageError

VERSION = version("councildocs")
AT_ONCE = 500
"""Rows that are fetched together."""

_SCHEMA = """
CREATE TABLE IF NOT EXISTS papers (
    locator TEXT PRIMARY KEY, name TEXT NOT NULL, alike TEXT NOT NULL UNIQUE, file TEXT NOT NULL,
    run INTEGER NOT NULL, stamp TEXT NOT NULL, sha256 TEXT, written TEXT, reason TEXT, message TEXT
);
CREATE INDEX IF NOT EXISTS papers_by_content ON papers (sha256);
CREATE INDEX IF NOT EXISTS papers_by_run ON papers (run, name);
CREATE TABLE IF NOT EXISTS results (
    sha256 TEXT, version TEXT, run INTEGER NOT NULL, reason TEXT, message TEXT, counts TEXT, document BLOB,
    PRIMARY KEY (sha256, version)
) WITHOUT ROWID;
"""


class Paper(NamedTuple):
    """A paper of this run.  `written` names the content whose result stands in the output; `reason` says why its
    content cannot be had."""

    locator: str
    name: str
    file: str
    stamp: str
    sha256: str | None
    written: str | None
    reason: str | None
    message: str | None


class Result(NamedTuple):
    """What came of a content, and in which run: its document is there unless `reason` says why not."""

    run: int
    reason: str | None
    message: str


class Failure(NamedTuple):
    """A paper that was not converted, and why."""

    locator: str
    reason: str
    message: str


class Done(NamedTuple):
    """A content that was read: its compressed document, the names of the papers that hold it, and the file name of
    the first of them."""

    sha256: str
    file: str
    names: tuple[str, ...]
    document: bytes


class Ledger:
    """The ledger at `path`, held by one run at a time.  What a method writes is on the disk when it returns."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with self._named():
            path.parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(path, timeout=0, isolation_level=None)
            self._db.execute("PRAGMA locking_mode = EXCLUSIVE")
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = FULL")
            self._db.executescript(_SCHEMA)
            self.run = int(self._value("SELECT coalesce(max(run), 0) + 1 FROM papers"))

    def close(self) -> None:
        """Let go of the file, all of it in one piece."""
        self._db.close()

    def snapshot(self, target: Path) -> None:
        """A copy of the ledger as it stands."""
        target.unlink(missing_ok=True)
        with self._named():
            self._db.execute("VACUUM INTO ?", (str(target),))

    def enlist(self, found: Iterable[Found], since: datetime | None = None) -> int:
        """Make these the papers of this run (those modified since then, or nobody knows when); how many they are."""
        with self._named(), self._transaction():
            for paper in found:
                if since is None or paper.modified is None or paper.modified >= since:
                    self._enlist(paper)
        return int(self._value("SELECT count(*) FROM papers WHERE run = ?", self.run))

    def _enlist(self, paper: Found) -> None:
        """A paper that is known keeps its name, and its content as long as its stamp is the same."""
        reason = ("unreadable", paper.problem) if paper.problem else (None, None)
        known = self._db.execute("SELECT stamp FROM papers WHERE locator = ?", (paper.locator,)).fetchone()
        if known is None:
            name = self._free_name(place_in_tree(paper.relative))
            file = paper.relative.rpartition("/")[2]
            row = (paper.locator, name, alike(name), file, self.run, paper.stamp, *reason)
            self._db.execute(
                "INSERT INTO papers (locator, name, alike, file, run, stamp, reason, message) VALUES (?,?,?,?,?,?,?,?)",
                row,
            )
            return
        keeps = bool(paper.stamp) and known[0] == paper.stamp
        self._db.execute(
            "UPDATE papers SET run = ?, stamp = ?, reason = ?, message = ?, sha256 = iif(?, sha256, NULL) "
            "WHERE locator = ?",
            (self.run, paper.stamp, *reason, keeps, paper.locator),
        )

    def _free_name(self, wanted: str) -> str:
        name, count = wanted, 1
        while self._db.execute("SELECT 1 FROM papers WHERE alike = ?", (alike(name),)).fetchone():
            count += 1
            name = f"{wanted}-{count}"
        return name

    def papers(self) -> Iterator[Paper]:
        """The papers of this run by name."""
        last = ""
        while rows := self._rows(
            "SELECT locator, name, file, stamp, sha256, written, reason, message FROM papers "
            "WHERE run = ? AND name > ? ORDER BY name LIMIT ?",
            self.run,
            last,
            AT_ONCE,
        ):
            yield from (Paper(*row) for row in rows)
            last = rows[-1][1]

    def set_content(self, paper: Paper, sha256: str) -> None:
        """The paper has this content."""
        self._change(
            "UPDATE papers SET sha256 = ?, reason = NULL, message = NULL WHERE locator = ?", sha256, paper.locator
        )

    def set_failure(self, paper: Paper, reason: str, message: str) -> None:
        """The content of the paper cannot be had."""
        self._change(
            "UPDATE papers SET sha256 = NULL, reason = ?, message = ? WHERE locator = ?", reason, message, paper.locator
        )

    def set_written(self, paper: Paper, sha256: str | None) -> None:
        """The output holds for this paper the result of this content, or no result."""
        self._change("UPDATE papers SET written = ? WHERE locator = ?", sha256, paper.locator)

    def record(self, sha256: str, outcome: Outcome) -> None:
        """This came of the content."""
        counts = json.dumps(outcome.counts, sort_keys=True)
        row = (sha256, VERSION, self.run, outcome.reason, outcome.message, counts, outcome.document)
        self._change("INSERT OR REPLACE INTO results VALUES (?,?,?,?,?,?,?)", *row)

    def result(self, sha256: str) -> Result | None:
        """What came of the content when this version of the library read it; None where it has not yet."""
        query = "SELECT run, reason, message FROM results WHERE sha256 = ? AND version = ?"
        rows = self._rows(query, sha256, VERSION)
        return Result(*rows[0]) if rows else None

    def document(self, sha256: str) -> bytes:
        """The compressed document of a content that was read."""
        return bytes(self._value("SELECT document FROM results WHERE sha256 = ? AND version = ?", sha256, VERSION))

    def done(self) -> Iterator[Done]:
        """Every content that was read, in this run or before, in the order of the first name it goes by."""
        rows = self._rows(
            "SELECT sha256, min(name), file, json_group_array(name) FROM papers JOIN results USING (sha256) "
            "WHERE version = ? AND results.reason IS NULL GROUP BY sha256 ORDER BY 2",
            VERSION,
        )
        for sha256, _, file, names in rows:
            yield Done(sha256, file, tuple(sorted(json.loads(names))), self.document(sha256))

    def failures(self) -> Iterator[Failure]:
        """The papers of this run that stand without a result, by name."""
        yield from (
            Failure(*row)
            for row in self._rows(
                "SELECT locator, coalesce(p.reason, r.reason), coalesce(p.message, r.message) FROM papers p "
                "LEFT JOIN results r ON r.sha256 = p.sha256 AND r.version = ? "
                "WHERE p.run = ? AND coalesce(p.reason, r.reason) IS NOT NULL ORDER BY name",
                VERSION,
                self.run,
            )
        )

    def counts(self) -> dict[str, dict[str, int]]:
        """How many papers, pages, records, parts and issues the papers of this run hold, each content once."""
        rows = self._rows(
            "SELECT family.key, entry.key, sum(entry.value) "
            "FROM results r, json_each(r.counts) AS family, json_each(family.value) AS entry "
            "WHERE r.version = ? AND r.sha256 IN (SELECT sha256 FROM papers WHERE run = ?) "
            "GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2",
            VERSION,
            self.run,
        )
        counts: dict[str, dict[str, int]] = {}
        for family, key, number in rows:
            counts.setdefault(family, {})[key] = number
        return counts

    def _rows(self, query: str, *values: object) -> list[Any]:
        with self._named():
            return self._db.execute(query, values).fetchall()

    def _value(self, query: str, *values: object) -> Any:
        return self._rows(query, *values)[0][0]

    def _change(self, statement: str, *values: object) -> None:
        with self._named():
            self._db.execute(statement, values)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._db.execute("BEGIN")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    @contextmanager
    def _named(self) -> Iterator[None]:
        """Errors of the disk as errors of this file."""
        try:
            yield
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise UsageError("another run is writing here", source=str(self.path)) from error
            raise OSError(f"{self.path}: {error}") from error
        except sqlite3.DatabaseError as error:
            raise UsageError("is not a ledger of councildocs, or is damaged", source=str(self.path)) from error
