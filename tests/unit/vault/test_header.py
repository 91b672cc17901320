"""The header tells a wrong pass-phrase from damage, and cannot be made to exhaust the machine."""

import hashlib
import json
from pathlib import Path

import msgspec
import pytest

from app.core.errors import VaultTrouble
from app.core.opening import Secrets
from app.vault import header, header_file, keys, recovery, slots

ROOT = bytes(range(32))
RECOVERY = recovery.written(bytes(range(20)), "de")


@pytest.fixture(scope="module")
def made() -> header.Header:
    return header.made(ROOT, Secrets("klavier", recovery=RECOVERY), keys.FLOOR, {})


@pytest.fixture
def folder(tmp_path: Path, made: header.Header) -> Path:
    header_file.write(tmp_path, made)
    return tmp_path


def code(folder: Path, passphrase: str = "klavier") -> str:
    try:
        (newest, *_) = header_file.read(folder)
        assert isinstance(newest, header.Header)
        header.unlocked(newest, Secrets(passphrase), {})
    except VaultTrouble as trouble:
        return trouble.code
    return ""


def rewrite(folder: Path, **members: object) -> None:
    """Change members as somebody would who knows how the check is made, but no key."""
    content = json.loads((folder / header.FILE).read_bytes())
    content.update(members)
    del content["check"]
    body = json.dumps(content, indent=2).encode().removesuffix(b"\n}") + b",\n  "
    ending = b'"check": "' + hashlib.sha256(body).hexdigest().encode() + b'"\n}\n'
    for name in header_file.NAMES:
        (folder / name).write_bytes(body + ending)


def test_round_trip(folder: Path, made: header.Header) -> None:
    assert header_file.read(folder) == (made,)
    assert header.unlocked(made, Secrets("klavier"), {}) == (ROOT, made.slots[0])
    assert header.unlocked(made, Secrets(recovery=RECOVERY), {}) == (ROOT, made.slots[1])
    json.loads((folder / header.FILE).read_bytes())  # anyone's reader can read it
    assert sorted(p.name for p in folder.iterdir()) == sorted(header_file.NAMES)


def test_wrong_passphrase(folder: Path) -> None:
    assert code(folder, "Klavier") == "vault.wrong_passphrase"
    assert code(folder, "") == "vault.passphrase_missing"


def test_composed_and_decomposed_accents_are_the_same(tmp_path: Path) -> None:
    made = header.made(ROOT, Secrets("M\u00fcnster", recovery=RECOVERY), keys.FLOOR, {})
    assert header.unlocked(made, Secrets("Mu\u0308nster"), {})[0] == ROOT


def test_every_bit_of_it_is_checked(folder: Path) -> None:
    whole = (folder / header.FILE).read_bytes()
    for at in range(len(whole)):
        for bit in (0, 3, 7):
            broken = bytearray(whole)
            broken[at] ^= 1 << bit
            (folder / header.FILE).write_bytes(broken)
            with pytest.raises(VaultTrouble, match=r"^vault.damaged$"):
                header_file.one(folder, header.FILE)


@pytest.mark.parametrize("content", [b"", b"{}", b"\x00" * 5000, b'{"check": ""}', b"x" * 70000])
def test_garbage(folder: Path, content: bytes) -> None:
    for name in header_file.NAMES:
        (folder / name).write_bytes(content)
    assert code(folder) == "vault.damaged"


def test_cut_anywhere(folder: Path) -> None:
    whole = (folder / header.FILE).read_bytes()
    for length in range(0, len(whole), 7):
        for name in header_file.NAMES:
            (folder / name).write_bytes(whole[:length])
        assert code(folder) == "vault.damaged"


def test_newer(folder: Path) -> None:
    rewrite(folder, format=3, something={"new": True})
    assert code(folder) == "vault.newer"


def test_nothing_there(tmp_path: Path) -> None:
    assert code(tmp_path) == code(tmp_path / "nowhere") == "vault.none_here"


@pytest.mark.parametrize("cost", [
    {"memory": 1024 * 1024 * 64, "passes": 3, "lanes": 1},
    {"memory": 65536, "passes": 1_000_000, "lanes": 1},
    {"memory": 65536, "passes": 3, "lanes": 4096},
    {"memory": 8, "passes": 3, "lanes": 1},
    {"memory": 65536, "passes": 1, "lanes": 1},
    {"memory": -1, "passes": 3, "lanes": 1},
    {"memory": "65536", "passes": 3, "lanes": 1},
    {"memory": 65536, "passes": 3, "lanes": 1, "more": 1},
])
def test_a_header_made_to_exhaust_or_to_weaken_is_refused(folder: Path, cost: dict[str, object]) -> None:
    slot, _ = json.loads((folder / header.FILE).read_bytes())["slots"]
    rewrite(folder, slots=[{**slot, "cost": cost}])
    assert code(folder) == "vault.damaged"


def test_too_many_slots(folder: Path) -> None:
    slot, _ = json.loads((folder / header.FILE).read_bytes())["slots"]
    rewrite(folder, slots=[slot] * 9)
    assert code(folder) == "vault.damaged"
    rewrite(folder, slots=[])
    assert code(folder) == "vault.damaged"


def test_fields_are_bound_to_the_wrapped_key(folder: Path) -> None:
    rewrite(folder, id="0" * 32)
    assert code(folder) == "vault.wrong_passphrase", "the key does not open in another vault's header"


def test_a_slot_added_by_somebody_without_the_key_is_seen(folder: Path, made: header.Header) -> None:
    forged = slots.made(made.id, "passphrase", bytes(32), Secrets("fremd"), keys.FLOOR, {})
    rewrite(folder, slots=json.loads(msgspec.json.encode((*made.slots, forged))))
    assert code(folder) == "vault.damaged"


def test_the_root_key_is_nowhere_in_it(folder: Path) -> None:
    content = (folder / header.FILE).read_bytes()
    assert ROOT not in content
    assert ROOT.hex().encode() not in content
    assert b"klavier" not in content
