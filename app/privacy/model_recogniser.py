"""What our own network reads as personal data, as one more recogniser."""

from collections.abc import Sequence

from app.core.documents import Reason, Span
from app.core.findings import BY_NETWORK, Finding, Level
from app.privacy.classifier import Classifier
from app.privacy.stretches import stretches

_CERTAIN = 0.95
"""A network is never certain, however sure of itself."""


class ModelRecogniser:
    """The network at one level; implements core's `Recogniser`.

    It reads every language alike, but what it is equally sure of is not equally often right in each.
    """

    def __init__(self, classifier: Classifier, level: Level) -> None:
        description = classifier.description
        self.name = BY_NETWORK + description.version
        self._classifier = classifier
        self._kinds = description.kinds
        self._level = level

    def find(self, text: str, language: str) -> Sequence[Finding]:
        """Persons, organisations, places, dates and the like, with the network's probability as their score."""
        floors = self._classifier.description.floors(self._level, language)
        return [
            Finding(
                Span(one.start, one.end), self._kinds[one.kind], min(_CERTAIN, one.score), self.name,
                Reason.of(f"reason.model_{self._kinds[one.kind].lower()}"),
            )
            for one in stretches(text, self._classifier.words(text, floors), floors)
        ]
