"""The four panels as panes of the window, with one explanation among them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.cases import Turn
from app.desk.inspector.evidence.screen import EvidenceScreen
from app.desk.inspector.evidence.state import evidence_of
from app.desk.inspector.presenter import InspectorPresenter
from app.desk.inspector.privacy.screen import PrivacyScreen
from app.desk.inspector.privacy.state import privacy_of
from app.desk.inspector.privacy.wide import SideBySide
from app.desk.inspector.record.presenter import RecordPresenter
from app.desk.inspector.record.screen import RecordScreen
from app.desk.inspector.state import InspectorState
from app.desk.inspector.why.screen import WhyScreen
from app.desk.inspector.why.state import why_of
from app.desk.panes import Desk


class TurnPane(QWidget):
    """A panel about the turn that is looked at; see `panes.TurnPane` and `panes.CasePane`."""

    opened = Signal(str, int, int)

    def __init__(self, presenter: InspectorPresenter, screen: QWidget) -> None:
        super().__init__()
        self.presenter = presenter
        self.screen_ = screen
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(screen)

    def show_turn(self, turn: Turn | None) -> None:
        """This turn is looked at now."""
        self.presenter.show_turn(turn)

    def show_case(self, case: str) -> None:
        """Findings or decisions may be others now."""
        if case:
            self.presenter.again()
        else:
            self.presenter.clear()

    def clear(self) -> None:
        """Forget all content."""
        self.presenter.clear()


class RecordPane(QWidget):
    """The record; read anew whenever it comes into sight."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.screen_ = RecordScreen(desk.wording, desk.theme)
        self.presenter = RecordPresenter(desk.services, desk.runner, self.screen_.show_state)
        self.screen_.verify_asked.connect(self.presenter.verify)
        self.screen_.seen.connect(self.presenter.refresh)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.screen_)

    def show_case(self, _case: str) -> None:
        """Something happened: read the record anew if it is in sight."""
        if self.isVisible():
            self.presenter.refresh()

    def show_turn(self, _turn: Turn | None) -> None:
        """A question was asked: the same."""
        self.show_case("")

    def clear(self) -> None:
        """Forget all content."""
        self.presenter.clear()


def inspector_panes(desk: Desk) -> dict[str, QWidget]:
    """Evidence, privacy, why and record, in this order."""
    presenter = InspectorPresenter(desk.services, desk.runner)
    evidence = EvidenceScreen(desk.wording, desk.theme)
    privacy = PrivacyScreen(desk.wording, desk.theme)
    why = WhyScreen(desk.wording, desk.theme)
    panes = {
        "evidence": TurnPane(presenter, evidence), "privacy": TurnPane(presenter, privacy),
        "why": TurnPane(presenter, why),
    }

    dialogs: list[SideBySide] = []

    def draw(state: InspectorState) -> None:
        if state.turn is None:
            # Nothing of a case may stay in sight once it is closed or locked.
            while dialogs:
                dialogs.pop().done(0)
        evidence.show_state(evidence_of(state.turn))
        privacy.show_state(privacy_of(state))
        why.show_state(why_of(state))

    def open_passage(number: int) -> None:
        turn = presenter.state.turn
        if turn is not None and 0 < number <= len(turn.evidence):
            passage = turn.evidence[number - 1]
            panes["why"].opened.emit(passage.document, passage.span.start, passage.span.end)

    def side_by_side() -> None:
        dialog = SideBySide(desk.wording, desk.theme, privacy_of(presenter.state), panes["privacy"].window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialogs.append(dialog)
        dialog.finished.connect(lambda _result: dialogs.remove(dialog) if dialog in dialogs else None)
        dialog.show()

    presenter.listeners.append(draw)
    evidence.opened.connect(panes["evidence"].opened)
    why.passage_asked.connect(open_passage)
    privacy.wide_asked.connect(side_by_side)
    return {**panes, "record": RecordPane(desk)}
