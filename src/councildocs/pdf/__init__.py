"""From a PDF to pages: the only importer of PDF libraries."""

from councildocs.pdf.reader import Pdf, open_pdf
from councildocs.pdf.render import render
from councildocs.pdf.source import Readable

__all__ = ["Pdf", "Readable", "open_pdf", "render"]
