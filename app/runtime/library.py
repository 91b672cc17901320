"""The model files on this machine beside the catalogue of those that can be had."""

from collections.abc import Sequence
from pathlib import Path

from app.core.asking import ModelState
from app.core.errors import ModelTrouble
from app.core.jobs import Cancel, Job, Progress
from app.core.library import Candidate, Change, Consent
from app.runtime.fits import Fit, available_memory, fit, need
from app.runtime.folders import folder_sound
from app.runtime.hashes import Hashes
from app.runtime.holdings import Holdings
from app.runtime.taking import Taking


class Library:
    """Implements `core.ports.ModelLibrary`."""

    def __init__(self, holdings: Holdings, taking: Taking) -> None:
        self._held = holdings
        self._taking = taking

    def models(self) -> tuple[ModelState, ...]:
        """The whole catalogue, and what a person brought; cheap, reads no weights."""
        available = available_memory()
        return tuple(self._held.state(model, available) for model in self._held.all())

    def best(self, available: int) -> ModelState | None:
        """The best installed answering model that fits in `available` bytes of memory, comfortably if one does."""
        withdrawn = self._held.shelf.withdrawn
        answering = [
            model for model in self._held.all()
            if model.task == "answer" and model.sha256 not in withdrawn and self._held.path(model) is not None
        ]
        fitting = {model: fit(need(model).total, available) for model in answering}
        possible = [model for model, how in fitting.items() if how is not Fit.NO]
        easy = [model for model in possible if fitting[model] is Fit.YES]
        chosen = max(easy or possible, key=lambda model: model.rank, default=None)
        return self._held.state(chosen, available) if chosen else None

    def path_of(self, name: str) -> Path:
        """Where an installed model lies; raises ModelTrouble."""
        return self._held.installed(self._held.named(name))

    def verify(self, name: str, cancel: Cancel) -> Job[Progress, bool]:
        """Whether every byte of the installed model still is what it must be; always reads the files."""
        model = self._held.named(name)
        path = self._held.installed(model)
        try:
            if self._held.objects.there(model):
                return (yield from self._held.objects.sound(model, cancel))
            if model.form == "folder":
                return (yield from folder_sound(path, model.tree, cancel))
            return (yield from Hashes(path.parent).sha256(path, cancel, again=True)) == model.sha256
        except OSError as error:
            raise ModelTrouble("models.not_installed", model=name) from error

    def examine(
        self, file: str, cancel: Cancel, papers: Sequence[str] = (), name: str = ""
    ) -> Job[Progress, Candidate]:
        """What a file or folder is that a person brings; nothing is changed. Raises ModelTrouble, Cancelled."""
        return (yield from self._taking.examine(file, cancel, papers, name))

    def add(
        self, file: str, cancel: Cancel, consent: Consent = Consent(),  # noqa: B008  # frozen
        papers: Sequence[str] = (), name: str = "",
    ) -> Job[Progress, ModelState]:
        """Take it in with the consent that it needs. Raises ModelTrouble, Forbidden, Cancelled."""
        model = yield from self._taking.add(file, cancel, consent, papers, name)
        return self._held.state(model)

    def believe(self, file: str) -> Change:
        """Take in an office's signed list alone. Raises ModelTrouble."""
        return self._taking.believe(file)
