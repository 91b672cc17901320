"""What every keeper of a slot's secret does: keychain, PKCS#11 token and the one in memory alike."""

import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.errors import VaultTrouble
from app.core.opening import Secrets
from app.vault.holders import MOST_HELD, Holder
from app.vault.keychain import Keychain
from app.vault.token import Tokens
from tests.outside import PIN, MemoryHolder, secret_service, softhsm_library, softhsm_token

VAULT, SLOT, OTHER = "0" * 32, "a1" * 16, "b2" * 16


class HolderContract:
    """Inherited by one class an implementation, which gives a `holder` and what a person `brought`."""

    @pytest.fixture
    def brought(self) -> Secrets:
        return Secrets()

    def test_a_secret_comes_back(self, holder: Holder, brought: Secrets) -> None:
        secret = secrets.token_bytes(32)
        held = holder.keep(VAULT, SLOT, secret, brought)
        assert len(held) <= MOST_HELD
        assert secret not in held
        assert holder.fetch(VAULT, SLOT, held, brought) == secret
        assert holder.fetch(VAULT, SLOT, held, brought) == secret

    def test_slots_do_not_disturb_each_other(self, holder: Holder, brought: Secrets) -> None:
        one, two = secrets.token_bytes(32), secrets.token_bytes(32)
        first = holder.keep(VAULT, SLOT, one, brought)
        second = holder.keep(VAULT, OTHER, two, brought)
        assert holder.fetch(VAULT, SLOT, first, brought) == one
        holder.forget(VAULT, SLOT, first, brought)
        assert holder.fetch(VAULT, OTHER, second, brought) == two

    def test_what_is_forgotten_is_gone(self, holder: Holder, brought: Secrets) -> None:
        held = holder.keep(VAULT, SLOT, secrets.token_bytes(32), brought)
        holder.forget(VAULT, SLOT, held, brought)
        with pytest.raises(VaultTrouble):
            holder.fetch(VAULT, SLOT, held, brought)
        holder.forget(VAULT, SLOT, held, brought)

    def test_another_vault_has_no_part_in_it(self, holder: Holder, brought: Secrets) -> None:
        held = holder.keep(VAULT, SLOT, secrets.token_bytes(32), brought)
        with pytest.raises(VaultTrouble):
            holder.fetch("f" * 32, SLOT, held, brought)


class TestMemory(HolderContract):
    @pytest.fixture
    def holder(self) -> Holder:
        return MemoryHolder()


@pytest.fixture(scope="session")
def bus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with secret_service(tmp_path_factory.mktemp("keyring")) as address:
        yield address


class TestSecretService(HolderContract):
    @pytest.fixture
    def holder(self, bus: str, monkeypatch: pytest.MonkeyPatch) -> Holder:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
        return Keychain()


class TestSoftHsm(HolderContract):
    @pytest.fixture
    def holder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Holder:
        softhsm_library()
        monkeypatch.setenv("SOFTHSM2_CONF", str(tmp_path / "softhsm2.conf"))
        softhsm_token(tmp_path)
        return Tokens()

    @pytest.fixture
    def brought(self) -> Secrets:
        return Secrets(pin=PIN, module=softhsm_library())
