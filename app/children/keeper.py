"""The keeper process: the vault, its keys, search and the record."""

from collections.abc import Sequence

from app.children.ported import handlers
from app.core.ports import Store
from app.system.seal import Role, seal
from app.system.serve import serve


def main(incoming: int, outgoing: int, arguments: Sequence[str]) -> None:
    """Serve the `Store` port; the one argument is the account's name for the record."""
    seal(Role.KEEPER)
    from app.vault.store import Vault

    serve(handlers(Store, Vault(who=arguments[0] if arguments else "unknown")), incoming, outgoing)
