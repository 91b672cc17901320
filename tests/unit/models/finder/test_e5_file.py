"""The encoder's file, written small by the test and read back; 4-bit weights packed for the exported graph."""

import struct

import numpy as np
import pytest

from models.finder.training.e5_file import Q4, read
from models.finder.training.quantise import by_block, by_channel, packed_int4, rows

PIECES = ["<s>", "<pad>", "</s>", "<unk>", "▁é"]


def small(scale: float, weights: list[int]) -> bytes:
    """One Q4_0 block of whole numbers -8…7."""
    nibbles = [weight + 8 for weight in weights]
    packed = bytes(low | high << 4 for low, high in zip(nibbles[:16], nibbles[16:], strict=True))
    return struct.pack("<e", scale) + packed


WEIGHTS = [(number * 5) % 16 - 8 for number in range(32)]


@pytest.fixture
def file(tmp_path):
    blob = "".join(PIECES).encode()
    offsets = np.cumsum([0, *(len(piece.encode()) for piece in PIECES)]).tolist()
    head = struct.pack("<4sI7ifi", b"E5S1", 1, 32, 1, 2, 64, 5, 8, 2, 1e-12, 32)
    tokenizer = struct.pack("<5iQ", 5, 0, 2, 1, 3, len(blob)) + struct.pack("<6I5f", *offsets, *range(5)) + blob
    normal = struct.pack("<iI", 2, 99) + struct.pack("<IB2I", ord("ﬁ"), 2, ord("f"), ord("i")) + struct.pack("<IB", 1, 0)
    tensors = {"emb.word": (1, 32, small(0.5, WEIGHTS)), "emb.ln.w": (0, 2, struct.pack("<2f", 1.0, 2.0))}
    directory, data = struct.pack("<i", len(tensors)), b""
    at = len(head + tokenizer + normal + directory) + sum(2 + len(name) + struct.calcsize("<BIQQ") for name in tensors)
    for name, (kind, count, content) in tensors.items():
        directory += struct.pack(f"<H{len(name)}sBIQQ", len(name), name.encode(), kind, count, at, len(content))
        data += content
        at += len(content)
    path = tmp_path / "encoder.bin"
    path.write_bytes(head + tokenizer + normal + directory + data)
    return path


def test_everything_is_read(file):
    found = read(file)
    assert (found.sizes.hidden, found.sizes.feed, found.sizes.vocabulary) == (32, 64, 5)
    assert found.pieces == PIECES
    assert found.scores.tolist() == [0, 1, 2, 3, 4]
    assert found.normal == {"ﬁ": "fi", "\x01": ""}
    assert found.floats("emb.ln.w").tolist() == [1.0, 2.0]
    assert found.floats("emb.word").tolist() == [weight * 0.5 for weight in WEIGHTS]


def test_another_file_is_refused(tmp_path):
    (tmp_path / "x").write_bytes(b"GGUF" + bytes(100))
    with pytest.raises(ValueError, match="E5S1"):
        read(tmp_path / "x")


def test_nibbles_as_signed_pairs(file):
    tensor = read(file).tensors["emb.word"]
    assert isinstance(tensor, Q4)
    packed = packed_int4(tensor.nibbles.reshape(-1))
    back = [(int(byte) >> shift & 15) for byte in packed for shift in (0, 4)]
    assert [number - 16 if number > 7 else number for number in back] == WEIGHTS


def test_rows_of_a_table():
    table = Q4(np.arange(4 * 2 * 32, dtype=np.uint8).reshape(8, 32) % 16, np.arange(8, dtype=np.float32))
    part = rows(table, [3, 1], 64)
    assert part.scales.tolist() == [6, 7, 2, 3]
    assert part.floats().reshape(2, 64).tolist() == table.floats().reshape(4, 64)[[3, 1]].tolist()


@pytest.mark.parametrize("bits", [7, 8])
def test_channels_keep_their_largest_weight(bits):
    weights = np.random.default_rng(0).normal(size=(6, 64)).astype(np.float32)
    whole, scales = by_channel(weights, bits)
    assert np.abs(whole).max() == 2 ** (bits - 1) - 1
    assert np.abs(whole * scales[:, None] - weights).max() <= scales.max() / 2 + 1e-6


def test_blocks_are_around_128():
    weights = np.random.default_rng(0).normal(size=(6, 128)).astype(np.float32)
    whole, scales = by_block(weights, 64)
    assert whole.shape == (6, 2, 64)
    back = (whole.astype(np.float32) - 128) * scales[..., None]
    assert np.abs(back.reshape(6, 128) - weights).max() <= scales.max() / 2 + 1e-6
