"""A model that makes vectors: the engine's contract, and what only it does."""

from pathlib import Path

import pytest

from app.core.asking import Sampling
from app.core.errors import ModelTrouble
from app.core.jobs import Cancel, finish
from app.core.redaction import Redacted
from app.inference.embedding import LlamaEmbedder
from app.inference.loading import load
from app.inference.wanted import Loading
from tests.contract.test_engine import EngineContract, prompt
from tests.tiny_models import embedding, written


@pytest.fixture
def engine(tmp_path: Path) -> LlamaEmbedder:
    file, sha256 = written(tmp_path, "vectors.gguf", embedding())
    found = finish(load(Loading("vectors", str(file), sha256, 512, 1), Cancel()))
    assert isinstance(found, LlamaEmbedder)
    return found


def test_it_makes_vectors_and_says_that_it_does_nothing_else(engine: LlamaEmbedder) -> None:
    assert engine.abilities == {"embed"}
    contract = EngineContract()
    contract.test_vectors_have_length_one_and_like_texts_are_near(engine)
    contract.test_what_it_cannot_do_is_known_trouble(engine)
    for call in (lambda: engine.count(prompt()), lambda: engine.stream(prompt(), Sampling(), Cancel())):
        with pytest.raises(ModelTrouble) as caught:
            call()
        assert caught.value.code == "inference.unable"
    engine.close()


def test_a_text_that_is_too_long_and_a_closed_one_are_known_trouble(engine: LlamaEmbedder) -> None:
    with pytest.raises(ModelTrouble) as caught:
        engine.embed([Redacted("x" * 2000)], Cancel())
    assert caught.value.code == "inference.too_long"
    assert engine.embed([Redacted("x")], Cancel())
    engine.close()
    engine.close()
    with pytest.raises(ModelTrouble) as caught:
        engine.embed([Redacted("x")], Cancel())
    assert caught.value.code == "inference.engine_gone"
