"""The desk's light side of the engine process: `Models` over one sealed child at a time."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from app.children.engine_port import EnginePort, Loaded, Loading
from app.children.ported import proxy
from app.core.advising import Drift
from app.core.asking import Kept, ModelCard, ModelState, Piece, Prompt, Sampling
from app.core.documents import Span
from app.core.errors import Cancelled, ModelTrouble
from app.core.jobs import Cancel, Job, Progress
from app.core.library import Looked
from app.core.ports import Engine
from app.core.redaction import Redacted
from app.system.process import Child


class EngineLink:
    """Implements `core.ports.Models`. `where` says which file stands for a name; raises ModelTrouble if none does."""

    def __init__(self, child: Child, where: Callable[[str], Loading]) -> None:
        self._child = child
        self._port = proxy(EnginePort, child)
        self._where = where
        self._engine: _RemoteEngine | None = None
        self._pid: int | None = None

    def load(self, name: str, cancel: Cancel) -> Job[Progress, Engine]:
        """The model of this name, loaded in the child unless it is there already."""
        wanted = self._where(name)
        # Not by name alone: it may stand for another version since.
        if self._engine is not None and self._still_there():
            card = self._engine.card
            if (card.name, card.sha256) == (wanted.name, wanted.sha256):
                return self._engine
        self.unload()
        loaded = yield from self._port.load(wanted, cancel)
        self._pid = self._child.pid
        self._engine = _RemoteEngine(self._port, loaded, self)
        return self._engine

    def look(self, file: Path, signed: tuple[str, ...] = ()) -> Looked:
        """What a model file's header says, read in the child; the model that was loaded stays."""
        return self._port.look(str(file), signed)

    def drift(self, exact: ModelState, other: ModelState) -> Drift | None:
        """How far a quantised network is from its float one, reckoned in the child."""
        return self._port.drift(exact.path, exact.sha256, other.path, other.sha256)

    def loaded(self) -> ModelCard | None:
        """What is in memory now."""
        return self._engine.card if self._engine is not None and self._still_there() else None

    def unload(self) -> None:
        """End the process, which gives all its memory back."""
        if self._engine is not None:
            self._child.end()
            self._engine = None

    def _still_there(self) -> bool:
        """Whether the process that holds the model lives; a stop may have ended it."""
        return self._child.alive and self._child.pid == self._pid

    def require(self, engine: "_RemoteEngine") -> None:
        """Raise if this engine's process is gone, so that a call never reaches a child without a model."""
        if engine is not self._engine or not self._still_there():
            raise ModelTrouble("inference.engine_gone")


class _RemoteEngine:
    """A loaded model in the child, as `core.ports.Engine`."""

    def __init__(self, port: EnginePort, loaded: Loaded, link: EngineLink) -> None:
        self.card = loaded.card
        self.abilities = frozenset(loaded.abilities)
        self._port = port
        self._link = link

    def count(self, prompt: Prompt) -> int:
        """Tokens of this prompt."""
        self._link.require(self)
        return self._port.count(_only_a_prompt(prompt).template, prompt.messages)

    def stream(self, prompt: Prompt, sampling: Sampling, cancel: Cancel) -> Iterator[Piece]:
        """Pieces as they come; ends early when cancelled."""
        self._link.require(self)
        with suppress(Cancelled):
            yield from self._port.stream(_only_a_prompt(prompt).template, prompt.messages, sampling, cancel)

    def score(self, prompt: Prompt, given: Redacted, cancel: Cancel) -> tuple[Piece, ...]:
        """How probable an answer is; what its aliases hide stays here."""
        self._link.require(self)
        return self._port.score(_only_a_prompt(prompt).template, prompt.messages, _text(given), cancel)

    def without(
        self, prompt: Prompt, given: Redacted, drops: Sequence[Sequence[Span]], cancel: Cancel
    ) -> tuple[float, ...]:
        """The same with stretches out of view."""
        self._link.require(self)
        sets = tuple(tuple(spans) for spans in drops)
        return self._port.without(_only_a_prompt(prompt).template, prompt.messages, _text(given), sets, cancel)

    def keep(self) -> Kept | None:
        """What was worked out for the last prompt's beginning."""
        self._link.require(self)
        return self._port.keep()

    def resume(self, kept: Kept) -> bool:
        """Go on from there."""
        self._link.require(self)
        return self._port.resume(kept)

    def embed(self, texts: Sequence[Redacted], cancel: Cancel) -> tuple[tuple[float, ...], ...]:
        """A vector for each text."""
        self._link.require(self)
        return self._port.embed(tuple(_text(text) for text in texts), cancel)

    def close(self) -> None:
        """End the process."""
        self._link.unload()


def _only_a_prompt(prompt: Prompt) -> Prompt:
    if type(prompt) is not Prompt:
        raise TypeError("a language model takes only a Prompt")
    return prompt


def _text(given: Redacted) -> str:
    if not isinstance(given, Redacted):
        raise TypeError("a language model takes only redacted text")
    return given.text
