"""A small sound header of each form, made byte by byte, and how each is read without a file."""

import io
import json
import random
import struct
from collections.abc import Callable, Mapping

from app.runtime.gguf import read_header
from app.runtime.mlx_folder import check_index, checked_config
from app.runtime.onnx_header import read_onnx
from app.runtime.safetensors import SafetensorsFacts, read_safetensors
from tests.unit.runtime.ggufs import made

NAME = "little"


def safetensors(header: Mapping[str, object] | bytes | None = None, weights: bytes = b"\1" * 40) -> bytes:
    """A file: two tensors of 24 and 16 bytes unless another header is given."""
    if header is None:
        header = {
            "__metadata__": {"format": "pt"},
            "a.weight": {"dtype": "F32", "shape": [2, 3], "data_offsets": [0, 24]},
            "b.weight": {"dtype": "BF16", "shape": [8], "data_offsets": [24, 40]},
        }
    raw = header if isinstance(header, bytes) else json.dumps(header).encode()
    return struct.pack("<Q", len(raw)) + raw + weights


def varint(value: int) -> bytes:
    out = bytearray()
    while True:
        out.append(value & 0x7F | (0x80 if value > 0x7F else 0))
        value >>= 7
        if not value:
            return bytes(out)


def field(number: int, value: int | bytes | str) -> bytes:
    """One field in protobuf's wire format."""
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    raw = value.encode() if isinstance(value, str) else value
    return varint(number << 3 | 2) + varint(len(raw)) + raw


def tensor(sides: tuple[int, ...] = (2, 3), kind: int = 1, raw: bytes = b"\0" * 24, more: bytes = b"") -> bytes:
    held = field(9, raw) if raw else b""
    return b"".join(field(1, side) for side in sides) + field(2, kind) + field(8, "w") + held + more


def outside(location: str, offset: int = 0, length: int = 24) -> bytes:
    """The fields of a tensor whose weights lie in another file."""
    pairs = (("location", location), ("offset", str(offset)), ("length", str(length)))
    return b"".join(field(13, field(1, key) + field(2, value)) for key, value in pairs) + field(14, 1)


def node(kind: str = "Add", attribute: bytes = b"") -> bytes:
    return field(1, "x") + field(1, "w") + field(2, "y") + field(4, kind) + (field(5, attribute) if attribute else b"")


def graph(nodes: tuple[bytes, ...] = (), tensors: tuple[bytes, ...] | None = None) -> bytes:
    weights = (tensor(),) if tensors is None else tensors
    return (
        b"".join(field(1, one) for one in (nodes or (node(),))) + field(2, "g")
        + b"".join(field(5, one) for one in weights) + field(11, field(1, "x")) + field(12, field(1, "y"))
    )


def onnx(inside: bytes | None = None, more: bytes = b"") -> bytes:
    return field(1, 8) + field(2, "maker") + field(8, field(2, 17)) + field(7, inside or graph()) + more


CONFIG = json.dumps({
    "model_type": "llama", "num_hidden_layers": 2, "hidden_size": 64, "num_attention_heads": 4,
    "num_key_value_heads": 2, "max_position_embeddings": 2048, "quantization": {"bits": 4, "group_size": 64},
}).encode()
INDEX = json.dumps({"metadata": {}, "weight_map": {"a.weight": "m.safetensors"}}).encode()


def read_gguf(raw: bytes) -> object:
    return read_header(io.BytesIO(raw), len(raw), NAME)


def read_tensors(raw: bytes) -> SafetensorsFacts:
    return read_safetensors(io.BytesIO(raw), len(raw), NAME)


def read_network(raw: bytes, beside: Mapping[str, int] | None = None) -> object:
    return read_onnx(io.BytesIO(raw), len(raw), NAME, lambda name: (beside or {}).get(name, -1))


def read_config(raw: bytes) -> object:
    return checked_config(raw, NAME)


def read_index(raw: bytes) -> object:
    facts = SafetensorsFacts(6, "F32", frozenset(("a.weight",)), {})
    return check_index(raw, {"m.safetensors": facts}, NAME)


FORMS: dict[str, tuple[bytes, Callable[[bytes], object]]] = {
    "gguf": (made(), read_gguf),
    "safetensors": (safetensors(), read_tensors),
    "onnx": (onnx(graph((node(), node("If", field(6, graph()))), (tensor(), tensor(more=b"")))), read_network),
    "config": (CONFIG, read_config),
    "index": (INDEX, read_index),
}
"""By form: a sound header, and how it is read."""

_NUMBERS = tuple(
    struct.pack(form, value)
    for form in ("<I", "<Q") for value in (0, 1, 2**31 - 1, 2**32 - 1) if form == "<I" or value < 2**64
) + tuple(struct.pack("<Q", value) for value in (2**62, 2**63, 2**64 - 1)) + (b"\xff" * 10, b"\x80" * 9 + b"\1")
_WORDS = (
    b"[" * 40, b"{" * 40, b'{"a":', b'"', b"\\u0000", b"1e999", b"-1", b"NaN", b"null", b"true", b"9" * 30,
    b"../../x", b"/etc/passwd", b"auto_map", b"\xed\xa0\x80", b"\0",
)


def mutant(source: bytes, dice: random.Random) -> bytes:
    """The same bytes with one to four places changed, cut, doubled, or replaced by what breaks readers."""
    raw = bytearray(source)
    for _ in range(dice.choice((1, 1, 1, 2, 4))):
        at = dice.randrange(len(raw) + 1)
        size = dice.choice((1, 1, 2, 4, 8, 24))
        match dice.randrange(7):
            case 0 if at < len(raw):
                raw[at] ^= 1 << dice.randrange(8)
            case 1:
                raw[at : at + size] = dice.randbytes(size)
            case 2:
                number = dice.choice(_NUMBERS)
                raw[at : at + len(number)] = number
            case 3:
                del raw[at : at + size]
            case 4:
                raw[at:at] = raw[at : at + size] * dice.choice((1, 2, 8))
            case 5:
                raw[at:at] = dice.choice(_WORDS)
            case _ if dice.random() < 0.3:
                del raw[at:]
    return bytes(raw)
