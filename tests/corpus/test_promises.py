"""What a record promises, on every sample and every paper of the corpus."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from councildocs import Extraction, NoTextError
from tests.corpus.printed import printed_pages

ExtractionOf = Callable[[Path], Extraction]

pytestmark = pytest.mark.timeout(60)  # no paper may take longer


def read(paper: Path, extraction_of: ExtractionOf) -> Extraction:
    """The extraction, or a skipped test where the paper cannot be read and says so."""
    try:
        return extraction_of(paper)
    except NoTextError as error:
        pytest.skip(f"not readable, and says so (exit {int(error.exit_code)}): {error}")


def cited(value: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every provenance entry in the document with the path to what cites it."""
    if isinstance(value, dict):
        yield from ((path, entry) for entry in value.get("provenance", ()))
        for key, inner in value.items():
            if key != "provenance":
                yield from cited(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from cited(inner, f"{path}[{index}]")


def test_a_paper_gives_an_output_or_a_documented_error(paper: Path, extraction_of: ExtractionOf) -> None:
    """The one error that a whole paper may end in is that it has no text, and then it has none."""
    try:
        extraction_of(paper)
    except NoTextError:
        assert not any(page.letters for page in printed_pages(paper))


def test_printed_text_stands_on_its_page_inside_its_box(paper: Path, extraction_of: ExtractionOf) -> None:
    """Every provenance entry of every record holds, by a reading of its own."""
    extraction = read(paper, extraction_of)
    pages = printed_pages(paper)
    untrue = [
        f"{path}: page {entry['page']}, {entry['box']}: {entry['text']!r}"
        for path, entry in cited(extraction.to_dict())
        if not pages[entry["page"] - 1].shows(entry["text"], entry["box"])
    ]
    assert not untrue, f"{len(untrue)} not found:\n" + "\n".join(untrue[:20])


def test_parts_stand_in_order_and_cover_every_page(paper: Path, extraction_of: ExtractionOf) -> None:
    """No page belongs to nobody, and no part stands before one that it follows."""
    extraction = read(paper, extraction_of)
    ranges = [part.pages for part in extraction.parts]
    assert [pages.first for pages in ranges] == sorted(pages.first for pages in ranges)
    covered = {page for pages in ranges for page in range(pages.first, pages.last + 1)}
    assert covered == set(range(1, extraction.source.pages + 1))


def test_json_and_back_is_the_same_extraction(paper: Path, extraction_of: ExtractionOf) -> None:
    """What is written can be read again, and nothing is lost on the way."""
    extraction = read(paper, extraction_of)
    assert Extraction.model_validate(extraction.to_dict()) == extraction


def test_records_name_the_part_that_they_lie_in(paper: Path, extraction_of: ExtractionOf) -> None:
    """The part of a record exists, and holds the first page that the record cites."""
    extraction = read(paper, extraction_of)
    parts = {part.id: part.pages for part in extraction.parts}
    assert len(parts) == len(extraction.parts), "two parts have one id"
    for record in extraction.records():
        if record.part is not None and record.provenance:
            pages = parts[record.part]
            assert pages.first <= record.provenance[0].page <= pages.last, record
