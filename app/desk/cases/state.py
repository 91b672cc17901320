"""What the list of cases shows."""

from dataclasses import dataclass

from app.core.cases import Case
from app.core.documents import Reason


@dataclass(frozen=True, slots=True)
class CasesState:
    """Cases, the one changed last first; open: the id of the open one.

    query: what is looked for in the titles; renaming and deleting: the case that is being renamed or of which the
    page asks whether it shall go for good. kept: False where nothing is kept at all.
    """

    cases: tuple[Case, ...] = ()
    open: str = ""
    query: str = ""
    renaming: str = ""
    deleting: str = ""
    kept: bool = True
    trouble: Reason | None = None

    @property
    def shown(self) -> tuple[Case, ...]:
        """Those whose title has every word that is looked for."""
        words = self.query.casefold().split()
        return tuple(case for case in self.cases if all(word in case.title.casefold() for word in words))

    def case(self, id: str) -> Case | None:
        """The case of this id."""
        return next((case for case in self.cases if case.id == id), None)
