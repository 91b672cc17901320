"""The open desk: cases on the left, the page in the centre, the inspector on the right, the status line below."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from app.desk.cases.screen import CasesScreen
from app.desk.conversation.screen import ConversationScreen
from app.desk.kit.boxes import Column, Row, Split
from app.desk.kit.buttons import FlatButton
from app.desk.kit.theme import Theme
from app.desk.kit.tokens import GAP, GRID
from app.desk.panes import Panes
from app.desk.results.screen import ResultsScreen
from app.desk.status.screen import StatusLine
from app.system.wording import Wording

TALK = "conversation"
RESULTS = "results"


class Frame(QWidget):
    """`shown(name)` when another page stands in the centre; `menu()` when the menu is asked for."""

    shown = Signal(str)
    menu = Signal()

    def __init__(
        self, wording: Wording, theme: Theme, panes: Panes, cases: CasesScreen, conversation: ConversationScreen,
        results: ResultsScreen, status: StatusLine, parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        say = wording.text
        self._cases, self.status = cases, status
        self.conversation = conversation
        self._pages: dict[str, QWidget] = {TALK: conversation, RESULTS: results}
        self._centre = QStackedWidget()
        self._centre.addWidget(conversation)
        self._centre.addWidget(results)
        for name, pane in panes.centre.items():
            self._pages[name] = Backed(say("page.back"), pane)
            self._pages[name].findChildren(FlatButton)[0].clicked.connect(lambda _checked=False: self.show_page(TALK))
            self._centre.addWidget(self._pages[name])
        self.menu_button = FlatButton(say("menu.name"), "menu")
        self.menu_button.clicked.connect(self.menu)
        self.left = _left(cases, self.menu_button)
        self._tabs = _tabs(wording, panes.inspector)
        self.right = Column(self._tabs)
        self.right.body.setContentsMargins(0, GAP - 4, 0, 0)
        self.split = Split(self.left, self._centre, self.right, name=say("frame.panes"))
        for index, stretch in enumerate((0, 1, 0)):
            self.split.setStretchFactor(index, stretch)
        self.split.setSizes([theme.scaled(240), theme.scaled(720), theme.scaled(336)])
        self._theme = theme
        theme.changed.connect(self._fit)
        self._fit()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.split, 1)
        column.addWidget(status)

    def _fit(self) -> None:
        """No pane so narrow that its words do not fit at this text size; the inspector shows the names of its parts."""
        tabs = self._tabs.tabBar().sizeHint().width() + GRID
        for pane, least in ((self.left, 180), (self._centre, 380), (self.right, 280)):
            pane.setMinimumWidth(self._theme.scaled(least))
        self.right.setMinimumWidth(max(self.right.minimumWidth(), tabs))

    @property
    def page(self) -> str:
        """What stands in the centre."""
        now = self._centre.currentWidget()
        return next(name for name, widget in self._pages.items() if widget is now)

    def show_page(self, name: str) -> None:
        """Bring a page to the centre."""
        widget = self._pages.get(name)
        if widget is None:
            return
        if widget is not self._centre.currentWidget():
            self._centre.setCurrentWidget(widget)
            self.shown.emit(name)
        if name == TALK:
            self.conversation.focus()
        elif name != RESULTS:
            self._pages[name].setFocus()

    def next_pane(self, forward: bool = True) -> None:
        """Take the keyboard to the next pane: cases, centre, inspector, status line."""
        panes = [pane for pane in (self.left, self._centre, self.right, self.status) if pane.isVisible()]
        now = self.window().focusWidget()
        at = next((i for i, pane in enumerate(panes) if now is pane or (now and pane.isAncestorOf(now))), -1)
        for step in range(1, len(panes) + 1):
            if _focus_first(panes[(at + (step if forward else -step)) % len(panes)]):
                return

    def toggle_left(self) -> None:
        """Fold the cases away, or bring them back."""
        self.left.setVisible(not self.left.isVisible())

    def toggle_right(self) -> None:
        """Fold the inspector away, or bring it back."""
        self.right.setVisible(not self.right.isVisible())

    def show_part(self, name: str) -> None:
        """Bring a part of the inspector to the front."""
        self.right.show()
        for index in range(self._tabs.count()):
            part = self._tabs.widget(index)
            if part is not None and part.objectName() == name:
                self._tabs.setCurrentIndex(index)
                _focus_first(self.right)


class Backed(QWidget):
    """A page of the centre with the way back over it."""

    def __init__(self, back: str, pane: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusProxy(pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 0, 0)
        column.setSpacing(0)
        column.addWidget(Row(FlatButton(back, "arrow-left"), None))
        inside = pane.layout()
        if inside is not None:
            # The way back stands above, so the pane needs less air of its own.
            inside.setContentsMargins(8, 8, GAP, GAP)
        column.addWidget(pane, 1)


def _left(cases: CasesScreen, menu: FlatButton) -> QWidget:
    left = QWidget()
    column = QVBoxLayout(left)
    column.setContentsMargins(0, 0, 0, 8)
    column.setSpacing(0)
    column.addWidget(cases, 1)
    row = Row(menu, None)
    row.body.setContentsMargins(8, 0, 8, 0)
    column.addWidget(row)
    return left


def _tabs(wording: Wording, parts: Mapping[str, QWidget]) -> QTabWidget:
    tabs = QTabWidget()
    tabs.setDocumentMode(True)
    tabs.setAccessibleName(wording.text("inspector.name"))
    tabs.tabBar().setElideMode(Qt.TextElideMode.ElideRight)
    tabs.tabBar().setExpanding(False)
    tabs.tabBar().setUsesScrollButtons(False)
    tabs.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
    for name, part in parts.items():
        inside = QWidget()
        inside.setObjectName(name)
        column = QVBoxLayout(inside)
        column.setContentsMargins(8, 12, GAP, GAP)
        column.addWidget(part)
        tabs.addTab(inside, wording.text(f"inspector.{name}"))
    return tabs


def _focus_first(pane: QWidget) -> bool:
    """Give the keyboard to the first thing in a pane that takes it."""
    widget: QWidget | None = pane
    for _ in range(2000):
        if widget is None or (widget is not pane and not pane.isAncestorOf(widget)):
            return False
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        widget = widget.nextInFocusChain()
    return False
