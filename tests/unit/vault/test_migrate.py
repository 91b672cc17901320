"""Schemas grow by numbered steps, each whole or not at all."""

import pytest

from app.core.errors import VaultTrouble
from app.vault import migrate
from app.vault.database import in_memory


@pytest.mark.parametrize("which", ["vault", "case"])
def test_from_nothing(which: str) -> None:
    database = in_memory("x.db")
    migrate.migrate(database, which)
    assert database.row("PRAGMA user_version") == (len(migrate.steps(which)),)
    assert not database.faults()
    migrate.migrate(database, which)


def test_a_step_that_fails_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    database = in_memory("x.db")
    good = "CREATE TABLE one (x);"
    monkeypatch.setattr(migrate, "steps", lambda _: (good, "CREATE TABLE two (x);\nCREATE TABLE one (x);"))
    with pytest.raises(VaultTrouble):
        migrate.migrate(database, "case")
    assert database.rows("SELECT name FROM sqlite_master") == [("one",)]
    assert database.row("PRAGMA user_version") == (1,)


def test_only_missing_steps_are_applied(monkeypatch: pytest.MonkeyPatch) -> None:
    database = in_memory("x.db")
    monkeypatch.setattr(migrate, "steps", lambda _: ("CREATE TABLE one (x);",))
    migrate.migrate(database, "case")
    monkeypatch.setattr(migrate, "steps", lambda _: ("never looked at", "CREATE TABLE two (x);"))
    migrate.migrate(database, "case")
    assert database.rows("SELECT name FROM sqlite_master ORDER BY 1") == [("one",), ("two",)]


def test_newer_is_refused_untouched() -> None:
    database = in_memory("x.db")
    database.run("PRAGMA user_version = 50")
    with pytest.raises(VaultTrouble, match=r"^vault.newer$"):
        migrate.migrate(database, "vault")
    assert database.rows("SELECT name FROM sqlite_master") == []


def test_a_trigger_is_one_statement() -> None:
    trigger = "CREATE TRIGGER a AFTER INSERT ON t BEGIN\n  DELETE FROM u;\n  DELETE FROM v;\nEND;\n"
    sql = trigger + "-- a; comment\nSELECT 1;\n"
    assert len(migrate.statements(sql)) == 2
