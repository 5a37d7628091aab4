"""Measures: every figure of the tables of performance, finance and surveys, with the labels that qualify it."""

from councildocs.recogniser import Recogniser
from councildocs.recognisers.measures.find import find
from councildocs.records import Measure, PartKind

NOT_READ = {PartKind.AGENDA, PartKind.BLANK, PartKind.MINUTES}
"""The tables of minutes are lists of payments, actions and names."""

MEASURES = Recogniser("measures", frozenset(PartKind) - NOT_READ, (Measure,), find)
__all__ = ["MEASURES"]
