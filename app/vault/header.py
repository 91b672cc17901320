"""The plain header `vault.json`: which vault this is, and the slots that each hold the root key, wrapped.

A damaged header and a wrong pass-phrase are told apart by `check`, the SHA-256 of every byte before it. The
header as a whole is authenticated by `seal` once the root key is known. Further kinds of slots (a recovery key,
a smartcard) join `Slot`.
"""

import hashlib
import hmac
import os
import secrets
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from app.core.errors import VaultTrouble
from app.vault import keys
from app.vault.troubles import told

FILE = "vault.json"
MAGIC: Literal["intramuros vault"] = "intramuros vault"
FORMAT = 1
MOST_BYTES = 65536

Hex = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{32}$")]


class PassphraseSlot(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="passphrase", tag_field="kind"):
    """The root key wrapped under a pass-phrase."""

    id: Hex
    cost: keys.Cost
    salt: Annotated[bytes, msgspec.Meta(min_length=16, max_length=64)]
    key: keys.Wrapped


Slot = PassphraseSlot


class Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What anyone may read of a vault."""

    magic: Literal["intramuros vault"]
    format: int
    id: Hex
    slots: Annotated[tuple[Slot, ...], msgspec.Meta(min_length=1, max_length=8)]
    seal: Annotated[bytes, msgspec.Meta(min_length=32, max_length=32)] = bytes(32)


class _Start(msgspec.Struct):
    magic: str
    format: int


def made(passphrase: str, root: bytes, cost: keys.Cost) -> Header:
    """A new vault's header with one slot."""
    vault = secrets.token_hex(16)
    header = Header(MAGIC, FORMAT, vault, (passphrase_slot(vault, passphrase, root, cost),))
    return msgspec.structs.replace(header, seal=_seal(header, root))


def passphrase_slot(vault: str, passphrase: str, root: bytes, cost: keys.Cost) -> PassphraseSlot:
    """The root key under this pass-phrase."""
    slot, salt = secrets.token_hex(16), secrets.token_bytes(keys.SALT_BYTES)
    wrapping = keys.from_passphrase(passphrase, salt, cost)
    return PassphraseSlot(slot, cost, salt, keys.wrap(root, wrapping, _bound(vault, slot, cost, salt)))


def unlocked(header: Header, passphrase: str) -> bytes:
    """The root key. Raises VaultTrouble "vault.wrong_passphrase", or "vault.damaged" for a forged header."""
    for slot in header.slots:
        wrapping = keys.from_passphrase(passphrase, slot.salt, slot.cost)
        root = keys.unwrap(slot.key, wrapping, _bound(header.id, slot.id, slot.cost, slot.salt))
        if root is not None:
            if not hmac.compare_digest(header.seal, _seal(header, root)):
                raise VaultTrouble("vault.damaged", file=FILE)
            return root
    raise VaultTrouble("vault.wrong_passphrase")


def written(header: Header) -> bytes:
    """The header as it stands in the file."""
    text = msgspec.json.format(msgspec.json.encode(header), indent=2)
    body = text.removesuffix(b"\n}") + b",\n  "
    return body + _ending(body)


def read(folder: Path) -> Header:
    """The header of the vault in this folder.

    Raises VaultTrouble "vault.none_here", "vault.damaged" or "vault.newer".
    """
    with told(FILE):
        try:
            with (folder / FILE).open("rb") as file:
                untrusted = file.read(MOST_BYTES + 1)
        except (FileNotFoundError, NotADirectoryError):
            raise VaultTrouble("vault.none_here") from None
        body, mark, _ = untrusted.rpartition(b'"check"')
        if len(untrusted) > MOST_BYTES or not mark or body + _ending(body) != untrusted:
            raise VaultTrouble("vault.damaged", file=FILE)
        start = msgspec.json.decode(untrusted, type=_Start)
        if start.magic != MAGIC:
            raise VaultTrouble("vault.damaged", file=FILE)
        if start.format > FORMAT:
            raise VaultTrouble("vault.newer")
        members = msgspec.json.decode(untrusted, type=dict[str, msgspec.Raw])
        del members["check"]
        return msgspec.json.decode(msgspec.json.encode(members), type=Header)


def write(folder: Path, header: Header) -> None:
    """Put the header in place whole or not at all, and on the disk before returning."""
    new = folder / f"{FILE}.new"
    with told(FILE):
        new.touch(0o600)
        with new.open("wb") as file:
            file.write(written(header))
            file.flush()
            os.fsync(file.fileno())
        new.replace(folder / FILE)
        sync_folder(folder)


def sync_folder(folder: Path) -> None:
    """Make names that were added or removed durable; Windows does so by itself."""
    if os.name == "posix":
        at = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(at)
        finally:
            os.close(at)


def _ending(body: bytes) -> bytes:
    return b'"check": "' + hashlib.sha256(body).hexdigest().encode() + b'"\n}\n'


def _bound(vault: str, slot: str, cost: keys.Cost, salt: bytes) -> bytes:
    return msgspec.json.encode([MAGIC, FORMAT, vault, slot, "passphrase", cost, salt])


def _seal(header: Header, root: bytes) -> bytes:
    bare = msgspec.structs.replace(header, seal=bytes(32))
    return hmac.digest(keys.for_purpose(root, "header"), msgspec.json.encode(bare), "sha256")
