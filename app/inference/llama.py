"""A language model of the GGUF family, run by llama.cpp in this process."""

import hashlib
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from typing import TYPE_CHECKING

from app.core.asking import Ability, Kept, ModelCard, Piece, Prompt, Sampling
from app.core.documents import Span
from app.core.errors import Cancelled, ModelTrouble
from app.core.jobs import Cancel
from app.core.redaction import Redacted
from app.inference import keeping, offload
from app.inference.adapters import Adapters
from app.inference.choosing import Choice, Chooser
from app.inference.grammar import Grammar
from app.inference.judging import ablate, judge, line
from app.inference.native import Weights, build
from app.inference.pacing import Pace
from app.inference.pieces import Pieces
from app.inference.prompts import PromptTokens
from app.inference.threads import threads_for
from app.inference.wanted import AdapterFile
from app.inference.working import BATCH, Working

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class LlamaEngine:
    """Implements `core.ports.Engine`. Keeps what it worked out for the beginning that two prompts share.

    Scores depend in their last bits on how many tokens are worked through together. So prompts are cut at fixed
    places, every BATCH tokens, and what is kept ends at such a place: an answer is the same to the last bit whether
    its beginning was kept or not. (They also depend on how many threads attend, so a change of that shows.)
    """

    def __init__(
        self,
        path: str,
        card: ModelCard,
        threads: int = 0,
        on_progress: Callable[[float], bool] = lambda share: True,  # noqa: ARG005 - named for the reader
        adapters: Sequence[AdapterFile] = (),
        gpu_layers: int = 0,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        """Load the file; `on_progress` is told the share done and says whether to go on.

        threads: at most so many, 0 for as many as leave a core to the person. clock: seconds, to see how fast it is.
        Raises ModelTrouble, and Cancelled where `on_progress` said no.
        """
        self.card = card
        self._threads = threads_for(threads)
        self._reading, self._writing = Pace(self._threads), Pace(self._threads)
        self._clock = clock
        self._together = 1
        self._weights = Weights(path, card.name, on_progress, gpu_layers)
        try:
            self._prompts = PromptTokens(self._weights, card.name)
            self._pieces = Pieces(self._weights)
            self._adapters = Adapters(self._weights, adapters)
            self._working = Working(self._weights, card.context, self._threads, card.name)
            self._adapters.put_on(self._working)
        except BaseException:
            self._weights.close()
            raise
        always: tuple[Ability, ...] = ("logprobs", "score", "schema", "adapters")
        divided: tuple[Ability, ...] = ("without", "prefix") if self._working.beside else ()
        self.abilities: frozenset[Ability] = frozenset(always + divided)
        # A graphics processor waits for each step more than it computes.
        self._together = max(1, self._working.beside - 1) if gpu_layers else 1
        self._alone = threading.Lock()
        self._kept: list[int] = []
        self._template = ""
        self._cancel: Cancel | None = None
        self._open = True
        self.reused = 0
        """Tokens of the last prompt that did not have to be worked through again."""

    def count(self, prompt: Prompt) -> int:
        """Tokens of this prompt with the model's own chat template."""
        return len(self._tokens(prompt))

    def stream(self, prompt: Prompt, sampling: Sampling, cancel: Cancel) -> Iterator[Piece]:
        """Pieces of whole characters as they come; ends early and without error when cancelled. Raises ModelTrouble."""
        tokens = self._tokens(prompt)
        room = self._room(tokens)
        grammar = Grammar(self._weights, sampling.schema) if sampling.schema else None
        try:
            with self._at_work(cancel):
                if self._read_prompt(tokens, prompt.template):
                    chooser = Chooser(sampling, grammar)
                    yield from self._write(len(tokens), min(room, sampling.max_tokens), chooser, cancel)
        finally:
            if grammar is not None:
                grammar.close()

    def score(self, prompt: Prompt, given: Redacted, cancel: Cancel) -> tuple[Piece, ...]:
        """The answer's pieces, each with its probability and what was nearer. Raises ModelTrouble, Cancelled."""
        tokens, answer = self._tokens(prompt), self._given(given)
        self._room(tokens, len(answer))
        with self._at_work(cancel):
            if not answer:
                return ()
            at = self._read_all_but_last(tokens, prompt.template)
            choices = judge(self._working, (line(tokens, at, answer),))[0]
            self._kept = tokens
            return tuple(self._pieces.of(choices))

    def without(
        self, prompt: Prompt, given: Redacted, drops: Sequence[Sequence[Span]], cancel: Cancel
    ) -> tuple[float, ...]:
        """The answer's log-probability under each set of dropped stretches. Raises ModelTrouble, Cancelled."""
        if "without" not in self.abilities:
            raise ModelTrouble("inference.unable")
        tokens, answer = self._tokens(prompt), self._given(given)
        self._room(tokens, len(answer))
        masks = self._prompts.masks(prompt, drops)
        # What follows the last dropped token is worked through again for each set, from a place where steps begin.
        end = max((max(masked) for masked in masks if masked), default=len(tokens) - 1)
        at = min(end, len(tokens) - 1) // BATCH * BATCH
        with self._at_work(cancel):
            if not answer:
                return tuple(0.0 for _ in drops)
            self._read_all_but_last(tokens, prompt.template, at)
            self._kept = self._kept[: self._working.trim(at)]
            each = len(tokens) - at + len(answer) + 1
            together = max(1, min(self._together, (self.card.context - at) // each))
            neutral = self._weights.tokens("\n", control=False)[-1]
            return ablate(self._working, tokens, answer, masks, at, together, neutral)

    def keep(self) -> Kept | None:
        """The last prompt's beginning up to a place where steps begin; None where nothing was worked out."""
        self._require_open()
        with self._alone:
            if "prefix" not in self.abilities:
                raise ModelTrouble("inference.unable")
            length = len(self._kept) // BATCH * BATCH
            if not length:
                return None
            length = self._working.trim(length)
            self._kept = self._kept[:length]
            state = self._working.state()
            if not (length and state):
                return None
            beginning = keeping.Beginning(tuple(self._kept), state)
            whole = keeping.written(self._who(self._template), beginning)
            return Kept(self.card.sha256, self._template, keeping.digest_of(self._kept), length, whole)

    def resume(self, kept: Kept) -> bool:
        """Whether this beginning was made by this very model, build and form, and is here now."""
        self._require_open()
        if "prefix" not in self.abilities:
            raise ModelTrouble("inference.unable")
        if kept.model != self.card.sha256:
            return False
        found = keeping.read(self._who(kept.template), kept.state)
        if found is None or kept.tokens != len(found.tokens) or kept.digest != keeping.digest_of(found.tokens):
            return False
        size = self._weights.size
        if not 0 < len(found.tokens) <= self.card.context or not all(0 <= token < size for token in found.tokens):
            return False
        with self._alone:
            if len(found.tokens) + len(self._kept) > self.card.context - BATCH:
                self._kept = self._kept[: self._working.trim(0)]
            else:
                self._working.trim(len(self._kept))
            if not self._working.restore(found.state, len(found.tokens)):
                return False
            self._kept, self._template = list(found.tokens), kept.template
            return True

    def embed(self, texts: Sequence[Redacted], cancel: Cancel) -> tuple[tuple[float, ...], ...]:  # noqa: ARG002 - the port
        """Not the ability of a model that answers. Raises ModelTrouble."""
        raise ModelTrouble("inference.unable")

    def probe(self) -> "NDArray[np.float64]":
        """What this model makes of a fixed text, for the self-test after loading onto a graphics processor."""
        return offload.probed(self._weights, self._threads, self.card.name)

    def close(self) -> None:
        """Give the memory back once the answer under way is over; a second call does nothing."""
        self._open = False
        self._working.halt(True)
        with self._alone:
            self._working.close()
            self._weights.close()

    def _require_open(self) -> None:
        if not self._open:
            raise ModelTrouble("inference.engine_gone")

    def _tokens(self, prompt: Prompt) -> list[int]:
        if type(prompt) is not Prompt:
            raise TypeError("a language model takes only a Prompt")
        self._require_open()
        return self._prompts.of(prompt)

    def _given(self, given: Redacted) -> list[int]:
        if not isinstance(given, Redacted):
            raise TypeError("a language model takes only redacted text")
        return self._weights.tokens(given.text, control=False)

    def _room(self, tokens: Sequence[int], answer: int = 0) -> int:
        """Tokens that an answer may have. Raises ModelTrouble where the prompt, or this answer, is too long."""
        room = self.card.context - len(tokens)
        if room < max(1, answer):
            raise ModelTrouble("inference.too_long")
        return room

    @contextmanager
    def _at_work(self, cancel: Cancel) -> Iterator[None]:
        """One at a time; a stop ends the step that is under way."""
        with self._alone:
            self._require_open()
            self._cancel = cancel
            self._working.halt(False)

            def stop() -> None:
                if self._cancel is cancel:
                    self._working.halt(True)

            cancel.on_cancel(stop)
            try:
                yield
            finally:
                self._cancel = None
                cancel.forget(stop)

    def _read_prompt(self, tokens: list[int], template: str, end: int | None = None) -> bool:
        """Work through what is new in the prompt, or up to `end`, a place where a step begins; False if halted."""
        end = len(tokens) if end is None else end
        shared = next((i for i, (a, b) in enumerate(zip(tokens, self._kept, strict=False)) if a != b), None)
        if shared is None:
            shared = min(len(tokens), len(self._kept))
        # The last token is always worked through: its scores give the answer's first word.
        at = min(shared, len(tokens) - 1, end) // BATCH * BATCH
        at = self._working.trim(at)
        self.reused = at
        self._template = template
        self._kept = tokens[:at]
        for start, stop in pairwise((*range(at, end, BATCH), end)):
            began = self._clock()
            if not self._working.read(tokens[start:stop], start, scores=stop == len(tokens)):
                return False
            self._pace(self._reading, stop - start, began)
            self._kept = tokens[:stop]
        return True

    def _read_all_but_last(self, tokens: list[int], template: str, at: int | None = None) -> int:
        """Work the prompt out up to `at`, or to its last step; where that is. Raises Cancelled."""
        at = (len(tokens) - 1) // BATCH * BATCH if at is None else at
        if not self._read_prompt(tokens, template, at):
            raise Cancelled
        return at

    def _write(self, at: int, most: int, chooser: Chooser, cancel: Cancel) -> Iterator[Piece]:
        return self._pieces.of(self._chosen(at, most, chooser, cancel))

    def _chosen(self, at: int, most: int, chooser: Chooser, cancel: Cancel) -> Iterator[Choice]:
        for number in range(most):
            if cancel:
                break
            choice = chooser.choose(self._working.scores())
            if self._weights.ends(choice.token):
                break
            yield choice
            began = self._clock()
            if number + 1 < most and not self._working.read((choice.token,), at + number, scores=True):
                break
            self._pace(self._writing, 1, began)

    def _pace(self, pace: Pace, tokens: int, began: float) -> None:
        before = pace.threads
        if pace.seen(tokens, self._clock() - began) != before:
            self._working.use_threads(self._writing.threads, self._reading.threads)

    def _who(self, template: str) -> str:
        """Everything that another must share to go on from what this engine worked out."""
        form = hashlib.sha256(self._prompts.template.encode()).hexdigest()
        put_on = " ".join(f"{one.sha256}*{one.scale!r}" for one in self.card.adapters)
        parts = (self.card.sha256, put_on, template, form, build(), self.card.device or "cpu", f"batch {BATCH}")
        return "\n".join(parts)
