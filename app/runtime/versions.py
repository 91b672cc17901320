"""Which version a name stands for: switching, rolling back, pinning, removing, each one line of the journal."""

from app.core.asking import ModelState
from app.core.errors import ModelTrouble
from app.core.jobs import Cancel, Job, Progress
from app.core.library import Change, Scored, Version
from app.runtime.catalogue import Model
from app.runtime.hashes import Hashes
from app.runtime.holdings import Holdings
from app.runtime.shelf import Added, Graded, Pinned, Removed, RolledBack, Shelf, Step, Switched, Unpinned

_AT = "@"
"""Between a model's name and the beginning of a version's hash: "smollm2-135m@b179c952"."""


class Versions:
    """Implements `core.ports.ModelVersions`."""

    def __init__(self, holdings: Holdings) -> None:
        self._held = holdings

    def versions(self, name: str) -> tuple[Version, ...]:
        """All that are kept, oldest first; a loose file of the catalogue counts as the one version there is."""
        shelf = self._held.shelf
        kept = shelf.name(name)
        if not kept.versions:
            model = self._held.named(name)
            if self._held.path(model) is None:
                return ()
            return (Version(name, model.sha256, model.form, model.bytes, "", True, model.licence),)
        return tuple(
            Version(
                name, held.model.sha256, held.model.form, held.model.bytes, held.added, held is kept.current,
                held.model.licence, held.accepted, held.signers,
                tuple(scope for scope, pin in shelf.pins.items() if pin == (name, held.model.sha256)),
                held.model.sha256 in shelf.withdrawn,
            )
            for held in kept.versions
        )

    def find(self, name: str, sha256: str = "") -> ModelState:
        """A version as it stands; the name may carry the beginning of its hash. Raises ModelTrouble."""
        plain, _, said = name.partition(_AT)
        model = self._held.named(plain, sha256 or said)
        if model.sha256 in self._held.shelf.withdrawn:
            raise ModelTrouble("models.withdrawn", model=plain)
        return self._held.state(model)

    def adopt(self, cancel: Cancel, name: str = "") -> Job[Progress, None]:
        """Take the files that lie loose in the folder into the store: a second name for the same bytes, no copy. With a
        name only that model's.

        A file that is not what it should be stays where it is, and is no version. Raises ModelTrouble, Cancelled.
        """
        self._held.objects.sweep()
        self._clear()
        hashes = Hashes(self._held.folder)
        for model in self._held.loose():
            loose = model.path(self._held.folder)
            if name not in ("", model.name) or model.form != "gguf":
                continue
            if self._held.shelf.name(model.name).version(model.sha256):
                continue
            try:
                if not loose.is_file() or loose.stat().st_size != model.bytes:
                    continue
                if (yield from hashes.sha256(loose, cancel)) != model.sha256:
                    continue
                self._held.objects.link(loose, model)
            except OSError as error:
                raise self._trouble(error) from error
            self._held.journal.take(lambda _shelf, model=model: Added(model.name, model))  # type: ignore[misc]

    def use(self, name: str, sha256: str, before: str, cancel: Cancel) -> Job[Progress, Change]:
        """Let the name stand for this version, the current one without a hash. Raises ModelTrouble, Cancelled."""
        yield from self.adopt(cancel, name)
        if before not in ("", name):
            # So that the journal says which version answered until now.
            yield from self.adopt(cancel, before.partition(_AT)[0])
        model = self._held.named(name, sha256)
        yield from self._prove(model, cancel)
        return self._held.journal.take(lambda _shelf: Switched(name, model.sha256, before))

    def roll_back(self, name: str, cancel: Cancel) -> Job[Progress, Change]:
        """Let the name stand for the version before. Raises ModelTrouble where there is none, Cancelled."""
        yield from self.adopt(cancel, name)
        earlier = self._held.shelf.name(name).history[-2:-1]
        if not earlier:
            raise ModelTrouble("models.no_version_before", model=name)
        yield from self._prove(self._held.named(name, earlier[0]), cancel)
        return self._held.journal.take(lambda _shelf: RolledBack(name, earlier[0]))

    def remove(self, name: str, sha256: str) -> Change:
        """Take a version away; its bytes go when no other name has them. Raises ModelTrouble."""
        def step(shelf: Shelf) -> Step:
            if not sha256 and len(shelf.name(name).versions) > 1:
                raise ModelTrouble("models.which_version", model=name)
            model = self._held.named(name, sha256)
            self._held.installed(model)
            return Removed(name, model.sha256)

        change = self._held.journal.take(step)
        try:
            for model in self._held.loose():
                if model.sha256 == change.sha256:
                    model.path(self._held.folder).unlink(missing_ok=True)
        except OSError as error:
            raise self._trouble(error) from error
        self._clear()
        return change

    def pin(self, scope: str, name: str, sha256: str) -> Change:
        """Hold a version, the current one without a hash. Raises ModelTrouble."""
        return self._held.journal.take(lambda _shelf: Pinned(scope, name, self._held.named(name, sha256).sha256))

    def unpin(self, scope: str) -> Change:
        """Hold none any more. Raises ModelTrouble where none is held."""
        return self._held.journal.take(lambda _shelf: Unpinned(scope))

    def pinned(self, scope: str) -> ModelState | None:
        """The version that is held for this scope. Raises ModelTrouble where it was withdrawn."""
        name, sha256 = self._held.shelf.pins.get(scope, ("", ""))
        return self.find(name, sha256) if name else None

    def keep_test(self, tested: Scored) -> Change:
        """Remember how a version did."""
        return self._held.journal.take(lambda _shelf: Graded(tested))

    def tested(self, name: str, sha256: str, canaries: str) -> Scored | None:
        """The last test of this version with this set of questions, whatever it was called then."""
        return self._held.shelf.tests.get((self._held.named(name, sha256).sha256, canaries))

    def changes(self, after: int = 0) -> tuple[Change, ...]:
        """The journal from this number on, oldest first."""
        return self._held.journal.read().changes[after:]

    def _prove(self, model: Model, cancel: Cancel) -> Job[Progress, None]:
        """Read every byte of a version; raises ModelTrouble where it is not here or another."""
        self._held.installed(model)
        try:
            sound = self._held.objects.there(model) and (yield from self._held.objects.sound(model, cancel))
        except OSError as error:
            raise self._trouble(error) from error
        if not sound:
            raise ModelTrouble("models.hash_differs", model=model.name)

    def _clear(self) -> None:
        """Take away the bytes of versions that the journal says were removed; a crash may have left some."""
        try:
            for sha256 in self._held.shelf.gone:
                self._held.objects.remove(sha256)
        except OSError as error:
            raise self._trouble(error) from error

    def _trouble(self, error: OSError) -> ModelTrouble:
        return ModelTrouble("models.folder_trouble", folder=str(self._held.folder), why=error.strerror or "")
