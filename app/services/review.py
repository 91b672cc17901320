"""Finding personal data in a case and keeping what the person decided about it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from app.core.documents import Document, Span
from app.core.errors import FindingFailed
from app.core.findings import Decision, Finding, Found, Known, Level, Orders, Review, Verdict
from app.core.jobs import Cancel, Job, Progress
from app.core.ports import Reader, Store
from app.services.moments import now, who
from app.services.noted import digest, noted


@dataclass(frozen=True, slots=True)
class CaseReview:
    """A case's documents with their findings and the decisions on them.

    under: digest of the level and the orders that hold now.
    """

    documents: tuple[Document, ...]
    review: Review
    under: str = ""

    @property
    def complete(self) -> bool:
        """Whether every document was searched for personal data at the level and under the orders that hold now."""
        searched = {found.document for found in self.review.found if found.under == self.under}
        return all(document.sha256 in searched for document in self.documents)

    def known(self) -> tuple[Known, ...]:
        """Every value that is hidden somewhere in the case."""
        values = {
            (f.kind, f.span.of(document.text))
            for document in self.documents for f in self.review.hides(document)
        }
        return tuple(Known(kind, value) for kind, value in sorted(values))


class Reviewing:
    """The review: findings come from the sealed reader, decisions from the person, the rest from the settings."""

    def __init__(
        self, reader: Reader, store: Store, level: Callable[[], Level] = lambda: Level.STRICT,
        orders: Callable[[], Orders] = Orders,
    ) -> None:
        self._reader = reader
        self._store = store
        self._level = level
        self._orders = orders

    def current(self, case: str) -> CaseReview:
        """What is known and decided now."""
        return CaseReview(
            self._store.documents(case), Review(self._store.found(case), self._store.decisions(case)),
            digest(self._level(), self._orders()),
        )

    def find(self, case: str, cancel: Cancel) -> Job[Progress, CaseReview]:
        """Look for personal data in all documents of the case, each knowing what the others show."""
        before = self.current(case)
        level, orders = self._level(), self._orders()
        found = yield from self._reader.find(before.documents, before.known(), level, cancel, orders)
        under = digest(level, orders)
        found = tuple(replace(one, under=under) for one in found)
        self._store.save_found(case, found)
        self._store.record("findings.made", case, noted(found, level, orders))
        return CaseReview(before.documents, Review(found, before.review.decisions), under)

    def search(
        self, documents: Sequence[Document], known: Sequence[Known], cancel: Cancel
    ) -> Job[Progress, tuple[Found, ...]]:
        """Findings as this office wants them now; nothing is kept. Raises FindingFailed."""
        return (yield from self._reader.find(documents, known, self._level(), cancel, self._orders()))

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
        return self.take_back(case, 1)[0]

    def take_back(self, case: str, count: int) -> tuple[CaseReview, tuple[Decision, ...]]:
        """Take the last decisions back, in one go; they come too, so that they can be made again."""
        current = self.current(case)
        made = current.review.decisions
        kept = made[: max(0, len(made) - count)]
        self._store.save_decisions(case, kept)
        for _ in made[len(kept):]:
            self._store.record("decision.undone", case)
        return replace(current, review=Review(current.review.found, kept)), made[len(kept):]

    def repeat(self, case: str, decisions: Sequence[Decision]) -> CaseReview:
        """Make these decisions once more, now: what was taken back is wanted after all."""
        when = now()
        return self._append(case, *(replace(decision, who=who(), when=when) for decision in decisions))

    def _append(self, case: str, *decisions: Decision) -> CaseReview:
        current = self.current(case)
        review = Review(current.review.found, (*current.review.decisions, *decisions))
        self._store.save_decisions(case, review.decisions)
        for decision in decisions:
            family = decision.kind.partition(":")[0]
            self._store.record(
                "decision.made", decision.document, (("verdict", str(decision.verdict)), ("kind", family))
            )
        return replace(current, review=review)
