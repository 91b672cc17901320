"""llama.cpp through llama-cpp-python's low-level bindings: one model, one context, nothing hidden in between.

The high-level `Llama` class keeps the scores of every position to give log-probabilities; here they are read from
the one row that each decoding step leaves behind.
"""

import ctypes
import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from app.core.errors import Cancelled, ModelTrouble

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BATCH = 64
"""Tokens of a prompt that are read in one step: 4 % slower than 256, a quarter of what is redone when a beginning
is kept (see `LlamaEngine`)."""


def _library() -> Any:
    """The bindings, with the environment that they read at import set before, and llama.cpp's own log silent."""
    # GNU OpenMP spins between steps; without a limit one busy program beside it slows decoding to a fifth.
    os.environ.setdefault("GOMP_SPINCOUNT", "1000")
    import llama_cpp

    global _silence
    if _silence is None:
        _silence = llama_cpp.llama_log_callback(lambda level, text, data: None)  # noqa: ARG005 - C's signature
        llama_cpp.llama_log_set(_silence, ctypes.c_void_p(0))
        llama_cpp.llama_backend_init()
    return llama_cpp


_silence: Any = None
"""Kept, since llama.cpp goes on calling it."""


class Weights:
    """A model's weights and vocabulary in memory, read rather than mapped: a mapped file that another program
    truncates would kill the process.
    """

    def __init__(self, path: str, name: str, on_progress: Callable[[float], bool]) -> None:
        """Load; `on_progress` is told the share done and says whether to go on. Raises ModelTrouble, Cancelled."""
        self._c = _library()
        going = True

        def told(share: float, _data: Any) -> bool:
            nonlocal going
            going = on_progress(share)
            return going

        parameters = self._c.llama_model_default_params()
        parameters.load_mode = self._c.LLAMA_LOAD_MODE_NONE
        parameters.n_gpu_layers = 0
        parameters.progress_callback = self._c.llama_progress_callback(told)
        self._model = self._c.llama_model_load_from_file(os.fsencode(path), parameters)
        if not self._model:
            raise ModelTrouble("inference.load_failed", model=name) if going else Cancelled()
        self._vocabulary = self._c.llama_model_get_vocab(self._model)
        self.size = int(self._c.llama_vocab_n_tokens(self._vocabulary))
        self._pieces: dict[int, bytes] = {}

    @property
    def handle(self) -> Any:
        """For making a context."""
        return self._model

    def template(self) -> str:
        """The model's own chat template, "" if it brings none."""
        found = self._c.llama_model_chat_template(self._model, None)
        return found.decode("utf-8", "replace") if found else ""

    def beginning(self) -> tuple[int, str, bool]:
        """The token that begins a text, its word, and whether every text begins with it; -1 where there is none."""
        token = int(self._c.llama_vocab_bos(self._vocabulary))
        return token, self._word(token), bool(self._c.llama_vocab_get_add_bos(self._vocabulary))

    def end_word(self) -> str:
        """The word of the token that ends a text."""
        return self._word(int(self._c.llama_vocab_eos(self._vocabulary)))

    def _word(self, token: int) -> str:
        return self._c.llama_vocab_get_text(self._vocabulary, token).decode("utf-8", "replace") if token >= 0 else ""

    def ends(self, token: int) -> bool:
        """Whether the model means that its answer is over."""
        return bool(self._c.llama_vocab_is_eog(self._vocabulary, token))

    def tokens(self, text: str, control: bool) -> list[int]:
        """The tokens of a text; with `control`, words that look like control tokens are such."""
        raw = text.encode("utf-8", "replace")
        room = len(raw) + 8
        while True:
            found = (self._c.llama_token * room)()
            count = self._c.llama_tokenize(self._vocabulary, raw, len(raw), found, room, False, control)
            if count >= 0:
                return list(found[:count])
            room = -count

    def piece(self, token: int) -> bytes:
        """The bytes of a token; none for control tokens. Not always whole UTF-8."""
        known = self._pieces.get(token)
        if known is None:
            buffer = ctypes.create_string_buffer(256)
            count = self._c.llama_token_to_piece(self._vocabulary, token, buffer, len(buffer), 0, False)
            known = self._pieces[token] = buffer.raw[:max(0, count)]
        return known

    def close(self) -> None:
        """Give the memory back; a second call does nothing."""
        if self._model:
            self._c.llama_model_free(self._model)
            self._model = None


class Working:
    """A context: the memory in which a model works through one text at a time."""

    def __init__(self, weights: Weights, context: int, threads: int, name: str) -> None:
        """`context` in tokens. Raises ModelTrouble where there is no memory for it."""
        self._c = c = _library()
        self._size = weights.size
        self._halt = ctypes.create_string_buffer(2)
        parameters = c.llama_context_default_params()
        parameters.n_ctx = context
        parameters.n_batch = parameters.n_ubatch = BATCH
        parameters.n_seq_max = 1
        parameters.n_threads = parameters.n_threads_batch = threads
        parameters.no_perf = True
        # Whole keys and values also in models with a sliding window, so that any beginning can be kept.
        parameters.swa_full = True
        parameters.abort_callback = c.ggml_abort_callback(_strlen())
        parameters.abort_callback_data = ctypes.addressof(self._halt)
        self._context = c.llama_init_from_model(weights.handle, parameters)
        if not self._context:
            raise ModelTrouble("inference.no_memory", model=name, context=context)
        self._memory = c.llama_get_memory(self._context)
        self._batch = c.llama_batch_init(BATCH, 0, 1)

    def halt(self, now: bool) -> None:
        """Make the step that is under way, and all that follow, end at once; or allow steps again."""
        self._halt.raw = b"x\0" if now else b"\0\0"

    def trim(self, length: int) -> int:
        """Forget everything after the first `length` tokens; how many are left, 0 where only all can be forgotten."""
        if self._c.llama_memory_seq_rm(self._memory, 0, length, -1):
            return length
        self._c.llama_memory_clear(self._memory, True)
        return 0

    def read(self, tokens: Sequence[int], at: int, scores: bool) -> bool:
        """Work through at most BATCH tokens that stand at `at`; False if halted, which leaves some of them behind.

        With `scores` the last one's can be read afterwards. Raises ModelTrouble.
        """
        batch = self._batch
        for index, token in enumerate(tokens):
            batch.token[index] = token
            batch.pos[index] = at + index
            batch.n_seq_id[index] = 1
            batch.seq_id[index][0] = 0
            batch.logits[index] = 0
        batch.n_tokens = len(tokens)
        if scores:
            batch.logits[len(tokens) - 1] = 1
        result = self._c.llama_decode(self._context, batch)
        if result == 2:
            return False
        if result != 0:
            raise ModelTrouble("inference.failed")
        return True

    def scores(self) -> "NDArray[np.float32]":
        """The last token's scores, one a token of the vocabulary; valid until the next step."""
        import numpy

        return numpy.ctypeslib.as_array(self._c.llama_get_logits_ith(self._context, -1), shape=(self._size,))

    def close(self) -> None:
        """Give the memory back; a second call does nothing."""
        if self._context:
            self._c.llama_batch_free(self._batch)
            self._c.llama_free(self._context)
            self._context = None


def _strlen() -> int:
    """The address of C's strlen, which serves as the abort callback: over an empty text it says 0, go on.

    llama.cpp asks at every node of its graph, hundreds of times a token. A Python callback would take the
    interpreter's lock each time, some 5 % of a small model's speed; this costs nothing.
    """
    library = ctypes.cdll.msvcrt if sys.platform == "win32" else ctypes.CDLL(None)
    address = ctypes.cast(library.strlen, ctypes.c_void_p).value
    assert address is not None
    return address
