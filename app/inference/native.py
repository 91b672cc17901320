"""llama.cpp through llama-cpp-python's low-level bindings: the library itself, and a model's weights and vocabulary.

The high-level `Llama` class keeps the scores of every position to give log-probabilities; here they are read from
the rows that a step leaves behind (`working`).
"""

import ctypes
import os
from collections.abc import Callable
from typing import Any

from app.core.errors import Cancelled, ModelTrouble


def library() -> Any:
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


def build() -> str:
    """Which llama.cpp this is and for which processor: what one build worked out is nothing for another."""
    c = library()
    system = c.llama_print_system_info().decode("utf-8", "replace")
    return f"llama-cpp-python {c.__version__}, state {c.LLAMA_STATE_SEQ_VERSION}, {system.strip()}"


class Weights:
    """A model's weights and vocabulary in memory, read rather than mapped: a mapped file that another program
    truncates would kill the process.
    """

    def __init__(
        self, path: str, name: str, on_progress: Callable[[float], bool], gpu_layers: int = 0, mapped: bool = False,
        words_only: bool = False,
    ) -> None:
        """Load; `on_progress` is told the share done and says whether to go on. Raises ModelTrouble, Cancelled.

        gpu_layers: how many layers go to the graphics processor. mapped: for a moment's look beside a model that is
        in memory already, such as a self-test's. words_only: the vocabulary alone, for another engine's weights.
        """
        self._c = library()
        going = True

        def told(share: float, _data: Any) -> bool:
            nonlocal going
            going = on_progress(share)
            return going

        parameters = self._c.llama_model_default_params()
        parameters.load_mode = self._c.LLAMA_LOAD_MODE_MMAP if mapped else self._c.LLAMA_LOAD_MODE_NONE
        # Weights that are laid out anew for the processor are a second copy of them.
        parameters.use_extra_bufts = not mapped
        parameters.n_gpu_layers = gpu_layers
        parameters.vocab_only = words_only
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

    @property
    def vocabulary(self) -> Any:
        """For making a grammar."""
        return self._vocabulary

    @property
    def divisible(self) -> bool:
        """Whether each token's memory stands for itself; recurrent and hybrid models mix all that came before."""
        model = self._model
        return not (self._c.llama_model_is_recurrent(model) or self._c.llama_model_is_hybrid(model))

    def said(self, key: str) -> str:
        """What the file's metadata says under a key, "{arch}" standing for its architecture; "" where nothing."""
        if "{arch}" in key:
            key = key.replace("{arch}", self.said("general.architecture"))
        buffer = ctypes.create_string_buffer(1024)
        length = self._c.llama_model_meta_val_str(self._model, key.encode(), buffer, len(buffer))
        return buffer.value.decode("utf-8", "replace") if length >= 0 else ""

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

    def tokens(self, text: str, control: bool, ends: bool = False) -> list[int]:
        """The tokens of a text; with `control`, words that look like control tokens are such.

        ends: with the tokens that this model puts at a text's beginning and end.
        """
        raw = text.encode("utf-8", "replace")
        room = len(raw) + 8
        while True:
            found = (self._c.llama_token * room)()
            count = self._c.llama_tokenize(self._vocabulary, raw, len(raw), found, room, ends, control)
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
