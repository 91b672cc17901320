"""Vaults of every released format open, hold what they held, and can be worked in."""

import shutil
from pathlib import Path

import pytest

from app.core.documents import Span
from app.core.findings import Decision, Verdict
from app.core.redaction import Alias, AliasTable
from app.vault.store import Vault
from tests.stores.samples import LEASE, PASSPHRASE, filled, found_in, letter, turn

STORES = sorted((Path(__file__).parents[2] / "stores").glob("v[0-9]*"))


def test_the_first_format_is_kept() -> None:
    assert "v1" in [store.name for store in STORES]


@pytest.mark.parametrize("store", STORES, ids=lambda store: store.name)
def test_an_old_store(store: Path, tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    shutil.copytree(store, folder)
    vault = Vault("eva")
    vault.open(str(folder), PASSPHRASE)
    assert vault.verify(str(folder)).faults == ()
    assert [case.title for case in vault.cases()] == ["Keller", "Roth"]
    for case in vault.cases():
        assert (case.documents, case.turns) == (2, 1)
        whole = [letter(number, text=LEASE * 4) for number in (1, 2)]
        assert [vault.document(case.id, document.sha256) for document in whole] == whole
        assert vault.source(case.id, whole[1].sha256) == b"quelle 2" * 50
        assert vault.found(case.id) == tuple(found_in(document) for document in whole)
        assert vault.decisions(case.id) == (
            Decision("0" * 64, Span(0, 4), "Wert", "PERSON", Verdict.HIDE, True, "anna", "2026"),
        )
        assert vault.aliases(case.id) == AliasTable((Alias("PERSON_1", "PERSON", ("Anna Keller", "Keller")),))
        assert vault.turns(case.id) == (turn(case.id),)
        assert "Mietzins" in vault.search(case.id, "Wie hoch ist der Mietzins?", 2)[0].text
    assert vault.preference("language") == "de"
    assert [event.what for event in vault.events()] == [
        "vault.created", "case.created", "case.created", "case.erased",
        *(["vault.migrated"] if store.name == "v1" else []),
    ]
    assert [slot.kind for slot in vault.slots()] == ["passphrase", *(["recovery"] if store.name != "v1" else [])]
    filled(vault, "Neu")
    vault.lock()
    vault.open(str(folder), PASSPHRASE)
    assert vault.verify(str(folder)).faults == ()
    assert len(vault.cases()) == 3
    vault.lock()
