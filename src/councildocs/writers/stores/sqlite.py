"""A SQLite database: a table for each type of record, full-text search, and the measures in long form."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from councildocs.errors import UnreadableError, UsageError
from councildocs.records import Extraction
from councildocs.records.tables import FILES, PAPERS, RECORD_TABLES, TABLES, Column, Row, Table, assemble
from councildocs.writers.stores.stored import Stored, all_rows

_TYPES = {"text": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER", "json": "TEXT"}

_INDEXED = {
    "meetings": ("date", "body"),
    "resolutions": ("verb",),
    "attendances": ("name",),
    "measures": ("name",),
    "measure_values": ("period_start",),
    "reports": ("date",),
    "decisions": ("date", "reference"),
    "issues": ("code",),
}
"""Columns that have an index besides the keys."""

_VIEWS = """
CREATE VIEW IF NOT EXISTS report_sections AS
    SELECT r.key || '.' || s.key AS key, r.key AS report, r.paper, r.page, s.key AS heading, s.value AS text
    FROM reports r, json_each(r.sections) AS s;
CREATE VIEW IF NOT EXISTS measures_long AS
    SELECT m.key AS measure, m.paper, p.council, p.name AS file, v.page, m.name, m."group", m.frequency, m.polarity,
        coalesce(v.unit, m.unit) AS unit, v.kind, v.period_text, v.period_start, v.period_end, v.area, v.breakdown,
        v.value, v.text, coalesce(v.rag, m.rag) AS rag, m.direction
    FROM measures m JOIN measure_values v ON v.measure = m.key JOIN papers p ON p.paper = m.paper;
CREATE TABLE IF NOT EXISTS passages (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL, paper TEXT NOT NULL REFERENCES papers (paper) ON DELETE CASCADE,
    part TEXT, page INTEGER, kind TEXT NOT NULL, heading TEXT, text TEXT
);
CREATE INDEX IF NOT EXISTS passages_paper ON passages (paper);
CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5
    (heading, text, content = 'passages', content_rowid = 'id', tokenize = "porter unicode61 remove_diacritics 2");
CREATE TRIGGER IF NOT EXISTS passages_in AFTER INSERT ON passages BEGIN
    INSERT INTO search (rowid, heading, text) VALUES (new.id, new.heading, new.text);
END;
CREATE TRIGGER IF NOT EXISTS passages_out AFTER DELETE ON passages BEGIN
    INSERT INTO search (search, rowid, heading, text) VALUES ('delete', old.id, old.heading, old.text);
END;
"""

_PASSAGES = """
INSERT INTO passages (key, paper, part, page, kind, heading, text)
    SELECT key, paper, part, page, 'minute', title, text FROM minutes WHERE paper = :paper
    UNION ALL SELECT r.key, r.paper, m.part, r.page, 'resolution', m.title, r.text
        FROM resolutions r JOIN minutes m ON m.key = r.minute WHERE r.paper = :paper
    UNION ALL SELECT s.key, s.paper, r.part, s.page, 'report section', r.title || ': ' || s.heading, s.text
        FROM report_sections s JOIN reports r ON r.key = s.report WHERE s.paper = :paper
    UNION ALL SELECT c.key, c.paper, r.part, c.page, 'recommendation', r.title, c.text
        FROM recommendations c JOIN reports r ON r.key = c.report WHERE c.paper = :paper
    UNION ALL SELECT key, paper, part, page, 'decision', title, decision FROM decisions WHERE paper = :paper
"""


class Hit(NamedTuple):
    """A passage that holds the words, with where it stands; `text` has the words between two marks."""

    council: str | None
    meeting: str | None
    date: str | None
    file: str
    page: int | None
    kind: str
    heading: str | None
    text: str


def write(papers: Iterable[Stored], path: Path) -> None:
    """Write a new database."""
    path.unlink(missing_ok=True)
    with closing(_open(path)) as db:
        db.execute("PRAGMA journal_mode = OFF")  # it is a draft until it is whole
        db.execute("PRAGMA synchronous = OFF")
        load(papers, db)
        db.execute("INSERT INTO search (search) VALUES ('optimize')")
        db.commit()


def load(papers: Iterable[Stored], db: sqlite3.Connection) -> None:
    """Put the papers into the database; one that is there as it is stays untouched, an older reading of it goes."""
    db.executescript(_schema() + _VIEWS)
    db.execute("PRAGMA foreign_keys = ON")
    for stored in papers:
        with db:
            _load(stored, db)


def read(path: Path) -> Iterator[Extraction]:
    """The papers in the order in which they were written."""
    if not path.is_file():
        raise UnreadableError("No such file", source=str(path))
    with closing(sqlite3.connect(path)) as db:
        db.row_factory = sqlite3.Row
        for about in db.execute("SELECT * FROM papers ORDER BY rowid").fetchall():
            held = {"papers": [dict(about)]}
            for table in RECORD_TABLES:
                query = f'SELECT * FROM "{table.name}" WHERE paper = ? ORDER BY rowid'
                held[table.name] = [_typed(table, dict(row)) for row in db.execute(query, (about["paper"],))]
            yield assemble(held)


def search(path: Path, words: str, most: int = 20, marks: tuple[str, str] = ("[", "]")) -> list[Hit]:
    """The passages that hold the words, the best first: plain words, or FTS5 syntax (`"road safety" OR cycl*`)."""
    if not path.is_file():
        raise UnreadableError("No such file", source=str(path))
    query = """
        SELECT coalesce(p.council, m.council), m.body, m.date, p.name, s.page, s.kind, s.heading,
            snippet(search, 1, ?, ?, '…', 24)
        FROM search JOIN passages s ON s.id = search.rowid JOIN papers p ON p.paper = s.paper
        LEFT JOIN meetings m ON m.key = coalesce(
            (SELECT key FROM meetings o WHERE o.paper = s.paper AND o.part = s.part LIMIT 1),
            (SELECT key FROM meetings o WHERE o.paper = s.paper LIMIT 1))
        WHERE search MATCH ? ORDER BY rank, s.id LIMIT ?"""
    with closing(sqlite3.connect(path)) as db:
        try:
            try:
                rows = db.execute(query, (*marks, words, most)).fetchall()
            except sqlite3.OperationalError as error:
                if "no such table" in str(error):
                    raise
                rows = db.execute(query, (*marks, _quoted(words), most)).fetchall()
        except sqlite3.DatabaseError as error:
            raise UsageError("is not a database that councildocs wrote", source=str(path)) from error
    return [Hit(*row) for row in rows]


def _quoted(words: str) -> str:
    """The words as plain words, whatever signs they hold.

    >>> _quoted('A34: "phase 2"')
    '"A34:" \"""phase" "2\"""'
    """
    return " ".join('"' + word.replace('"', '""') + '"' for word in words.split()) or '""'


def _load(stored: Stored, db: sqlite3.Connection) -> None:
    paper, digest = stored.extraction.source.sha256, sha256(stored.extraction.to_json().encode()).hexdigest()
    known = db.execute("SELECT digest FROM papers WHERE paper = ?", (paper,)).fetchone()
    if known is None or known[0] != digest:
        db.execute("DELETE FROM papers WHERE paper = ?", (paper,))  # and all that refers to it
        for table, row in all_rows(stored):
            if table is PAPERS:
                row["digest"] = digest
            _insert(db, table, row)
        db.execute(_PASSAGES, {"paper": paper})
    else:
        for file in stored.files:
            _insert(db, FILES, {"file": file, "paper": paper})


def _insert(db: sqlite3.Connection, table: Table, row: Row) -> None:
    verb = "INSERT OR REPLACE" if table is FILES else "INSERT"
    names, signs = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
    db.execute(f'{verb} INTO "{table.name}" ({names}) VALUES ({signs})', tuple(row.values()))


def _typed(table: Table, row: Row) -> Row:
    """The row with its truth values, which SQLite keeps as 0 and 1."""
    for column in table.columns:
        if column.type == "boolean" and row[column.name] is not None:
            row[column.name] = bool(row[column.name])
    return row


def _open(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path)


def _schema() -> str:
    return "".join(f"{statement};\n" for table in TABLES.values() for statement in _statements(table))


def _statements(table: Table) -> Iterator[str]:
    columns = [_column(table, column) for column in table.columns]
    if table is PAPERS:
        columns.append("digest TEXT NOT NULL")
    elif table.name == "parts":
        columns.append("UNIQUE (paper, id)")
    yield f'CREATE TABLE IF NOT EXISTS "{table.name}" (\n    {f",{chr(10)}    ".join(columns)}\n)'
    if table is not PAPERS:
        owners = [table.owner] if table.parent else []
        for name in ["paper", *owners, *_INDEXED.get(table.name, ())]:
            yield f'CREATE INDEX IF NOT EXISTS "{table.name}_{name}" ON "{table.name}" ("{name}")'


def _column(table: Table, column: Column) -> str:
    words = [f'"{column.name}"', _TYPES[column.type]]
    if column.required:
        words.append("NOT NULL")
    if column.name == ("paper" if table is PAPERS else "file" if table is FILES else "key"):
        words.append("PRIMARY KEY")
    elif column.name == "paper":
        words.append("REFERENCES papers (paper) ON DELETE CASCADE")
    elif table.parent and column.name == table.owner:
        words.append(f'REFERENCES "{table.parent.name}" (key) ON DELETE CASCADE')
    return " ".join(words)
