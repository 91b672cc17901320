"""The model library in memory: a small catalogue, one version a model."""

import hashlib
from collections.abc import Callable, Sequence

from app.core.asking import ModelState
from app.core.errors import Forbidden, ModelTrouble
from app.core.jobs import Cancel, Job, Progress
from app.core.library import Canary, Candidate, Change, Consent, Looked, Scored, Version
from app.core.ports import ModelLibrary, ModelVersions


class DummyLibrary(ModelLibrary):
    """A small catalogue; `installed` says what is there, `known` whether what is brought needs no consent."""

    def __init__(self, *installed: str) -> None:
        self.installed = list(installed)
        self.known = True

    def models(self) -> tuple[ModelState, ...]:
        return tuple(
            ModelState(
                name, "answer", ("en", "de", "fr", "it"), size, "0" * 64, name in self.installed, "", "Apache-2.0",
                4096, rank,
            )
            for rank, (name, size) in enumerate(
                (("smollm2-135m", 98_362_432), ("qwen2.5-coder-0.5b", 491_400_064),
                 ("qwen2.5-coder-1.5b", 1_117_320_768))
            )
        )

    def best(self, available: int) -> ModelState | None:
        there = [model for model in self.models() if model.installed]
        return there[-1] if there else None

    def examine(
        self, file: str, cancel: Cancel, papers: Sequence[str] = (), name: str = ""
    ) -> Job[Progress, Candidate]:
        yield Progress(0, 1, "models.checking")
        if not file.endswith(".gguf"):
            raise ModelTrouble("models.not_gguf", name=file)
        looked = Looked("gguf", (file,), 491_400_064, answers=True)
        return Candidate(file, "qwen2.5-coder-0.5b", looked, "0" * 64, "Apache-2.0", known=True, there=self.known)

    def add(
        self, file: str, cancel: Cancel, consent: Consent = Consent(),  # noqa: B008  # frozen
        papers: Sequence[str] = (), name: str = "",
    ) -> Job[Progress, ModelState]:
        candidate = yield from self.examine(file, cancel)
        if not (candidate.there or consent.licence):
            raise ModelTrouble("models.licence_not_accepted", model=candidate.name, licence=candidate.licence)
        self.installed.append("qwen2.5-coder-0.5b")
        return self.models()[1]

    def believe(self, file: str) -> Change:
        raise ModelTrouble("models.list_unsigned", name=file)

    def verify(self, name: str, cancel: Cancel) -> Job[Progress, bool]:
        yield Progress(0, 1, "models.checking")
        return True


class DummyVersions(ModelVersions):
    """One version a model; switching and testing leave lines in `lines`."""

    def __init__(self, library: DummyLibrary) -> None:
        self._library = library
        self.lines: list[Change] = []
        self.pins: dict[str, str] = {}
        self.tests: dict[str, Scored] = {}

    def versions(self, name: str) -> tuple[Version, ...]:
        state = self.find(name)
        pins = tuple(scope for scope, pin in self.pins.items() if pin == name)
        return (Version(name, state.sha256, "gguf", state.size, "", True, pins=pins),) if state.installed else ()

    def find(self, name: str, sha256: str = "") -> ModelState:
        found = next((one for one in self._library.models() if one.name == name.partition("@")[0]), None)
        if found is None:
            raise ModelTrouble("models.unknown", model=name)
        return found

    def adopt(self, cancel: Cancel, name: str = "") -> Job[Progress, None]:
        yield Progress(0, 0, "models.checking")

    def use(self, name: str, sha256: str, before: str, cancel: Cancel) -> Job[Progress, Change]:
        yield from self.adopt(cancel)
        return self._line("models.switched", name, before)

    def roll_back(self, name: str, cancel: Cancel) -> Job[Progress, Change]:
        yield from self.adopt(cancel)
        raise ModelTrouble("models.no_version_before", model=name)

    def remove(self, name: str, sha256: str) -> Change:
        self._library.installed.remove(name)
        return self._line("models.removed", name)

    def pin(self, scope: str, name: str, sha256: str) -> Change:
        self.pins[scope] = name
        return self._line("models.pinned", name)

    def unpin(self, scope: str) -> Change:
        return self._line("models.unpinned", self.pins.pop(scope))

    def pinned(self, scope: str) -> ModelState | None:
        return self.find(self.pins[scope]) if scope in self.pins else None

    def keep_test(self, tested: Scored) -> Change:
        self.tests[tested.model] = tested
        return self._line("models.tested", tested.model)

    def tested(self, name: str, sha256: str, canaries: str) -> Scored | None:
        return self.tests.get(name)

    def changes(self, after: int = 0) -> tuple[Change, ...]:
        return tuple(self.lines[after:])

    def _line(self, what: str, name: str, before: str = "") -> Change:
        number = len(self.lines) + 1
        digest = hashlib.sha256(f"{number} {what} {name}".encode()).hexdigest()
        line = Change(number, "2026-11-24T09:00:00+01:00", "anna", what, name, "0" * 64, (), digest, before)
        self.lines.append(line)
        return line


class DummyChoice:
    """Which model answers, in memory; `locked` is the one that a policy fixes."""

    def __init__(self, default: Callable[[], str | None], locked: str = "") -> None:
        self._default = default
        self.chosen, self.locked = locked, locked

    def now(self) -> str:
        return self.chosen or self._default() or ""

    def fixed(self) -> str:
        return self.chosen

    def check(self, name: str) -> None:
        if self.locked and self.locked != name:
            raise Forbidden("settings.locked", setting="model.default")

    def set(self, name: str) -> None:
        self.chosen = name


def canaries() -> tuple[Canary, ...]:
    """Two questions, one of which the usual answer meets."""
    return (
        Canary("deposit", "en", "How long?", ("Within 14 days.",), (("14 days",),)),
        Canary("other", "en", "How much?", ("1,450 francs.",), (("1,450",),)),
    )
