"""A case's documents: text, pages with their words, what is hidden in them, the file as it came, its windows."""

from collections.abc import Iterable, Sequence

from app.core.asking import Passage
from app.core.documents import Document, Hidden, Page, Reason, Span
from app.core.errors import VaultTrouble
from app.vault.database import Database, Row
from app.vault.packing import packed, packed_words, unpacked, unpacked_words
from app.vault.troubles import told

_DOCUMENT = "place, sha256, name, media, language, within, text, hidden, notices"


class Shelf:
    """The documents in one case's file; every change is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, document: Document, source: bytes, windows: Sequence[Passage]) -> None:
        """Keep a document; one that is there already is replaced where it stands."""
        database = self._database
        values = (
            document.name, document.media, document.language, document.within, document.text,
            packed(document.hidden), packed(document.notices),
        )
        with database.transaction():
            known = database.row("SELECT place FROM documents WHERE sha256 = ?", (document.sha256,))
            if known:
                database.run("DELETE FROM documents WHERE place = ?", known)
            place = database.added(
                f"INSERT INTO documents ({_DOCUMENT}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (known[0] if known else None, document.sha256, *values),
            )
            database.run("INSERT INTO sources VALUES (?, ?)", (place, source))
            database.many("INSERT INTO pages VALUES (?, ?, ?, ?, ?, ?, ?, ?)", [
                (place, n, p.number, p.start, p.end, p.width, p.height, packed_words(p.words))
                for n, p in enumerate(document.pages)
            ])
            database.many(
                "INSERT INTO windows (document, page, start, finish, text) VALUES (?, ?, ?, ?, ?)",
                [(place, w.page, w.span.start, w.span.end, w.text)
                 for w in sorted(windows, key=lambda w: w.span)],
            )

    def remove(self, sha256: str) -> None:
        """Take a document away with everything that was read from it."""
        with self._database.transaction():
            place = self.place(sha256)
            self._database.run("DELETE FROM documents WHERE place = ?", (place,))
            self._database.run("DELETE FROM decisions WHERE document = ? AND NOT everywhere", (sha256,))

    def all(self) -> tuple[Document, ...]:
        """The documents in the order in which they came, without word rectangles."""
        rows = self._database.rows(f"SELECT {_DOCUMENT} FROM documents ORDER BY place")
        return tuple(self._document(row, words=False) for row in rows)

    def one(self, sha256: str) -> Document:
        """One document whole. Raises VaultTrouble "vault.no_document"."""
        row = self._database.row(f"SELECT {_DOCUMENT} FROM documents WHERE sha256 = ?", (sha256,))
        if row is None:
            raise VaultTrouble("vault.no_document")
        return self._document(row, words=True)

    def source(self, sha256: str) -> bytes:
        """The file as it came, empty for an attachment. Raises VaultTrouble "vault.no_document"."""
        row = self._database.row("SELECT body FROM sources WHERE document = ?", (self.place(sha256),))
        return bytes(row[0]) if row else b""

    def place(self, sha256: str) -> int:
        """A document's number in this file. Raises VaultTrouble "vault.no_document"."""
        row = self._database.row("SELECT place FROM documents WHERE sha256 = ?", (sha256,))
        if row is None:
            raise VaultTrouble("vault.no_document")
        return int(row[0])

    def count(self) -> int:
        """How many there are."""
        return int((self._database.row("SELECT count(*) FROM documents") or (0,))[0])

    def passage(self, place: int, start: int, end: int, page: int, score: float) -> Passage:
        """This stretch of a document as evidence: what is to be seen of it, and where it stands on the pages."""
        row = self._database.row(
            "SELECT sha256, name, substr(text, ? + 1, ?), hidden FROM documents WHERE place = ?",
            (start, end - start, place),
        )
        pages = self._pages(
            "document = ? AND finish > ? AND start < ?", (place, start, end), with_words=True
        )
        if row and len(row[2]) != end - start:
            # SQLite's substr ends at a NUL character, which a text may hold.
            (text,) = self._database.row("SELECT text FROM documents WHERE place = ?", (place,)) or ("",)
            row = (*row[:2], text[start:end], row[3])
        with told(self._database.file):
            sha256, name, text, hidden = row or ("", "", "", packed(()))
            # Only what lies around the stretch, at its own places: enough for core to find boxes and gaps.
            around = Document(name, sha256, "", "", pages, hidden=unpacked(hidden, tuple[Hidden, ...]))
        span = Span(start, end)
        seen = around.visible(span)
        return Passage(
            sha256, name, page, span, "".join(part.shifted(-start).of(text) for part in seen), score,
            tuple(box for part in seen for box in around.boxes(part)),
        )

    def _document(self, row: Row, words: bool) -> Document:
        place, sha256, name, media, language, within, text, hidden, notices = row
        pages = self._pages("document = ?", (place,), words)
        with told(self._database.file):
            return Document(
                name, sha256, media, text, pages, language,
                unpacked(hidden, tuple[Hidden, ...]), unpacked(notices, tuple[Reason, ...]), within,
            )

    def _pages(self, where: str, values: Iterable[object], with_words: bool) -> tuple[Page, ...]:
        body = "words" if with_words else "x''"
        rows = self._database.rows(
            f"SELECT number, start, finish, width, height, {body} FROM pages WHERE {where} ORDER BY place",
            tuple(values),
        )
        with told(self._database.file):
            return tuple(
                Page(number, start, end, width, height, unpacked_words(words))
                for number, start, end, width, height, words in rows
            )
