"""A crash at any instant of a change leaves a vault that opens; a forged copy gives way to the authentic one."""

import contextlib
import hashlib
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.errors import VaultTrouble
from app.core.opening import Secrets
from app.vault import header, header_file, keys, recovery
from app.vault.store import Vault
from app.vault.troubles import told
from tests.stores.samples import PASSPHRASE

OTHER = "orage lampe cuillere falaise dentelle"
V1 = Path(__file__).parents[2] / "stores" / "v1"
ROOT = bytes(range(32))
RECOVERY = recovery.written(bytes(range(20)), "en")
KNOWN = Secrets(recovery=RECOVERY)
"""Opens without Argon2id, so that thousands of headers can be tried."""


class Killed(BaseException):
    """What a kill looks like to the code that it ends."""


def opens(folder: Path, *passphrases: str) -> list[str]:
    found = []
    for one in passphrases:
        vault = Vault("eva", keys.FLOOR)
        try:
            vault.open(str(folder), one)
            assert vault.verify(str(folder)).faults == ()
            found.append(one)
        except VaultTrouble as trouble:
            assert trouble.code == "vault.wrong_passphrase"
        finally:
            vault.lock()
    return found


def killed_at(step: int, patched: pytest.MonkeyPatch, work: Callable[[], object]) -> bool:
    """Do this, killed before the n-th call that changes the header's files; whether it came so far."""
    count = 0

    def counted(real: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **more: object) -> object:
            nonlocal count
            count += 1
            if count == step:
                raise Killed
            return real(*args, **more)

        return call

    with patched.context() as during:
        during.setattr(os, "fsync", counted(os.fsync))
        during.setattr(Path, "replace", counted(Path.replace))
        during.setattr(Path, "touch", counted(Path.touch))
        try:
            work()
        except Killed:
            return True
    return False


def test_a_change_killed_at_every_step(vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vault.lock()
    steps = 0
    for step in range(1, 30):
        folder = tmp_path / f"v{step}"
        shutil.copytree(tmp_path / "vault", folder)
        changed = Vault("eva", keys.FLOOR)
        changed.open(str(folder), PASSPHRASE)
        slots = changed._keys
        killed = killed_at(step, monkeypatch, lambda slots=slots: slots.change_passphrase(Secrets(PASSPHRASE), OTHER))
        changed.lock()
        assert len(opens(folder, PASSPHRASE, OTHER)) >= 1
        assert [p.name for p in folder.glob("*.new")] == []
        if not killed:
            assert opens(folder, PASSPHRASE, OTHER) == [OTHER]
            break
        steps += 1
    assert steps == 8, "touch, fsync, replace and the folder's fsync, for each of two copies"


def test_carrying_an_old_vault_over_killed_at_every_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for step in (1, 2, 3, 4, 5, 8, 9):
        folder = tmp_path / f"v{step}"
        shutil.copytree(V1, folder)
        old = Vault("eva", keys.FLOOR)
        with monkeypatch.context() as during:
            def write(at: Path, new: header.Header, step: int = step, real=header_file.write) -> None:
                if killed_at(step, monkeypatch, lambda: real(at, new)):
                    raise Killed

            during.setattr(header_file, "write", write)
            with contextlib.suppress(Killed):
                old.open(str(folder), PASSPHRASE)
            old.lock()
        assert opens(folder, PASSPHRASE) == [PASSPHRASE]
        assert isinstance(header_file.read(folder)[0], header.Header)
        assert sorted(p.name for p in folder.glob("vault*.json*")) == sorted(header_file.NAMES)


def test_either_copy_alone_opens_and_is_doubled_again(vault: Vault, tmp_path: Path) -> None:
    vault.lock()
    folder = tmp_path / "vault"
    for name in header_file.NAMES:
        for damage in (b"", b"{", None):
            if damage is None:
                (folder / name).unlink()
            else:
                (folder / name).write_bytes(damage)
            assert opens(folder, PASSPHRASE) == [PASSPHRASE]
            assert header_file.one(folder, header_file.COPY) == header_file.one(folder, header.FILE)


def checked(content: dict[str, object]) -> bytes:
    """A header as somebody writes it who knows how the check is made, but no key."""
    content.pop("check", None)
    body = json.dumps(content, indent=2, ensure_ascii=False).encode("utf-8", "surrogatepass")
    body = body.removesuffix(b"\n}") + b",\n  "
    return body + b'"check": "' + hashlib.sha256(body).hexdigest().encode() + b'"\n}\n'


WHOLE = header.made(ROOT, Secrets("klavier", recovery=RECOVERY), keys.FLOOR, {})
TREE = json.loads(header.written(WHOLE))
VALUES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(max_size=40), st.just("AAAA" * 9000),
    st.lists(st.integers(), max_size=3), st.dictionaries(st.text(max_size=5), st.integers(), max_size=2),
    st.sampled_from([0, 1, 2, 3, 2**53, 2**70, "passphrase", "recovery", "keychain", "token", "officer", "A" * 32]),
)


def places(tree: object, before: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
    if isinstance(tree, dict):
        return [p for k, v in tree.items() if k != "check" for p in ((*before, k), *places(v, (*before, k)))]
    if isinstance(tree, list):
        return [p for k, v in enumerate(tree) for p in ((*before, k), *places(v, (*before, k)))]
    return []


def unlocked(untrusted: bytes) -> tuple[bytes, header.Header] | None:
    """What these bytes open to with the right secret; None where they are refused in words."""
    try:
        with told(header.FILE):
            found = header.decoded(untrusted)
        assert isinstance(found, header.Header)
        return header.unlocked(found, KNOWN, {})[0], found
    except (VaultTrouble, AssertionError):
        return None


@settings(max_examples=600, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(places(TREE)), VALUES)
def test_whatever_is_changed_is_refused_or_changes_nothing(place: tuple[object, ...], value: object) -> None:
    tree = json.loads(json.dumps(TREE))
    at = tree
    for step in place[:-1]:
        at = at[step]
    at[place[-1]] = value
    opened = unlocked(checked(tree))
    assert opened is None or opened == (ROOT, WHOLE)


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_whatever_bytes_come_are_refused_or_change_nothing(data: st.DataObject) -> None:
    content = bytearray(header.written(WHOLE))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content) - 1))
        match data.draw(st.sampled_from(["flip", "cut", "double", "insert"])):
            case "flip":
                content[at] ^= 1 << data.draw(st.integers(0, 7))
            case "cut":
                del content[at : at + data.draw(st.integers(1, 60))]
            case "double":
                content[at:at] = content[at : at + 40]
            case _:
                content[at:at] = data.draw(st.binary(max_size=8))
        if not content:
            content = bytearray(b"{")
    for whole in (bytes(content), _rechecked(bytes(content))):
        opened = unlocked(whole)
        assert opened is None or opened == (ROOT, WHOLE)


def _rechecked(content: bytes) -> bytes:
    body, mark, _ = content.rpartition(b'"check"')
    return body + b'"check": "' + hashlib.sha256(body).hexdigest().encode() + b'"\n}\n' if mark else content


def test_a_deep_header_is_refused() -> None:
    assert unlocked(_rechecked(b'{"magic": ' + b"[" * 30000 + b', "check"')) is None


def test_members_that_only_the_seal_guards() -> None:
    """Generation, the number of persons and the set of slots are in no slot's key."""
    for change in ({"generation": 7}, {"slots": TREE["slots"][1:]}, {"slots": TREE["slots"][::-1]}):
        assert unlocked(checked({**TREE, **change})) is None
    with pytest.raises(VaultTrouble, match=r"^vault.damaged$"):
        header.unlocked(header.decoded(checked({**TREE, "persons": 2})), KNOWN, {})  # type: ignore[arg-type]
