"""Who keeps a slot's secret outside the vault: this computer's keychain, a PKCS#11 token. One port."""

from collections.abc import Mapping
from typing import Protocol

from app.core.opening import Secrets

MOST_HELD = 2048
"""Bytes that a holder may have written into the header."""


class Holder(Protocol):
    """Keeps 32 secret bytes for one slot of one vault. All its troubles are VaultTrouble and end the attempt."""

    def keep(self, vault: str, slot: str, secret: bytes, brought: Secrets) -> bytes:
        """Keep the secret; what the header must hold to find it again, at most `MOST_HELD` bytes and not secret."""
        ...

    def fetch(self, vault: str, slot: str, untrusted_held: bytes, brought: Secrets) -> bytes:
        """The secret again. The held bytes are read before anything vouches for them."""
        ...

    def forget(self, vault: str, slot: str, untrusted_held: bytes, brought: Secrets) -> None:
        """Destroy the secret where it is kept, as far as it can be reached."""
        ...


Holders = Mapping[str, Holder]
"""By factor: "keychain", "token"."""


def usual() -> Holders:
    """This computer's keychain, and tokens by PKCS#11; their libraries are loaded when they are used."""
    from app.vault.keychain import Keychain
    from app.vault.token import Tokens

    return {"keychain": Keychain(), "token": Tokens()}
