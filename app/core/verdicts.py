"""All decisions at once, indexed: what is decided about any finding without walking through every decision."""

from collections.abc import Iterable

from app.core.documents import Span
from app.core.findings import Decision, Finding, Verdict, decided
from app.core.overlapping import Overlapping

_Said = tuple[int, Decision | None]
_NOTHING: _Said = (-1, None)


class Verdicts:
    """The same answers as `Review.verdict`, for thousands of findings.

    fixed: whether the office's list is, so that no decision shows what stands on it.
    """

    def __init__(self, decisions: Iterable[Decision], fixed: bool = False) -> None:
        self._values: dict[str, _Said] = {}
        self._places: dict[tuple[str, Span], _Said] = {}
        self._fixed = fixed
        for number, decision in enumerate(decisions):
            said = number, decision
            if decision.everywhere:
                self._values[plainly(decision.value)] = said
            else:
                self._places[decision.document, decision.span] = said

    def of(
        self, document: str, text: str, finding: Finding,
        listed: Overlapping = Overlapping(()),  # noqa: B008  # never changed
    ) -> Verdict:
        """What the last decision that speaks of this finding says; hide where none does.

        listed: where values of the office's list stand in its document.
        """
        last = self.last(document, text, finding)
        return decided(last, finding.span in listed, self._fixed) if last else Verdict.HIDE

    def decided(self, document: str, text: str, finding: Finding) -> bool:
        """Whether a person has said anything about this finding."""
        return self.last(document, text, finding) is not None

    def last(self, document: str, text: str, finding: Finding) -> Decision | None:
        """The decision that counts, None where a person has said nothing."""
        return max(
            self._values.get(plainly(finding.span.of(text)), _NOTHING),
            self._places.get((document, finding.span), _NOTHING), key=lambda said: said[0],
        )[1]


def plainly(value: str) -> str:
    """A value without regard to case and white space: equal for two that `same_value` calls the same."""
    return " ".join(value.split()).casefold()
