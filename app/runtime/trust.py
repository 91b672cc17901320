"""Whose signatures count on this machine, and how many are needed: keys and threshold as a policy gives them.

A key is one line: `ed25519:HEX` (32 bytes) or `spki:BASE64` (a public key as in a PEM file, without its frame), then,
if wanted, a space and whose it is. Elliptic curves P-256, P-384 and P-521 are understood besides Ed25519.
"""

import base64
import binascii
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.core.errors import ModelTrouble

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.types import PublicKeyTypes

_CURVES = {"secp256r1": "SHA256", "secp384r1": "SHA384", "secp521r1": "SHA512"}
"""The digest that goes with each curve, as Sigstore and OpenSSF model signing have it."""
_ED25519_SPKI = bytes.fromhex("302a300506032b6570032100")


@dataclass(frozen=True, slots=True)
class Key:
    """A public key in its DER form (SubjectPublicKeyInfo) and whose it is."""

    spki: bytes
    owner: str

    @property
    def id(self) -> str:
        """SHA-256 of the DER form, hexadecimal."""
        return hashlib.sha256(self.spki).hexdigest()

    def signed(self, signature: bytes, message: bytes) -> bool:
        """Whether this signature over this message was made with the key."""
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives import hashes
        from cryptography.hazmat.primitives.asymmetric import ec, ed25519

        key: Any = _loaded(self.spki)
        try:
            if isinstance(key, ed25519.Ed25519PublicKey):
                key.verify(signature, message)
            else:
                key.verify(signature, message, ec.ECDSA(getattr(hashes, _CURVES[key.curve.name])()))
        except InvalidSignature:
            return False
        return True

    def pem_digest(self) -> str:
        """SHA-256 of the key as a PEM file, the hint of OpenSSF model-signing bundles."""
        lines = base64.encodebytes(self.spki).replace(b"\n", b"")
        body = b"\n".join(lines[at : at + 64] for at in range(0, len(lines), 64))
        return hashlib.sha256(b"-----BEGIN PUBLIC KEY-----\n" + body + b"\n-----END PUBLIC KEY-----\n").hexdigest()


@dataclass(frozen=True, slots=True)
class Trust:
    """keys: that count; signers: how many different ones are needed; unsigned: whether a person may do without."""

    keys: tuple[Key, ...] = ()
    signers: int = 1
    unsigned: bool = True

    @classmethod
    def of(cls, lines: Sequence[str], signers: int, unsigned: bool) -> "Trust":
        """From the settings; raises ModelTrouble for a line that is no key, since it may have been meant as one."""
        keys = [read_key(line) for line in lines]
        # One key written twice is one signer.
        return cls(tuple({key.id: key for key in keys}.values()), signers, unsigned)


def read_key(line: str) -> Key:
    """The key that one line says; raises ModelTrouble."""
    said, _, owner = line.strip().partition(" ")
    form, _, value = said.partition(":")
    try:
        if form == "ed25519":
            spki = _ED25519_SPKI + bytes.fromhex(value)
        elif form == "spki":
            spki = base64.b64decode(value, validate=True)
        else:
            raise ModelTrouble("models.bad_key", key=said[:24])
        _loaded(spki)
    except (ValueError, binascii.Error):
        raise ModelTrouble("models.bad_key", key=said[:24]) from None
    return Key(spki, owner.strip() or hashlib.sha256(spki).hexdigest()[:16])


def _loaded(spki: bytes) -> "PublicKeyTypes":
    """The key as the library has it; raises ValueError for kinds that do not count here."""
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric import ec, ed25519
    from cryptography.hazmat.primitives.serialization import load_der_public_key

    try:
        key = load_der_public_key(spki)
    except UnsupportedAlgorithm as error:
        raise ValueError("key") from error
    if not isinstance(key, ed25519.Ed25519PublicKey) and not (
        isinstance(key, ec.EllipticCurvePublicKey) and key.curve.name in _CURVES
    ):
        raise ValueError("key")
    return key
