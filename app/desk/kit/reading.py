"""Text to read: plain, as high as its words, with marks; it loads nothing from anywhere."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QMouseEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QTextEdit, QToolTip, QWidget

from app.desk.kit.labels import plain
from app.desk.kit.laid import Laid, tidy
from app.desk.kit.theme import Theme
from app.desk.kit.tokens import LINE_HEIGHT

TALLEST = 1 << 16
SCALE = 1.08
"""Of the system's text size: what is read is a little larger than what is pressed."""

CHARACTERS = 84
"""A line's width in average characters: 70–80 as text runs."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch to be marked, in code points: kind "personal", "passage", "unsure" or "unknown", and a tooltip."""

    start: int
    end: int
    kind: str
    tip: str = ""


class SafeBrowser(QTextBrowser):
    """A text browser that opens no address and loads no file, picture or style from anywhere (facts, trap 9)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)

    def loadResource(self, _kind: int, _name: QUrl | str) -> QByteArray:
        """Nothing, whatever is asked for."""
        return QByteArray()


class ReadingText(SafeBrowser):
    """Plain text at reading size, as high as its words; `pressed(place)` when a place in it is clicked."""

    pressed = Signal(int)

    def __init__(self, theme: Theme, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._laid = Laid.of("")
        self._marks: tuple[Mark, ...] = ()
        self._tail = ""
        self.setProperty("role", "reading")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        theme.changed.connect(self._dress)
        self._dress()

    def text(self) -> str:
        """The text as it was given."""
        return self._laid.text + self._tail

    def set_text(self, text: str, marks: Sequence[Mark] = ()) -> None:
        """Show this text with these marks; nothing moves where it is the same text."""
        marks = tuple(marks)
        if text != self._laid.text or self._tail:
            self._laid, self._tail = Laid.of(text), ""
            self.clear()
            self._insert(self._laid.shown)
        if marks != self._marks or marks:
            self._marks = marks
            self._draw_marks()

    def append_text(self, text: str) -> None:
        """Add words at the end, as they stream in."""
        self._tail += text
        self._insert(tidy(text))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls, not the text."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower text is a higher one."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """As high as the words."""
        return QSize(320, self._height())

    def minimumSizeHint(self) -> QSize:
        """Any width, all words."""
        return QSize(40, self._height())

    def event(self, event: QEvent) -> bool:
        """A mark says what it means when the pointer rests on it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._laid.place(self.cursorForPosition(event.pos()).position())
            tip = next((mark.tip for mark in self._marks if mark.start <= place <= mark.end), "")
            QToolTip.showText(event.globalPos(), plain(tip), self)
            return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click, not the end of a selection, is `pressed`."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.pressed.emit(self._laid.place(self.cursorForPosition(event.position().toPoint()).position()))

    def _insert(self, shown: str) -> None:
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        block = QTextBlockFormat()
        block.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.beginEditBlock()
        cursor.setBlockFormat(block)
        cursor.insertText(shown)
        cursor.endEditBlock()

    def _dress(self) -> None:
        self.setFont(self._theme.font(SCALE))
        self.setMaximumWidth(self.fontMetrics().averageCharWidth() * CHARACTERS)
        self._draw_marks()

    def _draw_marks(self) -> None:
        selections = []
        for mark in self._marks:
            one = QTextEdit.ExtraSelection()
            one.cursor = QTextCursor(self.document())
            last = max(0, self.document().characterCount() - 1)
            one.cursor.setPosition(min(self._laid.position(mark.start), last))
            one.cursor.setPosition(
                min(self._laid.position(mark.end), last), QTextCursor.MoveMode.KeepAnchor
            )
            one.format = mark_format(self._theme, mark.kind)
            selections.append(one)
        self.setExtraSelections(selections)

    def _height(self) -> int:
        return min(TALLEST, int(self.document().size().height()) + 2)

    def _fit(self) -> None:
        if self.height() != self._height():
            self.setFixedHeight(self._height())


def mark_format(theme: Theme, kind: str) -> QTextCharFormat:
    """How a mark looks: never by colour alone."""
    tokens, form = theme.tokens, QTextCharFormat()
    line = QTextCharFormat.UnderlineStyle
    if kind == "personal":
        form.setBackground(QColor(tokens.amber))
        form.setForeground(QColor(tokens.on_amber))
        form.setUnderlineStyle(line.SingleUnderline)
        form.setUnderlineColor(QColor(tokens.amber_line))
    elif kind == "passage":
        form.setBackground(QColor(tokens.wash))
        form.setForeground(QColor(tokens.on_wash))
    elif kind == "unknown":
        form.setBackground(QColor(tokens.wash))
        form.setForeground(QColor(tokens.on_wash))
        form.setFontWeight(600)
        form.setUnderlineStyle(line.DashUnderline)
    else:
        form.setUnderlineStyle(line.DotLine)
        form.setUnderlineColor(QColor(tokens.text))
    return form
