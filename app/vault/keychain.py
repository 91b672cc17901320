"""This computer's keychain, one factor beside a pass-phrase: any program of the same person can read it.

Only the back ends named here are used, by their classes: the `keyring` package would otherwise run whatever an
installed package registers, and `keyrings.alt` keeps secrets in clear.
"""

import base64
import binascii
import sys
from importlib import import_module
from typing import Any

from app.core.errors import VaultTrouble
from app.core.opening import Secrets
from app.vault import keys

SERVICE = "Intramuros"

ALLOWED = {
    "darwin": ("keyring.backends.macOS", "Keyring"),
    "win32": ("keyring.backends.Windows", "WinVaultKeyring"),
    "linux": ("keyring.backends.SecretService", "Keyring"),
}
"""macOS Keychain, Windows Credential Manager, Secret Service, by `sys.platform`."""


class Keychain:
    """A `Holder` over the system's own keychain."""

    def keep(self, vault: str, slot: str, secret: bytes, brought: Secrets) -> bytes:
        """Keep the secret under the vault's and the slot's identifier, and read it back before trusting it."""
        def keep(backend: Any) -> None:
            backend.set_password(SERVICE, _name(vault, slot), base64.b64encode(secret).decode())

        _asked(keep)
        if self.fetch(vault, slot, b"", brought) != secret:
            raise VaultTrouble("vault.keychain_silent")
        return b""

    def fetch(self, vault: str, slot: str, untrusted_held: bytes, brought: Secrets) -> bytes:  # noqa: ARG002
        """The secret. Raises VaultTrouble "vault.keychain_silent", or "vault.keychain_empty" on another computer."""
        kept = _asked(lambda backend: backend.get_password(SERVICE, _name(vault, slot)))
        try:
            secret = base64.b64decode(kept or "", validate=True)
        except (binascii.Error, ValueError):
            secret = b""
        if len(secret) != keys.KEY_BYTES:
            raise VaultTrouble("vault.keychain_empty")
        return secret

    def forget(self, vault: str, slot: str, untrusted_held: bytes, brought: Secrets) -> None:  # noqa: ARG002
        """Delete the entry; one that is gone already is as good."""
        def forget(backend: Any) -> None:
            if backend.get_password(SERVICE, _name(vault, slot)) is not None:
                backend.delete_password(SERVICE, _name(vault, slot))

        _asked(forget)


def backend() -> Any:
    """This system's keychain. Raises VaultTrouble "vault.keychain_silent" where none answers."""
    place, name = ALLOWED.get(sys.platform, ("", ""))
    try:
        made = getattr(import_module(place), name)
        if not made.priority > 0:
            raise VaultTrouble("vault.keychain_silent")
        return made()
    except VaultTrouble:
        raise
    except Exception:
        raise VaultTrouble("vault.keychain_silent") from None


def _asked(ask: Any) -> Any:
    try:
        return ask(backend())
    except VaultTrouble:
        raise
    except Exception:
        raise VaultTrouble("vault.keychain_silent") from None


def _name(vault: str, slot: str) -> str:
    return f"{vault}/{slot}"
