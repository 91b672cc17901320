"""The machine's journal of the model library, merged into the record of the vault that is open."""

import hashlib
from collections.abc import Callable

from app.core.errors import ModelTrouble
from app.core.library import Change
from app.core.ports import ModelVersions, Store

_SEEN = "models.journal"
"""The vault's preference that keeps how far the journal was merged: "number:digest"."""


class Merging:
    """Carries changes of the library into the record: at once while a vault is open, else at its next opening.

    The journal knows of no vault: each vault that is opened here gets the changes since it was opened last. A line is
    told by its digest, so that none is merged twice, whatever a crash left undone. kept: whether a vault is open that
    is more than memory.
    """

    def __init__(self, versions: ModelVersions, store: Store, kept: Callable[[], bool]) -> None:
        self._versions = versions
        self._store = store
        self._kept = kept

    def begin(self) -> None:
        """A vault that never saw the journal notes where it stands; what was before is no part of its record."""
        try:
            changes = self._versions.changes()
        except ModelTrouble:
            return  # it is merged when it can be read; a vault can be opened all the same
        if self._store.preference(_SEEN) is None:
            if changes:
                self._store.record("models.journal", changes[-1].digest, (("line", str(changes[-1].number)),))
            self._set(changes)
        self.merge()

    def merge(self) -> None:
        """Bring the record up to the journal; nothing where no vault is open. Raises VaultTrouble, ModelTrouble."""
        if not self._kept():
            return
        changes = self._versions.changes()
        said = self._store.preference(_SEEN) or _mark(())
        if said == _mark(changes):
            return
        number, _, digest = said.partition(":")
        merged = int(number)
        if merged and (merged > len(changes) or changes[merged - 1].digest != digest):
            # Somebody cut or replaced the journal since: the record says so, and goes on with what there is.
            self._store.record("models.journal_cut", digest, (("line", number),))
            merged = 0
        waiting = changes[merged:]
        recorded = self._recorded() if waiting else set()
        for change in waiting:
            if change.digest not in recorded:
                self._record(change)
        self._set(changes)

    def _record(self, change: Change) -> None:
        told = [("line", str(change.number)), ("digest", change.digest)]
        told += [("model", hashlib.sha256(change.model.encode()).hexdigest())] if change.model else []
        self._store.record(change.what, change.sha256, (*change.detail, *told))

    def _recorded(self) -> set[str]:
        events = self._store.events()
        return {value for event in events if event.what.startswith("models.")
                for name, value in event.detail if name == "digest"}

    def _set(self, changes: tuple[Change, ...]) -> None:
        self._store.set_preference(_SEEN, _mark(changes))


def _mark(changes: tuple[Change, ...]) -> str:
    return f"{changes[-1].number}:{changes[-1].digest}" if changes else "0:"
