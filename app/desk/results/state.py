"""What a search over everything shows."""

from dataclasses import dataclass

from app.core.cases import Hit
from app.core.documents import Reason


@dataclass(frozen=True, slots=True)
class ResultsState:
    """words: what was looked for; inside: the id of the only case that is searched, "" for all; hits: None before."""

    words: str = ""
    inside: str = ""
    title: str = ""
    searching: bool = False
    hits: tuple[Hit, ...] | None = None
    opened: int = 0
    trouble: Reason | None = None
