"""Papers to test on: the samples of the project, and the corpus where it lies beside the checkout."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from councildocs.records import Extraction
from evaluation.papers import ROOT, corpus_papers, shared_folder

SAMPLES = sorted((ROOT / "sample_docs").glob("*.pdf"))
NO_CORPUS = f"no corpus in {shared_folder() / 'corpus'} (COUNCILDOCS_SHARED names another place)"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that takes a `paper` runs on every sample and every paper of the corpus."""
    if "paper" not in metafunc.fixturenames:
        return
    corpus = corpus_papers(shared_folder())
    papers = [pytest.param(paper, id=f"{paper.parent.name}/{paper.stem}") for paper in [*SAMPLES, *corpus]]
    if not corpus:
        papers.append(pytest.param(None, id="corpus", marks=pytest.mark.skip(reason=NO_CORPUS)))
    metafunc.parametrize("paper", papers)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the corpus and the scorer; the test is skipped where there is none."""
    if not corpus_papers(shared_folder()):
        pytest.skip(NO_CORPUS)
    return shared_folder()


@pytest.fixture(scope="session", name="corpus_papers")
def fixture_corpus_papers(shared: Path) -> list[Path]:
    """Every paper of the corpus, labelled or not."""
    return corpus_papers(shared)


@pytest.fixture(scope="session")
def samples() -> list[Path]:
    """The sample documents of the project."""
    return SAMPLES


@pytest.fixture(scope="session")
def extraction_of() -> Callable[[Path], Extraction]:
    """`extract`, doing each paper once in a test run."""
    from councildocs import extract

    return cache(extract)
