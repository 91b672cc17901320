"""What a row of the list says: how often, in how many forms, how sure, why, and what is decided."""

from collections.abc import Sequence
from typing import Protocol

from app.core.findings import Verdict
from app.core.sureness import Sureness
from app.desk.review.state import Identity, Place, Value
from app.system.wording import Wording


class Counted(Protocol):
    """A heading's counts."""

    @property
    def hidden(self) -> int: ...

    @property
    def kept(self) -> int: ...


class RowWords:
    """Words for values and identities, made when they are needed."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording

    def look(self, thing: Value | Identity) -> bool:
        """Whether it was found to be uncertain, decided or not: deciding must not move a row."""
        return thing.sure is Sureness.LOOK

    def times(self, thing: Value | Identity) -> str:
        """How often it stands there and in how many forms, "" for once."""
        parts = [self._wording.text("review.places", count=len(thing.places))] if len(thing.places) > 1 else []
        if isinstance(thing, Identity) and len(thing.values) > 1:
            parts.append(self._wording.text("review.forms", count=len(thing.values)))
        return " · ".join(parts)

    def sure(self, thing: Value | Identity | Place) -> str:
        """How sure it is, and that it is decided where a person has said so."""
        said = self._wording.text(f"review.sure_{thing.sure.value}")
        return f"{self._wording.text('review.decided')} · {said}" if thing.decided else said

    def second(self, thing: Value | Identity, places: Sequence[Place]) -> str:
        """How sure it is, and why it was found."""
        return f"{self.sure(thing)} · {self._wording.say(_least_sure(thing, places).why)}"

    def spoken(self, thing: Value | Identity, places: Sequence[Place]) -> str:
        """All of it in one sentence."""
        kind = self._wording.kind(thing.kind, 1)
        times = self.times(thing) or self._wording.text("review.places", count=1)
        why = self._wording.say(_least_sure(thing, places).why)
        return f"{thing.text}, {kind}, {times}, {self.verdict(thing.verdict)}, {self.sure(thing)}. {why}"

    def counts(self, heading: Counted) -> str:
        """How much of a kind is hidden and how much is shown."""
        pairs = (("review.count_hidden", heading.hidden), ("review.count_kept", heading.kept))
        return " · ".join(self._wording.text(code, count=count) for code, count in pairs if count)

    def verdict(self, verdict: Verdict | None) -> str:
        """What is decided, in a word."""
        return self._wording.text(
            "review.mixed" if verdict is None else "review.hidden" if verdict is Verdict.HIDE else "review.kept"
        )


def _least_sure(thing: Value | Identity, places: Sequence[Place]) -> Place:
    """The place whose reason is told: what makes a person look, not what would calm them."""
    return next((places[i] for i in thing.places if places[i].sure is thing.sure), places[thing.places[0]])
