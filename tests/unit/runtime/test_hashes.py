"""Hashes are remembered only while the file is the same and the memory is fresh."""

import hashlib
import os
from pathlib import Path

import pytest

from app.core.errors import Cancelled
from app.core.jobs import Cancel, finish
from app.runtime.hashes import WEEK, Hashes, hash_of


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def test_it_hashes_and_says_how_far(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"x" * 9_000_000)
    assert finish(hash_of(file, Cancel())) == digest(b"x" * 9_000_000)
    steps = list(hash_of(file, Cancel()))
    assert [step.done for step in steps] == sorted(step.done for step in steps)
    assert steps[-1].share == 1


def test_a_stop_is_felt(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 100)
    cancel = Cancel()
    cancel.cancel()
    with pytest.raises(Cancelled):
        finish(hash_of(tmp_path / "a", cancel))


def test_what_was_read_is_remembered_until_the_file_changes(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"one")
    assert finish(Hashes(tmp_path).sha256(file, Cancel())) == digest(b"one")
    assert Hashes(tmp_path).known(file) == digest(b"one")
    file.write_bytes(b"two!")
    assert Hashes(tmp_path).known(file) == ""
    assert finish(Hashes(tmp_path).sha256(file, Cancel())) == digest(b"two!")


def test_the_same_size_and_time_in_another_file_is_noticed(tmp_path: Path) -> None:
    file, other = tmp_path / "a", tmp_path / "b"
    file.write_bytes(b"one")
    finish(Hashes(tmp_path).sha256(file, Cancel()))
    other.write_bytes(b"two")
    os.utime(other, ns=(file.stat().st_atime_ns, file.stat().st_mtime_ns))
    other.replace(file)
    assert finish(Hashes(tmp_path).sha256(file, Cancel())) == digest(b"two")


def test_after_a_week_or_with_a_clock_set_back_it_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"one")
    Hashes(tmp_path, lambda: 1000.0).keep(file, "f" * 64)
    assert Hashes(tmp_path, lambda: 1000.0 + WEEK - 1).known(file) == "f" * 64
    assert Hashes(tmp_path, lambda: 1000.0 + WEEK).known(file) == ""
    assert Hashes(tmp_path, lambda: 999.0).known(file) == ""


RUBBISH = ["", "[]", "{", '{"a": 3}', '{"a": {"read": "x"}}', '{"a": {"sha256": 7, "read": 1}}']


@pytest.mark.parametrize("rubbish", RUBBISH)
def test_a_broken_memory_is_no_memory(tmp_path: Path, rubbish: str) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"one")
    (tmp_path / ".hashes.json").write_text(rubbish)
    assert finish(Hashes(tmp_path).sha256(file, Cancel())) == digest(b"one")


def test_reading_again_can_be_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"one")
    Hashes(tmp_path).keep(file, "0" * 64)
    assert finish(Hashes(tmp_path).sha256(file, Cancel())) == "0" * 64
    assert finish(Hashes(tmp_path).sha256(file, Cancel(), again=True)) == digest(b"one")
