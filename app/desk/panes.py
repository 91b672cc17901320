"""What every pane of the window gets, and what the window asks of every pane: the whole contract between them.

A pane is a QWidget. The window never knows how it works; it tells it which case and which turn are open, and takes
its content away when the vault is locked.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from app.core.cases import Turn
from app.desk.kit.jobs import Runner
from app.desk.kit.theme import Theme
from app.desk.status.presenter import Process
from app.services.together import Services
from app.system.settings import Settings
from app.system.wording import Wording


class Made(Protocol):
    """What the desk works with: the services, and the processes whose memory the status line adds up."""

    @property
    def services(self) -> Services: ...

    @property
    def children(self) -> Sequence[Process]: ...


@dataclass(frozen=True, slots=True)
class Desk:
    """What a pane may use; every call of a service goes through the runner."""

    services: Services
    settings: Settings
    wording: Wording
    theme: Theme
    runner: Runner


@runtime_checkable
class CasePane(Protocol):
    """A pane that shows something of the open case.

    Optional signals that the window connects where a pane has them: `opened(str, int, int)`: show this document's
    stretch (sha256, start, end); `changed()`: findings or decisions are others now; `accepted()`: the person looked
    the findings over; `left()`: back to the conversation.
    """

    def show_case(self, case: str) -> None:
        """This case is open now, "" for none; called again when its documents or findings changed."""
        ...

    def clear(self) -> None:
        """Forget all content: the vault is locked."""
        ...


@runtime_checkable
class TurnPane(Protocol):
    """A pane that shows something of one question and its answer."""

    def show_turn(self, turn: Turn | None) -> None:
        """This turn is looked at now, None where there is none yet."""
        ...


@runtime_checkable
class DocumentPane(Protocol):
    """The pane that shows a document."""

    def open_document(self, case: str, sha256: str, start: int, end: int) -> None:
        """Show this document with the stretch marked; start = end = 0 for its beginning."""
        ...


@dataclass(frozen=True, slots=True)
class Panes:
    """The panes that others build: centre by name ("document", "review", "models", "settings"), inspector by part in
    order ("evidence", "privacy", "why", "record")."""

    centre: Mapping[str, QWidget] = field(default_factory=dict)
    inspector: Mapping[str, QWidget] = field(default_factory=dict)
