"""Measures: every figure of the tables of performance, finance and surveys, with the labels that qualify it."""

from councildocs.recogniser import Recogniser
from councildocs.recognisers.measures.find import find
from councildocs.records import Measure, PartKind

MEASURES = Recogniser(
    "measures", frozenset(kind for kind in PartKind if kind not in (PartKind.AGENDA, PartKind.BLANK)), (Measure,), find
)
__all__ = ["MEASURES"]
