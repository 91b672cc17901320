"""What we use of Presidio, imported without spaCy: every engine of its own imports it, and none of them runs here.

spaCy and what it stands on take 67 MB of memory and most of the time of importing Presidio.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

_PARTS = (
    "spacy", "spacy.language", "spacy.pipeline", "spacy.tokens", "spacy.util", "spacy.vocab", "thinc", "thinc.api",
)


class _Registry(type):
    """A class whose methods all are decorators that change nothing: engines register their parts while imported."""

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *_, **__: lambda decorated: decorated


class _Absent(ModuleType):
    """A module whose every name is an empty class, for annotations, base classes and registries."""

    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        return _Registry(name, (), {})


@contextmanager
def _without_spacy() -> Iterator[None]:
    """Stand-ins while Presidio is imported, unless spaCy is there already; whoever asks later gets the real one."""
    if any(name in sys.modules for name in ("spacy", "presidio_analyzer")):
        yield
        return
    for name in _PARTS:
        sys.modules[name] = _Absent(name)
    try:
        yield
    finally:
        for name in _PARTS:
            del sys.modules[name]


with _without_spacy():
    from presidio_analyzer import (
        AnalysisExplanation,
        AnalyzerEngine,
        EntityRecognizer,
        RecognizerRegistry,
        RecognizerResult,
        predefined_recognizers,
    )
    from presidio_analyzer.context_aware_enhancers import LemmaContextAwareEnhancer
    from presidio_analyzer.nlp_engine import NlpArtifacts, NlpEngine

__all__ = [
    "AnalysisExplanation", "AnalyzerEngine", "EntityRecognizer", "LemmaContextAwareEnhancer", "NlpArtifacts",
    "NlpEngine", "RecognizerRegistry", "RecognizerResult", "predefined_recognizers",
]
