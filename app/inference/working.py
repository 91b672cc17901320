"""A context of llama.cpp: the memory in which a model works through texts, each in a sequence of its own."""

import ctypes
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from app.core.errors import ModelTrouble
from app.inference.native import Weights, library

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BATCH = 64
"""Tokens of a prompt that are read in one step: 4 % slower than 256, a quarter of what is redone when a beginning
is kept (see `LlamaEngine`)."""

BESIDE = 8
"""Sequences that can stand beside the main one and share its beginning."""


class Row(NamedTuple):
    """A token to be worked through: where it stands, in which sequence, and whether its scores are wanted."""

    token: int
    position: int
    sequence: int = 0
    scores: bool = False


class Working:
    """Sequence 0 is the prompt that is kept; 1 to `beside` come and go, the last one for single tokens."""

    def __init__(self, weights: Weights, context: int, threads: int, name: str) -> None:
        """`context` in tokens. Raises ModelTrouble where there is no memory for it."""
        self._c = c = library()
        self._size = weights.size
        self._halt, callback, data = halting()
        self.context = context
        self.beside = BESIDE if weights.divisible else 0
        parameters = c.llama_context_default_params()
        parameters.n_ctx = context
        parameters.n_batch = parameters.n_ubatch = BATCH
        parameters.n_seq_max = 1 + self.beside
        # One buffer for all sequences: what they share is there once.
        parameters.kv_unified = True
        parameters.n_threads = parameters.n_threads_batch = threads
        parameters.no_perf = True
        # Whole keys and values also in models with a sliding window, so that any beginning can be kept.
        parameters.swa_full = True
        parameters.abort_callback, parameters.abort_callback_data = callback, data
        self._context = c.llama_init_from_model(weights.handle, parameters)
        if not self._context:
            raise ModelTrouble("inference.no_memory", model=name, context=context)
        self._memory = c.llama_get_memory(self._context)
        self._batch = c.llama_batch_init(BATCH, 0, 1)

    @property
    def handle(self) -> Any:
        """For adapters and measuring."""
        return self._context

    def halt(self, now: bool) -> None:
        """Make the step that is under way, and all that follow, end at once; or allow steps again."""
        self._halt.raw = b"x\0" if now else b"\0\0"

    def use_threads(self, writing: int, reading: int) -> None:
        """How many threads work from the next step on."""
        self._c.llama_set_n_threads(self._context, writing, reading)

    def trim(self, length: int) -> int:
        """Forget everything after the first `length` tokens; how many are left, 0 where only all can be forgotten."""
        if self._c.llama_memory_seq_rm(self._memory, 0, length, -1):
            return length
        self._c.llama_memory_clear(self._memory, True)
        return 0

    def share(self, sequence: int, start: int, end: int) -> None:
        """Let another sequence look at the main one's tokens from `start` up to `end`; takes no memory."""
        self._c.llama_memory_seq_cp(self._memory, 0, sequence, start, end)

    def fill(self, sequence: int, position: int, token: int) -> bool:
        """Put a token that looks at nothing but itself at a position of a sequence; False if halted."""
        spare = self.beside
        if not self.work((Row(token, position, spare),)):
            return False
        self._c.llama_memory_seq_cp(self._memory, spare, sequence, position, position + 1)
        self.drop(spare)
        return True

    def drop(self, sequence: int) -> None:
        """Forget a sequence beside the main one."""
        self._c.llama_memory_seq_rm(self._memory, sequence, -1, -1)

    def read(self, tokens: Sequence[int], at: int, scores: bool) -> bool:
        """Work through at most BATCH tokens that stand at `at`; False if halted, which leaves some of them behind.

        With `scores` the last one's can be read afterwards. Raises ModelTrouble.
        """
        last = len(tokens) - 1
        return self.work(Row(token, at + i, 0, scores and i == last) for i, token in enumerate(tokens))

    def work(self, rows: Iterable[Row]) -> bool:
        """Work through at most BATCH rows in one step; False if halted, which leaves some behind. Raises ModelTrouble.

        A row's own scores can be read afterwards by its number.
        """
        batch = self._batch
        count = 0
        for index, row in enumerate(rows):
            batch.token[index] = row.token
            batch.pos[index] = row.position
            batch.n_seq_id[index] = 1
            batch.seq_id[index][0] = row.sequence
            batch.logits[index] = row.scores
            count += 1
        batch.n_tokens = count
        result = self._c.llama_decode(self._context, batch)
        if result == 2:
            return False
        if result != 0:
            raise ModelTrouble("inference.failed")
        return True

    def scores(self, row: int = -1) -> "NDArray[np.float32]":
        """A row's scores, one a token of the vocabulary; valid until the next step. -1 is the last row with scores."""
        import numpy

        return numpy.ctypeslib.as_array(self._c.llama_get_logits_ith(self._context, row), shape=(self._size,))

    def state(self) -> bytes:
        """The main sequence as llama.cpp writes it down; b"" where it cannot."""
        size = int(self._c.llama_state_seq_get_size(self._context, 0))
        buffer = (ctypes.c_uint8 * size)()
        written = int(self._c.llama_state_seq_get_data(self._context, buffer, size, 0))
        return memoryview(buffer)[:written].tobytes() if written == size else b""

    def restore(self, state: bytes, tokens: int) -> bool:
        """Take in a sequence of so many tokens that this very build wrote down; False where it is not one.

        It is read beside the main sequence first, so that the main one stays where it fails.
        """
        spare = 1 if self.beside else 0
        raw = (ctypes.c_uint8 * len(state)).from_buffer_copy(state)
        read = int(self._c.llama_state_seq_set_data(self._context, raw, len(state), spare))
        sound = read == len(state) and self._c.llama_memory_seq_pos_max(self._memory, spare) == tokens - 1
        if sound and spare:
            self._c.llama_memory_seq_rm(self._memory, 0, -1, -1)
            self._c.llama_memory_seq_cp(self._memory, spare, 0, -1, -1)
        if spare:
            self.drop(spare)
        return bool(sound)

    def close(self) -> None:
        """Give the memory back; a second call does nothing."""
        if self._context:
            self._c.llama_batch_free(self._batch)
            self._c.llama_free(self._context)
            self._context = None


def halting() -> tuple[Any, Any, int]:
    """Two bytes that end a step when the first is not 0, and the callback and its argument that look at them.

    llama.cpp asks at every node of its graph, hundreds of times a token. A Python callback would take the
    interpreter's lock each time, some 5 % of a small model's speed. So the callback is C's strlen: over an empty
    text it says 0, go on.
    """
    standard = ctypes.cdll.msvcrt if sys.platform == "win32" else ctypes.CDLL(None)
    address = ctypes.cast(standard.strlen, ctypes.c_void_p).value
    assert address is not None
    held = ctypes.create_string_buffer(2)
    return held, library().ggml_abort_callback(address), ctypes.addressof(held)
