import os
import plistlib
from pathlib import Path

import pytest

from app.system.policy import Lock, Policy, from_table

TABLE = """
who = "IT"
reason = "Directive 12"
[lock]
"privacy.accept_without_review" = false
"vault.lock_minutes" = { value = 5, reason = "Shared workplaces" }
[lock.model]
default = "auto"
[preset]
"evidence.passages" = 8
"""


def read(path: Path) -> Policy:
    return Policy.read(path, administrator=os.getuid())


def written(folder: Path, text: str, name: str = "policy.toml") -> Path:
    folder.chmod(0o755)
    path = folder / name
    path.write_text(text, "utf-8")
    path.chmod(0o644)
    return path


def test_locks_and_presets_with_their_reasons(tmp_path: Path) -> None:
    policy = read(written(tmp_path, TABLE))
    assert policy.lock_of("privacy.accept_without_review") == Lock(False, "Directive 12", "IT")
    assert policy.lock_of("vault.lock_minutes") == Lock(5, "Shared workplaces", "IT")
    assert policy.lock_of("model.default") == Lock("auto", "Directive 12", "IT")
    assert policy.lock_of("evidence.passages") is None
    assert policy.presets == {"evidence.passages": 8}
    assert policy.notices == ()


def test_no_file_is_no_policy(tmp_path: Path) -> None:
    assert read(tmp_path / "policy.toml") == Policy()


def test_a_property_list_says_the_same(tmp_path: Path) -> None:
    path = written(tmp_path, "", "ch.intramuros.plist")
    path.write_bytes(plistlib.dumps({"who": "IT", "lock": {"vault.lock_minutes": {"value": 5}}}))
    assert read(path).lock_of("vault.lock_minutes") == Lock(5, "", "IT")


@pytest.mark.parametrize("mode", [0o666, 0o664, 0o646])
def test_a_file_that_others_can_write_is_refused(tmp_path: Path, mode: int) -> None:
    path = written(tmp_path, TABLE)
    path.chmod(mode)
    refused(read(path), "policy.writable_by_others")


def test_a_folder_that_others_can_write_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, TABLE)
    tmp_path.chmod(0o777)
    refused(read(path), "policy.writable_by_others")


def test_a_file_of_somebody_else_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, TABLE)
    refused(Policy.read(path, administrator=os.getuid() + 1), "policy.writable_by_others")


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    real = written(tmp_path, TABLE, "real.toml")
    (tmp_path / "policy.toml").symlink_to(real)
    refused(read(tmp_path / "policy.toml"), "policy.unreadable")


def test_a_pipe_does_not_block(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    os.mkfifo(tmp_path / "policy.toml", 0o644)
    refused(read(tmp_path / "policy.toml"), "policy.unreadable")


@pytest.mark.parametrize("text", [
    "lock = 3", "[lock", "[looks]\nx = 1", "\udcff", 'x = "y"', "[preset]\na = 1\n[lock]\na = \n",
])
def test_what_is_not_understood_may_have_been_a_lock(tmp_path: Path, text: str) -> None:
    path = written(tmp_path, "")
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    refused(read(path), "policy.unreadable")


@pytest.mark.parametrize("text", ["", "<plist>", "bplist00", "<?xml version='1.0'?><plist><array/></plist>"])
def test_a_damaged_property_list_is_refused(tmp_path: Path, text: str) -> None:
    refused(read(written(tmp_path, text, "ch.intramuros.plist")), "policy.unreadable")


def test_the_registrys_form_is_the_same_table() -> None:
    policy = from_table({"lock": {"privacy.accept_without_review": 0}}, Path("HKLM"), loose=True)
    assert policy.lock_of("privacy.accept_without_review") == Lock(0)
    assert policy.loose


def refused(policy: Policy, code: str) -> None:
    assert policy.distrusted
    assert [notice.code for notice in policy.notices] == [code]
    assert not policy.locks
    assert not policy.presets
