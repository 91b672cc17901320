"""Keys: a pass-phrase becomes a key, a key wraps another, and each purpose has its own.

Argon2id: RFC 9106. AES-256-GCM: NIST SP 800-38D. HKDF-SHA256: RFC 5869.
"""

import secrets
import unicodedata
from collections.abc import Sequence
from typing import Annotated

import msgspec
from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.core.errors import VaultTrouble

KEY_BYTES = 32
NONCE_BYTES = 12
SALT_BYTES = 16
MOST_MEMORY = 1024 * 1024
"""KiB."""
MOST_PASSES = 16


Hex = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{32}$", max_length=32)]
Salt = Annotated[bytes, msgspec.Meta(min_length=16, max_length=64)]


class Cost(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one guess at a pass-phrase costs under Argon2id; memory in KiB.

    The lower bounds are the least that we ever write, the upper ones stop a header made to exhaust memory.
    """

    memory: Annotated[int, msgspec.Meta(ge=64 * 1024, le=MOST_MEMORY)]
    passes: Annotated[int, msgspec.Meta(ge=3, le=MOST_PASSES)]
    lanes: Annotated[int, msgspec.Meta(ge=1, le=8)]


FLOOR = Cost(64 * 1024, 3, 1)
"""The least cost that is accepted, for machines with little memory and for tests."""

USUAL = Cost(256 * 1024, 3, 4)
"""About 0.8 s of processor time on a machine of 2024."""


class Wrapped(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A key encrypted under another."""

    nonce: Annotated[bytes, msgspec.Meta(min_length=NONCE_BYTES, max_length=NONCE_BYTES)]
    body: Annotated[bytes, msgspec.Meta(min_length=KEY_BYTES + 16, max_length=KEY_BYTES + 16)]


def fresh_key() -> bytes:
    """A random key of 256 bits."""
    return secrets.token_bytes(KEY_BYTES)


def from_passphrase(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """The key that a pass-phrase stands for; composed and decomposed accents are the same (NFC, as in RFC 8265).

    Raises VaultTrouble "vault.no_memory".
    """
    secret = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    return from_typed(secret, salt, cost)


def for_purpose(root: bytes, purpose: str) -> bytes:
    """The key of one purpose; knowing it tells nothing of the root key or of other purposes."""
    return HKDF(SHA256(), KEY_BYTES, salt=None, info=b"intramuros/1/" + purpose.encode()).derive(root)


def wrap(key: bytes, under: bytes, bound_to: bytes) -> Wrapped:
    """Encrypt a key so that it opens only beside exactly these associated data."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return Wrapped(nonce, AESGCM(under).encrypt(nonce, key, bound_to))


def unwrap(wrapped: Wrapped, under: bytes, bound_to: bytes) -> bytes | None:
    """The key again; None where the wrapping key or the associated data are other ones."""
    try:
        return AESGCM(under).decrypt(wrapped.nonce, wrapped.body, bound_to)
    except InvalidTag:
        return None


def of_factors(kind: str, factors: Sequence[bytes], salt: bytes) -> bytes:
    """The key of a slot that takes all of these secrets at once, each bound with its length."""
    secret = b"".join(len(factor).to_bytes(4) + factor for factor in factors)
    return HKDF(SHA256(), KEY_BYTES, salt=salt, info=b"intramuros/2/slot/" + kind.encode()).derive(secret)


def typed(passphrases: Sequence[str]) -> bytes:
    """What was typed, one pass-phrase a person, as one secret for Argon2id; NFC, each with its length."""
    secrets_ = [unicodedata.normalize("NFC", one).encode("utf-8", "surrogatepass") for one in passphrases]
    return b"".join(len(one).to_bytes(4) + one for one in secrets_)


def from_typed(secret: bytes, salt: bytes, cost: Cost) -> bytes:
    """Argon2id over these bytes. Raises VaultTrouble "vault.no_memory"."""
    try:
        return hash_secret_raw(secret, salt, cost.passes, cost.memory, cost.lanes, KEY_BYTES, Type.ID)
    except HashingError:
        raise VaultTrouble("vault.no_memory", megabytes=cost.memory // 1024) from None
