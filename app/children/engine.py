"""The engine process: one loaded language model."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.children.engine_port import EnginePort, Loaded, Loading
from app.children.ported import handlers
from app.core.asking import Message, Piece, Prompt, Sampling
from app.core.errors import ModelTrouble
from app.core.jobs import Cancel, Job, Progress
from app.runtime.gguf import GgufFacts
from app.system.seal import Role, seal
from app.system.serve import serve

if TYPE_CHECKING:
    from app.core.ports import Engine


class EngineChild:
    """Implements `EnginePort`. A prompt comes in through the one door made for that."""

    def __init__(self) -> None:
        self._engine: Engine | None = None

    def look(self, path: str) -> GgufFacts:
        """The header of an untrusted file, read here and not in the desk."""
        from app.runtime.gguf import read_gguf

        return read_gguf(Path(path))

    def load(self, loading: Loading, cancel: Cancel) -> Job[Progress, Loaded]:
        """Check the file's hash, then load it."""
        from app.inference.loading import load

        if self._engine is not None:
            self._engine.close()
            self._engine = None
        engine = yield from load(
            loading.name, loading.path, loading.sha256, loading.context, loading.threads, cancel
        )
        self._engine = engine
        return Loaded(engine.card, tuple(sorted(engine.abilities)))

    def count(self, template: str, messages: tuple[Message, ...]) -> int:
        """Tokens of a prompt."""
        return self._loaded().count(Prompt.rebuilt(template, messages))

    def stream(
        self, template: str, messages: tuple[Message, ...], sampling: Sampling, cancel: Cancel
    ) -> Job[Piece, None]:
        """Pieces of the answer."""
        yield from self._loaded().stream(Prompt.rebuilt(template, messages), sampling, cancel)

    def _loaded(self) -> "Engine":
        if self._engine is None:
            raise ModelTrouble("inference.engine_gone")
        return self._engine


def main(incoming: int, outgoing: int, arguments: Sequence[str]) -> None:  # noqa: ARG001 - every child has this form
    """Serve the `EnginePort`."""
    seal(Role.ENGINE)
    serve(handlers(EnginePort, EngineChild()), incoming, outgoing)
