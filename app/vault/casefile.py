"""One case: its documents, findings, decisions, aliases and turns, in a file (or memory) of its own."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from app.core.asking import Answer, Passage
from app.core.cases import Turn
from app.core.documents import Document
from app.core.errors import VaultTrouble
from app.core.findings import Decision, Found
from app.core.redaction import AliasTable
from app.vault.clock import now
from app.vault.database import Database
from app.vault.migrate import migrate
from app.vault.packing import packed, unpacked
from app.vault.shelf import Shelf
from app.vault.troubles import told

Kind = TypeVar("Kind")


@dataclass(frozen=True, slots=True)
class Summary:
    """What the list of cases shows of one."""

    title: str
    created: str
    changed: str
    documents: int
    turns: int


class CaseFile:
    """A case that is open; what is added is on the disk when the call returns."""

    def __init__(self, database: Database, case: str) -> None:
        """Take over an open database. Raises VaultTrouble "vault.damaged" if it holds another case."""
        migrate(database, "case")
        self.database = database
        self.shelf = Shelf(database)
        row = database.row("SELECT id FROM about")
        if row is not None and row != (case,):
            raise VaultTrouble("vault.damaged", file=database.file)

    def begin(self, case: str, title: str, created: str) -> None:
        """Fill in a new case."""
        self.database.run("INSERT INTO about VALUES (1, ?, ?, ?, ?)", (case, title, created, created))

    def summary(self) -> Summary:
        """What the list shows. Raises VaultTrouble "vault.damaged" for a file without a case in it."""
        row = self.database.row(
            "SELECT title, created, changed, (SELECT count(*) FROM documents), (SELECT count(*) FROM turns) FROM about"
        )
        if row is None:
            raise VaultTrouble("vault.damaged", file=self.database.file)
        return Summary(*row)

    def rename(self, title: str) -> None:
        """Give the case another title."""
        self.database.run("UPDATE about SET title = ?, changed = ?", (title, now()))

    def add_document(self, document: Document, source: bytes, windows: Sequence[Passage]) -> None:
        """Keep a document, its file and its windows."""
        with self.database.transaction():
            self.shelf.add(document, source, windows)
            self._touch()

    def remove_document(self, sha256: str) -> None:
        """Take a document away with what was found in it."""
        with self.database.transaction():
            self.shelf.remove(sha256)
            self._touch()

    def save_found(self, found: Sequence[Found]) -> None:
        """Keep the findings of these documents in place of earlier ones."""
        with self.database.transaction():
            self.database.many("INSERT OR REPLACE INTO found VALUES (?, ?)", [
                (self.shelf.place(one.document), packed(one)) for one in found
            ])
            self._touch()

    def found(self) -> tuple[Found, ...]:
        """The findings, in the order of the documents."""
        return self._bodies("SELECT body FROM found ORDER BY document", Found)

    def save_decisions(self, decisions: Sequence[Decision]) -> None:
        """Keep exactly these decisions, in this order; only what differs is written."""
        with self.database.transaction():
            places = [place for (place,) in self.database.rows("SELECT place FROM decisions ORDER BY place")]
            same = 0
            for had, wanted in zip(self.decisions(), decisions, strict=False):
                if had != wanted:
                    break
                same += 1
            if same < len(places):
                self.database.run("DELETE FROM decisions WHERE place >= ?", (places[same],))
            self.database.many(
                "INSERT INTO decisions (document, everywhere, body) VALUES (?, ?, ?)",
                [(d.document, int(d.everywhere), packed(d)) for d in decisions[same:]],
            )
            self._touch()

    def decisions(self) -> tuple[Decision, ...]:
        """The decisions in the order in which they were made."""
        return self._bodies("SELECT body FROM decisions ORDER BY place", Decision)

    def save_aliases(self, table: AliasTable) -> None:
        """Keep the alias table."""
        with self.database.transaction():
            self.database.run("INSERT OR REPLACE INTO aliases VALUES (1, ?)", (packed(table),))

    def aliases(self) -> AliasTable:
        """The alias table, empty at first."""
        return next(iter(self._bodies("SELECT body FROM aliases", AliasTable)), AliasTable())

    def add_turn(self, turn: Turn) -> None:
        """Keep a turn; one of the same id is replaced where it stands."""
        with self.database.transaction():
            self.database.run(
                "INSERT INTO turns (id, body) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body",
                (turn.id, packed(turn)),
            )
            self._touch()

    def replace_answer(self, turn: str, answer: Answer) -> None:
        """Put another answer to a question. Raises VaultTrouble "vault.no_turn"."""
        with self.database.transaction():
            kept = self._bodies("SELECT body FROM turns WHERE id = ?", Turn, (turn,))
            if not kept:
                raise VaultTrouble("vault.no_turn")
            self.add_turn(replace(kept[0], answer=answer))

    def turns(self) -> tuple[Turn, ...]:
        """Questions and answers, oldest first."""
        return self._bodies("SELECT body FROM turns ORDER BY place", Turn)

    def read_all(self) -> None:
        """Decode everything once; raises VaultTrouble "vault.damaged" for the first thing that cannot be."""
        self.summary()
        for document in self.shelf.all():
            self.shelf.one(document.sha256)
            self.shelf.source(document.sha256)
        for read in (self.found, self.decisions, self.aliases, self.turns):
            read()

    def close(self) -> None:
        """Close the file."""
        self.database.close()

    def _bodies(self, sql: str, kind: type[Kind], values: Sequence[object] = ()) -> tuple[Kind, ...]:
        rows = self.database.rows(sql, values)
        with told(self.database.file):
            return tuple(unpacked(body, kind) for (body,) in rows)

    def _touch(self) -> None:
        self.database.run("UPDATE about SET changed = ?", (now(),))
