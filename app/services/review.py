"""Finding personal data in a case and keeping what the person decided about it."""

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass, replace

from app.core.documents import Document, Span
from app.core.errors import FindingFailed
from app.core.findings import KINDS, Decision, Finding, Found, Known, Review, Verdict
from app.core.jobs import Cancel, Job, Progress
from app.core.ports import Reader, Store
from app.services.moments import now, who


@dataclass(frozen=True, slots=True)
class CaseReview:
    """A case's documents with their findings and the decisions on them."""

    documents: tuple[Document, ...]
    review: Review

    @property
    def complete(self) -> bool:
        """Whether every document was searched for personal data."""
        searched = {found.document for found in self.review.found}
        return all(document.sha256 in searched for document in self.documents)

    def known(self) -> tuple[Known, ...]:
        """Every value that is hidden somewhere in the case."""
        values = {
            (f.kind, f.span.of(document.text))
            for document in self.documents for f in self.review.hides(document)
        }
        return tuple(Known(kind, value) for kind, value in sorted(values))


class Reviewing:
    """The review: findings come from the sealed reader, decisions from the person, kinds from the settings."""

    def __init__(self, reader: Reader, store: Store, kinds: Callable[[], Container[str]] = lambda: KINDS) -> None:
        self._reader = reader
        self._store = store
        self._kinds = kinds

    def current(self, case: str) -> CaseReview:
        """What is known and decided now."""
        return CaseReview(
            self._store.documents(case), Review(self._store.found(case), self._store.decisions(case))
        )

    def find(self, case: str, cancel: Cancel) -> Job[Progress, CaseReview]:
        """Look for personal data in all documents of the case, each knowing what the others show."""
        before = self.current(case)
        found = yield from self.search(before.documents, before.known(), cancel)
        self._store.save_found(case, found)
        count = sum(len(one.findings) for one in found)
        self._store.record("findings.made", case, (("documents", str(len(found))), ("findings", str(count))))
        return CaseReview(before.documents, Review(found, before.review.decisions))

    def search(
        self, documents: Sequence[Document], known: Sequence[Known], cancel: Cancel
    ) -> Job[Progress, tuple[Found, ...]]:
        """Findings of the kinds that this office hides; raises FindingFailed."""
        found = yield from self._reader.find(documents, known, cancel)
        kinds = self._kinds()
        return tuple(replace(one, findings=tuple(f for f in one.findings if f.family in kinds)) for one in found)

    def decide(
        self, case: str, document: Document, finding: Finding, verdict: Verdict, everywhere: bool = True
    ) -> CaseReview:
        """Hide or keep this finding, with `everywhere` the same value in the whole case."""
        value = finding.span.of(document.text)
        return self._append(
            case,
            Decision(document.sha256, finding.span, value, finding.kind, verdict, everywhere, who(), now()),
        )

    def decide_all(self, case: str, choices: Sequence[tuple[Document, Finding]], verdict: Verdict) -> CaseReview:
        """Hide or keep several findings in one go, each everywhere."""
        decisions = [
            Decision(d.sha256, f.span, f.span.of(d.text), f.kind, verdict, True, who(), now()) for d, f in choices
        ]
        return self._append(case, *decisions)

    def add(self, case: str, document: Document, span: Span, kind: str) -> CaseReview:
        """Hide what the person selected, everywhere it stands in the case."""
        value = span.of(document.text)
        if not value.strip():
            raise FindingFailed("review.nothing_selected")
        return self._append(case, Decision(document.sha256, span, value, kind, Verdict.HIDE, True, who(), now()))

    def undo(self, case: str) -> CaseReview:
        """Take the last decision back."""
        current = self.current(case)
        undone = current.review.undone()
        self._store.save_decisions(case, undone.decisions)
        self._store.record("decision.undone", case)
        return CaseReview(current.documents, undone)

    def _append(self, case: str, *decisions: Decision) -> CaseReview:
        current = self.current(case)
        review = current.review
        for decision in decisions:
            review = review.with_decision(decision)
        self._store.save_decisions(case, review.decisions)
        for decision in decisions:
            self._store.record(
                "decision.made", decision.document, (("verdict", str(decision.verdict)), ("kind", decision.kind))
            )
        return CaseReview(current.documents, review)
