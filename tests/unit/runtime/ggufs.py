"""Small GGUF files, made byte by byte."""

import struct
from collections.abc import Mapping, Sequence

Scalar = int | str | bool | float


def text(value: str) -> bytes:
    raw = value.encode()
    return struct.pack("<Q", len(raw)) + raw


def pair(key: str, value: Scalar | Sequence[str] | Sequence[int]) -> bytes:
    if isinstance(value, str):
        return text(key) + struct.pack("<I", 8) + text(value)
    if isinstance(value, bool):
        return text(key) + struct.pack("<I?", 7, value)
    if isinstance(value, int):
        return text(key) + struct.pack("<II", 4, value)
    if isinstance(value, float):
        return text(key) + struct.pack("<If", 6, value)
    if value and isinstance(value[0], int):
        return text(key) + struct.pack("<IIQ", 9, 4, len(value)) + b"".join(struct.pack("<I", v) for v in value)
    return text(key) + struct.pack("<IIQ", 9, 8, len(value)) + b"".join(text(str(v)) for v in value)


METADATA: Mapping[str, Scalar | Sequence[str] | Sequence[int]] = {
    "general.architecture": "llama", "general.type": "model", "general.name": "Little One", "general.file_type": 15,
    "general.license": "apache-2.0", "general.languages": ["en", "de", "tlh"], "llama.context_length": 2048,
    "llama.block_count": 2, "llama.embedding_length": 64, "llama.attention.head_count": 4,
    "llama.attention.head_count_kv": 2, "tokenizer.ggml.model": "gpt2",
    "tokenizer.ggml.tokens": ["a", "b", "c"], "llama.rope.freq_base": 10000.0, "tokenizer.ggml.add_bos_token": False,
}


def made(
    metadata: Mapping[str, Scalar | Sequence[str] | Sequence[int]] = METADATA,
    tensors: Sequence[tuple[str, tuple[int, ...], int, int]] = (("token_embd.weight", (64, 3), 0, 768),
                                                                ("blk.0.attn_q.weight", (32, 2), 8, 68)),
    magic: bytes = b"GGUF", version: int = 3, cut: int = 0, offsets: Sequence[int] = (),
) -> bytes:
    """A whole file: tensors as (name, sides, type, bytes); `cut` bytes are missing at its end."""
    head = magic + struct.pack("<IQQ", version, len(tensors), len(metadata))
    head += b"".join(pair(key, value) for key, value in metadata.items())
    at = 0
    for index, (name, sides, kind, size) in enumerate(tensors):
        head += text(name) + struct.pack("<I", len(sides)) + b"".join(struct.pack("<Q", side) for side in sides)
        head += struct.pack("<IQ", kind, offsets[index] if offsets else at)
        at += -(-size // 32) * 32
    head += b"\0" * (-len(head) % 32)
    whole = head + b"".join(b"\7" * size + b"\0" * (-size % 32) for _, _, _, size in tensors)
    return whole[: len(whole) - cut]
