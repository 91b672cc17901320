"""Makes the store of the present format: `python -m tests.stores.make`. Once a format is released, never again."""

import sys
from pathlib import Path

from app.vault.header import FORMAT
from app.vault.keys import FLOOR
from app.vault.lockfile import FILE
from app.vault.store import Vault
from tests.stores.samples import PASSPHRASE, filled

FOLDER = Path(__file__).parent / f"v{FORMAT}"


def main() -> int:
    """Write a vault of two cases; refuses to touch one that is there."""
    if FOLDER.exists():
        print(f"{FOLDER.name} is there already; a released store never changes", file=sys.stderr)
        return 1
    vault = Vault("anna", FLOOR)
    vault.create(str(FOLDER), PASSPHRASE)
    vault.record("vault.created")
    for title in ("Keller", "Roth"):
        filled(vault, title)
    vault.delete_case(vault.new_case("fort").id)
    vault.lock()
    (FOLDER / FILE).unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
