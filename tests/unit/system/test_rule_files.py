"""Whether the files of recognisers are others than before."""

import os
from pathlib import Path

import pytest

from app.system.rule_files import fingerprint


def test_nothing_where_there_are_no_files(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("x", "utf-8")
    assert fingerprint((tmp_path, tmp_path / "none")) == ""


def test_a_name_a_word_or_a_folder_makes_another(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        folder.mkdir()
    said = set()

    def note() -> None:
        said.add(fingerprint((one, other)))

    (one / "a.toml").write_text("x", "utf-8")
    note()
    (one / "a.toml").write_text("y", "utf-8")
    note()
    (one / "a.toml").rename(one / "b.toml")
    note()
    (one / "b.toml").rename(other / "b.toml")
    note()
    assert len(said) == 4
    assert fingerprint((one, other)) in said


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_what_cannot_be_read_counts_by_its_name_and_keeps_nobody_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.toml")
    (tmp_path / "b.toml").mkdir()
    assert fingerprint((tmp_path,)) != fingerprint((tmp_path / "none",))
