"""What the models page shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.core.advising import Advice, Machine
    from app.core.library import Candidate, Scored, Version
    from app.core.reasons import Reason


@dataclass(frozen=True, slots=True)
class ModelCardState:
    """One model. answers: it is the one that answers now; loaded: it is in memory; best: the adviser's choice.

    verified: its bytes are the ones meant (catalogue) or signed. versions: those kept, newest last, read when the card
    is unfolded. tested: how the current version did with the test questions as they are now.
    """

    advice: Advice
    answers: bool = False
    loaded: bool = False
    best: bool = False
    verified: bool = False
    unfolded: bool = False
    versions: tuple[Version, ...] = ()
    tested: Scored | None = None


@dataclass(frozen=True, slots=True)
class BringState:
    """A file that was looked at and waits for the person: its licence, and whether anybody vouches for it."""

    candidate: Candidate
    licence: bool = False
    unsigned: bool = False

    @property
    def must_vouch(self) -> bool:
        """Whether the person has to take it in although nobody vouches for it."""
        return not (self.candidate.known or self.candidate.trusted)

    @property
    def ready(self) -> bool:
        """Whether all is agreed to."""
        return self.licence and (self.unsigned or not self.must_vouch)


@dataclass(frozen=True, slots=True)
class CompareState:
    """Two models on one question. answers: what each has written; seconds, tokens: 0 until it is done."""

    question: str = ""
    models: tuple[str, str] = ("", "")
    answers: tuple[str, str] = ("", "")
    seconds: tuple[float, float] = (0.0, 0.0)
    tokens: tuple[int, int] = (0, 0)
    running: bool = False


@dataclass(frozen=True, slots=True)
class ModelsState:
    """machine: which one is advised on; others: names of those to look at instead; looked_at: one of them, "" for this.

    why: the advice. busy: the code of what is being done, "" for nothing; share: 0–1, negative where nobody knows.
    said: what came of it; way_back: the last switch made answers worse. can_compare: a case with documents is open;
    case: its id, for which a version can be held.
    """

    machine: Machine | None = None
    others: tuple[str, ...] = ()
    looked_at: str = ""
    cards: tuple[ModelCardState, ...] = ()
    why: Reason | None = None
    bring: BringState | None = None
    compare: CompareState = CompareState()
    can_compare: bool = False
    busy: str = ""
    share: float = -1.0
    said: tuple[Reason, ...] = ()
    way_back: bool = False
    case: str = ""
    trouble: Reason | None = None

    @property
    def installed(self) -> tuple[str, ...]:
        """The models that can answer here."""
        return tuple(card.advice.model.name for card in self.cards if card.advice.model.installed)
