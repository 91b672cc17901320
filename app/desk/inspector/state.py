"""What the inspector knows: the turn looked at and, once it is there, its explanation."""

from dataclasses import dataclass

from app.core.cases import Explanation, Turn
from app.core.documents import Reason


@dataclass(frozen=True, slots=True)
class InspectorState:
    """explanation: None until it has been worked out, or where there is no turn."""

    turn: Turn | None = None
    explanation: Explanation | None = None
    loading: bool = False
    trouble: Reason | None = None
