"""Choosing a token: the best, or by chance as the seed says; probabilities are those of the model."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.asking import Sampling
from app.inference.choosing import NEAREST, Chooser

SCORES = np.log(np.array([0.05, 0.6, 0.25, 0.1], dtype=np.float32))


def test_greedy_takes_the_best_and_names_the_others_by_probability() -> None:
    choice = Chooser(Sampling()).choose(SCORES)
    assert choice.token == 1
    assert choice.logprob == pytest.approx(math.log(0.6), abs=1e-5)
    assert [token for token, _ in choice.others] == [2, 3, 0]
    assert math.exp(choice.others[0][1]) == pytest.approx(0.25, abs=1e-5)


@given(st.lists(st.floats(-50, 50, width=32), min_size=1, max_size=200), st.floats(0, 2), st.integers(0, 9))
def test_probabilities_are_never_above_one_and_others_never_the_choice(
    row: list[float], temperature: float, seed: int
) -> None:
    scores = np.array(row, dtype=np.float32)
    choice = Chooser(Sampling(temperature=temperature, seed=seed)).choose(scores)
    every = scores.astype(np.float64)
    exact = float(every[choice.token] - every.max() - np.log(np.exp(every - every.max()).sum()))
    assert choice.logprob <= 0
    assert choice.logprob == pytest.approx(exact, abs=1e-3)
    assert len(choice.others) <= NEAREST
    assert choice.token not in {token for token, _ in choice.others}


def test_a_seed_gives_the_same_choices_and_another_seed_others() -> None:
    def run(seed: int) -> list[int]:
        chooser = Chooser(Sampling(temperature=1.0, seed=seed))
        return [chooser.choose(SCORES).token for _ in range(60)]

    assert run(1) == run(1) != run(2)


def test_top_p_leaves_out_the_improbable_and_temperature_spreads() -> None:
    narrow = Chooser(Sampling(temperature=1.0, top_p=0.8, seed=3))
    assert {narrow.choose(SCORES).token for _ in range(200)} == {1, 2}
    wide = Chooser(Sampling(temperature=5.0, seed=3))
    assert {wide.choose(SCORES).token for _ in range(200)} == {0, 1, 2, 3}
