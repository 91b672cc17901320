"""A language model of a few thousand numbers made for tests: as a GGUF file and, with the same weights, as a folder."""

import hashlib
import json
import struct
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy

from tests.unit.runtime.ggufs import pair, text

WIDTH, HEADS, KV_HEADS, HEAD, INNER, LAYERS, CONTEXT = 64, 4, 2, 16, 128, 2, 512
SPECIAL = ("<|endoftext|>", "<|im_start|>", "<|im_end|>")
MERGED = ("th", "the", "in", "er")
"""Words of two letters and more, each made of the one before it or of two letters."""
TEMPLATE = (
    "{% for m in messages %}{{ '<|im_start|>' + m['role'] + '\n' + m['content'] + '<|im_end|>\n' }}{% endfor %}"
    "{{ '<|im_start|>assistant\n' }}"
)
Tensors = Mapping[str, "numpy.ndarray[Any, Any]"]


def letters() -> list[str]:
    """The letters that stand for bytes, by byte (GPT-2's table)."""
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = iter(range(256, 512))
    return [chr(byte) if byte in plain else chr(next(others)) for byte in range(256)]


def words() -> list[str]:
    return [*SPECIAL, *letters(), *MERGED]


def merges() -> list[str]:
    return ["t h", "th e", "i n", "e r"]


def weights(architecture: str = "llama", seed: int = 1) -> dict[str, "numpy.ndarray[Any, Any]"]:
    """Random numbers under GGUF's names, rows first."""
    random = numpy.random.default_rng(seed)

    def made(*sides: int, size: float = 0.15) -> "numpy.ndarray[Any, Any]":
        return (random.standard_normal(sides) * size).astype(numpy.float32)

    found = {"token_embd.weight": made(len(words()), WIDTH, size=0.5), "output_norm.weight": 1 + made(WIDTH)}
    for layer in range(LAYERS):
        place = f"blk.{layer}."
        sides = {
            "attn_q": (HEADS * HEAD, WIDTH), "attn_k": (KV_HEADS * HEAD, WIDTH), "attn_v": (KV_HEADS * HEAD, WIDTH),
            "attn_output": (WIDTH, HEADS * HEAD), "ffn_gate": (INNER, WIDTH), "ffn_up": (INNER, WIDTH),
            "ffn_down": (WIDTH, INNER),
        }
        found |= {f"{place}{name}.weight": made(*shape) for name, shape in sides.items()}
        found |= {f"{place}{name}.weight": 1 + made(WIDTH) for name in ("attn_norm", "ffn_norm")}
        if architecture == "qwen2":
            found |= {f"{place}attn_{one}.bias": made(sides[f"attn_{one}"][0]) for one in "qkv"}
        if architecture == "qwen3":
            found |= {f"{place}attn_{one}_norm.weight": 1 + made(HEAD) for one in "qk"}
    return found


def gguf(file: Path, architecture: str = "llama", tensors: Tensors | None = None, **more: Any) -> str:
    """Write the file; its SHA-256. more: metadata of the architecture, dots written as "__"."""
    tensors = weights(architecture) if tensors is None else tensors
    # Kinds of tokens are signed numbers: 3 for control, 1 for plain.
    kinds = struct.pack(f"<{len(words())}i", *(3 if word in SPECIAL else 1 for word in words()))
    typed = text("tokenizer.ggml.token_type") + struct.pack("<IIQ", 9, 5, len(words())) + kinds
    said: dict[str, Any] = {
        "general.architecture": architecture, "general.type": "model", "general.file_type": 0,
        f"{architecture}.context_length": CONTEXT, f"{architecture}.block_count": LAYERS,
        f"{architecture}.embedding_length": WIDTH, f"{architecture}.feed_forward_length": INNER,
        f"{architecture}.attention.head_count": HEADS, f"{architecture}.attention.head_count_kv": KV_HEADS,
        f"{architecture}.attention.key_length": HEAD, f"{architecture}.attention.value_length": HEAD,
        f"{architecture}.rope.dimension_count": HEAD, f"{architecture}.rope.freq_base": 10000.0,
        f"{architecture}.attention.layer_norm_rms_epsilon": 1e-5,
        "tokenizer.ggml.model": "gpt2", "tokenizer.ggml.pre": "gpt-2", "tokenizer.ggml.tokens": words(),
        "tokenizer.ggml.merges": merges(), "tokenizer.ggml.bos_token_id": 0,
        "tokenizer.ggml.eos_token_id": 2, "tokenizer.ggml.add_bos_token": False, "tokenizer.chat_template": TEMPLATE,
        **{f"{architecture}.{name.replace('__', '.')}": value for name, value in more.items()},
    }
    head = b"GGUF" + struct.pack("<IQQ", 3, len(tensors), len(said) + 1) + typed
    head += b"".join(pair(key, value) for key, value in said.items())
    body = b""
    for name, array in tensors.items():
        head += text(name) + struct.pack("<I", array.ndim) + struct.pack(f"<{array.ndim}Q", *reversed(array.shape))
        head += struct.pack("<IQ", {"float32": 0, "float16": 1}[array.dtype.name], len(body))
        body += array.tobytes() + b"\0" * (-array.nbytes % 32)
    file.write_bytes(head + b"\0" * (-len(head) % 32) + body)
    return hashlib.sha256(file.read_bytes()).hexdigest()


_NAMES = {
    "token_embd": "model.embed_tokens", "output_norm": "model.norm", "attn_q": "self_attn.q_proj",
    "attn_k": "self_attn.k_proj", "attn_v": "self_attn.v_proj", "attn_output": "self_attn.o_proj",
    "ffn_gate": "mlp.gate_proj", "ffn_down": "mlp.down_proj", "ffn_up": "mlp.up_proj",
    "attn_norm": "input_layernorm", "ffn_norm": "post_attention_layernorm",
}


def folder(place: Path, tensors: Tensors | None = None, **config: Any) -> str:
    """Write the same model as a folder, with its list SHA256SUMS; the SHA-256 of that list."""
    place.mkdir(parents=True, exist_ok=True)
    tensors = weights() if tensors is None else tensors
    (place / "model.safetensors").write_bytes(safetensors({_renamed(name): array for name, array in tensors.items()}))
    said = {
        "model_type": "llama", "hidden_size": WIDTH, "num_hidden_layers": LAYERS, "intermediate_size": INNER,
        "num_attention_heads": HEADS, "num_key_value_heads": KV_HEADS, "head_dim": HEAD, "rms_norm_eps": 1e-5,
        "vocab_size": len(words()), "rope_theta": 10000.0, "rope_traditional": True, "tie_word_embeddings": True,
        "max_position_embeddings": CONTEXT, "eos_token_id": [0, 2], **config,
    }
    (place / "config.json").write_text(json.dumps(said), "utf-8")
    (place / "tokenizer.json").write_text(json.dumps(tokeniser()), "utf-8")
    settings = {"chat_template": TEMPLATE, "bos_token": "<|endoftext|>", "eos_token": {"content": "<|im_end|>"}}
    (place / "tokenizer_config.json").write_text(json.dumps(settings), "utf-8")
    return listed(place)


def listed(place: Path) -> str:
    """Write SHA256SUMS anew; its own SHA-256."""
    names = sorted(file.name for file in place.iterdir() if file.name != "SHA256SUMS")
    sums = "".join(f"{hashlib.sha256((place / name).read_bytes()).hexdigest()}  {name}\n" for name in names)
    (place / "SHA256SUMS").write_text(sums, "utf-8")
    return hashlib.sha256(sums.encode()).hexdigest()


def _renamed(name: str) -> str:
    parts = name.split(".")
    if parts[0] == "blk":
        return f"model.layers.{parts[1]}.{_NAMES[parts[2]]}.{parts[3]}"
    return f"{_NAMES[parts[0]]}.{parts[1]}"


def safetensors(tensors: Tensors) -> bytes:
    header: dict[str, Any] = {}
    at = 0
    for name, array in tensors.items():
        kind = {"float32": "F32", "float16": "F16", "uint32": "U32"}[array.dtype.name]
        header[name] = {"dtype": kind, "shape": list(array.shape), "data_offsets": [at, at + array.nbytes]}
        at += array.nbytes
    raw = json.dumps(header).encode()
    return struct.pack("<Q", len(raw)) + raw + b"".join(array.tobytes() for array in tensors.values())


def tokeniser(added: Sequence[str] = SPECIAL) -> dict[str, Any]:
    plain = {"single_word": False, "lstrip": False, "rstrip": False, "normalized": False}
    byte_level = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": True}
    return {
        "version": "1.0", "truncation": None, "padding": None, "normalizer": None, "post_processor": None,
        "added_tokens": [{"id": words().index(one), "content": one, "special": True, **plain} for one in added],
        "pre_tokenizer": byte_level, "decoder": byte_level,
        "model": {"type": "BPE", "vocab": {word: number for number, word in enumerate(words())}, "merges": merges()},
    }
