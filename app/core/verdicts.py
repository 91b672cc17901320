"""All decisions at once, indexed: what is decided about any finding without walking through every decision."""

from collections.abc import Iterable

from app.core.documents import Span
from app.core.findings import Decision, Finding, Verdict

_Said = tuple[int, Verdict]
_NOTHING: _Said = (-1, Verdict.HIDE)


class Verdicts:
    """The same answers as `Review.verdict`, for thousands of findings."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self._values: dict[str, _Said] = {}
        self._places: dict[tuple[str, Span], _Said] = {}
        for number, decision in enumerate(decisions):
            said = number, decision.verdict
            if decision.everywhere:
                self._values[plainly(decision.value)] = said
            else:
                self._places[decision.document, decision.span] = said

    def of(self, document: str, text: str, finding: Finding) -> Verdict:
        """What the last decision that speaks of this finding says; hide where none does."""
        return self._last(document, text, finding)[1]

    def decided(self, document: str, text: str, finding: Finding) -> bool:
        """Whether a person has said anything about this finding."""
        return self._last(document, text, finding)[0] >= 0

    def _last(self, document: str, text: str, finding: Finding) -> _Said:
        return max(
            self._values.get(plainly(finding.span.of(text)), _NOTHING),
            self._places.get((document, finding.span), _NOTHING),
        )


def plainly(value: str) -> str:
    """A value without regard to case and white space: equal for two that `same_value` calls the same."""
    return " ".join(value.split()).casefold()
