"""The passages of a turn, best first, as the panel shows them."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.core.asking import Passage
from app.core.cases import Turn


@dataclass(frozen=True, slots=True)
class PassageRow:
    """A passage's number as the answer cites it; share: its score beside the best one's, 0–1, -1 without scores;
    about: the question."""

    number: int
    passage: Passage
    share: float
    about: str = ""

    @property
    def fit(self) -> str:
        """The code of how well it fits the question, "" without scores."""
        if self.share < 0:
            return ""
        return "evidence.fit_best" if self.share >= 0.75 else "evidence.fit_well" if self.share >= 0.4 else (
            "evidence.fit_loosely"
        )


@dataclass(frozen=True, slots=True)
class EvidenceState:
    """asked: whether there is a turn at all."""

    asked: bool = False
    rows: tuple[PassageRow, ...] = ()


def evidence_of(turn: Turn | None) -> EvidenceState:
    """The panel for this turn."""
    if turn is None:
        return EvidenceState()
    return EvidenceState(True, rows_of(turn.evidence, turn.question))


def rows_of(passages: Sequence[Passage], about: str = "") -> tuple[PassageRow, ...]:
    """Numbered from 1 in their order; scores count only in comparison."""
    best = max((passage.score for passage in passages), default=0.0)
    return tuple(
        PassageRow(number, passage, max(0.0, passage.score / best) if best > 0 else -1.0, about)
        for number, passage in enumerate(passages, 1)
    )
