"""Models that are timed while they answer: this machine's own figures take the place of any reckoning."""

import time
from collections.abc import Callable, Iterator, Sequence

from app.core.asking import Kept, ModelCard, Piece, Prompt, Sampling
from app.core.documents import Span
from app.core.jobs import Cancel, Job, Progress
from app.core.ports import Engine, Models
from app.core.redaction import Redacted

ENOUGH = 16
"""Tokens after the first that make a figure; fewer are mostly chance."""

Note = Callable[[str, str, float], None]
"""Hears the model's sha256, its engine and device, and tokens a second."""


class TimedModels:
    """`core.ports.Models`, with each answer's speed told to `note`. clock: seconds."""

    def __init__(self, models: Models, note: Note, clock: Callable[[], float] = time.monotonic) -> None:
        self._models = models
        self._note = note
        self._clock = clock

    def load(self, name: str, cancel: Cancel) -> Job[Progress, Engine]:
        """The model of this name, timed from now on."""
        engine = yield from self._models.load(name, cancel)
        return TimedEngine(engine, self._note, self._clock)

    def loaded(self) -> ModelCard | None:
        """What is in memory now."""
        return self._models.loaded()

    def unload(self) -> None:
        """Give its memory back."""
        self._models.unload()


class TimedEngine:
    """`core.ports.Engine`, as it is, with a watch beside `stream`."""

    def __init__(self, engine: Engine, note: Note, clock: Callable[[], float]) -> None:
        self._engine = engine
        self._note = note
        self._clock = clock
        self.card = engine.card
        self.abilities = engine.abilities

    def stream(self, prompt: Prompt, sampling: Sampling, cancel: Cancel) -> Iterator[Piece]:
        """Pieces as they come; from the first to the last one time is taken, the prompt's own is left out."""
        began = last = 0.0
        count = 0
        for piece in self._engine.stream(prompt, sampling, cancel):
            last = self._clock()
            began = began if count else last
            count += 1
            yield piece
        if count > ENOUGH and last > began:
            engine = " ".join((self.card.engine, self.card.device)).strip()
            self._note(self.card.sha256, engine, (count - 1) / (last - began))

    def count(self, prompt: Prompt) -> int:
        """Tokens of this prompt."""
        return self._engine.count(prompt)

    def score(self, prompt: Prompt, given: Redacted, cancel: Cancel) -> tuple[Piece, ...]:
        """How probable this answer is."""
        return self._engine.score(prompt, given, cancel)

    def without(
        self, prompt: Prompt, given: Redacted, drops: Sequence[Sequence[Span]], cancel: Cancel
    ) -> tuple[float, ...]:
        """The same with stretches out of view."""
        return self._engine.without(prompt, given, drops, cancel)

    def keep(self) -> Kept | None:
        """What was worked out for the last prompt's beginning."""
        return self._engine.keep()

    def resume(self, kept: Kept) -> bool:
        """Go on from there."""
        return self._engine.resume(kept)

    def embed(self, texts: Sequence[Redacted], cancel: Cancel) -> tuple[tuple[float, ...], ...]:
        """A vector for each text."""
        return self._engine.embed(texts, cancel)

    def close(self) -> None:
        """End it."""
        self._engine.close()
