"""Which papers a run finds, and what zip archives cannot do to it."""

from __future__ import annotations

import struct
import zipfile
from pathlib import Path

import pytest

from councildocs import LimitError, UnreadableError
from councildocs.batch import zips
from councildocs.batch.names import place_in_tree
from councildocs.batch.sources import find, load


def _touch(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(name.encode())


def _relative(*sources: Path | str) -> list[str]:
    return [found.relative for found in find(sources)]


@pytest.fixture(autouse=True)
def _no_archive_is_remembered() -> None:
    zips.forget()


def test_a_folder_gives_its_papers_at_any_depth_and_nothing_else(tmp_path: Path) -> None:
    _touch(tmp_path, "b/c/two.PDF", "one.pdf", "notes.txt", "b/._two.pdf", "a/three.pdf")
    assert _relative(tmp_path) == ["one.pdf", "a/three.pdf", "b/c/two.PDF"]


def test_several_sources_keep_their_places_below_the_folder_they_share(tmp_path: Path) -> None:
    _touch(tmp_path, "north/2031/a.pdf", "south/a.pdf", "south/b.pdf")
    assert _relative(tmp_path / "north", tmp_path / "south" / "a.pdf") == ["north/2031/a.pdf", "south/a.pdf"]
    assert _relative(tmp_path / "south" / "a.pdf", tmp_path / "south" / "b.pdf") == ["a.pdf", "b.pdf"]


def test_a_glob_is_understood_where_no_shell_did_it(tmp_path: Path) -> None:
    _touch(tmp_path, "2030/minutes.pdf", "2031/minutes.pdf", "2031/agenda.pdf")
    assert _relative(str(tmp_path / "20*" / "min*.pdf")) == ["2030/minutes.pdf", "2031/minutes.pdf"]
    assert _relative(str(tmp_path / "**" / "agenda.pdf")) == ["2031/agenda.pdf"]


def test_what_is_not_there_is_named_and_stops_nothing(tmp_path: Path) -> None:
    _touch(tmp_path, "a.pdf", "broken.zip")
    found = list(find([tmp_path / "missing.pdf", tmp_path, str(tmp_path / "*.doc")]))
    problems = {Path(paper.locator).name: paper.problem for paper in found}
    assert problems == {
        "missing.pdf": "No such file or folder", "a.pdf": "", "broken.zip": "is a damaged zip archive",
        "*.doc": "matches nothing",
    }  # fmt: skip


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    _touch(tmp_path, "a/one.pdf")
    (tmp_path / "a" / "again").symlink_to(tmp_path, target_is_directory=True)
    assert _relative(tmp_path) == ["a/one.pdf"]


def test_a_zip_archive_gives_the_papers_in_it(tmp_path: Path) -> None:
    """They stand in a folder of its name; an archive inside it is named, not opened."""
    with zipfile.ZipFile(tmp_path / "packs.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("may/minutes.pdf", "inner.zip", "readme.txt", "__MACOSX/may/._minutes.pdf"):
            archive.writestr(name, name)
    inner, minutes = find([tmp_path])
    assert (minutes.relative, minutes.problem) == ("packs/may/minutes.pdf", "")
    assert load(minutes.locator, 100) == b"may/minutes.pdf"
    assert inner.problem == "is a zip archive inside a zip archive"


def test_no_name_in_a_zip_archive_leads_out_of_the_output(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "evil.zip", "w") as archive:
        for name in ("../../up.pdf", "/etc/root.pdf", "..\\..\\windows.pdf", "C:/drive.pdf"):
            archive.writestr(name, name)
    places = [place_in_tree(found.relative) for found in find([tmp_path / "evil.zip"])]
    assert sorted(places) == ["evil/C_/drive", "evil/etc/root", "evil/up", "evil/windows"]


def test_a_zip_bomb_is_refused_unread(tmp_path: Path) -> None:
    """By what it says of its size, and when it lies about that by what it promised."""
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("large.pdf", bytes(20_000_000))
        archive.writestr("liar.pdf", bytes(1_000_000))
    with pytest.raises(LimitError, match="zip bomb"):
        load(f"{bomb}!/large.pdf", 10**9)
    with pytest.raises(LimitError, match="the limit is 5,000"):
        load(f"{bomb}!/liar.pdf", 5_000)
    size = struct.pack("<L", 1_000_000)
    bomb.write_bytes(bomb.read_bytes().replace(size, struct.pack("<L", 1_000)))
    zips.forget()
    with pytest.raises(UnreadableError, match="damaged"):
        load(f"{bomb}!/liar.pdf", 10**9)


def test_a_file_over_the_limit_is_not_read_into_memory(tmp_path: Path) -> None:
    (tmp_path / "large.pdf").write_bytes(bytes(2_000))
    with pytest.raises(LimitError, match="more than 1,000 bytes"):
        load(str(tmp_path / "large.pdf"), 1_000)
