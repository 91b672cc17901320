"""Finding personal data: language, Presidio's frame with all recognisers, merging, propagation, reasons."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.documents import Document, Reason
from app.core.errors import FindingFailed, Trouble
from app.core.findings import Finding, Found, Known
from app.core.jobs import Cancel, Job, Progress
from app.core.ports import Recogniser
from app.privacy.language import identify
from app.privacy.merge import merge
from app.privacy.normalise import normalised
from app.privacy.propagate import Spread

if TYPE_CHECKING:
    from app.privacy.frame import Frame

_WINDOW = 30_000
_OVERLAP = 400


class Finder:
    """Finds personal data in the reader process; made cheaply, loads at first use, warm afterwards.

    models: folder that holds the names models' unpacked files. recognisers: ours; those of the room by default.
    """

    def __init__(self, models: Path, recognisers: tuple[Recogniser, ...] | None = None) -> None:
        self._models = models
        self._recognisers = recognisers
        self._frame: Frame | None = None

    def find(
        self, documents: Sequence[Document], known: Sequence[Known], cancel: Cancel
    ) -> Job[Progress, tuple[Found, ...]]:
        """Findings of each document in order, sorted and apart; what one shows is looked for in all.

        Yields `finding.document` before each document. Raises FindingFailed when a recogniser could not do its
        work, Cancelled when the person stops.
        """
        spread = Spread(known)
        raw: list[list[Finding]] = []
        languages: list[str] = []
        for number, document in enumerate(documents):
            yield Progress(number, len(documents), "finding.document")
            cancel.check()
            language = identify(document.text, document.language)
            findings = self._raw(document.text, language, cancel)
            spread.learn(document.text, merge(document.text, findings))
            raw.append(findings)
            languages.append(language)
        found = []
        for document, findings, language in zip(documents, raw, languages, strict=True):
            cancel.check()
            everywhere = merge(document.text, [*findings, *spread.find(document.text)])
            found.append(Found(document.sha256, everywhere, self._notices(document.text, language)))
        yield Progress(len(documents), len(documents), "finding.document")
        return tuple(found)

    def find_texts(
        self, items: Iterable[tuple[str, str]], cancel: Cancel | None = None
    ) -> Iterator[tuple[tuple[Finding, ...], tuple[Reason, ...]]]:
        """Findings and notices of each (text, language hint), each text its own document, as they come."""
        cancel = Cancel() if cancel is None else cancel
        for text, hint in items:
            cancel.check()
            language = identify(text, hint)
            raw = self._raw(text, language, cancel)
            spread = Spread(())
            spread.learn(text, merge(text, raw))
            yield merge(text, [*raw, *spread.find(text)]), self._notices(text, language)

    def language(self, text: str) -> str:
        """ISO 639-1, "" when it cannot be told."""
        return identify(text)

    def _loaded(self) -> "Frame":
        if self._frame is None:
            from app.privacy.frame import Frame
            from app.privacy.recognisers import RECOGNISERS

            self._frame = Frame(self._models, RECOGNISERS if self._recognisers is None else self._recognisers)
        return self._frame

    def _notices(self, text: str, language: str) -> tuple[Reason, ...]:
        if not any(char.isalpha() for char in text):
            return ()
        notice = self._loaded().notice(language)
        return () if notice is None else (notice,)

    def _raw(self, text: str, language: str, cancel: Cancel) -> list[Finding]:
        """Findings of all recognisers in code points of the text as given, overlaps and all."""
        plain = normalised(text)
        findings: list[Finding] = []
        for start, end in _windows(plain.text):
            cancel.check()
            try:
                part = self._loaded().analyse(plain.text[start:end], language)
            except Trouble:
                raise
            except Exception as failed:
                finder = f"{_culprit(failed)}, {type(failed).__name__}"
                raise FindingFailed("privacy.finder_failed", finder=finder) from None
            findings += (
                Finding(plain.original(f.span.shifted(start)), f.kind, f.score, f.by, f.reason) for f in part
            )
        return findings


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """Long texts in pieces that end at a paragraph, a line or a space, each with some of the next one."""
    start = 0
    while len(text) - start > _WINDOW:
        cut = start + _WINDOW
        for mark in ("\n\n", "\n", " "):
            at = text.rfind(mark, start + _WINDOW // 2, cut)
            if at > 0:
                cut = at + len(mark)
                break
        yield start, min(len(text), cut + _OVERLAP)
        start = cut
    if start < len(text):
        yield start, len(text)


def _culprit(failed: BaseException) -> str:
    """The recogniser in which an exception arose, by the innermost object that has a name; never any content."""
    name = "presidio"
    trace = failed.__traceback__
    while trace is not None:
        owner = trace.tb_frame.f_locals.get("self")
        found = getattr(owner, "name", None)
        if isinstance(found, str) and hasattr(owner, "find" if not hasattr(owner, "analyze") else "analyze"):
            name = found
        trace = trace.tb_next
    return name


