"""Our recognisers as Presidio's, so that one registry holds both and its decision process speaks of both."""

from app.core.documents import Reason
from app.core.ports import Recogniser
from app.privacy.presidio import AnalysisExplanation, EntityRecognizer, NlpArtifacts, RecognizerResult

REASON = "reason"
"""Where a result's metadata carries our reason."""


class Plugged(EntityRecognizer):  # type: ignore[misc]  # presidio publishes no types
    """One of ours in Presidio's registry for one language; its kinds are entity types as they are."""

    def __init__(self, recogniser: Recogniser, language: str, kinds: tuple[str, ...]) -> None:
        self._ours = recogniser
        # What one of ours finds counts, however low its score: it has decided itself.
        super().__init__(
            supported_entities=list(kinds), name=recogniser.name, supported_language=language,
            score_thresholds={"default": 0.0},
        )

    def load(self) -> None:
        """Nothing to load: rules are compiled when their module is."""

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts | None = None  # noqa: ARG002  # Presidio's
    ) -> list[RecognizerResult]:
        """Every finding as a result; the reason travels in the metadata."""
        language = "" if self.supported_language == "xx" else self.supported_language
        return [
            RecognizerResult(
                finding.kind, finding.span.start, finding.span.end, finding.score,
                AnalysisExplanation(self.name, finding.score, textual_explanation=finding.reason.code),
                {
                    RecognizerResult.RECOGNIZER_NAME_KEY: self.name,
                    RecognizerResult.RECOGNIZER_IDENTIFIER_KEY: self.id,
                    REASON: finding.reason,
                },
            )
            for finding in self._ours.find(text, language)
        ]


def reason_of(result: RecognizerResult) -> Reason | None:
    """The reason that one of our recognisers gave, None for Presidio's own."""
    reason = (result.recognition_metadata or {}).get(REASON)
    return reason if isinstance(reason, Reason) else None
