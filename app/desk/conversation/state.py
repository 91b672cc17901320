"""What the conversation shows."""

from dataclasses import dataclass

from app.core.asking import Passage, Unsure
from app.core.documents import Reason


@dataclass(frozen=True, slots=True)
class DocumentState:
    """A document of the case as it stands over the conversation; notices: what to know about its reading."""

    sha256: str
    name: str
    pages: int
    notices: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class TurnState:
    """A question and what came back; busy while the answer is on its way.

    passages: None until they are there, an empty tuple where there are none. note: why there is no answer, or that
    it was stopped.
    """

    id: str
    question: str
    passages: tuple[Passage, ...] | None = None
    text: str = ""
    unsure: tuple[Unsure, ...] = ()
    unknown: tuple[str, ...] = ()
    model: str = ""
    seconds: float = 0.0
    busy: bool = False
    stopped: bool = False
    note: Reason | None = None


@dataclass(frozen=True, slots=True)
class IntakeState:
    """What became of a drop: how many files there were and were read, names that the case had, and those refused."""

    files: int = 0
    read: int = 0
    known: tuple[str, ...] = ()
    refused: tuple[tuple[str, Reason], ...] = ()


@dataclass(frozen=True, slots=True)
class ConversationState:
    """The open case. id "" where none is open; cases: whether there is any to open.

    findings: pieces of personal data in it; accepted: whether a person looked them over, or need not; searched: whether
    every document was searched with the settings that hold now; under: digest of these; why: what to tell a person
    where not. draft: what stands in the question field when a question is to be edited, with
    `editing` the turn it replaces. selected: the turn that the inspector speaks of.
    """

    id: str = ""
    title: str = ""
    loading: bool = False
    documents: tuple[DocumentState, ...] = ()
    turns: tuple[TurnState, ...] = ()
    findings: int = 0
    searched: bool = True
    under: str = ""
    why: Reason | None = None
    accepted: bool = False
    urged: bool = False
    reading: bool = False
    intake: IntakeState | None = None
    editing: str = ""
    draft: str = ""
    drafts: int = 0
    selected: str = ""
    trouble: Reason | None = None

    @property
    def asking(self) -> bool:
        """Whether an answer is on its way."""
        return any(turn.busy for turn in self.turns)

    @property
    def to_look_over(self) -> bool:
        """Whether the person should look the findings over before asking."""
        return self.findings > 0 and not self.accepted

    def turn(self, id: str) -> TurnState | None:
        """The turn of this id."""
        return next((turn for turn in self.turns if turn.id == id), None)
