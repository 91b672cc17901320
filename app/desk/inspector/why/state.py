"""Why an answer is what it is: its sentences checked, its doubts, how it was made."""

from dataclasses import dataclass

from app.core.cases import Explanation, Mark, Turn
from app.core.documents import Reason
from app.desk.inspector.state import InspectorState


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """A sentence of the answer, its mark, the reasons in words, and the passage's number, 0 for none."""

    text: str
    mark: Mark
    why: tuple[Reason, ...]
    passage: int

    @property
    def linked(self) -> bool:
        """Whether reading that passage helps: not where the reason is that no passage says it."""
        return self.passage > 0 and self.mark is not Mark.ABSENT


@dataclass(frozen=True, slots=True)
class UnsureRow:
    """A word at which the model hesitated and those it nearly chose."""

    word: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WhyState:
    """how: (label code, value) of how the answer was made; kinds: hidden kinds with their numbers."""

    asked: bool = False
    loading: bool = False
    answered: bool = False
    sentences: tuple[SentenceRow, ...] = ()
    unsure: tuple[UnsureRow, ...] = ()
    kinds: tuple[tuple[str, int], ...] = ()
    how: tuple[tuple[str, str], ...] = ()
    limits: Reason | None = None
    none: Reason | None = None
    trouble: Reason | None = None


def why_of(state: InspectorState) -> WhyState:
    """The panel for what the inspector knows."""
    turn, explanation = state.turn, state.explanation
    if turn is None or explanation is None:
        return WhyState(turn is not None, state.loading, trouble=state.trouble)
    return WhyState(
        True, state.loading, bool(turn.answer.restored), _sentences(turn, explanation), _unsure(turn),
        _kinds(explanation), explanation.how, explanation.limits, turn.answer.why_none, state.trouble,
    )


def _sentences(turn: Turn, explanation: Explanation) -> tuple[SentenceRow, ...]:
    text = turn.answer.restored
    return tuple(
        SentenceRow(
            " ".join(text[support.start : support.end].split()), support.mark,
            tuple(dict.fromkeys((support.why, *(one.why for one in support.checks)))), support.passage,
        )
        for support in explanation.support
    )


def _unsure(turn: Turn) -> tuple[UnsureRow, ...]:
    rows: dict[str, tuple[str, ...]] = {}
    for unsure in turn.answer.unsure:
        word = unsure.span.of(turn.answer.restored).strip(" \t\n.,;:!?()[]“”«»\"")
        if word:
            rows[word] = tuple(dict.fromkeys((*rows.get(word, ()), *unsure.others)))
    return tuple(UnsureRow(word, others) for word, others in rows.items())


def _kinds(explanation: Explanation) -> tuple[tuple[str, int], ...]:
    families = [kind.partition(":")[0] for _, kind, _ in explanation.hidden]
    return tuple((family, families.count(family)) for family in dict.fromkeys(families))
