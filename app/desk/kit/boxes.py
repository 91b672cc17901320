"""Boxes that hold other widgets: card, column, row, a scrolled page, panes side by side."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QSizePolicy, QSplitter, QVBoxLayout, QWidget

from app.desk.kit.tokens import CARD, GAP


class Column(QWidget):
    """Widgets below one another; add to `body`."""

    def __init__(self, *widgets: QWidget, gap: int = GAP, margin: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(gap)
        for widget in widgets:
            self.body.addWidget(widget)


class Row(QWidget):
    """Widgets side by side; None is a stretch."""

    def __init__(self, *widgets: QWidget | None, gap: int = 8, margin: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = QHBoxLayout(self)
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(gap)
        for widget in widgets:
            if widget is None:
                self.body.addStretch(1)
            else:
                self.body.addWidget(widget)


class Card(QFrame):
    """A bounded surface with things that belong together; add to `body`."""

    def __init__(self, *widgets: QWidget, gap: int = 8, role: str = "card", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(CARD, CARD, CARD, CARD)
        self.body.setSpacing(gap)
        for widget in widgets:
            self.body.addWidget(widget)


class Rule(QFrame):
    """A line of one pixel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rule")
        self.setFixedHeight(1)


class Scroll(QScrollArea):
    """A page that scrolls up and down and never sideways; add to `body`."""

    def __init__(self, name: str, gap: int = GAP, margin: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(gap)
        self.setWidget(inside)

    def minimumSizeHint(self) -> QSize:
        """As small as its neighbours need it to be."""
        return QSize(40, 40)


class Split(QSplitter):
    """Panes side by side whose widths a person sets; `sizes_as_text` and `set_sizes_from` remember them."""

    def __init__(self, *panes: QWidget, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setAccessibleName(name)
        self.setHandleWidth(5)
        self.setChildrenCollapsible(False)
        for pane in panes:
            self.addWidget(pane)

    def sizes_as_text(self) -> str:
        """The widths as "240,700,300"."""
        return ",".join(map(str, self.sizes()))

    def set_sizes_from(self, text: str) -> bool:
        """Take widths from text; False, and nothing changed, where it makes no sense."""
        parts = text.split(",")
        if len(parts) != self.count() or not all(part.isascii() and part.isdigit() for part in parts):
            return False
        self.setSizes([int(part) for part in parts])
        return True


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            continue
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        inner = item.layout()
        if inner is not None:
            emptied(inner)
