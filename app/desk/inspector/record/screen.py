"""Draws the record, and what checking it found."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from app.desk.document.framed import Framed
from app.desk.inspector.record.rows import EventDelegate, EventRows
from app.desk.inspector.record.state import RecordState
from app.desk.kit.bars import MessageBar
from app.desk.kit.buttons import QuietButton
from app.desk.kit.labels import Body, Muted
from app.desk.kit.theme import Theme
from app.system.wording import Wording


class RecordScreen(QWidget):
    """`verify_asked`; `seen` whenever the panel comes into sight."""

    verify_asked = Signal()
    seen = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self.setAccessibleName(wording.text("inspector.record"))
        self.lead = Muted(wording.text("record.lead"))
        self.check = QuietButton(wording.text("record.verify"), "shield-check")
        self.result = Body()
        self.result.hide()
        self.trouble = MessageBar()
        self.list = EventList(wording, theme)
        top = QHBoxLayout()
        top.addWidget(self.check)
        top.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.lead)
        column.addLayout(top)
        column.addWidget(self.result)
        column.addWidget(self.trouble)
        column.addWidget(Framed(self.list, theme), 1)
        self.check.clicked.connect(self._check)
        self.show_state(RecordState())

    def show_state(self, state: RecordState) -> None:
        """Draw this."""
        self.list.rows.show_events(state.events)
        self.check.setEnabled(not state.checking and state.total > 0)
        self.check.set_text(self._wording.text("record.checking" if state.checking else "record.verify"))
        self.result.setVisible(state.verified is not None)
        verified = state.verified
        if verified is not None:
            role = "loss" if verified.faults else "checked"
            words = [self._wording.say(fault) for fault in verified.faults[:20]] or [
                self._wording.text("record.sound", count=verified.checked)
            ]
            self.result.setText(("✕ " if verified.faults else "✓ ") + "\n".join(words))
            self.result.setProperty("role", role)
            self.result.style().unpolish(self.result)
            self.result.style().polish(self.result)
        if state.trouble is not None:
            self.trouble.say(self._wording.say(state.trouble), "trouble")
        else:
            self.trouble.clear()

    def showEvent(self, event: QShowEvent) -> None:
        """The panel came into sight."""
        super().showEvent(event)
        self.seen.emit()

    def _check(self) -> None:
        self.verify_asked.emit()


class EventList(QListView):
    """Events, newest first."""

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = EventRows(wording, self)
        self.setModel(self.rows)
        self._delegate = EventDelegate(self.rows, theme, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(wording.text("record.events"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        theme.changed.connect(self.doItemsLayout)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps otherwise."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def minimumSizeHint(self) -> QSize:
        """As small as its neighbours need it to be."""
        return QSize(120, 80)
