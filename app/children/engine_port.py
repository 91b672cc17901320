"""What crosses between the desk and the engine process: prompts as messages, answers as pieces."""

from dataclasses import dataclass
from typing import Protocol

from app.core.asking import Message, ModelCard, Piece, Sampling
from app.core.jobs import Cancel, Job, Progress
from app.runtime.gguf import GgufFacts


@dataclass(frozen=True, slots=True)
class Loading:
    """Which file to load and how; threads 0 means as many as leave a core to the person."""

    name: str
    path: str
    sha256: str
    context: int
    threads: int = 0


@dataclass(frozen=True, slots=True)
class Loaded:
    """The loaded model and what it can do besides streaming."""

    card: ModelCard
    abilities: tuple[str, ...]


class EnginePort(Protocol):
    """One loaded language model in a process of its own."""

    def look(self, path: str) -> GgufFacts:
        """What the header of a file that a person brings says; raises ModelTrouble for anything unsound."""
        ...

    def load(self, loading: Loading, cancel: Cancel) -> Job[Progress, Loaded]: ...

    def count(self, template: str, messages: tuple[Message, ...]) -> int: ...

    def stream(
        self, template: str, messages: tuple[Message, ...], sampling: Sampling, cancel: Cancel
    ) -> Job[Piece, None]: ...
