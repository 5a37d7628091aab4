"""Where a whole archive is kept for people to query; `STORES` names the formats."""

from __future__ import annotations

from councildocs.writers.stores import csvw, ndjson, parquet, sqlite
from councildocs.writers.stores.sqlite import Hit, search
from councildocs.writers.stores.stored import Store, Stored

STORES: dict[str, Store] = {
    "ndjson": Store(ndjson.write, ndjson.read),
    "csv": Store(csvw.write, csvw.read),
    "sqlite": Store(sqlite.write, sqlite.read),
    "parquet": Store(parquet.write, parquet.read),
}

__all__ = ["STORES", "Hit", "Store", "Stored", "search"]
