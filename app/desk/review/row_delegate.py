"""Draws a row of the list: value, how sure and why below, and at the right what is decided."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.core.findings import Verdict
from app.desk.kit import icons
from app.desk.kit.theme import Theme
from app.desk.review.rows import Row, Rows

PAD = 12
ICON = 16
INNER = 20
"""Pixels by which the forms stand in below their identity, and the room of the sign that opens them."""
NARROW = 300
"""Pixels at 100 % below which a row shows what is decided by its sign alone."""


class RowDelegate(QStyledItemDelegate):
    """`switched` (row) when the decision at the right of a row is pressed."""

    switched = Signal(int)

    def __init__(self, model: Rows, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self._sizes: tuple[QSize, QSize] | None = None
        theme.changed.connect(self._forget_sizes)

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines for a value, one for a heading."""
        if self._sizes is None:
            # Asked for every row of thousands whenever the list is laid out: measured once.
            height = QFontMetrics(self._theme.font()).height()
            small = QFontMetrics(self._theme.font(0.9)).height()
            self._sizes = QSize(80, small + 20), QSize(80, height + small + 2 + 2 * 8)
        return self._sizes[self._model.rows[index.row()].identity is not None]

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The row, ringed when the keyboard is on it."""
        row = self._model.rows[index.row()]
        tokens = self._theme.tokens
        rect = option.rect.adjusted(2, 1, -2, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.wash))
            painter.drawRoundedRect(QRectF(rect), 6, 6)
        if focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 6, 6)
        ink = QColor(tokens.on_wash if chosen else tokens.text)
        inner = rect.adjusted(PAD, 0, -PAD, 0)
        if row.thing is None:
            self._heading(painter, inner, row)
        else:
            self._value(painter, inner, row, ink)
        painter.restore()

    def editorEvent(
        self, event: QEvent, _model: object, option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """A press on the decision turns it."""
        row = self._model.rows[index.row()]
        if (
            isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease
            and event.button() == Qt.MouseButton.LeftButton and row.thing is not None
        ):
            rect = option.rect.adjusted(2 + PAD, 1, -2 - PAD, -1)
            if self._switch(rect).contains(event.position().toPoint()):
                self.switched.emit(index.row())
                return True
        return False

    def _forget_sizes(self) -> None:
        self._sizes = None

    def _heading(self, painter: QPainter, rect: QRect, row: Row) -> None:
        muted = QColor(self._theme.tokens.muted)
        bold = self._theme.font(0.9, bold=True)
        align = Qt.AlignmentFlag.AlignVCenter
        rect = rect.adjusted(0, 6, 0, 0)
        _line(painter, rect, row.first.upper(), bold, muted, align)
        small = self._theme.font(0.9)
        # The kind comes first; of the counts is shown what room is left for.
        left = rect.adjusted(QFontMetrics(bold).horizontalAdvance(row.first.upper()) + PAD, 0, 0, 0)
        if left.width() > 0:
            _line(painter, left, self._model.second(row), small, muted, align | Qt.AlignmentFlag.AlignRight)

    def _value(self, painter: QPainter, rect: QRect, row: Row, ink: QColor) -> None:
        tokens = self._theme.tokens
        if row.thing is None:
            return
        switch = self._switch(rect)
        if row.foldable:
            picture = "chevron-down" if row.key in self._model.opened else "chevron-right"
            place = rect.left() - 4, rect.center().y() - ICON // 2 + 1
            painter.drawPixmap(*place, icons.pixmap(picture, QColor(tokens.muted), ICON))
        if row.foldable or row.inner:
            rect = rect.adjusted(INNER if row.foldable else INNER * 2 - 4, 0, 0, 0)
        body, small = self._theme.font(), self._theme.font(0.9)
        height, small_height = QFontMetrics(body).height(), QFontMetrics(small).height()
        words = QRect(rect.left(), rect.top() + 7, switch.left() - rect.left() - PAD, height)
        times = self._model.words.times(row.thing)
        second = self._model.second(row)
        advance = QFontMetrics(body).horizontalAdvance(row.first) + 8
        if times and advance + QFontMetrics(small).horizontalAdvance(times) > words.width():
            # The name comes first; how often it stands there then moves down.
            second = f"{times} · {second}"
        elif times:
            _line(painter, words.adjusted(advance, 0, 0, 0), times, small, QColor(tokens.muted))
        _line(painter, words, row.first, body, ink)
        below = QRect(words.left(), words.bottom() + 3, words.width(), small_height)
        look = self._model.words.look(row.thing) and not row.thing.decided
        # What should be looked at stands out by its ink; colours mean other things here.
        _line(painter, below, second, small, ink if look else QColor(tokens.muted))
        self._draw_switch(painter, switch, row)

    def _switch(self, rect: QRect) -> QRect:
        metrics = QFontMetrics(self._theme.font(0.9))
        if self._compact(rect):
            return QRect(rect.right() - ICON - 16, rect.center().y() - metrics.height() // 2 - 5, ICON + 16,
                         metrics.height() + 10)
        said = (self._model.words.verdict(verdict) for verdict in (Verdict.HIDE, Verdict.KEEP, None))
        widest = max(map(metrics.horizontalAdvance, said))
        width, height = widest + ICON + 6 + 16, metrics.height() + 10
        return QRect(rect.right() - width, rect.center().y() - height // 2, width, height)

    def _compact(self, rect: QRect) -> bool:
        """Whether there is room for the sign alone: an eye, or one struck through."""
        return rect.width() < self._theme.scaled(NARROW)

    def _draw_switch(self, painter: QPainter, rect: QRect, row: Row) -> None:
        tokens = self._theme.tokens
        verdict = row.thing.verdict if row.thing else None
        hidden = verdict is Verdict.HIDE
        ink = QColor(tokens.on_amber if hidden else tokens.text)
        shape = QRectF(rect)
        painter.setPen(QPen(QColor(tokens.amber_line if hidden else tokens.edge), 1))
        painter.setBrush(QColor(tokens.amber) if hidden else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(shape.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        picture = icons.pixmap("eye-off" if hidden else "eye", ink, ICON)
        painter.drawPixmap(rect.left() + 8, rect.center().y() - ICON // 2 + 1, picture)
        if rect.width() > ICON + 16:
            words = rect.adjusted(8 + ICON + 6, 0, -4, 0)
            _line(painter, words, self._model.words.verdict(verdict), self._theme.font(0.9), ink)


def _line(
    painter: QPainter, rect: QRect, text: str, font: QFont, ink: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter,
) -> None:
    painter.setFont(font)
    painter.setPen(ink)
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, int(align), shown)
