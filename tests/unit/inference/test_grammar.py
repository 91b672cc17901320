"""A grammar over a model's tokens: what is allowed, what is masked, and that probabilities stay the model's own."""

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from app.core.asking import Sampling
from app.core.errors import ModelTrouble
from app.inference.choosing import Chooser, judged
from app.inference.grammar import Grammar
from app.inference.native import Weights
from tests.tiny_models import answering, written

SCHEMA = json.dumps({"enum": ["yes", "no"]})


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Weights]:
    file: Path = written(tmp_path_factory.mktemp("tiny"), "tiny.gguf", answering())[0]
    found = Weights(str(file), "tiny", lambda share: True)
    yield found
    found.close()


@pytest.fixture
def grammar(weights: Weights) -> Iterator[Grammar]:
    found = Grammar(weights, SCHEMA)
    yield found
    found.close()
    found.close()


def byte(weights: Weights, sign: str) -> int:
    return next(token for token in range(3, 259) if weights.piece(token) == sign.encode())


def test_only_what_can_go_on_is_allowed(weights: Weights, grammar: Grammar) -> None:
    quote, letter = byte(weights, '"'), byte(weights, "x")
    assert grammar.allows(quote)
    assert not grammar.allows(letter)
    masked = grammar.masked(np.zeros(weights.size, np.float32))
    assert np.flatnonzero(np.isfinite(masked)).tolist() == [quote]
    grammar.accept(quote)
    assert not grammar.allows(quote)
    assert grammar.allows(byte(weights, "y"))
    assert grammar.allows(byte(weights, "n"))


@pytest.mark.parametrize("temperature", [0.0, 1.0])
def test_an_answer_is_one_of_the_choices_with_the_models_own_probabilities(
    weights: Weights, grammar: Grammar, temperature: float
) -> None:
    dice = np.random.default_rng(3)
    chooser = Chooser(Sampling(temperature=temperature, seed=5), grammar)
    said = b""
    for _ in range(20):
        scores = dice.normal(size=weights.size).astype(np.float32)
        choice = chooser.choose(scores)
        assert choice == judged(scores, choice.token)
        if weights.ends(choice.token):
            break
        said += weights.piece(choice.token)
    assert json.loads(said) in ("yes", "no")


def test_a_schema_that_cannot_be_kept_to_is_known_trouble(weights: Weights) -> None:
    with pytest.raises(ModelTrouble) as caught:
        Grammar(weights, '{"type": "string", "pattern": "^(?!a)$"}')
    assert caught.value.code == "inference.bad_schema"
