"""MLX against llama.cpp on the same made-up weights, and what the port's contract does not say."""

import struct
from dataclasses import replace
from pathlib import Path

import numpy
import pytest

from app.core.asking import Message, ModelCard, Prompt, Sampling
from app.core.documents import Span
from app.core.errors import Cancelled, ModelTrouble
from app.core.jobs import Cancel
from app.core.redaction import Redacted
from app.inference import mlx_library
from app.inference.llama import LlamaEngine
from app.inference.mlx import MlxEngine
from app.inference.mlx_loading import loaded
from app.inference.mlx_model import built, from_folder
from tests import tiny_model

pytestmark = pytest.mark.mlx
SAID = "the thin inner thing in there, then another: " * 3
GIVEN = Redacted("in the end")


def prompt(text: str = SAID) -> Prompt:
    return Prompt.rebuilt("t/1/en", (Message("system", "the"), Message("user", text)))


def card(sha256: str = "a" * 64) -> ModelCard:
    return ModelCard("tiny", sha256, tiny_model.CONTEXT, "")


def of(path: Path) -> MlxEngine:
    return loaded(path, card(), lambda share: True)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> MlxEngine:
    file = tmp_path_factory.mktemp("tiny") / "tiny.gguf"
    tiny_model.gguf(file)
    return of(file)


def logprobs(engine: MlxEngine | LlamaEngine, asked: Prompt | None = None) -> list[float]:
    return [piece.logprob or 0.0 for piece in engine.score(asked or prompt(), GIVEN, Cancel())]


@pytest.mark.parametrize("architecture", ["llama", "qwen2", "qwen3", "llama with stretched positions"])
def test_it_computes_what_llama_cpp_computes(architecture: str, tmp_path: Path) -> None:
    name = architecture.split()[0]
    tensors = tiny_model.weights(name)
    if "stretched" in architecture:
        tensors["rope_freqs.weight"] = numpy.linspace(1, 8, tiny_model.HEAD // 2, dtype=numpy.float32)
    tiny_model.gguf(tmp_path / "tiny.gguf", name, tensors)
    ours, theirs = of(tmp_path / "tiny.gguf"), LlamaEngine(str(tmp_path / "tiny.gguf"), card(), threads=1)
    try:
        assert ours.count(prompt()) == theirs.count(prompt())
        # llama.cpp keeps keys and values in sixteen bits.
        assert logprobs(ours) == pytest.approx(logprobs(theirs), abs=0.04)
    finally:
        ours.close()
        theirs.close()


def test_a_folder_of_the_same_weights_is_the_same_model(engine: MlxEngine, tmp_path: Path) -> None:
    tiny_model.folder(tmp_path / "tiny")
    same = of(tmp_path / "tiny")
    assert same.card.engine == "MLX"
    assert same.count(prompt()) == engine.count(prompt())
    assert logprobs(same) == pytest.approx(logprobs(engine), abs=1e-4)
    sampling = Sampling(max_tokens=8)
    assert [p.text for p in same.stream(prompt(), sampling, Cancel())] == [
        p.text for p in engine.stream(prompt(), sampling, Cancel())
    ]


def test_sixteen_bits_are_read_from_a_file(engine: MlxEngine, tmp_path: Path) -> None:
    narrow = {
        name: array.astype(numpy.float16) if array.ndim == 2 else array for name, array in tiny_model.weights().items()
    }
    tiny_model.gguf(tmp_path / "narrow.gguf", tensors=narrow)
    assert logprobs(of(tmp_path / "narrow.gguf")) == pytest.approx(logprobs(engine), abs=0.02)


def test_quantised_weights_give_the_same_packed_and_unpacked(tmp_path: Path) -> None:
    mx = mlx_library.library()
    config = {"quantization": {"group_size": 32, "bits": 4}}
    tiny_model.folder(tmp_path / "tiny", **config)
    plain = mx.load(str(tmp_path / "tiny" / "model.safetensors"))
    parts = {}
    for name, array in plain.items():
        if array.ndim == 2:
            packed = mx.quantize(array, group_size=32, bits=4)
            stem = name.removesuffix(".weight")
            parts |= dict(zip((name, f"{stem}.scales", f"{stem}.biases"), packed, strict=True))
        else:
            parts[name] = array
    made = {name: numpy.array(array) for name, array in parts.items()}
    (tmp_path / "tiny" / "model.safetensors").write_bytes(tiny_model.safetensors(made))
    found = []
    for packed in (True, False):
        settings = dict(tiny_config(tmp_path / "tiny"))
        model = built(from_folder(tmp_path / "tiny", settings, "tiny"), "tiny", lambda share: True, packed)
        scores = model(mx.array([[5, 9, 30, 70]]))
        mx.eval(scores)
        found.append(numpy.array(scores))
    assert numpy.abs(found[0] - found[1]).max() < 1e-3


def tiny_config(folder: Path) -> dict[str, object]:
    from app.inference.mlx_model import read_config

    return read_config(folder)


def test_a_window_of_attention_looks_no_further_back(tmp_path: Path) -> None:
    layers = ["sliding_attention", "full_attention"]
    tiny_model.folder(tmp_path / "wide", sliding_window=400, layer_types=layers)
    tiny_model.folder(tmp_path / "narrow", sliding_window=8, layer_types=layers)
    wide, narrow = of(tmp_path / "wide"), of(tmp_path / "narrow")
    assert logprobs(wide) != pytest.approx(logprobs(narrow), abs=1e-3)
    # mlx-lm's own memory, which forgets what has left the window, is what it must be like.
    mx = mlx_library.library()
    model = narrow._working._model
    tokens = narrow._prompts.of(prompt())
    theirs = model.make_cache()
    for token in tokens:
        scores = model(mx.array([[token]]), cache=theirs)
    narrow._working.trim(0)
    for step in narrow._working.steps(tokens[:-1]):
        narrow._working.read(step)
    ours = narrow._working.scores((tokens[-1],))[-1]
    assert numpy.abs(numpy.array(scores)[0, -1] - ours).max() < 1e-3


def test_a_kept_beginning_changes_nothing_to_the_last_bit(engine: MlxEngine) -> None:
    sampling = Sampling(max_tokens=8)
    list(engine.stream(prompt("something else"), sampling, Cancel()))
    cold = list(engine.stream(prompt(), sampling, Cancel()))
    assert engine.reused < engine._working.batch * 2
    list(engine.stream(prompt(SAID + "more"), sampling, Cancel()))
    warm = list(engine.stream(prompt(), sampling, Cancel()))
    assert engine.count(prompt()) - engine.reused <= 2 * engine._working.batch
    assert warm == cold


def test_a_stop_in_the_middle_of_a_long_prompt_is_felt_there(engine: MlxEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    cancel = Cancel()
    read = engine._working.read
    steps: list[int] = []

    def third(tokens: list[int]) -> None:
        read(tokens)
        steps.append(len(tokens))
        if len(steps) == 3:
            cancel.cancel()

    monkeypatch.setattr(engine._working, "read", third)
    assert list(engine.stream(prompt("xyz " * 60), Sampling(), cancel)) == []
    assert len(steps) == 3
    monkeypatch.undo()
    cancel = Cancel()
    cancel.cancel()
    with pytest.raises(Cancelled):
        engine.score(prompt(), GIVEN, cancel)


def test_hiding_the_whole_message_leaves_numbers(engine: MlxEngine) -> None:
    whole = [Span(0, len(SAID))]
    nothing, everything = engine.without(prompt(), GIVEN, [[], whole], Cancel())
    assert nothing == pytest.approx(sum(logprobs(engine)), abs=1e-3)
    assert numpy.isfinite(everything)
    assert everything != pytest.approx(nothing, abs=1e-6)


def test_what_was_hidden_in_the_prompt_has_no_say(engine: MlxEngine) -> None:
    """Two prompts that differ only in what is hidden, beside the place where work begins again, give one answer."""
    first, second = ("ab" + SAID[2:], "yz" + SAID[2:])
    hidden = [Span(0, 2)]
    # A short text, so that everything after the hidden stretch is worked through again.
    found = [engine.without(prompt(text[:12]), GIVEN, [hidden], Cancel())[0] for text in (first, second)]
    seen = [engine.without(prompt(text[:12]), GIVEN, [[]], Cancel())[0] for text in (first, second)]
    assert found[0] == pytest.approx(found[1], abs=1e-4)
    assert seen[0] != pytest.approx(seen[1], abs=1e-4)


def test_a_state_of_another_shape_is_refused(engine: MlxEngine) -> None:
    list(engine.stream(prompt(), Sampling(max_tokens=2), Cancel()))
    state = engine._working.state(16)
    assert engine._working.restore(state, 16)
    assert not engine._working.restore(state[:-4], 16)
    assert not engine._working.restore(struct.pack("<I", 15) + state[4:], 16)
    kept = engine.keep()
    assert kept is not None
    assert not engine.resume(replace(kept, tokens=kept.tokens + 1))


def test_chance_is_repeatable_by_its_seed(engine: MlxEngine) -> None:
    def run(seed: int) -> str:
        sampling = Sampling(temperature=1.5, max_tokens=12, seed=seed)
        return "".join(piece.text for piece in engine.stream(prompt(), sampling, Cancel()))

    assert run(7) == run(7) != run(8)


def test_weights_that_are_no_numbers_are_not_loaded(tmp_path: Path) -> None:
    tensors = tiny_model.weights()
    tensors["output_norm.weight"][3] = numpy.nan
    tiny_model.gguf(tmp_path / "nan.gguf", tensors=tensors)
    with pytest.raises(ModelTrouble) as caught:
        of(tmp_path / "nan.gguf")
    assert caught.value.code == "inference.load_failed"
