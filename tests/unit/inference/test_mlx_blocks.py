"""Blocks of a GGUF file as MLX unpacks them, against the format's own arithmetic."""

import struct

import numpy
import pytest

from app.inference.mlx_blocks import arrays
from app.inference.mlx_library import library
from app.runtime.gguf import Tensor
from app.runtime.gguf_types import TENSOR_TYPES

pytestmark = pytest.mark.mlx
ROWS, COLUMNS = 3, 64
NUMBERS = {2: "Q4_0", 3: "Q4_1", 8: "Q8_0"}


def blocks(kind: int, seed: int) -> tuple[bytes, "numpy.ndarray[tuple[int, ...], numpy.dtype[numpy.float64]]"]:
    """Random blocks and what they stand for, number by number."""
    random = numpy.random.default_rng(seed)
    raw, values = b"", []
    for _ in range(ROWS * COLUMNS // 32):
        scale, least = (float(numpy.float16(one)) for one in random.uniform(0.01, 0.2, 2))
        if kind == 8:
            signed = random.integers(-128, 128, 32)
            raw += struct.pack("<e", scale) + signed.astype(numpy.int8).tobytes()
            values += [scale * int(one) for one in signed]
            continue
        whole = [int(one) for one in random.integers(0, 16, 32)]
        packed = bytes(whole[place] | whole[place + 16] << 4 for place in range(16))
        raw += struct.pack("<e", scale) + (struct.pack("<e", -least) if kind == 3 else b"") + packed
        values += [scale * one - least if kind == 3 else scale * (one - 8) for one in whole]
    return raw, numpy.array(values).reshape(ROWS, COLUMNS)


@pytest.mark.parametrize("kind", NUMBERS, ids=lambda kind: NUMBERS[kind])
def test_a_block_stands_for_the_same_numbers(kind: int) -> None:
    raw, values = blocks(kind, kind)
    assert len(raw) == ROWS * COLUMNS // 32 * TENSOR_TYPES[kind][1]
    words, scales, biases = arrays(Tensor("t", (COLUMNS, ROWS), kind, 0, len(raw)), raw)
    mlx = library()
    wide = (part.astype(mlx.float32) for part in (scales, biases))
    found = mlx.dequantize(words, *wide, group_size=32, bits=8 if kind == 8 else 4)
    mlx.eval(found)
    assert numpy.array(found) == pytest.approx(values, rel=1e-5, abs=1e-5)


@pytest.mark.parametrize(("kind", "form"), [(0, "<f4"), (1, "<f2")])
def test_plain_numbers_are_left_as_they_are(kind: int, form: str) -> None:
    values = numpy.arange(12, dtype=form).reshape(3, 4)
    (found,) = arrays(Tensor("t", (4, 3), kind, 0, values.nbytes), values.tobytes())
    assert numpy.array_equal(numpy.array(found), values)


def test_half_of_a_thirty_two_bit_number_is_one_too() -> None:
    values = numpy.array([[1.0, -2.5], [0.125, 96.0]], numpy.float32)
    raw = (values.view(numpy.uint32) >> 16).astype("<u2").tobytes()
    (found,) = arrays(Tensor("t", (2, 2), 30, 0, len(raw)), raw)
    assert numpy.array_equal(numpy.array(found.astype(library().float32)), values)


def test_a_file_that_was_cut_meanwhile_is_noticed() -> None:
    with pytest.raises(OSError, match="shorter"):
        arrays(Tensor("t", (4, 3), 0, 0, 48), b"\0" * 40)
