"""Who can open the vault: every kind of slot, changes that rewrap only, and what is refused."""

import hashlib
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.core.errors import VaultTrouble
from app.core.opening import Secrets
from app.vault import header_file, keys
from app.vault.store import Vault
from tests.outside import MemoryHolder
from tests.stores.samples import PASSPHRASE, filled

OTHER = "orage lampe cuillere falaise dentelle"
SECOND = "Nachtzug-Feldweg-Tintenfass-41"


@pytest.fixture
def keychain() -> MemoryHolder:
    return MemoryHolder()


@pytest.fixture
def folder(tmp_path: Path) -> str:
    return str(tmp_path / "vault")


@pytest.fixture
def fresh(folder: str, keychain: MemoryHolder) -> Iterator[tuple[Vault, str]]:
    vault = Vault("anna", keys.FLOOR, {"keychain": keychain, "token": MemoryHolder()})
    yield vault, vault.create(folder, PASSPHRASE, "de")
    vault.lock()


@pytest.fixture
def vault(fresh: tuple[Vault, str]) -> Vault:
    return fresh[0]


@pytest.fixture
def recovery(fresh: tuple[Vault, str]) -> str:
    """The key as it was shown at the vault's making."""
    return fresh[1]


def code(work: Callable[[], object]) -> str:
    try:
        work()
    except VaultTrouble as trouble:
        return trouble.code
    return ""


def kinds(vault: Vault) -> list[str]:
    return [slot.kind for slot in vault.slots()]


def files(folder: str) -> dict[str, str]:
    """The digests of all files but the header's copies and the record with its anchor."""
    left = {*header_file.NAMES, "vault.lock"}
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in Path(folder).rglob("*") if path.is_file() and path.name not in left
    }


def test_a_new_vault_opens_by_passphrase_and_by_recovery_key(vault: Vault, folder: str, recovery: str) -> None:
    assert kinds(vault) == ["passphrase", "recovery"]
    assert [slot.used for slot in vault.slots()] == [True, False]
    filled(vault, "Keller")
    vault.open_with(folder, Secrets(recovery=recovery))
    assert [slot.used for slot in vault.slots()] == [False, True]
    assert vault.cases()[0].title == "Keller"
    assert vault.events()[-1].what == "vault.recovered"


def test_a_wrong_recovery_key(vault: Vault, folder: str, recovery: str) -> None:
    wrong = Secrets(recovery="ABCD " * 8)
    assert code(lambda: vault.open_with(folder, wrong)) == "vault.wrong_recovery"
    assert code(lambda: vault.open_with(folder, Secrets(recovery="nur so"))) == "vault.recovery_form"


def test_changing_a_passphrase_rewraps_only(vault: Vault, folder: str, recovery: str) -> None:
    filled(vault, "Keller")
    vault.lock()
    vault.open(folder, PASSPHRASE)
    before = files(folder)
    vault._keys.change_passphrase(Secrets(PASSPHRASE), OTHER)
    assert files(folder) == before
    vault.lock()
    assert code(lambda: vault.open(folder, PASSPHRASE)) == "vault.wrong_passphrase"
    vault.open(folder, OTHER)
    vault.open_with(folder, Secrets(recovery=recovery))
    assert vault.verify(folder).faults == ()


def test_changing_needs_the_old_one_and_a_strong_new_one(vault: Vault, folder: str) -> None:
    assert code(lambda: vault.change_passphrase(Secrets(OTHER), OTHER)) == "vault.wrong_passphrase"
    assert code(lambda: vault.change_passphrase(Secrets(PASSPHRASE), "Sommer2026!")) == "vault.weak_passphrase"
    assert code(lambda: vault.new_passphrase("Sommer2026!")) == "vault.weak_passphrase"
    vault.lock()
    vault.open(folder, PASSPHRASE)


def test_a_forgotten_passphrase_is_replaced(vault: Vault, folder: str, recovery: str) -> None:
    vault.open_with(folder, Secrets(recovery=recovery))
    vault.new_passphrase(OTHER)
    assert sorted(kinds(vault)) == ["passphrase", "recovery"]
    vault.lock()
    assert code(lambda: vault.open(folder, PASSPHRASE)) == "vault.wrong_passphrase"
    vault.open(folder, OTHER)


def test_a_new_recovery_key_closes_the_old_one(vault: Vault, folder: str, recovery: str) -> None:
    fresh = vault.new_recovery("it")
    assert fresh != recovery
    vault.lock()
    assert code(lambda: vault.open_with(folder, Secrets(recovery=recovery))) == "vault.wrong_recovery"
    vault.open_with(folder, Secrets(recovery=fresh))


def test_a_keychain_is_one_factor_and_never_the_only_one(
    vault: Vault, folder: str, recovery: str, keychain: MemoryHolder
) -> None:
    assert code(lambda: vault.add_slot("keychain", Secrets())) == "vault.passphrase_missing"
    assert code(lambda: vault.add_slot("keychain", Secrets(OTHER))) == "vault.wrong_passphrase"
    vault.add_slot("keychain", Secrets(PASSPHRASE))
    assert kinds(vault) == ["recovery", "keychain"], "the pass-phrase alone opens no more"
    vault.lock()
    assert code(lambda: vault.open_with(folder, Secrets())) == "vault.passphrase_missing"
    assert code(lambda: vault.open(folder, OTHER)) == "vault.wrong_passphrase"
    vault.open(folder, PASSPHRASE)
    vault.change_passphrase(Secrets(PASSPHRASE), OTHER)
    assert len(keychain.kept) == 1, "the old part is forgotten"
    vault.lock()
    keychain.broken = "vault.keychain_silent"
    assert code(lambda: vault.open(folder, OTHER)) == "vault.keychain_silent"
    vault.open_with(folder, Secrets(recovery=recovery))
    vault.new_passphrase(PASSPHRASE)
    vault.lock()
    vault.open(folder, PASSPHRASE)


def test_a_keychain_of_another_computer(vault: Vault, folder: str, keychain: MemoryHolder) -> None:
    vault.add_slot("keychain", Secrets(PASSPHRASE))
    vault.lock()
    keychain.kept.clear()
    assert code(lambda: vault.open(folder, PASSPHRASE)) == "vault.keychain_empty"


def test_a_vault_of_two_persons(vault: Vault, folder: str, recovery: str) -> None:
    assert vault.persons() == 1
    assert code(lambda: vault.add_slot("officer", Secrets(PASSPHRASE))) == "vault.second_missing"
    assert code(lambda: vault.add_slot("officer", Secrets(PASSPHRASE, PASSPHRASE))) == "vault.same_officer"
    assert code(lambda: vault.add_slot("officer", Secrets(PASSPHRASE, "kurz"))) == "vault.weak_passphrase"
    vault.add_slot("officer", Secrets(PASSPHRASE, SECOND))
    assert (vault.persons(), kinds(vault)) == (2, ["recovery", "officer"])
    vault.lock()
    assert code(lambda: vault.open(folder, PASSPHRASE)) == "vault.second_missing"
    assert code(lambda: vault.open_with(folder, Secrets(SECOND, PASSPHRASE))) == "vault.wrong_passphrase"
    vault.open_with(folder, Secrets(PASSPHRASE, SECOND))
    for kind in ("passphrase", "keychain", "token"):
        assert code(lambda kind=kind: vault.add_slot(kind, Secrets(PASSPHRASE, pin="1"))) == "vault.one_person"
    assert code(lambda: vault.new_passphrase(OTHER)) == "vault.second_missing"
    vault.change_passphrase(Secrets(PASSPHRASE, SECOND), OTHER)
    vault.add_slot("officer_token", Secrets(OTHER, pin="1"))
    vault.lock()
    vault.open_with(folder, Secrets(OTHER, SECOND))
    vault.open_with(folder, Secrets(OTHER, pin="1"))
    assert code(lambda: vault.allow_one_person(Secrets(PASSPHRASE, SECOND))) == "vault.wrong_passphrase"
    vault.allow_one_person(Secrets(OTHER, SECOND))
    assert (vault.persons(), kinds(vault)) == (1, ["passphrase", "recovery"])
    vault.lock()
    vault.open(folder, OTHER)
    vault.open_with(folder, Secrets(recovery=recovery))


def test_slots_are_taken_away(vault: Vault, folder: str) -> None:
    token = vault.add_slot("token", Secrets(pin="1"))
    first, recovery, _ = vault.slots()
    assert code(lambda: vault.remove_slot(recovery.id)) == "vault.recovery_stays"
    assert code(lambda: vault.remove_slot("0" * 32)) == "vault.no_slot"
    vault.remove_slot(first.id)
    assert code(lambda: vault.remove_slot(token.id)) == "vault.last_slot"
    vault.lock()
    assert code(lambda: vault.open(folder, PASSPHRASE)) in ("vault.token_missing", "vault.wrong_passphrase")
    vault.open_with(folder, Secrets(pin="1"))
    assert [e.what for e in vault.events()][-2:] == ["vault.slot_added", "vault.slot_removed"]


def test_at_most_eight(vault: Vault) -> None:
    for _ in range(6):
        vault.add_slot("token", Secrets(pin="1"))
    assert code(lambda: vault.add_slot("token", Secrets(pin="1"))) == "vault.too_many_slots"
    assert code(lambda: vault.add_slot("recovery", Secrets())) == "vault.unknown_slot"


def test_an_old_vault_wants_a_recovery_key_before_more_slots(tmp_path: Path) -> None:
    shutil.copytree(Path(__file__).parents[2] / "stores" / "v1", tmp_path / "old")
    vault = Vault("anna", keys.FLOOR, {"keychain": MemoryHolder(), "token": MemoryHolder()})
    vault.open(str(tmp_path / "old"), PASSPHRASE)
    assert kinds(vault) == ["passphrase"]
    assert code(lambda: vault.add_slot("keychain", Secrets(PASSPHRASE))) == "vault.recovery_first"
    text = vault.new_recovery("en")
    vault.add_slot("keychain", Secrets(PASSPHRASE))
    vault.open_with(str(tmp_path / "old"), Secrets(recovery=text))
    assert len(vault.cases()) == 2
    vault.lock()


def test_without_a_vault_there_are_no_slots() -> None:
    vault = Vault("anna", keys.FLOOR)
    assert code(vault.persons) == "vault.locked"
    assert vault.slots() == ()
    vault.open_in_memory()
    assert vault.slots() == ()
    assert code(lambda: vault.new_recovery("en")) == "vault.locked"


def test_secrets_are_not_represented() -> None:
    assert repr(Secrets("eins", "zwei", "drei", "vier", "/lib.so")) == "Secrets(module='/lib.so')"
