"""Three ways to wrap a secret with a token, best first: AES-GCM on it, ECDH over P-256 or RSA-OAEP with its key.

An HSM makes an AES key that is never extractable; smartcards and PIV have a key pair only, which is used as it
is. Which mechanisms a token has is asked, never assumed.
"""

import hashlib
import secrets
from typing import Any, Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA1, SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from pkcs11 import KDF, MGF, Attribute, KeyType, Mechanism, ObjectClass
from pkcs11.exceptions import GeneralError, MechanismInvalid
from pkcs11.mechanisms import GCMParams
from pkcs11.util.ec import encode_named_curve_parameters

NONCE = 12
_BOUND = b"intramuros token"
_P256 = encode_named_curve_parameters("secp256r1")
_POINT = 65
_LEAST_RSA = 2048


class Way(Protocol):
    """Wraps under a key on the token."""

    def wrap(self, session: Any, name: bytes, secret: bytes) -> tuple[bytes, bytes]:
        """The key's CKA_ID, which is `name` where one is made, and the wrapped secret."""
        ...

    def unwrap(self, session: Any, key: bytes, body: bytes) -> bytes: ...


class AesGcm:
    """A 256-bit key made on the token for this slot, sensitive and never extractable."""

    def wrap(self, session: Any, name: bytes, secret: bytes) -> tuple[bytes, bytes]:
        """Wrap; the nonce is ours, one key wraps once."""
        key = session.generate_key(
            KeyType.AES, 256, id=name, label="Intramuros", store=True,
            template={Attribute.SENSITIVE: True, Attribute.EXTRACTABLE: False, Attribute.PRIVATE: True},
        )
        nonce = secrets.token_bytes(NONCE)
        return name, nonce + key.encrypt(secret, mechanism=Mechanism.AES_GCM, mechanism_param=GCMParams(nonce, _BOUND))

    def unwrap(self, session: Any, key: bytes, body: bytes) -> bytes:
        """Unwrap on the token."""
        held = session.get_key(object_class=ObjectClass.SECRET_KEY, id=key)
        parameters = GCMParams(body[:NONCE], _BOUND)
        return bytes(held.decrypt(body[NONCE:], mechanism=Mechanism.AES_GCM, mechanism_param=parameters))


class Ecdh:
    """ECIES with the token's P-256 key pair: body is our point, a nonce and what AES-GCM made."""

    def wrap(self, session: Any, name: bytes, secret: bytes) -> tuple[bytes, bytes]:  # noqa: ARG002 -- no key is made
        """Wrap to the public half, here."""
        public = _public(session, KeyType.EC)
        theirs = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), _point(public))
        ours = ec.generate_private_key(ec.SECP256R1())
        point = ours.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        nonce = secrets.token_bytes(NONCE)
        shared = ours.exchange(ec.ECDH(), theirs)
        return bytes(public[Attribute.ID]), point + nonce + _aes(shared, point).encrypt(nonce, secret, _BOUND)

    def unwrap(self, session: Any, key: bytes, body: bytes) -> bytes:
        """Agree with the private half, on the token."""
        private = session.get_key(object_class=ObjectClass.PRIVATE_KEY, key_type=KeyType.EC, id=key)
        point, nonce = body[:_POINT], body[_POINT : _POINT + NONCE]
        derived = private.derive_key(
            KeyType.GENERIC_SECRET, 256, mechanism=Mechanism.ECDH1_DERIVE, mechanism_param=(KDF.NULL, None, point),
            store=False, template={Attribute.SENSITIVE: False, Attribute.EXTRACTABLE: True},
        )
        try:
            return _aes(bytes(derived[Attribute.VALUE]), point).decrypt(nonce, body[_POINT + NONCE :], _BOUND)
        except (InvalidTag, ValueError):
            raise GeneralError from None


class RsaOaep:
    """The token's RSA pair with OAEP over SHA-1, which every token that knows OAEP at all has (RFC 8017, 7.1)."""

    def wrap(self, session: Any, name: bytes, secret: bytes) -> tuple[bytes, bytes]:  # noqa: ARG002 -- no key is made
        """Wrap to the public half, here."""
        public = _public(session, KeyType.RSA)
        exponent, modulus = (int.from_bytes(public[a]) for a in (Attribute.PUBLIC_EXPONENT, Attribute.MODULUS))
        if modulus.bit_length() < _LEAST_RSA:
            raise MechanismInvalid
        oaep = padding.OAEP(padding.MGF1(SHA1()), SHA1(), None)
        return bytes(public[Attribute.ID]), rsa.RSAPublicNumbers(exponent, modulus).public_key().encrypt(secret, oaep)

    def unwrap(self, session: Any, key: bytes, body: bytes) -> bytes:
        """Decrypt with the private half, on the token."""
        private = session.get_key(object_class=ObjectClass.PRIVATE_KEY, key_type=KeyType.RSA, id=key)
        parameters = (Mechanism.SHA_1, MGF.SHA1, None)
        return bytes(private.decrypt(body, mechanism=Mechanism.RSA_PKCS_OAEP, mechanism_param=parameters))


WAYS: dict[str, Way] = {"aes-gcm": AesGcm(), "ecdh": Ecdh(), "rsa-oaep": RsaOaep()}


def best(token: Any, session: Any) -> Any:
    """The name of the best way that this token has the mechanisms and the keys for. Raises MechanismInvalid."""
    has = set(token.slot.get_mechanisms())
    if {Mechanism.AES_GCM, Mechanism.AES_KEY_GEN} <= has:
        return "aes-gcm"
    if Mechanism.ECDH1_DERIVE in has and _has(session, KeyType.EC):
        return "ecdh"
    if Mechanism.RSA_PKCS_OAEP in has and _has(session, KeyType.RSA):
        return "rsa-oaep"
    raise MechanismInvalid


def _has(session: Any, kind: KeyType) -> bool:
    try:
        _public(session, kind)
    except MechanismInvalid:
        return False
    return True


def _public(session: Any, kind: KeyType) -> Any:
    # A private key of the same identifier must be there: certificates bring public halves of their own.
    private = {bytes(one[Attribute.ID]) for one in session.get_objects(
        {Attribute.CLASS: ObjectClass.PRIVATE_KEY, Attribute.KEY_TYPE: kind})}
    for public in session.get_objects({Attribute.CLASS: ObjectClass.PUBLIC_KEY, Attribute.KEY_TYPE: kind}):
        if bytes(public[Attribute.ID]) in private:
            if kind is KeyType.EC and bytes(public[Attribute.EC_PARAMS]) != _P256:
                continue
            return public
    raise MechanismInvalid


def _point(public: Any) -> bytes:
    raw = bytes(public[Attribute.EC_POINT])
    return raw[-_POINT:]  # some tokens wrap the point into a DER octet string, some do not


def _aes(shared: bytes, point: bytes) -> AESGCM:
    info = b"intramuros token ecdh" + hashlib.sha256(point).digest()
    return AESGCM(HKDF(SHA256(), 32, salt=None, info=info).derive(shared))
