"""A reader written from docs/vault-format.md alone, without our code, opens a vault of the first format."""

import base64
import hashlib
import hmac
import json
import shutil
import struct
import zlib
from pathlib import Path

import msgspec
import pytest
from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlcipher3 import dbapi2 as sqlite

from tests.stores.samples import PASSPHRASE, letter, turn

STORE = Path(__file__).parents[2] / "stores" / "v1"


def derived(root: bytes, purpose: str) -> bytes:
    """HKDF-SHA256 of one block, as RFC 5869 has it."""
    secret = hmac.digest(bytes(32), root, "sha256")
    return hmac.digest(secret, b"intramuros/1/" + purpose.encode() + b"\x01", "sha256")


def compact(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode()


def opened(path: Path, key: bytes) -> sqlite.Connection:
    connection = sqlite.connect(str(path))
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    return connection


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(STORE, tmp_path / "v")
    return tmp_path / "v"


def test_a_reader_of_somebody_else(folder: Path) -> None:
    content = (folder / "vault.json").read_bytes()
    header = json.loads(content)
    checked = content[: content.rindex(b'"check"')]
    assert hashlib.sha256(checked).hexdigest() == header["check"]

    (slot,) = header["slots"]
    cost = slot["cost"]
    slot_key = hash_secret_raw(
        PASSPHRASE.encode(), base64.b64decode(slot["salt"]), cost["passes"], cost["memory"], cost["lanes"], 32, Type.ID
    )
    bound = compact(["intramuros vault", 1, header["id"], slot["id"], "passphrase", cost, slot["salt"]])
    nonce, body = (base64.b64decode(slot["key"][member]) for member in ("nonce", "body"))
    root = AESGCM(slot_key).decrypt(nonce, body, bound)

    sealed = {k: v for k, v in header.items() if k != "check"} | {"seal": base64.b64encode(bytes(32)).decode()}
    assert hmac.digest(derived(root, "header"), compact(sealed), "sha256") == base64.b64decode(header["seal"])

    vault = opened(folder / "vault.db", derived(root, "vault.db"))
    previous = bytes(32)
    for number, *parts, digest in vault.execute(
        "SELECT number, moment, who, what, about, detail, digest FROM record ORDER BY number"
    ):
        assert hmac.digest(derived(root, "record"), compact([previous.hex(), number, *parts]), "sha256") == digest
        previous = digest

    anchor = (folder / "record.anchor").read_bytes()
    place = anchor[number % 2 * 88 :][:88]
    assert struct.unpack(">Q32s", place[:40]) == (number, previous)
    assert hmac.digest(derived(root, "anchor"), place[:56], "sha256") == place[56:]

    case, nonce, wrapped = vault.execute("SELECT id, nonce, wrapped FROM cases ORDER BY place").fetchone()
    bound = f"intramuros/1/case/{header['id']}/{case}".encode()
    held = opened(folder / "cases" / f"{case}.db", AESGCM(derived(root, "cases")).decrypt(nonce, wrapped, bound))
    assert held.execute("SELECT id, title FROM about").fetchone() == (case, "Keller")
    (words,) = held.execute("SELECT words FROM pages WHERE document = 1 AND place = 0").fetchone()
    first = letter(1).pages[0].words[0]
    assert msgspec.msgpack.decode(zlib.decompress(words))[0] == [
        first.start, first.end, first.x0, first.y0, first.x1, first.y1
    ]
    (body,) = held.execute("SELECT body FROM turns").fetchone()
    assert msgspec.msgpack.decode(zlib.decompress(body))["question"] == turn(case).question
    held.close()
    vault.close()


def test_a_reader_of_somebody_else_opens_the_second_format(tmp_path: Path) -> None:
    shutil.copytree(STORE.with_name("v2"), tmp_path / "v")
    content = (tmp_path / "v" / "vault.copy.json").read_bytes()
    assert content == (tmp_path / "v" / "vault.json").read_bytes()
    header = json.loads(content)
    assert (header["format"], header["generation"], header["persons"]) == (2, 1, 1)
    assert hashlib.sha256(content[: content.rindex(b'"check"')]).hexdigest() == header["check"]

    def long(secret: bytes) -> bytes:
        return struct.pack(">I", len(secret)) + secret

    slot = header["slots"][0]
    salt, cost = base64.b64decode(slot["salt"]), slot["cost"]
    typed = hash_secret_raw(
        long(PASSPHRASE.encode()), salt, cost["passes"], cost["memory"], cost["lanes"], 32, Type.ID
    )
    secret = hmac.digest(salt, long(typed), "sha256")
    slot_key = hmac.digest(secret, b"intramuros/2/slot/passphrase\x01", "sha256")
    zeros = {"nonce": base64.b64encode(bytes(12)).decode(), "body": base64.b64encode(bytes(48)).decode()}
    bound = compact(["intramuros vault", 2, header["id"], {**slot, "key": zeros}])
    nonce, body = (base64.b64decode(slot["key"][member]) for member in ("nonce", "body"))
    root = AESGCM(slot_key).decrypt(nonce, body, bound)
    sealed = {k: v for k, v in header.items() if k != "check"} | {"seal": base64.b64encode(bytes(32)).decode()}
    assert hmac.digest(derived(root, "header"), compact(sealed), "sha256") == base64.b64decode(header["seal"])
    vault = opened(tmp_path / "v" / "vault.db", derived(root, "vault.db"))
    assert vault.execute("SELECT count(*) FROM cases").fetchone() == (2,)
    vault.close()
