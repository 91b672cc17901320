"""Fewer bits for weights: whole numbers a channel for matrices, the encoder's own 4 bits for the embedding."""

import numpy as np

from .e5_file import BLOCK, Q4


def by_channel(weights: np.ndarray, bits: int) -> tuple[np.ndarray, np.ndarray]:
    """Signed whole numbers and a scale for each row [out, in], so that the largest weight of a row is exact."""
    top = 2 ** (bits - 1) - 1
    scales = np.maximum(np.abs(weights).max(1), 1e-8) / top
    return np.rint(weights / scales[:, None]).clip(-top, top).astype(np.int8), scales.astype(np.float32)


def by_block(weights: np.ndarray, block: int) -> tuple[np.ndarray, np.ndarray]:
    """[out, in] to 8-bit numbers around 128 [out, blocks, block] and a scale for each block."""
    apart = weights.reshape(len(weights), -1, block)
    scales = np.maximum(np.abs(apart).max(2), 1e-8) / 127
    return (np.rint(apart / scales[..., None]) + 128).clip(0, 255).astype(np.uint8), scales.astype(np.float32)


def packed_int4(nibbles: np.ndarray) -> np.ndarray:
    """Nibbles 0…15 that mean nibble - 8, as signed 4-bit numbers in pairs, the first in the low half."""
    signed = (nibbles ^ 8).reshape(-1, 2)
    return (signed[:, 0] | signed[:, 1] << 4).astype(np.uint8)


def rows(tensor: Q4, places: list[int], width: int) -> Q4:
    """These rows of a 4-bit table whose rows are so wide."""
    blocks = width // BLOCK
    nibbles = tensor.nibbles.reshape(-1, blocks, BLOCK)[places]
    scales = tensor.scales.reshape(-1, blocks)[places]
    return Q4(nibbles.reshape(-1, BLOCK), scales.reshape(-1))
