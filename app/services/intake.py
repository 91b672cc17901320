"""Taking documents in: each file is read in the sealed reader; one bad file never ends a batch."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.core.documents import Document, Picture, Reason
from app.core.errors import BadFile, Cancelled, ChildTrouble
from app.core.jobs import Cancel, Job, Progress
from app.core.ports import Reader, Store

MOST_FILES = 1000


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that was not taken in, and why."""

    name: str
    why: Reason


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of a drop: documents added, files that the case had already, files refused."""

    added: tuple[Document, ...] = ()
    known: tuple[str, ...] = ()
    refused: tuple[Refused, ...] = ()


class Intake:
    """Reads dropped files into a case."""

    def __init__(self, reader: Reader, store: Store, most_bytes: Callable[[], int]) -> None:
        self._reader = reader
        self._store = store
        self._most_bytes = most_bytes

    def take_in(self, case: str, paths: Sequence[Path], cancel: Cancel) -> Job[Progress, TakenIn]:
        """Read these files (folders are walked) into the case; yields progress by file and page.

        When stopped, what was read so far stays in the case.
        """
        files = list(_files(paths))
        had = {document.sha256 for document in self._store.documents(case)}
        added: list[Document] = []
        known: list[str] = []
        refused: list[Refused] = []
        for number, path in enumerate(files):
            yield Progress(number, len(files), "intake.file")
            try:
                source = self._bytes(path)
                documents = yield from self._reader.read(path.name, source, cancel)
            except Cancelled:
                break
            except (BadFile, ChildTrouble) as trouble:
                refused.append(Refused(path.name, Reason(trouble.code, (*trouble.params.items(),))))
                self._store.record("document.refused", detail=(("code", trouble.code),))
                continue
            if documents[0].sha256 in had:
                known.append(path.name)
                continue
            for document in documents:
                if document.sha256 in had:
                    continue
                self._keep(case, document, source if not document.within else b"", cancel)
                had.add(document.sha256)
                added.append(document.without_words())
        yield Progress(len(files), len(files), "intake.file")
        return TakenIn(tuple(added), tuple(known), tuple(refused))

    def picture(self, case: str, sha256: str, page: int, scale: float, cancel: Cancel) -> Picture:
        """A page of a document drawn in the sealed reader."""
        return self._reader.draw(self._store.source(case, sha256), page, scale, cancel)

    def _bytes(self, path: Path) -> bytes:
        most = self._most_bytes()
        try:
            if path.stat().st_size > most:
                raise BadFile("file.too_large", name=path.name, most=most // 1_000_000)
            return path.read_bytes()
        except OSError as error:
            code = "file.missing" if isinstance(error, FileNotFoundError) else "file.unreadable"
            raise BadFile(code, name=path.name) from None

    def _keep(self, case: str, document: Document, source: bytes, cancel: Cancel) -> None:
        passages = self._reader.passages(document.without_words(), cancel)
        self._store.add_document(case, document, source, passages)
        self._store.record(
            "document.added", document.sha256,
            (("pages", str(len(document.pages))), ("hidden_text", str(len(document.hidden)))),
        )


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    count = 0
    for path in paths:
        inside = path.rglob("*") if path.is_dir() else (path,)
        for file in sorted(p for p in inside if p == path or (p.is_file() and not p.name.startswith("."))):
            count += 1
            if count > MOST_FILES:
                return
            yield file
