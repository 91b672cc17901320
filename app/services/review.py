"""Finding personal data in a case and keeping what the person decided about it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from app.core.documents import Document, Reason, Span
from app.core.errors import FindingFailed, Forbidden
from app.core.findings import Decision, Finding, Found, Known, Level, Orders, Review, Verdict
from app.core.jobs import Cancel, Job, Progress
from app.core.ports import Reader, Store
from app.core.verdicts import plainly
from app.services.moments import now, who
from app.services.noted import changed, digest, noted


@dataclass(frozen=True, slots=True)
class CaseReview:
    """A case's documents with their findings and the decisions on them.

    under: digest of the level, the orders and the office's recognisers that hold now.
    """

    documents: tuple[Document, ...]
    review: Review
    under: str = ""

    @property
    def complete(self) -> bool:
        """Whether every document was searched for personal data at the level and under the orders that hold now."""
        searched = {found.document for found in self.review.found if found.under == self.under}
        return all(document.sha256 in searched for document in self.documents)

    @property
    def why_incomplete(self) -> Reason | None:
        """What a person is told about a case that has to be searched, again or at all; None for one that has not."""
        if self.complete:
            return None
        under = {found.document: found.under for found in self.review.found}
        if not all(document.sha256 in under for document in self.documents):
            return Reason.of("review.not_searched")
        parts = {part for document in self.documents for part in changed(under[document.sha256], self.under)}
        return Reason.of(f"review.changed_{parts.pop()}" if len(parts) == 1 else "review.changed")

    def known(self) -> tuple[Known, ...]:
        """Every value that is hidden somewhere in the case."""
        values = {
            (f.kind, f.span.of(document.text))
            for document in self.documents for f in self.review.hides(document)
        }
        return tuple(Known(kind, value) for kind, value in sorted(values))

    def chosen(self) -> tuple[Known, ...]:
        """Every value that a person hides: all that a search has to know, as it finds the others itself.

        What the last search found may be let go by another level, a switch or a list.
        """
        last: dict[str, Decision] = {}
        for decision in self.review.decisions:
            if decision.everywhere or decision.verdict is Verdict.HIDE:
                last[plainly(decision.value)] = decision
        hidden = {(one.kind, one.value) for one in last.values() if one.verdict is Verdict.HIDE}
        return tuple(Known(kind, value) for kind, value in sorted(hidden))


class Reviewing:
    """The review: findings come from the sealed reader, decisions from the person, the rest from the settings."""

    def __init__(
        self, reader: Reader, store: Store, level: Callable[[], Level] = lambda: Level.STRICT,
        orders: Callable[[], Orders] = Orders, rules: Callable[[], str] = lambda: "",
    ) -> None:
        self._reader = reader
        self._store = store
        self._level = level
        self._orders = orders
        self._rules = rules

    def current(self, case: str) -> CaseReview:
        """What is known and decided now."""
        orders = self._orders()
        return CaseReview(
            self._store.documents(case),
            Review(self._store.found(case), self._store.decisions(case), orders.fixed),
            digest(self._level(), orders, self._rules()),
        )

    def find(self, case: str, cancel: Cancel) -> Job[Progress, CaseReview]:
        """Look for personal data in all documents of the case, each knowing what the others show."""
        before = self.current(case)
        level, orders = self._level(), self._orders()
        # Before the search: what is changed meanwhile makes the case one to be searched again.
        under = digest(level, orders, self._rules())
        found = yield from self._reader.find(before.documents, before.chosen(), level, cancel, orders)
        found = tuple(replace(one, under=under) for one in found)
        self._store.save_found(case, found)
        self._store.record("findings.made", case, noted(found, level, orders))
        # Read anew: a person may have decided something while the search ran, or changed a setting.
        review = Review(found, self._store.decisions(case), self._orders().fixed)
        return CaseReview(before.documents, review, digest(self._level(), self._orders(), self._rules()))

    def search(
        self, documents: Sequence[Document], known: Sequence[Known], cancel: Cancel
    ) -> Job[Progress, tuple[Found, ...]]:
        """Findings as this office wants them now; nothing is kept. Raises FindingFailed."""
        return (yield from self._reader.find(documents, known, self._level(), cancel, self._orders()))

    def decide(
        self, case: str, document: Document, finding: Finding, verdict: Verdict, everywhere: bool = True, why: str = ""
    ) -> CaseReview:
        """Hide or keep this finding, with `everywhere` the same value in the whole case.

        why: the person's reason to show what is on the office's list. Raises Forbidden without one, and always where
        an administrator has fixed the list.
        """
        value = finding.span.of(document.text)
        place = document.sha256, finding.span, value, finding.kind
        return self._append(case, Decision(*place, verdict, everywhere, who(), now(), why.strip()))

    def decide_all(
        self, case: str, choices: Sequence[tuple[Document, Finding]], verdict: Verdict, why: str = ""
    ) -> CaseReview:
        """Hide or keep several findings in one go, each everywhere; `why` and Forbidden as with one."""
        decisions = [
            Decision(d.sha256, f.span, f.span.of(d.text), f.kind, verdict, True, who(), now(), why.strip())
            for d, f in choices
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
        return replace(current, review=replace(current.review, decisions=kept)), made[len(kept):]

    def repeat(self, case: str, decisions: Sequence[Decision]) -> CaseReview:
        """Make these decisions once more, now: what was taken back is wanted after all."""
        when = now()
        return self._append(case, *(replace(decision, who=who(), when=when) for decision in decisions))

    def _append(self, case: str, *decisions: Decision) -> CaseReview:
        current = self.current(case)
        against = [_against_list(current.review, decision) for decision in decisions]
        review = replace(current.review, decisions=(*current.review.decisions, *decisions))
        self._store.save_decisions(case, review.decisions)
        for decision, listed in zip(decisions, against, strict=True):
            family = decision.kind.partition(":")[0]
            self._store.record(
                "decision.made", decision.document,
                (("verdict", str(decision.verdict)), ("kind", family), *((("against_list", "yes"),) if listed else ())),
            )
        return replace(current, review=review)


def _against_list(review: Review, decision: Decision) -> bool:
    """Whether a decision shows what the office's list hides; raises Forbidden where that must not be."""
    if decision.verdict is Verdict.HIDE or decision.span not in review.listed(decision.document):
        return False
    if review.fixed:
        raise Forbidden("review.fixed_list")
    if not decision.why:
        raise Forbidden("review.why_needed")
    return True
