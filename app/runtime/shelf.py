"""Which versions of which models are kept, and what each name stands for: a state, the steps that change it.

The state is never written: it is worked out from the machine's journal, step by step (`app.runtime.journal`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import msgspec

from app.core.errors import ModelTrouble
from app.core.library import Scored
from app.runtime.catalogue import Model


class Added(msgspec.Struct, frozen=True, tag="added"):
    """A version came in. accepted: its licence, by a person; signers: the names of trusted keys that signed it."""

    name: str
    model: Model
    accepted: bool = False
    signers: tuple[str, ...] = ()


class Switched(msgspec.Struct, frozen=True, tag="switched"):
    """The name stands for this version; before: the model that answered until now."""

    name: str
    sha256: str
    before: str = ""


class RolledBack(msgspec.Struct, frozen=True, tag="rolled_back"):
    """The name stands for the version before, which is this one."""

    name: str
    sha256: str


class Removed(msgspec.Struct, frozen=True, tag="removed"):
    """A version was taken away."""

    name: str
    sha256: str


class Pinned(msgspec.Struct, frozen=True, tag="pinned"):
    """A case or a template holds this version."""

    scope: str
    name: str
    sha256: str


class Unpinned(msgspec.Struct, frozen=True, tag="unpinned"):
    """It holds none any more."""

    scope: str


class Graded(msgspec.Struct, frozen=True, tag="tested"):
    """How a version did in its canaries."""

    tested: Scored


class ListSeen(msgspec.Struct, frozen=True, tag="list_seen"):
    """A signed list of an office was believed: its number, its digest, what it withdraws."""

    office: str
    number: int
    digest: str
    withdrawn: tuple[str, ...] = ()


class Broken(msgspec.Struct, frozen=True, tag="journal_broken"):
    """The journal was found damaged after this many lines; digest: of the damaged file, which was set aside."""

    digest: str
    sound: int


Step = Added | Switched | RolledBack | Removed | Pinned | Unpinned | Graded | ListSeen | Broken


@dataclass(frozen=True, slots=True)
class Held:
    """One version that is kept; added is ISO 8601 with zone."""

    model: Model
    added: str
    accepted: bool
    signers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """What a name stands for: the versions kept, and which were current, the last one now."""

    versions: tuple[Held, ...] = ()
    history: tuple[str, ...] = ()

    @property
    def current(self) -> Held | None:
        """The version that the name stands for."""
        return self.version(self.history[-1]) if self.history else None

    def version(self, sha256: str) -> Held | None:
        """The version of this hash."""
        return next((held for held in self.versions if held.model.sha256 == sha256), None)


@dataclass(frozen=True, slots=True)
class Shelf:
    """All of it. pins: (name, hash) by scope; numbers: (number, digest) by office; gone: hashes that were removed."""

    names: Mapping[str, Name] = field(default_factory=dict)
    pins: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    numbers: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    withdrawn: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()
    tests: Mapping[tuple[str, str], Scored] = field(default_factory=dict)

    def name(self, name: str) -> Name:
        """What is kept under a name; nothing where it is unknown."""
        return self.names.get(name, Name())

    def holds(self, sha256: str) -> bool:
        """Whether any name has this version."""
        return any(name.version(sha256) for name in self.names.values())


def applied(shelf: Shelf, step: Step, when: str) -> Shelf:
    """The state after a step; raises ModelTrouble in words where it cannot be taken."""
    match step:
        case Added():
            return _added(shelf, step, when)
        case Switched():
            return _switched(shelf, step)
        case RolledBack():
            return _rolled_back(shelf, step)
        case Removed():
            return _removed(shelf, step)
        case Pinned():
            _must_hold(shelf, step.name, step.sha256)
            return replace(shelf, pins={**shelf.pins, step.scope: (step.name, step.sha256)})
        case Unpinned():
            if step.scope not in shelf.pins:
                raise ModelTrouble("models.not_pinned")
            return replace(shelf, pins={scope: pin for scope, pin in shelf.pins.items() if scope != step.scope})
        case Graded():
            key = step.tested.sha256, step.tested.canaries
            return replace(shelf, tests={**shelf.tests, key: step.tested})
        case ListSeen():
            return _list_seen(shelf, step)
        case Broken():
            return shelf


def _added(shelf: Shelf, step: Added, when: str) -> Shelf:
    before, sha256 = shelf.name(step.name), step.model.sha256
    others = tuple(held for held in before.versions if held.model.sha256 != sha256)
    held = Held(step.model, when, step.accepted, step.signers)
    after = Name((*others, held), before.history or (sha256,))
    return replace(shelf, names={**shelf.names, step.name: after}, gone=shelf.gone - {sha256})


def _switched(shelf: Shelf, step: Switched) -> Shelf:
    _must_hold(shelf, step.name, step.sha256)
    if step.sha256 in shelf.withdrawn:
        raise ModelTrouble("models.withdrawn", model=step.name)
    before = shelf.name(step.name)
    history = before.history if before.history[-1:] == (step.sha256,) else (*before.history, step.sha256)
    return replace(shelf, names={**shelf.names, step.name: replace(before, history=history)})


def _rolled_back(shelf: Shelf, step: RolledBack) -> Shelf:
    before = shelf.name(step.name)
    if before.history[-2:-1] != (step.sha256,):
        raise ModelTrouble("models.no_version_before", model=step.name)
    if step.sha256 in shelf.withdrawn:
        raise ModelTrouble("models.withdrawn", model=step.name)
    return replace(shelf, names={**shelf.names, step.name: replace(before, history=before.history[:-1])})


def _removed(shelf: Shelf, step: Removed) -> Shelf:
    held = _must_hold(shelf, step.name, step.sha256)
    pinned = [scope for scope, pin in shelf.pins.items() if pin == (step.name, step.sha256)]
    if pinned:
        raise ModelTrouble("models.pinned_by", model=step.name, count=len(pinned))
    before = shelf.name(step.name)
    left = tuple(one for one in before.versions if one is not held)
    if left and before.history[-1:] == (step.sha256,):
        raise ModelTrouble("models.is_current", model=step.name)
    history: list[str] = []
    for sha256 in before.history:
        if sha256 != step.sha256 and history[-1:] != [sha256]:
            history.append(sha256)
    names = {name: one for name, one in shelf.names.items() if name != step.name}
    names |= {step.name: Name(left, tuple(history))} if left else {}
    after = replace(shelf, names=names)
    return after if after.holds(step.sha256) else replace(after, gone=after.gone | {step.sha256})


def _list_seen(shelf: Shelf, step: ListSeen) -> Shelf:
    number, digest = shelf.numbers.get(step.office, (-1, ""))
    if step.number < number or (step.number == number and step.digest != digest):
        raise ModelTrouble("models.list_old", number=step.number, seen=number)
    return replace(
        shelf, numbers={**shelf.numbers, step.office: (step.number, step.digest)},
        withdrawn=shelf.withdrawn | frozenset(step.withdrawn),
    )


def _must_hold(shelf: Shelf, name: str, sha256: str) -> Held:
    held = shelf.name(name).version(sha256)
    if held is None:
        raise ModelTrouble("models.no_version", model=name, version=sha256[:12])
    return held
