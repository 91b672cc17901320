"""The record's lines as a Qt model, and how one is drawn."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.core.cases import Event
from app.desk.inspector.times import moment
from app.desk.kit.theme import Theme
from app.system.wording import Wording

COUNTED = ("pages", "findings", "passages")


class EventRows(QAbstractListModel):
    """An event in words; moments and names below."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self.events: tuple[Event, ...] = ()

    def show_events(self, events: tuple[Event, ...]) -> None:
        """Show these, newest first."""
        if events != self.events:
            self.beginResetModel()
            self.events = events
            self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 # Qt's own
        """How many events are shown."""
        return 0 if parent.isValid() else len(self.events)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The sentence; with when and who for reading aloud."""
        if not index.isValid() or index.row() >= len(self.events):
            return None
        event = self.events[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.what(event)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{self.what(event)} {self.when(event)}"
        return None

    def what(self, event: Event) -> str:
        """What happened, in words; the bare code where this version has no sentence for it."""
        detail = dict(event.detail)
        # One of the numbers decides between singular and plural.
        detail.setdefault("count", next((detail[name] for name in COUNTED if name in detail), ""))
        for part in ("persons", "dates"):
            if part in detail:
                detail[part] = self._wording.text(f"setting.privacy.alias_{part}.{detail[part]}")
        plain = f"record.{event.what.replace('.', '_')}"
        verdict = detail.get("verdict", "") + ("_listed" if "against_list" in detail else "")
        for code in (f"event.{event.what}.{verdict}", f"event.{event.what}", plain):
            if self._wording.knows(code):
                return " · ".join((self._wording.text(code, **detail), *self._besides(detail)))
        return event.what

    def _besides(self, detail: Mapping[str, str]) -> Iterator[str]:
        """What a search may have missed."""
        number = detail.get("other_language", "0")
        if number != "0":
            yield self._wording.text("event.findings.other_language", other_language=number, count=number)

    def when(self, event: Event) -> str:
        """When and who."""
        return f"{event.number} · {moment(event.when, self._wording.language, short=True)} · {event.who}"


class EventDelegate(QStyledItemDelegate):
    """Two lines: the sentence, wrapped, and a small one below."""

    def __init__(self, model: EventRows, theme: Theme, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self._model, self._theme, self._view = model, theme, view

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as the sentence needs at this width."""
        width = self._view.viewport().width() - 24
        metrics = QFontMetrics(self._theme.font())
        words = metrics.boundingRect(
            QRect(0, 0, max(80, width), 4000), Qt.TextFlag.TextWordWrap, str(index.data())
        )
        return QSize(80, words.height() + QFontMetrics(self._theme.font(0.9)).height() + 18)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The event, ringed when the keyboard is on it."""
        tokens = self._theme.tokens
        event = self._model.events[index.row()]
        rect = option.rect.adjusted(2, 1, -2, -1)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            focused = bool(state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(QColor(tokens.focus), 2) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.wash))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 6, 6)
        inner = rect.adjusted(10, 7, -10, -6)
        small = self._theme.font(0.9)
        below = QFontMetrics(small).height()
        painter.setFont(self._theme.font())
        painter.setPen(QColor(tokens.text))
        painter.drawText(inner.adjusted(0, 0, 0, -below), int(Qt.TextFlag.TextWordWrap), self._model.what(event))
        painter.setFont(small)
        painter.setPen(QColor(tokens.muted))
        line = QRect(inner.left(), inner.bottom() - below, inner.width(), below + 2)
        shown = QFontMetrics(small).elidedText(self._model.when(event), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), shown)
        painter.restore()
