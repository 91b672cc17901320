"""Why an answer is what it is: what was hidden, what the model saw, on what it rests, how it was made."""

from collections.abc import Sequence

from app.core.asking import Answer, Passage
from app.core.cases import Explanation, Support, Turn
from app.core.documents import Reason, Span
from app.core.errors import FindingFailed
from app.core.jobs import Cancel
from app.core.ports import Reader, Store
from app.core.redaction import Alias, AliasTable, Redacted
from app.services.clearing import clear_passage
from app.services.review import CaseReview, Reviewing
from app.services.standing import standing
from app.services.styles import Styles


class Explaining:
    """First form of the explanation panel; everything in it was kept with the turn."""

    def __init__(
        self, reader: Reader, store: Store, reviewing: Reviewing, version: str,
        styles: Styles | None = None,
    ) -> None:
        self._reader = reader
        self._store = store
        self._reviewing = reviewing
        self._version = version
        self._styles = styles or Styles(reader, store)

    def explain(self, turn: Turn) -> Explanation:
        """The explanation of a kept turn."""
        current = self._reviewing.current(turn.case)
        table = self._store.aliases(turn.case)
        saw = "\n\n".join(message.text for message in turn.answer.prompt)
        stand = tuple(standing(table.aliases, saw))
        return Explanation(
            _hidden(current, stand),
            saw,
            "\n\n".join((*(passage.text for passage in turn.evidence), turn.question)),
            turn.evidence,
            tuple(unsure.span.of(turn.answer.restored) for unsure in turn.answer.unsure),
            self.support(turn, table),
            (*_how(turn.answer), ("how.time", turn.asked), ("how.version", self._version),
             *(("how.document", sha256) for sha256 in turn.documents)),
            Reason.of("explain.limits"),
            tuple((written, alias.forms[0]) for alias, written in stand),
        )

    def support(self, turn: Turn, table: AliasTable | None = None) -> tuple[Support, ...]:
        """How each sentence of the answer stands to the passages; all forms of one alias count as one name."""
        if not turn.answer.restored:
            return ()
        known = table if table is not None else self._store.aliases(turn.case)
        forms = tuple(alias.forms for alias in known.aliases if len(alias.forms) > 1)
        return self._reader.check(turn.answer.restored, turn.evidence, forms)

    def preview(self, case: str, sha256: str, cancel: Cancel) -> Redacted:
        """A document as a model would see it: hidden parts as the case's aliases, invisible text left out.

        The aliases are kept, so that a later answer speaks of the same ones.
        """
        current = self._reviewing.current(case)
        document = next((one for one in current.documents if one.sha256 == sha256), None)
        if document is None:
            raise FindingFailed("ask.document_gone")
        whole = Passage(sha256, document.name, 1, Span(0, len(document.text)), document.text)
        redacted, _ = self._styles.redact(case, (clear_passage(current, whole),), current.documents, cancel)
        return redacted[0]


def _hidden(current: CaseReview, stand: Sequence[tuple[Alias, str]]) -> tuple[tuple[str, str, Reason], ...]:
    """Each alias that stands in the prompt, with why its value was hidden."""
    reasons: dict[str, Reason] = {}
    for document in current.documents:
        for finding in current.review.hides(document):
            reasons.setdefault(_key(finding.span.of(document.text)), finding.reason)
    hidden = []
    for alias, written in stand:
        reason = next((reasons[_key(form)] for form in alias.forms if _key(form) in reasons), None)
        hidden.append((written, alias.kind, reason or Reason.of("reason.in_question")))
    return tuple(hidden)


def _key(value: str) -> str:
    return " ".join(value.split()).casefold()


def _how(answer: Answer) -> tuple[tuple[str, str], ...]:
    if answer.model is None:
        return ()
    return (
        ("how.model", answer.model.name),
        ("how.model_hash", answer.model.sha256),
        ("how.engine", answer.model.engine),
        ("how.template", answer.template),
        ("how.temperature", f"{answer.sampling.temperature:g}"),
        ("how.seed", str(answer.sampling.seed)),
        ("how.seconds", f"{answer.seconds:.1f}"),
        ("how.tokens", str(answer.tokens)),
    )
