"""The model files on this machine beside the catalogue of those that can be had."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from app.core.asking import ModelState
from app.core.errors import ModelTrouble
from app.core.jobs import Cancel, Job, Progress
from app.runtime.brought import described, fresh_name, read_brought, write_brought
from app.runtime.catalogue import Model, read_catalogue
from app.runtime.fits import Fit, available_memory, fit, need
from app.runtime.folders import folder_sound, folder_there
from app.runtime.gguf import GgufFacts, read_gguf
from app.runtime.hashes import CHUNK, Hashes, hash_of

Look = Callable[[Path], GgufFacts]


class Library:
    """Implements `core.ports.ModelLibrary`. `look` checks a brought file's header; a sealed process may do it."""

    def __init__(self, folder: Path, catalogue: Path, look: Look = read_gguf) -> None:
        self._folder = folder
        self._catalogue = catalogue
        self._look = look
        self._hashes = Hashes(folder)

    def models(self) -> tuple[ModelState, ...]:
        """The whole catalogue, and what a person brought; cheap, reads no weights."""
        available = available_memory()
        return tuple(self._state(model, available) for model in self._all())

    def best(self, available: int) -> ModelState | None:
        """The best installed answering model that fits in `available` bytes of memory, comfortably if one does."""
        answering = [m for m in self._all() if m.task == "answer" and self._installed(m)]
        fitting = {model: fit(need(model).total, available) for model in answering}
        possible = [model for model, how in fitting.items() if how is not Fit.NO]
        easy = [model for model in possible if fitting[model] is Fit.YES]
        chosen = max(easy or possible, key=lambda model: model.rank, default=None)
        return self._state(chosen, available) if chosen else None

    def path_of(self, name: str) -> Path:
        """Where an installed model lies; raises ModelTrouble."""
        model = self._named(name)
        if not self._installed(model):
            raise ModelTrouble("models.not_installed", model=name)
        return model.path(self._folder)

    def verify(self, name: str, cancel: Cancel) -> Job[Progress, bool]:
        """Whether every byte of the installed model still is what it must be; always reads the files."""
        path = self.path_of(name)
        model = self._named(name)
        if model.form == "folder":
            return (yield from folder_sound(path, model.tree, cancel))
        found = yield from self._hashes.sha256(path, cancel, again=True)
        return found == model.sha256

    def add(self, file: str, cancel: Cancel) -> Job[Progress, ModelState]:
        """Copy a person's GGUF file into the model folder, after a strict check of its header.

        Raises ModelTrouble for what is no sound GGUF of a language model, Cancelled, and leaves nothing then.
        """
        source = Path(file).expanduser()
        if not source.is_file():
            raise ModelTrouble("file.missing", name=source.name)
        yield Progress(0, 0, "models.checking")
        facts = self._look(source)
        sha256 = yield from hash_of(source, cancel)
        there = next((m for m in self._all() if m.sha256 == self._hashes.known(m.path(self._folder)) == sha256), None)
        if there is not None:
            return self._state(there, available_memory())
        size = source.stat().st_size
        known = next((m for m in read_catalogue(self._catalogue) if m.sha256 == sha256), None)
        name = known.name if known else fresh_name(source.name, {m.name for m in self._all()})
        model = known or described(facts, name, size, sha256)
        yield from self._take_in(source, model, cancel)
        if known is None:
            write_brought(self._folder, (*read_brought(self._folder), model))
        return self._state(model, available_memory())

    def _take_in(self, source: Path, model: Model, cancel: Cancel) -> Job[Progress, None]:
        """Copy, read back what was written, and only then give it its name."""
        self._folder.mkdir(parents=True, exist_ok=True)
        if shutil.disk_usage(self._folder).free < model.bytes + (64 << 20):
            raise ModelTrouble("models.disk_full", model=model.name, megabytes=model.bytes // 1_000_000)
        target = model.path(self._folder)
        waiting = target.with_name(f".{target.name}.part")
        try:
            with source.open("rb") as read, waiting.open("wb") as written:
                done = 0
                while chunk := read.read(CHUNK):
                    cancel.check()
                    written.write(chunk)
                    done += len(chunk)
                    yield Progress(done, model.bytes, "models.copying")
                written.flush()
                os.fsync(written.fileno())
            if (yield from hash_of(waiting, cancel)) != model.sha256:
                raise ModelTrouble("models.damaged", name=source.name, where="copy")
            waiting.replace(target)
        except OSError as error:
            raise ModelTrouble(
                "models.folder_trouble", folder=str(self._folder), why=error.strerror or ""
            ) from error
        finally:
            waiting.unlink(missing_ok=True)
        self._hashes.keep(target, model.sha256)

    def _all(self) -> tuple[Model, ...]:
        known = read_catalogue(self._catalogue)
        names = {model.name for model in known}
        return (*known, *(model for model in read_brought(self._folder) if model.name not in names))

    def _named(self, name: str) -> Model:
        found = next((model for model in self._all() if model.name == name), None)
        if found is None:
            raise ModelTrouble("models.unknown", model=name)
        return found

    def _installed(self, model: Model) -> bool:
        path = model.path(self._folder)
        if model.form == "folder":
            return folder_there(path, model.tree)
        return path.is_file() and path.stat().st_size == model.bytes

    def _state(self, model: Model, available: int) -> ModelState:
        there = self._installed(model)
        fits = model.task != "answer" or fit(need(model).total, available) is not Fit.NO
        return ModelState(
            name=model.name, task=model.task, languages=model.languages, size=model.bytes, sha256=model.sha256,
            installed=there, path=str(model.path(self._folder)) if there else "", licence=model.licence,
            context=model.context, rank=model.rank, worth=model.worth, fits=fits,
        )
