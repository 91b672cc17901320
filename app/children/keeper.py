"""The keeper process: the vault, its keys, search and the record."""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from app.children.ported import handlers
from app.core.ports import Store
from app.system.seal import Role, confine_writes, seal
from app.system.serve import serve
from app.system.soft_tokens import soft_tokens


def main(incoming: int, outgoing: int, arguments: Sequence[str]) -> None:
    """Serve the `Store` port; the one argument is the account's name for the record."""
    seal(Role.KEEPER)
    from app.core.opening import Secrets
    from app.vault.store import Vault

    class Keeper(Vault):
        """The vault in a process that from its opening on writes beneath its folder and nowhere else."""

        def create(self, folder: str, passphrase: str, language: str = "en") -> str:
            with suppress(OSError):  # the vault says in words what is wrong with the place
                Path(folder).mkdir(parents=True, exist_ok=True, mode=0o700)
            _confine(folder)
            return super().create(folder, passphrase, language)

        def open_with(self, folder: str, secrets: Secrets) -> None:
            _confine(folder)
            super().open_with(folder, secrets)

    serve(handlers(Store, Keeper(who=arguments[0] if arguments else "unknown")), incoming, outgoing)


def _confine(folder: str) -> None:
    if Path(folder).is_dir():
        confine_writes([Path(folder), *soft_tokens(os.environ)])
