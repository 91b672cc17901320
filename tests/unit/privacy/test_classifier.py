"""The network over texts of any length, and what the recogniser makes of it."""

import numpy
import pytest

from app.core.findings import Level
from app.privacy.classifier import Classifier
from app.privacy.model_recogniser import ModelRecogniser
from tests.small_model import small_model

CLASSIFIER = Classifier.load(small_model())


def found(text: str, level: Level = Level.STRICT) -> list[tuple[str, str]]:
    return [(f.kind, f.span.of(text)) for f in ModelRecogniser(CLASSIFIER, level).find(text, "")]


def test_every_kind_comes_out_with_its_reason() -> None:
    text = "Rosa, Lehrerin in Lausanne, Lindenstrasse, kam aus dem Example Hospital mit 448812."
    findings = ModelRecogniser(CLASSIFIER, Level.STRICT).find(text, "de")
    assert [(f.kind, f.span.of(text)) for f in findings] == [
        ("PERSON", "Rosa"), ("PROFESSION", "Lehrerin"), ("LOCATION", "Lausanne"), ("ADDRESS", "Lindenstrasse"),
        ("ORGANIZATION", "Example Hospital"), ("ID", "448812"),
    ]
    assert {f.reason.code for f in findings} == {f"reason.model_{f.kind.lower()}" for f in findings}
    assert {f.by for f in findings} == {"finder-test"}


def test_words_of_several_pieces_are_averaged() -> None:
    word = next(w for w in CLASSIFIER.words("Frau Quentorp") if w.start == 5)
    assert (word.end, word.begins, word.kind) == (13, True, 0)
    assert word.likely == pytest.approx(0.9, abs=1e-4)
    half = next(w for w in CLASSIFIER.words("Frau Quenxtorp") if w.start == 5)
    assert half.likely == pytest.approx(0.6, abs=0.01)


def test_the_level_picks_the_floor() -> None:
    assert found("Und Perhaps") == [("PERSON", "Perhaps")]
    assert found("Und Perhaps", Level.BALANCED) == []


@pytest.mark.parametrize("filler", ["abc, ", "abc\n", "abcdefgh"])
def test_long_texts_are_read_to_their_end(filler: str) -> None:
    text = "Rosa " + filler * 200 + " Julien Perrin " + filler * 200 + "\nLausanne"
    assert found(text) == [("PERSON", "Rosa"), ("PERSON", "Julien Perrin"), ("LOCATION", "Lausanne")]


def test_a_network_is_never_certain() -> None:
    def sure(ids: "numpy.ndarray") -> "numpy.ndarray":
        scores = numpy.full((len(ids), 17), -50, numpy.float32)
        scores[:, 1] = 50
        return scores

    classifier = Classifier(CLASSIFIER.description, CLASSIFIER._tokeniser, sure)
    assert [f.score for f in ModelRecogniser(classifier, Level.STRICT).find("Rosa", "")] == [0.95]


def test_nothing_in_nothing() -> None:
    assert CLASSIFIER.words("") == []
    assert found(" \n\u200b\t") == []
