"""Schemas by numbered steps: `migrations/<which>/0001_*.sql`, each applied whole or not at all."""

from functools import cache
from importlib.resources import files

from app.core.errors import Bug, VaultTrouble
from app.vault.database import Database


@cache
def steps(which: str) -> tuple[str, ...]:
    """The SQL of each step of "vault" or "case", in order."""
    found = sorted(
        (entry.name, entry.read_text("utf-8"))
        for entry in (files("app.vault.migrations") / which).iterdir()
        if entry.name.endswith(".sql")
    )
    if [int(name[:4]) for name, _ in found] != list(range(1, len(found) + 1)):
        raise Bug("vault.migrations_incomplete")
    return tuple(sql for _, sql in found)


def migrate(database: Database, which: str) -> None:
    """Bring the schema to what this program knows. Raises VaultTrouble "vault.newer" for a later one."""
    version = int((database.row("PRAGMA user_version") or (0,))[0])
    known = steps(which)
    if version > len(known):
        raise VaultTrouble("vault.newer", file=database.file)
    for number, sql in enumerate(known[version:], version + 1):
        with database.transaction():
            for statement in statements(sql):
                database.run(statement)
            database.run(f"PRAGMA user_version = {number}")


def statements(sql: str) -> tuple[str, ...]:
    """The single statements of a step; a trigger's inner ones stay together."""
    from sqlcipher3 import dbapi2 as sqlite

    found: list[str] = []
    gathered = ""
    for line in sql.splitlines(keepends=True):
        gathered += line
        if sqlite.complete_statement(gathered):
            found.append(gathered.strip())
            gathered = ""
    if gathered.strip():
        raise Bug("vault.migration_unfinished")
    return tuple(found)
