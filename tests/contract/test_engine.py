"""What every language-model engine keeps: one class, inherited by each engine's tests."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.asking import ModelCard, Piece, Prompt, Sampling, Template
from app.core.errors import ModelTrouble
from app.core.jobs import Cancel
from app.core.ports import Engine
from app.core.redaction import Redacted
from app.inference.dummy import EchoEngine
from app.inference.llama import LlamaEngine
from app.system import paths

TEMPLATE = Template("contract", 1, "en", "Answer from the passages.", "{passages}\n\n{question}", "[{number}]\n{text}")
TEXT = "The lease of [PERSON_1] ends on [DATE_1] – Zürich, Genève, perché no? 東京 😀. It was signed twice."


def prompt(question: str = "When does the lease end?", text: str = TEXT) -> Prompt:
    return Prompt.compose(TEMPLATE, Redacted(question), [(1, 1, Redacted(text))])


class EngineContract:
    """The contract; `engine` is a fixture of the inheriting class."""

    def test_it_streams_text_up_to_the_limit(self, engine: Engine) -> None:
        pieces = list(engine.stream(prompt(), Sampling(max_tokens=12), Cancel()))
        assert "".join(piece.text for piece in pieces).strip()
        assert len(pieces) <= 12
        assert all(piece.text for piece in pieces)

    def test_probabilities_are_natural_logarithms_and_alternatives_are_others(self, engine: Engine) -> None:
        if "logprobs" not in engine.abilities:
            return
        for piece in engine.stream(prompt(), Sampling(max_tokens=8), Cancel()):
            assert piece.logprob is not None
            assert piece.logprob <= 0
            assert all(logprob <= 0 for _, logprob in piece.others)
            assert [p for _, p in piece.others] == sorted((p for _, p in piece.others), reverse=True)
            assert piece.text not in {text for text, _ in piece.others}

    def test_the_same_prompt_gives_the_same_answer_with_the_same_probabilities(self, engine: Engine) -> None:
        first, again = (list(engine.stream(prompt(), Sampling(max_tokens=24), Cancel())) for _ in range(2))
        assert first == again

    def test_a_question_between_leaves_no_trace(self, engine: Engine) -> None:
        first = list(engine.stream(prompt(), Sampling(max_tokens=16), Cancel()))
        list(engine.stream(prompt("Who signed it?"), Sampling(max_tokens=16), Cancel()))
        assert list(engine.stream(prompt(), Sampling(max_tokens=16), Cancel())) == first

    def test_a_stop_is_felt_at_the_next_piece(self, engine: Engine) -> None:
        cancel = Cancel()
        seen: list[Piece] = []
        for piece in engine.stream(prompt(), Sampling(max_tokens=200), cancel):
            seen.append(piece)
            if len(seen) == 3:
                cancel.cancel()
        assert len(seen) <= 4

    def test_a_stop_before_the_start_gives_nothing(self, engine: Engine) -> None:
        cancel = Cancel()
        cancel.cancel()
        assert list(engine.stream(prompt(), Sampling(), cancel)) == []
        assert list(engine.stream(prompt(), Sampling(max_tokens=2), Cancel())) != []

    def test_an_answer_that_is_left_half_read_does_not_block_the_next(self, engine: Engine) -> None:
        half = engine.stream(prompt(), Sampling(max_tokens=50), Cancel())
        assert next(half).text
        del half
        assert list(itertools.islice(engine.stream(prompt(), Sampling(max_tokens=3), Cancel()), 1))

    def test_a_late_stop_does_not_touch_the_next_answer(self, engine: Engine) -> None:
        late = Cancel()
        list(engine.stream(prompt(), Sampling(max_tokens=2), late))
        pieces = engine.stream(prompt(), Sampling(max_tokens=6), Cancel())
        next(pieces)
        late.cancel()
        assert list(pieces)

    def test_it_counts_the_same_and_longer_prompts_as_longer(self, engine: Engine) -> None:
        short, long = prompt(), prompt(text=TEXT * 3)
        assert engine.count(short) == engine.count(short) < engine.count(long) <= engine.card.context

    def test_it_takes_only_a_prompt(self, engine: Engine) -> None:
        for wrong in ("a string", TEXT.encode(), object()):
            with pytest.raises(TypeError):
                next(iter(engine.stream(wrong, Sampling(), Cancel())))  # type: ignore[arg-type]
            with pytest.raises(TypeError):
                engine.count(wrong)  # type: ignore[arg-type]

    def test_a_prompt_longer_than_the_context_is_known_trouble(self, engine: Engine) -> None:
        with pytest.raises(ModelTrouble) as caught:
            list(engine.stream(prompt(text=TEXT * 400), Sampling(), Cancel()))
        assert caught.value.code == "inference.too_long"
        assert list(engine.stream(prompt(), Sampling(max_tokens=2), Cancel()))

    def test_every_piece_is_whole_text(self, engine: Engine) -> None:
        pieces = engine.stream(prompt("Repeat: 東京 😀 é"), Sampling(max_tokens=40), Cancel())
        "".join(piece.text for piece in pieces).encode("utf-8", "strict")

    def test_closing_twice_is_closing_once(self, own: Engine) -> None:
        own.close()
        own.close()
        with pytest.raises(ModelTrouble) as caught:
            list(own.stream(prompt(), Sampling(), Cancel()))
        assert caught.value.code == "inference.engine_gone"


class TestDummy(EngineContract):
    @pytest.fixture
    def engine(self) -> EchoEngine:
        return EchoEngine()

    @pytest.fixture
    def own(self) -> EchoEngine:
        return EchoEngine()


@pytest.mark.model
class TestLlamaCpp(EngineContract):
    """The real engine with the smallest real model."""

    @pytest.fixture
    def engine(self, loaded: LlamaEngine) -> LlamaEngine:
        return loaded

    @pytest.fixture
    def own(self) -> LlamaEngine:
        return smallest()


@pytest.fixture(scope="module")
def loaded() -> Iterator[LlamaEngine]:
    engine = smallest()
    yield engine
    engine.close()


def smallest(context: int = 2048) -> LlamaEngine:
    """The model for trying out, loaded."""
    file: Path = paths.models() / "smollm2-135m.gguf"
    return LlamaEngine(str(file), ModelCard("smollm2-135m", "", context, "llama.cpp"))
