"""Prompts as tokens: the places of the last message's stretches, in any script."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.asking import Message, Prompt
from app.core.documents import Span
from app.inference.native import Weights
from app.inference.prompts import PromptTokens
from tests.tiny_models import answering, written


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Weights]:
    file: Path = written(tmp_path_factory.mktemp("tiny"), "tiny.gguf", answering())[0]
    found = Weights(str(file), "tiny", lambda share: True)
    yield found
    found.close()


def said(text: str) -> Prompt:
    return Prompt.rebuilt("x", (Message("system", "Short."), Message("user", text)))


@given(text=st.text(min_size=1, max_size=40), data=st.data())
def test_a_mask_covers_its_stretch_and_no_token_beside_it(weights: Weights, text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    prompts = PromptTokens(weights, "tiny")
    asked = said(text)
    tokens = prompts.of(asked)
    masked, nothing = prompts.masks(asked, [[Span(start, end)], []])
    assert nothing == frozenset()
    spelt = b"".join(weights.piece(tokens[i]) for i in sorted(masked)).decode("utf-8", "replace")
    hidden = text[start:end].encode("utf-8", "replace").decode()
    assert hidden in spelt
    # At most one token more on each side, where the stretch begins or ends inside one.
    assert len(spelt) - len(hidden) <= 2 * 3
    everything = prompts.masks(asked, [[Span(0, len(text))]])[0]
    assert masked <= everything
    assert max(everything) < len(tokens) - 1


def test_a_text_begins_with_the_token_that_the_model_wants(weights: Weights) -> None:
    tokens = PromptTokens(weights, "tiny").of(said("a"))
    assert tokens[0] == weights.beginning()[0]
    assert tokens.count(tokens[0]) == 1
