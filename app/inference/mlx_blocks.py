"""A tensor of a GGUF file as MLX's arrays: whole numbers in words of 32 bits, a scale and a bias a group.

Blocks of 32 with a scale (Q4_0, Q4_1, Q8_0) are exactly MLX's affine quantisation of group size 32, so nothing is
rounded anew. Source: ggml-common.h for the blocks, MLX's `quantize` for the words.
"""

from typing import Any

from app.inference.mlx_kinds import KINDS
from app.inference.mlx_library import library
from app.runtime.gguf import Tensor

GROUP = 32
"""Weights that share a scale."""


def arrays(tensor: Tensor, raw: bytes) -> tuple[Any, ...]:
    """One array, or words, scales and biases; raw: the tensor's bytes. Raises OSError where some are missing."""
    import numpy as np

    mx = library()
    if len(raw) != tensor.bytes:
        raise OSError("the file is shorter than it was")
    shape = tensor.sides[::-1]
    kind = KINDS[tensor.kind]
    if kind in ("F32", "F16"):
        return (mx.array(np.frombuffer(raw, "<f4" if kind == "F32" else "<f2").reshape(shape)),)
    if kind == "BF16":
        return (mx.array(np.frombuffer(raw, "<u2").reshape(shape)).view(mx.bfloat16),)
    blocks = np.frombuffer(raw, np.uint8).reshape(-1, tensor.bytes // _groups(tensor))
    scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
    if kind == "Q8_0":
        # Signed bytes become whole numbers from 0 on.
        words, bias = blocks[:, 2:] ^ 0x80, -128 * scale
    elif kind == "Q4_0":
        words, bias = _nibbles(blocks[:, 2:]), -8 * scale
    else:
        words, bias = _nibbles(blocks[:, 4:]), blocks[:, 2:4].copy().view("<f2").astype(np.float32)
    outer, groups = shape[:-1], shape[-1] // GROUP
    packed = np.ascontiguousarray(words).view("<u4").reshape(*outer, -1)
    narrow = (part.astype(np.float16).reshape(*outer, groups) for part in (scale, bias))
    return (mx.array(packed), *(mx.array(part) for part in narrow))


def _groups(tensor: Tensor) -> int:
    elements = 1
    for side in tensor.sides:
        elements *= side
    return elements // GROUP


def _nibbles(blocks: Any) -> Any:
    """A block has its first sixteen numbers in the low halves of its bytes; MLX wants neighbours side by side."""
    import numpy as np

    numbers = np.concatenate([blocks & 15, blocks >> 4], axis=1)
    return numbers[:, ::2] | numbers[:, 1::2] << 4
