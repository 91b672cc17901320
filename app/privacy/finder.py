"""Finding personal data: language, Presidio's frame with all recognisers, merging, propagation, reasons."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.documents import Document, Reason
from app.core.errors import FindingFailed, Trouble
from app.core.findings import Finding, Found, Known, Level, Orders
from app.core.jobs import Cancel, Job, Progress
from app.core.ports import Recogniser
from app.privacy.language import TAUGHT, identify
from app.privacy.listed import Listed
from app.privacy.merge import merge
from app.privacy.normalise import normalised
from app.privacy.notices import about
from app.privacy.propagate import Spread

if TYPE_CHECKING:
    from app.privacy.classifier import Classifier
    from app.privacy.frame import Frame

_WINDOW = 30_000
_OVERLAP = 400


class Finder:
    """Finds personal data in the reader process; made cheaply, loads at first use, warm afterwards.

    model: folder of the network that reads names and the like. recognisers: our rules; those of the room by default.
    office: what the office brings besides.
    """

    def __init__(
        self, model: Path, recognisers: tuple[Recogniser, ...] | None = None, office: tuple[Recogniser, ...] = ()
    ) -> None:
        self._model = model
        self._recognisers = recognisers
        self._office = office
        self._classifier: Classifier | None = None
        self._frames: dict[Level, Frame] = {}

    def find(
        self, documents: Sequence[Document], known: Sequence[Known], level: Level, cancel: Cancel,
        orders: Orders = Orders(),  # noqa: B008  # frozen
    ) -> Job[Progress, tuple[Found, ...]]:
        """Findings of each document in order, sorted and apart; what one shows is looked for in all.

        Yields `finding.document` before each document. Raises FindingFailed when the network's files are
        missing or damaged or a recogniser could not do its work, Cancelled when the person stops.
        """
        spread = Spread(known)
        listed = Listed(orders)
        raw: list[list[Finding]] = []
        languages: list[str] = []
        for number, document in enumerate(documents):
            yield Progress(number, len(documents), "finding.document")
            cancel.check()
            language = identify(document.text, document.language)
            findings = listed.settled(document.text, self._raw(document.text, language, level, cancel))
            spread.learn(document.text, merge(document.text, findings))
            raw.append(findings)
            languages.append(language)
        found = []
        for document, findings, language in zip(documents, raw, languages, strict=True):
            cancel.check()
            elsewhere = listed.settled(document.text, spread.find(document.text))
            everywhere = merge(document.text, [*findings, *elsewhere])
            notices = (*_notices(document.text, language), *about(document, everywhere, orders))
            found.append(Found(document.sha256, everywhere, notices, listed=listed.always(document.text)))
        yield Progress(len(documents), len(documents), "finding.document")
        return tuple(found)

    def find_texts(
        self, items: Iterable[tuple[str, str]], level: Level = Level.STRICT, cancel: Cancel | None = None
    ) -> Iterator[tuple[tuple[Finding, ...], tuple[Reason, ...]]]:
        """Findings and notices of each (text, language hint), each text its own document, as they come."""
        cancel = Cancel() if cancel is None else cancel
        for text, hint in items:
            cancel.check()
            language = identify(text, hint)
            raw = self._raw(text, language, level, cancel)
            spread = Spread(())
            spread.learn(text, merge(text, raw))
            yield merge(text, [*raw, *spread.find(text)]), _notices(text, language)

    def language(self, text: str) -> str:
        """ISO 639-1, "" when it cannot be told."""
        return identify(text)

    def _frame(self, level: Level) -> "Frame":
        """All recognisers at this level; the network is loaded once for every level."""
        if level not in self._frames:
            from app.privacy.classifier import Classifier
            from app.privacy.frame import Frame
            from app.privacy.model_recogniser import ModelRecogniser
            from app.privacy.recognisers import RECOGNISERS, STRICT

            self._classifier = self._classifier or Classifier.load(self._model)
            ours = (*RECOGNISERS, *STRICT) if level is Level.STRICT else RECOGNISERS
            rules = ours if self._recognisers is None else self._recognisers
            self._frames[level] = Frame((*rules, *self._office, ModelRecogniser(self._classifier, level)))
        return self._frames[level]

    def _raw(self, text: str, language: str, level: Level, cancel: Cancel) -> list[Finding]:
        """Findings of all recognisers in code points of the text as given, overlaps and all."""
        plain = normalised(text)
        try:
            found = [*self._laid_out(plain.text, language, cancel), *self._read(plain.text, language, level, cancel)]
            return [Finding(plain.original(f.span), f.kind, f.score, f.by, f.reason) for f in found]
        except Trouble:
            raise
        except Exception as failed:
            finder = f"{_culprit(failed)}, {type(failed).__name__}"
            raise FindingFailed("privacy.finder_failed", finder=finder) from None

    def _laid_out(self, text: str, language: str, cancel: Cancel) -> Iterator[Finding]:
        """What the layout of the whole text says: a heading speaks of its column's last row, however far below."""
        from app.privacy.recognisers import LAYOUT

        for recogniser in LAYOUT if self._recognisers is None else ():
            cancel.check()
            yield from recogniser.find(text, language)

    def _read(self, text: str, language: str, level: Level, cancel: Cancel) -> Iterator[Finding]:
        """What the words themselves say, window by window: a pattern's time may grow faster than its text."""
        for start, end in _windows(text):
            cancel.check()
            for f in self._frame(level).analyse(text[start:end], language):
                yield Finding(f.span.shifted(start), f.kind, f.score, f.by, f.reason)


def _notices(text: str, language: str) -> tuple[Reason, ...]:
    """What the person has to know about names in this language."""
    if language in TAUGHT or not any(char.isalpha() for char in text):
        return ()
    return (Reason.of("privacy.other_language", language=language),)


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


