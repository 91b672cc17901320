"""vault.db: the list of cases with their wrapped keys, preferences and the record; opens and closes case files."""

import secrets
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import astuple

from app.core.cases import Case
from app.core.errors import VaultTrouble
from app.vault.casefile import CaseFile, Summary
from app.vault.clock import now
from app.vault.database import Database
from app.vault.keys import Wrapped, fresh_key
from app.vault.migrate import migrate
from app.vault.places import VAULT, MemoryPlace, Place
from app.vault.record import Record

MOST_OPEN = 256
"""Case files that are open at once: each costs a descriptor and at most 2 MB of pages."""

_LIST = "id, title, created, changed, documents, turns"


class Cabinet:
    """All that is in one open vault."""

    def __init__(self, place: Place, database: Database, who: str) -> None:
        self.place = place
        self.database = database
        self.record = Record(database, place.record_key(), place.anchor(), who)
        self._open: OrderedDict[str, CaseFile] = OrderedDict()
        self._most_open = MOST_OPEN if not isinstance(place, MemoryPlace) else 2**31

    @classmethod
    def made(cls, place: Place, vault: str, who: str) -> "Cabinet":
        """A new vault's; its files are made."""
        database = place.make_vault()
        try:
            migrate(database, "vault")
            database.run("INSERT INTO identity VALUES (1, ?)", (vault,))
            cabinet = cls(place, database, who)
            cabinet.record.settle()
        except BaseException:
            database.close()
            raise
        return cabinet

    @classmethod
    def opened(cls, place: Place, vault: str, who: str) -> "Cabinet":
        """An existing vault's; what a kill left half done is finished or taken back."""
        database = place.open_vault()
        try:
            migrate(database, "vault")
            if database.row("SELECT vault FROM identity") != (vault,):
                raise VaultTrouble("vault.damaged", file=VAULT)
            cabinet = cls(place, database, who)
            cabinet.record.reconcile()
            cabinet._tidy()
        except BaseException:
            database.close()
            raise
        return cabinet

    def cases(self) -> tuple[Case, ...]:
        """The list of cases, oldest first; those that are open are asked, the others stand in the list."""
        listed = self.database.rows(f"SELECT {_LIST} FROM cases WHERE state = 'kept' ORDER BY place")
        return tuple(
            Case(row[0], *astuple(self._open[row[0]].summary())) if row[0] in self._open else Case(*row)
            for row in listed
        )

    def files(self) -> Iterator[tuple[str, str, CaseFile]]:
        """Every case's identifier, title and file, one after the other."""
        for case, title in self.database.rows("SELECT id, title FROM cases WHERE state = 'kept' ORDER BY place"):
            yield case, title, self.read(case)

    def ids(self) -> tuple[str, ...]:
        """The identifiers of all cases."""
        return tuple(i for (i,) in self.database.rows("SELECT id FROM cases WHERE state = 'kept' ORDER BY place"))

    def new(self, title: str) -> Case:
        """A new case with a file and a key of its own."""
        case, key, created = secrets.token_hex(12), fresh_key(), now()
        wrapped = self.place.wrap(case, key)
        self.database.run(
            "INSERT INTO cases (id, nonce, wrapped, state, touched, title, created, changed) "
            "VALUES (?, ?, ?, 'making', 1, ?, ?, ?)",
            (case, wrapped.nonce, wrapped.body, title, created, created),
        )
        try:
            file = CaseFile(self.place.make_case(case, key), case)
            file.begin(case, title, created)
        except BaseException:
            self._forget(case)
            raise
        self.database.run("UPDATE cases SET state = 'kept' WHERE id = ?", (case,))
        self._keep_open(case, file)
        return Case(case, title, created, created)

    def read(self, case: str) -> CaseFile:
        """A case's file, open. Raises VaultTrouble "vault.no_case", "vault.damaged", "vault.missing_file"."""
        if case in self._open:
            self._open.move_to_end(case)
            return self._open[case]
        file = self._opened_file(case)
        self._keep_open(case, file)
        return file

    def change(self, case: str) -> CaseFile:
        """The same for writing: the list's copy is marked first, so that a kill cannot leave it wrong."""
        file = self.read(case)
        self.database.run("UPDATE cases SET touched = 1 WHERE id = ? AND NOT touched", (case,))
        return file

    def rename(self, case: str, title: str) -> None:
        """Give a case another title, in its file and in the list."""
        self.change(case).rename(title)
        self.database.run("UPDATE cases SET title = ? WHERE id = ?", (title, case))

    def delete(self, case: str) -> None:
        """Destroy a case's key and remove its file; the record says so in the same transaction."""
        self._row(case)
        with self.database.transaction():
            self.record.add("case.erased", case)
            self.database.run("DELETE FROM cases WHERE id = ?", (case,))
            self.database.run("INSERT OR REPLACE INTO erased VALUES (?, ?)", (case, now()))
        self.record.settle()
        if case in self._open:
            self._open.pop(case).close()
        # Without its key the file says nothing; if it cannot go now, it goes at the next opening.
        with suppress(VaultTrouble):
            self.place.remove_case(case)

    def preference(self, key: str) -> str | None:
        """A setting kept in the vault."""
        row = self.database.row("SELECT value FROM preferences WHERE key = ?", (key,))
        return str(row[0]) if row else None

    def set_preference(self, key: str, value: str) -> None:
        """Keep a setting in the vault."""
        self.database.run("INSERT OR REPLACE INTO preferences VALUES (?, ?)", (key, value))

    def close(self) -> None:
        """Take the list's copies, close every file and drop the keys."""
        while self._open:
            self._close_one(next(iter(self._open)))
        self.database.close()
        self.place.release()

    def _tidy(self) -> None:
        for (case,) in self.database.rows("SELECT id FROM cases WHERE state = 'making'"):
            self._forget(case)
        for (case,) in self.database.rows("SELECT id FROM erased"):
            self.place.remove_case(case)
        for (case,) in self.database.rows("SELECT id FROM cases WHERE touched"):
            try:
                file = self._opened_file(case)
            except VaultTrouble:
                continue  # the case will say so when it is opened, and `verify` names it
            self._copy(case, file.summary())
            file.close()

    def _forget(self, case: str) -> None:
        self.place.remove_case(case)
        self.database.run("DELETE FROM cases WHERE id = ?", (case,))

    def _row(self, case: str) -> tuple[bytes, bytes]:
        row = self.database.row("SELECT nonce, wrapped FROM cases WHERE id = ? AND state = 'kept'", (case,))
        if row is None:
            raise VaultTrouble("vault.no_case")
        return row[0], row[1]

    def _opened_file(self, case: str) -> CaseFile:
        key = self.place.unwrap(case, Wrapped(*self._row(case)))
        if key is None:
            raise VaultTrouble("vault.damaged", file=VAULT)
        database = self.place.open_case(case, key)
        try:
            file = CaseFile(database, case)
            file.summary()
        except BaseException:
            database.close()
            raise
        return file

    def _keep_open(self, case: str, file: CaseFile) -> None:
        while len(self._open) >= self._most_open:
            self._close_one(next(iter(self._open)))
        self._open[case] = file

    def _close_one(self, case: str) -> None:
        file = self._open.pop(case)
        # A copy that cannot be taken now (disk full) stays marked and is taken at the next opening.
        with suppress(VaultTrouble):
            self._copy(case, file.summary())
        file.close()

    def _copy(self, case: str, summary: Summary) -> None:
        self.database.run(
            "UPDATE cases SET title = ?, created = ?, changed = ?, documents = ?, turns = ?, touched = 0 "
            "WHERE id = ? AND touched",
            (*astuple(summary), case),
        )
