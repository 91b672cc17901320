"""The memory in which a model of MLX works through one text: keys and values per token, and what may look at which.

Everything is worked out before a step ends: MLX ties what is still to be computed to the thread that asked for it.
"""

import struct
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from app.core.errors import ModelTrouble
from app.inference.mlx_library import library, on_gpu

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ON_GPU, ON_PROCESSOR = 128, 16
"""Tokens of a prompt that are read in one step: a stop is felt within a second on either."""

GROWS = 256
"""Tokens by which the memory grows."""


class _View:
    """Which tokens are out of sight now."""

    def __init__(self) -> None:
        self.hidden: frozenset[int] = frozenset()

    def mask(self, start: int, count: int, array: bool, window: int | None) -> Any:
        """What `count` tokens from `start` on may look at: None for all, "causal" or one row of truths a token.

        A hidden token sees what it saw before, since nobody looks at it: a row without anything to look at would be
        no number.
        """
        if not self.hidden and window is None:
            return None if count == 1 else "causal" if not array else self._array(start, count, None)
        return self._array(start, count, window)

    def _array(self, start: int, count: int, window: int | None) -> Any:
        mx = library()
        rows, columns = mx.arange(start, start + count)[:, None], mx.arange(start + count)[None]
        allowed = columns <= rows
        if window is not None:
            allowed = allowed & (rows < columns + window)
        if self.hidden:
            seen = mx.array([place not in self.hidden for place in range(start + count)])
            allowed = allowed & (seen[None] | ~seen[start:][:, None])
        return allowed


class Memory:
    """One layer's keys and values, as mlx-lm's models take them. All of them are kept, also where a layer looks back
    over a window only, so that any beginning can be gone back to.
    """

    def __init__(self, view: _View) -> None:
        self._view = view
        self.keys: Any = None
        self.values: Any = None
        self.offset = 0

    def update_and_fetch(self, keys: Any, values: Any) -> tuple[Any, Any]:
        """Take in the new tokens' and give all."""
        start, self.offset = self.offset, self.offset + keys.shape[2]
        self.keys, self.values = self._grown(self.keys, keys, start), self._grown(self.values, values, start)
        return self.keys[..., : self.offset, :], self.values[..., : self.offset, :]

    def make_mask(self, count: int, return_array: bool = False, window_size: int | None = None) -> Any:
        """What the next tokens may look at."""
        return self._view.mask(self.offset, count, return_array, window_size)

    def _grown(self, held: Any, new: Any, start: int) -> Any:
        mx = library()
        end = start + new.shape[2]
        if held is None or held.shape[2] < end:
            room = -(-end // GROWS) * GROWS - start
            empty = mx.zeros((*new.shape[:2], room, new.shape[3]), new.dtype)
            held = empty if held is None else mx.concatenate([held[..., :start, :], empty], axis=2)
        held[..., start:end, :] = new
        return held


class MlxWorking:
    """A model at work on one text."""

    def __init__(self, model: Any, size: int, name: str) -> None:
        """size: tokens of the vocabulary. Tries the model on one token. Raises ModelTrouble where that fails."""
        self._mx = library()
        self._model = model
        self._size = size
        self.batch = ON_GPU if on_gpu() else ON_PROCESSOR
        self._view = _View()
        self._layers = [Memory(self._view) for _ in model.layers]
        import numpy

        self._np = numpy
        try:
            tried = self.scores((0,))
        except Exception as error:  # mlx-lm's definitions raise whatever a wrong setting provokes
            raise ModelTrouble("inference.load_failed", model=name) from error
        if tried.shape != (1, size) or not numpy.isfinite(tried).all():
            raise ModelTrouble("inference.load_failed", model=name)
        self._shapes = [
            (one.keys.shape[1], one.keys.shape[3], one.values.shape[3], one.keys.dtype) for one in self._layers
        ]
        self.trim(0)
        # What loading needed besides is given back.
        self._mx.clear_cache()

    @property
    def length(self) -> int:
        """Tokens that were worked through."""
        return self._layers[0].offset

    @property
    def width(self) -> str:
        """The kind of number that keys and values are."""
        return str(self._shapes[0][3])

    def trim(self, length: int) -> int:
        """Forget everything after the first `length` tokens."""
        for layer in self._layers:
            layer.offset = min(length, layer.offset)
        return self.length

    def hide(self, tokens: frozenset[int]) -> None:
        """Let nobody look at the tokens at these places from now on."""
        self._view.hidden = tokens

    def steps(self, tokens: Sequence[int]) -> Iterator[Sequence[int]]:
        """Tokens that follow, cut at the places where steps begin in every text."""
        start, end = self.length, self.length + len(tokens)
        first = start // self.batch * self.batch + self.batch
        for low, high in pairwise((start, *range(first, end, self.batch), end)):
            if low < high:
                yield tokens[low - start : high - start]

    def read(self, tokens: Sequence[int]) -> None:
        """Work through these, which follow. Raises ModelTrouble."""
        try:
            self._run(tokens)
            self._mx.eval([(layer.keys, layer.values) for layer in self._layers])
        except RuntimeError as error:
            raise ModelTrouble("inference.failed") from error

    def scores(self, tokens: Sequence[int]) -> "NDArray[np.float32]":
        """Work through these and give each one's scores, one a token of the vocabulary. Raises ModelTrouble."""
        try:
            rows = self._run(tokens)[0, :, : self._size].astype(self._mx.float32)
            self._mx.eval(rows, [(layer.keys, layer.values) for layer in self._layers])
            found: NDArray[np.float32] = self._np.array(rows)
        except RuntimeError as error:
            raise ModelTrouble("inference.failed") from error
        return found

    def _run(self, tokens: Sequence[int]) -> Any:
        return self._model(self._mx.array([list(tokens)]), cache=self._layers)

    def state(self, length: int) -> bytes:
        """Keys and values of the first tokens: their number, then each layer's bytes."""
        parts = [struct.pack("<I", length)]
        for layer in self._layers:
            for held in (layer.keys, layer.values):
                part = held[..., :length, :]
                # numpy knows no bfloat16; as whole numbers the bytes are the same.
                part = part.view(self._mx.uint16) if part.dtype.size == 2 else part
                self._mx.eval(part)
                parts.append(self._np.array(part).tobytes())
        return b"".join(parts)

    def restore(self, state: bytes, length: int) -> bool:
        """Take in what `state` gave; False, and nothing changed, where it does not fit this model."""
        each = [
            (heads * length * size * kind.size, (1, heads, length, size), kind)
            for heads, keys, values, kind in self._shapes
            for size in (keys, values)
        ]
        if state[:4] != struct.pack("<I", length) or len(state) != 4 + sum(count for count, _, _ in each):
            return False
        found, at = [], 4
        for count, shape, kind in each:
            plain = self._np.uint16 if kind.size == 2 else self._np.float32
            array = self._mx.array(self._np.frombuffer(state, plain, count // plain().itemsize, at).reshape(shape))
            found.append(array.view(kind) if kind.size == 2 else array)
            at += count
        self._mx.eval(found)
        for layer, keys, values in zip(self._layers, found[::2], found[1::2], strict=True):
            layer.keys, layer.values, layer.offset = keys, values, length
        return True

    def close(self) -> None:
        """Give the memory back; a second call does nothing."""
        self._layers, self._model = [], None
        self._mx.clear_cache()
