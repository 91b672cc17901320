"""A step of the library as the record tells it: codes, digests and counts, never a word of a document."""

import hashlib

from app.core.library import Change
from app.runtime.shelf import Added, Broken, Graded, ListSeen, Pinned, Shelf, Step, Switched, Unpinned

Detail = tuple[tuple[str, str], ...]


def change_of(step: Step, before: Shelf, number: int, when: str, who: str, digest: str) -> Change:
    """One line of the journal; `before` is the state that the step met."""
    name, sha256, detail = _said(step, before)
    tag = str(type(step).__struct_config__.tag)
    was = step.before if isinstance(step, Switched) else ""
    return Change(number, when, who, f"models.{tag}", name, sha256, detail, digest, was)


def _said(step: Step, before: Shelf) -> tuple[str, str, Detail]:
    """The model, its hash, and what else there is to say."""
    match step:
        case Added():
            told = ("accepted", "yes" if step.accepted else "no"), ("signers", str(len(step.signers)))
            return step.name, step.model.sha256, told
        case Graded():
            counted = ("questions", str(len(step.tested.grades))), ("score", str(round(step.tested.score * 100)))
            return step.tested.model, step.tested.sha256, counted
        case ListSeen():
            return "", step.digest, (("number", str(step.number)), ("withdrawn", str(len(step.withdrawn))))
        case Broken():
            return "", step.digest, (("sound", str(step.sound)),)
        case Unpinned():
            name, sha256 = before.pins.get(step.scope, ("", ""))
            return name, sha256, _scope(step.scope)
        case Pinned():
            return step.name, step.sha256, _scope(step.scope)
        case Switched():
            was = before.name(step.before or step.name).current
            return step.name, step.sha256, (("before", was.model.sha256),) if was else ()
        case _:
            was = before.name(step.name).current
            return step.name, step.sha256, (("before", was.model.sha256),) if was else ()


def _scope(scope: str) -> Detail:
    kind, _, what = scope.partition(":")
    return ((kind, what if kind == "case" else hashlib.sha256(what.encode()).hexdigest()),)

