"""A picture of a page."""

from __future__ import annotations

import pypdfium2 as pdfium
from PIL import Image as PilImage

from councildocs.errors import UsageError
from councildocs.pdf.reader import _open
from councildocs.pdf.source import Readable, load


def render(source: Readable, page: int, scale: float = 2.0, password: str | None = None) -> PilImage.Image:
    """The page (from 1) as an image, `scale` pixels a point; UsageError when there is no such page."""
    loaded = load(source)
    document = _open(loaded, password)
    try:
        if not 1 <= page <= len(document):
            raise UsageError(f"has {len(document)} pages, there is no page {page}", source=loaded.name)
        picture: PilImage.Image = document[page - 1].render(scale=scale).to_pil().convert("RGB")
        return picture
    except pdfium.PdfiumError as error:
        raise UsageError(f"the page cannot be drawn: {error}", source=loaded.name, page=page) from error
    finally:
        document.close()
