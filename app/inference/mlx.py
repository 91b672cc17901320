"""A language model run by Apple's MLX in this process: from a GGUF file or a folder of safetensors."""

import hashlib
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from app.core.asking import Ability, Kept, ModelCard, Piece, Prompt, Sampling
from app.core.documents import Span
from app.core.errors import Cancelled, ModelTrouble
from app.core.jobs import Cancel
from app.core.redaction import Redacted
from app.inference import keeping
from app.inference.choosing import Choice, Chooser
from app.inference.constraint import Constraints
from app.inference.mlx_judging import ablate, judge
from app.inference.mlx_library import build
from app.inference.mlx_working import MlxWorking
from app.inference.pieces import Pieces
from app.inference.prompts import PromptTokens
from app.inference.words import Words


class MlxEngine:
    """Implements `core.ports.Engine`. Keeps what it worked out for the beginning that two prompts share.

    As with llama.cpp, prompts are cut into steps at fixed places and what is kept ends at one, so an answer is the
    same to the last bit whether its beginning was kept or not.
    """

    abilities: frozenset[Ability] = frozenset({"logprobs", "score", "without", "schema", "prefix"})

    def __init__(self, model: Any, words: Words, card: ModelCard) -> None:
        """model: as `mlx_model.built` makes it. Raises ModelTrouble where it does not work, and keeps nothing then."""
        self.card = card
        self._words = words
        self._prompts = PromptTokens(words, card.name)
        self._pieces = Pieces(words)
        self._constraints = Constraints(words)
        self._working = MlxWorking(model, words.size, card.name)
        self._alone = threading.Lock()
        self._kept: list[int] = []
        self._template = ""
        self._open = True
        self.reused = 0
        """Tokens of the last prompt that did not have to be worked through again."""

    def count(self, prompt: Prompt) -> int:
        """Tokens of this prompt with the model's own chat template."""
        return len(self._tokens(prompt))

    def stream(self, prompt: Prompt, sampling: Sampling, cancel: Cancel) -> Iterator[Piece]:
        """Pieces of whole characters as they come; ends early and without error when cancelled. Raises ModelTrouble."""
        tokens = self._tokens(prompt)
        most = min(self._room(tokens), sampling.max_tokens)
        constraint = self._constraints.of(sampling.schema) if sampling.schema else None
        with self._at_work():
            if self._read_prompt(tokens, len(tokens) - 1, prompt.template, cancel):
                yield from self._pieces.of(self._chosen(tokens, most, Chooser(sampling, constraint), cancel))

    def score(self, prompt: Prompt, given: Redacted, cancel: Cancel) -> tuple[Piece, ...]:
        """The answer's pieces, each with its probability and what was nearer. Raises ModelTrouble, Cancelled."""
        tokens, answer = self._tokens(prompt), self._given(given)
        self._room(tokens, len(answer))
        with self._at_work():
            if not answer:
                return ()
            at = (len(tokens) - 1) // self._working.batch * self._working.batch
            self._read_up_to(tokens, at, prompt.template, cancel)
            return tuple(self._pieces.of(judge(self._working, tokens[at:], answer, cancel)))

    def without(
        self, prompt: Prompt, given: Redacted, drops: Sequence[Sequence[Span]], cancel: Cancel
    ) -> tuple[float, ...]:
        """The answer's log-probability under each set of dropped stretches. Raises ModelTrouble, Cancelled."""
        tokens, answer = self._tokens(prompt), self._given(given)
        self._room(tokens, len(answer))
        # The last token is never out of sight: its scores are the answer's first word's.
        masks = [mask - {len(tokens) - 1} for mask in self._prompts.masks(prompt, drops)]
        end = max((max(mask) for mask in masks if mask), default=len(tokens) - 1)
        at = end // self._working.batch * self._working.batch
        with self._at_work():
            if not answer:
                return tuple(0.0 for _ in drops)
            self._read_up_to(tokens, at, prompt.template, cancel)
            return ablate(self._working, tokens[at:], answer, masks, cancel)

    def keep(self) -> Kept | None:
        """The last prompt's beginning up to a place where steps begin; None where nothing was worked out."""
        self._require_open()
        with self._alone:
            length = len(self._kept) // self._working.batch * self._working.batch
            if not length:
                return None
            beginning = keeping.Beginning(tuple(self._kept[:length]), self._working.state(length))
            whole = keeping.written(self._who(self._template), beginning)
            digest = keeping.digest_of(beginning.tokens)
            return Kept(self.card.sha256, self._template, digest, length, whole)

    def resume(self, kept: Kept) -> bool:
        """Whether this beginning was made by this very model, build and form, and is here now."""
        self._require_open()
        if kept.model != self.card.sha256:
            return False
        found = keeping.read(self._who(kept.template), kept.state)
        if found is None or kept.tokens != len(found.tokens) or kept.digest != keeping.digest_of(found.tokens):
            return False
        if not 0 < len(found.tokens) <= self.card.context or not all(0 <= t < self._words.size for t in found.tokens):
            return False
        with self._alone:
            if not self._working.restore(found.state, len(found.tokens)):
                return False
            self._kept, self._template = list(found.tokens), kept.template
            return True

    def embed(self, texts: Sequence[Redacted], cancel: Cancel) -> tuple[tuple[float, ...], ...]:  # noqa: ARG002 - the port
        """Not the ability of a model that answers. Raises ModelTrouble."""
        raise ModelTrouble("inference.unable")

    def close(self) -> None:
        """Give the memory back once the answer under way is over; a second call does nothing."""
        self._open = False
        with self._alone:
            self._working.close()
            self._words.close()

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
        return self._words.tokens(given.text, False)

    def _room(self, tokens: Sequence[int], answer: int = 0) -> int:
        """Tokens that an answer may have. Raises ModelTrouble where the prompt, or this answer, is too long."""
        room = self.card.context - len(tokens)
        if room < max(1, answer):
            raise ModelTrouble("inference.too_long")
        return room

    @contextmanager
    def _at_work(self) -> Iterator[None]:
        with self._alone:
            self._require_open()
            yield

    def _read_prompt(self, tokens: list[int], end: int, template: str, cancel: Cancel) -> bool:
        """Work through what is new in the prompt, up to `end`; False if cancelled."""
        shared = next((i for i, (a, b) in enumerate(zip(tokens, self._kept, strict=False)) if a != b), None)
        if shared is None:
            shared = min(len(tokens), len(self._kept))
        at = self._working.trim(min(shared, end) // self._working.batch * self._working.batch)
        self.reused, self._template = at, template
        self._kept = tokens[:at]
        for step in self._working.steps(tokens[at:end]):
            # Closing does not wait for the rest of a prompt.
            if cancel or not self._open:
                return False
            self._working.read(step)
            self._kept = tokens[: self._working.length]
        return not cancel

    def _read_up_to(self, tokens: list[int], at: int, template: str, cancel: Cancel) -> None:
        if not self._read_prompt(tokens, at, template, cancel):
            raise Cancelled

    def _chosen(self, tokens: list[int], most: int, chooser: Chooser, cancel: Cancel) -> Iterator[Choice]:
        token = tokens[-1]
        for _ in range(most):
            if cancel or not self._open:
                break
            scores = self._working.scores((token,))[-1]
            choice = chooser.choose(scores)
            if self._words.ends(choice.token):
                break
            yield choice
            token = choice.token

    def _who(self, template: str) -> str:
        """Everything that another must share to go on from what this engine worked out."""
        form = hashlib.sha256(self._prompts.template.encode()).hexdigest()
        numbers = f"{self._working.width}, steps of {self._working.batch}"
        return "\n".join(("mlx", self.card.sha256, template, form, build(), numbers))
