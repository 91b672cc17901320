"""What the model did not see, and what it saw instead."""

import re
from dataclasses import dataclass

from app.core.cases import Explanation
from app.core.documents import Reason, Span
from app.desk.inspector.state import InspectorState

_ALIAS = re.compile(r"\[[A-Z]+(?:_[A-Z]+)*_\d+(?:, [a-z]+){0,2}\]")


@dataclass(frozen=True, slots=True)
class HiddenRow:
    """An alias as the model saw it, what it stands for, its kind, and why that was hidden."""

    alias: str
    original: str
    kind: str
    why: Reason


@dataclass(frozen=True, slots=True)
class PrivacyState:
    """Rows in the order of their aliases; both texts with the places of aliases and of what they stand for.

    asked: whether there is a turn; model: whether any model saw anything.
    """

    asked: bool = False
    loading: bool = False
    model: bool = False
    rows: tuple[HiddenRow, ...] = ()
    saw: str = ""
    saw_marks: tuple[Span, ...] = ()
    original: str = ""
    original_marks: tuple[Span, ...] = ()
    trouble: Reason | None = None


def privacy_of(state: InspectorState) -> PrivacyState:
    """The panel for what the inspector knows."""
    turn, explanation = state.turn, state.explanation
    if turn is None or explanation is None:
        return PrivacyState(turn is not None, state.loading, trouble=state.trouble)
    rows = _rows(explanation)
    return PrivacyState(
        True, state.loading, bool(explanation.saw), rows,
        explanation.saw, stand_ins(explanation.saw, [row.alias for row in rows]),
        explanation.original, places(explanation.original, [row.original for row in rows]), state.trouble,
    )


def stand_ins(text: str, aliases: list[str]) -> tuple[Span, ...]:
    """Where something stands for something else: names in brackets, and what is shown openly of these aliases."""
    names = sorted({alias for alias in aliases if alias[:1] != "["}, key=len, reverse=True)
    openly = "".join(rf"|(?<!\w){re.escape(name)}(?!\w)" for name in names)
    return tuple(Span(*match.span()) for match in re.finditer(_ALIAS.pattern + openly, text))


def places(text: str, values: list[str]) -> tuple[Span, ...]:
    """Where these values stand in the text, the longer before the shorter, apart from case and white space."""
    patterns = [
        r"\s+".join(map(re.escape, value.split()))
        for value in sorted(set(values), key=len, reverse=True) if value.split()
    ]
    if not patterns:
        return ()
    return tuple(Span(*match.span()) for match in re.finditer("|".join(patterns), text, re.IGNORECASE))


def _rows(explanation: Explanation) -> tuple[HiddenRow, ...]:
    originals = dict(explanation.stands_for)
    return tuple(
        HiddenRow(alias, " ".join(originals.get(alias, "").split()), kind, why)
        for alias, kind, why in explanation.hidden
    )
