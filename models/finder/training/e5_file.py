"""Read the encoder's file: its sizes, its pieces with their scores, its normalisation and its weights.

Little-endian: a head, a Unigram tokenizer, a map of code points for normalisation, and a directory of tensors, placed
from the start of the file, that are 32-bit floats or Q4_0 (blocks of 32: a 16-bit scale d, then 16 bytes; the low
nibble is weight j, the high one weight j + 16; a weight is (nibble - 8) * d).
"""

import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np

BLOCK = 32
Q4_BYTES = 2 + BLOCK // 2


@dataclass(frozen=True)
class Sizes:
    """The encoder's dimensions."""

    hidden: int
    layers: int
    heads: int
    feed: int
    vocabulary: int
    positions: int
    types: int
    eps: float


@dataclass(frozen=True)
class Q4:
    """A tensor in 4 bits: nibbles 0…15 in order of the weights, one scale a block."""

    nibbles: np.ndarray
    scales: np.ndarray

    def floats(self) -> np.ndarray:
        """The weights as one flat array."""
        blocks = (self.nibbles.reshape(-1, BLOCK).astype(np.float32) - 8) * self.scales.reshape(-1, 1)
        return blocks.reshape(-1)


@dataclass(frozen=True)
class Encoder:
    """All that the file holds; `normal` maps a code point to the text that stands for it."""

    sizes: Sizes
    pieces: list[str]
    scores: np.ndarray
    normal: dict[str, str]
    tensors: dict[str, np.ndarray | Q4]

    def floats(self, name: str) -> np.ndarray:
        """A tensor as flat 32-bit floats."""
        tensor = self.tensors[name]
        return tensor.floats() if isinstance(tensor, Q4) else tensor


class _Reader:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def take(self, form: str) -> tuple:
        values = struct.unpack_from("<" + form, self.data, self.at)
        self.at += struct.calcsize("<" + form)
        return values

    def array(self, kind: type, count: int) -> np.ndarray:
        found = np.frombuffer(self.data, kind, count, self.at)
        self.at += found.nbytes
        return found


def read(file: Path) -> Encoder:
    """The encoder in this file; raises ValueError if it is no such file."""
    reader = _Reader(file.read_bytes())
    if reader.take("4sI") != (b"E5S1", 1):
        raise ValueError(f"{file} is not an encoder of the form E5S1, version 1")
    counts = reader.take("7i")
    (eps,) = reader.take("f")
    (block,) = reader.take("i")
    if block != BLOCK:
        raise ValueError(f"blocks of {block} weights, not {BLOCK}")
    pieces, scores = _tokenizer(reader)
    return Encoder(Sizes(*counts, eps), pieces, scores, _normalisation(reader), _tensors(reader))


def _tokenizer(reader: _Reader) -> tuple[list[str], np.ndarray]:
    count, begin, end, pad, unknown = reader.take("5i")
    if (begin, pad, end, unknown) != (0, 1, 2, 3):
        raise ValueError("the special pieces are not <s> 0, <pad> 1, </s> 2, <unk> 3")
    (length,) = reader.take("Q")
    offsets = reader.array(np.uint32, count + 1)
    scores = reader.array(np.float32, count)
    blob = reader.data[reader.at : reader.at + length]
    reader.at += length
    ends = zip(offsets[:-1].tolist(), offsets[1:].tolist(), strict=True)
    return [blob[start:stop].decode() for start, stop in ends], scores


def _normalisation(reader: _Reader) -> dict[str, str]:
    count, _ = reader.take("iI")
    table = {}
    for _ in range(count):
        point, length = reader.take("IB")
        table[chr(point)] = "".join(map(chr, reader.take(f"{length}I")))
    return table


def _tensors(reader: _Reader) -> dict[str, np.ndarray | Q4]:
    (count,) = reader.take("i")
    entries = []
    for _ in range(count):
        (length,) = reader.take("H")
        (name,) = reader.take(f"{length}s")
        entries.append((name.decode(), *reader.take("BIQQ")))
    return {
        name: _tensor(reader.data[offset : offset + size], kind, number)
        for name, kind, number, offset, size in entries
    }


def _tensor(data: bytes, kind: int, number: int) -> np.ndarray | Q4:
    if kind == 0:
        return np.frombuffer(data, np.float32, number)
    blocks = np.frombuffer(data, np.uint8).reshape(number // BLOCK, Q4_BYTES)
    scales = blocks[:, :2].copy().view(np.float16).astype(np.float32).reshape(-1)
    packed = blocks[:, 2:]
    return Q4(np.concatenate([packed & 15, packed >> 4], axis=1), scales)
