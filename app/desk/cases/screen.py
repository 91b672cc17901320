"""Draws the list of cases and says what the person did. Can be drawn from its state alone."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemDelegate, QLineEdit, QMenu, QVBoxLayout, QWidget

from app.desk.cases.listing import CaseList
from app.desk.cases.state import CasesState
from app.desk.kit.bars import MessageBar
from app.desk.kit.boxes import Card
from app.desk.kit.buttons import LossButton, QuietButton
from app.desk.kit.icons import icon
from app.desk.kit.labels import Body, Caption, Muted
from app.desk.kit.theme import Theme
from app.desk.kit.tokens import GAP
from app.system.wording import Wording


class CasesScreen(QWidget):
    """Signals carry identifiers and words."""

    new = Signal()
    chosen = Signal(str)
    looked_for = Signal(str)
    rename_begun = Signal(str)
    renamed = Signal(str, str)
    delete_begun = Signal(str)
    deleted = Signal(str)
    dismissed = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = wording.text
        self._wording, self._theme = wording, theme
        self._state = CasesState()
        self.setAccessibleName(say("cases.name"))
        self.new_button = QuietButton(say("action.case.new"), "plus")
        self.search = QLineEdit()
        self.search.setPlaceholderText(say("cases.search"))
        self.search.setAccessibleName(say("cases.search"))
        self.search.setClearButtonEnabled(False)
        self._glass = self.search.addAction(icon("search", "#808080"), QLineEdit.ActionPosition.LeadingPosition)
        self._glass.setText(say("cases.search"))
        self.list = CaseList(say("cases.name"))
        self._none = Muted()
        self._trouble = MessageBar(say("message.close"))
        self._sure = Body()
        self._yes = LossButton(say("cases.delete_yes"), "trash-2")
        self._no = QuietButton(say("cases.delete_no"))
        self._question = Card(self._sure, self._yes, self._no)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, 8, GAP)
        column.setSpacing(12)
        for widget in (self.new_button, self.search, Caption(say("cases.name")), self._trouble, self._question,
                       self._none):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        self._connect()
        self.show_state(self._state)

    def _connect(self) -> None:
        self.new_button.clicked.connect(self.new)
        self.search.textEdited.connect(self.looked_for)
        self.search.returnPressed.connect(self._first)
        self.list.chosen.connect(self.chosen)
        self.list.rename.connect(self.rename_begun)
        self.list.remove.connect(self.delete_begun)
        self.list.renamed.connect(self.renamed)
        self.list.customContextMenuRequested.connect(self._menu)
        self.list.itemDelegate().closeEditor.connect(self._editor_closed)
        self._yes.clicked.connect(lambda _checked=False: self.deleted.emit(self._state.deleting))
        self._no.clicked.connect(lambda _checked=False: self._give_up())
        self._trouble.closed.connect(self.dismissed)
        self._theme.changed.connect(self._tint)
        self._tint()

    def show_state(self, state: CasesState) -> None:
        """Draw this state."""
        before, self._state = self._state, state
        say = self._wording.text
        if self.search.text() != state.query:
            self.search.setText(state.query)
        self.list.show_cases(state.shown, state.open, state.renaming)
        empty = say("cases.none_found") if state.query and not state.shown else ""
        self._none.setText(empty or (say("cases.none") if not state.cases else ""))
        self._none.setVisible(bool(self._none.text()))
        if state.trouble:
            self._trouble.say(self._wording.say(state.trouble), "trouble")
        else:
            self._trouble.clear()
        case = state.case(state.deleting)
        self._question.setVisible(case is not None)
        if case is not None:
            code = "cases.delete_sure" if state.kept else "cases.delete_sure_unkept"
            self._sure.setText(say(code, title=case.title))
            if before.deleting != state.deleting:
                self._no.setFocus()

    def clear(self) -> None:
        """Forget every word: the vault is locked."""
        self.search.clear()
        self.show_state(CasesState())

    def sizeHint(self) -> QSize:
        """A quarter of a page."""
        return QSize(self._theme.scaled(232), 400)

    def _first(self) -> None:
        if self._state.shown:
            self.chosen.emit(self._state.shown[0].id)

    def _give_up(self) -> None:
        self.delete_begun.emit("")
        self.list.setFocus()

    def _editor_closed(self, _editor: QWidget, _hint: QAbstractItemDelegate.EndEditHint) -> None:
        if self._state.renaming:
            self.rename_begun.emit("")

    def _menu(self, at: QPoint) -> None:
        case = self.list.case_at(self.list.indexAt(at))
        if not case:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self._wording.text("action.case.rename"), lambda: self.rename_begun.emit(case))
        menu.addAction(self._wording.text("action.case.delete"), lambda: self.delete_begun.emit(case))
        menu.popup(self.list.viewport().mapToGlobal(at))

    def _tint(self) -> None:
        self._glass.setIcon(icon("search", self._theme.tokens.muted))


