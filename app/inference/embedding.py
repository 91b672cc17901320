"""An embedding model of the GGUF family, run by llama.cpp in this process: texts in, vectors out, no answers."""

import threading
from collections.abc import Iterator, Sequence
from typing import Any, NoReturn

from app.core.asking import Ability, Kept, ModelCard, Piece, Prompt, Sampling
from app.core.documents import Span
from app.core.errors import Cancelled, ModelTrouble
from app.core.jobs import Cancel
from app.core.redaction import Redacted
from app.inference.native import Weights, library
from app.inference.threads import threads_for
from app.inference.working import halting

LONGEST = 2048
"""Tokens of a text: a model that looks both ways needs them all in one step, and that step's memory."""


class LlamaEmbedder:
    """Implements `core.ports.Engine` with the one ability that its model has."""

    def __init__(self, weights: Weights, card: ModelCard, threads: int = 0) -> None:
        """Takes the weights over. Raises ModelTrouble where there is no memory for its context."""
        self.card = card
        self.abilities: frozenset[Ability] = frozenset({"embed"})
        self._weights = weights
        self._alone = threading.Lock()
        self._c = c = library()
        self._halt, callback, data = halting()
        self._most = min(LONGEST, card.context)
        parameters = c.llama_context_default_params()
        parameters.n_ctx = parameters.n_batch = parameters.n_ubatch = self._most
        parameters.n_threads = parameters.n_threads_batch = threads_for(threads)
        parameters.embeddings = True
        parameters.no_perf = True
        parameters.abort_callback, parameters.abort_callback_data = callback, data
        self._context: Any = c.llama_init_from_model(weights.handle, parameters)
        if not self._context:
            raise ModelTrouble("inference.no_memory", model=card.name, context=self._most)
        self._batch = c.llama_batch_init(self._most, 0, 1)
        self._size = int(c.llama_model_n_embd_out(weights.handle))

    def embed(self, texts: Sequence[Redacted], cancel: Cancel) -> tuple[tuple[float, ...], ...]:
        """A vector of length 1 for each text. Raises ModelTrouble for one that is too long; Cancelled."""
        for text in texts:
            if not isinstance(text, Redacted):
                raise TypeError("a language model takes only redacted text")
        with self._alone:
            if not self._context:
                raise ModelTrouble("inference.engine_gone")
            self._halt.raw = b"\0\0"
            cancel.on_cancel(self._stop)
            try:
                return tuple(self._vector(text.text, cancel) for text in texts)
            finally:
                cancel.forget(self._stop)

    def _vector(self, text: str, cancel: Cancel) -> tuple[float, ...]:
        import numpy as np

        cancel.check()
        tokens = self._weights.tokens(text, control=False, ends=True)
        if not 0 < len(tokens) <= self._most:
            raise ModelTrouble("inference.too_long")
        memory = self._c.llama_get_memory(self._context)
        if memory:
            self._c.llama_memory_clear(memory, True)
        batch = self._batch
        for index, token in enumerate(tokens):
            batch.token[index], batch.pos[index], batch.n_seq_id[index] = token, index, 1
            batch.seq_id[index][0], batch.logits[index] = 0, 1
        batch.n_tokens = len(tokens)
        result = self._c.llama_decode(self._context, batch)
        cancel.check()
        found = self._c.llama_get_embeddings_seq(self._context, 0) if result == 0 else None
        if not found:
            raise Cancelled if result == 2 else ModelTrouble("inference.failed")
        vector = np.ctypeslib.as_array(found, shape=(self._size,)).astype(np.float64)
        length = float(np.linalg.norm(vector))
        if not (np.isfinite(length) and length):
            raise ModelTrouble("inference.failed")
        return tuple(float(one) for one in vector / length)

    def _stop(self) -> None:
        self._halt.raw = b"x\0"

    def count(self, prompt: Prompt) -> int:
        """Not its ability. Raises ModelTrouble."""
        _unable(prompt)

    def stream(self, prompt: Prompt, sampling: Sampling, cancel: Cancel) -> Iterator[Piece]:  # noqa: ARG002 - the port
        """Not its ability. Raises ModelTrouble."""
        _unable(prompt)

    def score(self, prompt: Prompt, given: Redacted, cancel: Cancel) -> tuple[Piece, ...]:  # noqa: ARG002 - the port
        """Not its ability. Raises ModelTrouble."""
        _unable(prompt)

    def without(
        self, prompt: Prompt, given: Redacted, drops: Sequence[Sequence[Span]], cancel: Cancel  # noqa: ARG002 - the port
    ) -> tuple[float, ...]:
        """Not its ability. Raises ModelTrouble."""
        _unable(prompt)

    def keep(self) -> Kept | None:
        """Not its ability. Raises ModelTrouble."""
        raise ModelTrouble("inference.unable")

    def resume(self, kept: Kept) -> bool:  # noqa: ARG002 - the port
        """Not its ability. Raises ModelTrouble."""
        raise ModelTrouble("inference.unable")

    def close(self) -> None:
        """Give the memory back; a second call does nothing."""
        self._stop()
        with self._alone:
            if self._context:
                self._c.llama_batch_free(self._batch)
                self._c.llama_free(self._context)
                self._context = None
                self._weights.close()


def _unable(prompt: Prompt) -> NoReturn:
    if type(prompt) is not Prompt:
        raise TypeError("a language model takes only a Prompt")
    raise ModelTrouble("inference.unable")
