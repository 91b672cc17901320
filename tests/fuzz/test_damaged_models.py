"""Damaged model files against the real engine process: the desk lives, and each ends in a sentence or in an answer.

The hash that is asked for is the damaged file's own, so that what our look at the header lets through reaches
llama.cpp. Where that ends the process, the next file gets a new one.
"""

import hashlib
import random
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.children.engine_link import EngineLink
from app.children.engine_port import Loading
from app.core.asking import Sampling
from app.core.errors import Bug, Trouble
from app.core.jobs import Cancel, finish
from app.system.process import Child, Limits
from app.system.wording import Wording
from tests.contract.test_engine import prompt
from tests.own_code import COMMAND
from tests.tiny_models import ALPHABET, answering

FEW, MANY = 24, 640
_COUNTS = (0, 1, 2**31 - 1, 2**32 - 1, 2**40, 2**63 - 1, 2**64 - 1)
_METADATA: tuple[tuple[str, object], ...] = (
    ("qwen3.block_count", 10**6), ("qwen3.block_count", 0), ("qwen3.attention.head_count", 0),
    ("qwen3.attention.head_count", 7), ("qwen3.attention.head_count_kv", 0), ("qwen3.attention.head_count_kv", 3),
    ("qwen3.embedding_length", 31), ("qwen3.embedding_length", 0), ("qwen3.attention.key_length", 1),
    ("qwen3.attention.key_length", 65535), ("qwen3.rope.dimension_count", 3), ("qwen3.rope.dimension_count", 10**6),
    ("qwen3.context_length", 0), ("qwen3.context_length", 2**31 - 1), ("qwen3.feed_forward_length", 0),
    ("qwen3.attention.layer_norm_rms_epsilon", -1.0), ("qwen3.rope.freq_base", 0.0), ("qwen3.vocab_size", 10**6),
    ("tokenizer.ggml.model", "gpt2"), ("tokenizer.ggml.model", "bert"), ("tokenizer.ggml.model", "none"),
    ("tokenizer.ggml.model", 7), ("tokenizer.ggml.tokens", ["a"]), ("tokenizer.ggml.tokens", [*ALPHABET, *ALPHABET]),
    ("tokenizer.ggml.tokens", ["same"] * len(ALPHABET)), ("tokenizer.ggml.scores", [1.0]),
    ("tokenizer.ggml.token_type", [1, 2]), ("tokenizer.ggml.bos_token_id", 2**31), ("tokenizer.ggml.eos_token_id", 999),
    ("tokenizer.ggml.unknown_token_id", 12345), ("tokenizer.chat_template", "{% for %}"),
    ("tokenizer.chat_template", "{{ messages[99].content }}"), ("general.architecture", "no-such"),
    ("general.architecture", "llama"), ("general.alignment", 7), ("qwen3.expert_count", 255),
    ("qwen3.pooling_type", 3), ("qwen3.pooling_type", 4), ("qwen3.attention.sliding_window", 1),
    ("tokenizer.ggml.precompiled_charsmap", "x"), ("tokenizer.ggml.scores", None),
    ("tokenizer.ggml.token_type", None), ("qwen3.attention.head_count", "four"),
)


def damaged(source: bytes, seed: int) -> bytes:
    """Metadata that makes no sense, a cut, huge counts, flipped bits in the header or in the weights."""
    dice = random.Random(seed)
    how = seed % 5
    if how == 0:
        changes = dict(dice.sample(_METADATA, dice.choice((1, 1, 2))))
        return answering(changes)
    made = bytearray(source)
    weights = source.rindex(b"ffn_down.weight") + 40
    if how == 1:
        return bytes(made[: dice.randrange(len(made))])
    if how == 2:
        at = dice.choice((8, 16, dice.randrange(24, weights - 8)))
        made[at : at + 8] = struct.pack("<Q", dice.choice(_COUNTS))
        return bytes(made)
    for _ in range(dice.choice((1, 4, 32))):
        at = dice.randrange(weights) if how == 3 else dice.randrange(weights, len(made))
        made[at] ^= 1 << dice.randrange(8)
    return bytes(made)


@pytest.fixture
def child() -> Iterator[Child]:
    one = Child("engine", limits=Limits(memory_bytes=8 << 30), command=COMMAND)
    yield one
    one.end()


def outcomes(child: Child, folder: Path, count: int) -> dict[str, int]:
    """How each ended: a code, or "answered"; whatever is neither fails the test."""
    source, file = answering(), folder / "damaged.gguf"
    words = Wording("en")
    ends: dict[str, int] = {}
    for seed in range(count):
        content = damaged(source, seed)
        file.write_bytes(content)
        # A new name each time: what is loaded already would not be loaded again.
        loading = Loading(f"m{seed}", str(file), hashlib.sha256(content).hexdigest(), 256, 1, "off")
        link = EngineLink(child, lambda name, loading=loading: loading)
        try:
            engine = finish(link.load(loading.name, Cancel()))
            if "embed" not in engine.abilities:
                list(engine.stream(prompt("Who?", "A lease."), Sampling(max_tokens=3), Cancel()))
            end = "answered"
        except Bug as error:
            pytest.fail(f"file {seed}: {error.code}")
        except Trouble as trouble:
            end = trouble.code
            assert words.knows(trouble.code), trouble.code
            assert trouble.code not in words.say(trouble)
        ends[end] = ends.get(end, 0) + 1
    return ends


def test_a_few_damaged_model_files(child: Child, tmp_path: Path) -> None:
    assert sum(outcomes(child, tmp_path, FEW).values()) == FEW


@pytest.mark.slow
def test_many_damaged_model_files_never_end_the_desk_and_each_is_a_sentence(child: Child, tmp_path: Path) -> None:
    ends = outcomes(child, tmp_path, MANY)
    print(sorted(ends.items(), key=lambda end: -end[1]))
    assert sum(ends.values()) == MANY
    assert ends["models.damaged"] > 100
    # Our own look at the header stops nearly all that would end llama.cpp's process.
    assert ends.get("child.died", 0) < MANY // 50
