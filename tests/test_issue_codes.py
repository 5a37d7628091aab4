"""Every code that an issue can have is explained in the README."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import regex

from councildocs.records import Extraction

ROOT = Path(__file__).parent.parent
LISTED = dict(regex.findall(r"(?m)^\| `([a-z-]+)` \| (note|doubt|loss) \|", (ROOT / "README.md").read_text("utf-8")))
GIVEN = regex.compile(r"""(?:code=|doubt\(\s*|Doubt\(at,\s*|_issue\(part,\s*)"([a-z]+(?:-[a-z]+)+)\"""")


def test_every_code_in_the_source_is_listed() -> None:
    source = "".join(path.read_text("utf-8") for path in (ROOT / "src").rglob("*.py"))
    assert set(GIVEN.findall(source)) - set(LISTED) == set()


def test_every_code_that_the_samples_give_is_listed(
    samples: list[Path], extraction_of: Callable[[Path], Extraction]
) -> None:
    given = {issue.code for sample in samples for issue in extraction_of(sample).issues}
    assert given <= set(LISTED)


def test_the_sample_pack_shows_its_wrong_total(extraction_of: Callable[[Path], Extraction]) -> None:
    issues = extraction_of(ROOT / "sample_docs" / "scrutiny-pack.pdf").issues
    [wrong] = [issue.message for issue in issues if issue.code == "total-mismatch"]
    assert "19,541" in wrong
    assert "19,451" in wrong
