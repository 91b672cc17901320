"""The header of format 1: one slot, a pass-phrase, one copy. Read so that such a vault is carried over at opening."""

import hmac
from typing import Annotated, Literal

import msgspec

from app.core.errors import VaultTrouble
from app.vault import keys

FORMAT = 1


class FirstSlot(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="passphrase", tag_field="kind"):
    """The root key wrapped under a pass-phrase."""

    id: keys.Hex
    cost: keys.Cost
    salt: keys.Salt
    key: keys.Wrapped


class FirstHeader(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What anyone may read of a vault of the first format."""

    magic: Literal["intramuros vault"]
    format: Literal[1]
    id: keys.Hex
    slots: Annotated[tuple[FirstSlot, ...], msgspec.Meta(min_length=1, max_length=8)]
    seal: Annotated[bytes, msgspec.Meta(min_length=32, max_length=32)]


def unlocked(header: FirstHeader, passphrase: str) -> bytes | None:
    """The root key, None for a wrong pass-phrase. Raises VaultTrouble "vault.damaged" for a forged header."""
    for slot in header.slots:
        bound = msgspec.json.encode(
            [header.magic, FORMAT, header.id, slot.id, "passphrase", slot.cost, slot.salt]
        )
        root = keys.unwrap(slot.key, keys.from_passphrase(passphrase, slot.salt, slot.cost), bound)
        if root is not None:
            bare = msgspec.structs.replace(header, seal=bytes(32))
            seal = hmac.digest(keys.for_purpose(root, "header"), msgspec.json.encode(bare), "sha256")
            if not hmac.compare_digest(header.seal, seal):
                raise VaultTrouble("vault.damaged", file="vault.json")
            return root
    return None
