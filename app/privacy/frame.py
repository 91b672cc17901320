"""Presidio as the frame: one analyzer whose registry holds its recognisers and ours, for each language and `xx`."""

from bisect import bisect_right
from typing import Any

from app.core.documents import Span
from app.core.findings import KINDS, Finding
from app.core.ports import Recogniser
from app.privacy import stock
from app.privacy.engines import Words
from app.privacy.language import TAUGHT
from app.privacy.plug import Plugged, reason_of
from app.privacy.presidio import AnalyzerEngine, LemmaContextAwareEnhancer, RecognizerRegistry, RecognizerResult

LANGUAGES = (*TAUGHT, "xx")
THRESHOLD = 0.4
"""A result counts from here; a bare number of Presidio's (.01 to .3) needs its context words to come this far."""

_SHORT = 3
"""Letters up to which a context word is found inside too many others."""


class _Context(LemmaContextAwareEnhancer):  # type: ignore[misc]  # presidio publishes no types
    """Presidio's context words, for its own recognisers alone; ours have said their reason already.

    The token at an offset is found by bisection instead of from the beginning of the text. A context word may begin
    or end a word, as in German compounds, and a short one must be the whole word: "company" is no "pan".
    """

    def enhance_using_context(
        self, text: str, raw_results: list[RecognizerResult], nlp_artifacts: Any, recognizers: list[Any],
        context: list[str] | None = None,
    ) -> list[RecognizerResult]:
        """Scores raised in place where a context word stands near; results of recognisers without such words stay.

        The results are this search's own, so nothing is copied; Presidio's explanation of a score is not kept.
        """
        words_of = {recognizer.id: recognizer.context for recognizer in recognizers if recognizer.context}
        for result in raw_results:
            words = words_of.get(result.recognition_metadata[RecognizerResult.RECOGNIZER_IDENTIFIER_KEY])
            if not words:
                continue
            near = self._extract_surrounding_words(
                nlp_artifacts=nlp_artifacts, word=text[result.start:result.end], start=result.start
            )
            if self._find_supportive_word_in_context([*near, *(context or ())], words):
                raised = max(result.score + self.context_similarity_factor, self.min_score_with_context_similarity)
                result.score = min(raised, self.MAX_SCORE)
        return raw_results

    @staticmethod
    def _find_index_of_match_token(_word: str, start: int, _tokens: Any, tokens_indices: list[int]) -> int:
        return max(0, bisect_right(tokens_indices, start) - 1)

    @staticmethod
    def _find_supportive_word_in_context(
        context_list: list[str], recognizer_context_list: list[str], _matching_mode: str = ""
    ) -> str:
        wanted = [word.lower() for word in recognizer_context_list]
        return next((word for word in wanted if any(_speaks(word, said) for said in context_list)), "")


def _speaks(wanted: str, said: str) -> bool:
    """Whether a word near a number is the context word that is asked for, or is made with it."""
    return said == wanted or (len(wanted) > _SHORT and (said.startswith(wanted) or said.endswith(wanted)))


class _Analyzer(AnalyzerEngine):  # type: ignore[misc]  # presidio publishes no types
    """Presidio's analyzer, whose recognisers leave context to the enhancer: it need not ask each of them."""

    def _enhance_using_context(
        self, text: str, raw_results: list[RecognizerResult], nlp_artifacts: Any, recognizers: list[Any],
        context: list[str] | None = None,
    ) -> list[RecognizerResult]:
        enhanced: list[RecognizerResult] = self.context_aware_enhancer.enhance_using_context(
            text, raw_results, nlp_artifacts, recognizers, context
        )
        return enhanced


class Frame:
    """The analyzer, warm once made."""

    def __init__(self, recognisers: tuple[Recogniser, ...]) -> None:
        registry = RecognizerRegistry(recognizers=[], supported_languages=list(LANGUAGES))
        for language in LANGUAGES:
            for ours in recognisers:
                registry.add_recognizer(Plugged(ours, language, KINDS))
            for theirs in stock.recognisers(language):
                registry.add_recognizer(theirs)
        self._analyzer = _Analyzer(
            registry=registry, nlp_engine=Words(LANGUAGES), supported_languages=list(LANGUAGES),
            context_aware_enhancer=_Context(), default_score_threshold=THRESHOLD,
        )

    def analyse(self, text: str, language: str) -> list[Finding]:
        """Findings of every recogniser, overlaps and all; a language that is none of ours is read as `xx`."""
        known = language if language in LANGUAGES else "xx"
        return [_finding(result) for result in self._analyzer.analyze(text, known)]


def _finding(result: RecognizerResult) -> Finding:
    by = result.recognition_metadata[RecognizerResult.RECOGNIZER_NAME_KEY]
    span = Span(result.start, result.end)
    score = min(1.0, float(result.score))
    ours = reason_of(result)
    if ours is not None:
        return Finding(span, result.entity_type, score, by, ours)
    return Finding(span, stock.kind_of(result.entity_type), score, by, stock.why(result.entity_type))
