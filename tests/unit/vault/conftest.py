"""A vault in a folder, with one case that has everything."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.vault.keys import FLOOR
from app.vault.store import Vault
from tests.stores.samples import PASSPHRASE, filled


@pytest.fixture(scope="session")
def closed_vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A filled vault that is closed; tests copy it."""
    folder = tmp_path_factory.mktemp("vaults") / "closed"
    vault = Vault("anna", FLOOR)
    vault.create(str(folder), PASSPHRASE)
    for title in ("Keller", "Roth"):
        filled(vault, title)
    vault.lock()
    return folder


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    """A new vault in `tmp_path / "vault"`."""
    vault = Vault("anna", FLOOR)
    vault.create(str(tmp_path / "vault"), PASSPHRASE)
    yield vault
    vault.lock()
