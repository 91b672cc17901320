"""The text of a document to read, mark and select in; the same in the document and in the review."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextLine,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QToolTip, QWidget

from app.core.documents import Span
from app.desk.document.brushes import draw_mark
from app.desk.document.marks import Mark, Marks
from app.desk.document.offsets import DisplayText
from app.desk.document.spaced import SpacedLayout
from app.desk.kit.labels import plain
from app.desk.kit.theme import Theme
from app.desk.kit.tokens import LINE_HEIGHT, MARGIN, READING_WIDTH

LINES_AT_ONCE = 4_000
"""Paragraphs that are taken in before the window is let go again (10 ms)."""


class TextView(QPlainTextEdit):
    """Text in code points outside, in Qt's units inside. Only marks near the screen are ever looked at.

    `menu_asked` where a menu is wanted (a place on the screen); `place_chosen` when a place is clicked.
    """

    menu_asked = Signal(int, int)
    place_chosen = Signal(int)

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._display = DisplayText("")
        self._marks = Marks(())
        self._focus: Span | None = None
        self._waiting: list[str] = []
        self._wanted: Span | None = None
        self.describe: Callable[[Mark], str] = lambda mark: mark.kind
        self._text = QTextDocument(self)
        self._layout = SpacedLayout(self._text, LINE_HEIGHT / 100 - 1.2)
        self._text.setDocumentLayout(self._layout)
        self._text.setUndoRedoEnabled(False)
        self._text.setDocumentMargin(0)
        self.setDocument(self._text)
        self.setReadOnly(True)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setCursorWidth(2)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._filler = QTimer(self)
        self._filler.setInterval(0)
        self._filler.timeout.connect(self._take_more)
        theme.changed.connect(self._dress)
        self._dress()

    def show_text(self, text: str) -> None:
        """Another document; a long one arrives in parts, so that the window never waits."""
        self._display = DisplayText(text)
        self._marks, self._focus, self._wanted = Marks(()), None, None
        self._waiting = _parts(self._display.text)
        self.setPlainText(self._waiting.pop(0) if self._waiting else "")
        if self._waiting:
            self._filler.start()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """What is marked, in code points of the document."""
        self._marks = Marks(marks)
        self.viewport().update()

    def focus_on(self, span: Span | None) -> None:
        """Ring this stretch and bring it into sight."""
        self._focus = span
        self.viewport().update()
        if span is not None:
            self.go_to(span)

    def go_to(self, span: Span) -> None:
        """Put the caret there and bring it into sight, at once or when that part of the text has arrived."""
        place = self._display.shown(span.start)
        if self._waiting and place >= self._text.characterCount() - 1:
            self._wanted = span
            return
        self._wanted = None
        cursor = QTextCursor(self._text)
        cursor.setPosition(min(place, self._text.characterCount() - 1))
        self.setTextCursor(cursor)
        here = self.cursorRect()
        height = self.viewport().height()
        if not height // 10 <= here.top() <= height * 8 // 10:
            self.centerCursor()

    def selected(self) -> Span | None:
        """What is selected, in code points; None where nothing is."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        return self._display.source_span(cursor.selectionStart(), cursor.selectionEnd())

    def select(self, span: Span) -> None:
        """Select this stretch, as a person would."""
        shown = self._display.shown_span(span)
        cursor = QTextCursor(self._text)
        cursor.setPosition(shown.start)
        cursor.setPosition(shown.end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def caret(self) -> int:
        """The code point at which the caret stands."""
        return self._display.source(self.textCursor().position())

    def mark_at(self, place: QPoint) -> Mark | None:
        """The mark under a point of the viewport."""
        return self._marks.at(self._display.source(self.cursorForPosition(place).position()))

    @property
    def whole(self) -> bool:
        """Whether all of the text has arrived."""
        return not self._waiting

    def minimumSizeHint(self) -> QSize:
        """As small as its neighbours need it to be."""
        return QSize(160, 80)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Marks below, then the text itself."""
        painter = QPainter(self.viewport())
        tokens = self._theme.tokens
        # Filled here: a viewport that Qt fills keeps the colour of the theme it was made in.
        painter.fillRect(event.rect(), QColor(tokens.surface))
        for rect, mark in self._visible_marks(event.rect().bottom()):
            draw_mark(painter, rect, mark.look, tokens, mark.span == self._focus)
        painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines at a length that reads well."""
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        side = max(MARGIN, (room - self._theme.scaled(READING_WIDTH)) // 2)
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, MARGIN // 2, side // 2, MARGIN // 2)
        super().resizeEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu belongs to the screen."""
        where = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            where = self.caret_on_screen()
        self.menu_asked.emit(where.x(), where.y())

    def caret_on_screen(self) -> QPoint:
        """Below the caret, for a menu."""
        return self.viewport().mapToGlobal(self.cursorRect().bottomLeft())

    def viewportEvent(self, event: QEvent) -> bool:
        """What a mark is, when the mouse rests on it; a click without a selection chooses it."""
        if isinstance(event, QHelpEvent):
            mark = self.mark_at(event.pos())
            QToolTip.showText(event.globalPos(), plain(self.describe(mark)) if mark else "", self)
            return True
        done = super().viewportEvent(event)
        if event.type() == QEvent.Type.MouseButtonRelease and not self.textCursor().hasSelection():
            self.place_chosen.emit(self.caret())
        return done

    def _visible_marks(self, bottom: int) -> Iterator[tuple[QRectF, Mark]]:
        block = self.firstVisibleBlock()
        offset = self.contentOffset()
        while block.isValid():
            box = self.blockBoundingGeometry(block).translated(offset)
            if box.top() > bottom:
                return
            yield from self._marks_in(block, box)
            block = block.next()

    def _marks_in(self, block: QTextBlock, box: QRectF) -> Iterator[tuple[QRectF, Mark]]:
        start = block.position()
        end = start + block.length() - 1
        layout = block.layout()
        for mark in self._marks.touching(self._display.source(start), self._display.source(end)):
            shown = self._display.shown_span(mark.span)
            first, last = max(shown.start, start) - start, min(shown.end, end) - start
            if last <= first:
                continue
            for number in range(layout.lineForTextPosition(first).lineNumber(), layout.lineCount()):
                line = layout.lineAt(number)
                if line.textStart() >= last:
                    break
                left = _x(line, max(first, line.textStart()))
                right = min(_x(line, min(last, line.textStart() + line.textLength())), line.naturalTextRect().right())
                low, high = sorted((left, right))
                if high > low:
                    top = box.top() + line.y()
                    yield QRectF(box.left() + low - 1, top - 1, high - low + 2, line.height() + 3), mark

    def _take_more(self) -> None:
        if not self._waiting:
            self._filler.stop()
            return
        cursor = QTextCursor(self._text)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(self._waiting.pop(0))
        if self._wanted is not None:
            self.go_to(self._wanted)

    def _dress(self) -> None:
        tokens = self._theme.tokens
        palette = QPalette(self.palette())
        for role, colour in (
            (QPalette.ColorRole.Base, tokens.surface), (QPalette.ColorRole.Text, tokens.text),
            (QPalette.ColorRole.Highlight, tokens.accent), (QPalette.ColorRole.HighlightedText, tokens.on_accent),
        ):
            palette.setColor(role, QColor(colour))
        self.setPalette(palette)
        self.viewport().update()


def _x(line: QTextLine, position: int) -> float:
    """Where a place stands across the line; the stub does not say that it comes with the place itself."""
    found: tuple[float, int] = line.cursorToX(position)  # type: ignore[assignment]
    return found[0]


def _parts(text: str) -> list[str]:
    """The text cut after every so many lines."""
    if text.count("\n") <= LINES_AT_ONCE:
        return [text]
    lines = text.split("\n")
    groups = ["\n".join(lines[at : at + LINES_AT_ONCE]) for at in range(0, len(lines), LINES_AT_ONCE)]
    return [groups[0], *("\n" + group for group in groups[1:])]
