"""The models on this machine: listing, choosing, bringing one, checking."""

from collections.abc import Callable

from app.core.asking import ModelCard, ModelState
from app.core.errors import ModelTrouble
from app.core.jobs import Cancel, Job, Progress
from app.core.ports import ModelLibrary, Models


class ModelShelf:
    """What can answer here. The choice itself is the setting `model.default`."""

    def __init__(
        self, library: ModelLibrary, models: Models, chosen: Callable[[], str], available: Callable[[], int]
    ) -> None:
        self._library = library
        self._models = models
        self._chosen = chosen
        self._available = available

    def all(self) -> tuple[ModelState, ...]:
        """The whole catalogue, installed or not."""
        return self._library.models()

    def default(self) -> str | None:
        """The chosen model if it is installed, else the best that fits beside what other programs use."""
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

    def bring(self, file: str, cancel: Cancel) -> Job[Progress, ModelState]:
        """Take in a model file that a person has."""
        return (yield from self._library.add(file, cancel))

    def verify(self, name: str, cancel: Cancel) -> Job[Progress, None]:
        """Check an installed model against its hash; raises ModelTrouble if it differs."""
        if not (yield from self._library.verify(name, cancel)):
            raise ModelTrouble("models.hash_differs", model=name)
