"""The desk's look: our tokens as a palette and one small style sheet, beside the size a person reads at."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from app.desk.kit.sheet import style_sheet
from app.desk.kit.tokens import CONTRAST, DARK, LIGHT, Tokens
from app.system import paths

_PICTURES = (paths.resources() / "theme").as_posix()


FUSION = "fusion"
"""A property of an application that was started in this style."""


class Theme(QObject):
    """What the desk looks like now; `changed` says that tokens or sizes are others.

    The system's colour scheme is listened to and never set: setColorScheme does nothing where there is no
    desktop theme (QTBUG; facts, trap 11).
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tokens: Tokens = LIGHT
        self.percent = 100
        self._app: QApplication | None = None
        self._name = "system"
        self._points = 0.0
        self._worn: QWidget | None = None

    def wear(self, window: QWidget) -> None:
        """Put the style sheet on this window rather than on the application.

        What is built apart from a window then costs nothing in style until it is put into it: the whole desk a
        third of the time.
        """
        self._worn = window

    def apply(self, app: QApplication, name: str, percent: int = 100) -> None:
        """Dress the application: name is "system", "light", "dark" or "contrast"; percent of the system's text size."""
        if self._app is None:
            self._app = app
            self._points = app.font().pointSizeF()
            # The program is started with it; merely asking for the style costs as much as drawing a screen.
            if not app.property(FUSION):
                app.setStyle("Fusion")
            app.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._name, self.percent = name, percent
        tokens = self._chosen(app)
        font = QFont(app.font())
        font.setPointSizeF(self._points * percent / 100)
        self.tokens = tokens
        app.setFont(font)
        app.setPalette(palette_of(tokens))
        wearer: QApplication | QWidget = app if self._worn is None else self._worn
        wearer.setStyleSheet(style_sheet(tokens, self._points * percent / 100, _PICTURES))
        self.changed.emit()

    def font(self, scale: float = 1.0, bold: bool = False) -> QFont:
        """The system's font at this multiple of the person's size."""
        font = QFont(self._app.font()) if self._app else QFont()
        font.setPointSizeF(max(1.0, font.pointSizeF() * scale))
        font.setBold(bold)
        return font

    def scaled(self, pixels: int) -> int:
        """Pixels at the person's text size."""
        return round(pixels * self.percent / 100)

    def _chosen(self, app: QApplication) -> Tokens:
        if self._name == "system":
            return DARK if app.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT
        return {"dark": DARK, "contrast": CONTRAST}.get(self._name, LIGHT)

    def _system_changed(self) -> None:
        if self._app and self._name == "system" and self._chosen(self._app) is not self.tokens:
            self.apply(self._app, "system", self.percent)


def palette_of(tokens: Tokens) -> QPalette:
    """The tokens in the roles that Fusion and the icons take them from."""
    palette = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, tokens.background), (role.WindowText, tokens.text),
        (role.Base, tokens.surface), (role.AlternateBase, tokens.background), (role.Text, tokens.text),
        (role.Button, tokens.surface), (role.ButtonText, tokens.text), (role.BrightText, tokens.red),
        (role.Highlight, tokens.accent), (role.HighlightedText, tokens.on_accent), (role.Accent, tokens.accent),
        (role.Link, tokens.accent), (role.LinkVisited, tokens.accent), (role.PlaceholderText, tokens.muted),
        (role.ToolTipBase, tokens.surface), (role.ToolTipText, tokens.text),
        (role.Light, tokens.surface), (role.Midlight, tokens.line), (role.Mid, tokens.line),
        (role.Dark, tokens.edge), (role.Shadow, tokens.line),
    ):
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.muted))
    return palette
