"""Models of a few thousand random numbers that llama.cpp loads: one that answers nonsense, one that makes vectors, and
an adapter for both. No weights of anybody's; made in a blink, the same each time.
"""

import hashlib
import random
import struct
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.unit.runtime.ggufs import pair, text

WIDTH, HEADS, HEAD, INNER, CONTEXT = 32, 2, 16, 64, 512
ALPHABET = ["<unk>", "<s>", "</s>", *(f"<0x{byte:02X}>" for byte in range(256)), "\u2581", "the", "\u2581the", "ing"]
_KINDS = [2, 3, 3, *([6] * 256), 1, 1, 1, 1]
"""Of the tokens: unknown, control, byte, normal."""
F32 = 0


def answering(changes: Mapping[str, object] | None = None) -> bytes:
    """A whole model of one layer; `changes` to its metadata, None takes a key away."""
    said: dict[str, object] = {
        "general.architecture": "qwen3", "general.type": "model", "general.name": "Tiny", "general.file_type": 0,
        "qwen3.context_length": CONTEXT, "qwen3.block_count": 1, "qwen3.embedding_length": WIDTH,
        "qwen3.feed_forward_length": INNER, "qwen3.attention.head_count": HEADS,
        "qwen3.attention.head_count_kv": HEADS, "qwen3.attention.key_length": HEAD,
        "qwen3.attention.value_length": HEAD, "qwen3.attention.layer_norm_rms_epsilon": 1e-6,
        "qwen3.rope.freq_base": 10000.0, "tokenizer.ggml.model": "llama", "tokenizer.ggml.tokens": ALPHABET,
        "tokenizer.ggml.scores": [0.0 if kind != 1 else -float(i) for i, kind in enumerate(_KINDS)],
        "tokenizer.ggml.token_type": _KINDS, "tokenizer.ggml.bos_token_id": 1, "tokenizer.ggml.eos_token_id": 2,
        "tokenizer.ggml.unknown_token_id": 0, "tokenizer.ggml.add_bos_token": True,
        "tokenizer.ggml.add_eos_token": False,
    }
    said.update(changes or {})
    whole = HEADS * HEAD
    shapes: dict[str, tuple[int, ...]] = {
        "token_embd.weight": (WIDTH, len(ALPHABET)), "output_norm.weight": (WIDTH,), "blk.0.attn_norm.weight": (WIDTH,),
        "blk.0.attn_q.weight": (WIDTH, whole), "blk.0.attn_k.weight": (WIDTH, whole),
        "blk.0.attn_v.weight": (WIDTH, whole), "blk.0.attn_output.weight": (whole, WIDTH),
        "blk.0.attn_q_norm.weight": (HEAD,), "blk.0.attn_k_norm.weight": (HEAD,), "blk.0.ffn_norm.weight": (WIDTH,),
        "blk.0.ffn_gate.weight": (WIDTH, INNER), "blk.0.ffn_up.weight": (WIDTH, INNER),
        "blk.0.ffn_down.weight": (INNER, WIDTH),
    }
    return _file({key: value for key, value in said.items() if value is not None}, shapes)


def embedding() -> bytes:
    """The same as a model that makes vectors: the mean over a text."""
    return answering({"qwen3.pooling_type": 1})


def adapter(architecture: str = "qwen3", kind: str = "lora") -> bytes:
    """A LoRA of rank 2 over the queries."""
    said = {
        "general.architecture": architecture, "general.type": "adapter", "adapter.type": kind, "adapter.lora.alpha": 16.0,
    }
    shapes = {"blk.0.attn_q.weight.lora_a": (WIDTH, 2), "blk.0.attn_q.weight.lora_b": (2, HEADS * HEAD)}
    return _file(said, shapes)


def written(folder: Path, name: str, content: bytes) -> tuple[Path, str]:
    """The file and its sha256."""
    file = folder / name
    file.write_bytes(content)
    return file, hashlib.sha256(content).hexdigest()


def _file(said: Mapping[str, object], shapes: Mapping[str, tuple[int, ...]]) -> bytes:
    head = b"GGUF" + struct.pack("<IQQ", 3, len(shapes), len(said))
    head += b"".join(_pair(key, value) for key, value in said.items())
    dice = random.Random(7)
    at, data = 0, b""
    for name, sides in shapes.items():
        head += text(name) + struct.pack("<I", len(sides)) + struct.pack(f"<{len(sides)}Q", *sides)
        head += struct.pack("<IQ", F32, at)
        count = 1
        for side in sides:
            count *= side
        numbers = [1.0 if "norm" in name else dice.gauss(0, 0.3) for _ in range(count)]
        raw = struct.pack(f"<{count}f", *numbers)
        data += raw + b"\0" * (-len(raw) % 32)
        at = len(data)
    return head + b"\0" * (-len(head) % 32) + data


def _pair(key: str, value: object) -> bytes:
    if value is _KINDS:  # signed here and nowhere else
        return text(key) + struct.pack("<IIQ", 9, 5, len(_KINDS)) + struct.pack(f"<{len(_KINDS)}i", *_KINDS)
    if isinstance(value, Sequence) and not isinstance(value, str) and isinstance(value[0], float):
        return text(key) + struct.pack("<IIQ", 9, 6, len(value)) + struct.pack(f"<{len(value)}f", *value)
    return pair(key, value)  # type: ignore[arg-type]
