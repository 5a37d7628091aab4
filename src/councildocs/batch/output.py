"""Where results go: a JSON file a paper as the papers come, or a store of all of them at the end."""

from __future__ import annotations

import json
import shutil
import zlib
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from councildocs.batch.ledger import Ledger, Paper
from councildocs.batch.storage import draft_of, exists, is_url, remove, take_place, upload, write_whole
from councildocs.errors import UsageError
from councildocs.records import Extraction
from councildocs.writers.stores import STORES, Stored

SUFFIXES = {".ndjson": "ndjson", ".jsonl": "ndjson", ".sqlite": "sqlite", ".sqlite3": "sqlite", ".db": "sqlite"}
"""The store that the name of the output asks for."""


def form_for(asked: str | None, out: str) -> str:
    """The format asked for, else the one that the name of the output says, else a tree of JSON files.

    >>> form_for(None, "out/"), form_for(None, "s3://bucket/all.sqlite"), form_for("csv", "out")
    ('json', 'sqlite', 'csv')
    """
    form = asked or SUFFIXES.get(Path(out).suffix.casefold(), "json")
    if form != "json" and form not in STORES:
        raise UsageError(f"no such format: {form} (there are json, {', '.join(STORES)})")
    return form


def write_result(ledger: Ledger, out: str, paper: Paper, sha256: str) -> None:
    """Write the JSON document of the paper to its place in the tree, unless it stands there."""
    place = _place(out, paper)
    if paper.written == sha256 and exists(place):
        return
    text = zlib.decompress(ledger.document(sha256))
    document = json.loads(text)
    if document["source"]["name"] != paper.file:  # the same paper was first read under another name
        document["source"]["name"] = paper.file
        text = (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")
    write_whole(place, text)
    ledger.set_written(paper, sha256)


def remove_result(ledger: Ledger, out: str, paper: Paper) -> None:
    """Remove the document of what the paper held before, now that it cannot be read."""
    if paper.written:
        remove(_place(out, paper))
        ledger.set_written(paper, None)


def write_store(ledger: Ledger, out: str, form: str) -> None:
    """Write all that the ledger holds as one store, which takes the place of the one before."""
    if is_url(out):
        with TemporaryDirectory() as folder:
            draft = Path(folder, "store")
            STORES[form].write(_stored(ledger), draft)
            upload(draft, out)
        return
    place = Path(out)
    place.parent.mkdir(parents=True, exist_ok=True)
    draft = draft_of(place)
    shutil.rmtree(draft, ignore_errors=True)  # of a run that was killed
    STORES[form].write(_stored(ledger), draft)
    take_place(draft, place)


def _stored(ledger: Ledger) -> Iterator[Stored]:
    """Every document that was read, in the order of names."""
    for done in ledger.done():
        extraction = Extraction.model_validate_json(zlib.decompress(done.document))
        source = extraction.source.model_copy(update={"name": done.file})
        yield Stored(extraction.model_copy(update={"source": source}), done.names)


def _place(out: str, paper: Paper) -> str:
    return f"{out.rstrip('/')}/{paper.name}.json"
