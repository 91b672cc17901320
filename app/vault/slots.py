"""A slot: the root key wrapped under all secrets that its kind asks for, with everything in it authenticated."""

import secrets
from typing import Annotated, Literal

import msgspec

from app.core.errors import VaultTrouble
from app.core.opening import PERSONS, Secrets
from app.vault import keys, recovery
from app.vault.clock import now
from app.vault.holders import MOST_HELD, Holders

Kind = Literal["passphrase", "keychain", "token", "officer", "officer_token", "recovery"]

FACTORS: dict[str, tuple[str, ...]] = {
    "passphrase": ("first",),
    "keychain": ("first", "keychain"),
    "token": ("token",),
    "officer": ("first", "second"),
    "officer_token": ("first", "token"),
    "recovery": ("recovery",),
}
"""A keychain stands in no slot alone: any program of the same person can read it."""

TYPED = ("first", "second")


class Slot(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=False):
    """One way to the root key. cost: where something is typed; held: what a keychain or token needs, see `Holder`."""

    id: keys.Hex
    kind: Kind
    made: Annotated[str, msgspec.Meta(pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}$", max_length=10)]
    cost: keys.Cost | None
    salt: keys.Salt
    held: Annotated[bytes, msgspec.Meta(max_length=MOST_HELD)]
    key: keys.Wrapped

    def sound(self) -> bool:
        """Whether it has the members that its kind asks for, and no others."""
        factors = FACTORS[self.kind]
        kept = any(factor in ("keychain", "token") for factor in factors)
        return (self.cost is not None) == ("first" in factors) and (kept or not self.held)


def made(vault: str, kind: Kind, root: bytes, brought: Secrets, cost: keys.Cost, holders: Holders) -> Slot:
    """A new slot. Raises VaultTrouble where a secret is missing or a holder cannot keep its own."""
    if not fits(kind, brought):
        raise VaultTrouble(missing(kind, brought))
    slot, salt = secrets.token_hex(16), secrets.token_bytes(keys.SALT_BYTES)
    factors: list[bytes] = []
    held = b""
    for factor in FACTORS[kind]:
        if factor in holders:
            secret = keys.fresh_key()
            held = holders[factor].keep(vault, slot, secret, brought)
            factors.append(secret)
    factors = _typed(kind, brought, salt, cost) + factors
    bare = Slot(slot, kind, now()[:10], cost if "first" in FACTORS[kind] else None, salt, held, _NO_KEY)
    wrapping = keys.of_factors(kind, factors, salt)
    return msgspec.structs.replace(bare, key=keys.wrap(root, wrapping, _bound(vault, bare)))


def opened(vault: str, slot: Slot, brought: Secrets, holders: Holders) -> bytes | None:
    """The root key, None where a secret is another one. Holders come first: they cost less than a derivation."""
    factors: list[bytes] = []
    for factor in FACTORS[slot.kind]:
        if factor in holders:
            factors.append(holders[factor].fetch(vault, slot.id, slot.held, brought))
    factors = _typed(slot.kind, brought, slot.salt, slot.cost) + factors
    wrapping = keys.of_factors(slot.kind, factors, slot.salt)
    return keys.unwrap(slot.key, wrapping, _bound(vault, slot))


def fits(kind: str, brought: Secrets) -> bool:
    """Whether what was brought is what this kind asks for."""
    return not missing(kind, brought)


def missing(kind: str, brought: Secrets) -> str:
    """The code that asks for the first secret that is not there, "" where none is missing."""
    given = {
        "first": brought.passphrase, "second": brought.second, "recovery": brought.recovery, "token": brought.pin,
        "keychain": "here",
    }
    codes = {
        "first": "vault.passphrase_missing", "second": "vault.second_missing", "recovery": "vault.recovery_form",
        "token": "vault.token_missing",
    }
    return next((codes[factor] for factor in FACTORS[kind] if not given[factor]), "")


def persons(kind: str) -> int:
    """How many people it takes; a recovery key counts as everybody."""
    return PERSONS.get(kind, 2)


def _typed(kind: str, brought: Secrets, salt: bytes, cost: keys.Cost | None) -> list[bytes]:
    if kind == "recovery":
        return [recovery.read(brought.recovery)]
    given = {"first": brought.passphrase, "second": brought.second}
    words = [given[factor] for factor in FACTORS[kind] if factor in TYPED]
    return [keys.from_typed(keys.typed(words), salt, cost)] if words and cost is not None else []


_NO_KEY = keys.Wrapped(bytes(keys.NONCE_BYTES), bytes(keys.KEY_BYTES + 16))


def _bound(vault: str, slot: Slot) -> bytes:
    # Everything but the wrapped key itself.
    bare = msgspec.structs.replace(slot, key=_NO_KEY)
    return msgspec.json.encode(["intramuros vault", 2, vault, bare])
