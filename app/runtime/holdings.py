"""What is here: the catalogue, the store, and files that lie loose in the models' folder, by name."""

from collections.abc import Callable
from pathlib import Path

from app.core.asking import ModelState
from app.core.errors import ModelTrouble
from app.runtime.brought import read_brought
from app.runtime.catalogue import Model, read_catalogue
from app.runtime.fits import Fit, available_memory, fit, need
from app.runtime.folders import folder_there
from app.runtime.journal import Journal
from app.runtime.objects import Objects
from app.runtime.shelf import Shelf


class Holdings:
    """One models' folder beside one catalogue. clock: this moment in ISO 8601; who: the account's name."""

    def __init__(self, folder: Path, catalogue: Path, who: str, clock: Callable[[], str]) -> None:
        self.folder = folder
        self.journal = Journal(folder, who, clock)
        self.objects = Objects(folder)
        self._catalogue = catalogue

    @property
    def shelf(self) -> Shelf:
        """The versions that are kept, and what the names stand for."""
        return self.journal.read().shelf

    def catalogue(self) -> tuple[Model, ...]:
        """The catalogue of the program."""
        return read_catalogue(self._catalogue)

    def loose(self) -> tuple[Model, ...]:
        """Models whose files may lie loose in the folder: the catalogue's, and those that an older version noted."""
        known = tuple(model for model in self.catalogue() if model.established)
        names = {model.name for model in known}
        return (*known, *(model for model in read_brought(self.folder) if model.name not in names))

    def all(self) -> tuple[Model, ...]:
        """The current version of every name: the catalogue's order first, then what a person brought."""
        names = self.shelf.names
        current = {name: one.current.model for name, one in names.items() if one.current is not None}
        known = (*self.catalogue(), *self.loose())
        # The same bytes are described by the program as it is now, not as it was when they came in.
        found = {
            model.name: model if current.get(model.name, model).sha256 == model.sha256 else current[model.name]
            for model in known
        }
        return tuple({**found, **{name: model for name, model in current.items() if name not in found}}.values())

    def named(self, name: str, sha256: str = "") -> Model:
        """The current version of a name, or the one whose hash begins so; raises ModelTrouble."""
        if sha256:
            found = [held.model for held in self.shelf.name(name).versions if held.model.sha256.startswith(sha256)]
            found = found or [model for model in self.all() if model.name == name and model.sha256.startswith(sha256)]
            if len(found) != 1:
                raise ModelTrouble("models.no_version", model=name, version=sha256[:12])
            return found[0]
        model = next((model for model in self.all() if model.name == name), None)
        if model is None:
            raise ModelTrouble("models.unknown", model=name)
        return model

    def path(self, model: Model) -> Path | None:
        """Where it lies: in the store, else loose in the folder; None where it is not here."""
        if not model.established:
            return None
        if self.objects.there(model):
            return self.objects.path(model)
        loose = model.path(self.folder)
        if model.form == "folder":
            return loose if folder_there(loose, model.tree) else None
        return loose if loose.is_file() and loose.stat().st_size == model.bytes else None

    def installed(self, model: Model) -> Path:
        """Where an installed model lies; raises ModelTrouble where it is not."""
        path = self.path(model)
        if path is None:
            self._must_be_had(model)
            raise ModelTrouble("models.not_installed", model=model.name)
        return path

    def state(self, model: Model, available: int | None = None) -> ModelState:
        """A model as it stands; available: bytes of memory, this machine's where nobody says."""
        path = self.path(model)
        free = available_memory() if available is None else available
        name = self.shelf.name(model.name)
        held = name.version(model.sha256)
        return ModelState(
            name=model.name, task=model.task, languages=model.languages, size=model.bytes,
            sha256=model.sha256 if model.established else "", installed=path is not None,
            path="" if path is None else str(path), licence=model.licence, context=model.context, rank=model.rank,
            worth=model.worth, fits=model.task != "answer" or fit(need(model).total, free) is not Fit.NO,
            title=model.title, form=model.form, quantisation=model.quantisation, parameters=model.parameters,
            upstream=model.upstream, file=model.file, signers=held.signers if held else (),
            versions=len(name.versions) or (1 if path is not None else 0),
        )

    def _must_be_had(self, model: Model) -> None:
        if not model.parts and model.file:
            raise ModelTrouble("models.to_bring", model=model.name, file=model.file, place=model.upstream)
