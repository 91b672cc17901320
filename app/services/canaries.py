"""Canaries: fixed questions that show whether a version of a model still answers as it did.

They go the same way as every question: personal data found and replaced, a prompt of redacted text, names put back.
Answers are graded, never compared letter by letter: two engines do not write the same words.
"""

import hashlib
import json
import unicodedata
from collections.abc import Callable, Sequence

from app.core.asking import Prompt, Sampling, Template
from app.core.documents import Document, Page
from app.core.findings import Level, Orders
from app.core.jobs import Cancel, Job, Progress, finish
from app.core.library import Canary, Scored
from app.core.ports import Engine, Models, Reader
from app.core.redaction import AliasTable, Clear

MOST_TOKENS = 48
_AT = "@"


class Canaries:
    """Asks a model the fixed questions. questions: the program's own and the office's, as they stand now."""

    def __init__(
        self, reader: Reader, models: Models, template: Callable[[str], Template],
        questions: Callable[[], tuple[Canary, ...]], orders: Callable[[], Orders] = Orders,
    ) -> None:
        self._reader = reader
        self._models = models
        self._template = template
        self._questions = questions
        self._orders = orders

    def digest(self) -> str:
        """What tells one set of questions from another, templates included: only equal sets are compared."""
        asked = self._questions()
        versions = {one.language: self._template(one.language).version for one in asked}
        said = [
            [one.name, one.language, one.question, one.passages, one.expected, one.never] for one in asked
        ]
        return hashlib.sha256(json.dumps([said, versions, MOST_TOKENS], sort_keys=True).encode()).hexdigest()

    def run(self, name: str, sha256: str, current: bool, cancel: Cancel) -> Job[Progress, Scored]:
        """Grade one version; current: whether the name stands for it. Raises ModelTrouble, FindingFailed, Cancelled."""
        questions, digest = self._questions(), self.digest()
        engine = yield from self._models.load(name if current else f"{name}{_AT}{sha256}", cancel)
        grades: list[tuple[str, float]] = []
        for number, one in enumerate(questions):
            cancel.check()
            yield Progress(number, len(questions), "models.testing")
            grades.append((one.name, grade(one, self._answer(one, engine, cancel))))
        cancel.check()
        return Scored(name, sha256, digest, tuple(grades))

    def _answer(self, canary: Canary, engine: Engine, cancel: Cancel) -> str:
        texts = (canary.question, *canary.passages)
        parts = self._hidden(texts, cancel)
        redacted, table = self._reader.redact(parts, AliasTable(), cancel)
        passages = [(number, 1, text) for number, text in enumerate(redacted[1:], 1)]
        prompt = Prompt.compose(self._template(canary.language), redacted[0], passages)
        restorer = self._reader.restorer(table)
        pieces = engine.stream(prompt, Sampling(max_tokens=MOST_TOKENS), cancel)
        said = [restorer.feed(piece.text).text for piece in pieces]
        return "".join((*said, restorer.finish().text))

    def _hidden(self, texts: Sequence[str], cancel: Cancel) -> tuple[Clear, ...]:
        """The texts with what is personal in them marked, at the strictest level."""
        documents = tuple(
            Document("", hashlib.sha256(text.encode()).hexdigest(), "text/plain", text, (Page(1, 0, len(text)),))
            for text in texts
        )
        found = finish(self._reader.find(documents, (), Level.STRICT, cancel, self._orders()))
        hidden = {one.document: tuple((finding.span, finding.kind) for finding in one.findings) for one in found}
        return tuple(Clear(document.text, hidden.get(document.sha256, ())) for document in documents)


def grade(canary: Canary, answer: str) -> float:
    """The share of what is expected that the answer says; 0 where it says what it never may, or nothing."""
    said = _plain(answer)
    if not said or any(_plain(word) in said for word in canary.never):
        return 0.0
    found = [any(_plain(word) in said for word in group) for group in canary.expected]
    return round(sum(found) / len(found), 3)


def _plain(text: str) -> str:
    """In small letters, accents and all kinds of spaces and apostrophes made alike."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return " ".join(kept.replace("’", "'").split())
