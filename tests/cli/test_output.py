"""Names of output files: inside their folder, no two alike, whatever the papers are called."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from councildocs.cli.output import names_in_folder, opened
from councildocs.writers.terminal import printable

_FILE = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1, max_size=300)
_CLASHING = st.sampled_from(["a.pdf", "A.PDF", "x/a.pdf", "a-2.pdf", "a", "-", "..", "/", ".pdf", "a.b.pdf"])


@given(st.lists(_FILE | _CLASHING, max_size=8))
def test_every_paper_gets_a_name_of_its_own_inside_the_folder(files: list[str]) -> None:
    names = names_in_folder(files, ".json")
    assert len({name.casefold() for name in names}) == len(files)
    for name in names:
        assert Path(name).name == name
        assert name.endswith(".json")
        assert not name.startswith(".")
        assert "\\" not in name
        assert len(name.encode()) <= 255
        assert printable(name) == name


def test_a_name_that_clashes_with_a_number_already_given_gets_the_next() -> None:
    assert names_in_folder(["a-2.pdf", "x/a.pdf", "y/a.pdf"], ".json") == ["a-2.json", "a.json", "a-3.json"]


def test_a_device_is_written_to_as_it_is(tmp_path: Path) -> None:
    """Not replaced by a file, as a file would be."""
    with opened("/dev/null") as stream:
        stream.write("gone")
    assert not Path("/dev/null").is_file()


def test_a_link_in_the_folder_leads_no_result_out_of_it(tmp_path: Path) -> None:
    outside = tmp_path / "outside.json"
    outside.write_text("precious", encoding="utf-8")
    (tmp_path / "out").mkdir()
    link = tmp_path / "out" / "minutes.json"
    link.symlink_to(outside)
    with opened(link) as stream:
        stream.write("{}")
    assert (outside.read_text(encoding="utf-8"), link.read_text(encoding="utf-8")) == ("precious", "{}")
