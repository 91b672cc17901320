"""The models on this machine: listing, choosing, bringing one, checking."""

from collections.abc import Callable, Sequence

from app.core.asking import ModelCard, ModelState
from app.core.errors import ModelTrouble
from app.core.jobs import Cancel, Job, Progress
from app.core.library import Candidate, Change, Consent
from app.core.ports import ModelLibrary, Models, ModelVersions


class ModelShelf:
    """What can answer here. The choice itself is the setting `model.default`; a case or a template may hold a version.

    merge: carries what changed into the record of the open vault.
    """

    def __init__(
        self, library: ModelLibrary, models: Models, chosen: Callable[[], str], available: Callable[[], int],
        versions: ModelVersions, merge: Callable[[], None] = lambda: None,
    ) -> None:
        self._library = library
        self._versions = versions
        self._merge = merge
        self._models = models
        self._chosen = chosen
        self._available = available

    def all(self) -> tuple[ModelState, ...]:
        """The whole catalogue, installed or not."""
        return self._library.models()

    def default(self, case: str = "", template: str = "") -> str | None:
        """The version that the case or the template holds ("name@hash"), the chosen model if it is installed, else the
        best that fits beside what other programs use. Raises ModelTrouble where what is held was withdrawn.
        """
        for scope in (f"case:{case}" if case else "", f"template:{template}" if template else ""):
            kept = self._versions.pinned(scope) if scope else None
            if kept is not None:
                return f"{kept.name}@{kept.sha256}"
        chosen = self._chosen()
        if chosen and chosen != "auto" and any(m.name == chosen and m.installed for m in self.all()):
            return chosen
        loaded = self._models.loaded()
        held = sum(m.size for m in self.all() if loaded is not None and m.name == loaded.name)
        best = self._library.best(self._available() + held)
        return best.name if best else None

    def loaded(self) -> ModelCard | None:
        """The model that is in memory now."""
        return self._models.loaded()

    def warm(self, cancel: Cancel) -> Job[Progress, ModelCard | None]:
        """Load the default model ahead of the first question; None where there is none."""
        name = self.default()
        if name is None:
            return None
        engine = yield from self._models.load(name, cancel)
        return engine.card

    def unload(self) -> None:
        """Give the model's memory back."""
        self._models.unload()

    def examine(
        self, file: str, cancel: Cancel, papers: Sequence[str] = (), name: str = ""
    ) -> Job[Progress, Candidate]:
        """What a file or folder is that a person has, its licence and who vouches for it; nothing is changed."""
        return (yield from self._library.examine(file, cancel, papers, name))

    def bring(
        self, file: str, cancel: Cancel, consent: Consent = Consent(),  # noqa: B008  # frozen
        papers: Sequence[str] = (), name: str = "",
    ) -> Job[Progress, ModelState]:
        """Take it in, with the consent that it needs; with a name, as a version of that model."""
        if name:
            yield from self._versions.adopt(cancel, name)
        state = yield from self._library.add(file, cancel, consent, papers, name)
        self._merge()
        return state

    def believe(self, file: str) -> Change:
        """Take in an office's signed list of models alone; what it withdraws is no longer used."""
        change = self._library.believe(file)
        loaded = self._models.loaded()
        if loaded is not None and any(one.withdrawn for one in self._versions.versions(loaded.name)):
            self._models.unload()
        self._merge()
        return change

    def settle(self, cancel: Cancel) -> Job[Progress, None]:
        """Take the files that lie loose in the models' folder into the store, without copying them."""
        yield from self._versions.adopt(cancel)
        self._merge()

    def verify(self, name: str, cancel: Cancel) -> Job[Progress, None]:
        """Check an installed model against its hash; raises ModelTrouble if it differs."""
        if not (yield from self._library.verify(name, cancel)):
            raise ModelTrouble("models.hash_differs", model=name)
