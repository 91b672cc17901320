"""The plain header: which vault this is, the slots that each hold the root key, wrapped, and how many people open it.

A damaged header and a wrong pass-phrase are told apart by `check`, the SHA-256 of every byte before it. The header as
a whole is authenticated by `seal` once the root key is known; before that, only bounds protect whoever reads it.
Where its two copies lie: header_file.py.
"""

import hashlib
import hmac
import secrets
from typing import Annotated, Literal

import msgspec

from app.core.errors import VaultTrouble
from app.core.opening import Secrets
from app.vault import header_first, keys, slots
from app.vault.header_first import FirstHeader
from app.vault.holders import Holders
from app.vault.slots import Slot

FILE = "vault.json"
MAGIC: Literal["intramuros vault"] = "intramuros vault"
FORMAT: Literal[2] = 2
MOST_BYTES = 65536
MOST_SLOTS = 8
MOST_WORK = 24 * 1024 * 1024
"""KiB times passes that all slots together may cost: half a minute of one core, not an afternoon."""


class Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What anyone may read of a vault. persons: how many it takes to open a slot, the recovery key apart."""

    magic: Literal["intramuros vault"]
    format: Literal[2]
    id: keys.Hex
    generation: Annotated[int, msgspec.Meta(ge=1, le=2**53)]
    persons: Annotated[int, msgspec.Meta(ge=1, le=2)]
    slots: Annotated[tuple[Slot, ...], msgspec.Meta(min_length=1, max_length=MOST_SLOTS)]
    seal: Annotated[bytes, msgspec.Meta(min_length=32, max_length=32)] = bytes(32)


class _Start(msgspec.Struct):
    magic: str
    format: int


def made(root: bytes, brought: Secrets, cost: keys.Cost, holders: Holders) -> Header:
    """A new vault's header: a slot for the pass-phrase and one for the recovery key."""
    vault = secrets.token_hex(16)
    first = slots.made(vault, "passphrase", root, brought, cost, holders)
    second = slots.made(vault, "recovery", root, brought, cost, holders)
    return sealed(Header(MAGIC, FORMAT, vault, 1, 1, (first, second)), root)


def sealed(header: Header, root: bytes) -> Header:
    """The same header with the seal that belongs to it."""
    return msgspec.structs.replace(header, seal=_seal(header, root))


def carried_over(first: FirstHeader, root: bytes, passphrase: str, cost: keys.Cost) -> Header:
    """The header of format 1 in the present format: the same root key, the same pass-phrase."""
    slot = slots.made(first.id, "passphrase", root, Secrets(passphrase), cost, {})
    return sealed(Header(MAGIC, FORMAT, first.id, 1, 1, (slot,)), root)


def unlocked(header: Header, brought: Secrets, holders: Holders) -> tuple[bytes, Slot]:
    """The root key and the slot that gave it.

    Raises VaultTrouble: "vault.wrong_passphrase" or its like, what a holder says, "vault.damaged" for a forged header.
    """
    recovering = bool(brought.recovery)
    tried = [slot for slot in header.slots if (slot.kind == "recovery") == recovering]
    trouble: VaultTrouble | None = None
    fitting = [slot for slot in tried if slots.fits(slot.kind, brought)]
    for slot in fitting:
        try:
            root = slots.opened(header.id, slot, brought, holders)
        except VaultTrouble as error:
            trouble = error
            continue
        if root is not None:
            if not (hmac.compare_digest(header.seal, _seal(header, root)) and obeys(header)):
                raise VaultTrouble("vault.damaged", file=FILE)
            return root, slot
    if trouble is not None:
        raise trouble
    if not fitting and tried:
        raise VaultTrouble(_asked_for(tried, brought))
    raise VaultTrouble("vault.wrong_recovery" if recovering else "vault.wrong_passphrase")


def obeys(header: Header) -> bool:
    """Whether every slot takes as many people as the vault demands, each with the members of its kind."""
    return all(slot.sound() and slots.persons(slot.kind) >= header.persons for slot in header.slots)


def written(header: Header) -> bytes:
    """The header as it stands in the file."""
    text = msgspec.json.format(msgspec.json.encode(header), indent=2)
    body = text.removesuffix(b"\n}") + b",\n  "
    return body + _ending(body)


def decoded(untrusted: bytes) -> Header | FirstHeader:
    """The header in these bytes. Raises VaultTrouble "vault.damaged" or "vault.newer", or msgspec's errors."""
    body, mark, _ = untrusted.rpartition(b'"check"')
    if len(untrusted) > MOST_BYTES or not mark or body + _ending(body) != untrusted:
        raise VaultTrouble("vault.damaged", file=FILE)
    start = msgspec.json.decode(untrusted, type=_Start)
    if start.magic != MAGIC:
        raise VaultTrouble("vault.damaged", file=FILE)
    if start.format > FORMAT:
        raise VaultTrouble("vault.newer")
    members = msgspec.json.decode(untrusted, type=dict[str, msgspec.Raw])
    members.pop("check", None)  # whatever stands in its place is an unknown member below
    bare = msgspec.json.encode(members)
    if start.format == header_first.FORMAT:
        first = msgspec.json.decode(bare, type=FirstHeader)
        _bounded([slot.cost for slot in first.slots])
        return first
    header = msgspec.json.decode(bare, type=Header)
    _bounded([slot.cost for slot in header.slots if slot.cost is not None])
    if not all(slot.sound() for slot in header.slots):
        raise VaultTrouble("vault.damaged", file=FILE)
    return header




def _bounded(costs: list[keys.Cost]) -> None:
    if sum(cost.memory * cost.passes for cost in costs) > MOST_WORK:
        raise VaultTrouble("vault.damaged", file=FILE)


def _asked_for(tried: list[Slot], brought: Secrets) -> str:
    # The slot that what was brought comes nearest to says what is missing.
    nearest = [slot for slot in tried if brought.passphrase and "first" in slots.FACTORS[slot.kind]] or tried
    return slots.missing(nearest[0].kind, brought)


def _ending(body: bytes) -> bytes:
    return b'"check": "' + hashlib.sha256(body).hexdigest().encode() + b'"\n}\n'


def _seal(header: Header, root: bytes) -> bytes:
    bare = msgspec.structs.replace(header, seal=bytes(32))
    return hmac.digest(keys.for_purpose(root, "header"), msgspec.json.encode(bare), "sha256")
