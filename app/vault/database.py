"""One encrypted database file, or one in memory, with the settings that all of ours share.

A rollback journal instead of WAL: what is committed lies in the file itself, and a journal that is lost or cut
afterwards takes nothing away, where a cut WAL is silently an older state.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from app.core.errors import VaultTrouble
from app.vault.troubles import told

PAGE = 4096
_HOT = bytes.fromhex("d9d505f920a163d7")  # how a journal begins that still has to be rolled back

Row = tuple[Any, ...]


class Database:
    """A connection whose errors are troubles that name the file; everything is durable once it returns."""

    def __init__(self, connection: Any, file: str) -> None:
        self._connection = connection
        self.file = file

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        """All rows of a query."""
        with told(self.file):
            found: list[Row] = self._connection.execute(sql, values).fetchall()
            return found

    def row(self, sql: str, values: Sequence[object] = ()) -> Row | None:
        """The first row, if there is one."""
        rows = self.rows(sql, values)
        return rows[0] if rows else None

    def stream(self, sql: str) -> Iterator[Row]:
        """The rows of a long query one by one."""
        with told(self.file):
            yield from self._connection.execute(sql)

    def run(self, sql: str, values: Sequence[object] = ()) -> int:
        """Change something; returns how many rows were touched."""
        with told(self.file):
            return int(self._connection.execute(sql, values).rowcount)

    def added(self, sql: str, values: Sequence[object] = ()) -> int:
        """Insert a row; returns its number."""
        with told(self.file):
            return int(self._connection.execute(sql, values).lastrowid)

    def many(self, sql: str, values: Sequence[Sequence[object]]) -> None:
        """The same change for many rows."""
        with told(self.file):
            self._connection.executemany(sql, values)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; on the disk when the block is left. Inside another one it is part of that."""
        if self._connection.in_transaction:
            yield
            return
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            # SQLite has rolled back by itself after some failures (disk full, I/O).
            if self._connection.in_transaction:
                self.run("ROLLBACK")
            raise

    def faults(self) -> bool:
        """Whether a page, an index, a reference or the word index is not as it must be."""
        try:
            if self.rows("PRAGMA cipher_integrity_check") or self.rows("PRAGMA foreign_key_check"):
                return True
            return self.rows("PRAGMA integrity_check") != [("ok",)]
        except VaultTrouble:
            return True

    def close(self) -> None:
        """Close the file; a second time does nothing."""
        with told(self.file):
            self._connection.close()


def open_file(path: Path, key: bytes, file: str) -> Database:
    """Open a file that must exist. Raises VaultTrouble: "vault.missing_file", "vault.damaged", "vault.in_use"."""
    hot = _interrupted(path)
    with told(file):
        size = path.stat().st_size if path.is_file() else -1
    if size < 0:
        raise VaultTrouble("vault.missing_file", file=file)
    # SQLite takes an empty file for a new database and a cut one for a smaller one.
    if size == 0 or (size % PAGE and not hot):
        raise VaultTrouble("vault.damaged", file=file)
    database = _connected(path, key, file)
    try:
        if not database.rows("SELECT name FROM sqlite_master LIMIT 1") or (hot and database.faults()):
            raise VaultTrouble("vault.damaged", file=file)
    except BaseException:
        database.close()
        raise
    return database


def make_file(path: Path, key: bytes, file: str) -> Database:
    """Make a new file; raises VaultTrouble "vault.exists" where there is one."""
    with told(file):
        if path.exists():
            raise VaultTrouble("vault.exists", file=file)
        path.touch(0o600)
    return _connected(path, key, file)


def in_memory(file: str) -> Database:
    """A database that is gone when it is closed."""
    with told(file):
        connection = sqlite.connect(":memory:", isolation_level=None, check_same_thread=False)
        return _set_up(connection, file)


def _interrupted(path: Path) -> bool:
    """Whether a change was cut short, so that opening rolls it back first."""
    with told(path.name):
        journal = path.with_name(f"{path.name}-journal")
        if not journal.is_file():
            return False
        with journal.open("rb") as file:
            return file.read(len(_HOT)) == _HOT


def _connected(path: Path, key: bytes, file: str) -> Database:
    with told(file):
        # "rw": a file that vanished meanwhile is not made anew.
        connection = sqlite.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None,
                                    timeout=0.5, check_same_thread=False)
        try:
            connection.execute("PRAGMA cipher_log_level = NONE")  # it writes to standard error otherwise
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            connection.execute("PRAGMA cipher_compatibility = 4")
            return _set_up(connection, file)
        except BaseException:
            connection.close()
            raise


def _set_up(connection: Any, file: str) -> Database:
    # cipher_memory_security stays off: it makes the word index six to eight times slower and cannot be undone
    # in the process; the keeper ends instead. EXTRA syncs the folder too when a journal goes.
    for pragma in (
        "locking_mode = EXCLUSIVE", "journal_mode = DELETE", "synchronous = EXTRA", "temp_store = MEMORY",
        "secure_delete = ON", "foreign_keys = ON", "trusted_schema = OFF", "cell_size_check = ON",
        "mmap_size = 0", "cache_size = -2000",
    ):
        connection.execute(f"PRAGMA {pragma}")
    return Database(connection, file)
