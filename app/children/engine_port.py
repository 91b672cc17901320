"""What crosses between the desk and the engine process: prompts as messages, redacted text without what it hides."""

from dataclasses import dataclass
from typing import Protocol

from app.core.advising import Drift
from app.core.asking import Ability, Kept, Message, ModelCard, Piece, Sampling
from app.core.documents import Span
from app.core.jobs import Cancel, Job, Progress
from app.core.library import Looked
from app.inference.wanted import AdapterFile, Loading

__all__ = ["AdapterFile", "EnginePort", "Loaded", "Loading"]


@dataclass(frozen=True, slots=True)
class Loaded:
    """The loaded model and what it can do besides streaming."""

    card: ModelCard
    abilities: tuple[Ability, ...]


class EnginePort(Protocol):
    """One loaded language model in a process of its own."""

    def look(self, path: str, signed: tuple[str, ...] = ()) -> Looked:
        """What a file or folder that a person brings is; raises ModelTrouble for anything unsound."""
        ...

    def drift(self, exact: str, exact_sha256: str, other: str, other_sha256: str) -> Drift | None:
        """How far the second network, a quantised one, is from the first; both by path and hash."""
        ...

    def load(self, loading: Loading, cancel: Cancel) -> Job[Progress, Loaded]: ...

    def count(self, template: str, messages: tuple[Message, ...]) -> int: ...

    def stream(
        self, template: str, messages: tuple[Message, ...], sampling: Sampling, cancel: Cancel
    ) -> Job[Piece, None]: ...

    def score(
        self, template: str, messages: tuple[Message, ...], given: str, cancel: Cancel
    ) -> tuple[Piece, ...]: ...

    def without(
        self, template: str, messages: tuple[Message, ...], given: str, drops: tuple[tuple[Span, ...], ...],
        cancel: Cancel,
    ) -> tuple[float, ...]: ...

    def keep(self) -> Kept | None: ...

    def resume(self, kept: Kept) -> bool: ...

    def embed(self, texts: tuple[str, ...], cancel: Cancel) -> tuple[tuple[float, ...], ...]: ...
