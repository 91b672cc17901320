"""Words on the page. Always plain text: what a document says must never become markup."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class Body(QLabel):
    """Running words; wraps."""

    role = "body"

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", self.role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setText(text)

    def selectable(self) -> "Body":
        """Let the words be marked and copied, also by keyboard."""
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return self


class Title(Body):
    """The name of what is on the page: one a screen."""

    role = "title"


class Heading(Body):
    """Heads a part."""

    role = "heading"


class Muted(Body):
    """Words of second rank."""

    role = "muted"


class Small(Body):
    """A small note of second rank."""

    role = "small"


class Caption(Body):
    """A small heading in capitals over a group."""

    role = "caption"

    def setText(self, text: str) -> None:
        """Shown in capitals, read aloud as written."""
        super().setText(text.upper())
        self.setAccessibleName(text)


class Elided(QLabel):
    """One line that ends in “…” where there is no room; the whole stands in the tooltip."""

    def __init__(self, text: str = "", role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setText(text)

    def setText(self, text: str) -> None:
        """The whole text; a line break becomes a blank."""
        text = " ".join(text.split())
        super().setText(text)
        self.setAccessibleName(text)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for any pane."""
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what fits."""
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip("" if shown == self.text() else plain(self.text()))
        self.style().drawItemText(
            painter, self.contentsRect(), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft),
            self.palette(), self.isEnabled(), shown, self.foregroundRole(),
        )


def plain(text: str) -> str:
    """Text for a tooltip, where Qt would otherwise guess at markup."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<span>{escaped}</span>" if text else ""
