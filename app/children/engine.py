"""The engine process: one loaded language model."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.children.engine_port import EnginePort, Loaded, Loading
from app.children.ported import handlers
from app.core.advising import Drift
from app.core.asking import Kept, Message, Piece, Prompt, Sampling
from app.core.documents import Span
from app.core.errors import ModelTrouble
from app.core.jobs import Cancel, Job, Progress
from app.core.library import Looked
from app.core.redaction import Redacted
from app.system.seal import Role, seal
from app.system.serve import serve

if TYPE_CHECKING:
    from app.core.ports import Engine


class EngineChild:
    """Implements `EnginePort`. A prompt comes in through the one door made for that."""

    def __init__(self) -> None:
        self._engine: Engine | None = None

    def look(self, path: str, signed: tuple[str, ...] = ()) -> Looked:
        """The header of an untrusted file or folder, read here and not in the desk."""
        from app.runtime.looking import look

        return look(Path(path), signed)

    def drift(self, exact: str, exact_sha256: str, other: str, other_sha256: str) -> Drift | None:
        """How far a quantised network is from its float one."""
        from app.runtime.drift import drift
        from app.runtime.onnx import opened

        return drift(opened(Path(exact), exact_sha256), opened(Path(other), other_sha256))

    def load(self, loading: Loading, cancel: Cancel) -> Job[Progress, Loaded]:
        """Check the file's hash, then load it."""
        from app.inference.loading import load

        if self._engine is not None:
            self._engine.close()
            self._engine = None
        self._engine = engine = yield from load(loading, cancel)
        return Loaded(engine.card, tuple(sorted(engine.abilities)))

    def count(self, template: str, messages: tuple[Message, ...]) -> int:
        """Tokens of a prompt."""
        return self._loaded().count(Prompt.rebuilt(template, messages))

    def stream(
        self, template: str, messages: tuple[Message, ...], sampling: Sampling, cancel: Cancel
    ) -> Job[Piece, None]:
        """Pieces of the answer."""
        yield from self._loaded().stream(Prompt.rebuilt(template, messages), sampling, cancel)

    def score(self, template: str, messages: tuple[Message, ...], given: str, cancel: Cancel) -> tuple[Piece, ...]:
        """How probable an answer is."""
        return self._loaded().score(Prompt.rebuilt(template, messages), Redacted.rebuilt(given), cancel)

    def without(
        self, template: str, messages: tuple[Message, ...], given: str, drops: tuple[tuple[Span, ...], ...],
        cancel: Cancel,
    ) -> tuple[float, ...]:
        """The same with stretches out of view."""
        return self._loaded().without(Prompt.rebuilt(template, messages), Redacted.rebuilt(given), drops, cancel)

    def keep(self) -> Kept | None:
        """What was worked out for the last prompt."""
        return self._loaded().keep()

    def resume(self, kept: Kept) -> bool:
        """Go on from there."""
        return self._loaded().resume(kept)

    def embed(self, texts: tuple[str, ...], cancel: Cancel) -> tuple[tuple[float, ...], ...]:
        """Vectors of texts."""
        return self._loaded().embed([Redacted.rebuilt(text) for text in texts], cancel)

    def _loaded(self) -> "Engine":
        if self._engine is None:
            raise ModelTrouble("inference.engine_gone")
        return self._engine


def main(incoming: int, outgoing: int, arguments: Sequence[str]) -> None:  # noqa: ARG001 - every child has this form
    """Serve the `EnginePort`."""
    seal(Role.ENGINE)
    serve(handlers(EnginePort, EngineChild()), incoming, outgoing)
