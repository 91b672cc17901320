"""What every language-model engine keeps: one class, inherited by each engine's tests."""

import itertools
import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from app.children.engine_link import EngineLink
from app.children.engine_port import Loading
from app.core.asking import ModelCard, Piece, Prompt, Sampling, Template
from app.core.documents import Span
from app.core.errors import Cancelled, ModelTrouble
from app.core.jobs import Cancel, finish
from app.core.ports import Engine
from app.core.redaction import Redacted
from app.inference.dummy import EchoEngine
from app.inference.llama import LlamaEngine
from app.runtime.catalogue import read_catalogue
from app.system import paths
from app.system.process import Child, Limits
from tests.own_code import COMMAND

TEMPLATE = Template("contract", 1, "en", "Answer from the passages.", "{passages}\n\n{question}", "[{number}]\n{text}")
TEXT = "The lease of [PERSON_1] ends on [DATE_1] – Zürich, Genève, perché no? 東京 😀. It was signed twice."

QUOTE = "The lease of [PERSON_1] ends on [DATE_1]"
SCHEMA = {
    "type": "object", "required": ["signed", "sure"],
    "properties": {"signed": {"enum": ["once", "twice"]}, "sure": {"type": "boolean"}},
}


def total(pieces: Sequence[Piece]) -> float:
    return math.fsum(piece.logprob or 0.0 for piece in pieces)


def flipped(state: bytes, at: int) -> bytes:
    return state[:at] + bytes([state[at] ^ 1]) + state[at + 1 :]


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

    def test_an_answer_of_its_own_is_scored_as_it_was_written(self, engine: Engine) -> None:
        if "score" not in engine.abilities:
            return
        written = list(engine.stream(prompt(), Sampling(max_tokens=12), Cancel()))
        answer = Redacted("".join(piece.text for piece in written))
        scored = engine.score(prompt(), answer, Cancel())
        assert "".join(piece.text for piece in scored) == answer.text
        assert all(piece.logprob is not None and piece.logprob <= 0 for piece in scored)
        assert total(scored) == pytest.approx(total(written), abs=0.3 * len(written))
        assert engine.score(prompt(), answer, Cancel()) == scored

    def test_what_the_passages_say_is_more_probable_than_what_they_do_not(self, engine: Engine) -> None:
        if "score" not in engine.abilities:
            return
        said, nonsense = (
            total(found) / len(found)
            for text in (QUOTE, "Zebras knit purple engines in Alaska")
            for found in [engine.score(prompt(), Redacted(text), Cancel())]
        )
        assert said > nonsense + 0.5
        assert engine.score(prompt(), Redacted(""), Cancel()) == ()

    def test_dropping_nothing_is_scoring(self, engine: Engine) -> None:
        if "without" not in engine.abilities:
            return
        long = prompt(text=TEXT * 4)
        place = long.messages[-1].text.index("It was signed")
        scored = engine.score(long, Redacted(QUOTE), Cancel())
        for drops in ([[]], [[], [Span(place, place + 20)]], [[Span(0, 0)], []]):
            found = engine.without(long, Redacted(QUOTE), drops, Cancel())
            assert len(found) == len(drops)
            assert found[drops.index([])] == pytest.approx(total(scored), abs=1e-3 * len(scored))
        assert engine.without(long, Redacted(QUOTE), [], Cancel()) == ()

    def test_what_cannot_be_seen_is_less_probable_and_leaves_no_trace(self, engine: Engine) -> None:
        if "without" not in engine.abilities:
            return
        before = list(engine.stream(prompt(), Sampling(max_tokens=8), Cancel()))
        said = prompt().messages[-1].text
        source = Span(said.index("The lease"), said.index(" ends on") + 18)
        other = Span(said.index("It was signed"), said.index("twice") + 5)
        hidden, kept = engine.without(prompt(), Redacted(QUOTE), [[source], [other]], Cancel())
        assert hidden < kept - 1
        both = engine.without(prompt(), Redacted(QUOTE), [[source, other]], Cancel())[0]
        assert both < kept
        assert list(engine.stream(prompt(), Sampling(max_tokens=8), Cancel())) == before

    def test_scoring_can_be_stopped_and_takes_only_redacted_text(self, engine: Engine) -> None:
        if not {"score", "without"} <= engine.abilities:
            return
        stopped = Cancel()
        stopped.cancel()
        with pytest.raises(Cancelled):
            engine.score(prompt(), Redacted(QUOTE), stopped)
        with pytest.raises(Cancelled):
            engine.without(prompt(), Redacted(QUOTE), [[]], stopped)
        for call in (engine.score, lambda p, g, c: engine.without(p, g, [[]], c)):
            with pytest.raises(TypeError):
                call(prompt(), "a string", Cancel())  # type: ignore[arg-type]
            with pytest.raises(TypeError):
                call("a string", Redacted(QUOTE), Cancel())  # type: ignore[arg-type]
            with pytest.raises(ModelTrouble) as caught:
                call(prompt(), Redacted("word " * 9000), Cancel())
            assert caught.value.code == "inference.too_long"

    def test_an_answer_keeps_to_a_schema(self, engine: Engine) -> None:
        if "schema" not in engine.abilities:
            return
        for temperature in (0.0, 1.0):
            sampling = Sampling(temperature=temperature, max_tokens=200, schema=json.dumps(SCHEMA))
            pieces = list(engine.stream(prompt("Give the answer as JSON."), sampling, Cancel()))
            found = json.loads("".join(piece.text for piece in pieces))
            assert found["signed"] in ("once", "twice")
            assert isinstance(found["sure"], bool)
            assert set(found) == {"signed", "sure"}
            assert all(piece.logprob is not None and piece.logprob <= 0 for piece in pieces)

    def test_a_schema_that_cannot_be_kept_to_is_known_trouble(self, engine: Engine) -> None:
        if "schema" not in engine.abilities:
            return
        for schema in ("no JSON", "[]", '{"type": "object", "if": {}}', '{"$ref": "file.json"}', '{"type": "soup"}'):
            with pytest.raises(ModelTrouble) as caught:
                list(engine.stream(prompt(), Sampling(max_tokens=4, schema=schema), Cancel()))
            assert caught.value.code == "inference.bad_schema"
        assert list(engine.stream(prompt(), Sampling(max_tokens=2), Cancel()))

    def test_a_beginning_is_taken_up_by_another_engine_of_the_same_model(self, engine: Engine, own: Engine) -> None:
        if "prefix" not in engine.abilities:
            return
        assert own.keep() is None
        long = prompt(text=TEXT * 5)
        answer = list(engine.stream(long, Sampling(max_tokens=6), Cancel()))
        kept = engine.keep()
        assert kept is not None
        assert 0 < kept.tokens <= engine.count(long)
        assert kept.template == long.template
        assert own.resume(kept)
        again = own.keep()
        assert again is not None
        assert (again.digest, again.tokens) == (kept.digest, kept.tokens)
        assert list(own.stream(long, Sampling(max_tokens=6), Cancel())) == answer
        assert list(engine.stream(long, Sampling(max_tokens=6), Cancel())) == answer

    def test_a_damaged_or_foreign_beginning_is_refused_and_changes_nothing(self, engine: Engine) -> None:
        if "prefix" not in engine.abilities:
            return
        long = prompt(text=TEXT * 5)
        answer = list(engine.stream(long, Sampling(max_tokens=6), Cancel()))
        kept = engine.keep()
        assert kept is not None
        state = kept.state
        wrong = [
            replace(kept, model="f" * 64), replace(kept, digest="0" * 64),
            *(replace(kept, state=bad) for bad in (b"", state[:-1], state[: len(state) // 2], state + b"\0", b"IM" * 40)),
            *(replace(kept, state=flipped(state, at)) for at in range(0, len(state), len(state) // 12 + 1)),
        ]
        assert [engine.resume(one) for one in wrong] == [False] * len(wrong)
        assert list(engine.stream(long, Sampling(max_tokens=6), Cancel())) == answer
        assert engine.resume(kept)

    def test_vectors_have_length_one_and_like_texts_are_near(self, engine: Engine) -> None:
        if "embed" not in engine.abilities:
            return
        texts = [Redacted(text) for text in ("The lease ends in May.", "The lease ends in June.", "Purple zebras knit.")]
        one, two, other = engine.embed(texts, Cancel())
        assert len(one) == len(two) == len(other)
        assert all(math.fsum(x * x for x in vector) == pytest.approx(1) for vector in (one, two, other))
        assert engine.embed(texts[:1], Cancel()) == (one,)
        stopped = Cancel()
        stopped.cancel()
        with pytest.raises(Cancelled):
            engine.embed(texts, stopped)
        with pytest.raises(TypeError):
            engine.embed(["a string"], Cancel())  # type: ignore[list-item]

    def test_what_it_cannot_do_is_known_trouble(self, engine: Engine) -> None:
        tries = {
            "score": lambda: engine.score(prompt(), Redacted("yes"), Cancel()),
            "without": lambda: engine.without(prompt(), Redacted("yes"), [[]], Cancel()),
            "prefix": lambda: engine.keep(), "embed": lambda: engine.embed([Redacted("yes")], Cancel()),
        }
        for ability, call in tries.items():
            if ability not in engine.abilities:
                with pytest.raises(ModelTrouble) as caught:
                    call()
                assert caught.value.code == "inference.unable"

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
    # One thread: how many attend shows in the last bits, and a busy machine may change it.
    return LlamaEngine(str(file), ModelCard("smollm2-135m", "", context, "llama.cpp"), threads=1)


@pytest.mark.model
class TestThroughTheProcess(EngineContract):
    """The same engine behind the desk's light side, in its sealed process."""

    @pytest.fixture
    def engine(self, remote: Engine) -> Engine:
        return remote

    @pytest.fixture
    def own(self) -> Iterator[Engine]:
        engine, child = in_its_process()
        yield engine
        child.end()


@pytest.fixture(scope="module")
def remote() -> Iterator[Engine]:
    engine, child = in_its_process()
    yield engine
    child.end()


def in_its_process() -> tuple[Engine, Child]:
    """The model for trying out, loaded in a process of its own."""
    model = next(m for m in read_catalogue(paths.catalogue()) if m.name == "smollm2-135m")
    child = Child("engine", limits=Limits(memory_bytes=0), command=COMMAND)
    loading = Loading(model.name, str(model.path(paths.models())), model.sha256, 2048, 1, "off")
    return finish(EngineLink(child, lambda name: loading).load(model.name, Cancel())), child
