"""Open a PDF and read its pages, one at a time, each closed after use."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import replace
from types import TracebackType
from typing import Self

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from councildocs.errors import EncryptedError, LimitError, UnreadableError
from councildocs.page import OutlineEntry, Page, Word
from councildocs.pdf.about import About, read_about
from councildocs.pdf.pages import chosen_pages
from councildocs.pdf.runs import FontBook
from councildocs.pdf.shapes import Shapes, hidden_under, read_shapes, under_layers
from councildocs.pdf.source import Input, Readable, load
from councildocs.pdf.tags import read_links, read_tags
from councildocs.pdf.view import View, view_of
from councildocs.pdf.words import read_words
from councildocs.records import Source

_log = logging.getLogger(__name__)

LIGHT = 0xE8
"""A color whose every part is at least this is taken for white when it is the color of text."""


def open_pdf(source: Readable, *, password: str | None = None, max_pages: int | None = None) -> Pdf:
    """The PDF behind a path, bytes, a file object or an open pdfplumber.PDF.

    Raises UnreadableError, EncryptedError, or LimitError when it has more than `max_pages` pages.
    """
    loaded = load(source)
    pdf = Pdf(loaded, _open(loaded, password), password)
    if max_pages is not None and len(pdf) > max_pages:
        pdf.close()
        raise LimitError(f"has {len(pdf)} pages, the limit is {max_pages}", source=loaded.name)
    return pdf


def _open(loaded: Input, password: str | None) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(loaded.data, password=password)
        len(document)
    except pdfium.PdfiumError as error:
        code = getattr(error, "err_code", None)
        if code in (pdfium_c.FPDF_ERR_PASSWORD, pdfium_c.FPDF_ERR_SECURITY):
            reason = "the password is wrong" if password else "is encrypted: a password is needed"
            raise EncryptedError(reason, source=loaded.name) from None
        reason = "is not a PDF" if b"%PDF" not in loaded.data[:1024] else "is damaged beyond reading"
        raise UnreadableError(reason, source=loaded.name) from None
    if len(document) == 0:
        raise UnreadableError("has no pages", source=loaded.name)
    return document


class Pdf:
    """An open PDF: `source` and `outline` are about the document, `pages()` reads it lazily."""

    def __init__(self, loaded: Input, document: pdfium.PdfDocument, password: str | None) -> None:
        self._input = loaded
        self._document = document
        self._count = len(document)
        self._about: About = read_about(loaded.data, password, self._height)
        self._fonts = FontBook()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __len__(self) -> int:
        return self._count

    def close(self) -> None:
        """Let go of the file."""
        self._document.close()

    @property
    def outline(self) -> tuple[OutlineEntry, ...]:
        """The bookmarks, depth first."""
        return self._about.outline

    @property
    def source(self) -> Source:
        """What the file is and says about itself."""
        return Source(
            name=self._input.name,
            sha256=self._input.sha256,
            bytes=len(self._input.data),
            pages=self._count,
            producer=self._about.producer,
            title=self._about.title,
            created=self._about.created,
        )

    def pages(self, chosen: str | Iterable[int] | None = None) -> Iterator[Page]:
        """The pages, or the chosen ones (`"1-20,25"`, or numbers from 1), in page order.

        Raises UsageError for a choice that makes no sense.
        """
        for number in chosen_pages(chosen, self._count, self._input.name):
            if self._input.only is None or number in self._input.only:
                yield self._read(number)

    def _height(self, number: int) -> float:
        return float(self._document.get_page_size(number - 1)[1])

    def _read(self, number: int) -> Page:
        try:
            page = self._document[number - 1]
        except pdfium.PdfiumError:
            _log.warning("%s: page %d cannot be opened", self._input.name, number)
            return Page(number, 0, 0, label=self._label(number), unmapped=1.0)
        try:
            return self._read_open(page, number)
        finally:
            page.close()

    def _read_open(self, page: pdfium.PdfPage, number: int) -> Page:
        view = view_of(page)
        shapes = read_shapes(page, view)
        textpage = page.get_textpage()
        try:
            words, addresses, unmapped = read_words(textpage, view, self._fonts)
        finally:
            textpage.close()
        return Page(
            number=number,
            width=view.width,
            height=view.height,
            label=self._label(number),
            words=_hide(words, addresses, shapes, view),
            rules=tuple(shapes.rules),
            fills=tuple(shapes.fills),
            images=tuple(shapes.images),
            arrows=tuple(shapes.arrows),
            links=read_links(self._document, page, view),
            tags=read_tags(page),
            unmapped=unmapped,
            drawn=shapes.drawn,
        )

    def _label(self, number: int) -> str | None:
        return self._about.labels[number - 1] if number <= len(self._about.labels) else None


def _hide(words: list[Word], addresses: list[int], shapes: Shapes, view: View) -> tuple[Word, ...]:
    """The words, those that nobody sees marked invisible."""
    width, height = view.width, view.height
    white = {color for color in {word.style.color for word in words} if _is_white(color)}
    ground = [fill.box for fill in shapes.fills if not _is_white(fill.color)] + [image.box for image in shapes.images]
    covered = under_layers(shapes)
    seen = list(words)
    for index, (word, address) in enumerate(zip(words, addresses, strict=True)):
        x0, top, x1, bottom = box = word.box
        if (
            not (x1 > 0 and x0 < width and bottom > 0 and top < height)
            or (white and word.style.color in white and not any(each.touches(box) for each in ground))
            or (address in covered and hidden_under(shapes, box, covered[address]))
        ):
            seen[index] = _unseen(word)
    return tuple(seen)


def _is_white(color: str) -> bool:
    return all(int(color[i : i + 2], 16) >= LIGHT for i in (1, 3, 5))


def _unseen(word: Word) -> Word:
    return word if word.style.invisible else word._replace(style=replace(word.style, invisible=True))
