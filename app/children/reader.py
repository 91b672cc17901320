"""The reader process: untrusted files, finding, redaction, passages. It may neither write files nor start programs."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from app.children.ported import handlers
from app.core.asking import Passage
from app.core.cases import Support
from app.core.documents import Document, Picture
from app.core.findings import Found, Known, Level, Orders
from app.core.jobs import Cancel, Job, Progress
from app.core.ports import Reader
from app.core.redaction import AliasStyle, AliasTable, Clear, Redacted
from app.system import paths
from app.system.rule_files import fingerprint
from app.system.seal import Role, seal
from app.system.serve import serve

if TYPE_CHECKING:
    from app.privacy.finder import Finder
    from app.privacy.office import Office
    from app.reading.limits import ReadingLimits


class ReaderChild:
    """Implements `core.ports.Reader` but for restoring; each room is imported when it is first needed."""

    def __init__(
        self, model: Path, limits: "ReadingLimits", office: "Office | None" = None,
        again: "Callable[[], Office | None]" = lambda: None,
    ) -> None:
        """again: asked before each search; the office's recognisers where their files are others by now, else None."""
        self._model = model
        self._limits = limits
        self._office = office
        self._again = again

    @cached_property
    def _finder(self) -> "Finder":
        from app.privacy.finder import Finder

        return Finder(self._model, office=self._office.recognisers if self._office else ())

    def read(self, name: str, untrusted: bytes, cancel: Cancel) -> Job[Progress, tuple[Document, ...]]:
        """The document and its attachments, each with its language."""
        from app.reading.extract import read

        documents = yield from read(name, untrusted, self._limits, cancel)
        return tuple(replace(document, language=self.language(document.text)) for document in documents)

    def draw(self, untrusted: bytes, page: int, scale: float, cancel: Cancel) -> Picture:
        """One page of a PDF."""
        from app.reading.picture import draw

        return draw(untrusted, page, scale)

    def find(
        self, documents: Sequence[Document], known: Sequence[Known], level: Level, cancel: Cancel,
        orders: Orders = Orders(),  # noqa: B008  # frozen
    ) -> Job[Progress, tuple[Found, ...]]:
        """Findings of all documents; the first one's notices say which of the office's recognisers were left out."""
        office = self._again()
        if office is not None:
            self._office = office
            self.__dict__.pop("_finder", None)
        found = yield from self._finder.find(documents, known, level, cancel, orders)
        if not found or self._office is None:
            return found
        return (replace(found[0], notices=(*found[0].notices, *self._office.notices)), *found[1:])

    def redact(
        self, parts: Sequence[Clear], table: AliasTable, cancel: Cancel,
        style: AliasStyle = AliasStyle(), words: Sequence[str] = (),  # noqa: B008  # frozen
    ) -> tuple[tuple[Redacted, ...], AliasTable]:
        """Each part with aliases."""
        from app.privacy.redact import redact

        return redact(parts, table, style, words)

    def passages(self, document: Document, cancel: Cancel) -> tuple[Passage, ...]:
        """Windows for searching."""
        from app.evidence.passages import passages

        return passages(document)

    def language(self, text: str) -> str:
        """The language of a text."""
        from app.privacy.language import identify

        return identify(text)

    def check(
        self, answer: str, passages: Sequence[Passage], identities: Sequence[tuple[str, ...]] = ()
    ) -> tuple[Support, ...]:
        """How each sentence stands to the passages."""
        from app.evidence.checks import check

        return check(answer, passages, identities)


def main(incoming: int, outgoing: int, arguments: Sequence[str]) -> None:
    """Serve the `Reader` port; arguments: the finder's folder, then limits as `name=number`."""
    office, own = paths.office_recognisers(), paths.recognisers()
    seal(Role.READER, reads=(office, own))
    from app.reading.limits import ReadingLimits

    model, *limits = arguments
    again = Again(office, own)
    child = ReaderChild(Path(model), ReadingLimits(**dict(_numbers(limits))), again(), again)
    serve(handlers(Reader, child, but=("restorer",)), incoming, outgoing)


class Again:
    """The recognisers in both folders, read when their files are others than the last time; None where they are not."""

    def __init__(self, office: Path, own: Path) -> None:
        self._folders = office, own
        self._seen: str | None = None

    def __call__(self) -> "Office | None":
        from app.privacy.office import load

        # Taken before they are read: a file that is written meanwhile is seen the next time.
        now = fingerprint(self._folders)
        if now == self._seen:
            return None
        self._seen = now
        return load(*self._folders)


def _numbers(limits: Sequence[str]) -> Iterator[tuple[str, int]]:
    for limit in limits:
        name, _, number = limit.partition("=")
        yield name, int(number)
