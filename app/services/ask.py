"""Asking: passages first and at once, then an answer from a model that sees redacted text alone."""

import hashlib
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.core.asking import Answer, Passage, Prompt, Sampling, Template
from app.core.cases import Turn
from app.core.documents import Reason
from app.core.errors import FindingFailed, ModelTrouble, Trouble
from app.core.jobs import Cancel, Job, Progress
from app.core.ports import Engine, Models, Reader, Store
from app.core.redaction import Redacted
from app.services.clearing import clear_passage, clear_texts
from app.services.moments import fresh_id, now
from app.services.review import CaseReview, Reviewing
from app.services.styles import Styles
from app.services.wavering import Wavering

MOST_EARLIER = 4
"""Earlier turns that a follow-up question carries along, if they fit."""


@dataclass(frozen=True, slots=True)
class AskOptions:
    """Settings of an answer: which model, how many passages and words, and whether hidden text may be used."""

    model: str = ""
    passages: int = 5
    max_tokens: int = 400
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Evidence:
    """The passages that matter, before any model speaks."""

    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Delta:
    """The next words of the answer, names restored."""

    text: str


AskStep = Progress | Evidence | Delta


class Ask:
    """Questions about a case."""

    def __init__(
        self,
        reader: Reader,
        models: Models,
        store: Store,
        reviewing: Reviewing,
        template: Callable[[str], Template],
        options: Callable[[], AskOptions],
        best_model: Callable[[str, str], str | None],
        styles: Styles | None = None,
    ) -> None:
        self._reader = reader
        self._models = models
        self._store = store
        self._reviewing = reviewing
        self._template = template
        self._options = options
        self._best_model = best_model
        self._styles = styles or Styles(reader, store)

    def ask(self, case: str, question: str, cancel: Cancel, replaces: str = "") -> Job[AskStep, Turn]:
        """Answer a question from the case's documents; with `replaces`, in place of that turn.

        Yields the evidence first, then progress and the answer's words. Raises FindingFailed when a document
        has not been searched for personal data: nothing is sent then.
        """
        question = question.strip()
        if not question:
            raise Trouble("ask.no_question")
        current = self._reviewing.current(case)
        if not current.complete:
            raise FindingFailed("ask.not_searched")
        turns = self._earlier(case, replaces)
        evidence = self._evidence(case, current, question, cancel)
        yield Evidence(evidence)
        answer = yield from self._answer(case, current, question, evidence, turns, cancel)
        turn = Turn(
            replaces or fresh_id(), case, now(), question, evidence, answer,
            tuple(document.sha256 for document in current.documents),
        )
        self._store.add_turn(turn)
        self._store.record("answer.kept", turn.id, (("stopped", str(int(answer.stopped))),))
        return turn

    def try_out(self, case: str, question: str, model: str, cancel: Cancel) -> Job[AskStep, Answer]:
        """An answer of this model from the case's documents, of which nothing is kept but that a prompt was sent.

        Yields and raises what `ask` does.
        """
        question = question.strip()
        if not question:
            raise Trouble("ask.no_question")
        current = self._reviewing.current(case)
        if not current.complete:
            raise FindingFailed("ask.not_searched")
        evidence = self._evidence(case, current, question, cancel)
        yield Evidence(evidence)
        return (yield from self._answer(case, current, question, evidence, (), cancel, model))

    def _earlier(self, case: str, replaces: str) -> tuple[Turn, ...]:
        turns = self._store.turns(case)
        ids = [turn.id for turn in turns]
        return turns[: ids.index(replaces)] if replaces in ids else turns

    def _evidence(
        self, case: str, current: CaseReview, question: str, cancel: Cancel
    ) -> tuple[Passage, ...]:
        limit = self._options().passages
        found = self._store.search(case, question, limit)
        if found:
            return found
        # Another language or other words than the documents': their beginnings are better than nothing.
        beginnings: list[Passage] = []
        for document in current.documents:
            beginnings += self._reader.passages(document, cancel)[:limit]
        return tuple(beginnings[:limit])

    def _answer(
        self, case: str, current: CaseReview, question: str, evidence: tuple[Passage, ...],
        turns: Sequence[Turn], cancel: Cancel, model: str = "",
    ) -> Job[AskStep, Answer]:
        options = self._options()
        template = self._template(self._language(current, question))
        name = model or options.model or self._best_model(case, template.name)
        if not name:
            return Answer("", "", why_none=Reason.of("answer.no_model"))
        if not evidence:
            return Answer("", "", why_none=Reason.of("answer.no_documents"))
        try:
            engine = yield from self._models.load(name, cancel)
        except ModelTrouble as trouble:
            return Answer("", "", why_none=Reason(trouble.code, (*trouble.params.items(),)))
        prompt = self._prompt(case, current, question, evidence, turns, engine, template, options, cancel)
        digest = hashlib.sha256(prompt.as_text().encode()).hexdigest()
        self._store.record(
            "prompt.sent", digest,
            (
                ("model", engine.card.sha256), ("passages", str(len(evidence))), ("template", prompt.template),
                *self._styles.of(case).choice.noted(),
            ),
        )
        return (yield from self._stream(case, prompt, engine, options, cancel))

    def _prompt(
        self, case: str, current: CaseReview, question: str, evidence: tuple[Passage, ...],
        turns: Sequence[Turn], engine: Engine, template: Template, options: AskOptions, cancel: Cancel,
    ) -> Prompt:
        """The longest prompt that leaves room for the answer: earlier turns go first, then the last passages."""
        earlier = [text for turn in turns[-MOST_EARLIER:] for text in (turn.question, turn.answer.restored)]
        asked, *before = clear_texts(self._reviewing, current, (question, *earlier), cancel)
        parts = [asked, *(clear_passage(current, p) for p in evidence), *before]
        redacted, _ = self._styles.redact(case, parts, current.documents, cancel, asking=True)
        shown = [(n, p.page, redacted[n]) for n, p in enumerate(evidence, 1)]
        said: list[tuple[Redacted, Redacted]] = [
            (redacted[i], redacted[i + 1]) for i in range(1 + len(evidence), len(redacted), 2)
        ]
        room = engine.card.context - options.max_tokens
        while True:
            prompt = Prompt.compose(template, redacted[0], shown, said)
            if engine.count(prompt) <= room:
                return prompt
            if said:
                said.pop(0)
            elif len(shown) > 1:
                shown.pop()
            else:
                raise ModelTrouble("inference.too_long")

    def _language(self, current: CaseReview, question: str) -> str:
        """The question's language; where it is too short to tell, its documents' most frequent one."""
        languages = [document.language for document in current.documents if document.language]
        return self._reader.language(question) or (max(languages, key=languages.count) if languages else "en")

    def _stream(
        self, case: str, prompt: Prompt, engine: Engine, options: AskOptions, cancel: Cancel
    ) -> Job[AskStep, Answer]:
        restorer = self._reader.restorer(self._store.aliases(case))
        sampling = Sampling(max_tokens=options.max_tokens, seed=options.seed)
        shown: list[str] = []
        restored: list[str] = []
        unknown: list[str] = []
        wavering = Wavering()
        tokens = 0
        started = time.monotonic()
        yield Progress(0, 0, "ask.thinking")
        for piece in engine.stream(prompt, sampling, cancel):
            tokens += 1
            shown.append(piece.text)
            back = restorer.feed(piece.text)
            wavering.note(piece, sum(map(len, restored)), back.text)
            unknown += back.unknown
            if back.text:
                restored.append(back.text)
                yield Delta(back.text)
        rest = restorer.finish()
        unknown += rest.unknown
        if rest.text:
            restored.append(rest.text)
            yield Delta(rest.text)
        text = "".join(restored)
        return Answer(
            "".join(shown), text, prompt.messages, prompt.template, engine.card, sampling,
            wavering.words(text), tuple(dict.fromkeys(unknown)), None, bool(cancel),
            round(time.monotonic() - started, 3), tokens,
        )
