"""Cut a PDF into the documents that it is made of."""

from __future__ import annotations

from collections.abc import Sequence

from councildocs.layout import Layout, flow
from councildocs.page import OutlineEntry
from councildocs.records import PartKind
from councildocs.structure.model import Paper, Part


def divide(layouts: Sequence[Layout], outline: Sequence[OutlineEntry] = ()) -> Paper:
    """The paper with its parts, in page order, covering every page."""
    blocks = flow(layouts)
    whole = Part("p1", PartKind.OTHER, layouts[0].number, layouts[-1].number, "whole", blocks, tuple(layouts))
    return Paper((whole,), tuple(layouts), tuple(outline))
