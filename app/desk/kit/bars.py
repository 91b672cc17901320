"""Things that speak to the person: a message in the page with a next step, a chip, an empty state."""

from functools import cached_property

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.desk.kit.buttons import IconButton, PrimaryButton, QuietButton
from app.desk.kit.labels import Body, Heading, Muted
from app.desk.kit.tokens import CARD, GAP


class MessageBar(QFrame):
    """A message in the page: what happened and what to do next. Hidden until it has something to say.

    kind "info", "trouble" or "loss"; an icon says it too. `acted`: the next step was pressed; `closed`: dismissed.
    """

    acted = Signal()
    closed = Signal()

    def __init__(self, close_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "band")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._close_name = close_name
        self.kind = "info"
        self.hide()

    @cached_property
    def words(self) -> Body:
        """What is said."""
        return Body(parent=self)

    @cached_property
    def button(self) -> QuietButton:
        """The next step."""
        button = QuietButton(parent=self)
        button.clicked.connect(self._acted)
        return button

    @cached_property
    def _close(self) -> IconButton:
        close = IconButton("x", self._close_name, self)
        close.clicked.connect(self._closed)
        close.setVisible(bool(self._close_name))
        return close

    @cached_property
    def _mark(self) -> QLabel:
        """Made with everything else when there is something to say for the first time: most bars never speak."""
        mark = QLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(CARD, 8, CARD, 8)
        row.setSpacing(12)
        row.addWidget(mark)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        row.addWidget(self._close)
        return mark

    def say(self, text: str, kind: str = "info", action: str = "") -> None:
        """Show this message; action: the words of the next step, "" for none."""
        self.kind = kind
        mark = self._mark
        self.words.setText(text)
        self.setAccessibleName(text)
        self.button.set_text(action)
        self.button.setVisible(bool(action))
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        from app.desk.kit import icons

        palette = QApplication.palette()
        role = QPalette.ColorRole
        ink = {"loss": role.BrightText, "trouble": role.WindowText}.get(kind, role.Highlight)
        mark.setPixmap(icons.pixmap("info" if kind == "info" else "triangle-alert", palette.color(ink)))
        self.show()

    def clear(self) -> None:
        """Say nothing."""
        if "words" in vars(self):
            self.words.setText("")
        self.setAccessibleName("")
        self.hide()

    def _acted(self) -> None:
        self.acted.emit()

    def _closed(self) -> None:
        self.clear()
        self.closed.emit()


class Chip(QLabel):
    """A short word in a rounded box; kind "", "personal" (amber), "checked" (green) or "loss" (red)."""

    def __init__(self, text: str, kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "chip")
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setText(text)


class EmptyState(QWidget):
    """What stands where there is nothing yet: what it is, what to do, one button for it and one beside it."""

    acted = Signal()
    other = Signal()

    def __init__(
        self, title: str, text: str, action: str = "", other: str = "", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(12)
        column.addStretch(2)
        self._icon = icon
        self._mark = QLabel()
        self._mark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        if icon:
            column.addWidget(self._mark)
            self._tint()
        heading, words = Heading(title), Muted(text)
        words.setMinimumWidth(words.fontMetrics().averageCharWidth() * 64)
        heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(heading)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words.setVisible(bool(text))
        column.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)
        self.button = PrimaryButton(action)
        self.second = QuietButton(other)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button, wanted in ((self.button, action), (self.second, other)):
            button.setVisible(bool(wanted))
            row.addWidget(button)
        row.addStretch(1)
        column.addSpacing(8)
        column.addLayout(row)
        column.addStretch(3)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.button.clicked.connect(self._pressed)
        self.second.clicked.connect(self._other)

    def _tint(self) -> None:
        from app.desk.kit import icons

        colour = QApplication.palette().color(QPalette.ColorRole.PlaceholderText)
        self._mark.setPixmap(icons.pixmap(self._icon, colour, 32))

    def _pressed(self) -> None:
        self.acted.emit()

    def _other(self) -> None:
        self.other.emit()
