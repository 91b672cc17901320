"""Buttons: one primary a page, quiet ones beside it, icon-only for save, close, copy and search."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy, QWidget

from app.desk.kit.labels import plain


class QuietButton(QPushButton):
    """A bordered button with an optional icon beside its words; the icon follows the palette."""

    role = "quiet"
    ink = QPalette.ColorRole.ButtonText

    def __init__(self, text: str = "", icon: str = "", name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._icon = ""
        self._tinted = False
        self.setProperty("role", self.role)
        self.setAccessibleName(name or text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed if self.role == "icon" else QSizePolicy.Policy.Minimum,
                           QSizePolicy.Policy.Fixed)
        self.setAutoDefault(True)
        if icon:
            self.set_icon(icon)

    def set_icon(self, name: str) -> None:
        """Show this icon, "" for none."""
        self._icon = name
        self._tinted = False
        self._tint_if_seen()

    def set_text(self, text: str) -> None:
        """Change the words and the accessible name together."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)

    def changeEvent(self, event: QEvent) -> None:
        """Tint the icon anew when the palette changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.ApplicationPaletteChange):
            self._tinted = False
            self._tint_if_seen()

    def showEvent(self, event: QShowEvent) -> None:
        """An icon is drawn when it is first seen: most never are."""
        self._tint_if_seen()
        super().showEvent(event)

    def _tint_if_seen(self) -> None:
        if self._icon and not self._tinted and self.isVisible():
            self._tinted = True
            self._tint()

    def _tint(self) -> None:
        # Loaded with the first icon that is seen; the first screen has none.
        from app.desk.kit import icons

        palette = QApplication.palette()
        muted = palette.color(QPalette.ColorRole.PlaceholderText)
        side = max(icons.SIZE - 2, round(self.fontMetrics().height() * 1.05))
        gap = 0 if self.role == "icon" else 4
        self.setIcon(icons.icon(self._icon, palette.color(self.ink), muted, side, gap))
        self.setIconSize(QSize(side + gap, side))


class PrimaryButton(QuietButton):
    """What the page is for; at most one of them."""

    role = "primary"
    ink = QPalette.ColorRole.HighlightedText


class FlatButton(QuietButton):
    """Words that can be pressed, without an edge."""

    role = "flat"


class LossButton(QuietButton):
    """Something is gone for good when this is pressed."""

    role = "loss"
    ink = QPalette.ColorRole.BrightText


class IconButton(QuietButton):
    """An icon alone, for what everybody knows; its name is read aloud and shown as a tooltip."""

    role = "icon"

    def __init__(self, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", icon, name, parent)
        self.setToolTip(plain(name))

    def set_text(self, text: str) -> None:
        """Change the name that is read aloud and shown as a tooltip."""
        self.setAccessibleName(text)
        self.setToolTip(plain(text))
