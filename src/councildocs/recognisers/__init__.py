"""One module for each family of records; `RECOGNISERS` is the order in which they run."""

from councildocs.recogniser import Recogniser

RECOGNISERS: tuple[Recogniser, ...] = ()
