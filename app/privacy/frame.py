"""Presidio as the frame: one analyzer whose registry holds its recognisers and ours, for each language and `xx`."""

from bisect import bisect_right
from pathlib import Path
from typing import Any

from presidio_analyzer import AnalyzerEngine, RecognizerRegistry, RecognizerResult
from presidio_analyzer.context_aware_enhancers import LemmaContextAwareEnhancer

from app.core.documents import Reason, Span
from app.core.findings import KINDS, Finding
from app.core.ports import Recogniser
from app.privacy import stock
from app.privacy.doubts import believable
from app.privacy.engines import Names
from app.privacy.plug import Plugged, reason_of

LANGUAGES = ("en", "de", "fr", "it", "xx")
THRESHOLD = 0.4
"""A result counts from here; a bare number of Presidio's (.01 to .3) needs its context words to come this far."""


class _Context(LemmaContextAwareEnhancer):  # type: ignore[misc]  # presidio publishes no types
    """Presidio's context words, for its own recognisers alone; ours have said their reason already.

    The token at an offset is found by bisection instead of from the beginning of the text.
    """

    def enhance_using_context(
        self, text: str, raw_results: list[RecognizerResult], nlp_artifacts: Any, recognizers: list[Any],
        context: list[str] | None = None,
    ) -> list[RecognizerResult]:
        """Scores raised where a context word stands near; results of recognisers without such words as they are."""
        with_words = {recognizer.id for recognizer in recognizers if recognizer.context}
        key = RecognizerResult.RECOGNIZER_IDENTIFIER_KEY
        theirs = [result for result in raw_results if result.recognition_metadata[key] in with_words]
        others = [result for result in raw_results if result.recognition_metadata[key] not in with_words]
        enhanced: list[RecognizerResult] = super().enhance_using_context(
            text, theirs, nlp_artifacts, recognizers, context
        )
        return enhanced + others

    @staticmethod
    def _find_index_of_match_token(_word: str, start: int, _tokens: Any, tokens_indices: list[int]) -> int:
        return max(0, bisect_right(tokens_indices, start) - 1)


class Frame:
    """The analyzer, warm once made; pipelines of a language load when it is first met."""

    def __init__(self, models: Path, recognisers: tuple[Recogniser, ...]) -> None:
        self._names = Names(models, LANGUAGES)
        registry = RecognizerRegistry(recognizers=[], supported_languages=list(LANGUAGES))
        self._by_model: set[str] = set()
        for language in LANGUAGES:
            for ours in recognisers:
                registry.add_recognizer(Plugged(ours, language, KINDS))
            for theirs in stock.recognisers(language):
                registry.add_recognizer(theirs)
            if self._names.has_names(language):
                reader = stock.names(language)
                self._by_model.add(reader.name)
                registry.add_recognizer(reader)
        self._analyzer = AnalyzerEngine(
            registry=registry, nlp_engine=self._names, supported_languages=list(LANGUAGES),
            context_aware_enhancer=_Context(), default_score_threshold=THRESHOLD,
        )

    def notice(self, language: str) -> Reason | None:
        """What the person has to know about names in this language."""
        return self._names.notice(language)

    def analyse(self, text: str, language: str) -> list[Finding]:
        """Findings of every recogniser, overlaps and all; a language that is none of ours is read as `xx`."""
        known = language if language in LANGUAGES else "xx"
        found: list[Finding] = []
        for result in self._analyzer.analyze(text, known):
            finding = self._finding(result, known)
            found += believable(text, finding) if finding.by in self._by_model else (finding,)
        return found

    def _finding(self, result: RecognizerResult, language: str) -> Finding:
        by = result.recognition_metadata[RecognizerResult.RECOGNIZER_NAME_KEY]
        span = Span(result.start, result.end)
        score = min(1.0, float(result.score))
        ours = reason_of(result)
        if ours is not None:
            return Finding(span, result.entity_type, score, by, ours)
        reason = stock.why(result.entity_type, language, by in self._by_model)
        return Finding(span, stock.kind_of(result.entity_type), score, by, reason)
