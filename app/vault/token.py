"""PKCS#11 tokens (HSM, smartcard, YubiKey PIV): a slot's secret is wrapped by a key that never leaves the token.

The library is loaded from a path that a person or an administrator names, never from the vault's header: whoever
can write a header must not be able to have code run. Mechanisms: token_ways.py. Source: OASIS PKCS#11 v3.1.
"""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
import pkcs11
from pkcs11 import exceptions as failing

from app.core.errors import VaultTrouble
from app.core.opening import Secrets
from app.vault import keys, token_ways

MARK_BYTES = 16


class Held(msgspec.Struct, frozen=True, forbid_unknown_fields=True, array_like=True):
    """What the header holds for a token. mark: which token, told only to who has it; key: the object's CKA_ID."""

    way: Literal["aes-gcm", "ecdh", "rsa-oaep"]
    mark: Annotated[bytes, msgspec.Meta(min_length=MARK_BYTES, max_length=MARK_BYTES)]
    key: Annotated[bytes, msgspec.Meta(min_length=1, max_length=64)]
    body: Annotated[bytes, msgspec.Meta(max_length=1200)]


class Tokens:
    """A `Holder` over whatever token is plugged in. library: loads a PKCS#11 library; tests give their own."""

    def __init__(self, library: Callable[[str], Any] = pkcs11.lib) -> None:
        self._library = library

    def keep(self, vault: str, slot: str, secret: bytes, brought: Secrets) -> bytes:
        """Wrap under a key of the one token that is plugged in, by the best mechanism that it has."""
        with told():
            token = self._only(brought.module)
            mark = _mark(vault, token)
            with token.open(rw=True, user_pin=brought.pin) as session:
                way = token_ways.best(token, session)
                key, body = token_ways.WAYS[way].wrap(session, bytes.fromhex(slot), secret)
                held = Held(way, mark, key, body)
                # What cannot be unwrapped now will not be later.
                if token_ways.WAYS[way].unwrap(session, key, body) != secret:
                    raise VaultTrouble("vault.token_unfit")
        return msgspec.msgpack.encode(held)

    def fetch(self, vault: str, slot: str, untrusted_held: bytes, brought: Secrets) -> bytes:  # noqa: ARG002
        """The secret. The PIN is tried only on the token that the slot belongs to: three slips close a card."""
        held = _read(untrusted_held)
        with told():
            token = self._marked(brought.module, vault, held.mark)
            with token.open(user_pin=brought.pin) as session:
                secret = token_ways.WAYS[held.way].unwrap(session, held.key, held.body)
        if len(secret) != keys.KEY_BYTES:
            raise VaultTrouble("vault.token_unfit")
        return secret

    def forget(self, vault: str, slot: str, untrusted_held: bytes, brought: Secrets) -> None:
        """Destroy the key if it was made for this slot; a key that was on the token before stays there."""
        held = _read(untrusted_held)
        if held.key != bytes.fromhex(slot):
            return
        with told():
            token = self._marked(brought.module, vault, held.mark)
            with token.open(rw=True, user_pin=brought.pin) as session:
                for thing in list(session.get_objects({pkcs11.Attribute.ID: held.key})):
                    thing.destroy()

    def _tokens(self, module: str) -> list[Any]:
        if not module or not Path(module).is_absolute():
            raise VaultTrouble("vault.token_library", file=Path(module).name)
        try:
            library = self._library(module)
            with suppress(failing.PKCS11Error):
                library.reinitialize()  # a token that was plugged in since is seen only then
        except (RuntimeError, OSError, failing.PKCS11Error):
            raise VaultTrouble("vault.token_library", file=Path(module).name) from None
        found = []
        for slot in library.get_slots(token_present=True):
            with suppress(failing.TokenNotPresent, failing.TokenNotRecognised):
                token = slot.get_token()
                if token.flags & pkcs11.TokenFlag.TOKEN_INITIALIZED:
                    found.append(token)
        return found

    def _only(self, module: str) -> Any:
        found = self._tokens(module)
        if len(found) != 1:
            raise VaultTrouble("vault.token_gone" if not found else "vault.token_several")
        return found[0]

    def _marked(self, module: str, vault: str, mark: bytes) -> Any:
        for token in self._tokens(module):
            if _mark(vault, token) == mark:
                return token
        raise VaultTrouble("vault.token_gone")


@contextmanager
def told() -> Iterator[None]:
    """Whatever a token or its library reports, as a trouble with a way out."""
    try:
        yield
    except (failing.PinIncorrect, failing.PinInvalid, failing.PinLenRange):
        raise VaultTrouble("vault.token_pin") from None
    except (failing.PinLocked, failing.PinExpired):
        raise VaultTrouble("vault.token_locked") from None
    except (failing.MechanismInvalid, failing.MechanismParamInvalid, failing.FunctionNotSupported,
            failing.EncryptedDataInvalid, failing.EncryptedDataLenRange, failing.MultipleObjectsReturned):
        raise VaultTrouble("vault.token_unfit") from None
    except (failing.PKCS11Error, RuntimeError, OSError):
        # Pulled out at whatever moment: the session, the object or the slot is gone, or the device failed.
        raise VaultTrouble("vault.token_gone") from None


def _mark(vault: str, token: Any) -> bytes:
    parts = (vault.encode(), bytes(token.serial), token.label.encode())
    return hashlib.sha256(b"intramuros token" + b"".join(len(p).to_bytes(2) + p for p in parts)).digest()[:MARK_BYTES]


def _read(untrusted_held: bytes) -> Held:
    try:
        return msgspec.msgpack.decode(untrusted_held, type=Held)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise VaultTrouble("vault.damaged", file="vault.json") from None
